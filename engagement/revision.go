package engagement

import (
	"github.com/powercowork/cowork"
)

// Onward says what a person may do next.
type Onward struct {
	// What could come next was talked through. Example: {"at":"2026-11-12"}
	Discussed cowork.Event `json:"discussed,omitzero" power:"R"`
	// What the person wants next. Example: "continue"
	Wish   OnwardWish    `json:"wish,omitzero" power:"R,own"`
	Offers []OnwardOffer `json:"offers,omitzero"`
}

// OnwardOffer is one offer of further work.
type OnwardOffer struct {
	// One offer of further work. Example: "0f000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"R"`
	// The offer was made. Example: {"at":"2026-11-12"}
	Made cowork.Event `json:"made,omitzero" power:"R"`
	// The person took it up. Example: {"at":"2026-11-20"}
	Accepted cowork.Event `json:"accepted,omitzero" power:"R"`
}

// Context is what helps and what stands in the way in the organisation.
type Context struct {
	// Barriers, enablers and grow factors were looked at. Example: {"at":"2026-01-12"}
	Assessed cowork.Event    `json:"assessed,omitzero" power:"R"`
	Factors  []ContextFactor `json:"factors,omitzero"`
	// Staff were given guidance on working with experts. Example: {"at":"2026-01-12"}
	GuidanceIssued cowork.Event `json:"guidance_issued,omitzero" power:"R"`
	// Somebody senior took visible responsibility. Example: {"at":"2026-01-12"}
	Sponsor cowork.Event `json:"sponsor,omitzero" power:"R"`
	// Money for involvement was set aside. Example: {"at":"2026-01-12"}
	BudgetSet cowork.Event `json:"budget_set,omitzero" power:"R"`
	// How much. Example: {"amount":"9500.00","currency":"GBP"}
	Budget cowork.Money `json:"budget,omitzero" power:"R"`
	// How much was spent. Example: {"amount":"7125.00","currency":"GBP"}
	Spent cowork.Money `json:"spent,omitzero" power:"R"`
	// A checklist on reducing restrictive practice was filled in. Example: {"at":"2026-01-08"}
	SelfAssessment cowork.Event `json:"self_assessment,omitzero" power:"O"`
	Oversight      []Oversight  `json:"oversight,omitzero"`
}

// ContextFactor is one barrier, enabler or grow factor.
type ContextFactor struct {
	// One of them. Example: "time"
	Factor Factor `json:"factor,omitzero" power:"R"`
	// Barrier, enabler or grow factor. Example: "barrier"
	Kind FactorKind `json:"kind,omitzero" power:"R"`
	// Whether it is there. Example: "yes"
	Present cowork.Answer `json:"present,omitzero" power:"R"`
	// What was done about it, or to keep it. Example: {"at":"2026-02-02"}
	Action cowork.Event `json:"action,omitzero" power:"R"`
}

// Oversight is a group that oversees the work.
type Oversight struct {
	// A group that oversees the work. Example: "board"
	Level OversightLevel `json:"level,omitzero" power:"P"`
	// How many seats it has. Example: 9
	Seats cowork.Count `json:"seats,omitzero" power:"P"`
	// How many of them are held by experts. Example: 2
	Experts cowork.Count `json:"experts,omitzero" power:"P"`
}

// Review says when the work was looked at again, and what comes next.
type Review struct {
	// The day of the next review. Example: "2027-02-15"
	Next    cowork.When  `json:"next,omitzero" power:"R"`
	Held    []ReviewHeld `json:"held,omitzero"`
	Changes []Change     `json:"changes,omitzero"`
}

// ReviewHeld is one review.
type ReviewHeld struct {
	// A review took place. Example: {"at":"2026-08-03"}
	On cowork.Event `json:"on,omitzero" power:"R"`
	// Whether earlier lessons were named and applied. Example: "yes"
	LessonsUsed cowork.Answer `json:"lessons_used,omitzero" power:"R"`
	// Goals were looked at and set anew. Example: {"at":"2026-08-03"}
	GoalsReset cowork.Event `json:"goals_reset,omitzero" power:"R"`
	// Whether the experts agreed to them. Example: "yes"
	GoalsAgreed cowork.Answer `json:"goals_agreed,omitzero" power:"R"`
	// Whether it asked where experts could have a part next. Example: "yes"
	Opportunities cowork.Answer `json:"opportunities,omitzero" power:"R"`
}

// Change is something that changed around the work.
type Change struct {
	// Something that changed around the work. Example: "ca000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"R"`
	// What. Example: "systems_or_staff"
	Trigger Trigger `json:"trigger,omitzero" power:"R"`
	// When. Example: {"at":"2026-07-06"}
	On cowork.Event `json:"on,omitzero" power:"R"`
	// The plan was looked at in its light. Example: {"at":"2026-07-20"}
	Reviewed cowork.Event `json:"reviewed,omitzero" power:"R"`
}
