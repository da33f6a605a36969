package power_test

import (
	"encoding/json"
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

// experts are the ids of the experts of a record.
func expertsOf(e *engagement.Record) (ids []cowork.ID) {
	for _, p := range e.People {
		if p.Kind == engagement.PersonKindExpert {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// waiving gives the example with a waiver of every rule by each of those people.
func (x example) waiving(t *testing.T, kind power.Waivable, said string, by ...cowork.ID) example {
	t.Helper()
	var list []string
	for _, r := range power.Standard().Rules() {
		for _, who := range by {
			list = append(list, fmt.Sprintf(`{"id":"waiver-%d","rule":%q,"kind":%q,"by":%q,"made":{"at":"2020-01-01","said_by":%q},"until":"2030-12-31"}`,
				len(list)+1, r.ID, kind, who, said))
		}
	}
	return x.with(t, "/waivers", engagement.Value("["+strings.Join(list, ",")+"]"))
}

// If everybody waived every rule, only what persons may waive would be waived,
// and never a STOP; and nobody waives for somebody else.
func TestWhatAllTogetherCanWaive(t *testing.T) {
	waived := map[power.RuleID]bool{}
	for _, x := range examples(t) {
		experts := expertsOf(&x.record)
		if len(experts) == 0 {
			continue
		}
		before := outcomesOf(x.assess())
		all := x.waiving(t, power.WaivableByPerson, "expert", experts...).assess()
		for _, r := range power.Standard().Rules() {
			result, _ := all.Result(r.ID)
			switch {
			case r.Waivable != power.WaivableByPerson || r.Action == power.Stop:
				assert.Zero(t, result.Counts.Of(power.Waived), "%s %s", x.name, r.ID)
				assert.Equal(t, before[r.ID], result.Outcome, "%s %s", x.name, r.ID)
			case result.Counts.Of(power.Waived) > 0:
				waived[r.ID] = true
			}
		}
		others := x.waiving(t, power.WaivableByPerson, "expert", experts[1:]...).assess()
		for _, r := range power.Standard().Rules() {
			for i := range others.For(power.IndependentContact()).Items(r.ID) {
				if len(i.Item.Experts) == 0 || slices.Contains(i.Item.Experts, experts[0]) {
					assert.NotEqual(t, power.Waived, i.Outcome, "%s %s: somebody waived for %s", x.name, r.ID, experts[0])
				}
			}
		}
	}
	assert.Greater(t, len(waived), 15, "the examples hold enough that may be waived")
}

// The organisation waives only what it may: by policy, in its own word.
func TestWhatTheOrganisationCanWaive(t *testing.T) {
	waived := map[power.RuleID]bool{}
	for _, x := range examples(t) {
		if len(x.record.People) == 0 {
			continue
		}
		who := x.record.People[0].ID
		for _, r := range x.waiving(t, power.WaivableByPolicy, "organisation", who).assess().Results() {
			rule, _ := power.Standard().Rule(r.Rule)
			if r.Counts.Of(power.Waived) > 0 {
				assert.Equal(t, power.WaivableByPolicy, rule.Waivable, r.Rule)
				waived[r.Rule] = true
			}
		}
		for _, r := range x.waiving(t, power.WaivableByPolicy, "expert", who).assess().Results() {
			assert.Zero(t, r.Counts.Of(power.Waived), "%s: not said by the organisation", r.Rule)
		}
	}
	assert.Greater(t, len(waived), 10, "the examples hold enough that may be waived")
}

// Of two who waive the same rule, only the waiver that something needed is used.
func TestEachWaiverIsUsedOrUnusedByItself(t *testing.T) {
	x := worked(t)[0]
	x = x.with(t, "/people/0/own_goals/asked", `{"done":"no"}`).with(t, "/people/1/own_goals/asked", `{"at":"2026-02-01"}`)
	first, second := x.record.People[0].ID, x.record.People[1].ID
	waiver := func(n int, by cowork.ID, until string) string {
		return fmt.Sprintf(`{"id":"waiver-%d","rule":"O05","kind":"by_person","by":%q,"made":{"at":"2026-03-01","said_by":"expert"},"until":%q}`, n, by, until)
	}
	x = x.with(t, "/waivers", engagement.Value("["+waiver(1, first, "2026-12-31")+","+waiver(2, second, "2026-12-31")+","+waiver(3, first, "2026-04-01")+"]"))
	var states []power.WaiverState
	for _, w := range x.assess().Waivers() {
		states = append(states, w.State)
	}
	assert.Equal(t, []power.WaiverState{power.WaiverUsed, power.WaiverUnused, power.WaiverExpired}, states)
	text, err := json.Marshal(x.assess())
	require.NoError(t, err)
	for _, state := range states {
		assert.Contains(t, string(text), fmt.Sprintf(`"state":%q`, state))
	}
}
