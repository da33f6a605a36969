package lang

// Pos is a place in a sentence: line and column, counted from 1.
type Pos struct{ Line, Column int }

func (p Pos) at() Pos { return p }

// node is a part of a sentence as it is written.
type node interface{ at() Pos }

type (
	// junction is parts joined by and, or by or.
	junction struct {
		Pos
		or    bool
		parts []node
	}

	negation struct {
		Pos
		part node
	}

	// comparison is left = right and the like.
	comparison struct {
		Pos
		op          string
		left, right node
	}

	// ordering is left before, after or by right.
	ordering struct {
		Pos
		op          string
		left, right node
	}

	// membership is left in (words).
	membership struct {
		Pos
		left  node
		words []name
	}

	// holding is list has item, has all (words), has any (words) or has any
	// list. Item and other list stand in other.
	holding struct {
		Pos
		list  node
		how   holdingHow
		words []name
		other node
	}

	// quantifier is every or some item in a list, or in words. Where and list
	// may be missing.
	quantifier struct {
		Pos
		every       bool
		item        name
		list        node
		words       []name
		where, body node
	}

	// counting is count(item in list where ...), and with a body
	// share(item in list where ...: (body)).
	counting struct {
		Pos
		item              name
		list, where, body node
	}

	// call is a fact worked out from others, and perhaps a field of it.
	call struct {
		Pos
		fact  string
		args  []node
		field name
	}

	// path is a dotted name.
	path struct {
		Pos
		text string
	}

	number struct {
		Pos
		n int64
	}

	// sum is moment + days.
	sum struct {
		Pos
		left, right node
	}

	// bad stands for a part that could not be read.
	bad struct{ Pos }

	// name is one name with its place.
	name struct {
		Pos
		text string
	}
)

type holdingHow uint8

const (
	hasOne holdingHow = iota
	hasAll
	hasAny
)

// dueTree is a due moment as it is written.
type dueTree struct {
	kind  DueKind
	first node
	other node // after else, or nil
}
