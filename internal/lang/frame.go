package lang

import "github.com/powercowork/cowork"

// maxItems is how many items a condition holds at once: those it is asked about
// and those of every, some, count and share around it.
const maxItems = 8

// Frame is what a condition is asked about. It is used by one goroutine at a
// time; the columns and the world may be shared.
type Frame struct {
	Columns *Columns
	World   World
	AsOf    Moment
	// Params are the numbers of the policy by ParamID.
	Params []int64
	// Rows hold the items: those of Scope.Vars in their places, and then those
	// of every, some, count and share. Where the items are words or ids, N is
	// the Word or the Ref.
	Rows [maxItems]Row

	args [maxCalls]Args // of the worked-out facts that are being asked, outermost first
	own  OwnValue       // the fact of one's own that is being read
}

// Scope says what a condition may name besides the record.
type Scope struct {
	// Vars are the items that it is asked about. Vars[i] lives in Frame.Rows[i].
	Vars []Var
	// Own are the facts of one's own that may be read, and their kinds:
	// KindAnswer, KindEvent, KindMoment, KindNumber or KindPresent.
	Own map[string]Kind
}

// Var is an item that a condition is asked about. It may be a row of one of
// several tables; a field is then named only if all of them have it.
type Var struct {
	Name   string
	Tables []TableID
}

// FieldRef is a field of a table, or a fact worked out from others.
type FieldRef struct {
	Table TableID
	// Field is the place in the table's Fields.
	Field int32
	// Fact is one more than the FactID of a worked-out fact; 0 for a field.
	Fact FactID
}

// Condition is a condition made ready. It does not change and may be shared.
type Condition struct {
	part   part
	text   string
	reads  []FieldRef
	params []ParamID
}

// Condition parses, checks and makes ready a condition. All mistakes are given
// at once.
func (s *Schema) Condition(sc Scope, text string) (*Condition, Errors) {
	tree, errs := parseCondition(text)
	b := newBuilder(s, sc, errs)
	c := &Condition{part: b.condition(tree)}
	if len(b.list) > 0 {
		return nil, b.sorted()
	}
	c.text, c.reads, c.params = format(tree), b.reads, b.params
	return c, nil
}

// Answer judges. It stops as soon as the answer is settled and allocates
// nothing.
func (c *Condition) Answer(f *Frame) cowork.Answer { return c.part.answer(f) }

// Explain gives the same answer and notes in the trail what carries it, and
// where it is unknown, what is missing.
func (c *Condition) Explain(f *Frame, t *Trail) cowork.Answer {
	a := c.part.answer(f)
	if t != nil {
		c.part.explain(f, t)
	}
	return a
}

// Reads gives the fields and worked-out facts that the condition may read, each
// once.
func (c *Condition) Reads() []FieldRef { return c.reads }

// Params gives the numbers of the policy that the condition compares with, each
// once.
func (c *Condition) Params() []ParamID { return c.params }

// String gives the condition in one line.
func (c *Condition) String() string { return c.text }

// DueKind says how a duty falls due.
type DueKind uint8

// The kinds of due moments.
const (
	DueAlways DueKind = iota // at once
	DueAt                    // as soon as the moment has come
	DueBy                    // when its day is over
)

func (k DueKind) String() string { return [...]string{"always", "at", "by"}[k] }

// Due is a due moment made ready. It does not change and may be shared.
type Due struct {
	Kind DueKind

	moment momentOf
	text   string
	reads  []FieldRef
	params []ParamID
}

// Due parses, checks and makes ready a due moment. All mistakes are given at
// once.
func (s *Schema) Due(sc Scope, text string) (*Due, Errors) {
	tree, errs := parseDue(text)
	b := newBuilder(s, sc, errs)
	d := &Due{Kind: tree.kind}
	if tree.first != nil {
		d.moment = b.moment(tree.first)
	}
	if tree.other != nil {
		d.moment = elseMoment(d.moment, b.moment(tree.other))
	}
	if len(b.list) > 0 {
		return nil, b.sorted()
	}
	d.text, d.reads, d.params = tree.format(), b.reads, b.params
	return d, nil
}

// Moment gives the due moment; absent for DueAlways.
func (d *Due) Moment(f *Frame) Moment { return d.Explain(f, nil) }

// Explain gives the due moment and notes in the trail what it rests on.
func (d *Due) Explain(f *Frame, t *Trail) Moment {
	if d.moment == nil {
		return Moment{}
	}
	return d.moment(f, t)
}

// Reads gives the fields and worked-out facts that it may read, each once.
func (d *Due) Reads() []FieldRef { return d.reads }

// Params gives the numbers of the policy that it adds, each once.
func (d *Due) Params() []ParamID { return d.params }

// String gives the due moment in one line.
func (d *Due) String() string { return d.text }

// elseMoment is first if it is a date, and otherwise other. Where neither is
// one, none was set only if that is known of both.
func elseMoment(first, other momentOf) momentOf {
	return func(f *Frame, t *Trail) Moment {
		m := first(f, t)
		if m.State == Happened {
			return m
		}
		o := other(f, t)
		if o.State == Never && m.State == Absent {
			return Moment{}
		}
		return o
	}
}
