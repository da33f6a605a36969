package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// atLeast answers whether at least that level was enacted on the stretch. The
// sums of each phase answer while judging; while explaining, the same questions
// are put to each item.
func (v *View) atLeast(t *lang.Trail, s stretch, level Level) cowork.Answer {
	sum := v.over(s)
	a := v.reaches(&sum, level)
	if t != nil {
		v.explainLevel(t, s, level, a, &sum)
	}
	return a
}

// explainLevel notes the facts that carry the answer: those of the questions on
// which it hangs.
func (v *View) explainLevel(t *lang.Trail, s stretch, level Level, a cowork.Answer, sum *enacted) {
	asks := func(question cowork.Answer) bool { return a == cowork.Unknown && question == a || question == a }
	some := v.mayHold
	if level <= LevelParticipation {
		if level == LevelConsultation && asks(sum.heard) {
			v.explainItems(t, s, recordContributions, contributionsPhase, v.heardBy, a, some(recordContributions))
		}
		if asks(sum.shaped) {
			v.explainItems(t, s, recordContributions, contributionsPhase, v.shapedBy, a, some(recordContributions))
		}
		if asks(sum.decides) {
			v.explainItems(t, s, recordDecisions, decisionsPhase, v.decidedWith, a, some(recordDecisions))
		}
		return
	}
	fair := v.fair(sum)
	if asks(sum.decides) {
		v.explainItems(t, s, recordDecisions, decisionsPhase, v.decidedWith, a, some(recordDecisions))
	}
	if asks(fair) {
		v.explainItems(t, s, recordDecisions, decisionsPhase, v.decidedWithout, not(a), cowork.No)
	}
	if level == LevelUserControlled && asks(sum.only) {
		v.explainEvery(t, s)
	}
}

// explainItems asks one question of every item of a list that lies in the
// stretch, and keeps what settles whether some item is so.
func (v *View) explainItems(t *lang.Trail, s stretch, list listField, phase wordField,
	ask func(*lang.Trail, int32) cowork.Answer, want, more cowork.Answer,
) {
	g := anyOf(t)
	span := v.span(0, list)
	for r := span.From; r < span.To && !g.settled(); r++ {
		if v.within(nil, r, phase, s) == cowork.No {
			continue
		}
		g = g.with(allOf(t).with(v.within(t, r, phase, s)).with(ask(t, r)).answer)
	}
	switch {
	case !g.settled() && more == cowork.Unknown && want == cowork.Unknown:
		v.more(t, 0, list, span)
	case g.answer == cowork.No:
		v.lookedThrough(t, list)
	}
}

func (v *View) explainEvery(t *lang.Trail, s stretch) {
	g := allOf(t)
	span := v.span(0, recordDecisions)
	for d := span.From; d < span.To && !g.settled(); d++ {
		if v.within(nil, d, decisionsPhase, s) != cowork.No {
			g = g.with(v.decidedOnlyBy(t, d))
		}
	}
}
