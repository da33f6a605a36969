package power

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

var update = flag.Bool("update", false, "write the files that are generated")

var smallestTimes = []engagement.TimeKind{
	engagement.TimeKindStandalone, engagement.TimeKindProject, engagement.TimeKindEnduringRole,
}

func assessSmallest(e *engagement.Record) *Assessment {
	return Standard().Assess(e, Asking{AsOf: SmallestAsOf()})
}

// notMet are the rules that are not met.
func notMet(e *engagement.Record) (ids []RuleID) {
	for _, r := range assessSmallest(e).results {
		if r.Outcome == NotMet {
			ids = append(ids, r.Rule)
		}
	}
	return ids
}

// sample reports whether a record clears both flags, and still is what it is a
// template for: it claims the level, and an expert has work of that kind.
func sample(e *engagement.Record, level engagement.Level, time engagement.TimeKind) bool {
	claims := slices.ContainsFunc(e.Claims, func(c engagement.Claim) bool { return c.Level == level })
	works := slices.ContainsFunc(e.People, func(p engagement.Person) bool {
		return p.Kind == engagement.PersonKindExpert && p.Role.Time == time
	})
	a := assessSmallest(e)
	return claims && works && a.State(Tokenistic) == Cleared && a.State(Unsafe) == Cleared
}

func TestSmallest(t *testing.T) {
	for word, level := range claimLevels {
		for _, time := range smallestTimes {
			if *update {
				writeSmallest(t, word, level, time)
				continue
			}
			e, ok := Smallest(level, time)
			require.True(t, ok, "%s %s", level, time)
			require.True(t, sample(&e, word, time), "%s %s", level, time)
			require.Empty(t, notMet(&e), "%s %s", level, time)
			for f := range e.Facts() {
				less, err := e.Without(f.Pointer)
				if err == nil {
					assert.False(t, sample(&less, word, time), "%s %s: %s is to spare", level, time, f.Pointer)
				}
			}
		}
	}
	if *update {
		t.Error("the smallest records were written anew: look at what changed and run again")
	}
}

// writeSmallest takes away from a worked record whatever it can spare.
func writeSmallest(t *testing.T, word engagement.Level, level Level, time engagement.TimeKind) {
	e := smallestBase(t, word, time)
	require.True(t, sample(&e, word, time), "%s %s: the base does not clear both flags", level, time)
	found := notMet(&e)
	keep := func(less engagement.Record, err error) bool {
		if err != nil || !sample(&less, word, time) {
			return false
		}
		// A duty that is not met is no template: nothing may become so.
		now := notMet(&less)
		if slices.ContainsFunc(now, func(id RuleID) bool { return !slices.Contains(found, id) }) {
			return false
		}
		e, found = less, now
		return true
	}
	for _, id := range idsOf(&e) {
		keep(withoutID(t, e, id))
	}
	for again := true; again; {
		again = false
		for _, at := range removable(t, e) {
			again = keep(e.Without(at)) || again
		}
		again = shorten(&e, keep) || again
	}
	text, err := json.MarshalIndent(e, "", "  ")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(smallestName(level, time), append(text, '\n'), 0o644))
}

// smallestBase is a worked record turned into one of that level and time.
func smallestBase(t *testing.T, word engagement.Level, time engagement.TimeKind) engagement.Record {
	name := "co-produced-training"
	if word == engagement.LevelConsultation {
		name = "small-consultation"
	}
	data, err := os.ReadFile("../examples/records/" + name + ".json")
	require.NoError(t, err)
	var compact bytes.Buffer
	require.NoError(t, json.Compact(&compact, data))
	text := compact.String()
	for _, kind := range smallestTimes {
		text = strings.ReplaceAll(text, `"time":"`+string(kind)+`"`, `"time":"`+string(time)+`"`)
	}
	if name == "co-produced-training" {
		text = strings.ReplaceAll(text, `"level":"co_production"`, `"level":"`+string(word)+`"`)
	}
	e, err := engagement.DecodeBytes([]byte(text))
	require.NoError(t, err)
	if word == engagement.LevelUserControlled {
		onlyExperts(&e)
	}
	e.Title = ""
	return e
}

// onlyExperts leaves a say to experts alone.
func onlyExperts(e *engagement.Record) {
	for i := range e.Decisions {
		d := &e.Decisions[i]
		experts := 0
		for j := range d.Deciders {
			if strings.HasPrefix(d.Deciders[j].Person.String(), "a1") {
				experts++
			} else {
				d.Deciders[j].Say = engagement.SayAdvise
			}
		}
		if experts == 0 {
			d.Weight = engagement.WeightDetail
		}
	}
}

// removable lists what may be taken away: whole items from the end of each list
// first, then lists and objects, then single facts and parts of events.
func removable(t *testing.T, e engagement.Record) (list []cowork.Pointer) {
	text, err := json.Marshal(e)
	require.NoError(t, err)
	var doc any
	require.NoError(t, json.Unmarshal(text, &doc))
	var walk func(at cowork.Pointer, v any)
	walk = func(at cowork.Pointer, v any) {
		switch v := v.(type) {
		case map[string]any:
			names := make([]string, 0, len(v))
			for name := range v {
				names = append(names, name)
			}
			slices.Sort(names)
			for _, name := range names {
				list = append(list, at.Key(name))
				walk(at.Key(name), v[name])
			}
		case []any:
			for i := len(v) - 1; i >= 0; i-- {
				list = append(list, at.Index(i))
				walk(at.Index(i), v[i])
			}
		}
	}
	walk("", doc)
	return list
}

// idsOf are the ids of all items, the last first.
func idsOf(e *engagement.Record) (ids []string) {
	for f := range e.Facts() {
		if id, ok := f.ID(); ok && f.Field.IsItemID() && f.Path != "id" {
			ids = append(ids, id.String())
		}
	}
	slices.Reverse(ids)
	return ids
}

// withoutID gives the record without an item and all that names it.
func withoutID(t *testing.T, e engagement.Record, id string) (engagement.Record, error) {
	text, err := json.Marshal(e)
	require.NoError(t, err)
	var doc any
	require.NoError(t, json.Unmarshal(text, &doc))
	text, err = json.Marshal(prune(doc, id))
	require.NoError(t, err)
	return engagement.DecodeBytes(text)
}

// prune leaves out of lists what is, or names, the id.
func prune(v any, id string) any {
	switch v := v.(type) {
	case map[string]any:
		for name, child := range v {
			v[name] = prune(child, id)
		}
	case []any:
		kept := []any{}
		for _, item := range v {
			if object, is := item.(map[string]any); item == id || is && names(object, id) {
				continue
			}
			kept = append(kept, prune(item, id))
		}
		return kept
	}
	return v
}

func names(object map[string]any, id string) bool {
	for _, child := range object {
		if child == id {
			return true
		}
	}
	return false
}

// shorten names in complete only the lists that must be all there was.
func shorten(e *engagement.Record, keep func(engagement.Record, error) bool) (changed bool) {
	if slices.Contains(e.Complete, engagement.AllLists) {
		names := map[string]bool{}
		for _, lists := range clearLists {
			for _, l := range lists {
				names[l] = true
			}
		}
		less := *e
		less.Complete = nil
		for n := range names {
			less.Complete = append(less.Complete, engagement.ListName(n))
		}
		slices.Sort(less.Complete)
		return keep(less, nil)
	}
	for i := len(e.Complete) - 1; i >= 0; i-- {
		less := *e
		less.Complete = slices.Delete(slices.Clone(e.Complete), i, i+1)
		changed = keep(less, nil) || changed
	}
	return changed
}
