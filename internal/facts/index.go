package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// Index is a record made ready as far as the record alone allows: its facts in
// columns, its ids made small, the joins between its lists. It is not changed
// once it is made, and any number of views may rest on it at once.
type Index struct {
	record  *engagement.Record
	columns *lang.Columns
	joins   *joins
	ledger  *ledger
	filler  *filler
}

// NewIndex makes the index of a record. The record must not be changed while the
// index is in use.
func NewIndex(e *engagement.Record) *Index {
	f := fill(e)
	ix := &Index{record: e, columns: f.columns, filler: f}
	ix.closeLists(e.Complete)
	ix.columns.Joins = lang.NewJoins(len(ix.columns.Refs), len(ix.columns.Lists))
	ix.joins, ix.ledger = newJoins(ix.columns), newLedger(ix.columns)
	return ix
}

// Record gives the record that was read.
func (ix *Index) Record() *engagement.Record { return ix.record }

// Ref gives the small id of an id, 0 if the record does not hold it.
func (ix *Index) Ref(id cowork.ID) lang.Ref { return ix.filler.find(id, ix.record.ID) }

// ID gives the id of a small id, as the record writes it.
func (ix *Index) ID(r lang.Ref) cowork.ID {
	if r <= 0 || int(r) >= len(ix.filler.ids.all) {
		return cowork.ID{}
	}
	return ix.filler.ids.all[r]
}

// closeLists heeds the pointers in `complete`, each to one list.
func (ix *Index) closeLists(names []engagement.ListName) {
	for _, name := range names {
		if len(name) == 0 || name[0] != '/' {
			continue
		}
		row, field, ok := locate(ix.columns, cowork.Pointer(name))
		if !ok {
			continue
		}
		if f := &Schema().Tables[row.Table].Fields[field]; isList(f.Kind) {
			ix.columns.Lists[f.Column][row.N].Open = false
		}
	}
}

func isList(k lang.Kind) bool {
	return k == lang.KindWords || k == lang.KindRefs || k == lang.KindItems || k == lang.KindPresents
}

// joins are the ways from an id to the rows that name it.
type joins struct {
	// owner is by Ref the item whose own id it is.
	owner []lang.Row

	present, invited              join // sessions by who came, who was asked
	contributions, tellings, uses join // by the person or group they come from
	told                          join // tellings by their session
	signals, concerns, accounts   join // by person
	entries                       join // lines of the ledger by person
	reserved, overrides, approved join // kept back, set aside, outputs approved, by decision
}

func newJoins(c *lang.Columns) *joins {
	return &joins{
		owner:         owners(c),
		present:       joinLists(c, sessionsPresent),
		invited:       joinLists(c, sessionsInvited),
		contributions: joinColumn(c, contributionsBy),
		tellings:      joinColumn(c, tellingsPerson),
		uses:          joinColumn(c, usesPerson),
		told:          joinColumn(c, tellingsSession),
		signals:       joinColumn(c, signalsPerson),
		concerns:      joinColumn(c, concernsBy),
		accounts:      joinColumn(c, accountsBy),
		entries:       joinColumn(c, consentEntriesPerson),
		reserved:      joinColumn(c, reservedDecision),
		overrides:     joinColumn(c, overridesDecision),
		approved:      joinColumn(c, outputsApprovedBy),
	}
}

// owners finds the item of every id.
func owners(c *lang.Columns) []lang.Row {
	owner := make([]lang.Row, c.RefCount)
	for i := range owner {
		owner[i] = lang.NoRow
	}
	for t := range lang.TableID(tableCount) {
		column := idColumn(t)
		if column < 0 {
			continue
		}
		for r, id := range c.Refs[column] {
			if id > 0 && (t == TableRecord || c.Parents[t][r] >= 0) {
				owner[id] = lang.Row{Table: t, N: int32(r)}
			}
		}
	}
	return owner
}
