package lang

import (
	"cmp"
	"slices"
)

// builder checks a sentence and makes it ready.
type builder struct {
	mistakes
	schema *Schema
	own    map[string]Kind
	items  []item
	calls  int // calls around this part
	reads  []FieldRef
	params []ParamID
	// cut says that a part could not be parsed, so that not all is known of
	// what is used.
	cut bool
}

// item is something that has a name: what a condition is asked about, and what
// every, some, count and share go through.
type item struct {
	name
	kind   Kind // KindItem, KindRef or KindWord
	tables []TableID
	words  []Word
	used   bool
}

func newBuilder(s *Schema, sc Scope, errs Errors) *builder {
	b := &builder{schema: s, own: sc.Own, cut: len(errs) > 0}
	for _, e := range errs {
		b.add(Pos{e.Line, e.Column}, "%s", e.Message)
	}
	for _, v := range sc.Vars {
		b.items = append(b.items, item{name: name{text: v.Name}, kind: KindItem, tables: v.Tables, used: true})
	}
	return b
}

// sorted gives the mistakes in the order of their places.
func (b *builder) sorted() Errors {
	slices.SortStableFunc(b.list, func(x, y Error) int {
		return cmp.Or(cmp.Compare(x.Line, y.Line), cmp.Compare(x.Column, y.Column))
	})
	return b.list
}

func (b *builder) readField(t TableID, field int32) {
	b.readRef(FieldRef{Table: t, Field: field})
}

func (b *builder) readRef(r FieldRef) {
	if !slices.Contains(b.reads, r) {
		b.reads = append(b.reads, r)
	}
}

// itemNamed gives the slot of the nearest item of that name.
func (b *builder) itemNamed(name string) (slot int, ok bool) {
	for i := len(b.items) - 1; i >= 0; i-- {
		if b.items[i].text == name && name != "" {
			b.items[i].used = true
			return i, true
		}
	}
	return 0, false
}

// condition makes ready what is asked for a yes or no.
func (b *builder) condition(n node) part {
	switch n := n.(type) {
	case *junction:
		parts := make([]part, len(n.parts))
		for i, p := range n.parts {
			parts[i] = b.condition(p)
		}
		if n.or {
			return anyOf(parts)
		}
		return allOf(parts)
	case *negation:
		return notThat(b.condition(n.part))
	case *comparison:
		return b.comparison(n)
	case *ordering:
		return b.ordering(n)
	case *membership:
		return b.membership(n)
	case *holding:
		return b.holding(n)
	case *quantifier:
		return b.quantifier(n)
	case *bad:
		b.cut = true
		return unread
	default:
		return b.truth(n)
	}
}

func (b *builder) truth(n node) part {
	v := b.value(n)
	ask, ok := v.truth()
	switch {
	case ok:
		return part{ask: ask}
	case v.kind == KindItem:
		b.add(n.at(), "%s is an item: name one of its facts, such as %s", v.text, b.example(v))
	case v.kind == KindNumber:
		b.add(n.at(), "%s is a number: compare it with another", v.text)
	}
	return unread
}

// example is the name of a fact of an item.
func (b *builder) example(v value) string {
	fields := b.schema.Tables[v.tables[0]].Fields
	for _, f := range fields {
		if f.Kind == KindAnswer || f.Kind == KindEvent {
			return v.text + "." + f.Path
		}
	}
	return v.text + "." + fields[0].Path
}

// value makes ready an operand.
func (b *builder) value(n node) value {
	switch n := n.(type) {
	case *path:
		return b.path(n)
	case *call:
		return b.call(n)
	case *number:
		return constant(n)
	case *sum:
		return b.sum(n)
	case *counting:
		return b.counting(n)
	case *bad:
		b.cut = true
	default:
		b.condition(n)
		b.add(n.at(), "this is a condition: it cannot be compared")
	}
	return value{}
}

func constant(n *number) value {
	is := Bounds{Low: n.n, High: n.n, Known: true}
	return value{
		kind: KindNumber, text: format(n), scale: 1,
		number: func(*Frame, *Trail) Bounds { return is },
	}
}

func (b *builder) moment(n node) momentOf {
	v := b.value(n)
	if v.moment != nil {
		return v.moment
	}
	if v.kind != 0 {
		b.add(n.at(), "%s is %s, and a moment is expected here", v.text, v.kind.what())
	}
	return func(*Frame, *Trail) Moment { return Moment{} }
}

func (b *builder) sum(n *sum) value {
	moment, days := b.moment(n.left), b.value(n.right)
	v := value{kind: KindMoment, text: format(n), worked: true}
	if days.kind != KindNumber || days.scale > 1 {
		if days.kind != 0 {
			b.add(n.right.at(), "%s is %s, and a number of days is expected here", days.text, days.kind.what())
		}
		return value{}
	}
	v.moment = func(f *Frame, t *Trail) Moment {
		m, d := moment(f, t), days.number(f, t)
		if m.State == Happened && (!d.Known || d.Low != d.High) {
			return Moment{}
		}
		return m.Plus(d.Low)
	}
	return v
}
