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
	review := v.when(grant, consentEntriesReviewOn)
	if review.State != lang.Happened || m.State != lang.Happened || m.First <= review.Last {
		return g.answer
	}
	kept := anyOf(t)
	noteField(t, grant, consentEntriesReviewOn, true)
	own := lineScope(v.columns, grant)
	v.ledger.reviews.near(own, func(reviews *group) bool {
		if match := reviews.scope.compare(own); match != cowork.No {
			kept = v.keptByAny(t, kept, reviews.rows, match, grant, m)
		}
		return !kept.settled()
	})
	if m.NoLater { // it may have been before the review day
		return g.with(max(kept.answer, cowork.Unknown)).answer
	}
	return g.with(kept.answer).answer
}

// keptByAny takes whether one of the reviews kept the consent by the day of the
// moment; match is how sure it is that they are of its scope.
func (v *View) keptByAny(t *lang.Trail, g gather, reviews []int32, match cowork.Answer, grant int32, m lang.Moment) gather {
	for _, r := range reviews {
		if v.word(nil, r, consentEntriesResult) == wordKept && !g.settled() {
			g = g.with(min(match, v.since(t, r, grant), v.moment(t, r, consentEntriesMade).By(m, v.asOf)))
		}
	}
	return g
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
		noteField(t, grant, consentEntriesMade, true)
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
	if until := v.when(grant, consentEntriesUntil); until.State == lang.Happened {
		noteField(t, grant, consentEntriesUntil, true)
		g = g.with(m.By(until, v.asOf))
	}
	return v.notEnded(t, g, grant, m)
}

// notEnded takes whether the consent was withdrawn, or ended or narrowed at a
// review, before the moment.
func (v *View) notEnded(t *lang.Trail, g gather, grant int32, m lang.Moment) gather {
	own := lineScope(v.columns, grant)
	v.ledger.withdrawals.near(own, func(w *group) bool {
		match := cowork.Yes
		if w.scope.purpose != 0 {
			match = w.scope.reach(own)
		}
		g = v.endedByAny(t, g, w.rows, match, grant, m)
		return !g.settled()
	})
	if g.settled() {
		return g
	}
	v.ledger.reviews.near(own, func(reviews *group) bool {
		g = v.endedByAny(t, g, reviews.rows, reviews.scope.compare(own), grant, m)
		return !g.settled()
	})
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
	for _, i := range v.ledger.gifts.byPerson.of(v.ref(nil, person, peopleId)) {
		if gifts := &v.ledger.gifts.groups[i]; gifts.scope.purpose == purpose {
			g = v.anyInForce(t, g, gifts.rows, m, cowork.Yes)
		}
	}
	return v.orMore(t, g)
}

// anyInForce takes whether one of the consents is in force at the moment; match
// is how sure it is that they are of the scope.
func (v *View) anyInForce(t *lang.Trail, g gather, gifts []int32, m lang.Moment, match cowork.Answer) gather {
	for _, r := range gifts {
		if g.settled() || g.answer >= match && t == nil {
			return g
		}
		g = g.with(min(match, v.inForce(t, r, m)))
	}
	return g
}

// orMore answers by what was found, or by what a ledger that is not complete may
// hold besides.
func (v *View) orMore(t *lang.Trail, g gather) cowork.Answer {
	return g.with(v.more(t, 0, recordConsentEntries, v.span(0, recordConsentEntries))).answer
}

// reviewed answers whether a review of the same scope follows a consent.
func (v *View) reviewed(t *lang.Trail, grant int32) cowork.Answer {
	own := lineScope(v.columns, grant)
	g := anyOf(t)
	v.ledger.reviews.near(own, func(reviews *group) bool {
		match := reviews.scope.compare(own)
		if match == cowork.Unknown {
			noteUnsaid(t, lang.Row{Table: TableConsentEntries, N: grant}, own, lineParts, reviews)
			noteUnsaidBy(t, own, reviews)
		}
		for _, r := range reviews.rows {
			if match != cowork.No && !g.settled() {
				g = g.with(min(match, v.since(t, r, grant), v.happened(t, r, consentEntriesMade)))
			}
		}
		return !g.settled()
	})
	return v.orMore(t, g)
}

// refusedBefore answers whether the same person had refused the same scope
// before.
func (v *View) refusedBefore(t *lang.Trail, ask int32) cowork.Answer {
	own := lineScope(v.columns, ask)
	g := anyOf(t)
	v.ledger.refusals.near(own, func(refused *group) bool {
		match := refused.scope.reach(own)
		if match == cowork.Unknown {
			noteUnsaid(t, lang.Row{Table: TableConsentEntries, N: ask}, own, lineParts, refused)
		}
		for _, r := range refused.rows {
			if match != cowork.No && !g.settled() {
				g = g.with(min(match, v.before(t, r, consentEntriesMade, ask, consentEntriesMade)))
			}
		}
		return !g.settled()
	})
	if g.answer == cowork.No {
		v.lookedThrough(t, recordConsentEntries)
	}
	return g.answer
}
