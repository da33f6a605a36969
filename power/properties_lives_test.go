package power_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/power"
)

// lives are made-up lives as examples; small ones if events is not 0.
func lives(first uint64, n, events int) (list []example) {
	for i := range uint64(n) {
		p := engagementtest.Draw(first + i)
		if events > 0 {
			p.Events = events
		}
		l := p.Life()
		list = append(list, example{l.Record.ID.String(), l.Record, l.AsOf})
	}
	return list
}

// Property 3 on made-up lives: a fact that goes missing never makes a met from a
// not met, and makes a not met only where verdict.md 2.2 says so.
func TestLivesBlankingOneFact(t *testing.T) {
	for _, x := range lives(1000, 8, 20) {
		before := outcomesOf(x.assess())
		for f := range x.record.Facts() {
			e, err := x.record.Without(f.Pointer)
			if err != nil {
				continue // the record would no longer hold together
			}
			y := x
			y.record = e
			for id, o := range outcomesOf(y.assess()) {
				if o == before[id] || o == power.CannotTell || before[id] == power.NotYetDue {
					continue
				}
				assert.True(t, ownAnswer(f.Path) || f.Path == "sessions[].present" || mayChange(f.Path, before[id], o),
					"%s at %s: without %s, %s goes from %s to %s", x.name, x.asOf, f.Pointer, id, before[id], o)
			}
		}
	}
}

// ownAnswer reports whether a fact is a person's own optional answer, which is
// never held against anybody when it is left out. (Where nobody wrote down who
// was present, those invited stand in.)
func ownAnswer(path string) bool {
	return strings.HasPrefix(path, "accounts[].says") || path == "tellings[].own_story"
}

// While it is only known by when somebody's work had begun, it may have begun
// before the consent was due to be looked at again.
func TestAReviewDayBeforeAnUncertainStart(t *testing.T) {
	x := example{asOf: when("2026-06-30")}
	var err error
	x.record, err = engagement.DecodeBytes([]byte(`{"schema": "power-record/1", "id": "e0000000-0000-4000-8000-000000000009",
		"complete": ["all"], "people": [{"id": "expert-1", "kind": "expert", "offers": []}], "sessions": [], "tellings": [],
		"contributions": [{"by": "expert-1"}, {"by": "expert-1", "made": {"at": "2026-06-01"}}],
		"consent": {"entries": [{"id": "consent-1", "person": "expert-1", "act": "give", "made": {"at": "2026-01-30"},
			"purpose": "take_part", "review_on": "2026-03-01"}]}}`))
	require.NoError(t, err)
	assert.Equal(t, power.CannotTell, outcomesOf(x.assess())["W34"])
}

// Property 5 on made-up lives.
func TestLivesShuffled(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, x := range lives(200, 80, 0) {
		before := findingsOf(x.assess())
		y := x
		shuffle(r, &y.record)
		assert.Equal(t, before, findingsOf(y.assess()), x.name)
	}
}

// Property 11 on made-up lives.
func TestLivesWithoutComplete(t *testing.T) {
	for _, x := range lives(300, 200, 0) {
		y := x
		y.record.Complete = nil
		a, b := x.assess(), y.assess()
		before := outcomesOf(a)
		for id, o := range outcomesOf(b) {
			if o == power.NotMet {
				assert.Contains(t, []power.Outcome{power.NotMet, power.Disputed}, before[id], "%s %s", x.name, id)
			}
		}
		for _, flag := range power.Flags() {
			if now := b.Flag(flag).State; now != power.Open {
				assert.Equal(t, a.Flag(flag).State, now, "%s %s", x.name, flag)
			}
		}
	}
}

// Property 12 on made-up lives: all days of a record made coarser at once.
func TestLivesCoarser(t *testing.T) {
	soft := []power.Outcome{power.CannotTell, power.NotYetDue, power.Disputed}
	for _, x := range lives(400, 60, 0) {
		x.record.Waivers = nil // a waiver counts only if it was made for certain
		before := outcomesOf(x.assess())
		for _, n := range []int{len("2026-05"), len("2026")} {
			y := x
			y.record = coarser(t, x.record, n)
			for id, o := range outcomesOf(y.assess()) {
				assert.True(t, o == before[id] || slices.Contains(soft, o) || slices.Contains(soft, before[id]),
					"%s at %s: coarser, %s goes from %s to %s", x.name, x.asOf, id, before[id], o)
			}
		}
	}
}

var singleDay = regexp.MustCompile(`"at":"(\d{4}-\d\d-\d\d)(T[^"]*)?"`)

// coarser cuts every single day and instant at which something happened to n
// characters.
func coarser(t *testing.T, e engagement.Record, n int) engagement.Record {
	t.Helper()
	coarse, err := engagement.DecodeBytes(singleDay.ReplaceAllFunc(e.AppendJSON(nil), func(at []byte) []byte {
		return append(at[:len(`"at":"`)+n:len(`"at":"`)+n], '"')
	}))
	require.NoError(t, err)
	return coarse
}

// Moving the moment of asking on hides nothing: what was not met and did not
// change is still there.
func TestLivesGrowOld(t *testing.T) {
	later, err := cowork.Day(2050, 1, 1)
	require.NoError(t, err)
	for _, x := range lives(500, 150, 0) {
		x.record.Waivers = nil
		then := x.at(later)
		now := power.Standard().Assess(&x.record, power.Asking{AsOf: x.asOf, KnownAt: later})
		old := outcomesOf(then)
		for id, o := range outcomesOf(now) {
			if o == power.NotMet {
				assert.NotContains(t, []power.Outcome{power.Waived, power.NotYetDue}, old[id], "%s %s", x.name, id)
			}
		}
	}
}
