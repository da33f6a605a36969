package columns

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/power"
)

// tried are the made-up engagements that the grounds are taken from: between them
// they settle every standard rule.
var tried = []uint64{3, 7, 12, 21, 29, 36, 38, 43, 49, 58}

// What grounds.json holds is what answers on made-up engagements rest on today.
func TestGroundsAreUpToDate(t *testing.T) {
	want := workedOut()
	for _, r := range power.Standard().Rules() {
		assert.NotEmpty(t, want[r.ID], "no made-up engagement settles %s: try more", r.ID)
	}
	if assert.ObjectsAreEqual(want, grounds()) {
		return
	}
	if *update {
		text, err := json.MarshalIndent(want, "", " ")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile("grounds.json", append(text, '\n'), 0o644))
	}
	t.Error("grounds.json is not what answers rest on: go test ./internal/columns -update, and read the change")
}

// workedOut gives, for each rule, the sets of fields on which its answers on
// made-up engagements rest.
func workedOut() map[power.RuleID][][]string {
	all := map[power.RuleID][][]string{}
	for _, seed := range tried {
		for l := range engagementtest.Lives(seed, 1) {
			addGrounds(all, l)
		}
	}
	for _, sets := range all {
		slices.SortFunc(sets, slices.Compare)
	}
	return all
}

// addGrounds adds what the answers on one made-up engagement rest on.
func addGrounds(all map[power.RuleID][][]string, l engagementtest.Life) {
	e := l.Record
	e.Complete = nil
	a := power.Standard().Assess(&e, power.Asking{AsOf: l.AsOf})
	for _, r := range power.Standard().Rules() {
		for x := range a.For(readerOf(r, &e)).Explain(r.ID) {
			if x.Outcome == power.Met || x.Outcome == power.NotMet {
				all[r.ID] = keepSmallest(all[r.ID], fieldsOf(x))
			}
		}
	}
}

// readerOf is somebody who may see what a rule finds: the independent contact,
// or an expert where it is for the person alone.
func readerOf(r power.Rule, e *engagement.Record) power.Reader {
	if slices.Contains(r.Audience, power.ForExpert) && len(r.Audience) == 1 {
		for _, p := range e.People {
			if p.Kind == engagement.PersonKindExpert {
				return power.Expert(p.ID)
			}
		}
	}
	return power.IndependentContact()
}

// fieldsOf gives the fields that an outcome rested on.
func fieldsOf(x power.Explanation) []string {
	read := map[string]bool{}
	for _, f := range slices.Concat(x.WhenFacts, x.HoldsFacts, x.DueFacts) {
		if path := plain(f.Path); path != "" && x.Applies == cowork.Yes {
			read[path] = true
		}
	}
	return slices.Sorted(maps.Keys(read))
}

// keepSmallest adds a set, unless one that is there needs no more; and drops
// those that need more than it.
func keepSmallest(sets [][]string, set []string) [][]string {
	within := func(a, b []string) bool {
		return !slices.ContainsFunc(a, func(p string) bool { _, ok := slices.BinarySearch(b, p); return !ok })
	}
	if len(set) == 0 || slices.ContainsFunc(sets, func(s []string) bool { return within(s, set) }) {
		return sets
	}
	return append(slices.DeleteFunc(slices.Clone(sets), func(s []string) bool { return within(set, s) }), set)
}
