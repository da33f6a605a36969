package experience

import (
	"github.com/powercowork/cowork"
)

// Schedule is the Schedule of Experience for one piece of work: which experience it needs, and
// who brings it. It never says which diagnosis, medicine or offence is meant: the fit is agreed
// in conversation, and only the agreement is recorded.
type Schedule struct {
	// The sense of "expert by experience" in force here. Example: "rrn_expanded"
	Definition Definition `json:"definition,omitzero" power:"P"`
	// Whether family and carers count as experts in that sense. Example: "yes"
	CarersCount cowork.Answer `json:"carers_count,omitzero" power:"P"`
	// The planning team asked which experience the work needs. Example: {"at":"2026-01-12"}
	Asked        cowork.Event  `json:"asked,omitzero" power:"P"`
	Requirements []Requirement `json:"requirements,omitzero"`
}

// Requirement is one kind of experience that the work needs.
type Requirement struct {
	// One needed kind of experience. Example: "7e000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"P"`
	// The item of the Schedule. Example: "restrictive_intervention"
	Item Item `json:"item,omitzero" power:"P"`
	// A nearer description where the Schedule offers one. Example: "physical"
	Detail Detail `json:"detail,omitzero" power:"P"`
	// Direct, indirect or learned; one never stands in for another. Example: "direct"
	Basis Basis `json:"basis,omitzero" power:"P"`
	// Essential or desirable. Example: "essential"
	Need Need `json:"need,omitzero" power:"P"`
	// The setting in which it must have been lived; `any` if that does not matter. Example:
	// "mental_health_inpatient"
	Setting Setting `json:"setting,omitzero" power:"P"`
	// The goal that needs it. Example: "90000000-0000-4000-8000-000000000001"
	Goal cowork.ID `json:"goal,omitzero" power:"P"`
	// Whether a formal certificate is demanded for it. Example: "no"
	Credential cowork.Answer `json:"credential,omitzero" power:"P"`
	Matched    []Match       `json:"matched,omitzero"`
	// Why it could not be filled was written down and told. Example: {"done":"no"}
	GapReason cowork.Event `json:"gap_reason,omitzero" power:"P"`
}

// Match says who brings a needed kind of experience, and that they agree that it fits.
type Match struct {
	// The person or group that brings it. Example: "a1000000-0000-4000-8000-000000000001"
	Who cowork.ID `json:"who,omitzero" power:"P"`
	// On which basis that person brings it. Example: "direct"
	Basis Basis `json:"basis,omitzero" power:"P"`
	// Where that person lived it. Example: "mental_health_inpatient"
	Setting Setting `json:"setting,omitzero" power:"P"`
	// The person agreed that it fits, in their own word; for learned experience or a group: it was
	// looked at. Example: {"at":"2026-01-28","said_by":"expert"}
	Agreed cowork.Event `json:"agreed,omitzero" power:"P"`
	// Why another setting was accepted was written down. Example: {"at":"2026-01-28","note":"two
	// wards, same rules"}
	SettingReason cowork.Event `json:"setting_reason,omitzero" power:"P"`
}

// Brought is one kind of experience that a person chose to let be recorded.
type Brought struct {
	// What the person brings: lived (direct or indirect) or learned. Example: "direct"
	Basis Basis `json:"basis,omitzero" power:"P"`
	// The Schedule item, or `withheld` if the person keeps it to themselves. Example: "withheld"
	Item Item `json:"item,omitzero" power:"P"`
	// The person chose to let this be recorded. Example: {"at":"2026-01-28","said_by":"expert"}
	Offered cowork.Event `json:"offered,omitzero" power:"P,own"`
}
