package power_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// equivalent are mutants that no record can tell from the rule, with the reason.
var equivalent = map[string]string{
	"O16 holds: drop c.outcome in ( adopted , adapted , declined , parked )":                 "these are all outcomes there are",
	"O16 holds: drop word adopted of c.outcome in ( adopted , adapted , declined , parked )": "once something was adopted the count no longer matters",
	"O16 holds: drop word adapted of c.outcome in ( adopted , adapted , declined , parked )": "once something was adapted the count no longer matters",
	"O17 due: always":                 "a claim is live only when it has been made",
	"O24 due: always":                 "it is asked only once the output is finished",
	"E04 due: always":                 "it is asked only once the evaluation was held",
	"E02 holds: drop measure.defined": "with evidence of it, defined by e.gathered asks the same; without, the last part is no",
	"W07 holds: drop expert.reward.nil_chosen.said_by in ( expert , carer , independent )": "the fact is the person's own: the organisation's word for it does not count",
}

// TestMutantsOfRules changes one thing at a time in the text of every rule and
// expects some example of that rule to notice. In a short run only every ninth
// mutant is tried.
func TestMutantsOfRules(t *testing.T) {
	stride := 1
	if testing.Short() {
		stride = 9
	}
	var tried, killed, n int
	for _, rule := range power.Standard().Rules() {
		_, _, numbers := power.Standard().Reads(rule.ID)
		cases := casesFor(t, rule)
		for _, m := range mutantsOf(rule, numbers) {
			n++
			if n%stride != 0 {
				continue
			}
			dead, stands := kill(m, cases)
			if !stands {
				continue
			}
			tried++
			name := string(rule.ID) + " " + m.what
			_, expected := equivalent[name]
			switch {
			case dead:
				killed++
				assert.False(t, expected, "listed as equivalent, but an example tells it apart: %s", name)
			case !expected:
				t.Errorf("no example notices: %s", name)
			}
		}
	}
	t.Logf("%d of %d mutants noticed, %d equivalent", killed, tried, tried-killed)
}

// mutantID is the id under which a changed rule is judged: a standard one
// belongs to the standard rule.
const mutantID = "MU-1"

// casesFor gives the cases of a rule that the rule alone decides: a waiver is
// for the standard id.
func casesFor(t *testing.T, rule power.Rule) (cases []rulestest.Case) {
	t.Helper()
	all, err := rulestest.Load(os.DirFS("testdata/rules"), rule.ID)
	require.NoError(t, err)
	for _, c := range all {
		if c.Rule = mutantID; c.Want != power.Waived {
			c.Record.Waivers = nil
			cases = append(cases, c)
		}
	}
	dead, stands := kill(mutant{rule: rule}, cases)
	require.True(t, stands, rule.ID)
	require.False(t, dead, "%s: the rule itself is as its examples say", rule.ID)
	return cases
}

// kill reports whether a case comes out otherwise, and whether the mutant is a
// rule at all.
func kill(m mutant, cases []rulestest.Case) (dead, stands bool) {
	m.rule.ID, m.rule.FoldsInto = mutantID, ""
	m.rule.Bears, m.rule.MustKnow, m.rule.Gates = nil, nil, nil
	book, err := power.NewRulebook(m.rule)
	if err != nil {
		return false, false
	}
	for i, c := range cases {
		// A number that the case sets itself counts before that of the mutant.
		asked := c
		asked.Asking.Policy.Numbers = append(withoutSet(m.policy, c.Asking.Policy.Numbers), c.Asking.Policy.Numbers...)
		got, err := asked.Outcome(book)
		if err != nil && strings.Contains(err.Error(), "policy") {
			continue // a number that may not be so low
		}
		if err != nil || got != c.Want {
			copy(cases[1:i+1], cases[:i]) // who noticed once is asked first
			cases[0] = c
			return true, true
		}
	}
	return false, true
}

func withoutSet(settings, set []power.Setting) (rest []power.Setting) {
	for _, s := range settings {
		taken := false
		for _, other := range set {
			taken = taken || other.Number == s.Number
		}
		if !taken {
			rest = append(rest, s)
		}
	}
	return rest
}
