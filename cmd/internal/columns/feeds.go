package columns

import (
	"cmp"
	_ "embed" // grounds.json
	"encoding/json"
	"maps"
	"slices"
	"strings"

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

//go:embed grounds.json
var groundsText []byte

// grounds gives, for each standard rule, the sets of fields on which its answers
// rested. They are worked out from made-up engagements by a test, which compares.
// Nothing in them needs a list that is known to be complete: a sheet never says so
// by itself.
func grounds() map[power.RuleID][][]string {
	var sets map[power.RuleID][][]string
	if err := json.Unmarshal(groundsText, &sets); err != nil {
		return nil // a test reads it
	}
	return sets
}
