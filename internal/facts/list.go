package facts

import "github.com/powercowork/cowork/internal/lang"

// The facts worked out from others, as places among Schema.Facts.
const (
	factStart lang.FactID = iota
	factEnd
	factRecruiting
	factFirstVoice
	factFirstOffer
	factFirstDecision
	factFirstSession
	factMeetsExperts
	factWorkStarts
	factWorkEnds
	factFirstJoint
	factWorksWithExperts
	factWorksWithStaff
	factIsExpert
	factIsStaff
	factIsGroup
	factLived
	factByVoice
	factIsView
	factAnswerDue
	factOpenWhen
	factMatters
	factHasSay
	factShared
	factKey
	factDecided
	factApprovesStandard
	factLive
	factClaimedSay
	factHollow
	factReached
	factLevelDue
	factOffer
	factDaysWorked
	factHeavy
	factHeavyWork
	factLastHeavy
	factChecks
	factTold
	factCredit
	factSound
	factSuits
	factInTime
	factMostTellings
	factTellingLimit
	factInForce
	factStanding
	factGranted
	factPermitted
	factReaffirmed
	factReviewed
	factRefusedBefore
	factUsedAfter
	factMinor
	factSays
	factBad
	factAccountDue
	factEvidenceRoutes
	factSpokeUp
	factSpokeUpOn
	factOffersFell
	factPast
	factVoicesTakenUp
)

// rows, ids and oneOf are what a fact may be asked about: an item, the id of one,
// a word.
func rows(tables ...lang.TableID) lang.Arg { return lang.Arg{Kind: lang.KindItem, Tables: tables} }

func ids(tables ...lang.TableID) lang.Arg { return lang.Arg{Kind: lang.KindRef, Tables: tables} }

func oneOf(words ...lang.Word) lang.Arg { return lang.Arg{Kind: lang.KindWord, Words: words} }

func answerFact(name string, args ...lang.Arg) lang.Fact {
	return lang.Fact{Name: name, Args: args, Result: lang.KindAnswer}
}

func momentFact(name string, args ...lang.Arg) lang.Fact {
	return lang.Fact{Name: name, Args: args, Result: lang.KindMoment}
}

func numberFact(name string, args ...lang.Arg) lang.Fact {
	return lang.Fact{Name: name, Args: args, Result: lang.KindNumber}
}

// factList gives the facts worked out from others: verdict.md 1.2.
func factList(enums [][]lang.Word) []lang.Fact {
	var (
		moment  = lang.Arg{Kind: lang.KindMoment}
		person  = rows(TablePeople)
		grant   = rows(TableConsentEntries)
		someone = ids(TablePeople, TableGroups)
		human   = ids(TablePeople)
	)
	return []lang.Fact{
		factStart:            momentFact("start"),
		factEnd:              momentFact("end"),
		factRecruiting:       momentFact("recruiting"),
		factFirstVoice:       momentFact("first_voice"),
		factFirstOffer:       momentFact("first_offer"),
		factFirstDecision:    momentFact("first_decision"),
		factFirstSession:     momentFact("first_session"),
		factMeetsExperts:     answerFact("meets_experts"),
		factWorkStarts:       momentFact("work_starts", rows(TablePeople, TableGroups)),
		factWorkEnds:         momentFact("work_ends", person),
		factFirstJoint:       momentFact("first_joint", person),
		factWorksWithExperts: answerFact("works_with_experts", person),
		factWorksWithStaff:   answerFact("works_with_staff", person),
		factIsExpert:         answerFact("is_expert", someone),
		factIsStaff:          answerFact("is_staff", someone),
		factIsGroup:          answerFact("is_group", someone),
		factLived:            answerFact("lived", rows(TableGroups)),
		factByVoice:          answerFact("by_voice", rows(TableContributions)),
		factIsView:           answerFact("is_view", rows(TableContributions)),
		factAnswerDue:        momentFact("answer_due", rows(TableContributions)),
		factOpenWhen:         answerFact("open_when", rows(TableDecisions), moment),
		factMatters:          answerFact("matters", rows(TableContributions)),
		factHasSay:           answerFact("has_say", rows(TableDecisionsDeciders)),
		factShared:           answerFact("shared", rows(TableDecisions)),
		factKey:              answerFact("key", rows(TableDecisions)),
		factDecided:          momentFact("decided", rows(TableReserved)),
		factApprovesStandard: answerFact("approves_standard", rows(TableDecisions)),
		factLive:             answerFact("live", rows(TableClaims)),
		factClaimedSay:       answerFact("claimed_say", oneOf(enums[enumPhase]...)),
		factHollow:           answerFact("hollow", rows(TableClaims)),
		factReached:          answerFact("reached", rows(TableClaims)),
		factLevelDue:         momentFact("level_due", rows(TableClaims)),
		factOffer:            {Name: "offer", Args: []lang.Arg{person}, Result: lang.KindItem, Table: TablePeopleOffers},
		factDaysWorked:       numberFact("days_worked", person),
		factHeavy:            answerFact("heavy", rows(TableSessions)),
		factHeavyWork:        answerFact("heavy_work", person),
		factLastHeavy:        momentFact("last_heavy", person),
		factChecks:           {Name: "checks", Args: []lang.Arg{human}, Result: lang.KindItems, Table: TablePeopleChecks},
		factTold:             {Name: "told", Args: []lang.Arg{human}, Result: lang.KindItem, Table: TablePeople, Under: "told"},
		factCredit:           {Name: "credit", Args: []lang.Arg{human}, Result: lang.KindWord, Words: enums[enumCreditChoice]},
		factSound:            answerFact("sound", rows(TablePeopleChecks)),
		factSuits:            answerFact("suits", rows(TableSessions), human),
		factInTime:           answerFact("in_time", rows(TableSessions)),
		factMostTellings:     numberFact("most_tellings", person),
		factTellingLimit:     numberFact("telling_limit", person),
		factInForce:          answerFact("in_force", grant, moment),
		factStanding:         answerFact("standing", grant),
		factGranted:          answerFact("granted", person, oneOf(wordTakePart), moment),
		factPermitted:        answerFact("permitted", rows(TableUses, TableTellings)),
		factReaffirmed:       answerFact("reaffirmed", rows(TableUses)),
		factReviewed:         answerFact("reviewed", grant),
		factRefusedBefore:    answerFact("refused_before", grant),
		factUsedAfter:        answerFact("used_after", grant),
		factMinor:            answerFact("minor", human),
		factSays:             answerFact("says", lang.Arg{Kind: lang.KindAnswer}, oneOf(wordYes, wordNo)),
		factBad:              answerFact("bad", rows(TableAccounts)),
		factAccountDue:       momentFact("account_due", person),
		factEvidenceRoutes:   numberFact("evidence_routes"),
		factSpokeUp:          answerFact("spoke_up", person),
		factSpokeUpOn:        momentFact("spoke_up_on", person),
		factOffersFell:       answerFact("offers_fell", person),
		factPast:             answerFact("past", moment),
		factVoicesTakenUp:    numberFact("voices_taken_up"),
	}
}
