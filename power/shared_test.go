package power_test

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/power"
)

// A rulebook, a prepared record and an assessment may be used by many at once.
func TestSharedByMany(t *testing.T) {
	x := worked(t)[1]
	p := power.Standard().Prepare(&x.record, power.Asking{AsOf: x.asOf})
	a := p.Assess()
	outcomes, report := p.Judge(nil), text(t, a)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			assert.Equal(t, outcomes, p.Judge(nil))
			again, err := json.Marshal(a)
			assert.NoError(t, err)
			assert.Equal(t, report, string(again))
			assert.NotEmpty(t, a.Gate(power.Closing()).State)
			assert.NotEmpty(t, power.Standard().Assess(&x.record, power.Asking{AsOf: x.asOf}).Results())
		})
	}
	all.Wait()
	require.Equal(t, outcomes, p.Judge(nil))
}
