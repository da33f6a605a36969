package facts

import (
	"slices"
	"sort"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// goodWords are the answers of an account of which a no speaks of something bad.
func goodWords() [16]answerField {
	return [...]answerField{
		accountsSaysRespected, accountsSaysSafe, accountsSaysValued, accountsSaysListenedTo, accountsSaysInControl,
		accountsSaysCouldSayNo, accountsSaysCouldStop, accountsSaysToldWhatHappened, accountsSaysPaidAsAgreed,
		accountsSaysSupportAsAgreed, accountsSaysOwnTerms, accountsSaysTreatedAlike, accountsSaysClear,
		accountsSaysMadeADifference, accountsSaysGrew, accountsSaysWorthIt,
	}
}

// badWords are those of which a yes does.
func badWords() [3]answerField {
	return [...]answerField{accountsSaysUsedOrJudged, accountsSaysForShow, accountsSaysHarmed}
}

// bad answers whether any answer in an account speaks of something bad. Leaving
// one out says nothing.
func (v *View) bad(t *lang.Trail, account int32) cowork.Answer {
	for _, f := range goodWords() {
		if v.answer(nil, account, f) == cowork.No {
			noteField(t, account, f, true)
			return cowork.Yes
		}
	}
	for _, f := range badWords() {
		if v.answer(nil, account, f) == cowork.Yes {
			noteField(t, account, f, true)
			return cowork.Yes
		}
	}
	note(t, lang.Row{Table: TableAccounts, N: account}, -1, true)
	return cowork.No
}

// says answers whether the person said exactly that. Leaving it out is never
// held against anybody.
func says(said cowork.Answer, word lang.Word) cowork.Answer {
	return cowork.AnswerOf(word == wordYes && said == cowork.Yes || word == wordNo && said == cowork.No)
}

// eachSpeakingUp gives every moment at which the person stopped a session,
// refused or withdrew a consent, raised a concern or gave a bad account.
func (v *View) eachSpeakingUp(person int32, yield func(r int32, f eventField)) {
	id := v.ref(nil, person, peopleId)
	for _, r := range v.joins.signals.of(id) {
		if v.word(nil, r, signalsKind) == wordStop {
			yield(r, signalsGiven)
		}
	}
	for _, r := range v.joins.entries.of(id) {
		if act := v.word(nil, r, consentEntriesAct); act == wordRefuse || act == wordWithdraw {
			yield(r, consentEntriesMade)
		}
	}
	for _, r := range v.joins.concerns.of(id) {
		yield(r, concernsRaised)
	}
	for _, r := range v.joins.accounts.of(id) {
		if v.bad(nil, r) == cowork.Yes {
			yield(r, accountsGiven)
		}
	}
}

// spokeUpOn is the first day on which the person spoke up.
func (v *View) spokeUpOn(t *lang.Trail, person int32) lang.Moment {
	e := v.firstOf(t, recordSignals, recordConsentEntries, recordConcerns, recordAccounts)
	v.eachSpeakingUp(person, func(r int32, f eventField) { v.take(&e, r, f) })
	for _, r := range v.joins.signals.of(v.ref(nil, person, peopleId)) {
		if v.word(nil, r, signalsKind) == 0 {
			e.possible(v.moment(nil, r, signalsGiven), seenAt(r, signalsKind))
		}
	}
	return e.moment()
}

// spokeUp answers whether the person ever did.
func (v *View) spokeUp(t *lang.Trail, person int32) cowork.Answer {
	switch v.spokeUpOn(t, person).State {
	case lang.Happened:
		return cowork.Yes
	case lang.Never:
		return cowork.No
	default:
		return cowork.Unknown
	}
}

// offersFell answers whether, around a day of speaking up, there were so many
// offers in the time before and none in the time after.
func (v *View) offersFell(t *lang.Trail, person int32) cowork.Answer {
	if t == nil && v.known.offersFell != nil {
		return v.known.offersFell[person]
	}
	offers := v.list(t, person, peopleOnwardOffers)
	if !offers.Known {
		return cowork.Unknown
	}
	f := fall{window: v.param(t, ParamChillDays), least: v.param(t, ParamOffersBefore)}
	for o := offers.From; o < offers.To; o++ {
		switch m := v.moment(t, o, peopleOnwardOffersMade); {
		case m.State == lang.Absent || m.Coarse():
			f.undated++
		case m.State == lang.Happened:
			f.days = append(f.days, m.Last)
		}
	}
	slices.Sort(f.days)
	a := cowork.No
	v.eachSpeakingUp(person, func(r int32, field eventField) {
		m := v.moment(nil, r, field)
		if m.State == lang.Happened && int64(v.asOf.Last) > int64(m.Last)+f.window {
			fell := f.around(m)
			noteSpeaking(t, r, field, fell)
			a = max(a, fell)
		}
	})
	return a
}

func noteSpeaking(t *lang.Trail, r int32, f eventField, fell cowork.Answer) {
	if fell != cowork.No {
		noteField(t, r, f, true)
	}
}

// fall says whether offers fell around a day. An offer or a day that is not known
// to the day leaves it open.
type fall struct {
	days          []int32 // of the offers, in order
	undated       int64   // offers of which the day is not known
	window, least int64
}

func (f *fall) around(m lang.Moment) cowork.Answer {
	first, last := int64(m.First), int64(m.Last)
	before := f.within(first-f.window, last) // at the most
	after := f.within(last+1, first+f.window+1)
	switch {
	case after > 0 || before+f.undated < f.least:
		return cowork.No
	case f.undated > 0 || first < last:
		return cowork.Unknown
	default:
		return cowork.Yes
	}
}

// within counts the days from one to another that is not in.
func (f *fall) within(from, to int64) int64 {
	place := func(day int64) int {
		return sort.Search(len(f.days), func(i int) bool { return int64(f.days[i]) >= day })
	}
	return int64(place(to) - place(from))
}

// evidenceRoutes is how many kinds of evidence other than attendance were
// gathered and analysed.
func (v *View) evidenceRoutes(t *lang.Trail) lang.Bounds {
	evidence := v.list(t, 0, recordEvaluationEvidence)
	if !evidence.Known {
		return lang.Bounds{}
	}
	var sure, maybe sources
	nameless := int64(0)
	for r := evidence.From; r < evidence.To; r++ {
		done := min(v.happened(nil, r, evaluationEvidenceGathered), v.happened(nil, r, evaluationEvidenceAnalysed))
		source := v.word(nil, r, evaluationEvidenceSource)
		switch {
		case done == cowork.No || source == wordAttendance:
			continue
		case source == 0:
			nameless++
		case done == cowork.Yes:
			sure.add(source)
		default:
			maybe.add(source)
		}
		noteField(t, r, evaluationEvidenceSource, source != 0)
	}
	n := int64(sure.n)
	for _, w := range maybe.list[:maybe.n] {
		sure.add(w)
	}
	high := int64(sure.n) + nameless
	if evidence.Open {
		noteOpen(t, record, placeOf(recordEvaluationEvidence))
		high = lang.NoBound
	}
	return lang.Bounds{Low: n, High: high, Known: true}
}

// sources are the kinds of evidence met, each once.
type sources struct {
	list [32]lang.Word
	n    int
}

func (s *sources) add(w lang.Word) {
	if !slices.Contains(s.list[:s.n], w) && s.n < len(s.list) {
		s.list[s.n] = w
		s.n++
	}
}
