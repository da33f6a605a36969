package power_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// Property 1: nothing is held against anybody for want of a fact.
func TestAnEmptyRecord(t *testing.T) {
	x := example{asOf: when("2026-06-30")}
	a := x.assess()
	for _, r := range a.Results() {
		assert.NotEqual(t, power.NotMet, r.Outcome, r.Rule)
	}
	for _, flag := range power.Flags() {
		assert.Equal(t, power.Open, a.Flag(flag).State, flag)
		assert.NotEmpty(t, a.Flag(flag).Questions, flag)
	}
	assert.NotEmpty(t, a.Questions())
	text, err := json.Marshal(a)
	require.NoError(t, err)
	for _, never := range []string{"no issues", "all is well", `"cleared"`} {
		assert.NotContains(t, string(text), never)
	}
}

// Property 2: the worked records meet every rule that applies and is due, and
// clear both flags.
func TestWorkedRecordsAreSound(t *testing.T) {
	for _, x := range worked(t) {
		t.Run(x.name, func(t *testing.T) {
			a := x.assess()
			for _, r := range a.Results() {
				assert.Contains(t, []power.Outcome{power.Met, power.NotApplicable, power.NotYetDue, power.Waived}, r.Outcome, r.Rule)
			}
			for _, flag := range power.Flags() {
				assert.Equal(t, power.Cleared, a.Flag(flag).State, "%s: %s", flag, a.Flag(flag))
			}
		})
	}
}

// Property 3, and silence never beats honesty: blanking one fact turns an
// outcome into nothing but cannot tell, save for the exceptions of verdict.md
// 2.2.
func TestBlankingOneFact(t *testing.T) {
	for _, x := range worked(t) {
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
				assert.True(t, mayChange(f.Path, before[id], o),
					"%s: without %s, %s goes from %s to %s", x.name, f.Pointer, id, before[id], o)
			}
		}
	}
}

// mayChange says which changes of an outcome verdict.md 2.2 allows when a fact
// goes missing.
func mayChange(path string, before, after power.Outcome) bool {
	switch {
	case before == power.NotMet && after == power.Met:
		return false
	case after == power.NotMet:
		// What speaks for the organisation by way of exception, a consent's end day,
		// a promised day, and a person's own limits.
		return strings.HasPrefix(path, "waivers") || strings.HasPrefix(path, "reserved") ||
			path == "consent.entries[].until" || strings.HasSuffix(path, "_by") || strings.HasSuffix(path, ".due") ||
			strings.HasPrefix(path, "people[].wishes")
	default:
		return true
	}
}

// Property 6: words for people change nothing.
func TestRemovingAllWords(t *testing.T) {
	for _, x := range examples(t) {
		bare := x
		for f := range x.record.Facts() {
			at := f.Pointer
			if e, is := f.Event(); is && e.Note != "" {
				at = at.Key("note")
			} else if f.Field.Kind != engagement.KindText || f.Path == "consent.entries[].notice" {
				continue
			}
			e, err := bare.record.Without(at)
			require.NoError(t, err, at)
			bare.record = e
		}
		assert.Equal(t, x.assess().Results(), bare.assess().Results(), x.name)
		assert.Equal(t, text(t, x.assess()), text(t, bare.assess()), x.name)
	}
}

func text(t *testing.T, a *power.Assessment) string {
	t.Helper()
	b, err := json.Marshal(a)
	require.NoError(t, err)
	return string(b)
}

// Property 5: the order of lists that no pointer points into changes nothing.
func TestShufflingLists(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, x := range examples(t) {
		before := findingsOf(x.assess())
		y := x
		shuffle(r, &y.record)
		assert.Equal(t, before, findingsOf(y.assess()), x.name)
	}
}

func shuffle(r *rand.Rand, e *engagement.Record) {
	shuffleList(r, e, "/goals", &e.Goals)
	shuffleList(r, e, "/contributions", &e.Contributions)
	shuffleList(r, e, "/decisions", &e.Decisions)
	shuffleList(r, e, "/sessions", &e.Sessions)
	shuffleList(r, e, "/outputs", &e.Outputs)
	shuffleList(r, e, "/messages", &e.Messages)
	shuffleList(r, e, "/claims", &e.Claims)
	shuffleList(r, e, "/tellings", &e.Tellings)
	shuffleList(r, e, "/uses", &e.Uses)
}

// pointedAt reports whether a pointer of the record leads into a list.
func pointedAt(e *engagement.Record, list cowork.Pointer) bool {
	for _, a := range e.Accounts {
		if slices.ContainsFunc(a.Disputes, func(d engagement.Dispute) bool { return d.Fact.Within(list) }) {
			return true
		}
	}
	return slices.ContainsFunc(e.Repairs, func(r engagement.Repair) bool { return r.About.Within(list) }) ||
		slices.ContainsFunc(e.Complete, func(n engagement.ListName) bool { return cowork.Pointer(n).Within(list) })
}

func shuffleList[T any](r *rand.Rand, e *engagement.Record, at cowork.Pointer, list *[]T) {
	if *list == nil || pointedAt(e, at) {
		return
	}
	copied := append([]T{}, *list...)
	r.Shuffle(len(copied), func(i, j int) { copied[i], copied[j] = copied[j], copied[i] })
	*list = copied
}

// findingsOf gives the findings by fingerprint.
func findingsOf(a *power.Assessment) map[power.Fingerprint]power.Outcome {
	found := map[power.Fingerprint]power.Outcome{}
	for f := range a.Findings() {
		found[f.Fingerprint] = f.Outcome
	}
	return found
}

// Property 11: taking complete away makes nothing not met and settles no flag.
func TestWithoutComplete(t *testing.T) {
	for _, x := range examples(t) {
		y := x
		y.record.Complete = nil
		before, a := outcomesOf(x.assess()), y.assess()
		for id, o := range outcomesOf(a) {
			if o == power.NotMet {
				assert.Equal(t, power.NotMet, before[id], "%s %s", x.name, id)
			}
		}
		for _, flag := range power.Flags() {
			if now := a.Flag(flag).State; now != power.Open {
				assert.Equal(t, x.assess().Flag(flag).State, now, "%s %s", x.name, flag)
			}
		}
	}
}

// Property 12: a coarser day changes an outcome only to cannot tell or not yet
// due, and back.
func TestCoarserDays(t *testing.T) {
	soft := []power.Outcome{power.CannotTell, power.NotYetDue, power.Disputed}
	for _, x := range worked(t) {
		before := outcomesOf(x.assess())
		for f := range x.record.Facts() {
			e, is := f.Event()
			day := e.At.String()
			// A waiver counts only if it was made for certain.
			if strings.HasPrefix(f.Path, "waivers") || !is || !e.At.Known() || len(day) < len("2026-05-11") || strings.Contains(day, "/") {
				continue
			}
			for _, n := range []int{len("2026-05"), len("2026")} {
				y := x
				rec, err := x.record.With(f.Pointer.Key("at"), engagement.Value(`"`+day[:n]+`"`))
				if err != nil {
					continue
				}
				y.record = rec
				for id, o := range outcomesOf(y.assess()) {
					assert.True(t, o == before[id] || slices.Contains(soft, o) || slices.Contains(soft, before[id]),
						"%s: with %s at %s, %s goes from %s to %s", x.name, f.Pointer, day[:n], id, before[id], o)
				}
			}
		}
	}
}

// Moving the as-of past every due day hides nothing: what was not met stays, and
// what was not yet due is settled or asked about.
func TestNothingDisappearsByGrowingOld(t *testing.T) {
	for _, x := range examples(t) {
		old := outcomesOf(x.at(when("2049-12-31")))
		for id, o := range outcomesOf(x.assess()) {
			if o == power.NotMet {
				assert.Equal(t, power.NotMet, old[id], "%s %s", x.name, id)
			}
		}
	}
}

// One flaw gives one finding: each finding of a record with one flaw is of
// another rule, or folds away.
func TestNoFindingStandsTwice(t *testing.T) {
	for _, x := range examples(t) {
		seen := map[power.Fingerprint]bool{}
		for f := range x.assess().For(power.IndependentContact()).Findings() {
			assert.False(t, seen[f.Fingerprint], "%s %s %s", x.name, f.Rule, f.Item.Pointer)
			seen[f.Fingerprint] = true
			for _, u := range f.Under {
				assert.False(t, seen[u.Fingerprint], "%s %s %s", x.name, u.Rule, u.Item.Pointer)
				seen[u.Fingerprint] = true
			}
		}
	}
}

// The same question gives the same bytes, whatever the zone of the machine.
func TestTheSameBytes(t *testing.T) {
	x := worked(t)[1]
	first := text(t, x.assess())
	for range 3 {
		assert.Equal(t, first, text(t, x.assess()))
	}
	local := time.Local
	defer func() { time.Local = local }()
	time.Local = time.FixedZone("far", 14*60*60)
	assert.Equal(t, first, text(t, x.assess()))
}
