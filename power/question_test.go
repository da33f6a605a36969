package power_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// Each question is one that something waits for, is asked once, and names the
// place that it fills.
func TestQuestionsHaveNoneToSpare(t *testing.T) {
	for _, x := range examples(t) {
		a := x.assess()
		asked := map[string]bool{}
		settled := map[power.RuleID]bool{}
		for _, q := range a.Questions() {
			assert.True(t, len(q.Settles)+len(q.Helps) > 0 || q.Elsewhere, "%s: %s", x.name, q.Words)
			key := fmt.Sprint(q.Path, q.All, q.Unclear)
			assert.False(t, asked[key], "%s: %s is asked twice", x.name, key)
			asked[key] = true
			assert.NotEmpty(t, q.Places, x.name)
			assert.NotEmpty(t, q.Asks)
			assert.True(t, strings.HasSuffix(q.Words, "?") || strings.HasSuffix(q.Words, "items)"), q.Words)
			for _, id := range q.Settles {
				settled[id] = true
			}
		}
		for f := range a.Findings() {
			if f.Outcome == power.CannotTell && len(f.Missing) > 0 {
				assert.True(t, settled[f.Rule], "%s: no question settles %s", x.name, f.Rule)
			}
		}
	}
}

// What a flag waits for comes before what nothing waits for, and the order is
// the same each time.
func TestQuestionsOrder(t *testing.T) {
	x := examples(t)[2]
	first := x.assess().Questions()
	require.NotEmpty(t, first)
	assert.NotEmpty(t, first[0].Flags)
	assert.Equal(t, first, x.assess().Questions())
}

// Answering all questions of an open flag well settles it.
func TestAnsweringSettlesAFlag(t *testing.T) {
	x := worked(t)[0]
	gone := []cowork.Pointer{"/people/0/told/leave", "/people/0/reward/lost_on_leaving", "/contributions/0/outcome"}
	y := x
	for _, p := range gone {
		e, err := y.record.Without(p)
		require.NoError(t, err)
		y.record = e
	}
	flag := y.assess().For(power.IndependentContact()).Unsafe()
	require.Equal(t, power.Open, flag.State)
	for _, q := range flag.Questions {
		for _, at := range q.Places {
			f, ok := x.record.Lookup(at)
			require.True(t, ok, "%s asks for %s, which the full record does not hold", q.Words, at)
			y = y.with(t, at, f.JSON())
		}
	}
	assert.Equal(t, power.Cleared, y.assess().Unsafe().State)
}

// A list that is not known to be all there was is asked about in those words.
func TestIsThatAllThereWas(t *testing.T) {
	x := worked(t)[0]
	x.record.Complete = []engagement.ListName{"people", "groups", "claims", "decisions"}
	flag := x.assess().Tokenistic()
	require.Equal(t, power.Open, flag.State)
	i := slices.IndexFunc(flag.Questions, func(q power.Question) bool { return q.Path == "contributions" })
	require.GreaterOrEqual(t, i, 0)
	assert.True(t, flag.Questions[i].All)
	assert.Contains(t, flag.Questions[i].Words, "Is anything missing from the record?")
}

func TestSummary(t *testing.T) {
	for _, x := range examples(t) {
		a := x.assess()
		assert.Regexp(t, `^\d+ dut(y|ies) not met, .*\d+ not recorded; (nothing raised in \d+ checks? that could be made|.* raised)$`, a.String())
		assert.Empty(t, a.Warnings(), x.name)
		for _, p := range a.NotRecorded() {
			assert.NotEmpty(t, p.Rules)
			assert.NotEmpty(t, p.Words)
		}
	}
	empty := example{asOf: when("2026-06-30")}
	empty.record.Complete = []engagement.ListName{engagement.AllLists}
	require.Len(t, empty.assess().Warnings(), 1)
	assert.Contains(t, empty.assess().Warnings()[0], "losses")
	assert.True(t, empty.assess().NotRecorded()[0].Absent)
}

// An answer that came after its day is met, and late.
func TestLate(t *testing.T) {
	x := worked(t)[0]
	late := func(y example) (n int) {
		for r := range y.assess().Items("O14") {
			if r.Late {
				n++
			}
		}
		return n
	}
	require.Zero(t, late(x))
	x = x.with(t, "/contributions/0/answer_by", `"2026-03-20"`)
	assert.Equal(t, 1, late(x))
	require.Equal(t, power.Met, outcomesOf(x.assess())["O14"])
	n := 0
	for l := range x.assess().Late() {
		if l.Rule == "O14" {
			n++
		}
	}
	assert.Equal(t, 1, n)
}

// Moving forward, the calendar keeps every line until its outcome changes.
func TestCalendarKeepsItsLines(t *testing.T) {
	for _, x := range examples(t) {
		key := func(l power.DueLine) string { return string(l.Rule) + string(l.Item.Pointer) }
		later := map[string]bool{}
		for l := range x.at(when("2049-12-31")).For(power.IndependentContact()).Next() {
			later[key(l)] = true
		}
		last := cowork.When{}
		for l := range x.assess().For(power.IndependentContact()).Next() {
			if l.Rule == "W39" {
				continue // the duty to review a consent ends when the consent does
			}
			assert.True(t, later[key(l)] || l.Outcome == power.NotYetDue, "%s %s %s is gone", x.name, l.Rule, l.Item.Pointer)
			if last.Known() {
				assert.LessOrEqual(t, last.Last(), l.Day.Last(), x.name)
			}
			last = l.Day
		}
	}
}

// A share is shown with its denominator and with how many could not be told.
func TestShares(t *testing.T) {
	x := worked(t)[0]
	for i := range x.record.Contributions {
		at := cowork.Pointer("/contributions").Index(i)
		x = x.with(t, at.Key("answered"), `{"done":"no"}`)
	}
	e, err := x.record.Without("/contributions/1/answered")
	require.NoError(t, err)
	x.record = e
	for f := range x.assess().Findings() {
		if f.Rule == "O16" {
			require.Len(t, f.Shares, 1)
			assert.Equal(t, power.Share{Of: "contributions", Whole: len(x.record.Contributions), Unknown: 1}, f.Shares[0])
			return
		}
	}
	t.Error("O16 is no finding")
}
