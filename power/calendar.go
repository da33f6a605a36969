package power

import (
	"cmp"
	"iter"
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// DueLine is one duty in the calendar: a rule of one item whose due moment is a
// date, and which is not yet due, not met or cannot be told.
type DueLine struct {
	// Day is the last day of the due moment.
	Day     cowork.When `json:"day,omitzero"`
	Rule    RuleID      `json:"rule"`
	Title   string      `json:"title"`
	Item    Item        `json:"item"`
	DutyOf  Duty        `json:"duty_of,omitzero"`
	Action  Action      `json:"action"`
	Outcome Outcome     `json:"outcome"`
	// DaysPast says how long it is past; 0 if it is not.
	DaysPast int  `json:"days_past,omitzero"`
	PutRight bool `json:"put_right,omitzero"`
}

// Next gives what falls due, by day, then action, then rule: verdict.md 5. A line
// leaves only when its outcome changes, never by growing old. Lines that concern
// the expert who reads come first among those of a day.
func (a *Assessment) Next() iter.Seq[DueLine] {
	return func(yield func(DueLine) bool) {
		for _, e := range a.calendar() {
			if a.sees(e.rule, e.item) && !yield(a.dueLine(e)) {
				return
			}
		}
	}
}

func (a *Assessment) dueLine(e entry) DueLine {
	c := &a.prepared.book.rules[e.rule]
	return DueLine{
		Day: e.dueDay(), Rule: c.ID, Title: c.Title, Item: a.shown(a.prepared.item(e.rule, e.item)), DutyOf: c.DutyOf,
		Action: c.Action, Outcome: e.outcome, DaysPast: e.days, PutRight: e.putRight,
	}
}

// calendar are the lines of the calendar in their order.
func (a *Assessment) calendar() []entry {
	var lines []entry
	for rule := range a.prepared.book.rules {
		if a.prepared.policy.off[rule] {
			continue
		}
		for item := range a.outcomesOf(0, rule) {
			switch o := a.outcomeOf(rule, item); o {
			case NotMet, Disputed, CannotTell, NotYetDue:
				if e := a.entry(rule, item, o); e.due.State == lang.Happened && e.due.Last != cowork.LastDay {
					lines = append(lines, e)
				}
			}
		}
	}
	slices.SortStableFunc(lines, a.compareDays)
	return lines
}

func (a *Assessment) compareDays(x, y entry) int {
	book := a.prepared.book
	return cmp.Or(
		cmp.Compare(x.due.Last, y.due.Last),
		cmp.Compare(a.others(x), a.others(y)),
		cmp.Compare(slices.Index(Actions(), book.rules[x.rule].Action), slices.Index(Actions(), book.rules[y.rule].Action)),
		cmp.Compare(x.rule, y.rule),
		cmp.Compare(x.item, y.item),
	)
}

// others is 0 for what concerns the reader alone, and 1 for all else.
func (a *Assessment) others(e entry) int {
	if a.reader.owns(a.prepared.who(a.prepared.itemsOf(e.rule)[e.item])) {
		return 0
	}
	return 1
}
