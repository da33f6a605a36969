package lang

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
)

// grown is a record of n people and n goals, joined by ids.
func grown(n int) (object, int) {
	people, list := objects{}, objects{}
	for i := range n {
		id := fmt.Sprint("id", i)
		people.held = append(people.held, object{"id": id, "kind": "expert", "joined": at("2026-03-01"), "modes": texts{held: []string{"red"}}})
		list.held = append(list.held, object{"id": id, "owner": id, "set": at("2026-02-01"), "makers": texts{held: []string{id}}})
	}
	return object{"people": people, "goals": list, "stages.fixed": at("2026-03-02")}, n
}

// grownFrame has ids beyond those of the made-up records.
func grownFrame(s *Schema, n int) *Frame {
	rec, _ := grown(0)
	f := toyFrame(s, rec, "2026-03-15")
	big, _ := grown(n)
	c := toyColumns(s, big)
	id := func(t TableID, path string) []Ref {
		for _, field := range s.Tables[t].Fields {
			if field.Path == path {
				return c.Refs[field.Column]
			}
		}
		return nil
	}
	for i := range n {
		id(toyPeople, "id")[i], id(toyGoals, "id")[i], id(toyGoals, "owner")[i] = Ref(i+1), Ref(i+1), Ref(i+1)
		c.RefPool[i] = Ref(i + 1)
	}
	c.RefCount = n + 1
	f.Columns, f.World.(*toyWorld).c = c, c
	return f
}

const joinedText = "every p in people: (some g in goals: (g.owner = p.id and g.set before p.joined)) and " +
	"every p in people: (every g in goals: (g.owner != p.id or g.set)) and " +
	"every p in people: (some g in goals: (g.makers has p.id)) and " +
	"every g in goals: (some p in people: (g.makers has p.id and p.modes has red)) and " +
	"every p in people: (count(g in goals where g.owner = p.id) = 1)"

func BenchmarkJudge(b *testing.B) {
	s := toySchema()
	c, errs := s.Condition(Scope{}, joinedText)
	require.Empty(b, errs)
	for _, n := range []int{50, 100, 500, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f := grownFrame(s, n)
			require.Equal(b, yes, c.Answer(f))
			b.ReportAllocs()
			for b.Loop() {
				c.Answer(f)
			}
		})
	}
}

func BenchmarkExplain(b *testing.B) {
	s := toySchema()
	c, _ := s.Condition(Scope{}, joinedText)
	for _, n := range []int{50, 500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f := grownFrame(s, n)
			b.ReportAllocs()
			for b.Loop() {
				c.Explain(f, &Trail{})
			}
		})
	}
}

func BenchmarkCondition(b *testing.B) {
	s := toySchema()
	for b.Loop() {
		_, _ = s.Condition(Scope{}, joinedText)
	}
}

func TestJudgingAllocatesNothing(t *testing.T) {
	s := toySchema()
	f := grownFrame(s, 40)
	for _, text := range []string{
		joinedText,
		"start before stages.ended + wait_days or about.tags has all (red, green) or seats has any seats",
		"some p in people: (off(first_seen(p)) and likes(p, p) and mood(p) = red and days(p) > 3 and favourite(p).about = work and own.checked before start)",
		"share(g in goals where g.set: (g.strategic)) >= 50 and every w in (red, green): (about.tags has w)",
	} {
		c := scoped(t, text)
		f.Rows[0] = Row{toyPeople, 0}
		require.Zero(t, testing.AllocsPerRun(20, func() { c.Answer(f) }), text)
	}
}

// What is asked of each item of a list does not grow with another list that it
// is joined with.
func TestJoinsGrowInALine(t *testing.T) {
	s := toySchema()
	for _, text := range []string{
		"every p in people: (some g in goals: (off(g.set) and g.owner = p.id))",
		"every p in people: (every g in goals: (not off(g.set) or p.id != g.owner or g.set))",
		"every p in people: (every g in goals where off(g.set) and g.owner = p.id: (g.set))",
		"every p in people: (some g in goals where off(g.set) and p.id = g.owner: (g.set))",
		"every p in people: (every g in goals: (not off(g.set) or not g.makers has p.id or g.set))",
		"every g in goals: (some p in people: (off(p.joined) and g.makers has p.id))",
		"every p in people: (count(g in goals where off(g.set) and g.owner = p.id) = 1)",
		"every p in people: (share(g in goals where off(g.set) and g.owner = p.id: (g.set)) = 100)",
	} {
		asked := map[int]int{}
		for _, n := range []int{100, 1000} {
			f := grownFrame(s, n)
			w := &countingWorld{World: f.World}
			f.World = w
			require.Equal(t, yes, toyCondition(t, s, text).Answer(f), text)
			asked[n] = w.asked
		}
		require.LessOrEqual(t, asked[1000], 10*asked[100], text)
		require.LessOrEqual(t, asked[100], 200, text)
	}
}

// countingWorld counts how often it is asked for an answer.
type countingWorld struct {
	World
	asked int
}

func (w *countingWorld) Answer(f FactID, a *Args, t *Trail) cowork.Answer {
	w.asked++
	return w.World.Answer(f, a, t)
}
