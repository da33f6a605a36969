package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// side is one of the two sides that work together.
type side uint8

const (
	expertSide side = iota
	staffSide
)

// isOn answers whether the id names somebody of that side.
func (v *View) isOn(t *lang.Trail, id lang.Ref, s side) cowork.Answer {
	if s == expertSide {
		return v.isExpert(t, id)
	}
	return v.isStaff(t, id)
}

// worksWith answers whether there is a session with this person and somebody
// else of that side.
func (v *View) worksWith(t *lang.Trail, person int32, other side) cowork.Answer {
	id := v.ref(nil, person, peopleId)
	g := anyOf(t)
	for _, s := range v.joins.present.of(id) {
		if g = g.with(v.together(t, s, sessionsPresent, id, other)); g.settled() {
			return g.answer
		}
	}
	for _, s := range v.joins.invited.of(id) {
		if v.span(s, sessionsPresent).Known {
			continue
		}
		if g = g.with(v.together(t, s, sessionsInvited, id, other)); g.settled() {
			return g.answer
		}
	}
	if s := v.known.unsureWho; s >= 0 {
		f, span := v.whoCame(s)
		g = g.with(v.more(t, s, f, span))
	}
	return g.with(v.more(t, 0, recordSessions, v.span(0, recordSessions))).answer
}

// whoCame is the list that says who is at a session: those present, or while
// nobody wrote that down, those invited.
func (v *View) whoCame(session int32) (f listField, s lang.Span) {
	if s := v.span(session, sessionsPresent); s.Known {
		return sessionsPresent, s
	}
	return sessionsInvited, v.span(session, sessionsInvited)
}

// together answers whether somebody else of that side is on the list that holds
// the person.
func (v *View) together(t *lang.Trail, session int32, f listField, id lang.Ref, other side) cowork.Answer {
	if t == nil {
		return v.known.company[session][other].beside(v.isOn(nil, id, other))
	}
	s := v.span(session, f)
	g := anyOf(t)
	for _, q := range v.refsOf(s) {
		if q == id {
			continue
		}
		if g = g.with(v.isOn(t, q, other)); g.settled() {
			noteField(t, session, f, true)
			return g.answer
		}
	}
	return g.with(v.more(t, session, f, s)).answer
}

// company is how many of one side are at a session for certain, and how many may
// be; so that a large session is not gone through for each of those at it.
type company struct {
	sure, maybe int32
	open        bool // there may be more than are on record
}

// beside answers whether there is anybody beside one who is there.
func (c company) beside(self cowork.Answer) cowork.Answer {
	sure, maybe := c.sure, c.maybe
	switch self {
	case cowork.Yes:
		sure--
	case cowork.Unknown:
		maybe--
	}
	switch {
	case sure > 0:
		return cowork.Yes
	case maybe > 0 || c.open:
		return cowork.Unknown
	default:
		return cowork.No
	}
}

// countCompany counts who is at every session.
func (v *View) countCompany() {
	v.known.company = make([][2]company, v.columns.Rows[TableSessions])
	last := make([]int32, v.columns.RefCount) // the session at which each was met last, from 1
	for s := range v.known.company {
		_, who := v.whoCame(int32(s))
		both := &v.known.company[s]
		both[expertSide].open, both[staffSide].open = who.Open, who.Open
		for _, id := range v.refsOf(who) {
			if last[id] == int32(s)+1 {
				continue
			}
			last[id] = int32(s) + 1
			for i := range both {
				both[i].count(v.isOn(nil, id, side(i)))
			}
		}
	}
}

func (c *company) count(is cowork.Answer) {
	switch is {
	case cowork.Yes:
		c.sure++
	case cowork.Unknown:
		c.maybe++
	}
}

// firstJoint is the earliest session at which this member of staff and an expert
// were both there.
func (v *View) firstJoint(t *lang.Trail, person int32) lang.Moment {
	id := v.ref(nil, person, peopleId)
	e := v.firstOf(t, recordSessions)
	for _, s := range v.joins.present.of(id) {
		v.takeJoint(&e, s, sessionsPresent, id)
	}
	for _, s := range v.joins.invited.of(id) {
		if !v.span(s, sessionsPresent).Known {
			v.takeJoint(&e, s, sessionsInvited, id)
		}
	}
	if s := v.known.absentWho; s >= 0 {
		m, _ := v.sessionMoment(s)
		e.possible(m, seenAt(s, sessionsPresent))
	}
	return e.moment()
}

func (v *View) takeJoint(e *earliest, session int32, f listField, id lang.Ref) {
	m, field := v.sessionMoment(session)
	who := v.known.company[session][expertSide]
	who.open = false // a later discovery of somebody moves the day
	switch who.beside(v.isExpert(nil, id)) {
	case cowork.Yes:
		e.sure(m, lang.Row{Table: TableSessions, N: session}, field)
	case cowork.Unknown:
		e.possible(m, v.mayBeExpert(session, f, id))
	}
}

// mayBeExpert gives where it is missing who of those at a session is an expert.
func (v *View) mayBeExpert(session int32, f listField, but lang.Ref) lang.Seen {
	for _, q := range v.refsOf(v.span(session, f)) {
		if who := v.Owner(q); q != but && who.N >= 0 && v.isExpert(nil, q) == cowork.Unknown {
			return v.footing(who)
		}
	}
	return seenAt(session, f)
}
