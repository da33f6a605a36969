package lang

import (
	"cmp"

	"github.com/powercowork/cowork"
)

// MomentOf is w ready to be compared.
func MomentOf(w cowork.When) Moment {
	switch {
	case w.IsNever():
		return Moment{State: Never}
	case !w.Known():
		return Moment{}
	}
	m := Moment{First: w.First(), Last: w.Last(), State: Happened}
	m.Sec, m.Nano, m.Exact = w.Unix()
	return m
}

// Until is the stretch that ends with the day of m and is open at its beginning.
func Until(m Moment) Moment {
	return Moment{First: cowork.FirstDay, Last: m.Last, State: Happened}
}

// Coarse reports whether m names more than one day.
func (m Moment) Coarse() bool { return m.State == Happened && m.First < m.Last }

// compare is -1, 0 or 1 where m and o have an order for certain. Two things of
// one day have none unless both are instants.
func (m Moment) compare(o Moment) (order int, known bool) {
	switch {
	case m.Exact && o.Exact:
		return cmp.Or(cmp.Compare(m.Sec, o.Sec), cmp.Compare(m.Nano, o.Nano)), true
	case m.Last < o.First:
		return -1, true
	case m.First > o.Last:
		return 1, true
	default:
		return 0, false
	}
}

// Reached reports whether m is over or begun as surely as a single day is: it is
// not later than asOf.
func (m Moment) Reached(asOf Moment) bool {
	if m.State != Happened {
		return false
	}
	if m.Exact && asOf.Exact {
		order, _ := m.compare(asOf)
		return order <= 0
	}
	return m.Last <= asOf.Last
}

// Come answers whether m has come by asOf. A day has come from its start; a
// longer stretch that has begun and is not over cannot be told.
func (m Moment) Come(asOf Moment) cowork.Answer {
	switch {
	case m.State == Absent:
		return cowork.Unknown
	case m.State == Never:
		return cowork.No
	case m.Reached(asOf):
		return cowork.Yes
	case m.NoLater || m.Coarse() && m.First <= asOf.Last:
		return cowork.Unknown
	default:
		return cowork.No
	}
}

// Past answers whether asOf is a later day than m. What never comes is not past.
func (m Moment) Past(asOf Moment) cowork.Answer {
	switch {
	case m.State == Absent:
		return cowork.Unknown
	case m.State == Never:
		return cowork.No
	case asOf.Last > m.Last:
		return cowork.Yes
	case m.NoLater || asOf.Last > m.First:
		return cowork.Unknown
	default:
		return cowork.No
	}
}

// Before answers whether m is before o. What never was is before nothing. Where
// o never was, it is whether m was, by asOf.
func (m Moment) Before(o, asOf Moment) cowork.Answer {
	if a, settled := m.beside(o, asOf); settled {
		return a
	}
	order, known := m.compare(o)
	return m.bounded(o, known && order < 0, known && order >= 0)
}

// By answers whether m is on or before the day of o, in the manner of Before.
func (m Moment) By(o, asOf Moment) cowork.Answer {
	if a, settled := m.beside(o, asOf); settled {
		return a
	}
	return m.bounded(o, m.Last <= o.First, m.First > o.Last)
}

// beside answers where one of the two names no time.
func (m Moment) beside(o, asOf Moment) (a cowork.Answer, settled bool) {
	switch {
	case m.State == Never:
		return cowork.No, true
	case m.State == Absent || o.State == Absent:
		return cowork.Unknown, true
	case o.State == Never:
		return m.Come(asOf), true
	default:
		return cowork.Unknown, false
	}
}

// bounded turns what the stretches say into an answer: a yes needs an o that is
// no earlier than it says, a no an m that is no earlier.
func (m Moment) bounded(o Moment, yes, no bool) cowork.Answer {
	switch {
	case yes && !o.NoLater:
		return cowork.Yes
	case no && !m.NoLater:
		return cowork.No
	default:
		return cowork.Unknown
	}
}

// After answers whether m is after o. What never was is after nothing, and
// nothing is after what never was.
func (m Moment) After(o Moment) cowork.Answer {
	switch {
	case m.State == Never || o.State == Never:
		return cowork.No
	case m.State == Absent || o.State == Absent:
		return cowork.Unknown
	}
	switch order, known := m.compare(o); {
	case known && order > 0 && !m.NoLater:
		return cowork.Yes
	case known && order <= 0 && !o.NoLater:
		return cowork.No
	default:
		return cowork.Unknown
	}
}

// Plus is m moved n whole days later. It is a day or a stretch of days, and the
// open end of a stretch stays open.
func (m Moment) Plus(n int64) Moment {
	if m.State != Happened {
		return m
	}
	return Moment{First: dayPlus(m.First, n), Last: dayPlus(m.Last, n), State: Happened, NoLater: m.NoLater}
}

func dayPlus(day int32, n int64) int32 {
	if day == cowork.FirstDay || day == cowork.LastDay {
		return day
	}
	return int32(min(max(int64(day)+n, cowork.FirstDay), cowork.LastDay))
}

// Moment is when e happened. Without a day, what is known to have happened
// happened at any time until it was written down, and not after asOf.
func (e *Event) Moment(asOf Moment) Moment {
	switch {
	case !e.Known:
		return Moment{}
	case e.Done == cowork.No:
		return Moment{State: Never}
	case e.At.State != Absent:
		return e.At
	case e.Done != cowork.Yes:
		return Moment{}
	case e.Recorded.State == Happened && e.Recorded.Last < asOf.Last:
		return Until(e.Recorded)
	default:
		return Until(asOf)
	}
}

// Happened answers whether e happened by asOf: no if it did not or lies ahead.
func (e *Event) Happened(asOf Moment) cowork.Answer {
	m := e.Moment(asOf)
	if e.Done == cowork.Yes && m.State == Happened && m.Coarse() && m.First <= asOf.Last {
		return cowork.Yes
	}
	return m.Come(asOf)
}
