package lang

import "slices"

// joinOf finds what the items of a list are joined by: for some, count and share
// a part that must be yes, for every one that must be no or else it is yes.
func (b *builder) joinOf(w *walk, where, body node, every bool) *join {
	if w.over != KindItem {
		return nil
	}
	for _, n := range parts(where, false) {
		if j := b.joined(w, n); j != nil {
			return j
		}
	}
	for _, n := range parts(body, every) {
		if every {
			n = opposite(n)
		}
		if j := b.joined(w, n); j != nil {
			return j
		}
	}
	return nil
}

// parts are the parts that n joins by or, or by and.
func parts(n node, or bool) (all []node) {
	j, ok := n.(*junction)
	switch {
	case n == nil:
		return nil
	case !ok || j.or != or:
		return []node{n}
	}
	for _, p := range j.parts {
		all = append(all, parts(p, or)...)
	}
	return all
}

// opposite is what is yes where n is no, if that is easily said.
func opposite(n node) node {
	switch n := n.(type) {
	case *negation:
		return n.part
	case *comparison:
		if n.op == "!=" {
			return &comparison{n.Pos, "=", n.left, n.right}
		}
	}
	return nil
}

// joined is the join that n is, if it is one.
func (b *builder) joined(w *walk, n node) *join {
	switch n := n.(type) {
	case *comparison:
		if n.op != "=" || !short(n.left) || !short(n.right) {
			return nil
		}
		l, r := b.pair(n.left, n.right)
		if l.of(w.slot, KindRef) && r.free(w.slot, KindRef) {
			return &join{kind: joinEqual, column: l.field.columns[0], key: r.ref}
		}
		if r.of(w.slot, KindRef) && l.free(w.slot, KindRef) {
			return &join{kind: joinEqual, column: r.field.columns[0], key: l.ref}
		}
	case *holding:
		if n.how != hasOne || !short(n.list) || !short(n.other) {
			return nil
		}
		l := b.value(n.list)
		r := b.beside(n.other, l)
		if l.of(w.slot, KindRefs) && r.free(w.slot, KindRef) {
			return &join{kind: joinHolds, column: l.field.columns[0], key: r.ref}
		}
		if r.of(w.slot, KindRef) && l.free(w.slot, KindRefs) {
			return &join{kind: joinAmong, column: r.field.columns[0], keys: l.list}
		}
	}
	return nil
}

// short reports whether n has no condition in it: it is made ready twice.
func short(n node) bool {
	switch n := n.(type) {
	case *path:
		return true
	case *call:
		return !slices.ContainsFunc(n.args, func(a node) bool { return !short(a) })
	default:
		return false
	}
}

// of reports whether v is a field, of that kind, of the item in the slot.
func (v value) of(slot int, k Kind) bool {
	return v.kind == k && v.field != nil && v.field.slot == slot
}

// free reports whether v is of that kind and does not depend on that item.
func (v value) free(slot int, k Kind) bool {
	return v.kind == k && v.items&(1<<slot) == 0
}
