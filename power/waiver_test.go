package power_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

func stateOfWaiver(a *power.Assessment, id power.RuleID) power.WaiverState {
	for _, w := range a.Waivers() {
		if w.Rule == id {
			return w.State
		}
	}
	return ""
}

// A rule that the person may waive is waived by each whom it concerns, in their
// own word, for a time.
func TestWaiverByThePerson(t *testing.T) {
	x := worked(t)[0]
	x.record.Waivers = nil
	x = x.with(t, "/people/0/own_goals/asked", `{"done":"no"}`) // O05 for one expert
	require.Equal(t, power.NotMet, outcomesOf(x.assess())["O05"])
	who := x.record.People[0].ID.String()
	waive := func(by, said, until string) *power.Assessment {
		y := x.with(t, "/waivers", engagement.Value(`[{"id":"waiver-1","rule":"O05","kind":"by_person","by":"`+by+
			`","made":{"at":"2026-03-01","said_by":"`+said+`"},"until":"`+until+`"}]`))
		return y.assess()
	}
	good := waive(who, "expert", "2026-12-31")
	assert.NotEqual(t, power.NotMet, outcomesOf(good)["O05"])
	assert.Equal(t, power.WaiverUsed, stateOfWaiver(good, "O05"))
	assert.Equal(t, power.WaiverWithoutEffect, stateOfWaiver(waive(who, "organisation", "2026-12-31"), "O05"))
	assert.Equal(t, power.NotMet, outcomesOf(waive(who, "organisation", "2026-12-31"))["O05"])
	assert.Equal(t, power.WaiverExpired, stateOfWaiver(waive(who, "expert", "2026-04-01"), "O05"))
	other := waive(x.record.People[1].ID.String(), "expert", "2026-12-31")
	assert.Equal(t, power.NotMet, outcomesOf(other)["O05"], "nobody waives for another")
	assert.Equal(t, power.WaiverUnused, stateOfWaiver(other, "O05"))
}

// Property 10: no STOP can be waived, and no waiver by policy reaches a rule that
// bears on a flag.
func TestWhatCannotBeWaived(t *testing.T) {
	x := worked(t)[1].with(t, signal, `{"done":"no","said_by":"organisation"}`)
	x = x.with(t, cowork.Pointer("/waivers").Index(len(x.record.Waivers)), engagement.Value(`{"id":"waiver-9","rule":"W22","kind":"by_person","by":"`+
		x.record.Signals[0].Person.String()+`","made":{"at":"2026-03-01","said_by":"expert"},"until":"2027-12-31"}`))
	a := x.assess()
	assert.Equal(t, power.NotMet, outcomesOf(a)["W22"])
	assert.Equal(t, power.WaiverWithoutEffect, stateOfWaiver(a, "W22"))
	for _, r := range power.Standard().Rules() {
		if r.Waivable == power.WaivableByPolicy {
			assert.Empty(t, r.Bears, r.ID)
		}
	}
}

func TestPolicyIsListed(t *testing.T) {
	x := worked(t)[0]
	q := power.Asking{AsOf: x.asOf, Policy: power.Policy{
		Numbers: []power.Setting{{Number: "answer_days", Value: 60}, {Number: "pay_days", Value: 14}, {Number: "respond_days", Value: 9}},
		Waivers: []power.PolicyWaiver{{Rule: "P08", Reason: "x", By: "board", Until: when("2026-12-31")}},
		Off:     []power.RuleOff{{Rule: "O25", Reason: "x", By: "board"}, {Rule: "W22"}},
	}}
	a := power.Standard().Assess(&x.record, q)
	require.Len(t, a.Looser(), 1, "tightening is free")
	assert.Equal(t, power.NumberName("answer_days"), a.Looser()[0].Number.Name)
	require.Len(t, a.Refused(), 2)
	require.Len(t, a.Off(), 1)
	off, _ := a.Result("O25")
	assert.True(t, off.Off)
	assert.Equal(t, power.CannotTell, off.Outcome)
	assert.Equal(t, power.WaiverUnused, stateOfWaiver(a, "P08"))
	for f := range a.Findings() {
		assert.NotEqual(t, power.RuleID("O25"), f.Rule)
	}
}
