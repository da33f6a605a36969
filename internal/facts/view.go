package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// View is an index as it is asked at one moment under one policy, with a few
// changes laid over it. It implements lang.World. It is not changed once made.
type View struct {
	ix      *Index
	columns *lang.Columns
	joins   *joins
	ledger  *ledger
	asOf    lang.Moment
	params  []int64
	// knownAt is the moment of knowing, if what was written down later is left out.
	knownAt lang.Moment
	taken   taken
	known   known
}

// View lays changes over the index. The params are the numbers of the policy in
// the order of Params.
func (ix *Index) View(asOf lang.Moment, params []int64, changes ...Change) *View {
	v := &View{ix: ix, columns: ix.columns, joins: ix.joins, ledger: ix.ledger, asOf: asOf, params: params}
	v.lay(changes)
	v.prepare()
	return v
}

// With lays further changes over what the view shows.
func (v *View) With(changes ...Change) *View {
	w := &View{
		ix: v.ix, columns: v.columns, joins: v.joins, ledger: v.ledger,
		asOf: v.asOf, params: v.params, knownAt: v.knownAt, taken: v.taken,
	}
	w.lay(changes)
	w.prepare()
	return w
}

// Columns gives the facts as the view shows them.
func (v *View) Columns() *lang.Columns { return v.columns }

// AsOf gives the moment of asking.
func (v *View) AsOf() lang.Moment { return v.asOf }

// Index gives the index that the view rests on.
func (v *View) Index() *Index { return v.ix }

// Pointer gives the JSON pointer of a field of a row; of the row itself where
// field is -1. A draft has that of the end of its list, where it would stand.
func (v *View) Pointer(row lang.Row, field int32) cowork.Pointer {
	return pointer(v.columns, row, field)
}

// Owner gives the item whose own id it is, NoRow if there is none.
func (v *View) Owner(id lang.Ref) lang.Row {
	if id <= 0 || int(id) >= len(v.joins.owner) {
		return lang.NoRow
	}
	return v.joins.owner[id]
}

// Own gives a fact of an organisation's own: of the record, or of a person.
func (v *View) Own(r lang.Row, name string, k lang.Kind) lang.OwnValue {
	own := v.ownOf(r)
	value, ok := own.Get(name)
	if !ok {
		return lang.OwnValue{}
	}
	out := lang.OwnValue{There: true}
	switch k {
	case lang.KindAnswer:
		out.Answer, ok = value.Answer()
	case lang.KindEvent:
		var e cowork.Event
		e, ok = value.Event()
		if out.Event = event(e); v.knownAt.State == lang.Happened && isLate(&out.Event, v.knownAt) {
			ok = false
		}
	case lang.KindMoment:
		var w cowork.When
		w, ok = value.When()
		out.Moment = lang.MomentOf(w)
	case lang.KindNumber:
		var c cowork.Count
		c, ok = value.Count()
		n, known := c.Value()
		out.Number = lang.Bounds{Low: int64(n), High: int64(n), Known: known}
	case lang.KindPresent:
		_, ok = value.Code()
	}
	if !ok {
		return lang.OwnValue{}
	}
	return out
}

func (v *View) ownOf(r lang.Row) engagement.Own {
	switch {
	case r.N < 0:
		return nil
	case r.Table == TableRecord:
		return v.ix.record.Own
	case r.Table == TablePeople:
		return v.ix.record.People[v.columns.Places[TablePeople][r.N]].Own
	default:
		return nil
	}
}
