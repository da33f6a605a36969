package lang

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
)

// toyFrame is a frame over a made-up record.
func toyFrame(s *Schema, rec object, asOf string) *Frame {
	c := toyColumns(s, rec)
	at := toyMoment(asOf)
	return &Frame{Columns: c, World: &toyWorld{s: s, c: c, asOf: at}, AsOf: at, Params: toyParams}
}

func toyCondition(t *testing.T, s *Schema, text string) *Condition {
	t.Helper()
	c, errs := s.Condition(Scope{}, text)
	require.Empty(t, errs, text)
	return c
}

func slowAnswer(s *Schema, rec object, asOf, text string) cowork.Answer {
	tree, _ := parseCondition(text)
	r := &slow{s: s, rec: rec, asOf: slowStretch(asOf)}
	return r.ask(tree, object{})
}

// tryOne holds one condition about one record against the slow reading, and
// gives the frame.
func tryOne(t *testing.T, r *random, rec object, asOf, text string) (*Condition, *Frame, cowork.Answer) {
	c := toyCondition(t, r.s, text)
	f := toyFrame(r.s, rec, asOf)
	want := slowAnswer(r.s, rec, asOf, text)
	got := c.Answer(f)
	require.Equal(t, want, got, "%s\nas of %s\n%s", text, asOf, shown(rec, ""))
	f.Columns.Joins = nil
	require.Equal(t, want, c.Answer(f), "without index: %s", text)
	f.Columns.Joins = NewJoins(len(f.Columns.Refs), len(f.Columns.Lists))
	return c, f, got
}

func shown(o object, indent string) (text string) {
	for _, k := range sortedKeys(o) {
		if l, ok := o[k].(objects); ok {
			text += fmt.Sprintf("%s%s open=%v:\n", indent, k, l.open)
			for _, x := range l.held {
				text += indent + "  -\n" + shown(x, indent+"  ")
			}
			continue
		}
		text += fmt.Sprintf("%s%s: %+v\n", indent, k, o[k])
	}
	return text
}

func tryRandom(t *testing.T, seed1, seed2 uint64, long bool) {
	r := newRandom(seed1, seed2)
	r.long = long
	depth := 3
	if long {
		depth = 2
	}
	rec := r.record()
	for range 3 {
		tryOne(t, r, rec, r.asOf(), r.condition(depth))
	}
}

func TestAnswersAreThoseOfTheSlowReading(t *testing.T) {
	for seed := range uint64(3000) {
		tryRandom(t, seed, 1, false)
	}
}

func TestIndexesChangeNoAnswer(t *testing.T) {
	for seed := range uint64(100) {
		tryRandom(t, seed, 2, true)
	}
}

// Each way of joining, over lists long enough for an index, against the slow
// reading and against going through the list.
func TestEachJoinKeepsTheAnswer(t *testing.T) {
	for seed := range uint64(20) {
		r := newRandom(seed, 8)
		r.long = true
		rec := r.record()
		rec["people"], rec["goals"] = r.longList(toyPeople), r.longList(toyGoals)
		for _, text := range []string{
			"some p in people: (some g in goals: (g.owner = p.id and g.set))",
			"every p in people: (some g in goals where p.id = g.owner: (g.strategic))",
			"every p in people: (every g in goals: (g.owner != p.id or g.strategic or g.set))",
			"every p in people: (every g in goals where g.owner = p.id: (g.set))",
			"some g in goals: (g.id = g.owner and g.set)",
			"every g in goals: (g.id != g.owner or g.strategic)",
			"some g in goals: (g.makers has lead and g.strategic and g.set)",
			"some g in goals: (g.makers has lead and g.set and g.set after g.set)",
			"every g in goals: (not g.makers has lead or g.strategic or g.set or g.weight > 1)",
			"every g in goals where g.makers has lead: (g.weight >= 0)",
			"some p in people: (seats has p.id and p.joined)",
			"every p in people: (not seats has p.id or p.told.alone or p.joined)",
			"every g in goals: (some p in people: (g.makers has p.id and p.joined))",
			"some g in goals: (every p in people: (not g.makers has p.id or p.kind = expert))",
			"count(g in goals where g.makers has lead) >= 3",
			"count(g in goals where g.makers has lead) < 9",
			"count(g in goals where g.owner = lead and g.set) = 2",
			"count(p in people where seats has p.id) > 4",
			"share(g in goals where g.makers has lead: (g.set)) >= 50",
			"share(g in goals where g.owner = lead: (g.set)) >= 50",
		} {
			tryOne(t, r, rec, r.asOf(), text)
		}
	}
}

// longList is a list long enough for an index.
func (r *random) longList(t TableID) objects {
	l := objects{open: r.IntN(2) == 0}
	for range joinFrom + r.IntN(joinFrom) {
		l.held = append(l.held, r.object(t))
	}
	return l
}

// FuzzJudge holds random conditions about random records against the slow
// reading, and explaining against judging.
func FuzzJudge(f *testing.F) {
	f.Add(uint64(1), uint64(2), false)
	f.Add(uint64(3), uint64(4), true)
	f.Fuzz(func(t *testing.T, seed1, seed2 uint64, long bool) {
		tryRandom(t, seed1, seed2, long)
		tryExplain(t, seed1, seed2)
	})
}

func TestExplainGivesTheSameAnswer(t *testing.T) {
	for seed := range uint64(700) {
		tryExplain(t, seed, 3)
	}
}

// tryExplain holds a trail to its promises: a settled answer stands on what
// carries it, and an unknown one stays unknown while what is missing is missing.
func tryExplain(t *testing.T, seed1, seed2 uint64) {
	r := newRandom(seed1, seed2)
	r.plain = true
	rec, asOf := r.record(), r.asOf()
	text := r.condition(3)
	c, f, a := tryOne(t, r, rec, asOf, text)
	var trail Trail
	require.Equal(t, a, c.Explain(f, &trail), text)
	if a != cowork.Unknown {
		require.Empty(t, trail.Missing, text)
		standsOn(t, r, rec, asOf, text, trail.Carried, a)
		return
	}
	staysUnknown(t, r, rec, asOf, text, trail.Missing)
}

func standsOn(t *testing.T, r *random, rec object, asOf, text string, carried []Seen, a cowork.Answer) {
	keep := seenFields(r.s, carried)
	before := shown(rec, "")
	for _, o := range allObjects(rec) {
		row := o[rowKey].(Row)
		for _, field := range r.s.Tables[row.Table].Fields {
			if field.Kind != KindItems && field.Kind != KindRef && field.Kind != KindRefs && !keep[row][field.Path] {
				delete(o, field.Path)
			}
		}
	}
	require.Equal(t, a, slowAnswer(r.s, rec, asOf, text), "%s\nas of %s: carried %v\n%s\nleft\n%s", text, asOf, keep, before, shown(rec, ""))
}

func staysUnknown(t *testing.T, r *random, rec object, asOf, text string, missing []Seen) {
	keep := seenFields(r.s, missing)
	before := shown(rec, "")
	for _, o := range allObjects(rec) {
		row := o[rowKey].(Row)
		for _, field := range r.s.Tables[row.Table].Fields {
			_, there := o[field.Path]
			switch {
			case keep[row][field.Path] || field.Kind == 0:
			case !there:
				v := r.value(field)
				if l, ok := v.(objects); ok {
					v = objects{open: l.open && false}
				}
				o[field.Path] = v
			default:
				o[field.Path] = completed(o[field.Path])
			}
		}
	}
	toyColumns(r.s, rec)
	require.Equal(t, cowork.Unknown, slowAnswer(r.s, rec, asOf, text), "%s\nas of %s: missing %v\n%s\nfilled\n%s", text, asOf, keep, before, shown(rec, ""))
}

func completed(v any) any {
	switch l := v.(type) {
	case objects:
		l.open = false
		return l
	case texts:
		l.open = false
		return l
	}
	return v
}

func seenFields(s *Schema, seen []Seen) map[Row]map[string]bool {
	fields := map[Row]map[string]bool{}
	for _, x := range seen {
		if x.Field < 0 || x.Param != 0 {
			continue
		}
		if fields[x.Row] == nil {
			fields[x.Row] = map[string]bool{}
		}
		fields[x.Row][s.Tables[x.Row.Table].Fields[x.Field].Path] = true
	}
	return fields
}

// Filling in what was unknown, and calling a list complete, turns unknown into
// yes or no and never a yes into a no.
func TestFillingInSettles(t *testing.T) {
	for seed := range uint64(700) {
		r := newRandom(seed, 4)
		r.plain = true
		rec, asOf, text := r.record(), r.asOf(), r.condition(3)
		_, _, before := tryOne(t, r, rec, asOf, text)
		if before == cowork.Unknown {
			continue
		}
		was := shown(rec, "")
		for _, o := range allObjects(rec) {
			for _, field := range r.s.Tables[o[rowKey].(Row).Table].Fields {
				if _, there := o[field.Path]; !there && field.Kind != 0 && r.IntN(2) == 0 {
					o[field.Path] = r.value(field)
				} else if there && r.IntN(3) == 0 {
					o[field.Path] = completed(o[field.Path])
				}
			}
		}
		_, _, after := tryOne(t, r, rec, asOf, text)
		require.Equal(t, before, after, "%s\nas of %s\nbefore\n%s\nafter\n%s", text, asOf, was, shown(rec, ""))
	}
}

func TestFormattingKeepsTheTree(t *testing.T) {
	for seed := range uint64(3000) {
		r := newRandom(seed, 5)
		text := r.condition(4)
		tree, errs := parseCondition(text)
		require.Empty(t, errs, text)
		again, errs := parseCondition(format(tree))
		require.Empty(t, errs, format(tree))
		assert.Equal(t, unplaced(tree), unplaced(again), text)
	}
}
