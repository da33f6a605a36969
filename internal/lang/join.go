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

// count counts the items for which where holds, if the key is known.
func (j *join) count(w *walk, f *Frame, l Span, n *Bounds) (ok bool) {
	exact, loose, key, ok := j.candidates(f, l)
	for _, i := range exact {
		n.add(w.both(f, i))
	}
	for _, i := range loose {
		if !j.found(f.Columns, key, i) {
			n.add(w.both(f, i))
		}
	}
	return ok
}

// share takes the share of the items for which where holds, if the key is known.
func (j *join) share(w *walk, f *Frame, l Span, n *shares) (ok bool) {
	exact, loose, key, ok := j.candidates(f, l)
	for _, i := range exact {
		n.add(w, f, i)
	}
	for _, i := range loose {
		if !j.found(f.Columns, key, i) {
			n.add(w, f, i)
		}
	}
	return ok
}

// candidates are the items that are not left out, where all of them are met only
// once. That is not so for joinAmong.
func (j *join) candidates(f *Frame, l Span) (exact, loose []int32, key Ref, ok bool) {
	if j.kind == joinAmong {
		return nil, nil, 0, false
	}
	if key = j.key(f, nil); key == 0 {
		return nil, nil, 0, false
	}
	p := j.postings(f.Columns)
	return p.of(key, l), within(p.loose, l), key, true
}

// items are the items that are not left out for certain, in order, if that can
// be told from the index.
func (j *join) items(f *Frame, l Span) (items []int32, ok bool) {
	var one [1]Ref
	ids, all := j.ids(f, &one)
	if all {
		return nil, false
	}
	p := j.postings(f.Columns)
	for _, id := range ids {
		items = append(items, p.of(id, l)...)
	}
	items = append(items, within(p.loose, l)...)
	slices.Sort(items)
	return slices.Compact(items), true
}

// found reports whether an item that says not all is among those that hold id.
func (j *join) found(c *Columns, id Ref, i int32) bool {
	if j.kind != joinHolds {
		return false
	}
	l := c.Lists[j.column][i]
	return slices.Contains(c.RefPool[l.From:l.To], id)
}
