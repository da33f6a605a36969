package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// scopeParts are the fields that say what a row is about: purpose, audience,
// channel, output; -1 where there is no such field.
type scopeParts [4]int32

var (
	lineParts    = scopeParts{placeOf(consentEntriesPurpose), placeOf(consentEntriesAudience), placeOf(consentEntriesChannel), placeOf(consentEntriesOutput)}
	useParts     = scopeParts{placeOf(usesPurpose), placeOf(usesAudience), placeOf(usesChannel), placeOf(usesOutput)}
	tellingParts = scopeParts{-1, placeOf(tellingsAudience), placeOf(tellingsChannel), -1}
)

// parts says which of the parts are said.
func (a scope) parts() [4]bool {
	return [4]bool{a.purpose != 0, a.audience != 0, a.channel != 0, a.output != 0}
}

// noteScope keeps why no consent was found for a use or a telling: what it is
// about, if none is of that scope, and what is not said of it or of a consent,
// if one may be.
func (v *View) noteScope(t *lang.Trail, use lang.Row, about scope, answer cowork.Answer) {
	if t == nil || answer == cowork.Yes || len(v.ledger.gifts.groups) == 0 {
		return
	}
	places, person := useParts, placeOf(usesPerson)
	if use.Table == TableTellings {
		places, person = tellingParts, placeOf(tellingsPerson)
	}
	if answer == cowork.Unknown {
		v.ledger.gifts.near(about, func(gifts *group) bool {
			if gifts.scope.compare(about) == cowork.Unknown {
				noteUnsaid(t, use, about, places, gifts)
				noteUnsaidBy(t, about, gifts)
			}
			return true
		})
		return
	}
	note(t, use, person, true)
	for i, said := range about.parts() {
		if said && places[i] >= 0 {
			note(t, use, places[i], true)
		}
	}
}

// noteUnsaid keeps what is left unsaid of a row and said by lines of the ledger.
func noteUnsaid(t *lang.Trail, row lang.Row, about scope, places scopeParts, lines *group) {
	asked, given := about.parts(), lines.scope.parts()
	for i, place := range places {
		if given[i] && !asked[i] && place >= 0 {
			note(t, row, place, false)
		}
	}
}

// noteUnsaidBy keeps what is left unsaid by lines of the ledger and said of a row.
func noteUnsaidBy(t *lang.Trail, about scope, lines *group) {
	asked, given := about.parts(), lines.scope.parts()
	for i, place := range lineParts {
		if given[i] || !asked[i] {
			continue
		}
		for _, r := range lines.rows {
			note(t, lang.Row{Table: TableConsentEntries, N: r}, place, false)
		}
	}
}
