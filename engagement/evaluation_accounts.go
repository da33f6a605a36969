package engagement

import (
	"github.com/powercowork/cowork"
)

// Account is a person's own word. The organisation cannot write, change or delete it. Every
// question in it is optional; leaving one out means nothing.
type Account struct {
	// One account. Example: "ac000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"E"`
	// Whose. Example: "a1000000-0000-4000-8000-000000000001"
	By cowork.ID `json:"by,omitzero" power:"E"`
	// When, and through whom. Example: {"at":"2026-06-30","said_by":"expert"}
	Given cowork.Event `json:"given,omitzero" power:"E,own"`
	// At the start, during, at the end or after. Example: "during"
	Moment   AccountMoment `json:"moment,omitzero" power:"E"`
	Says     Says          `json:"says,omitzero"`
	Disputes []Dispute     `json:"disputes,omitzero"`
}

// Says holds what a person chose to say about how it was.
type Says struct {
	// I was respected. Example: "yes"
	Respected cowork.Answer `json:"respected,omitzero" power:"E"`
	// I felt safe. Example: "yes"
	Safe cowork.Answer `json:"safe,omitzero" power:"E"`
	// I was valued. Example: "yes"
	Valued cowork.Answer `json:"valued,omitzero" power:"E"`
	// I was listened to. Example: "yes"
	ListenedTo cowork.Answer `json:"listened_to,omitzero" power:"E"`
	// I was in control of my part. Example: "yes"
	InControl cowork.Answer `json:"in_control,omitzero" power:"E"`
	// I could say no. Example: "yes"
	CouldSayNo cowork.Answer `json:"could_say_no,omitzero" power:"E"`
	// I could stop. Example: "yes"
	CouldStop cowork.Answer `json:"could_stop,omitzero" power:"E"`
	// I was told what became of it. Example: "yes"
	ToldWhatHappened cowork.Answer `json:"told_what_happened,omitzero" power:"E"`
	// I was paid as agreed. Example: "yes"
	PaidAsAgreed cowork.Answer `json:"paid_as_agreed,omitzero" power:"E"`
	// I had the support that was agreed. Example: "yes"
	SupportAsAgreed cowork.Answer `json:"support_as_agreed,omitzero" power:"E"`
	// I shared on my own terms. Example: "yes"
	OwnTerms cowork.Answer `json:"own_terms,omitzero" power:"E"`
	// I was used, or judged. Example: "no"
	UsedOrJudged cowork.Answer `json:"used_or_judged,omitzero" power:"E"`
	// It was for show. Example: "no"
	ForShow cowork.Answer `json:"for_show,omitzero" power:"E"`
	// Taking part harmed me. Example: "no"
	Harmed cowork.Answer `json:"harmed,omitzero" power:"E"`
	// I was treated like the others. Example: "yes"
	TreatedAlike cowork.Answer `json:"treated_alike,omitzero" power:"E"`
	// What I was told was clear. Example: "yes"
	Clear cowork.Answer `json:"clear,omitzero" power:"E"`
	// What I gave made a difference. Example: "yes"
	MadeADifference cowork.Answer `json:"made_a_difference,omitzero" power:"E"`
	// I grew in a way I wanted. Example: "yes"
	Grew cowork.Answer `json:"grew,omitzero" power:"E"`
	// It was worth my time. Example: "yes"
	WorthIt cowork.Answer `json:"worth_it,omitzero" power:"E"`
}

// Dispute is a person's own value for a recorded fact that they see differently.
type Dispute struct {
	// A JSON pointer to a recorded fact the person sees differently. Example:
	// "/signals/0/honoured"
	Fact cowork.Pointer `json:"fact,omitzero" power:"E"`
	// The person's own value for that fact. Example: {"done":"no"}
	Value Value `json:"value,omitzero" power:"E"`
	// When. Example: {"at":"2026-06-30","said_by":"expert"}
	Made cowork.Event `json:"made,omitzero" power:"E,own"`
	// The person took it back. Example: {"done":"no"}
	Ended cowork.Event `json:"ended,omitzero" power:"E,own"`
}

// AccountReply is a reply to an account.
type AccountReply struct {
	// The account replied to. Example: "ac000000-0000-4000-8000-000000000001"
	Account cowork.ID `json:"account,omitzero" power:"E"`
	// The reply reached the person. Example: {"at":"2026-07-06"}
	Sent cowork.Event `json:"sent,omitzero" power:"E"`
	// Something was done about it. Example: {"at":"2026-07-06"}
	Action cowork.Event `json:"action,omitzero" power:"E"`
}

// Waiver says that a rule is set aside for a time.
type Waiver struct {
	// One waiver. Example: "3a1f0000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"all"`
	// For which rule. Example: "P06"
	Rule RuleID `json:"rule,omitzero" power:"all"`
	// By the person concerned, or by policy. Example: "by_person"
	Kind WaiverKind `json:"kind,omitzero" power:"all"`
	// Who waived it. Example: "a1000000-0000-4000-8000-000000000001"
	By cowork.ID `json:"by,omitzero" power:"all"`
	// When; `note` may hold the reason. Example: {"at":"2026-02-16","said_by":"expert"}
	Made cowork.Event `json:"made,omitzero" power:"all,own_by_person"`
	// The day it ends. Example: "2026-12-31"
	Until cowork.When `json:"until,omitzero" power:"all"`
	// It was taken back. Example: {"done":"no"}
	Ended cowork.Event `json:"ended,omitzero" power:"all"`
}

// Repair is one thing put right after the event.
type Repair struct {
	// One thing put right after the event. Example: "4e9a0000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"all"`
	// The rule that was not met. Example: "W22"
	Rule RuleID `json:"rule,omitzero" power:"all"`
	// The item concerned. Example: "/signals/0"
	About cowork.Pointer `json:"about,omitzero" power:"all"`
	// What was done. Example: {"at":"2026-05-12"}
	Done cowork.Event `json:"done,omitzero" power:"all"`
	// The person concerned accepted it as put right. Example:
	// {"at":"2026-05-20","said_by":"expert"}
	Accepted cowork.Event `json:"accepted,omitzero" power:"all,own"`
}
