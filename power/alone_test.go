package power_test

import (
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// implied are rules that cannot be not met by themselves, with those that are then
// not met as well.
var implied = map[power.RuleID][]power.RuleID{
	"O27": {"O09", "O10"}, // where nothing was open, nothing was heard, and no level was reached
	"W42": {"W57"},        // who is named against their wish is not credited as they wish
}

// TestEveryRuleCanBeTheOnlyFinding looks among the examples of each rule for one
// in which nothing else is not met, and holds the flags against it: a strong rule
// raises its flag alone, an indicator and a sign never do.
func TestEveryRuleCanBeTheOnlyFinding(t *testing.T) {
	for _, rule := range power.Standard().Rules() {
		t.Run(string(rule.ID), func(t *testing.T) {
			a := onlyFinding(t, rule.ID)
			require.NotNil(t, a, "no example in which %s alone is not met", rule.ID)
			for _, flag := range power.Flags() {
				strong := slices.Contains(rule.Bears, power.Bearing{Flag: flag, Weight: power.Strong})
				assert.Equal(t, strong, a.Flag(flag).State == power.Raised, "%s by %s alone", flag, rule.ID)
			}
		})
	}
}

// onlyFinding is an assessment in which the rule alone is not met.
func onlyFinding(t *testing.T, id power.RuleID) *power.Assessment {
	t.Helper()
	cases, err := rulestest.Load(os.DirFS("testdata/rules"), id)
	require.NoError(t, err)
	for _, c := range cases {
		if c.Want != power.NotMet {
			continue
		}
		a := power.Standard().Assess(&c.Record, c.Asking)
		if notMet := rulesNotMet(a, implied[id]); slices.Equal(notMet, []power.RuleID{id}) {
			return a
		}
	}
	return nil
}

// rulesNotMet are the rules that are not met, but for some.
func rulesNotMet(a *power.Assessment, except []power.RuleID) (ids []power.RuleID) {
	for _, r := range a.Results() {
		if r.Outcome == power.NotMet && !slices.Contains(except, r.Rule) {
			ids = append(ids, r.Rule)
		}
	}
	return ids
}
