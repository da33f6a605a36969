package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// byVoice answers whether the contribution comes from an expert or from a group
// with lived experience.
func (v *View) byVoice(t *lang.Trail, contribution int32) cowork.Answer {
	by := v.ref(nil, contribution, contributionsBy)
	if by == 0 {
		return v.sideIsVoice(t, contribution)
	}
	noteField(t, contribution, contributionsBy, true)
	if who := v.Owner(by); who.Table == TableGroups && who.N >= 0 {
		return v.lived(t, who.N)
	}
	return v.isExpert(t, by)
}

// sideIsVoice answers the same where only the side is recorded.
func (v *View) sideIsVoice(t *lang.Trail, contribution int32) cowork.Answer {
	switch side := v.word(nil, contribution, contributionsSide); side {
	case 0, wordGroup:
		noteField(t, contribution, contributionsBy, false)
		return cowork.Unknown
	default:
		noteField(t, contribution, contributionsSide, true)
		return cowork.AnswerOf(side == wordExperts || side == wordCarers)
	}
}

// isView answers whether it is something that asks for an answer.
func (v *View) isView(t *lang.Trail, contribution int32) cowork.Answer {
	return v.isWord(t, contribution, contributionsKind,
		wordView, wordPreference, wordIdea, wordAdvice, wordChallenge, wordDraft)
}

// answerDue is the day promised for an answer, else some days after the
// contribution was made.
func (v *View) answerDue(t *lang.Trail, contribution int32) lang.Moment {
	if m := v.when(contribution, contributionsAnswerBy); m.State != lang.Absent {
		noteField(t, contribution, contributionsAnswerBy, true)
		return m
	}
	return v.moment(t, contribution, contributionsMade).Plus(v.param(t, ParamAnswerDays))
}

// matters answers no only where every decision on which it bears is a detail.
func (v *View) matters(t *lang.Trail, contribution int32) cowork.Answer {
	about := v.span(contribution, contributionsAbout)
	note(t, lang.Row{Table: TableContributions, N: contribution}, placeOf(contributionsAbout), about.Known)
	if !about.Known || about.From == about.To || !v.span(0, recordDecisions).Known {
		note(t, lang.Row{Table: TableContributions, N: contribution}, -1, true)
		return cowork.Yes
	}
	for _, id := range v.refsOf(about) {
		d, ok := v.decisionOf(id)
		if !ok || v.word(nil, d, decisionsWeight) != wordDetail {
			if ok {
				noteField(t, d, decisionsWeight, v.word(nil, d, decisionsWeight) != 0)
			}
			return cowork.Yes
		}
		noteField(t, d, decisionsWeight, true)
	}
	return cowork.No
}

// voicesTakenUp is how many different people and groups gave something that was
// adopted or adapted.
func (v *View) voicesTakenUp(t *lang.Trail) lang.Bounds {
	if t == nil && v.known.made {
		return v.known.voices
	}
	list := v.span(0, recordContributions)
	if !list.Known {
		noteField(t, 0, recordContributions, false)
		return lang.Bounds{}
	}
	const maybe, sure = 1, 2
	seen := make([]uint8, v.columns.RefCount)
	var low, high int64
	for c := list.From; c < list.To; c++ {
		outcome, by := v.word(nil, c, contributionsOutcome), v.ref(nil, c, contributionsBy)
		taken := outcome == wordAdopted || outcome == wordAdapted
		if !taken && outcome != 0 {
			continue
		}
		noteField(t, c, contributionsOutcome, taken)
		switch {
		case by == 0:
			noteField(t, c, contributionsBy, false)
			high++
		case taken && seen[by] != sure:
			low++
			if seen[by] == 0 {
				high++
			}
			seen[by] = sure
		case !taken && seen[by] == 0:
			high++
			seen[by] = maybe
		}
	}
	if list.Open {
		noteOpen(t, record, placeOf(recordContributions))
		high = lang.NoBound
	}
	if low == 0 {
		v.lookedThrough(t, recordContributions)
	}
	return lang.Bounds{Low: low, High: high, Known: true}
}

// heardOnOpen answers whether the contribution bears on a decision that was open
// when it was made.
func (v *View) heardOnOpen(t *lang.Trail, contribution int32) cowork.Answer {
	decisions := v.span(0, recordDecisions)
	if decisions.Known && decisions.From == decisions.To {
		noteField(t, 0, recordDecisions, true)
		return cowork.No
	}
	about := v.list(t, contribution, contributionsAbout)
	if !about.Known {
		return cowork.Unknown
	}
	if about.From == about.To {
		return cowork.No
	}
	made := v.moment(t, contribution, contributionsMade)
	g := anyOf(t)
	for _, id := range v.refsOf(about) {
		if d, ok := v.decisionOf(id); ok {
			if g = g.with(v.openWhen(t, d, made)); g.settled() {
				return g.answer
			}
		}
	}
	return g.with(v.more(t, 0, recordDecisions, decisions)).answer
}

// answered answers whether the contribution was answered, or its day for an
// answer has not come.
func (v *View) answered(t *lang.Trail, contribution int32) cowork.Answer {
	if v.word(nil, contribution, contributionsOutcome) != 0 {
		noteField(t, contribution, contributionsOutcome, true)
		return cowork.Yes
	}
	g := anyOf(t).with(v.happened(t, contribution, contributionsAnswered))
	if g.settled() {
		return g.answer
	}
	return g.with(not(v.answerDue(t, contribution).Past(v.asOf))).answer
}

// linked answers whether work done bears on a decision or led to an output.
func (v *View) linked(t *lang.Trail, contribution int32) cowork.Answer {
	if none(v.span(0, recordDecisions)) && none(v.span(0, recordOutputs)) {
		noteField(t, 0, recordDecisions, true)
		noteField(t, 0, recordOutputs, true)
		return cowork.No
	}
	about := v.list(t, contribution, contributionsAbout)
	bears := cowork.Unknown
	if about.Known {
		bears = cowork.AnswerOf(about.From < about.To)
	}
	g := anyOf(t).with(bears)
	led := cowork.Unknown
	if v.ref(t, contribution, contributionsLedTo) != 0 {
		led = cowork.Yes
	}
	return g.with(led).answer
}

func none(s lang.Span) bool { return s.Known && s.From == s.To }
