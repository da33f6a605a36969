package facts

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// heavy answers whether a session was expected to be of high demand, or a story
// that touches something painful was told in it.
func (v *View) heavy(t *lang.Trail, session int32) cowork.Answer {
	if t == nil && v.known.heavy != nil {
		return v.known.heavy[session]
	}
	g := anyOf(t).with(v.isWord(t, session, sessionsDemand, wordHigh))
	if g.settled() {
		return g.answer
	}
	for _, r := range v.joins.told.of(v.ref(nil, session, sessionsId)) {
		if g = g.with(v.touches(t, r)); g.settled() {
			return g.answer
		}
	}
	return g.with(v.more(t, 0, recordTellings, v.span(0, recordTellings))).answer
}

// touches answers whether a story touches something painful.
func (v *View) touches(t *lang.Trail, telling int32) cowork.Answer {
	s := v.list(t, telling, tellingsTouches)
	if !s.Known {
		return cowork.Unknown
	}
	return cowork.AnswerOf(s.From < s.To)
}

// heavyWork answers whether the person was at a heavy session or told such a
// story.
func (v *View) heavyWork(t *lang.Trail, person int32) cowork.Answer {
	if t == nil && v.known.heavyWork != nil {
		return v.known.heavyWork[person]
	}
	id := v.ref(nil, person, peopleId)
	g := anyOf(t)
	for _, s := range v.joins.present.of(id) {
		if g = g.with(v.heavy(t, s)); g.settled() {
			noteField(t, s, sessionsPresent, true)
			return g.answer
		}
	}
	for _, r := range v.joins.tellings.of(id) {
		if g = g.with(v.touches(t, r)); g.settled() {
			return g.answer
		}
	}
	if s := v.known.unsureHeavy; s >= 0 {
		g = g.with(min(v.heavy(t, s), v.more(t, s, sessionsPresent, v.span(s, sessionsPresent))))
	}
	g = g.with(v.more(t, 0, recordSessions, v.span(0, recordSessions)))
	return g.with(v.more(t, 0, recordTellings, v.span(0, recordTellings))).answer
}

// lastHeavy is the latest day of heavy work that has come.
func (v *View) lastHeavy(t *lang.Trail, person int32) lang.Moment {
	if t == nil && v.known.lastHeavy != nil {
		return v.known.lastHeavy[person]
	}
	if !v.span(0, recordSessions).Known || !v.span(0, recordTellings).Known {
		v.list(t, 0, recordSessions)
		v.list(t, 0, recordTellings)
		return lang.Moment{}
	}
	if s := v.known.absentHeavy; s >= 0 {
		noteField(t, s, sessionsPresent, false)
		return lang.Moment{}
	}
	id := v.ref(nil, person, peopleId)
	l := latest{v: v, t: t}
	for _, s := range v.joins.present.of(id) {
		l.take(v.heavy(nil, s), s, sessionsHeld)
	}
	for _, r := range v.joins.tellings.of(id) {
		l.take(v.touches(nil, r), r, tellingsTold)
	}
	return l.moment()
}

// latest finds the last of several events that have come; it is not known while
// one of them may be later.
type latest struct {
	v       *View
	t       *lang.Trail
	best    lang.Moment
	from    lang.Seen
	unknown bool
}

func (l *latest) take(counts cowork.Answer, r int32, f eventField) {
	m := l.v.moment(nil, r, f)
	switch {
	case counts == cowork.No || m.State == lang.Never:
	case counts == cowork.Unknown || m.State == lang.Absent:
		l.unknown = true
		noteField(l.t, r, f, false)
	case m.Reached(l.v.asOf) && (l.best.State != lang.Happened || isEarlier(l.best, m)):
		l.best, l.from = m, seenAt(r, f)
	}
}

func (l *latest) moment() lang.Moment {
	switch {
	case l.unknown:
		return lang.Moment{}
	case l.best.State != lang.Happened:
		l.v.lookedThrough(l.t, recordSessions, recordTellings)
		return lang.Moment{State: lang.Never}
	}
	if l.t != nil {
		l.t.Carried = append(l.t.Carried, l.from)
	}
	return l.best
}

// sound answers whether a check was declined by the person; or done, in private,
// with contact really made.
func (v *View) sound(t *lang.Trail, check int32) cowork.Answer {
	g := anyOf(t).with(v.isWord(t, check, peopleChecksOutcome, wordDeclined))
	if g.settled() {
		return g.answer
	}
	done := allOf(t).with(v.isWord(t, check, peopleChecksOutcome, wordDone))
	if !done.settled() {
		done = done.with(v.answer(t, check, peopleChecksReached)).with(v.answer(t, check, peopleChecksPrivate))
	}
	return g.with(done.answer).answer
}

// suits answers whether one of the session's modes is one that the person likes.
func (v *View) suits(t *lang.Trail, session int32, id lang.Ref) cowork.Answer {
	person, ok := v.person(id)
	modes := v.list(t, session, sessionsModes)
	if !ok || !modes.Known {
		return cowork.Unknown
	}
	wishes := v.list(t, person, peopleWishesModes)
	if !wishes.Known {
		return cowork.Unknown
	}
	for _, w := range v.wordsOf(wishes) {
		if slices.Contains(v.wordsOf(modes), w) {
			return cowork.Yes
		}
	}
	if modes.Open {
		v.more(t, session, sessionsModes, modes)
	}
	if wishes.Open {
		v.more(t, person, peopleWishesModes, wishes)
	}
	if modes.Open || wishes.Open {
		return cowork.Unknown
	}
	return cowork.No
}

// inTime answers whether papers went out as early as each expert invited asked
// for; else some days before.
func (v *View) inTime(t *lang.Trail, session int32) cowork.Answer {
	papers := v.moment(t, session, sessionsPapers)
	if papers.State == lang.Never {
		return cowork.No
	}
	m, field := v.sessionMoment(session)
	note(t, lang.Row{Table: TableSessions, N: session}, field, m.State == lang.Happened)
	invited := v.list(t, session, sessionsInvited)
	if !invited.Known || papers.State != lang.Happened || m.State != lang.Happened {
		return cowork.Unknown
	}
	g := allOf(t)
	for _, id := range v.refsOf(invited) {
		one := anyOf(t).with(not(v.isExpert(t, id)))
		if !one.settled() {
			one = one.with(papers.Plus(v.notice(t, id)).By(m, v.asOf))
		}
		if g = g.with(one.answer); g.settled() {
			break
		}
	}
	return g.answer
}

// notice is how many days before a session somebody needs the papers.
func (v *View) notice(t *lang.Trail, id lang.Ref) int64 {
	if person, ok := v.person(id); ok {
		if n, known := v.number(person, peopleWishesNoticeDays); known {
			noteField(t, person, peopleWishesNoticeDays, true)
			return n
		}
	}
	return v.param(t, ParamPapersDays)
}
