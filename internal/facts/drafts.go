package facts

import (
	"maps"
	"slices"

	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// taken is what a gate takes as happening at the moment of asking.
type taken struct {
	start   lang.Ref // whose work begins
	offerTo lang.Ref // to whom an offer goes
	offer   lang.Row // that offer
	drafts  int32    // rows behind the offer that says nothing
	draft   lang.Row // the telling or use that is meant
}

// Draft gives the row of the telling, use or offer that is taken as happening
// now; NoRow if there is none.
func (v *View) Draft() lang.Row {
	switch {
	case v.taken.draft.Table != TableRecord:
		return v.taken.draft
	case v.taken.offerTo != 0:
		return v.taken.offer
	default:
		return lang.NoRow
	}
}

// happensNow lets an event of a row happen at the moment of asking.
func (o *overlay) happensNow(r int32, f eventField) {
	write(o.columns.Events, columnOf(f), r, lang.Event{At: o.asOf, Known: true})
}

// addRow adds a row at the end of a list of the record.
func (o *overlay) addRow(list listField, fill func(*filler)) int32 {
	t := Schema().Tables[TableRecord].Fields[placeOf(list)].Table
	r := o.columns.Rows[t]
	s := o.span(0, list)
	f := o.extend(t, 1)
	fill(f)
	o.columns.RefCount = len(f.ids.all)
	if !s.Known {
		s = lang.Span{From: r, Known: true, Open: true}
	}
	s.To = r + 1
	write(o.columns.Lists, columnOf(list), 0, s)
	write(o.columns.Places, int(t), r, s.To-s.From-1)
	return r
}

// addOffer adds an offer to the list of a person. The list moves to the end of
// its table, since a list is a run of rows.
func (o *overlay) addOffer(c *Change) {
	id := o.ix.Ref(c.who)
	person, ok := o.person(id)
	if !ok {
		return
	}
	s := o.span(person, peopleOffers)
	n := s.To - s.From
	from := o.columns.Rows[TablePeopleOffers]
	f := o.extend(TablePeopleOffers, n+1)
	for i := range n {
		copyRow(o.columns, TablePeopleOffers, s.From+i, from+i)
		o.columns.Parents[TablePeopleOffers][s.From+i] = -1
	}
	f.next[TablePeopleOffers] = from + n
	f.fillPeopleOffers([]engagement.Offer{c.offer}, person)
	o.columns.RefCount = len(f.ids.all)
	o.columns.Places[TablePeopleOffers][from+n] = n
	o.happensNow(from+n, peopleOffersGiven)
	write(o.columns.Lists, columnOf(peopleOffers), person,
		lang.Span{From: from, To: from + n + 1, Known: true, Open: s.Open || !s.Known})
	o.taken.offerTo, o.taken.drafts = id, o.taken.drafts+n+1
	o.taken.offer = lang.Row{Table: TablePeopleOffers, N: from + n}
}

// extend makes room for n more rows at the end of a table, and gives a filler
// for them.
func (o *overlay) extend(t lang.TableID, n int32) *filler {
	c := o.columns
	longer(c.Parents, int(t), n)
	longer(c.Places, int(t), n)
	for i := range Schema().Tables[t].Fields {
		switch f := &Schema().Tables[t].Fields[i]; f.Kind {
		case lang.KindAnswer:
			longer(c.Answers, f.Column, n)
		case lang.KindEvent:
			longer(c.Events, f.Column, n)
		case lang.KindMoment:
			longer(c.Moments, f.Column, n)
		case lang.KindWord:
			longer(c.Words, f.Column, n)
		case lang.KindNumber:
			longer(c.Numbers, f.Column, n)
		case lang.KindMoney:
			longer(c.Moneys, f.Column, n)
		case lang.KindRef:
			longer(c.Refs, f.Column, n)
		case lang.KindPresent:
			longer(c.Presents, f.Column, n)
		default:
			if isList(f.Kind) {
				longer(c.Lists, f.Column, n)
			}
		}
	}
	f := &filler{
		columns: c, next: slices.Clone(c.Rows), complete: o.ix.filler.complete,
		ids:      interner{refs: maps.Clone(o.ix.filler.ids.refs), all: slices.Clip(o.ix.filler.ids.all)},
		ownWords: slices.Clip(o.ix.filler.ownWords),
	}
	c.Rows[t] += n
	o.rejoin = true
	return f
}

func longer[T any](columns [][]T, column int, n int32) {
	more := make([]T, len(columns[column])+int(n))
	copy(more, columns[column])
	columns[column] = more
}

// copyRow copies one row of a table to another. The columns are already the
// view's own.
func copyRow(c *lang.Columns, t lang.TableID, from, to int32) {
	c.Parents[t][to], c.Places[t][to] = c.Parents[t][from], c.Places[t][from]
	for i := range Schema().Tables[t].Fields {
		switch f := &Schema().Tables[t].Fields[i]; f.Kind {
		case lang.KindAnswer:
			c.Answers[f.Column][to] = c.Answers[f.Column][from]
		case lang.KindEvent:
			c.Events[f.Column][to] = c.Events[f.Column][from]
		case lang.KindMoment:
			c.Moments[f.Column][to] = c.Moments[f.Column][from]
		case lang.KindWord:
			c.Words[f.Column][to] = c.Words[f.Column][from]
		case lang.KindNumber:
			c.Numbers[f.Column][to] = c.Numbers[f.Column][from]
		case lang.KindMoney:
			c.Moneys[f.Column][to] = c.Moneys[f.Column][from]
		case lang.KindRef:
			c.Refs[f.Column][to] = c.Refs[f.Column][from]
		case lang.KindPresent:
			c.Presents[f.Column][to] = c.Presents[f.Column][from]
		default:
			if isList(f.Kind) {
				c.Lists[f.Column][to] = c.Lists[f.Column][from]
			}
		}
	}
}
