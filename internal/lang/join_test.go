package lang

import (
	"maps"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
)

// manyGoals are goals enough for an index, those given first.
func manyGoals(rest object, first ...object) objects {
	for len(first) < 2*joinFrom {
		first = append(first, maps.Clone(rest))
	}
	return objects{held: first}
}

var (
	setGoal    = object{"id": "g2", "owner": "p1", "set": at("2026-03-01"), "makers": texts{held: []string{"p1"}}}
	unsetGoal  = object{"id": "g2", "owner": "p1", "set": event{done: no}, "makers": texts{held: []string{"p1"}}}
	looseGoal  = object{"strategic": no, "set": at("2026-03-01"), "makers": texts{held: []string{"p2"}, open: true}}
	missedGoal = object{"strategic": no, "set": event{done: no}, "makers": texts{held: []string{"p2"}}}
)

// What a list is joined by may itself be unknown, or not all that there is: then
// nothing is left out.
var halfKnownJoins = []struct {
	text string
	rec  object
	want int
}{
	{"some g in goals: (g.owner = lead and g.set)", object{"goals": manyGoals(setGoal)}, 0},
	{"some g in goals: (g.owner = lead and g.set)", object{"goals": manyGoals(unsetGoal)}, -1},
	{"some g in goals: (g.makers has lead and g.set)", object{"goals": manyGoals(setGoal)}, 0},
	{"every g in goals: (g.owner != lead or g.set)", object{"goals": manyGoals(unsetGoal)}, 0},
	{"every g in goals: (g.owner != lead or g.set)", object{"goals": manyGoals(setGoal)}, 1},
	{"some g in goals: (seats has g.id and g.set)", object{"goals": manyGoals(setGoal), "seats": texts{held: []string{"g1"}, open: true}}, 0},
	{"some g in goals: (seats has g.id and g.set)", object{"goals": manyGoals(setGoal), "seats": texts{held: []string{"g1"}}}, -1},
	{"some g in goals: (seats has g.id and g.set)", object{"goals": manyGoals(setGoal)}, 0},
	{"every g in goals: (not seats has g.id or g.set)", object{"goals": manyGoals(unsetGoal), "seats": texts{held: []string{"g1"}, open: true}}, 0},
	{"every g in goals: (not seats has g.id or g.set)", object{"goals": manyGoals(unsetGoal), "seats": texts{held: []string{"g1"}}}, 1},
	{"count(g in goals where g.owner = lead) < 3", object{"goals": manyGoals(setGoal)}, 0},
	{"count(g in goals where g.owner = lead) < 3", object{"goals": manyGoals(setGoal), "lead": "p2"}, 1},
	{"share(g in goals where g.makers has lead: (g.set)) = 50", object{"goals": manyGoals(setGoal, looseGoal, missedGoal), "lead": "p2"}, 1},
	{"count(g in goals where g.makers has lead) = 2", object{"goals": manyGoals(setGoal, looseGoal, missedGoal), "lead": "p2"}, 1},
}

func TestJoinByWhatIsNotKnown(t *testing.T) {
	for _, c := range halfKnownJoins {
		r := newRandom(1, 1)
		_, _, a := tryOne(t, r, c.rec, "2026-03-15", c.text)
		assert.Equal(t, c.want, int(a), c.text)
	}
}

// Frames may share columns: an index that two of them need at once is the same.
func TestFramesShareIndexes(t *testing.T) {
	s := toySchema()
	c, shared := scoped(t, joinedText), grownFrame(s, 60)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			f := *shared
			f.World = &toyWorld{s: s, c: f.Columns, asOf: f.AsOf}
			assert.Equal(t, yes, c.Answer(&f))
		})
	}
	all.Wait()
}
