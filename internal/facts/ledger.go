package facts

import "github.com/powercowork/cowork/internal/lang"

// ledger is the lines of consent, and the uses and tellings, by scope.
type ledger struct {
	gifts       scopes
	withdrawals scopes
	reviews     scopes
	refusals    scopes
	uses        scopes
	tellings    scopes
}

func newLedger(c *lang.Columns) *ledger {
	acts := c.Words[columnOf(consentEntriesAct)]
	lines := func(act lang.Word) scopes {
		return gatherScopes(c, TableConsentEntries, lineScope, func(r int32) bool { return acts[r] == act })
	}
	all := func(int32) bool { return true }
	return &ledger{
		gifts:       lines(wordGive),
		withdrawals: lines(wordWithdraw),
		reviews:     lines(wordReview),
		refusals:    lines(wordRefuse),
		uses:        gatherScopes(c, TableUses, useScope, all),
		tellings:    gatherScopes(c, TableTellings, tellingScope, all),
	}
}

func lineScope(c *lang.Columns, r int32) scope {
	return scope{
		person:   c.Refs[columnOf(consentEntriesPerson)][r],
		output:   c.Refs[columnOf(consentEntriesOutput)][r],
		purpose:  c.Words[columnOf(consentEntriesPurpose)][r],
		audience: c.Words[columnOf(consentEntriesAudience)][r],
		channel:  c.Words[columnOf(consentEntriesChannel)][r],
	}
}

func useScope(c *lang.Columns, r int32) scope {
	return scope{
		person:   c.Refs[columnOf(usesPerson)][r],
		output:   c.Refs[columnOf(usesOutput)][r],
		purpose:  c.Words[columnOf(usesPurpose)][r],
		audience: c.Words[columnOf(usesAudience)][r],
		channel:  c.Words[columnOf(usesChannel)][r],
	}
}

// tellingScope is that of telling a story, of which there is no output.
func tellingScope(c *lang.Columns, r int32) scope {
	return scope{
		person:   c.Refs[columnOf(tellingsPerson)][r],
		purpose:  wordShareNarrative,
		audience: c.Words[columnOf(tellingsAudience)][r],
		channel:  c.Words[columnOf(tellingsChannel)][r],
	}
}
