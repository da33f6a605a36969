package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// fill reads a record into columns.
func fill(e *engagement.Record) *filler {
	counts := make([]int32, tableCount)
	countRows(e, counts)
	counts[TablePeopleOffers]++ // the offer that says nothing
	total := int32(0)
	for _, n := range counts {
		total += n
	}
	f := &filler{
		columns:  newColumns(counts),
		ids:      newInterner(int(total)),
		next:     make([]int32, tableCount),
		complete: listsNamed(e.Complete),
	}
	f.fillRecord(e)
	f.addBlankOffer()
	f.unite(e)
	f.columns.RefCount = len(f.ids.all)
	return f
}

// addBlankOffer adds, past all offers and in nobody's list, the offer that
// stands where a person was offered nothing: it says nothing, for certain.
func (f *filler) addBlankOffer() {
	r := f.row(TablePeopleOffers, -1, 0)
	none := lang.Span{Known: true}
	f.columns.Lists[columnOf(peopleOffersSays)][r] = none
	f.columns.Lists[columnOf(peopleOffersInput)][r] = none
}

// unite lets a handle and its UUID be one.
func (f *filler) unite(e *engagement.Record) {
	instead := f.ids.unite(e.ID)
	if instead == nil {
		return
	}
	for _, column := range f.columns.Refs {
		for i, r := range column {
			column[i] = instead[r]
		}
	}
	for i, r := range f.columns.RefPool {
		f.columns.RefPool[i] = instead[r]
	}
	for id, r := range f.ids.refs {
		f.ids.refs[id] = instead[r]
	}
}

// newColumns makes empty columns for so many rows of each table. All columns of
// one kind are cut from one piece.
func newColumns(counts []int32) *lang.Columns {
	return &lang.Columns{
		Rows:     counts,
		Parents:  cut[int32](counts, everyTable()),
		Places:   cut[int32](counts, everyTable()),
		Answers:  cut[cowork.Answer](counts, columnTables(lang.KindAnswer)),
		Events:   cut[lang.Event](counts, columnTables(lang.KindEvent)),
		Moments:  cut[lang.Moment](counts, columnTables(lang.KindMoment)),
		Words:    cut[lang.Word](counts, columnTables(lang.KindWord)),
		Numbers:  cut[cowork.Count](counts, columnTables(lang.KindNumber)),
		Moneys:   cut[cowork.Money](counts, columnTables(lang.KindMoney)),
		Refs:     cut[lang.Ref](counts, columnTables(lang.KindRef)),
		Presents: cut[bool](counts, columnTables(lang.KindPresent)),
		Lists:    cut[lang.Span](counts, columnTables(lang.KindItems)),
	}
}

func everyTable() []lang.TableID {
	all := make([]lang.TableID, tableCount)
	for i := range all {
		all[i] = lang.TableID(i)
	}
	return all
}

func cut[T any](counts []int32, tables []lang.TableID) [][]T {
	total := 0
	for _, t := range tables {
		total += int(counts[t])
	}
	piece := make([]T, total)
	columns := make([][]T, len(tables))
	for i, t := range tables {
		n := counts[t]
		columns[i], piece = piece[:n:n], piece[n:]
	}
	return columns
}
