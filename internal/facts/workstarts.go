package facts

import "github.com/powercowork/cowork/internal/lang"

// workStarts is the earliest session that the person came to or is invited to,
// contribution or telling by the person or group.
func (v *View) workStarts(t *lang.Trail, who lang.Row) lang.Moment {
	if t == nil && v.known.starts != nil {
		return v.known.starts[v.known.startOf(who)]
	}
	id := v.idOf(who)
	if id != 0 && id == v.taken.start {
		return v.asOf
	}
	e := v.firstOf(t, recordSessions, recordContributions, recordTellings)
	for _, s := range v.joins.present.of(id) {
		v.takeSession(&e, s, sessionsPresent)
	}
	for _, s := range v.joins.invited.of(id) {
		v.takeSession(&e, s, sessionsInvited)
	}
	for _, c := range v.joins.contributions.of(id) {
		v.take(&e, c, contributionsMade)
	}
	for _, told := range v.joins.tellings.of(id) {
		v.take(&e, told, tellingsTold)
	}
	v.known.anybody.weigh(&e)
	v.weighSides(&e, who)
	return e.moment()
}

// idOf gives the id of a person or group.
func (v *View) idOf(who lang.Row) lang.Ref {
	if who.Table == TableGroups {
		return v.ref(nil, who.N, groupsId)
	}
	return v.ref(nil, who.N, peopleId)
}

// atWork is the list that says who works at a session: those present once it is
// or may be held, before that those invited.
func (v *View) atWork(session int32) listField {
	held := v.moment(nil, session, sessionsHeld)
	ahead := held.State == lang.Never || held.State == lang.Happened && !held.Reached(v.asOf)
	if ahead || held.State == lang.Absent && !v.span(session, sessionsPresent).Known {
		return sessionsInvited
	}
	return sessionsPresent
}

func (v *View) takeSession(e *earliest, session int32, f listField) {
	if v.atWork(session) == f {
		m, field := v.sessionMoment(session)
		e.sure(m, lang.Row{Table: TableSessions, N: session}, field)
	}
}

// doubt is the earliest of moments of which it is not known for whom they count.
type doubt struct {
	first, undated       lang.Seen
	m                    lang.Moment
	anyFirst, anyUndated bool
}

func (d *doubt) add(m lang.Moment, missing lang.Seen) {
	switch {
	case m.State == lang.Absent && !d.anyUndated:
		d.undated, d.anyUndated = missing, true
	case m.State == lang.Happened && (!d.anyFirst || m.First < d.m.First):
		d.first, d.m, d.anyFirst = missing, m, true
	}
}

func (d *doubt) weigh(e *earliest) {
	if d.anyUndated {
		e.miss(d.undated)
	}
	if d.anyFirst {
		e.possible(d.m, d.first)
	}
}

// sides are contributions of which only the side is known from which they came.
type sides struct{ experts, groups, staff doubt }

// weighSides weighs what may be by this person or group.
func (v *View) weighSides(e *earliest, who lang.Row) {
	s := &v.known.sides
	kind := lang.Word(0)
	if who.Table == TablePeople {
		kind = v.word(nil, who.N, peopleKind)
	}
	if who.Table == TableGroups || kind == wordBody || kind == 0 {
		s.groups.weigh(e)
	}
	if who.Table == TablePeople && kind != wordStaff {
		s.experts.weigh(e)
	}
	if who.Table == TablePeople && kind != wordExpert {
		s.staff.weigh(e)
	}
}

// findDoubts gathers what may be work by anybody: sessions of which nobody wrote
// down who came, contributions without a giver.
func (v *View) findDoubts() {
	sessions := v.span(0, recordSessions)
	for s := sessions.From; s < sessions.To; s++ {
		f := v.atWork(s)
		if !v.span(s, f).Known {
			m, _ := v.sessionMoment(s)
			v.known.anybody.add(m, seenAt(s, f))
		}
	}
	contributions := v.span(0, recordContributions)
	for c := contributions.From; c < contributions.To; c++ {
		if v.ref(nil, c, contributionsBy) == 0 {
			v.side(c).add(v.moment(nil, c, contributionsMade), seenAt(c, contributionsBy))
		}
	}
	tellings := v.span(0, recordTellings)
	for r := tellings.From; r < tellings.To; r++ {
		if v.ref(nil, r, tellingsPerson) == 0 {
			v.known.anybody.add(v.moment(nil, r, tellingsTold), seenAt(r, tellingsPerson))
		}
	}
}

func (v *View) side(contribution int32) *doubt {
	switch v.word(nil, contribution, contributionsSide) {
	case wordExperts, wordCarers:
		return &v.known.sides.experts
	case wordGroup:
		return &v.known.sides.groups
	case wordStaff:
		return &v.known.sides.staff
	default:
		return &v.known.anybody
	}
}
