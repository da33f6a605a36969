package power_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// The table of gates is read off the rules: verdict.md 6.
func TestTableOfGates(t *testing.T) {
	want := map[power.GateName][2]int{
		power.GateOffer: {3, 5}, power.GateStart: {16, 20}, power.GateUse: {11, 9}, power.GateClose: {20, 10},
	}
	got := map[power.GateName][2]int{}
	for _, r := range power.Standard().Rules() {
		for _, g := range r.Gates {
			n := got[g.Gate]
			if g.Shuts {
				n[0]++
			} else {
				n[1]++
			}
			got[g.Gate] = n
		}
	}
	assert.Equal(t, want, got)
}

// A person who has been told nothing and asked for nothing may not start yet;
// what others lack is left out.
func TestStartOfSomebodyNew(t *testing.T) {
	x := worked(t)[1]
	x = x.with(t, cowork.Pointer("/people").Index(len(x.record.People)), `{"id":"expert-9","kind":"expert","offers":[],
		"told":{"say_no":{"done":"no"},"leave":{"done":"no"},"withdraw":{"done":"no"}}}`)
	id, _ := cowork.ParseID("expert-9")
	a := x.assess()
	g := a.Gate(power.StartOf(id))
	assert.Equal(t, power.GateShut, g.State)
	for _, l := range g.Lines {
		for _, who := range l.Item.Experts {
			assert.Equal(t, id, who, l.Rule)
		}
	}
	require.NotEmpty(t, g.Lines)
	assert.True(t, g.Lines[0].Shuts)
	assert.NotEmpty(t, g.Questions)
}

func TestStartOfSomebodyWellPrepared(t *testing.T) {
	x := worked(t)[1]
	g := x.at(when("2026-02-15")).Gate(power.StartOf(x.record.People[0].ID))
	for _, l := range g.Lines {
		t.Log(l.Rule, l.Item.Pointer, l.Outcome, l.Shuts)
	}
	assert.NotEqual(t, power.GateShut, g.State)
}

func TestOffer(t *testing.T) {
	x := worked(t)[1]
	who := x.record.People[0].ID
	good := x.record.People[0].Offers[0]
	g := x.assess().Gate(power.OfferOf(who, good))
	assert.NotEqual(t, power.GateShut, g.State, "%v", g.Lines)
	bad := engagement.Offer{Says: []engagement.OfferPart{"input"}}
	poor := x.assess().Gate(power.OfferOf(who, bad))
	assert.NotEqual(t, power.GateOpen, poor.State)
	assert.Greater(t, len(poor.Lines), len(g.Lines))
}

func TestUse(t *testing.T) {
	x := worked(t)[1]
	draft := x.record.Uses[0]
	draft.ID, _ = cowork.ParseID("use-99")
	g := x.assess().Gate(power.UseOf(draft))
	for _, l := range g.Lines {
		t.Log(l.Rule, l.Item.Pointer, l.Outcome, l.Shuts)
	}
	assert.NotEqual(t, power.GateShut, g.State)
	draft.Audience = "public"
	wider := x.assess().Gate(power.UseOf(draft))
	assert.Equal(t, power.GateShut, wider.State, "nothing wider covers something narrower")
}

func TestTelling(t *testing.T) {
	x := worked(t)[1]
	draft := x.record.Tellings[0]
	draft.ID, _ = cowork.ParseID("telling-99")
	draft.WithinTerms = cowork.Unknown
	draft.Debrief = cowork.Event{At: when("2026-12-02")}
	draft.Support = cowork.Event{Done: cowork.Yes}
	g := x.assess().Gate(power.TellingOf(draft))
	for _, l := range g.Lines {
		t.Log(l.Rule, l.Item.Pointer, l.Outcome, l.Shuts)
	}
	assert.NotEqual(t, power.GateShut, g.State)
	draft.Prepared = cowork.Event{Done: cowork.No}
	assert.Equal(t, power.GateShut, x.assess().Gate(power.TellingOf(draft)).State)
}

func TestClosing(t *testing.T) {
	x := worked(t)[0]
	g := x.assess().Gate(power.Closing())
	assert.Equal(t, power.GateOpen, g.State, "%v", g.Lines)
	assert.Equal(t, power.GateShut, worked(t)[1].with(t, "/people/0/reward/payments/0/paid", `{"done":"no"}`).assess().Gate(power.Closing()).State)
}

// A gate is never open for somebody whom the record does not name.
func TestStartOfSomebodyUnknown(t *testing.T) {
	id, _ := cowork.ParseID("expert-99")
	g := worked(t)[1].assess().Gate(power.StartOf(id))
	assert.Equal(t, power.GateAskFirst, g.State)
	assert.Contains(t, g.Questions[0].Words, "Who is this?")
	assert.NotEqual(t, power.GateOpen, worked(t)[1].assess().Gate(power.UseOf(engagement.Use{})).State)
}

// Nothing closes that has not begun: what is owed cannot be told.
func TestClosingNothing(t *testing.T) {
	x := example{asOf: when("2026-06-30")}
	assert.Equal(t, power.GateAskFirst, x.assess().Gate(power.Closing()).State)
}

// Nobody is named at a gate who may not be shown.
func TestGateHeedsTheReader(t *testing.T) {
	x := worked(t)[1].with(t, "/people/0/reward/lost_on_leaving", `"yes"`)
	who := x.record.People[0].ID
	g := x.assess().Gate(power.StartOf(who))
	assert.Equal(t, power.GateShut, g.State)
	assert.Equal(t, power.ElsewhereLine, g.Elsewhere)
	for _, l := range g.Lines {
		assert.NotEqual(t, power.RuleID("W13"), l.Rule)
	}
	open := x.assess().For(power.Expert(who)).Gate(power.StartOf(who))
	rules := map[power.RuleID]bool{}
	for _, l := range open.Lines {
		rules[l.Rule] = true
	}
	assert.True(t, rules["W13"])
}
