package power

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/engagement"
)

// What is shown of a value is what the record writes, for every value that a
// record of every shape holds, save for words for people.
func TestValuesAreShownAsRecorded(t *testing.T) {
	for _, time := range smallestTimes {
		e, ok := Smallest(LevelCoProduction, time)
		require.True(t, ok)
		e, err := e.With("/people/0/reward/rate", `{"amount":"25.00","currency":"GBP"}`)
		require.NoError(t, err)
		e, err = e.With("/people/0/own", `{"checked":{"at":"2026-02-10"}}`)
		require.NoError(t, err)
		n := 0
		for f := range e.Facts() {
			shown := jsonOf(valueAt(&e, f.Pointer))
			switch f.Field.Kind {
			case engagement.KindText:
				assert.Empty(t, shown)
			case engagement.KindOwn:
				assert.JSONEq(t, `{"at":"2026-02-10"}`, string(jsonOf(valueAt(&e, f.Pointer.Key("checked")))))
			default:
				n++
				assert.JSONEq(t, string(f.JSON()), string(shown), f.Pointer)
			}
		}
		assert.Greater(t, n, 30)
	}
	var empty engagement.Record
	assert.Nil(t, jsonOf(valueAt(&empty, "/people/3/kind")))
	assert.Nil(t, jsonOf(valueAt(&empty, "/nothing")))
}
