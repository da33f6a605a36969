package lang

import (
	"slices"

	"github.com/powercowork/cowork"
)

type joinKind uint8

const (
	joinEqual joinKind = iota // item.field = key
	joinHolds                 // item.list has key
	joinAmong                 // keys has item.field
)

// join is a part of a condition that most items of a list can be left out by: an
// item whose field is known and not the key cannot change the answer. Items that
// say nothing of it, and lists that may not hold all, give no more than unknown.
type join struct {
	kind   joinKind
	column int // of the item: among the Refs, or for joinHolds the Lists
	key    refOf
	keys   listOf
}

// joinFrom is how long a list is before an index is worth making.
const joinFrom = 16

func (j *join) ready(f *Frame, l Span) bool {
	return j != nil && l.To-l.From >= joinFrom && f.Columns.Joins != nil
}

// read reads the key, so that it is noted.
func (j *join) read(f *Frame, t *Trail) {
	if j.kind == joinAmong {
		j.keys(f, t)
	} else {
		j.key(f, t)
	}
}

// ids are the ids that are looked for. All is true if those that are not found
// are not left out for certain.
func (j *join) ids(f *Frame, one *[1]Ref) (ids []Ref, all bool) {
	if j.kind == joinAmong {
		keys := j.keys(f, nil)
		return f.Columns.RefPool[keys.From:keys.To], !keys.Known || keys.Open
	}
	if one[0] = j.key(f, nil); one[0] == 0 {
		return nil, true
	}
	return one[:], false
}

// out reports whether an item is left out for certain.
func (j *join) out(f *Frame, i int32) bool {
	var one [1]Ref
	ids, all := j.ids(f, &one)
	if all {
		return false
	}
	if j.kind == joinHolds {
		l := f.Columns.Lists[j.column][i]
		return l.Known && !l.Open && !slices.Contains(f.Columns.RefPool[l.From:l.To], ids[0])
	}
	id := f.Columns.Refs[j.column][i]
	return id != 0 && !slices.Contains(ids, id)
}

func (j *join) postings(c *Columns) *postings {
	if j.kind == joinHolds {
		return c.listPostings(j.column)
	}
	return c.refPostings(j.column)
}

func (j *join) some(w *walk, f *Frame, l Span, a cowork.Answer) cowork.Answer {
	var one [1]Ref
	ids, all := j.ids(f, &one)
	p := j.postings(f.Columns)
	for _, id := range ids {
		for _, i := range p.of(id, l) {
			if a = max(a, w.both(f, i)); a == cowork.Yes {
				return a
			}
		}
	}
	if a != cowork.No {
		return a
	}
	for _, i := range within(p.loose, l) {
		if w.both(f, i) != cowork.No {
			return cowork.Unknown
		}
	}
	for i := l.From; all && i < l.To; i++ {
		if w.both(f, i) != cowork.No {
			return cowork.Unknown
		}
	}
	return a
}

func (j *join) every(w *walk, f *Frame, l Span) cowork.Answer {
	var one [1]Ref
	ids, all := j.ids(f, &one)
	p, a := j.postings(f.Columns), cowork.Yes
	for _, id := range ids {
		for _, i := range p.of(id, l) {
			if a = min(a, w.either(f, i)); a == cowork.No {
				return a
			}
		}
	}
	if a != cowork.Yes {
		return a
	}
	for _, i := range within(p.loose, l) {
		if w.either(f, i) != cowork.Yes {
			return cowork.Unknown
		}
	}
	for i := l.From; all && i < l.To; i++ {
		if w.either(f, i) != cowork.Yes {
			return cowork.Unknown
		}
	}
	return a
}

// count counts the items for which where holds; it is not used for joinAmong,
// where an item could be met twice.
func (j *join) count(w *walk, f *Frame, l Span) (n Bounds) {
	var one [1]Ref
	ids, all := j.ids(f, &one)
	if all {
		for i := l.From; i < l.To; i++ {
			n.add(w.both(f, i))
		}
		return n
	}
	p := j.postings(f.Columns)
	for _, i := range p.of(ids[0], l) {
		n.add(w.both(f, i))
	}
	for _, i := range within(p.loose, l) {
		if !j.found(f.Columns, ids[0], i) {
			n.add(w.both(f, i))
		}
	}
	return n
}

// found reports whether an item that says not all is among those that hold id.
func (j *join) found(c *Columns, id Ref, i int32) bool {
	if j.kind != joinHolds {
		return false
	}
	l := c.Lists[j.column][i]
	return slices.Contains(c.RefPool[l.From:l.To], id)
}
