package lang

import "github.com/powercowork/cowork"

// record is the slot of the record itself, derived that of an item that is
// worked out.
const (
	record  = -1
	derived = -2
)

// place is a field of an item. The item may be a row of one of two tables.
type place struct {
	slot    int   // of the item in Frame.Rows, record or derived
	item    rowOf // if derived
	tables  [2]TableID
	columns [2]int
	fields  [2]int32
}

// find gives the row of the item, and which of the two tables it is in.
func (p *place) find(f *Frame, t *Trail) (r Row, which int) {
	switch p.slot {
	case record:
		return Row{}, 0
	case derived:
		r = p.item(f, t)
	default:
		r = f.Rows[p.slot]
	}
	if r.Table == p.tables[1] {
		return r, 1
	}
	return r, 0
}

func (p *place) answer(f *Frame, t *Trail) cowork.Answer {
	r, i := p.find(f, t)
	if r.N < 0 {
		return cowork.Unknown
	}
	a := f.Columns.Answers[p.columns[i]][r.N]
	t.Read(r, p.fields[i], a != cowork.Unknown)
	return a
}

func (p *place) when(f *Frame, t *Trail) Moment {
	r, i := p.find(f, t)
	if r.N < 0 {
		return Moment{}
	}
	m := f.Columns.Moments[p.columns[i]][r.N]
	t.Read(r, p.fields[i], m.State != Absent)
	return m
}

func (p *place) word(f *Frame, t *Trail) Word {
	r, i := p.find(f, t)
	if r.N < 0 {
		return 0
	}
	w := f.Columns.Words[p.columns[i]][r.N]
	t.Read(r, p.fields[i], w != 0)
	return w
}

func (p *place) number(f *Frame, t *Trail) Bounds {
	r, i := p.find(f, t)
	if r.N < 0 {
		return Bounds{}
	}
	n, known := f.Columns.Numbers[p.columns[i]][r.N].Value()
	t.Read(r, p.fields[i], known)
	return Bounds{Low: int64(n), High: int64(n), Known: known}
}

func (p *place) money(f *Frame, t *Trail) cowork.Money {
	r, i := p.find(f, t)
	if r.N < 0 {
		return cowork.Money{}
	}
	m := f.Columns.Moneys[p.columns[i]][r.N]
	t.Read(r, p.fields[i], !m.IsZero())
	return m
}

func (p *place) ref(f *Frame, t *Trail) Ref {
	r, i := p.find(f, t)
	if r.N < 0 {
		return 0
	}
	id := f.Columns.Refs[p.columns[i]][r.N]
	t.Read(r, p.fields[i], id != 0)
	return id
}

func (p *place) present(f *Frame, t *Trail) bool {
	r, i := p.find(f, t)
	if r.N < 0 {
		return false
	}
	there := f.Columns.Presents[p.columns[i]][r.N]
	t.Read(r, p.fields[i], there)
	return there
}

func (p *place) list(f *Frame, t *Trail) Span {
	r, i := p.find(f, t)
	if r.N < 0 {
		return Span{Known: r.N == nothing}
	}
	l := f.Columns.Lists[p.columns[i]][r.N]
	t.ReadList(r, p.fields[i], l)
	return l
}

// noEvent is an event of which nothing is known.
var noEvent Event

func (p *place) event(f *Frame, t *Trail) (e *Event, r Row, field int32) {
	r, i := p.find(f, t)
	if r.N < 0 {
		return &noEvent, r, 0
	}
	return &f.Columns.Events[p.columns[i]][r.N], r, p.fields[i]
}

func (p *place) happened(f *Frame, t *Trail) cowork.Answer {
	e, r, field := p.event(f, t)
	t.Read(r, field, e.Known)
	return e.Happened(f.AsOf)
}

func (p *place) moment(f *Frame, t *Trail) Moment {
	e, r, field := p.event(f, t)
	t.Read(r, field, e.Known)
	return e.Moment(f.AsOf)
}

func (p *place) eventAt(f *Frame, t *Trail) Moment {
	e, r, field := p.event(f, t)
	t.Read(r, field, e.At.State != Absent)
	return e.At
}

func (p *place) eventRecorded(f *Frame, t *Trail) Moment {
	e, r, field := p.event(f, t)
	t.Read(r, field, e.Recorded.State != Absent)
	return e.Recorded
}

func (p *place) eventDone(f *Frame, t *Trail) cowork.Answer {
	e, r, field := p.event(f, t)
	t.Read(r, field, e.Done != cowork.Unknown)
	return e.Done
}

func (p *place) eventSaidBy(f *Frame, t *Trail) Word {
	e, r, field := p.event(f, t)
	t.Read(r, field, e.SaidBy != 0)
	return e.SaidBy
}
