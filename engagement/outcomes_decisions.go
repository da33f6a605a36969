package engagement

import (
	"github.com/powercowork/cowork"
)

// Decision is one question that was, or was not, open, and who settled it.
type Decision struct {
	// One decision. Example: "de000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// What it was about; no rule reads it. Example: "Order of the day: story first"
	Title cowork.Text `json:"title,omitzero" power:"O"`
	// The phase it belongs to. Example: "design"
	Phase Phase `json:"phase,omitzero" power:"O"`
	// What it settles. Example: "content"
	Matter Matter `json:"matter,omitzero" power:"O"`
	// A core matter, or a detail nobody needs to debate. Example: "core"
	Weight Weight `json:"weight,omitzero" power:"O"`
	// The question was put; `done: no` means it never was open. Example: {"at":"2026-02-16"}
	Opened cowork.Event `json:"opened,omitzero" power:"O"`
	// The day it was settled in fact, even if signed off later. Example: {"at":"2026-03-09"}
	Decided  cowork.Event `json:"decided,omitzero" power:"O"`
	Deciders []Decider    `json:"deciders,omitzero"`
	// Who was not heard on it. Example: ["carer"]
	NotHeard []Stakeholder `json:"not_heard,omitzero" power:"O"`
	// Why not was written down. Example: {"at":"2026-03-09"}
	NotHeardReason cowork.Event `json:"not_heard_reason,omitzero" power:"O"`
	// The output it approves. Example: "3a000000-0000-4000-8000-000000000001"
	Output cowork.ID `json:"output,omitzero" power:"O"`
}

// Decider is somebody at the table when a decision was settled, and the say they had.
type Decider struct {
	// Someone at the table when it was settled. Example: "a1000000-0000-4000-8000-000000000001"
	Person cowork.ID `json:"person,omitzero" power:"O"`
	// What say they had. Example: "agree"
	Say Say `json:"say,omitzero" power:"O"`
	// Votes held, where votes are unequal; 0 is no say. Example: 1
	Weight cowork.Count `json:"weight,omitzero" power:"O"`
}

// Override is one case of a shared decision being set aside.
type Override struct {
	// One case of a shared decision being set aside. Example:
	// "5e000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// The shared decision set aside. Example: "de000000-0000-4000-8000-000000000003"
	Decision cowork.ID `json:"decision,omitzero" power:"O"`
	// When. Example: {"at":"2026-06-02"}
	Made cowork.Event `json:"made,omitzero" power:"O"`
	// On what ground. Example: "law"
	Ground Ground `json:"ground,omitzero" power:"O"`
	// It was explained to those who had decided. Example: {"at":"2026-06-03"}
	Explained cowork.Event `json:"explained,omitzero" power:"O"`
}

// Dissent is one disagreement.
type Dissent struct {
	// One disagreement. Example: "d1000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// The decision it was about. Example: "de000000-0000-4000-8000-000000000002"
	Decision cowork.ID `json:"decision,omitzero" power:"O"`
	// Who disagreed. Example: "a1000000-0000-4000-8000-000000000002"
	By cowork.ID `json:"by,omitzero" power:"O"`
	// It was voiced. Example: {"at":"2026-03-09"}
	Made cowork.Event `json:"made,omitzero" power:"O"`
	// It was written down where the decision is written down. Example: {"at":"2026-03-09"}
	Recorded cowork.Event `json:"recorded,omitzero" power:"O"`
	// It got an answer. Example: {"at":"2026-03-16"}
	Answered cowork.Event `json:"answered,omitzero" power:"O"`
}

// Contribution is one thing that somebody gave to the work, and what became of it.
type Contribution struct {
	// One thing somebody gave to the work. Example: "c0000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// The person or group it came from. Example: "a1000000-0000-4000-8000-000000000001"
	By cowork.ID `json:"by,omitzero" power:"O"`
	// Where it is not recorded which person or group: the side it came from. Example: "experts"
	Side Side `json:"side,omitzero" power:"O"`
	// When. Example: {"at":"2026-02-23"}
	Made cowork.Event `json:"made,omitzero" power:"O"`
	// What sort. Example: "idea"
	Kind ContributionKind `json:"kind,omitzero" power:"O"`
	// By what route. Example: "workshop"
	Method Method `json:"method,omitzero" power:"O"`
	// In which phase. Example: "design"
	Phase Phase `json:"phase,omitzero" power:"O"`
	// In which session. Example: "5e500000-0000-4000-8000-000000000001"
	Session cowork.ID `json:"session,omitzero" power:"O"`
	// The decisions it bears on; `[]` means none. Example:
	// ["de000000-0000-4000-8000-000000000001"]
	About []cowork.ID `json:"about,omitzero" power:"O,whole"`
	// On experience, on skills, or both. Example: "both"
	DrawsOn DrawsOn `json:"draws_on,omitzero" power:"P"`
	// The kind of insight, if the person likes to name it. Example: ["other_side_of_a_rule"]
	Insight []Insight `json:"insight,omitzero" power:"P"`
	// When an answer was promised. Example: "2026-03-16"
	AnswerBy cowork.When `json:"answer_by,omitzero" power:"O"`
	// Adopted, adapted, declined or parked. Example: "adopted"
	Outcome Disposition `json:"outcome,omitzero" power:"O"`
	// It was decided what becomes of it. Example: {"at":"2026-03-09"}
	Answered cowork.Event `json:"answered,omitzero" power:"O"`
	// The reason was given to the person. Example: {"at":"2026-03-12"}
	Reason cowork.Event `json:"reason,omitzero" power:"O"`
	// The decision or output in which it can be found again. Example:
	// "3a000000-0000-4000-8000-000000000001"
	LedTo   cowork.ID `json:"led_to,omitzero" power:"O"`
	Replies []Reply   `json:"replies,omitzero"`
}

// Reply is one answer to a contribution.
type Reply struct {
	// Thanks, what it changed, or how things go on. Example: "impact"
	Kind ReplyKind `json:"kind,omitzero" power:"O"`
	// The reply reached the person, or was posted where the group was told to look. Example:
	// {"at":"2026-03-12"}
	Sent cowork.Event `json:"sent,omitzero" power:"O"`
}

// Output is one product of the work.
type Output struct {
	// One product. Example: "3a000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// What it is called; no rule reads it. Example: "Facilitator guide, version 1"
	Title cowork.Text `json:"title,omitzero" power:"O"`
	// What sort of product. Example: "training_resource"
	Kind OutcomeKind `json:"kind,omitzero" power:"O"`
	// Who made it, staff and experts alike. Example: ["a1000000-0000-4000-8000-000000000001"]
	Makers []cowork.ID `json:"makers,omitzero" power:"O"`
	// Whether somebody can be recognised in it. Example: "no"
	Identifiable cowork.Answer `json:"identifiable,omitzero" power:"W"`
	// Whether it is built on something that really happened in the service. Example: "yes"
	RealIncident cowork.Answer `json:"real_incident,omitzero" power:"W"`
	// It was made anonymous and checked. Example: {"at":"2026-03-20"}
	Anonymised cowork.Event `json:"anonymised,omitzero" power:"W"`
	// Its use was agreed through governance. Example: {"at":"2026-03-25"}
	Cleared cowork.Event `json:"cleared,omitzero" power:"W"`
	// A draft went round while changes were possible. Example: {"at":"2026-04-13"}
	DraftShared cowork.Event `json:"draft_shared,omitzero" power:"O"`
	// It was finished. Example: {"at":"2026-04-29"}
	Final cowork.Event `json:"final,omitzero" power:"O"`
	// The decision that approved it. Example: "de000000-0000-4000-8000-000000000004"
	ApprovedBy cowork.ID   `json:"approved_by,omitzero" power:"O"`
	Agreed     []Agreement `json:"agreed,omitzero"`
	// It went out. Example: {"at":"2026-05-04"}
	Released cowork.Event `json:"released,omitzero" power:"O"`
	Seen     []Seen       `json:"seen,omitzero"`
	Credits  []Credit     `json:"credits,omitzero"`
}

// Seen says that a maker was shown the finished thing.
type Seen struct {
	// A maker who was shown the finished thing. Example: "a1000000-0000-4000-8000-000000000001"
	Person cowork.ID `json:"person,omitzero" power:"O"`
	// When. Example: {"at":"2026-05-01"}
	On cowork.Event `json:"on,omitzero" power:"O"`
}

// Credit says how a maker is credited.
type Credit struct {
	// A maker. Example: "a1000000-0000-4000-8000-000000000001"
	Person cowork.ID `json:"person,omitzero" power:"E"`
	// How they are credited. Example: "pseudonym"
	As CreditChoice `json:"as,omitzero" power:"E"`
}
