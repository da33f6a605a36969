package evaluation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/evaluation"
	"github.com/powercowork/cowork/power"
)

// lives are assessments of made-up engagements.
func lives(t *testing.T, n int) (all []*power.Assessment) {
	t.Helper()
	for l := range engagementtest.Lives(7, n) {
		e := l.Record
		all = append(all, power.Standard().Assess(&e, power.Asking{AsOf: l.AsOf}))
	}
	return all
}

func gather(t *testing.T, by evaluation.By, chunks ...[]*power.Assessment) *evaluation.Portfolio {
	t.Helper()
	whole := evaluation.NewCollector(power.Standard(), by, true)
	for _, chunk := range chunks {
		c := evaluation.NewCollector(power.Standard(), by, true)
		for _, a := range chunk {
			require.NoError(t, c.Add(a))
		}
		require.NoError(t, whole.Merge(c))
	}
	return whole.Portfolio()
}

func TestTalliesAddUp(t *testing.T) {
	p := gather(t, evaluation.ByTime, lives(t, 60))
	check := func(g evaluation.Group) {
		for i, c := range g.Rules {
			assert.Equal(t, g.Engagements, c.Total(), "rule %d of %s", i, g.Name)
			s := g.NotMet(i)
			assert.LessOrEqual(t, s.Yes+s.Open, s.Of)
		}
		for _, f := range []evaluation.Flagged{g.Tokenistic, g.Unsafe} {
			assert.Equal(t, g.Engagements, f.Of)
			assert.LessOrEqual(t, f.Yes+f.Open, f.Of)
		}
		r := g.Rewards
		assert.Equal(t, r.Experts, r.Rewarded+r.Without+r.NotRecorded)
		assert.Equal(t, r.Without, r.ByChoice+r.ForBenefits+r.NotByChoice+r.NoReason)
	}
	check(p.All())
	n := 0
	for g := range p.Groups() {
		check(g)
		n += g.Engagements
	}
	assert.Equal(t, 60, n, "every engagement is in one group")
	assert.Equal(t, 60, p.All().Engagements)
	assert.Zero(t, p.Repeated())
}

// Neither the order of the assessments nor how they are divided among collectors
// changes anything.
func TestOrderAndDivisionChangeNothing(t *testing.T) {
	all := lives(t, 40)
	backwards := slices.Clone(all)
	slices.Reverse(backwards)
	want := describe(gather(t, evaluation.ByYear, all))
	assert.Equal(t, want, describe(gather(t, evaluation.ByYear, backwards)))
	assert.Equal(t, want, describe(gather(t, evaluation.ByYear, all[30:], all[:3], all[3:17], nil, all[17:30])))
	assert.NotEqual(t, want, describe(gather(t, evaluation.ByYear, all[1:])), "one fewer is seen")
}

// describe writes all that a portfolio shows.
func describe(p *evaluation.Portfolio) string {
	var b strings.Builder
	group := func(g evaluation.Group) {
		fmt.Fprintln(&b, g.Name, g.Engagements, g.Rules, g.Tokenistic.Share, g.Unsafe.Share, g.Decisions, g.Rewards, g.Expressions)
		in, named := g.Unsafe.Clustered()
		fmt.Fprintln(&b, in, named)
		for l, n := range g.Levels() {
			fmt.Fprintln(&b, l, n)
		}
		for _, k := range []engagement.MeasureKind{engagement.MeasureKindRestriction, engagement.MeasureKindObservation, engagement.MeasureKindExperience} {
			fmt.Fprintln(&b, g.Spread(k))
		}
	}
	group(p.All())
	for g := range p.Groups() {
		group(g)
	}
	return b.String()
}

func TestAnotherRulebookIsNotCounted(t *testing.T) {
	own := power.Rule{
		ID: "HR-1", Title: "Own", Asks: "Is it?", Each: "engagement", Holds: "purpose", Due: "always",
		Unclear: "while it is not recorded", Action: power.Due, Concern: power.Safety, Expression: power.PowerWith,
		Message: "It is not.", Remedy: "Do it.", Question: "Is it?", EasyRead: "It is.", DutyOf: power.DutyLead,
		Audience: []power.Audience{power.ForLead},
	}
	rb, err := power.Standard().With(own)
	require.NoError(t, err)
	c := evaluation.NewCollector(rb, evaluation.ByNothing, false)
	assert.ErrorIs(t, c.Add(lives(t, 1)[0]), evaluation.ErrRulebook)
	other := evaluation.NewCollector(power.Standard(), evaluation.ByNothing, false)
	assert.ErrorIs(t, c.Merge(other), evaluation.ErrRulebook)
}

func TestGroups(t *testing.T) {
	read := func(s string) engagement.Record {
		e, err := engagement.Decode(strings.NewReader(s))
		require.NoError(t, err)
		return e
	}
	full := read(`{"about": {"organisation": "0a000000-0000-4000-8000-000000000001", "service": "ward-7", "directorate": "north", "tags": ["cohort:2026", "site:a", "site:b"]},
		"stages": {"started": {"at": "2026-05"}},
		"claims": [{"id": "claim-1", "made": {"at": "2026"}, "level": "consultation"}, {"id": "claim-2", "made": {"at": "2026"}, "level": "co_production"}],
		"people": [{"id": "expert-1", "kind": "expert", "role": {"time": "project"}}, {"id": "staff-1", "kind": "staff", "role": {"time": "enduring_role"}}]}`)
	for by, want := range map[evaluation.By]string{
		"": "all", "organisation": "0a000000-0000-4000-8000-000000000001", "service": "ward-7", "directorate": "north",
		"level": "co_production", "time": "project", "year": "2026", "quarter": "2026-Q2",
		"tag:cohort": "2026", "tag:site": evaluation.Several, "tag:area": evaluation.NotRecorded,
	} {
		parsed, err := evaluation.ParseBy(string(by))
		require.NoError(t, err)
		assert.Equal(t, want, parsed.Of(&full), by)
	}
	empty := read(`{}`)
	for _, by := range []evaluation.By{"organisation", "service", "directorate", "level", "time", "year", "quarter"} {
		assert.Equal(t, evaluation.NotRecorded, by.Of(&empty), by)
	}
	vague := read(`{"stages": {"started": {"at": "2026"}}}`)
	assert.Equal(t, "2026", evaluation.ByYear.Of(&vague))
	assert.Equal(t, evaluation.NotRecorded, evaluation.ByQuarter.Of(&vague), "a year names no quarter")
	for _, by := range []string{"colour", "tag:"} {
		_, err := evaluation.ParseBy(by)
		assert.Error(t, err, by)
	}
}

func TestCompare(t *testing.T) {
	e, err := engagement.Decode(strings.NewReader(`{"id": "e0000000-0000-4000-8000-000000000001",
		"promises": [{"id": "promise-1", "made": {"at": "2026-02-16"}, "due": "2026-03-16"}]}`))
	require.NoError(t, err)
	kept, err := e.With("/promises/0/kept", `{"at": "2026-03-12"}`)
	require.NoError(t, err)
	day, err := cowork.ParseWhen("2026-05-01")
	require.NoError(t, err)
	assess := func(e *engagement.Record) *power.Assessment {
		return power.Standard().Assess(e, power.Asking{AsOf: day})
	}
	others := lives(t, 3)
	before := gather(t, "", []*power.Assessment{assess(&e), others[0]})
	after := gather(t, "", []*power.Assessment{assess(&kept), others[1], others[2]})
	c, err := evaluation.Compare(before, after)
	require.NoError(t, err)
	assert.Equal(t, 1, c.Both)
	assert.Equal(t, 1, c.OnlyBefore)
	assert.Equal(t, 2, c.OnlyAfter)
	i := slices.IndexFunc(c.Rules, func(r evaluation.RuleChange) bool { return r.Rule == "O18" })
	assert.Equal(t, 1, c.Rules[i].From(power.CannotTell, power.Met))
	assert.Equal(t, 0, c.Rules[i].From(power.Met, power.CannotTell))
}

func TestSeriesAndSpread(t *testing.T) {
	e, err := engagement.Decode(strings.NewReader(`{
		"goals": [{"id": "goal-1", "baseline": {"at": "2026-01-30"}, "target": {"at": "2026-02-16"}}],
		"evaluation": {"measures": [{"id": "measure-1", "goal": "goal-1", "kind": "restriction", "readings": [
			{"on": "2026-10-31", "value": "14"}, {"on": "2026-01-30", "value": "23"}]}]}}`))
	require.NoError(t, err)
	series := evaluation.SeriesOf(&e)
	require.Len(t, series, 1)
	assert.Equal(t, "23", series[0].Readings[0].Value.String(), "in the order of their days")
	assert.Equal(t, "2026-02-16", series[0].Target.At.String())

	var few, many []*power.Assessment
	for i := range 12 {
		last := fmt.Sprintf(`"%d"`, i+1)
		x, err := e.With("/evaluation/measures/0/readings/0/value", engagement.Value(last))
		require.NoError(t, err)
		many = append(many, power.Standard().Assess(&x, power.Asking{}))
	}
	few = many[:evaluation.SmallCount]
	s := gather(t, "", few).All().Spread(engagement.MeasureKindRestriction)
	assert.True(t, s.Withheld, "of seven none is shown")
	s = gather(t, "", many).All().Spread(engagement.MeasureKindRestriction)
	assert.Equal(t, evaluation.Spread{Readings: 12, Lower: 3.75, Median: 6.5, Upper: 9.25}, s) // R: quantile(1:12, type = 7)
}
