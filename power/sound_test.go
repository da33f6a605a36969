package power_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// TestSomeRecordSatisfiesEveryRule: the rules do not ask for what cannot be, at any
// level and for any kind of commitment, and between these records each rule is met.
func TestSomeRecordSatisfiesEveryRule(t *testing.T) {
	cases, err := rulestest.Load(os.DirFS("testdata/sound"), "sound")
	require.NoError(t, err)
	met := map[power.RuleID]bool{}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			a := power.Standard().Assess(&c.Record, c.Asking)
			for _, r := range a.Results() {
				assert.NotEqual(t, power.NotMet, r.Outcome, r.Rule)
				assert.NotEqual(t, power.CannotTell, r.Outcome, r.Rule)
				met[r.Rule] = met[r.Rule] || r.Outcome == power.Met
			}
			for _, flag := range power.Flags() {
				assert.Equal(t, power.Cleared, a.Flag(flag).State, flag)
			}
		})
	}
	for _, rule := range power.Standard().Rules() {
		assert.True(t, met[rule.ID], "%s is met in none of them", rule.ID)
	}
}
