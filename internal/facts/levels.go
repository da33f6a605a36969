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
