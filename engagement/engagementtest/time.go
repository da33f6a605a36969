package engagementtest

import (
	"strconv"
	"time"

	"github.com/powercowork/cowork"
)

func itoa(n int) string { return strconv.Itoa(n) }

func when(text string) cowork.When {
	w, err := cowork.ParseWhen(text)
	if err != nil {
		panic(err)
	}
	return w
}

func (m *maker) date(n int) time.Time { return m.zero.AddDate(0, 0, n) }

// day is the n-th day as a plain day.
func (m *maker) day(n int) cowork.When { return when(m.date(n).Format(time.DateOnly)) }

// rough is the n-th day as somebody may have known it.
func (m *maker) rough(n int) cowork.When {
	if !m.chance(m.plan.Coarse) {
		return m.day(n)
	}
	day := m.date(n).Format(time.DateOnly)
	switch m.IntN(6) {
	case 0:
		return when(day[:4])
	case 1:
		return when(m.date(n-m.IntN(9)).Format(time.DateOnly) + "/" + m.date(n+m.IntN(20)).Format(time.DateOnly))
	case 2:
		return when("../" + day)
	case 3:
		return when(day + "/..")
	default:
		return when(day[:7])
	}
}

// term is a day that was set: a promise, an end, a day of review.
func (m *maker) term(n int) cowork.When {
	switch {
	case m.gap():
		return cowork.When{}
	case m.chance(m.plan.Flaws / 4):
		return cowork.Never
	default:
		return m.rough(n)
	}
}

// on is an event of that day, in the organisation's word.
func (m *maker) on(n int) cowork.Event {
	return m.event(n, one(m, cowork.SaidByOrganisation, cowork.SaidByOrganisation, cowork.SaidByOrganisation,
		cowork.SaidByOrganisation, cowork.SaidBySystem, ""))
}

// own is an event of that day that belongs to a person, mostly in their word.
func (m *maker) own(n int) cowork.Event {
	by := cowork.SaidByExpert
	switch {
	case m.chance(6):
		by = cowork.SaidByCarer
	case m.chance(4):
		by = cowork.SaidByIndependent
	case m.flaw():
		by = cowork.SaidByOrganisation
	}
	return m.event(n, by)
}

// not is an event that did not happen.
func (m *maker) not(by cowork.SaidBy) cowork.Event {
	if m.gap() {
		return cowork.Event{}
	}
	return cowork.Event{Done: cowork.No, SaidBy: by, RecordedAt: m.day(m.asOf - m.IntN(5))}
}

func (m *maker) event(n int, by cowork.SaidBy) cowork.Event {
	if m.gap() {
		return cowork.Event{}
	}
	if m.flaw() {
		if m.chance(50) {
			return m.not(by)
		}
		n += 1 + m.IntN(40)
	}
	if n > m.asOf {
		return m.ahead(n, by)
	}
	e := cowork.Event{At: m.rough(n), SaidBy: by}
	if m.chance(m.plan.Coarse / 3) {
		e = cowork.Event{Done: cowork.Yes, SaidBy: by}
	}
	if m.chance(85) {
		e.RecordedAt = m.day(min(n+one(m, 0, 0, 0, 1, 5, 90), m.asOf))
	}
	if m.chance(2) && e.At.Known() {
		e.Done = cowork.Yes
	}
	return e
}

// ahead is what a record says of an event that has not happened yet.
func (m *maker) ahead(n int, by cowork.SaidBy) cowork.Event {
	switch m.IntN(6) {
	case 0:
		return cowork.Event{At: m.rough(n), SaidBy: by}
	case 1:
		return m.not(by)
	default:
		return cowork.Event{}
	}
}

// at is an event of that day at that minute of the day.
func (m *maker) at(n, minute int, by cowork.SaidBy) cowork.Event {
	e := m.event(n, by)
	if e.At == m.day(n) && m.chance(60) {
		t := m.date(n).Add(time.Duration(minute) * time.Minute)
		offset := one(m, "Z", "Z", "+01:00")
		e.At = when(t.Format("2006-01-02T15:04:05") + offset)
	}
	return e
}
