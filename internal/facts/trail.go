package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// note keeps in the trail that a field was read: among what carried the answer
// if it is recorded, and otherwise among what is missing.
func note(t *lang.Trail, row lang.Row, place int32, recorded bool) {
	if t == nil {
		return
	}
	seen := lang.Seen{Row: row, Field: place}
	if recorded {
		t.Carried = append(t.Carried, seen)
	} else {
		t.Missing = append(t.Missing, seen)
	}
}

// noteOpen keeps that nobody has said that the list holds all there was.
func noteOpen(t *lang.Trail, row lang.Row, place int32) {
	if t != nil {
		t.Missing = append(t.Missing, lang.Seen{Row: row, Field: place, NotAll: true})
	}
}

// noteParam keeps that a number of the policy was used.
func noteParam(t *lang.Trail, p lang.ParamID) {
	if t != nil {
		t.Carried = append(t.Carried, lang.Seen{Field: -1, Param: p + 1})
	}
}

// mark is a place in a trail.
type mark struct{ carried, missing int }

func markOf(t *lang.Trail) mark {
	if t == nil {
		return mark{}
	}
	return mark{len(t.Carried), len(t.Missing)}
}

// backTo forgets what was kept after m.
func backTo(t *lang.Trail, m mark) {
	if t != nil {
		t.Carried, t.Missing = t.Carried[:m.carried], t.Missing[:m.missing]
	}
}

// forget drops what was kept from one place to another, and keeps what follows.
func forget(t *lang.Trail, from, to mark) {
	if t != nil {
		t.Carried = append(t.Carried[:from.carried], t.Carried[to.carried:]...)
		t.Missing = append(t.Missing[:from.missing], t.Missing[to.missing:]...)
	}
}

// gather weighs several answers into one and keeps in the trail only what
// carried it: for an `and` that is no, the parts that are no; for an unknown, the
// parts that are unknown.
type gather struct {
	t           *lang.Trail
	start, kept mark
	answer      cowork.Answer
	or          bool
}

// allOf begins an `and`, anyOf an `or`.
func allOf(t *lang.Trail) gather {
	m := markOf(t)
	return gather{t: t, start: m, kept: m, answer: cowork.Yes}
}

func anyOf(t *lang.Trail) gather {
	m := markOf(t)
	return gather{t: t, start: m, kept: m, answer: cowork.No, or: true}
}

// with takes one more answer, whose facts were kept in the trail since the last.
func (g gather) with(a cowork.Answer) gather {
	better := a < g.answer
	if g.or {
		better = a > g.answer
	}
	switch {
	case better:
		forget(g.t, g.start, g.kept)
		g.answer = a
	case a != g.answer:
		backTo(g.t, g.kept)
	}
	g.kept = markOf(g.t)
	return g
}

// settled reports whether no further answer can change the outcome.
func (g gather) settled() bool {
	if g.or {
		return g.answer == cowork.Yes
	}
	return g.answer == cowork.No
}

// not is the opposite of an answer.
func not(a cowork.Answer) cowork.Answer { return -a }
