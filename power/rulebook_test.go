package power_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/power"
)

func TestStandardHoldsAllRules(t *testing.T) {
	rules := power.Standard().Rules()
	assert.Len(t, rules, 125)
	assert.Empty(t, power.Standard().Own())
	assert.Same(t, power.Standard(), power.Standard())
	for _, r := range rules {
		got, ok := power.Standard().Rule(r.ID)
		assert.True(t, ok)
		assert.Equal(t, r, got)
		paths, worked, _ := power.Standard().Reads(r.ID)
		assert.NotEmpty(t, append(paths, worked...), "%s reads nothing", r.ID)
	}
}

func TestNoStopCanBeWaived(t *testing.T) {
	for _, r := range power.Standard().Rules() {
		if r.Action == power.Stop {
			assert.Equal(t, power.WaivableNever, r.Waivable, r.ID)
		}
		if len(r.Bears) > 0 {
			assert.NotEqual(t, power.WaivableByPolicy, r.Waivable, "%s bears on a flag", r.ID)
		}
	}
}

// ownRule is a sound rule of one's own.
func ownRule() power.Rule {
	return power.Rule{
		ID: "HR-1", Title: "Background check", Each: "expert",
		Asks:  "Was each expert checked before the first session?",
		Holds: `expert.own.dbs_checked before work_starts(expert)`,
		Due:   "at work_starts(expert)", Action: power.Due, Concern: power.Safety, Expression: power.PowerOver,
		Message: "An expert began before the check was done.", Remedy: "Do the check now.",
		DutyOf: power.DutyLead, Audience: []power.Audience{power.ForExpert, power.ForLead},
		Own: []power.OwnFact{{Name: "dbs_checked", Kind: power.OwnEvent}},
	}
}

func TestWithOwnRule(t *testing.T) {
	rb, err := power.Standard().With(ownRule())
	require.NoError(t, err)
	assert.Len(t, rb.Rules(), 126)
	assert.Equal(t, []power.Rule{ownRule()}, rb.Own())
	assert.NotEqual(t, power.Standard().Version(), rb.Version())
	_, ok := power.Standard().Rule("HR-1")
	assert.False(t, ok, "the standard rulebook is not changed")
}

// Every mistake is named at once, with its place.
func TestMistakesOfARule(t *testing.T) {
	bad := ownRule()
	bad.ID = "hr one"
	bad.Each = "experts"
	bad.Action = "HALT"
	bad.Bears = []power.Bearing{{Flag: power.Unsafe, Weight: power.Strong}}
	bad.Remedy = ""
	bad.Holds = "expert.joind"
	_, err := power.Standard().With(bad)
	var errs power.RuleErrors
	require.True(t, errors.As(err, &errs))
	fields := map[string]bool{}
	for _, e := range errs {
		fields[e.Field] = true
	}
	for _, f := range []string{"ID", "Each", "Action", "Bears", "Remedy", "Holds"} {
		assert.True(t, fields[f], "nothing is said of %s in: %v", f, err)
	}
	assert.ErrorContains(t, err, `did you mean "expert"?`)
	assert.ErrorContains(t, err, "did you mean joined?", "said although each has a slip in it")
}

func TestMistakesOfTheLanguageHaveTheirPlace(t *testing.T) {
	bad := ownRule()
	bad.Holds = "expert.joined\nand expert.joind before work_starts(expert)"
	_, err := power.Standard().With(bad)
	var errs power.RuleErrors
	require.True(t, errors.As(err, &errs))
	require.Len(t, errs, 1)
	assert.Equal(t, "Holds", errs[0].Field)
	assert.Equal(t, 2, errs[0].Line)
	assert.Equal(t, 5, errs[0].Column)
	assert.Contains(t, errs[0].Message, "joined")
}

func TestAStandardIDKeepsItsMeaning(t *testing.T) {
	w36, _ := power.Standard().Rule("W36")
	_, err := power.NewRulebook(w36)
	require.NoError(t, err)
	w36.Holds = "use.used"
	_, err = power.NewRulebook(w36)
	require.ErrorContains(t, err, "asks something else")
	bad := ownRule()
	bad.ID = "W99"
	_, err = power.Standard().With(bad)
	require.ErrorContains(t, err, "belongs to the standard rulebook")
}

// What a standard rule weighs, shuts and shows goes with its id as much as what it
// asks.
func TestAStandardIDKeepsItsWeight(t *testing.T) {
	for name, change := range map[string]func(*power.Rule){
		"flag":     func(r *power.Rule) { r.Bears = nil },
		"must":     func(r *power.Rule) { r.MustKnow = nil },
		"gate":     func(r *power.Rule) { r.Gates = nil },
		"audience": func(r *power.Rule) { r.Audience = r.Audience[:1] },
		"action":   func(r *power.Rule) { r.Action = power.Note },
	} {
		r, _ := power.Standard().Rule("W36")
		change(&r)
		_, err := power.NewRulebook(r)
		require.ErrorContains(t, err, "asks something else", name)
	}
}

func TestFolds(t *testing.T) {
	a, b := ownRule(), ownRule()
	b.ID = "HR-2"
	a.FoldsInto = "HR-2"
	_, err := power.Standard().With(a, b)
	require.NoError(t, err)
	b.FoldsInto = "HR-1"
	_, err = power.Standard().With(a, b)
	require.ErrorContains(t, err, "fold into each other")
	c := ownRule()
	c.ID, b.FoldsInto, c.FoldsInto = "HR-3", "HR-3", "HR-1"
	_, err = power.Standard().With(a, b, c)
	require.ErrorContains(t, err, "fold into each other")
	a.FoldsInto = "W36"
	_, err = power.Standard().With(a)
	require.ErrorContains(t, err, "shown apart")
	a.FoldsInto = "HR-9"
	_, err = power.Standard().With(a)
	require.ErrorContains(t, err, "HR-9")
}

// A rulebook is a value: whoever is given a rule, or gave one, cannot change what
// is asked of anybody else.
func TestARulebookCannotBeChanged(t *testing.T) {
	change := func(r power.Rule) { r.Audience[0], r.Sources[0], r.Gates[0].Gate, r.Bears[0].Weight = "", "", "", "" }
	before, err := json.Marshal(power.Standard().Rules())
	require.NoError(t, err)
	change(power.Standard().Rules()[slices.IndexFunc(power.Standard().Rules(), func(r power.Rule) bool { return r.ID == "W12" })])
	w12, _ := power.Standard().Rule("W12")
	change(w12)
	after, err := json.Marshal(power.Standard().Rules())
	require.NoError(t, err)
	assert.JSONEq(t, string(before), string(after))

	mine := ownRule()
	mine.Audience = []power.Audience{power.ForLead}
	book, err := power.Standard().With(mine)
	require.NoError(t, err)
	mine.Audience[0] = ""
	book.Own()[0].Audience[0] = ""
	assert.Equal(t, []power.Audience{power.ForLead}, book.Own()[0].Audience)
}
