package engagement

import (
	"github.com/powercowork/cowork"
)

// named is one id of the record, in the order of the walk.
type named struct {
	id   cowork.ID
	item bool // the item's own, and not that of something else
}

// checkIDs notes ids that two items have, and ids that no item has. The
// organisation and the programme stand outside the record.
func (c *checker) checkIDs() {
	ids := c.ids()
	name := c.oneName(ids)
	items := make(map[cowork.ID]struct{}, len(ids))
	wrong := map[int]cowork.ProblemCode{}
	for i, n := range ids {
		if !n.item {
			continue
		}
		if _, twice := items[name(n.id)]; twice {
			wrong[i] = cowork.CodeSameID
		}
		items[name(n.id)] = struct{}{}
	}
	for i, n := range ids {
		if _, there := items[name(n.id)]; !there && !n.item {
			wrong[i] = cowork.CodeReference
		}
	}
	if len(wrong) > 0 {
		c.noteIDs(wrong)
	}
}

// ids gives all ids of the record.
func (c *checker) ids() []named {
	var ids []named
	c.eachID(func(_ *walker, f *Field, id cowork.ID) { ids = append(ids, named{id, f.IsItemID()}) })
	return ids
}

// eachID goes over all known ids of the record but those from outside.
func (c *checker) eachID(do func(*walker, *Field, cowork.ID)) {
	var w walker
	w.visit = func(f *Field, value any) {
		switch v := value.(type) {
		case *cowork.ID:
			if !v.IsZero() && v != &c.record.About.Organisation && v != &c.record.About.Programme {
				do(&w, f, *v)
			}
		case *[]cowork.ID:
			for _, id := range *v {
				do(&w, f, id)
			}
		}
	}
	walkRecord(&w, c.record)
}

// oneName gives the function under which two ids are the same: a handle and the
// UUID that it stands for are. It takes the trouble only where there are both.
func (c *checker) oneName(ids []named) func(cowork.ID) cowork.ID {
	const madeFromName = 5
	var handles, uuids bool
	for _, n := range ids {
		u, ok := n.id.UUID()
		handles = handles || !ok
		uuids = uuids || ok && u.Version() == madeFromName
	}
	if handles && uuids {
		return func(id cowork.ID) cowork.ID { return id.Under(c.record.ID) }
	}
	return func(id cowork.ID) cowork.ID { return id }
}

// noteIDs walks once more, now for the places of what is wrong.
func (c *checker) noteIDs(wrong map[int]cowork.ProblemCode) {
	c.unnamed = map[cowork.Pointer]cowork.ID{}
	i, list := 0, 0 // the place in the walk; the place in a list of ids
	var last cowork.Pointer
	c.eachID(func(w *walker, f *Field, id cowork.ID) {
		code, bad := wrong[i]
		i++
		at := w.pointerTo(f)
		if f.List {
			if list++; at != last {
				list = 0
			}
			last = at
			at = at.Index(list)
		}
		switch {
		case bad && code == cowork.CodeSameID:
			c.note(at, code, "an id that no earlier item has")
		case bad:
			c.unnamed[at] = id
			c.note(at, code, "the id of an item in this record")
		}
	})
}
