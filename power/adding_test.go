package power_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/power"
)

// addition is something that happened besides, for an expert, before the day of
// asking.
type addition struct {
	name, list, item string
}

// worse are things that go wrong. PERSON and DAY are put in.
var worse = []addition{
	{"a stop that was not honoured", "signals", `{"id": "item-901", "person": %q, "kind": "stop", "given": {"at": %q, "said_by": "expert"}, "honoured": {"done": "no"}, "at_once": "no"}`},
	{"a loss for speaking up", "losses", `{"id": "item-902", "person": %q, "kind": "hours", "cause": "speaking_up", "on": {"at": %q}, "own_wish": "no"}`},
	{"a loss by being paid", "losses", `{"id": "item-903", "person": %q, "kind": "benefits", "cause": "being_paid", "on": {"at": %q}, "own_wish": "no", "put_right": {"done": "no"}}`},
	{"a worry about harm that nobody passed on", "concerns", `{"id": "item-904", "by": %q, "kind": "harm", "raised": {"at": %q}, "routed": {"done": "no"}, "wishes_asked": {"done": "no"}, "handler_is_subject": "no"}`},
	{"an account of something bad", "accounts", `{"id": "item-905", "by": %q, "given": {"at": %q, "said_by": "expert"}, "moment": "during", "says": {"safe": "no", "for_show": "yes"}}`},
}

// better are things that go well. None of them is work of the person's: whoever is
// found to have begun earlier may be found to have begun unprepared.
var better = []addition{
	{"evidence that practice changed", "evaluation/evidence", `{"id": "item-911", "source": "observation", "respondent": "experts", "shows_change": "yes", "gathered": {"at": %[2]q}, "analysed": {"at": "2025-01-01"}}`},
	{"an account of something good", "accounts", `{"id": "item-912", "by": %q, "given": {"at": %q, "said_by": "expert"}, "moment": "during", "says": {"safe": "yes", "listened_to": "yes", "for_show": "no", "could_stop": "yes"}}`},
	{"a time out that was honoured", "signals", `{"id": "item-913", "person": %q, "kind": "time_out", "given": {"at": %q, "said_by": "expert"}, "honoured": {"at": "2025-01-01", "said_by": "expert"}, "at_once": "yes"}`},
	{"a promise that was kept", "promises", `{"id": "item-914", "to": [%q], "made": {"at": %q}, "due": "2025-01-01", "kept": {"at": "2025-01-01"}}`},
}

// with gives the life with the addition, if an expert is there and it is valid.
func (x addition) with(l engagementtest.Life) (engagement.Record, bool) {
	var expert cowork.ID
	for _, p := range l.Record.People {
		if p.Kind == engagement.PersonKindExpert && !p.ID.IsZero() {
			expert = p.ID
		}
	}
	if expert.IsZero() {
		return engagement.Record{}, false
	}
	places := map[string]int{
		"signals": len(l.Record.Signals), "losses": len(l.Record.Losses), "concerns": len(l.Record.Concerns), "accounts": len(l.Record.Accounts),
		"evaluation/evidence": len(l.Record.Evaluation.Evidence), "promises": len(l.Record.Promises),
	}
	at := cowork.Pointer("/" + x.list).Index(places[x.list])
	e, err := l.Record.With(at, engagement.Value(fmt.Sprintf(x.item, expert.String(), "2025-01-01")))
	return e, err == nil
}

// adding calls f with lives before and after something was added to each.
func adding(t *testing.T, list []addition, f func(x addition, before, after *power.Assessment)) {
	t.Helper()
	tried := map[string]int{}
	for l := range engagementtest.Lives(301, 40) {
		q := power.Asking{AsOf: l.AsOf}
		record := l.Record
		before := power.Standard().Assess(&record, q)
		for _, x := range list {
			e, ok := x.with(l)
			if !ok {
				continue
			}
			tried[x.name]++
			f(x, before, power.Standard().Assess(&e, q))
		}
	}
	for _, x := range list {
		require.Greater(t, tried[x.name], 9, "%s could be tried on too few lives", x.name)
	}
}

// What goes wrong besides clears nothing that was found before.
func TestABadEventClearsNothing(t *testing.T) {
	adding(t, worse, func(x addition, before, after *power.Assessment) {
		for _, r := range before.Results() {
			if r.Outcome != power.NotMet {
				continue
			}
			now, _ := after.Result(r.Rule)
			assert.Equal(t, power.NotMet, now.Outcome, "%s clears %s", x.name, r.Rule)
			assert.GreaterOrEqual(t, now.Counts.Of(power.NotMet), r.Counts.Of(power.NotMet), "%s clears an item of %s", x.name, r.Rule)
		}
		for _, flag := range power.Flags() {
			if before.State(flag) == power.Raised {
				assert.Equal(t, power.Raised, after.State(flag), "%s takes %s back", x.name, flag)
			}
		}
	})
}

// What goes well besides raises no flag.
func TestGoodEvidenceRaisesNothing(t *testing.T) {
	adding(t, better, func(x addition, before, after *power.Assessment) {
		for _, flag := range power.Flags() {
			if before.State(flag) != power.Raised {
				assert.NotEqual(t, power.Raised, after.State(flag), "%s raises %s", x.name, flag)
			}
		}
	})
}
