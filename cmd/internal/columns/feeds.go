package columns

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/power"
)

// Feed says what the columns of a map can ever answer.
type Feed struct {
	// Answered are the rules that these columns can settle, met or not met, where
	// their cells are filled. Of is how many rules there are.
	Answered []power.RuleID
	Of       int
	// Next are the fields that would add most, best first, each counted with those
	// before it.
	Next []Gain
}

// Gain is a field that would let more rules be answered.
type Gain struct {
	Path, Meaning string
	// Rules are those that it would settle at once; none where it is a step
	// towards several.
	Rules []power.RuleID
}

// nextFields is how many fields Feed names.
const nextFields = 5

// Feed says what the map's columns can answer. It goes by what answers of
// made-up engagements rested on: columns that hold all the facts of one such
// answer can give it again.
func (m Map) Feed() Feed {
	filled := m.paths()
	open := grounds()
	feed := Feed{Of: len(power.Standard().Rules())}
	take := func() (answered []power.RuleID) {
		for id, sets := range open {
			if slices.ContainsFunc(sets, func(s []string) bool { return len(lacking(s, filled)) == 0 }) {
				answered = append(answered, id)
				delete(open, id)
			}
		}
		slices.Sort(answered)
		return answered
	}
	feed.Answered = take()
	for range nextFields {
		path := best(open, filled)
		if path == "" {
			break
		}
		filled[path] = true
		feed.Next = append(feed.Next, Gain{Path: path, Meaning: fields()[path].Meaning, Rules: take()})
	}
	return feed
}

// best is the field that settles most rules at once; of those that settle as
// many, the one that is wanted by most of the smallest sets of facts.
func best(open map[power.RuleID][][]string, filled map[string]bool) string {
	settles, helps := map[string]int{}, map[string]int{}
	for _, sets := range open {
		var wanted []string
		for _, s := range sets {
			if l := lacking(s, filled); wanted == nil || len(l) < len(wanted) {
				wanted = l
			}
		}
		for _, path := range wanted {
			helps[path]++
			if len(wanted) == 1 {
				settles[path]++
			}
		}
	}
	paths := slices.Sorted(maps.Keys(helps))
	if len(paths) == 0 {
		return ""
	}
	return slices.MaxFunc(paths, func(a, b string) int {
		return cmp.Or(cmp.Compare(settles[a], settles[b]), cmp.Compare(helps[a], helps[b]), strings.Compare(b, a))
	})
}

// lacking gives the fields of a set that are not filled.
func lacking(set []string, filled map[string]bool) (list []string) {
	for _, path := range set {
		if !filled[path] {
			list = append(list, path)
		}
	}
	return list
}

// paths gives the fields that the map fills. Whoever fills a field of a list
// knows the list's items and their ids.
func (m Map) paths() map[string]bool {
	filled := map[string]bool{}
	fill := func(path string) {
		for at := path; at != ""; at = at[:max(strings.LastIndexByte(at, '.'), 0)] {
			filled[at] = true
			filled[at+".id"] = true
		}
	}
	for _, s := range m.Sheets {
		item, _ := itemPath(s.Each)
		if s.Person != "" {
			fill("people")
		}
		for _, c := range s.Columns {
			fill(strings.TrimPrefix(item+"."+c.To, "."))
		}
		for to := range s.Set {
			fill(strings.TrimPrefix(item+"."+to, "."))
		}
	}
	return filled
}

// tried is how many made-up engagements the answers are taken from: enough that
// every standard rule is settled on one of them.
const tried = 160

// grounds gives, for each standard rule, the sets of fields on which its answers
// rested. Nothing in them needs a list that is known to be complete: a sheet
// never says so by itself.
func grounds() map[power.RuleID][][]string {
	open := make(map[power.RuleID][][]string, len(rested()))
	for id, sets := range rested() {
		open[id] = sets
	}
	return open
}

var rested = sync.OnceValue(func() map[power.RuleID][][]string {
	all := map[power.RuleID][][]string{}
	for l := range engagementtest.Lives(1, tried) {
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
	return all
})

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
