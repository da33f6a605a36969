package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// record is the row of the record itself.
var record = lang.Row{}

func at[F anyField](r int32, f F) (row lang.Row, field int32) {
	return lang.Row{Table: tableOf(f), N: r}, placeOf(f)
}

func seenAt[F anyField](r int32, f F) lang.Seen {
	row, field := at(r, f)
	return lang.Seen{Row: row, Field: field}
}

// take takes an event of a row as one that counts.
func (v *View) take(e *earliest, r int32, f eventField) {
	row, field := at(r, f)
	e.sure(v.moment(nil, r, f), row, field)
}

// start is the day that work began.
func (v *View) start(t *lang.Trail) lang.Moment {
	if m := v.moment(nil, 0, recordStagesStarted); m.State != lang.Absent {
		noteField(t, 0, recordStagesStarted, true)
		return m
	}
	noteField(t, 0, recordStagesStarted, false)
	e := v.firstOf(t, recordSessions, recordContributions, recordTellings)
	for _, l := range [...]struct {
		list listField
		when eventField
	}{{recordSessions, sessionsHeld}, {recordContributions, contributionsMade}, {recordTellings, tellingsTold}} {
		s := v.span(0, l.list)
		for r := s.From; r < s.To; r++ {
			v.take(&e, r, l.when)
		}
	}
	m := e.moment()
	if m.State == lang.Happened {
		return atMost(m)
	}
	if p := v.when(0, recordStagesPlannedStart); p.State == lang.Happened && p.Last > v.asOf.Last {
		noteField(t, 0, recordStagesPlannedStart, true)
		return p
	}
	return m
}

func (v *View) end(t *lang.Trail) lang.Moment { return v.moment(t, 0, recordStagesEnded) }

// recruiting is the first approach; while that is not recorded, the day on which
// the first expert came on board.
func (v *View) recruiting(t *lang.Trail) lang.Moment {
	m := v.moment(t, 0, recordStagesRecruiting)
	if m.State != lang.Absent {
		return m
	}
	people := v.span(0, recordPeople)
	e := v.firstOf(t, recordPeople)
	for r := people.From; r < people.To; r++ {
		if v.word(nil, r, peopleKind) == wordExpert {
			v.take(&e, r, peopleJoined)
		}
	}
	return atMost(e.moment())
}

// firstVoice is the earliest day on which an expert came on board or a group
// with lived experience was asked.
func (v *View) firstVoice(t *lang.Trail) lang.Moment {
	people, groups := v.span(0, recordPeople), v.span(0, recordGroups)
	e := v.firstOf(t, recordPeople, recordGroups)
	v.missMore(&e, recordPeople, people)
	v.missMore(&e, recordGroups, groups)
	for r := people.From; r < people.To; r++ {
		expert := v.isExpert(nil, v.ref(nil, r, peopleId))
		if expert == cowork.No {
			continue
		}
		m, row, field := v.moment(nil, r, peopleJoined), lang.Row{Table: TablePeople, N: r}, placeOf(peopleJoined)
		if m.State == lang.Absent {
			m = v.workStarts(nil, row)
		}
		if expert == cowork.Unknown {
			e.possible(m, v.footing(lang.Row{Table: TablePeople, N: r}))
		} else {
			e.sure(m, row, field)
		}
	}
	for r := groups.From; r < groups.To; r++ {
		switch v.lived(nil, r) {
		case cowork.Yes:
			v.take(&e, r, groupsApproached)
		case cowork.Unknown:
			e.possible(v.moment(nil, r, groupsApproached), seenAt(r, groupsBasis))
		}
	}
	return e.moment()
}

// missMore says that a list of the record may hold more.
func (v *View) missMore(e *earliest, f listField, s lang.Span) {
	if s.Open {
		seen := seenAt(0, f)
		seen.NotAll = true
		e.miss(seen)
	}
}

// firstOffer is the earliest offer to an expert; with no expert on record, the
// day on which the first group was approached; else the start.
func (v *View) firstOffer(t *lang.Trail) lang.Moment {
	e := v.firstOf(t, recordPeople)
	people := v.span(0, recordPeople)
	offered := false
	for r := people.From; r < people.To; r++ {
		kind := v.word(nil, r, peopleKind)
		if kind != wordExpert && kind != 0 {
			continue
		}
		maybe := v.takeOffers(&e, r, kind)
		offered = offered || maybe
	}
	if offered {
		if m := e.moment(); m.State != lang.Never {
			return m
		}
		return v.start(t)
	}
	return v.firstApproach(t)
}

// takeOffers takes the offers to somebody who is an expert, or may be one. It
// reports whether there is such a person for certain, or any offer.
func (v *View) takeOffers(e *earliest, person int32, kind lang.Word) bool {
	offers := v.span(person, peopleOffers)
	if !offers.Known && kind == wordExpert {
		e.miss(seenAt(person, peopleOffers))
	}
	for o := offers.From; o < offers.To; o++ {
		if kind == wordExpert {
			v.take(e, o, peopleOffersGiven)
		} else {
			e.possible(v.moment(nil, o, peopleOffersGiven), seenAt(person, peopleKind))
		}
	}
	return kind == wordExpert || offers.From < offers.To
}

func (v *View) firstApproach(t *lang.Trail) lang.Moment {
	e := v.firstOf(t, recordGroups)
	groups := v.span(0, recordGroups)
	for r := groups.From; r < groups.To; r++ {
		v.take(&e, r, groupsApproached)
	}
	if m := e.moment(); m.State == lang.Happened {
		return m
	}
	return v.start(t)
}

// firstDecision is the earliest key decision that was settled.
func (v *View) firstDecision(t *lang.Trail) lang.Moment {
	decisions := v.span(0, recordDecisions)
	e := v.firstOf(t, recordDecisions)
	for d := decisions.From; d < decisions.To; d++ {
		m := v.moment(nil, d, decisionsDecided)
		if m.State == lang.Happened && !m.Reached(v.asOf) {
			continue
		}
		switch v.key(nil, d) {
		case cowork.Yes:
			v.take(&e, d, decisionsDecided)
		case cowork.Unknown:
			e.possible(m, seenAt(d, decisionsWeight))
		}
	}
	return e.moment()
}

// sessionMoment is when a session was held; while it was not, the day for which
// it is planned if that is not past.
func (v *View) sessionMoment(session int32) (m lang.Moment, field int32) {
	m = v.moment(nil, session, sessionsHeld)
	if m.State == lang.Happened {
		return m, placeOf(sessionsHeld)
	}
	p := v.when(session, sessionsPlanned)
	if p.State == lang.Happened && p.Past(v.asOf) != cowork.Yes {
		return p, placeOf(sessionsPlanned)
	}
	return m, placeOf(sessionsHeld)
}

// withExpert answers whether an expert came or is invited to the session.
func (v *View) withExpert(t *lang.Trail, session int32) cowork.Answer {
	g := anyOf(t)
	known := false
	for _, f := range [...]listField{sessionsPresent, sessionsInvited} {
		s := v.span(session, f)
		if !s.Known {
			continue
		}
		known = true
		for _, id := range v.refsOf(s) {
			if g = g.with(v.isExpert(t, id)); g.settled() {
				noteField(t, session, f, true)
				return g.answer
			}
		}
		g = g.with(v.more(t, session, f, s))
	}
	if !known {
		noteField(t, session, sessionsPresent, false)
		return cowork.Unknown
	}
	return g.answer
}

// firstSession is the earliest session to which an expert came or is invited.
func (v *View) firstSession(t *lang.Trail) lang.Moment {
	e := v.firstOf(t, recordSessions)
	sessions := v.span(0, recordSessions)
	for s := sessions.From; s < sessions.To; s++ {
		m, field := v.sessionMoment(s)
		switch v.withExpert(nil, s) {
		case cowork.Yes:
			e.sure(m, lang.Row{Table: TableSessions, N: s}, field)
		case cowork.Unknown:
			e.possible(m, seenAt(s, sessionsPresent))
		}
	}
	return e.moment()
}

func (v *View) meetsExperts(t *lang.Trail) cowork.Answer {
	sessions := v.span(0, recordSessions)
	g := anyOf(t)
	for s := sessions.From; s < sessions.To && !g.settled(); s++ {
		g = g.with(v.withExpert(t, s))
	}
	return g.with(v.more(t, 0, recordSessions, sessions)).answer
}

// workEnds is the day on which the person left, else the end of the work.
func (v *View) workEnds(t *lang.Trail, person int32) lang.Moment {
	if m := v.moment(nil, person, peopleLeft); m.State == lang.Happened {
		noteField(t, person, peopleLeft, true)
		return m
	}
	return v.end(t)
}

// accountDue is the earliest of the person's end, the evaluation and the first
// review.
func (v *View) accountDue(t *lang.Trail, person int32) lang.Moment {
	e := v.firstOf(t, recordReviewHeld)
	ends := v.workEnds(nil, person)
	row, field := at(0, recordStagesEnded)
	if v.moment(nil, person, peopleLeft).State == lang.Happened {
		row, field = at(person, peopleLeft)
	}
	e.sure(ends, row, field)
	v.take(&e, 0, recordEvaluationHeld)
	if t == nil && v.known.made {
		e.sure(v.known.firstReview, record, placeOf(recordReviewHeld))
		return e.moment()
	}
	v.takeReviews(&e)
	return e.moment()
}

func (v *View) takeReviews(e *earliest) {
	held := v.span(0, recordReviewHeld)
	for r := held.From; r < held.To; r++ {
		v.take(e, r, reviewHeldOn)
	}
}

// firstReview is the first review that was held.
func (v *View) firstReview() lang.Moment {
	e := v.firstOf(nil, recordReviewHeld)
	v.takeReviews(&e)
	return e.moment()
}
