package power_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// An HR team adds two rules of its own: a background check before the first
// session, and insurance for travel. The facts they read are its own too, and it
// declares their kinds. Such rules raise no flag and shut no gate.
func ExampleRulebook_With_hr() {
	check := power.Rule{
		ID:    "HR-1",
		Title: "Background check first",
		Asks:  "Was the background check done before each expert's first session?",
		Each:  "expert",
		Holds: `expert.own.dbs_checked before work_starts(expert)`,
		Due:   "at work_starts(expert)",

		Unclear:    "while it is not recorded whether and when the check was done",
		Action:     power.Due,
		Concern:    power.Safety,
		Expression: power.PowerOver,
		Message:    "The person began before the background check was done.",
		Remedy:     "Do the check now, and pay for the sessions that wait for it.",
		Question:   "Was the check explained to you before it was asked for?",
		EasyRead:   "We check first, then you start.",
		DutyOf:     power.DutyLead,
		Audience:   []power.Audience{power.ForExpert, power.ForLead},
		Own:        []power.OwnFact{{Name: "dbs_checked", Kind: power.OwnEvent}},
	}
	travel := power.Rule{
		ID:    "HR-2",
		Title: "Insured on the way",
		Asks:  "Was insurance for travel looked at before the first session that people travel to?",
		Each:  "engagement",
		When:  `some s in sessions: (s.modes has in_person)`,
		Holds: `own.insurance_checked before first_session`,
		Due:   "at first_session",

		Unclear:    "while it is not recorded whether and when it was looked at",
		Action:     power.Due,
		Concern:    power.Safety,
		Expression: power.PowerOver,
		Message:    "People travelled before anybody had looked at their insurance.",
		Remedy:     "Ask the insurer now, and offer to meet by video until there is an answer.",
		Question:   "How do you get here, and what would happen if something went wrong on the way?",
		EasyRead:   "You should be insured when you travel to us.",
		DutyOf:     power.DutyCommissioner,
		Audience:   []power.Audience{power.ForExpert, power.ForLead},
		Waivable:   power.WaivableByPolicy,
		Own:        []power.OwnFact{{Name: "insurance_checked", Kind: power.OwnEvent}},
	}
	book, err := power.Standard().With(check, travel)
	if err != nil {
		fmt.Println(err) // every mistake, with its place and what was meant
		return
	}

	e := poll()
	e.Own = e.Own.With("insurance_checked", engagement.OwnEvent(cowork.Event{Done: cowork.No}))
	a := book.Assess(&e, midsummer())
	for _, rule := range book.Own() {
		r, _ := a.Result(rule.ID)
		fmt.Println(rule.ID, rule.Title+":", r.Outcome)
	}
	// Output:
	// HR-1 Background check first: cannot tell
	// HR-2 Insured on the way: not met
}

// The same rules may be kept as JSON, beside one example file each. This is all
// the test that an HR team needs.
func TestOwnRulesFromFiles(t *testing.T) {
	f, err := os.Open("testdata/own/rules.json")
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	rules, err := power.ParseRules(f)
	require.NoError(t, err)
	book, err := power.Standard().With(rules...)
	require.NoError(t, err)
	rulestest.Run(t, book, os.DirFS("testdata/own"))
}
