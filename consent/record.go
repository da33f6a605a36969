package consent

import (
	"github.com/powercowork/cowork"
)

// Record is the consent part of the record of an engagement: a ledger that only grows. Expiry
// and status are worked out, never stored.
type Record struct {
	Route   Route   `json:"route,omitzero"`
	Entries []Entry `json:"entries,omitzero"`
}

// Route says how many steps it takes to give consent, and to take it back.
type Route struct {
	// How many steps giving takes. Example: 2
	GiveSteps cowork.Count `json:"give_steps,omitzero" power:"W"`
	// How many steps withdrawing takes. Example: 1
	WithdrawSteps cowork.Count `json:"withdraw_steps,omitzero" power:"W"`
	// Whether withdrawing needs a reason. Example: "no"
	ReasonNeeded cowork.Answer `json:"reason_needed,omitzero" power:"W"`
}

// Entry is one line of the ledger: one purpose, one audience, one channel, one output.
type Entry struct {
	// One line of the ledger. Example: "ce000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// Whose consent. Example: "a1000000-0000-4000-8000-000000000001"
	Person cowork.ID `json:"person,omitzero" power:"W"`
	// Asked, given, refused, reviewed or withdrawn. Example: "give"
	Act Act `json:"act,omitzero" power:"W"`
	// When. Example: {"at":"2026-01-30","said_by":"expert"}
	Made cowork.Event `json:"made,omitzero" power:"W"`
	// For which one thing; a withdrawal without purpose takes back everything. Example:
	// "take_part"
	Purpose Purpose `json:"purpose,omitzero" power:"W"`
	// For which audience. Example: "trainees"
	Audience Audience `json:"audience,omitzero" power:"W"`
	// By which channel. Example: "in_person"
	Channel Channel `json:"channel,omitzero" power:"W"`
	// For which output, where there is one. Example: "3a000000-0000-4000-8000-000000000002"
	Output cowork.ID `json:"output,omitzero" power:"W"`
	// The day it ends; left out where no end was named, and then it stands until taken back or
	// ended at a review. Example: "2027-01-31"
	Until cowork.When `json:"until,omitzero" power:"W"`
	// The day it will be asked about again. Example: "2026-07-31"
	ReviewOn cowork.When `json:"review_on,omitzero" power:"W"`
	// For a review: what the person said. Example: "kept"
	Result ReviewResult `json:"result,omitzero" power:"W"`
	// Said or done plainly; taken from silence; one yes for everything. Example: "explicit"
	Method Method `json:"method,omitzero" power:"W"`
	// Given by the person or by somebody else. Example: "self"
	By By `json:"by,omitzero" power:"W"`
	// By somebody else, or under 18: the legal basis and the person's own yes were recorded.
	// Example: {"done":"no"}
	Basis cowork.Event `json:"basis,omitzero" power:"W"`
	// What tie the one who asked has to the person. Example: "named_contact"
	Asker Asker `json:"asker,omitzero" power:"W"`
	// Somebody independent was offered and there when it was asked. Example: {"at":"2026-01-30"}
	IndependentThere cowork.Event `json:"independent_there,omitzero" power:"W"`
	// What was made to hang on the answer; `[]` means nothing. Example: []
	Leverage []Leverage `json:"leverage,omitzero" power:"W"`
	// What the person was told is kept with the line. Example: {"at":"2026-01-30"}
	Told cowork.Event `json:"told,omitzero" power:"W"`
	// A fingerprint of the exact wording the person was shown. Example: "sha256:5f2c"
	Notice cowork.Text `json:"notice,omitzero" power:"W"`
	// For a new request after a no: whether the person brought it up again. Example: "no"
	ReopenedByPerson cowork.Answer `json:"reopened_by_person,omitzero" power:"W,own"`
	// For a withdrawal: all new use was stopped. Example: {"at":"2026-09-02"}
	Stopped  cowork.Event `json:"stopped,omitzero" power:"W"`
	Affected []Affected   `json:"affected,omitzero"`
}

// Affected is an output that a withdrawal touches.
type Affected struct {
	// For a withdrawal: an output it touches. Example: "3a000000-0000-4000-8000-000000000002"
	Output cowork.ID `json:"output,omitzero" power:"W"`
	// It was taken back or taken down. Example: {"at":"2026-09-04"}
	Recalled cowork.Event `json:"recalled,omitzero" power:"W"`
	// What cannot be taken back, and why, was explained to the person. Example: {"done":"no"}
	Explained cowork.Event `json:"explained,omitzero" power:"W"`
}
