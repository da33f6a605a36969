package power_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// unnamed are rules of which some finding does not name what is wrong, with the
// reason.
var unnamed = map[power.RuleID]string{
	"O27": "an empty list of contributions is not named: the decisions that nobody could influence are",
}

// TestFindingsNameWhatIsWrong expects the finding of every example that is not met
// to name something of what the example made different.
func TestFindingsNameWhatIsWrong(t *testing.T) {
	for _, rule := range power.Standard().Rules() {
		silent := false
		cases, err := rulestest.Load(os.DirFS("testdata/rules"), rule.ID)
		require.NoError(t, err)
		for _, c := range cases {
			if c.Want != power.NotMet || len(c.Changed) == 0 || onlyWaivers(c) {
				continue
			}
			if f, shown := findingOf(c); shown && !touches(f, c.Changed) {
				silent = true
				assert.Contains(t, unnamed, rule.ID, "%s: the finding does not name what is wrong, but %v", c, places(f))
			}
		}
		assert.Equal(t, unnamed[rule.ID] != "", silent, "%s is listed as silent", rule.ID)
	}
}

func onlyWaivers(c rulestest.Case) bool {
	for _, p := range c.Changed {
		if !p.Within("/waivers") {
			return false
		}
	}
	return true
}

// findingOf is the finding of the rule as those see it who may see it.
func findingOf(c rulestest.Case) (power.Finding, bool) {
	a := power.Standard().Assess(&c.Record, c.Asking)
	readers := []power.Reader{power.Lead(), power.IndependentContact()}
	for _, p := range c.Record.People {
		readers = append(readers, power.Expert(p.ID))
	}
	for _, r := range readers {
		for f := range a.For(r).Findings() {
			if f.Rule == c.Rule && f.Outcome == power.NotMet {
				return f, true
			}
		}
	}
	return power.Finding{}, false
}

func touches(f power.Finding, changed []cowork.Pointer) bool {
	for _, fact := range f.Facts {
		for _, p := range changed {
			if p.Within(fact.Pointer) || fact.Pointer.Within(p) {
				return true
			}
		}
	}
	return false
}

func places(f power.Finding) (list []cowork.Pointer) {
	for _, fact := range f.Facts {
		list = append(list, fact.Pointer)
	}
	return list
}
