package columns

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func feed(t *testing.T, name string) Feed {
	t.Helper()
	m, err := Named(name)
	require.NoError(t, err)
	return m.Feed()
}

func TestWhatColumnsCanEverAnswer(t *testing.T) {
	few := feed(t, "participedia")
	t.Logf("participedia: %v; next %v", few.Answered, few.Next)
	assert.Less(t, len(few.Answered), 12, "a few dates and a level answer little")
	assert.Equal(t, 125, few.Of)
	assert.Len(t, few.Next, 5)
	many := feed(t, "power-tables")
	t.Logf("power-tables: %d %v", len(many.Answered), many.Next)
	assert.Greater(t, len(many.Answered), 30)
	assert.Equal(t, many, feed(t, "power-tables"), "the same each time")
}
