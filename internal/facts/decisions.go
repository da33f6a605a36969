package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// recognised answers whether the ground on which a matter was kept back or set
// aside is a recognised one.
func (v *View) recognised(t *lang.Trail, r int32, f wordField) cowork.Answer {
	return v.isWord(t, r, f, wordLaw, wordHealthAndSafety, wordHostRule, wordDecidedElsewhere,
		wordUrgent, wordManagerial, wordConfidentiality)
}

// hasSay answers whether a decider decides alone, by agreement or by vote, and
// not with 0 votes.
func (v *View) hasSay(t *lang.Trail, decider int32) cowork.Answer {
	g := allOf(t).with(v.isWord(t, decider, decisionsDecidersSay, wordAlone, wordAgree, wordVote))
	if n, known := v.number(decider, decisionsDecidersWeight); known && n == 0 {
		noteField(t, decider, decisionsDecidersWeight, true)
		g = g.with(cowork.No)
	}
	return g.answer
}

// shared answers whether an expert is among those who have a say. If somebody
// else decides alone, none is.
func (v *View) shared(t *lang.Trail, decision int32) cowork.Answer {
	if t == nil && v.known.shared != nil {
		return v.known.shared[decision]
	}
	deciders := v.span(decision, decisionsDeciders)
	if r := v.decidesAlone(deciders); r >= 0 {
		noteField(t, r, decisionsDecidersSay, true)
		return v.deciderIsExpert(t, r)
	}
	g := anyOf(t)
	for r := deciders.From; r < deciders.To && !g.settled(); r++ {
		g = g.with(allOf(t).with(v.hasSay(t, r)).with(v.deciderIsExpert(t, r)).answer)
	}
	return g.with(v.more(t, decision, decisionsDeciders, deciders)).answer
}

// decidesAlone gives the decider who decides alone and is no expert, or may be
// none; -1 if there is nobody.
func (v *View) decidesAlone(deciders lang.Span) int32 {
	may := int32(-1)
	for r := deciders.From; r < deciders.To; r++ {
		if v.word(nil, r, decisionsDecidersSay) != wordAlone {
			continue
		}
		switch v.deciderIsExpert(nil, r) {
		case cowork.No:
			return r
		case cowork.Unknown:
			may = r
		}
	}
	return may
}

func (v *View) deciderIsExpert(t *lang.Trail, decider int32) cowork.Answer {
	return v.isExpert(t, v.ref(t, decider, decisionsDecidersPerson))
}

// onlyExperts answers whether everyone who has a say in a decision is an expert.
func (v *View) onlyExperts(t *lang.Trail, decision int32) cowork.Answer {
	deciders := v.list(t, decision, decisionsDeciders)
	if !deciders.Known {
		return cowork.Unknown
	}
	g := allOf(t)
	for r := deciders.From; r < deciders.To && !g.settled(); r++ {
		g = g.with(anyOf(t).with(not(v.hasSay(t, r))).with(v.deciderIsExpert(t, r)).answer)
	}
	return g.answer
}

// key answers whether it is a core decision that is not validly kept back.
func (v *View) key(t *lang.Trail, decision int32) cowork.Answer {
	if t == nil && v.known.key != nil {
		return v.known.key[decision]
	}
	g := allOf(t).with(v.isWord(t, decision, decisionsWeight, wordCore))
	if g.settled() {
		return g.answer
	}
	return g.with(not(v.keptBack(t, decision))).answer
}

// keptBack answers whether it is recorded that the decision was validly kept
// back: on a recognised ground, declared before it was settled or urgent.
func (v *View) keptBack(t *lang.Trail, decision int32) cowork.Answer {
	g := anyOf(t)
	for _, r := range v.joins.reserved.of(v.ref(nil, decision, decisionsId)) {
		if g = g.with(v.reservedHolds(t, r, decision)); g.settled() {
			return g.answer
		}
	}
	if r := v.known.vagueReserved; r >= 0 {
		g = g.with(min(v.reservedHolds(t, r, decision), cowork.Unknown))
	}
	return g.answer
}

func (v *View) reservedHolds(t *lang.Trail, reserved, decision int32) cowork.Answer {
	g := allOf(t).with(v.recognised(t, reserved, reservedGround))
	if g.settled() {
		return g.answer
	}
	in := anyOf(t).with(v.isWord(t, reserved, reservedGround, wordUrgent))
	if !in.settled() {
		in = in.with(v.before(t, reserved, reservedDeclared, decision, decisionsDecided))
	}
	return g.with(in.answer).answer
}

// before answers whether one event was before another.
func (v *View) before(t *lang.Trail, r int32, f eventField, o int32, of eventField) cowork.Answer {
	return v.moment(t, r, f).Before(v.moment(t, o, of), v.asOf)
}

// decided is when the decision was settled that a matter kept back concerns.
func (v *View) decided(t *lang.Trail, reserved int32) lang.Moment {
	d, ok := v.decisionOf(v.ref(t, reserved, reservedDecision))
	if !ok {
		return lang.Moment{}
	}
	return v.moment(t, d, decisionsDecided)
}

func (v *View) decisionOf(id lang.Ref) (row int32, ok bool) {
	d := v.Owner(id)
	return d.N, d.Table == TableDecisions && d.N >= 0
}

// approvesStandard answers whether the decision approves an output of kind
// standard.
func (v *View) approvesStandard(t *lang.Trail, decision int32) cowork.Answer {
	g := anyOf(t)
	for _, o := range v.joins.approved.of(v.ref(nil, decision, decisionsId)) {
		if g = g.with(v.isWord(t, o, outputsKind, wordStandard)); g.settled() {
			noteField(t, o, outputsApprovedBy, true)
			return g.answer
		}
	}
	if o := v.known.vagueStandard; o >= 0 {
		noteField(t, o, outputsApprovedBy, false)
		g = g.with(cowork.Unknown)
	}
	return g.with(v.more(t, 0, recordOutputs, v.span(0, recordOutputs))).answer
}

// openWhen answers whether the question was opened on or before that day and not
// settled before that moment.
func (v *View) openWhen(t *lang.Trail, decision int32, m lang.Moment) cowork.Answer {
	if m.State == lang.Never { // nothing was open at a moment that never came
		note(t, lang.Row{Table: TableDecisions, N: decision}, -1, true)
		return cowork.No
	}
	g := allOf(t).with(v.moment(t, decision, decisionsOpened).By(m, v.asOf))
	return g.with(not(v.moment(t, decision, decisionsDecided).Before(m, v.asOf))).answer
}

// badOverride answers whether it is recorded that the decision was set aside
// without a recognised ground.
func (v *View) badOverride(t *lang.Trail, decision int32) cowork.Answer {
	g := anyOf(t)
	for _, o := range v.joins.overrides.of(v.ref(nil, decision, decisionsId)) {
		if g = g.with(not(v.recognised(t, o, overridesGround))); g.settled() {
			return g.answer
		}
	}
	if o := v.known.vagueOverride; o >= 0 {
		noteField(t, o, overridesDecision, false)
		g = g.with(cowork.Unknown)
	}
	return g.answer
}
