package facts

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// live answers whether a claim was made and not put right since. It stands until
// its correction is recorded.
func (v *View) live(t *lang.Trail, claim int32) cowork.Answer {
	g := allOf(t).with(v.happened(t, claim, claimsMade))
	if g.settled() || !v.columns.Events[columnOf(claimsCorrected)][claim].Known {
		return g.answer
	}
	return g.with(not(v.happened(t, claim, claimsCorrected))).answer
}

// claimedSay answers whether a live claim of participation or more covers the
// phase.
func (v *View) claimedSay(t *lang.Trail, phase lang.Word) cowork.Answer {
	if phase == 0 {
		return cowork.Unknown
	}
	if t == nil && v.known.made {
		return v.known.claimedSay[phasePlace(phase)]
	}
	claims := v.span(0, recordClaims)
	g := anyOf(t)
	for c := claims.From; c < claims.To && !g.settled(); c++ {
		one := allOf(t).with(v.isWord(t, c, claimsLevel, wordParticipation, wordCoProduction, wordUserControlled))
		if !one.settled() {
			one = one.with(v.covers(t, c, phase))
		}
		if !one.settled() {
			one = one.with(v.live(t, c))
		}
		g = g.with(one.answer)
	}
	return g.with(v.more(t, 0, recordClaims, claims)).answer
}

// covers answers whether a claim speaks of the phase, or of the whole.
func (v *View) covers(t *lang.Trail, claim int32, phase lang.Word) cowork.Answer {
	phases := v.list(t, claim, claimsPhases)
	if !phases.Known {
		return cowork.Unknown
	}
	return cowork.AnswerOf(phases.From == phases.To || slices.Contains(v.wordsOf(phases), phase))
}

// levelDue is when a claim is due to be tested: when the first of its stretches
// is, and not before it was made.
func (v *View) levelDue(t *lang.Trail, claim int32) lang.Moment {
	list, known := v.stretchesOf(t, claim)
	if !known {
		return lang.Moment{}
	}
	var first lang.Moment
	absent := false
	for i, s := range list.list[:list.n] {
		m := v.due(t, s)
		switch {
		case m.State == lang.Absent || m.State == lang.Happened && list.unsure[i]:
			absent = true
		case m.State == lang.Happened && (first.State != lang.Happened || isEarlier(m, first)):
			first = m
		}
	}
	if first.State != lang.Happened {
		if absent {
			return lang.Moment{}
		}
		return lang.Moment{State: lang.Never}
	}
	first.NoLater = first.NoLater || absent
	if made := v.moment(t, claim, claimsMade); made.State == lang.Happened && made.Last > first.Last {
		return made
	}
	return first
}

// onStretches puts a question to every stretch of a claim that is due. Where it
// is not known whether one is due, the answer counts only if it changes nothing;
// and if none is due for certain, only the answer that speaks for the claim.
func (v *View) onStretches(t *lang.Trail, claim int32, good cowork.Answer,
	ask func(*View, *lang.Trail, stretch) cowork.Answer,
) cowork.Answer {
	list, known := v.stretchesOf(t, claim)
	if !known {
		return cowork.Unknown
	}
	sure, all := cowork.Yes, cowork.Yes
	asked, anyDue, allGood := false, false, true
	for i, s := range list.list[:list.n] {
		m := v.due(nil, s)
		due := m.State == lang.Happened && m.Reached(v.asOf) && !list.unsure[i]
		if !due && m.State != lang.Absent && !m.NoLater && !list.unsure[i] {
			continue
		}
		a := ask(v, t, s)
		asked, allGood, all = true, allGood && a == good, min(all, a)
		if due {
			anyDue, sure = true, min(sure, a)
		} else if t != nil {
			v.due(t, s)
		}
	}
	switch {
	case anyDue && sure == all:
		return all
	case asked && !anyDue && allGood:
		return good
	default:
		return cowork.Unknown
	}
}

// reached answers whether the level that a claim names was enacted on each
// stretch that is due.
func (v *View) reached(t *lang.Trail, claim int32) cowork.Answer {
	level := levelOf(v.word(t, claim, claimsLevel))
	if level == LevelNone {
		return cowork.Unknown
	}
	return v.onStretches(t, claim, cowork.Yes, func(v *View, t *lang.Trail, s stretch) cowork.Answer {
		return v.atLeast(t, s, level)
	})
}

// hollow answers whether on every stretch that is due less than consultation was
// enacted for certain.
func (v *View) hollow(t *lang.Trail, claim int32) cowork.Answer {
	return v.onStretches(t, claim, cowork.No, func(v *View, t *lang.Trail, s stretch) cowork.Answer {
		return not(v.atLeast(t, s, LevelConsultation))
	})
}

// levelOf gives the level that a word of a claim names, LevelNone where it names
// none that can be tested.
func levelOf(w lang.Word) Level {
	switch w {
	case wordInformed:
		return LevelBelowConsultation
	case wordConsultation:
		return LevelConsultation
	case wordParticipation:
		return LevelParticipation
	case wordCoProduction:
		return LevelCoProduction
	case wordUserControlled:
		return LevelUserControlled
	default:
		return LevelNone
	}
}
