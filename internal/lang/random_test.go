package lang

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/powercowork/cowork"
)

// random makes made-up records and conditions about them.
type random struct {
	*rand.Rand
	s    *Schema
	vars []randomVar
	// long makes lists long enough for an index.
	long bool
	// plain leaves out the worked-out facts that go from unknown to a settled
	// answer and back.
	plain bool
}

type randomVar struct {
	name  string
	kind  Kind
	table TableID
	words string
}

func newRandom(seed1, seed2 uint64) *random {
	return &random{Rand: rand.New(rand.NewPCG(seed1, seed2)), s: toySchema()}
}

func pick[T any](r *random, from ...T) T { return from[r.IntN(len(from))] }

var randomDays = []string{
	"2026-03-01", "2026-03-02", "2026-03-10", "2026-03-14", "2026-03-15", "2026-03-16", "2026-04-20", "2026-03", "2026-04", "2026", "2025",
	"2026-03-10/2026-03-20", "../2026-03-02", "2026-03-15/..", "2026-03-10T10:00:00+01:00", "2026-03-10T09:00:00Z", "2026-03-10T12:00:00Z",
	"2026-03-15T12:00:00Z", "2026-03-15T12:00:01Z", "never",
}

func (r *random) asOf() string {
	return pick(r, "2026-03-15", "2026-03-15", "2026-03-15T12:00:00Z", "2026-03-01", "2027-01-01")
}

func (r *random) record() object { return r.object(toyRecord) }

func (r *random) object(t TableID) object {
	o := object{}
	for _, f := range r.s.Tables[t].Fields {
		if f.Kind != 0 && r.IntN(10) < 6 {
			o[f.Path] = r.value(f)
		}
	}
	return o
}

func (r *random) value(f Field) any {
	switch f.Kind {
	case KindAnswer:
		return pick(r, cowork.Yes, cowork.No)
	case KindEvent:
		return r.event()
	case KindMoment:
		return pick(r, randomDays...)
	case KindWord:
		return r.s.Words[pick(r, f.Words...)]
	case KindNumber:
		return r.IntN(5)
	case KindMoney:
		return fmt.Sprintf("%d %s", r.IntN(4), pick(r, "GBP", "GBP", "GBP", "EUR"))
	case KindRef:
		return pick(r, toyIDs...)
	case KindPresent:
		return true
	case KindItems:
		l := objects{open: r.IntN(3) == 0}
		n := r.IntN(4)
		if r.long {
			n = r.IntN(3 * joinFrom)
		}
		for range n {
			l.held = append(l.held, r.object(f.Table))
		}
		l.open = l.open && len(l.held) > 0
		return l
	}
	l := texts{}
	for range r.IntN(4) {
		if f.Kind == KindRefs {
			l.held = append(l.held, pick(r, toyIDs...))
		} else if f.Kind == KindWords {
			l.held = append(l.held, r.s.Words[pick(r, f.Words...)])
		} else {
			l.held = append(l.held, "red")
		}
	}
	l.open = r.IntN(3) == 0 && len(l.held) > 0
	return l
}

func (r *random) event() event {
	e := event{done: pick(r, cowork.Unknown, cowork.Unknown, cowork.Yes, cowork.No)}
	if e.done != cowork.No && r.IntN(4) > 0 {
		e.at = pick(r, randomDays[:len(randomDays)-1]...)
	}
	if r.IntN(2) == 0 {
		e.said = pick(r, "organisation", "expert", "carer")
	}
	if r.IntN(3) == 0 {
		e.recorded = pick(r, randomDays[:11]...)
	}
	return e
}

// condition is a condition of the language, as text.
func (r *random) condition(depth int) string {
	if depth <= 0 {
		return r.leaf()
	}
	switch r.IntN(9) {
	case 0, 1:
		return fmt.Sprintf("(%s and %s)", r.condition(depth-1), r.condition(depth-1))
	case 2, 3:
		return fmt.Sprintf("(%s or %s)", r.condition(depth-1), r.condition(depth-1))
	case 4:
		return "not " + r.condition(depth-1)
	case 5, 6, 7:
		return r.quantifier(depth)
	default:
		return r.leaf()
	}
}

// quantifier gives every or some over a list, sometimes with a join.
func (r *random) quantifier(depth int) string {
	word := pick(r, "every", "some")
	v, list := r.enter()
	defer r.leave()
	if v.kind == KindItem {
		if join, ok := r.joinOf(v, depth); ok && r.IntN(3) > 0 {
			if word == "some" {
				return fmt.Sprintf("(some %s in %s: (%s and %s))", v.name, list, join, r.condition(depth-1))
			}
			return fmt.Sprintf("(every %s in %s: (not %s or %s))", v.name, list, join, r.condition(depth-1))
		}
	}
	where := ""
	if r.IntN(3) == 0 {
		where = " where " + r.condition(depth-2)
	}
	return fmt.Sprintf("(%s %s in %s%s: (%s and %s))", word, v.name, list, where, r.about(v), r.condition(depth-1))
}

// enter makes an item known.
func (r *random) enter() (randomVar, string) {
	v := randomVar{name: string(rune('a' + len(r.vars)))}
	lists := r.paths(KindItems)
	list := pick(r, lists...)
	switch r.IntN(6) {
	case 0:
		v.kind, list = KindRef, pick(r, r.paths(KindRefs)...)
	case 1:
		v.kind, v.words, list = KindWord, "red green blue", pick(r, append(r.paths(KindWords), "(red, green, blue)")...)
	default:
		v.kind, v.table = KindItem, r.tableOf(list)
	}
	r.vars = append(r.vars, v)
	return v, list
}

func (r *random) leave() { r.vars = r.vars[:len(r.vars)-1] }

func (r *random) tableOf(list string) TableID {
	for _, t := range toyTables {
		for _, f := range t.fields {
			if f.kind == KindItems && (f.path == list || strings.HasSuffix(list, "."+f.path)) {
				return f.table
			}
		}
	}
	return toyAgreed
}

// joinOf is an equality of an id of the item with something else.
func (r *random) joinOf(v randomVar, depth int) (string, bool) {
	var own, others []string
	for _, p := range r.paths(KindRef) {
		if strings.HasPrefix(p, v.name+".") {
			own = append(own, p)
		} else {
			others = append(others, p)
		}
	}
	lists := r.paths(KindRefs)
	switch r.IntN(4) {
	case 0:
		if v.table == toyGoals {
			return v.name + ".makers has " + pick(r, others...), true
		}
	case 1:
		if list := pick(r, lists...); !strings.HasPrefix(list, v.name+".") {
			return list + " has " + pick(r, own...), true
		}
	case 2:
		return pick(r, others...) + " = " + pick(r, own...), true
	}
	return pick(r, own...) + " = " + pick(r, others...), true
}

// about says something about an item, so that it is not without use.
func (r *random) about(v randomVar) string {
	switch v.kind {
	case KindRef:
		return pick(r, "known("+v.name+")", "seats has "+v.name, "lead = "+v.name)
	case KindWord:
		return pick(r, "about.tags has "+v.name, v.name+" in (red, blue)", v.name+" != red")
	}
	for {
		kind := pick(r, KindAnswer, KindEvent, KindWord, KindNumber, KindRef)
		var own []string
		for _, p := range r.paths(kind) {
			if strings.HasPrefix(p, v.name+".") {
				own = append(own, p)
			}
		}
		if len(own) > 0 {
			return pick(r, own...)
		}
	}
}

// paths are the paths of that kind that can be named here.
func (r *random) paths(k Kind) (paths []string) {
	add := func(prefix string, t TableID) {
		for _, f := range r.s.Tables[t].Fields {
			if f.Kind == k {
				paths = append(paths, prefix+f.Path)
			}
		}
	}
	add("", toyRecord)
	for _, v := range r.vars {
		switch v.kind {
		case KindItem:
			add(v.name+".", v.table)
			if v.table == toyPeople && k != KindItems && k != KindRefs {
				add("favourite("+v.name+").", toyGoals)
			}
		case k:
			paths = append(paths, v.name)
		}
	}
	return paths
}
