package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// Level is how far people were involved: verdict.md 3.
type Level uint8

// The levels, lowest first.
const (
	LevelNone Level = iota
	LevelBelowConsultation
	LevelConsultation
	LevelParticipation
	LevelCoProduction
	LevelUserControlled
)

// stretch is one phase or several: a bit for each, in their order.
type stretch uint8

const (
	phaseCount   = 6
	earlyPhases  = stretch(1<<0 | 1<<1)               // design, planning
	latePhases   = stretch(1<<2 | 1<<3 | 1<<4 | 1<<5) // organisation, implementation, review, revision
	allPhases    = earlyPhases | latePhases           //
	unknownPhase = phaseCount                         // the place of what has no phase
	placesCount  = phaseCount + 1                     //
)

// phasePlace gives the place of a phase, unknownPhase where there is none.
func phasePlace(w lang.Word) int {
	switch w {
	case wordDesign:
		return 0
	case wordPlanning:
		return 1
	case wordOrganisation:
		return 2
	case wordImplementation:
		return 3
	case wordReview:
		return 4
	case wordRevision:
		return 5
	default:
		return unknownPhase
	}
}

func (s stretch) has(place int) bool { return s&(1<<place) != 0 }

// within answers whether the phase of a row lies in the stretch.
func (v *View) within(t *lang.Trail, r int32, f wordField, s stretch) cowork.Answer {
	place := phasePlace(v.word(t, r, f))
	if place == unknownPhase {
		return cowork.Unknown
	}
	return cowork.AnswerOf(s.has(place))
}

// heardBy answers whether a contribution was heard: by a voice, on a decision
// then open, and answered.
func (v *View) heardBy(t *lang.Trail, c int32) cowork.Answer {
	g := allOf(t).with(v.byVoice(t, c))
	if !g.settled() {
		g = g.with(v.heardOnOpen(t, c))
	}
	if !g.settled() {
		g = g.with(v.answered(t, c))
	}
	return g.answer
}

// shapedBy answers whether a contribution shaped something: work linked to a
// decision or an output; or an idea and the like, not by survey, interview or
// focus group, on a decision then open, taken up or turned down with a reason.
func (v *View) shapedBy(t *lang.Trail, c int32) cowork.Answer {
	g := allOf(t).with(v.byVoice(t, c))
	if g.settled() {
		return g.answer
	}
	how := anyOf(t).with(v.workLinked(t, c))
	if !how.settled() {
		how = how.with(v.mindTakenUp(t, c))
	}
	return g.with(how.answer).answer
}

func (v *View) workLinked(t *lang.Trail, c int32) cowork.Answer {
	g := allOf(t).with(v.isWord(t, c, contributionsKind, wordTask, wordDelivery, wordLeading))
	if !g.settled() {
		g = g.with(v.linked(t, c))
	}
	return g.answer
}

func (v *View) mindTakenUp(t *lang.Trail, c int32) cowork.Answer {
	g := allOf(t).with(v.isWord(t, c, contributionsKind, wordIdea, wordAdvice, wordChallenge, wordDraft))
	if !g.settled() {
		g = g.with(not(v.isWord(t, c, contributionsMethod, wordSurvey, wordInterview, wordFocusGroup)))
	}
	if !g.settled() {
		g = g.with(v.heardOnOpen(t, c))
	}
	if g.settled() {
		return g.answer
	}
	turned := allOf(t).with(v.isWord(t, c, contributionsOutcome, wordDeclined, wordParked))
	if !turned.settled() {
		turned = turned.with(v.happened(t, c, contributionsReason))
	}
	taken := anyOf(t).with(v.isWord(t, c, contributionsOutcome, wordAdopted, wordAdapted))
	if turned.answer > taken.answer {
		return g.with(turned.answer).answer
	}
	return g.with(taken.answer).answer
}

// coreSettled answers whether it is a core decision that was settled.
func (v *View) coreSettled(t *lang.Trail, d int32) cowork.Answer {
	g := allOf(t).with(v.isWord(t, d, decisionsWeight, wordCore))
	if !g.settled() {
		g = g.with(v.happened(t, d, decisionsDecided))
	}
	return g.answer
}

// decidedWith answers whether a core decision was settled with an expert having
// a say, and not set aside without a recognised ground.
func (v *View) decidedWith(t *lang.Trail, d int32) cowork.Answer {
	g := allOf(t).with(v.coreSettled(t, d))
	if !g.settled() {
		g = g.with(v.shared(t, d))
	}
	if !g.settled() {
		g = g.with(not(v.badOverride(t, d)))
	}
	return g.answer
}

// decidedWithout answers whether a key decision was settled without any expert
// having a say.
func (v *View) decidedWithout(t *lang.Trail, d int32) cowork.Answer {
	g := allOf(t).with(v.key(t, d))
	if !g.settled() {
		g = g.with(v.happened(t, d, decisionsDecided))
	}
	if !g.settled() {
		g = g.with(not(v.shared(t, d)))
	}
	return g.answer
}

// decidedOnlyBy answers whether, if it is a core decision that was settled,
// everyone who had a say is an expert.
func (v *View) decidedOnlyBy(t *lang.Trail, d int32) cowork.Answer {
	g := anyOf(t).with(not(v.coreSettled(t, d)))
	if !g.settled() {
		g = g.with(v.onlyExperts(t, d))
	}
	return g.answer
}

// enacted is what was enacted in one phase, or by what has no phase.
type enacted struct {
	heard, shaped, decides, only, there        cowork.Answer
	withLow, withHigh, withoutLow, withoutHigh int32
}

// findEnacted sums up every phase once.
func (v *View) findEnacted() {
	p := &v.known.phases
	for i := range p {
		p[i] = enacted{heard: cowork.No, shaped: cowork.No, decides: cowork.No, only: cowork.Yes, there: cowork.No}
	}
	contributions := v.span(0, recordContributions)
	for c := contributions.From; c < contributions.To; c++ {
		e := &p[phasePlace(v.word(nil, c, contributionsPhase))]
		e.heard = max(e.heard, v.heardBy(nil, c))
		e.shaped = max(e.shaped, v.shapedBy(nil, c))
		e.there = max(e.there, v.byVoice(nil, c))
	}
	decisions := v.span(0, recordDecisions)
	for d := decisions.From; d < decisions.To; d++ {
		p[phasePlace(v.word(nil, d, decisionsPhase))].addDecision(v, d)
	}
	sessions := v.span(0, recordSessions)
	for s := sessions.From; s < sessions.To; s++ {
		e := &p[phasePlace(v.word(nil, s, sessionsPhase))]
		e.there = max(e.there, v.expertCame(s))
	}
}

func (e *enacted) addDecision(v *View, d int32) {
	with, without := v.decidedWith(nil, d), v.decidedWithout(nil, d)
	e.decides = max(e.decides, with)
	e.only = min(e.only, v.decidedOnlyBy(nil, d))
	e.withLow += isYes(with)
	e.withHigh += notNo(with)
	e.withoutLow += isYes(without)
	e.withoutHigh += notNo(without)
}

func isYes(a cowork.Answer) int32 {
	if a == cowork.Yes {
		return 1
	}
	return 0
}

func notNo(a cowork.Answer) int32 {
	if a != cowork.No {
		return 1
	}
	return 0
}

// expertCame answers whether an expert was present at a session that was held.
func (v *View) expertCame(session int32) cowork.Answer {
	present := v.span(session, sessionsPresent)
	if !present.Known {
		return cowork.Unknown
	}
	a := cowork.No
	if present.Open {
		a = cowork.Unknown
	}
	for _, id := range v.refsOf(present) {
		a = max(a, v.isExpert(nil, id))
	}
	return a
}

// over sums up a stretch: what has no phase may lie in it, and lists that may
// hold more may hold more of it.
func (v *View) over(s stretch) enacted {
	sum := enacted{heard: cowork.No, shaped: cowork.No, decides: cowork.No, only: cowork.Yes, there: cowork.No}
	for i := range phaseCount {
		if s.has(i) {
			sum.add(&v.known.phases[i])
		}
	}
	sum.addDoubtful(&v.known.phases[unknownPhase])
	sum.heard = max(sum.heard, v.mayHold(recordContributions))
	sum.shaped = max(sum.shaped, v.mayHold(recordContributions))
	sum.there = max(sum.there, v.mayHold(recordContributions), v.mayHold(recordSessions))
	sum.decides = max(sum.decides, v.mayHold(recordDecisions))
	if !v.span(0, recordDecisions).Known {
		sum.only = min(sum.only, cowork.Unknown)
	}
	return sum
}

// mayHold is unknown where a list of the record may hold more, and otherwise no.
func (v *View) mayHold(f listField) cowork.Answer { return v.more(nil, 0, f, v.span(0, f)) }

func (e *enacted) add(o *enacted) {
	e.heard, e.shaped, e.there = max(e.heard, o.heard), max(e.shaped, o.shaped), max(e.there, o.there)
	e.decides, e.only = max(e.decides, o.decides), min(e.only, o.only)
	e.withLow, e.withHigh = e.withLow+o.withLow, e.withHigh+o.withHigh
	e.withoutLow, e.withoutHigh = e.withoutLow+o.withoutLow, e.withoutHigh+o.withoutHigh
}

func (e *enacted) addDoubtful(o *enacted) {
	e.heard, e.shaped, e.there = max(e.heard, doubtful(o.heard)), max(e.shaped, doubtful(o.shaped)), max(e.there, doubtful(o.there))
	e.decides, e.only = max(e.decides, doubtful(o.decides)), min(e.only, -doubtful(-o.only))
	e.withHigh, e.withoutHigh = e.withHigh+o.withHigh, e.withoutHigh+o.withoutHigh
}

// doubtful is an answer of something that may not count.
func doubtful(a cowork.Answer) cowork.Answer { return min(a, cowork.Unknown) }

// fair answers whether key decisions settled without any expert do not outnumber
// core decisions settled with one.
func (v *View) fair(e *enacted) cowork.Answer {
	switch {
	case !v.span(0, recordDecisions).Known:
		return cowork.Unknown
	case e.withoutHigh <= e.withLow:
		return cowork.Yes
	case e.withoutLow > e.withHigh:
		return cowork.No
	default:
		return cowork.Unknown
	}
}

// reaches answers whether at least that level was enacted.
func (v *View) reaches(e *enacted, level Level) cowork.Answer {
	switch participation := max(e.shaped, e.decides); level {
	case LevelConsultation:
		return max(e.heard, participation)
	case LevelParticipation:
		return participation
	case LevelCoProduction:
		return min(e.decides, v.fair(e))
	case LevelUserControlled:
		return min(e.decides, v.fair(e), e.only)
	default:
		return cowork.Yes
	}
}

// LevelOf gives the level that was enacted in one phase: the highest that is
// certain, and the highest that is not excluded.
func (v *View) LevelOf(phase lang.Word) (least, most Level) {
	e := v.over(1 << phasePlace(phase))
	if e.there == cowork.Yes {
		least = LevelBelowConsultation
	}
	if e.there != cowork.No {
		most = LevelBelowConsultation
	}
	for level := LevelConsultation; level <= LevelUserControlled; level++ {
		switch v.reaches(&e, level) {
		case cowork.Yes:
			least, most = max(least, level), max(most, level)
		case cowork.Unknown:
			most = max(most, level)
		}
	}
	return least, most
}
