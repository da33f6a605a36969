package facts

import (
	"slices"

	"github.com/powercowork/cowork/internal/lang"
)

// hideLater leaves out the events that were written down after a moment, and the
// items all of whose events were.
func (o *overlay) hideLater(m lang.Moment) {
	p := &pruning{c: o.columns, known: m}
	o.knownAt = m
	p.hideEvents()
	p.chooseRows()
	p.pack()
	o.rejoin = true
}

// pruning leaves rows out of columns.
type pruning struct {
	c     *lang.Columns
	known lang.Moment
	late  [tableCount][]int32 // events of each row written down later, with its sub-rows
	early [tableCount][]int32 // and those that were not
	place [tableCount][]int32 // the new place of each row, and behind the last, how many there are
}

// hideEvents hides what was written down later, and counts it.
func (p *pruning) hideEvents() {
	for t := range Schema().Tables {
		n := p.c.Rows[t]
		p.late[t], p.early[t] = make([]int32, n), make([]int32, n)
		for i := range Schema().Tables[t].Fields {
			if f := &Schema().Tables[t].Fields[i]; f.Kind == lang.KindEvent {
				p.hideColumn(t, f.Column)
			}
		}
	}
}

func (p *pruning) hideColumn(t, column int) {
	var mine []lang.Event
	for r, e := range p.c.Events[column] {
		switch {
		case !e.Known && !e.Unheard:
		case !isLate(&e, p.known):
			p.early[t][r]++
		default:
			p.late[t][r]++
			if mine == nil {
				mine = slices.Clone(p.c.Events[column])
				p.c.Events[column] = mine
			}
			mine[r] = lang.Event{}
		}
	}
}

// isLate reports whether an event was for certain written down later. Where it
// is not recorded when it was, nobody can tell, and a day ahead may have been
// planned: it stays.
func isLate(e *lang.Event, known lang.Moment) bool {
	when := e.Recorded
	if when.State != lang.Happened {
		return false
	}
	if when.Exact && known.Exact {
		return when.After(known) > 0
	}
	return when.First > known.Last
}

// chooseRows chooses which rows stay, lowest tables first: those of a list come
// behind those that hold it.
func (p *pruning) chooseRows() {
	tables := Schema().Tables
	for t := tableCount - 1; t > 0; t-- {
		up := tables[t].Parent
		for r, parent := range p.c.Parents[t] {
			if parent >= 0 {
				p.late[up][parent] += p.late[t][r]
				p.early[up][parent] += p.early[t][r]
			}
		}
	}
	for t := range tableCount {
		p.place[t] = make([]int32, p.c.Rows[t]+1)
		kept := int32(0)
		for r := range p.c.Rows[t] {
			p.place[t][r] = kept
			if p.stays(lang.TableID(t), r) {
				kept++
			}
		}
		p.place[t][p.c.Rows[t]] = kept
	}
}

func (p *pruning) stays(t lang.TableID, r int32) bool {
	if t == TableRecord {
		return true
	}
	if parent := p.c.Parents[t][r]; parent >= 0 && !p.kept(Schema().Tables[t].Parent, parent) {
		return false
	}
	return p.late[t][r] == 0 || p.early[t][r] > 0
}

// kept reports whether a row has a new place.
func (p *pruning) kept(t lang.TableID, r int32) bool { return p.place[t][r+1] > p.place[t][r] }

// pack moves the rows that stay together.
func (p *pruning) pack() {
	for t := range Schema().Tables {
		n := p.place[t][p.c.Rows[t]]
		table := &Schema().Tables[t]
		for i := range table.Fields {
			p.packField(lang.TableID(t), &table.Fields[i])
		}
		if n == p.c.Rows[t] && t == 0 {
			continue
		}
		p.c.Places[t] = packed(p, lang.TableID(t), p.c.Places[t])
		parents := packed(p, lang.TableID(t), p.c.Parents[t])
		for i, parent := range parents {
			if parent >= 0 {
				parents[i] = p.place[table.Parent][parent]
			}
		}
		p.c.Parents[t] = parents
	}
	for t := range p.c.Rows {
		p.c.Rows[t] = p.place[t][len(p.place[t])-1]
	}
}

func (p *pruning) packField(t lang.TableID, f *lang.Field) {
	switch f.Kind {
	case lang.KindAnswer:
		p.c.Answers[f.Column] = packed(p, t, p.c.Answers[f.Column])
	case lang.KindEvent:
		p.c.Events[f.Column] = packed(p, t, p.c.Events[f.Column])
	case lang.KindMoment:
		p.c.Moments[f.Column] = packed(p, t, p.c.Moments[f.Column])
	case lang.KindWord:
		p.c.Words[f.Column] = packed(p, t, p.c.Words[f.Column])
	case lang.KindNumber:
		p.c.Numbers[f.Column] = packed(p, t, p.c.Numbers[f.Column])
	case lang.KindMoney:
		p.c.Moneys[f.Column] = packed(p, t, p.c.Moneys[f.Column])
	case lang.KindRef:
		p.c.Refs[f.Column] = packed(p, t, p.c.Refs[f.Column])
	case lang.KindPresent:
		p.c.Presents[f.Column] = packed(p, t, p.c.Presents[f.Column])
	case lang.KindItems:
		spans := packed(p, t, p.c.Lists[f.Column])
		for i, s := range spans {
			spans[i].From, spans[i].To = p.place[f.Table][s.From], p.place[f.Table][s.To]
		}
		p.c.Lists[f.Column] = spans
	case lang.KindWords, lang.KindRefs, lang.KindPresents:
		p.c.Lists[f.Column] = packed(p, t, p.c.Lists[f.Column])
	}
}

// packed gives a copy of a column with the rows that stay.
func packed[T any](p *pruning, t lang.TableID, column []T) []T {
	out := make([]T, 0, p.place[t][len(column)])
	for r := range column {
		if p.kept(t, int32(r)) {
			out = append(out, column[r])
		}
	}
	return out
}
