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

// TestFindingsNameWhatIsWrong expects the finding of every example that is not met
// to name something of what the example made different.
func TestFindingsNameWhatIsWrong(t *testing.T) {
	for _, rule := range power.Standard().Rules() {
		cases, err := rulestest.Load(os.DirFS("testdata/rules"), rule.ID)
		require.NoError(t, err)
		for _, c := range cases {
			if c.Want != power.NotMet || len(c.Changed) == 0 || onlyWaivers(c) {
				continue
			}
			if f, shown := findingOf(c); shown && !touches(f.Facts, c.Changed) {
				t.Errorf("%s: the finding does not name what is wrong, but %v", c, places(f.Facts))
			}
		}
	}
}

// TestFindingsNameWhatIsMissing expects the finding of every example that cannot be
// told to name what the example took out of the record.
func TestFindingsNameWhatIsMissing(t *testing.T) {
	for _, rule := range power.Standard().Rules() {
		cases, err := rulestest.Load(os.DirFS("testdata/rules"), rule.ID)
		require.NoError(t, err)
		for _, c := range cases {
			var taken []cowork.Pointer
			for _, p := range c.Changed {
				if _, there := c.Record.Lookup(p); !there {
					taken = append(taken, p)
				}
			}
			if c.Want != power.CannotTell || len(taken) == 0 {
				continue
			}
			if f, shown := findingOf(c); shown {
				assert.True(t, touches(f.Missing, taken), "%s: the finding misses %v, and not %v", c, places(f.Missing), taken)
			}
		}
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
			if f.Rule == c.Rule && f.Outcome == c.Want {
				return f, true
			}
		}
	}
	return power.Finding{}, false
}

func touches(facts []power.Fact, changed []cowork.Pointer) bool {
	for _, fact := range facts {
		for _, p := range changed {
			if p.Within(fact.Pointer) || fact.Pointer.Within(p) {
				return true
			}
		}
	}
	return false
}

func places(facts []power.Fact) (list []cowork.Pointer) {
	for _, fact := range facts {
		list = append(list, fact.Pointer)
	}
	return list
}
