package power

import (
	"iter"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// ItemResult is what came of one rule for one item.
type ItemResult struct {
	Item    Item        `json:"item"`
	Outcome Outcome     `json:"outcome"`
	Due     cowork.When `json:"due,omitzero"`
	// Late says that it is met and that what settled it came after the due day.
	Late bool `json:"late,omitzero"`
	// PutRight says that a repair was accepted.
	PutRight bool `json:"put_right,omitzero"`
}

// Items gives what came of each item of a rule that the reader may see, in the
// order of the record.
func (a *Assessment) Items(id RuleID) iter.Seq[ItemResult] {
	return func(yield func(ItemResult) bool) {
		rule, ok := a.prepared.book.places[id]
		if !ok {
			return
		}
		for item := range a.outcomesOf(0, rule) {
			o := a.outcomeOf(rule, item)
			if a.shows(rule, item, o) && !yield(a.shownResult(rule, item, o)) {
				return
			}
		}
	}
}

// shows reports whether the reader is told what came of an item. That a rule does
// not apply to a concern would tell of what kind it is, and so that it is one of
// harm.
func (a *Assessment) shows(rule, item int, o Outcome) bool {
	if o == noItem || !a.sees(rule, item) {
		return false
	}
	s := a.prepared.itemsOf(rule)[item]
	return o != NotApplicable || s.absent || s.row.Table != facts.TableConcerns ||
		a.reader.audience == ForIndependentContact || a.reader.owns(a.prepared.who(s))
}

// LateItem is one item of a rule that is met, and was met after its day.
type LateItem struct {
	Rule  RuleID `json:"rule"`
	Title string `json:"title"`
	ItemResult
}

// Late gives what was done after its day, in the order of the rulebook, as far as
// the reader may see it.
func (a *Assessment) Late() iter.Seq[LateItem] {
	return func(yield func(LateItem) bool) {
		for rule := range a.prepared.book.rules {
			r := &a.prepared.book.rules[rule]
			for i := range a.Items(r.ID) {
				if i.Late && !yield(LateItem{r.ID, r.Title, i}) {
					return
				}
			}
		}
	}
}

func (a *Assessment) shownResult(rule, item int, o Outcome) ItemResult {
	r := a.itemResult(rule, item, o)
	r.Item = a.shown(r.Item)
	return r
}

func (a *Assessment) itemResult(rule, item int, o Outcome) ItemResult {
	e := a.entry(rule, item, o)
	r := ItemResult{Item: a.prepared.item(rule, item), Outcome: o, Due: e.dueDay(), PutRight: e.putRight}
	r.Late = o == Met && e.due.State == lang.Happened && a.late(rule, item, e.due)
	return r
}

// late reports whether an event that carries the answer came after the due day.
func (a *Assessment) late(rule, item int, due lang.Moment) bool {
	g := a.explain(itemRef{0, rule, item})
	c := a.prepared.readings[0].view.Columns()
	for _, s := range g.answer.Carried {
		if s.Field < 0 || s.Own != "" || s.Param != 0 {
			continue
		}
		f := a.prepared.book.schema.Tables[s.Row.Table].Fields[s.Field]
		if f.Kind != lang.KindEvent {
			continue
		}
		e := c.Events[f.Column][s.Row.N]
		if e.Done != cowork.No && e.At.State == lang.Happened && e.At.First > due.Last {
			return true
		}
	}
	return false
}
