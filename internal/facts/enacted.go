package facts

import (
	"github.com/powercowork/cowork"
)

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
