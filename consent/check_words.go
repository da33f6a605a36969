package consent

// CheckPhase says when a check belongs: end is on the day, before people part; after is later
// that day or in the days that follow, a first contact days later too; follow_up is once more,
// some time later. The zero value is unknown.
type CheckPhase string

// The words of CheckPhase.
const (
	CheckPhaseBefore   CheckPhase = "before"
	CheckPhaseDuring   CheckPhase = "during"
	CheckPhaseEnd      CheckPhase = "end"
	CheckPhaseAfter    CheckPhase = "after"
	CheckPhaseFollowUp CheckPhase = "follow_up"
)

// CheckOutcome says what came of a check: attempted is not done, for an unanswered message
// reached nobody. The zero value is unknown.
type CheckOutcome string

// The words of CheckOutcome.
const (
	CheckOutcomeDone      CheckOutcome = "done"
	CheckOutcomeDeclined  CheckOutcome = "declined"
	CheckOutcomeAttempted CheckOutcome = "attempted"
	CheckOutcomeMissed    CheckOutcome = "missed"
)
