package engagement

import (
	"github.com/powercowork/cowork"
)

// Reward is what a person gets for the work. It never holds a benefit type.
type Reward struct {
	// What the person gets for the work. Example: "pay"
	Kind RewardKind `json:"kind,omitzero" power:"W"`
	// The rate. Example: {"amount":"25.00","currency":"GBP"}
	Rate cowork.Money `json:"rate,omitzero" power:"W"`
	// What the rate is for. Example: "hour"
	Unit Unit `json:"unit,omitzero" power:"W"`
	// The reward was agreed. Example: {"at":"2026-01-30","said_by":"expert"}
	Agreed cowork.Event `json:"agreed,omitzero" power:"W"`
	// With what it is compared: a co-worker in the same role, a dated tariff, a market rate.
	// Example: "tariff"
	Comparator ComparatorKind `json:"comparator,omitzero" power:"W"`
	// That rate, for the same unit. Example: {"amount":"25.00","currency":"GBP"}
	ComparatorRate cowork.Money `json:"comparator_rate,omitzero" power:"W"`
	// The date of that tariff or rate. Example: "2025-04-01"
	ComparatorOn cowork.When `json:"comparator_on,omitzero" power:"W"`
	// A lower rate was explained to the person. Example: {"done":"no"}
	DifferenceReason cowork.Event `json:"difference_reason,omitzero" power:"W"`
	// Where the person gets nothing, or only subsistence or a token: why. Example: "own_choice"
	NilReason NilReason `json:"nil_reason,omitzero" power:"W"`
	// The person, knowing what was on offer, chose to go without. Example: {"done":"no"}
	NilChosen cowork.Event `json:"nil_chosen,omitzero" power:"W,own"`
	// Independent advice on benefits and tax was offered. Example: {"at":"2026-01-21"}
	AdviceOffered cowork.Event `json:"advice_offered,omitzero" power:"W"`
	// Whether payment depends on telling a story, or on how much is told. Example: "no"
	TiedToTelling cowork.Answer `json:"tied_to_telling,omitzero" power:"W"`
	// Whether stopping costs pay for time already given. Example: "no"
	LostOnLeaving cowork.Answer `json:"lost_on_leaving,omitzero" power:"W"`
	Payments      []Payment     `json:"payments,omitzero"`
}

// Payment is one payment.
type Payment struct {
	// One payment. Example: "ba000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// How much. Example: {"amount":"150.00","currency":"GBP"}
	Amount cowork.Money `json:"amount,omitzero" power:"W"`
	// The work it is for was done. Example: {"at":"2026-02-16"}
	Earned cowork.Event `json:"earned,omitzero" power:"W"`
	// The day promised. Example: "2026-03-09"
	Due cowork.When `json:"due,omitzero" power:"W"`
	// It arrived. Example: {"at":"2026-03-02"}
	Paid cowork.Event `json:"paid,omitzero" power:"W"`
}

// Expenses holds what taking part costs a person.
type Expenses struct {
	// Paying costs in advance was offered. Example: {"at":"2026-01-21"}
	PrepayOffered cowork.Event `json:"prepay_offered,omitzero" power:"W"`
	Items         []Expense    `json:"items,omitzero"`
}

// Expense is one cost of taking part.
type Expense struct {
	// One cost of taking part. Example: "e1000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// How much. Example: {"amount":"12.40","currency":"GBP"}
	Amount cowork.Money `json:"amount,omitzero" power:"W"`
	// When it arose. Example: {"at":"2026-02-16"}
	Incurred cowork.Event `json:"incurred,omitzero" power:"W"`
	// Whether the organisation paid it directly. Example: "no"
	Prepaid cowork.Answer `json:"prepaid,omitzero" power:"W"`
	// It was claimed. Example: {"at":"2026-02-16"}
	Claimed cowork.Event `json:"claimed,omitzero" power:"W"`
	// The day promised for the money back. Example: "2026-03-09"
	Due cowork.When `json:"due,omitzero" power:"W"`
	// The money came back. Example: {"at":"2026-02-23"}
	Repaid cowork.Event `json:"repaid,omitzero" power:"W"`
}

// WorkEntry is time given on one day.
type WorkEntry struct {
	// A day on which time was given. Example: "2026-02-16"
	On cowork.When `json:"on,omitzero" power:"W"`
	// For what. Example: "preparation"
	Kind WorkKind `json:"kind,omitzero" power:"W"`
	// How long. Example: 60
	Minutes cowork.Count `json:"minutes,omitzero" power:"W,minutes"`
	// Whether the agreement covers it. Example: "yes"
	InAgreement cowork.Answer `json:"in_agreement,omitzero" power:"O"`
	// Whether it is paid. Example: "yes"
	Payable cowork.Answer `json:"payable,omitzero" power:"W"`
}
