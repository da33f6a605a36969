package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// useOf gives the scope of a use or a telling, and when it was.
func (v *View) useOf(t *lang.Trail, use lang.Row) (scope, lang.Moment) {
	if use.Table == TableTellings {
		return tellingScope(v.columns, use.N), v.moment(t, use.N, tellingsTold)
	}
	return useScope(v.columns, use.N), v.moment(t, use.N, usesUsed)
}

// permitted answers whether a consent of the person for the same purpose,
// audience, channel and output was in force at the use or telling.
func (v *View) permitted(t *lang.Trail, use lang.Row) cowork.Answer {
	about, m := v.useOf(t, use)
	g := anyOf(t)
	v.ledger.gifts.near(about, func(gifts *group) bool {
		if match := gifts.scope.compare(about); match != cowork.No {
			g = v.anyInForce(t, g, gifts.rows, m, match)
		}
		return !g.settled()
	})
	answer := v.orMore(t, g)
	v.noteScope(t, use, about, answer)
	return answer
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
	g := anyOf(t)
	again := func(lines *group) bool {
		match := lines.scope.compare(about)
		for _, r := range lines.rows {
			if match != cowork.No && !g.settled() && v.saysYes(r) {
				made := v.moment(t, r, consentEntriesMade)
				g = g.with(min(match, made.After(final), made.Before(v.moment(t, use, usesUsed), v.asOf)))
			}
		}
		return !g.settled()
	}
	v.ledger.gifts.near(about, again)
	if !g.settled() {
		v.ledger.reviews.near(about, again)
	}
	return v.orMore(t, g)
}

// saysYes reports whether a line is a yes, given or kept.
func (v *View) saysYes(line int32) bool {
	return v.word(nil, line, consentEntriesAct) == wordGive || v.word(nil, line, consentEntriesResult) == wordKept
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
	uses.near(back, func(used *group) bool {
		match := cowork.Yes
		if back.purpose != 0 {
			match = back.reach(used.scope)
		}
		for _, r := range used.rows {
			if match != cowork.No && !g.settled() {
				g = g.with(v.usedDespite(t, lang.Row{Table: table, N: r}, withdrawal, match))
			}
		}
		return !g.settled()
	})
	return g
}

// usedDespite answers whether a use came after a withdrawal, without a new
// consent; match is how sure it is that the withdrawal reaches it.
func (v *View) usedDespite(t *lang.Trail, use lang.Row, withdrawal int32, match cowork.Answer) cowork.Answer {
	_, m := v.useOf(t, use)
	g := allOf(t).with(min(match, m.After(v.moment(t, withdrawal, consentEntriesMade))))
	if g.settled() {
		return g.answer
	}
	return g.with(not(v.grantedAgain(t, use, withdrawal))).answer
}

// grantedAgain answers whether a consent given after the withdrawal was in force
// at the use.
func (v *View) grantedAgain(t *lang.Trail, use lang.Row, withdrawal int32) cowork.Answer {
	about, m := v.useOf(nil, use)
	g := anyOf(t)
	v.ledger.gifts.near(about, func(gifts *group) bool {
		match := gifts.scope.compare(about)
		for _, r := range gifts.rows {
			if match != cowork.No && !g.settled() {
				g = g.with(min(match, v.since(t, r, withdrawal), v.inForce(t, r, m)))
			}
		}
		return !g.settled()
	})
	return g.answer
}
