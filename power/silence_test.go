package power_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// forgiving are facts which, left out, can turn not met into something better than
// cannot tell, each on purpose.
var forgiving = map[string]string{
	"accounts[].says.":              "an account's questions are the person's own and optional",
	"people[].wishes.":              "a person's limits are their own and optional",
	"tellings[].own_story":          "only a no counts, from anybody",
	"consent.entries[].review_on":   "no review day was named",
	"decisions[].deciders[].weight": "votes count as equal where nobody says otherwise",
	"decisions[].weight":            "a decision counts as of substance unless it is a detail",
	"contributions[].about":         "a contribution counts as of substance unless all it bears on is detail",
}

// TestSilenceNeverBeatsHonesty takes away, one at a time, the facts on which the
// finding of a not met example rests: the outcome may become cannot tell or not yet
// due, and never met. Every third example is tried.
func TestSilenceNeverBeatsHonesty(t *testing.T) {
	n, tried := 0, 0
	for _, rule := range power.Standard().Rules() {
		cases, err := rulestest.Load(os.DirFS("testdata/rules"), rule.ID)
		require.NoError(t, err)
		for _, c := range cases {
			if n++; c.Want != power.NotMet || c.Item != "" || n%3 != 0 {
				continue
			}
			f, _ := findingOf(c)
			for _, fact := range f.Facts {
				without, err := c.Record.Without(fact.Pointer)
				if err != nil || isForgiven(fact.Path) {
					continue
				}
				tried++
				silent := c
				silent.Record = without
				got, err := silent.Outcome(power.Standard())
				require.NoError(t, err)
				if slices.Contains([]power.Outcome{power.Met, power.Waived, power.NotApplicable}, got) {
					t.Errorf("%s: without %s it is %s", c, fact.Pointer, got)
				}
			}
		}
	}
	t.Logf("%d facts taken away", tried)
	require.NotZero(t, tried)
}

func isForgiven(path string) bool {
	for prefix := range forgiving {
		if strings.HasPrefix(path, prefix) {
			return true
		}
	}
	return false
}
