package lang

import (
	"strconv"
	"strings"
)

// How tightly the parts of a condition bind.
const (
	bindsOr = iota
	bindsAnd
	bindsNot
	bindsRelation
	bindsSum
	bindsSingle
)

// format writes a condition or an operand in one line, as it is read.
func format(n node) string {
	var w writer
	w.node(n, bindsOr)
	return w.String()
}

func (d dueTree) format() string {
	var w writer
	w.WriteString(d.kind.String())
	if d.first != nil {
		w.WriteByte(' ')
		w.node(d.first, bindsSum)
	}
	if d.other != nil {
		w.WriteString(" else ")
		w.node(d.other, bindsSum)
	}
	return w.String()
}

type writer struct{ strings.Builder }

// binds is how tightly n binds.
func binds(n node) int {
	switch n := n.(type) {
	case *junction:
		if n.or {
			return bindsOr
		}
		return bindsAnd
	case *negation:
		return bindsNot
	case *comparison, *ordering, *membership, *holding, *quantifier:
		return bindsRelation
	case *sum:
		return bindsSum
	default:
		return bindsSingle
	}
}

// node writes n where something is expected that binds at least so tightly.
func (w *writer) node(n node, tightly int) {
	if binds(n) < tightly {
		w.WriteByte('(')
		defer w.WriteByte(')')
	}
	switch n := n.(type) {
	case *junction:
		w.junction(n)
	case *negation:
		w.WriteString("not ")
		w.node(n.part, bindsNot)
	case *comparison:
		w.between(n.left, n.op, n.right)
	case *ordering:
		w.between(n.left, n.op, n.right)
	case *membership:
		w.node(n.left, bindsSum)
		w.WriteString(" in ")
		w.words(n.words)
	case *holding:
		w.holding(n)
	case *quantifier:
		w.quantifier(n)
	case *sum:
		w.node(n.left, bindsSum)
		w.WriteString(" + ")
		w.node(n.right, bindsSingle)
	default:
		w.single(n)
	}
}

func (w *writer) single(n node) {
	switch n := n.(type) {
	case *counting:
		w.counting(n)
	case *call:
		w.call(n)
	case *path:
		w.WriteString(n.text)
	case *number:
		w.WriteString(strconv.FormatInt(n.n, 10))
	default:
		w.WriteString("?")
	}
}

func (w *writer) junction(n *junction) {
	word := " and "
	if n.or {
		word = " or "
	}
	for i, part := range n.parts {
		if i > 0 {
			w.WriteString(word)
		}
		w.node(part, bindsNot) // an and within an or stands in brackets too, for the reader
	}
}

func (w *writer) between(left node, op string, right node) {
	w.node(left, bindsSum)
	w.WriteString(" " + op + " ")
	w.node(right, bindsSum)
}

func (w *writer) holding(n *holding) {
	w.node(n.list, bindsSum)
	w.WriteString(" has ")
	switch n.how {
	case hasAll:
		w.WriteString("all ")
	case hasAny:
		w.WriteString("any ")
	}
	if n.other != nil {
		w.node(n.other, bindsSum)
		return
	}
	w.words(n.words)
}

func (w *writer) words(words []name) {
	w.WriteByte('(')
	for i, word := range words {
		if i > 0 {
			w.WriteString(", ")
		}
		w.WriteString(word.text)
	}
	w.WriteByte(')')
}

func (w *writer) quantifier(n *quantifier) {
	word := "some "
	if n.every {
		word = "every "
	}
	w.WriteString(word + n.item.text + " in ")
	if n.list != nil {
		w.node(n.list, bindsSum)
	} else {
		w.words(n.words)
	}
	w.where(n.where)
	w.body(n.body)
}

func (w *writer) where(n node) {
	if n != nil {
		w.WriteString(" where ")
		w.node(n, bindsOr)
	}
}

func (w *writer) body(n node) {
	w.WriteString(": (")
	w.node(n, bindsOr)
	w.WriteByte(')')
}

func (w *writer) counting(n *counting) {
	word := "count("
	if n.body != nil {
		word = "share("
	}
	w.WriteString(word + n.item.text + " in ")
	w.node(n.list, bindsSum)
	w.where(n.where)
	if n.body != nil {
		w.body(n.body)
	}
	w.WriteByte(')')
}

func (w *writer) call(n *call) {
	w.WriteString(n.fact + "(")
	for i, a := range n.args {
		if i > 0 {
			w.WriteString(", ")
		}
		w.node(a, bindsSum)
	}
	w.WriteByte(')')
	if n.field.text != "" {
		w.WriteString("." + n.field.text)
	}
}
