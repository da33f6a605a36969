package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// inForce answers whether a consent was in force at a moment: given before it,
// not past its end, not withdrawn or ended since, and not past a review day
// without a review that kept it.
func (v *View) inForce(t *lang.Trail, grant int32, m lang.Moment) cowork.Answer {
	g := v.stands(t, grant, m)
	if g.settled() {
		return g.answer
	}
	review := v.when(nil, grant, consentEntriesReviewOn)
	if review.State != lang.Happened || m.State != lang.Happened || m.First <= review.Last {
		return g.answer
	}
	kept := anyOf(t)
	noteField(t, grant, consentEntriesReviewOn, true)
	own := lineScope(v.columns, grant)
	for _, i := range v.ledger.reviews.byPerson.of(own.person) {
		reviews := &v.ledger.reviews.groups[i]
		match := cowork.Answer(reviews.scope.compare(own))
		for _, r := range reviews.rows {
			if match != cowork.No && !kept.settled() && v.word(nil, r, consentEntriesResult) == wordKept {
				kept = kept.with(min(match, v.since(t, r, grant), v.moment(t, r, consentEntriesMade).By(m, v.asOf)))
			}
		}
	}
	return g.with(kept.answer).answer
}

// standing answers whether a consent is in force at the moment of asking,
// whatever its review day.
func (v *View) standing(t *lang.Trail, grant int32) cowork.Answer {
	return v.stands(t, grant, v.asOf).answer
}

// stands is inForce without the review day.
func (v *View) stands(t *lang.Trail, grant int32, m lang.Moment) gather {
	g := allOf(t)
	if m.State != lang.Happened {
		return g.with(cowork.Unknown)
	}
	if act := v.isWord(nil, grant, consentEntriesAct, wordGive); act == cowork.No {
		noteField(t, grant, consentEntriesAct, true)
		return g.with(cowork.No)
	}
	made := v.moment(t, grant, consentEntriesMade)
	if made.Exact && m.Exact && made.Sec == m.Sec && made.Nano == m.Nano {
		g = g.with(cowork.Yes)
	} else {
		g = g.with(made.Before(m, v.asOf))
	}
	if until := v.when(nil, grant, consentEntriesUntil); until.State == lang.Happened {
		noteField(t, grant, consentEntriesUntil, true)
		g = g.with(m.By(until, v.asOf))
	}
	return v.notEnded(t, g, grant, m)
}

// notEnded takes whether the consent was withdrawn, or ended or narrowed at a
// review, before the moment.
func (v *View) notEnded(t *lang.Trail, g gather, grant int32, m lang.Moment) gather {
	own := lineScope(v.columns, grant)
	for _, i := range v.ledger.withdrawals.byPerson.of(own.person) {
		w := &v.ledger.withdrawals.groups[i]
		match := cowork.Yes
		if w.scope.purpose != 0 {
			match = cowork.Answer(w.scope.reach(own))
		}
		g = v.endedByAny(t, g, w.rows, match, grant, m)
	}
	for _, i := range v.ledger.reviews.byPerson.of(own.person) {
		reviews := &v.ledger.reviews.groups[i]
		g = v.endedByAny(t, g, reviews.rows, cowork.Answer(reviews.scope.compare(own)), grant, m)
	}
	return g
}

// endedByAny takes whether one of the lines ended the consent; match is how sure
// it is that they reach it.
func (v *View) endedByAny(t *lang.Trail, g gather, lines []int32, match cowork.Answer, grant int32, m lang.Moment) gather {
	if match == cowork.No {
		return g
	}
	for _, r := range lines {
		if g.settled() {
			return g
		}
		result := v.word(nil, r, consentEntriesResult)
		if v.word(nil, r, consentEntriesAct) == wordWithdraw || result == wordEnded || result == wordNarrowed {
			g = g.with(not(min(match, v.endedBy(t, r, grant, m))))
		}
	}
	return g
}

// endedBy answers whether a line that ends a consent came after it and before
// the moment.
func (v *View) endedBy(t *lang.Trail, line, grant int32, m lang.Moment) cowork.Answer {
	g := allOf(t).with(v.since(t, line, grant))
	return g.with(v.moment(t, line, consentEntriesMade).Before(m, v.asOf)).answer
}

// since answers whether one line of the ledger was made after another.
func (v *View) since(t *lang.Trail, line, other int32) cowork.Answer {
	return v.moment(t, line, consentEntriesMade).After(v.moment(nil, other, consentEntriesMade))
}

// granted answers whether a consent of the person for that purpose is in force
// at the moment; where that never comes, at the moment of asking.
func (v *View) granted(t *lang.Trail, person int32, purpose lang.Word, m lang.Moment) cowork.Answer {
	if m.State == lang.Absent {
		return cowork.Unknown
	}
	if m.State == lang.Never {
		m = v.asOf
	}
	g := anyOf(t)
	for _, i := range v.ledger.lines.byPerson.of(v.ref(nil, person, peopleId)) {
		if lines := &v.ledger.lines.groups[i]; lines.scope.purpose == purpose {
			g = v.anyInForce(t, g, lines.rows, m, cowork.Yes)
		}
	}
	return v.orMore(t, g)
}

// anyInForce takes whether one of the lines is a consent in force at the moment;
// match is how sure it is that they are of the scope.
func (v *View) anyInForce(t *lang.Trail, g gather, lines []int32, m lang.Moment, match cowork.Answer) gather {
	for _, r := range lines {
		if g.settled() || g.answer >= match {
			return g
		}
		if v.word(nil, r, consentEntriesAct) == wordGive {
			g = g.with(min(match, v.inForce(t, r, m)))
		}
	}
	return g
}

// orMore answers by what was found, or by what a ledger that is not complete may
// hold besides.
func (v *View) orMore(t *lang.Trail, g gather) cowork.Answer {
	if g.settled() {
		return g.answer
	}
	return g.with(v.more(t, 0, recordConsentEntries, v.span(0, recordConsentEntries))).answer
}

// permitted answers whether a consent of the person for the same purpose,
// audience, channel and output was in force at the use or telling.
func (v *View) permitted(t *lang.Trail, use lang.Row) cowork.Answer {
	about, m := v.useOf(t, use)
	g := v.anyInForce(t, anyOf(t), v.ledger.lines.of(about), m, cowork.Yes)
	for _, i := range v.ledger.lines.byPerson.of(about.person) {
		if g.settled() || g.answer == cowork.Unknown && t == nil {
			break
		}
		lines := &v.ledger.lines.groups[i]
		if lines.scope != about && lines.scope.compare(about) == 0 {
			g = v.anyInForce(t, g, lines.rows, m, cowork.Unknown)
		}
	}
	return v.orMore(t, g)
}

// useOf gives the scope of a use or a telling, and when it was.
func (v *View) useOf(t *lang.Trail, use lang.Row) (scope, lang.Moment) {
	if use.Table == TableTellings {
		return tellingScope(v.columns, use.N), v.moment(t, use.N, tellingsTold)
	}
	return useScope(v.columns, use.N), v.moment(t, use.N, usesUsed)
}

// reaffirmed answers whether the person said yes again, or kept it at a review,
// after the output was finished and before this use.
func (v *View) reaffirmed(t *lang.Trail, use int32) cowork.Answer {
	about := useScope(v.columns, use)
	output := v.Owner(about.output)
	if !v.span(0, recordConsentEntries).Known || output.Table != TableOutputs || output.N < 0 {
		noteField(t, use, usesOutput, output.N >= 0)
		noteField(t, 0, recordConsentEntries, v.span(0, recordConsentEntries).Known)
		return cowork.Unknown
	}
	final := v.moment(t, output.N, outputsFinal)
	if final.State == lang.Never {
		return cowork.No
	}
	g := v.saidAgain(t, anyOf(t), v.ledger.lines.of(about), use, final, cowork.Yes)
	for _, i := range v.ledger.lines.byPerson.of(about.person) {
		lines := &v.ledger.lines.groups[i]
		if !g.settled() && lines.scope != about && lines.scope.compare(about) == 0 {
			g = v.saidAgain(t, g, lines.rows, use, final, cowork.Unknown)
		}
	}
	return v.orMore(t, g)
}

func (v *View) saidAgain(t *lang.Trail, g gather, lines []int32, use int32, final lang.Moment, match cowork.Answer) gather {
	for _, r := range lines {
		if g.settled() {
			return g
		}
		act := v.word(nil, r, consentEntriesAct)
		if act != wordGive && (act != wordReview || v.word(nil, r, consentEntriesResult) != wordKept) {
			continue
		}
		made := v.moment(t, r, consentEntriesMade)
		g = g.with(min(match, made.After(final), made.Before(v.moment(t, use, usesUsed), v.asOf)))
	}
	return g
}

// reviewed answers whether a review of the same scope follows a consent.
func (v *View) reviewed(t *lang.Trail, grant int32) cowork.Answer {
	about := lineScope(v.columns, grant)
	g := v.anyReview(t, anyOf(t), v.ledger.lines.of(about), grant, cowork.Yes)
	for _, i := range v.ledger.lines.byPerson.of(about.person) {
		lines := &v.ledger.lines.groups[i]
		if !g.settled() && lines.scope != about && lines.scope.compare(about) == 0 {
			g = v.anyReview(t, g, lines.rows, grant, cowork.Unknown)
		}
	}
	return v.orMore(t, g)
}

func (v *View) anyReview(t *lang.Trail, g gather, lines []int32, grant int32, match cowork.Answer) gather {
	for _, r := range lines {
		if g.settled() {
			return g
		}
		if v.word(nil, r, consentEntriesAct) == wordReview {
			g = g.with(min(match, v.since(t, r, grant), v.happened(t, r, consentEntriesMade)))
		}
	}
	return g
}

// refusedBefore answers whether the same person had refused the same scope
// before.
func (v *View) refusedBefore(t *lang.Trail, ask int32) cowork.Answer {
	about := lineScope(v.columns, ask)
	g := anyOf(t)
	for _, i := range v.ledger.refusals.byPerson.of(about.person) {
		refused := &v.ledger.refusals.groups[i]
		match := cowork.Answer(refused.scope.reach(about))
		if match == cowork.No {
			continue
		}
		for _, r := range refused.rows {
			if g = g.with(min(match, v.before(t, r, consentEntriesMade, ask, consentEntriesMade))); g.settled() {
				return g.answer
			}
		}
	}
	if g.answer == cowork.No {
		v.lookedThrough(t, recordConsentEntries)
	}
	return g.answer
}

// usedAfter answers whether a use or a telling within the scope of a withdrawal
// came after it, without a new consent.
func (v *View) usedAfter(t *lang.Trail, withdrawal int32) cowork.Answer {
	uses, tellings := v.span(0, recordUses), v.span(0, recordTellings)
	if !uses.Known || !tellings.Known {
		noteField(t, 0, recordUses, uses.Known)
		noteField(t, 0, recordTellings, tellings.Known)
		return cowork.Unknown
	}
	g := v.usedAgainst(t, anyOf(t), &v.ledger.uses, TableUses, withdrawal)
	g = v.usedAgainst(t, g, &v.ledger.tellings, TableTellings, withdrawal)
	if g.answer == cowork.No {
		v.lookedThrough(t, recordUses, recordTellings)
	}
	return g.answer
}

func (v *View) usedAgainst(t *lang.Trail, g gather, uses *scopes, table lang.TableID, withdrawal int32) gather {
	back := lineScope(v.columns, withdrawal)
	for _, i := range uses.byPerson.of(back.person) {
		used := &uses.groups[i]
		match := cowork.Yes
		if back.purpose != 0 {
			match = cowork.Answer(back.reach(used.scope))
		}
		if match == cowork.No {
			continue
		}
		for _, r := range used.rows {
			if g.settled() {
				return g
			}
			use := lang.Row{Table: table, N: r}
			_, m := v.useOf(t, use)
			one := allOf(t).with(min(match, m.After(v.moment(t, withdrawal, consentEntriesMade))))
			if !one.settled() {
				one = one.with(not(v.grantedAgain(t, use, withdrawal)))
			}
			g = g.with(one.answer)
		}
	}
	return g
}

// grantedAgain answers whether a consent given after the withdrawal was in force
// at the use.
func (v *View) grantedAgain(t *lang.Trail, use lang.Row, withdrawal int32) cowork.Answer {
	about, m := v.useOf(nil, use)
	g := anyOf(t)
	for _, i := range v.ledger.lines.byPerson.of(about.person) {
		lines := &v.ledger.lines.groups[i]
		match := cowork.Answer(lines.scope.compare(about))
		if match == cowork.No {
			continue
		}
		for _, r := range lines.rows {
			if v.word(nil, r, consentEntriesAct) == wordGive && !g.settled() {
				g = g.with(min(match, v.since(t, r, withdrawal), v.inForce(t, r, m)))
			}
		}
	}
	return g.answer
}
