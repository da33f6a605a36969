package facts

import (
	"slices"

	"github.com/powercowork/cowork/internal/lang"
)

// earliest finds the first of several moments. While one of them has no date, or
// it is not sure that an earlier one counts, the first is known only to be no
// later than that day.
type earliest struct {
	v     *View
	t     *lang.Trail
	lists []listField // through which it looks
	never []lang.Seen // what never happened, while explaining
	best  lang.Moment
	from  lang.Seen // where the best stands
	first int32     // the first day of all that are sure
	gap   bool
	maybe int32     // the first day of all that may count
	doubt lang.Seen // where that is
}

// firstOf begins to look for the first of what stands in lists of the record.
// While one of them is absent, the first is not known.
func (v *View) firstOf(t *lang.Trail, lists ...listField) earliest {
	e := earliest{v: v, t: t, first: noDay, maybe: noDay}
	if t != nil {
		e.lists = slices.Clone(lists) // so that judging allocates nothing
	}
	for _, f := range lists {
		if !v.span(0, f).Known {
			e.miss(seenAt(0, f))
		}
	}
	return e
}

const noDay = int32(1<<31 - 1)

// sure takes a moment that counts.
func (e *earliest) sure(m lang.Moment, row lang.Row, field int32) {
	switch m.State {
	case lang.Absent:
		e.miss(lang.Seen{Row: row, Field: field})
	case lang.Never:
		if e.t != nil {
			e.never = append(e.never, lang.Seen{Row: row, Field: field})
		}
	case lang.Happened:
		e.first = min(e.first, m.First)
		if m.NoLater {
			e.gap = true
		}
		if e.best.State != lang.Happened || isEarlier(m, e.best) {
			e.best, e.from = m, lang.Seen{Row: row, Field: field}
		}
	}
}

// possible takes a moment of which it is not known whether it counts, because of
// what is missing.
func (e *earliest) possible(m lang.Moment, missing lang.Seen) {
	switch m.State {
	case lang.Absent:
		e.miss(missing)
	case lang.Happened:
		if m.First < e.maybe {
			e.maybe, e.doubt = m.First, missing
		}
	}
}

// miss says that one of the moments is not known.
func (e *earliest) miss(missing lang.Seen) {
	e.gap = true
	if e.t != nil {
		e.t.Missing = append(e.t.Missing, missing)
	}
}

// moment gives the first of them.
func (e *earliest) moment() lang.Moment {
	found := e.best.State == lang.Happened
	if e.maybe != noDay && (!found || e.maybe < e.best.First) {
		e.miss(e.doubt)
	}
	switch {
	case !found && e.gap:
		return lang.Moment{}
	case !found:
		e.noteNever()
		return lang.Moment{State: lang.Never}
	}
	if e.t != nil {
		e.t.Carried = append(e.t.Carried, e.from)
	}
	m := e.best
	if e.first < m.First {
		m = m.Plus(0)
		m.First = e.first
	}
	m.NoLater = e.gap
	return m
}

// noteNever notes what never happened, and the lists in which there is nothing.
func (e *earliest) noteNever() {
	if e.t != nil {
		e.t.Carried = append(e.t.Carried, e.never...)
		e.v.lookedThrough(e.t, e.lists...)
	}
}

// isEarlier orders moments by their last day, and instants of one day by the
// clock.
func isEarlier(a, b lang.Moment) bool {
	if a.Last != b.Last {
		return a.Last < b.Last
	}
	if a.Exact != b.Exact {
		return !a.Exact
	}
	return a.Sec < b.Sec || a.Sec == b.Sec && a.Nano < b.Nano
}

// atMost is a moment that stands in for one that is not recorded: it was no
// later than that.
func atMost(m lang.Moment) lang.Moment {
	if m.State == lang.Happened {
		m.NoLater = true
	}
	return m
}
