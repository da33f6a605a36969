package engagement

import (
	"github.com/powercowork/cowork"
)

// Development holds the learning and equipment that a person asked for.
type Development struct {
	// The person was asked what training, coaching or equipment would help. Example:
	// {"at":"2026-01-26"}
	Asked cowork.Event      `json:"asked,omitzero" power:"W"`
	Items []DevelopmentNeed `json:"items,omitzero"`
}

// DevelopmentNeed is one need for support or learning.
type DevelopmentNeed struct {
	// One need for support or learning. Example: "d5000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// What sort. Example: "speaking"
	Kind DevelopmentKind `json:"kind,omitzero" power:"W"`
	// It was asked for. Example: {"at":"2026-01-26","said_by":"expert"}
	Requested cowork.Event `json:"requested,omitzero" power:"W"`
	// When it must be there. Example: "2026-05-11"
	NeededBy cowork.When `json:"needed_by,omitzero" power:"W"`
	// It was offered. Example: {"at":"2026-03-02"}
	Offered cowork.Event `json:"offered,omitzero" power:"W"`
	// It was given. Example: {"at":"2026-04-20"}
	Provided cowork.Event `json:"provided,omitzero" power:"W"`
	// Why it could not be offered was explained. Example: {"done":"no"}
	Reason cowork.Event `json:"reason,omitzero" power:"W"`
}

// Session is one meeting, workshop, visit or training day.
type Session struct {
	// One meeting, workshop, visit or training day. Example:
	// "5e500000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// When it is to be held. Example: "2026-02-16"
	Planned cowork.When `json:"planned,omitzero" power:"W"`
	// It was held; `done: no` means not yet or never. Example: {"at":"2026-02-16T10:00:00Z"}
	Held cowork.Event `json:"held,omitzero" power:"W"`
	// In which phase. Example: "design"
	Phase Phase `json:"phase,omitzero" power:"O"`
	// What sort. Example: "workshop"
	Kind SessionKind `json:"kind,omitzero" power:"W"`
	// The ways in which one could take part. Example: ["in_person","video"]
	Modes []Mode `json:"modes,omitzero" power:"W"`
	// How long. Example: 120
	Minutes cowork.Count `json:"minutes,omitzero" power:"W,minutes"`
	// Who was asked to come. Example: ["a1000000-0000-4000-8000-000000000001"]
	Invited []cowork.ID `json:"invited,omitzero" power:"W"`
	// Who came. Example: ["a1000000-0000-4000-8000-000000000001"]
	Present []cowork.ID `json:"present,omitzero" power:"W"`
	// Who led it. Example: ["a2000000-0000-4000-8000-000000000001"]
	Facilitators []cowork.ID `json:"facilitators,omitzero" power:"W"`
	// How heavy it was expected to be, agreed with those coming. Example: "some"
	Demand Demand `json:"demand,omitzero" power:"W"`
	// Help to prepare was offered beforehand. Example: {"at":"2026-02-12"}
	Preparation cowork.Event `json:"preparation,omitzero" power:"W"`
	// Somebody to turn to was there. Example: {"at":"2026-02-16T10:00:00Z"}
	Support cowork.Event `json:"support,omitzero" power:"W"`
	// Whether there was something to read. Example: "yes"
	PapersNeeded cowork.Answer `json:"papers_needed,omitzero" power:"W"`
	// The papers were sent. Example: {"at":"2026-02-05"}
	Papers cowork.Event `json:"papers,omitzero" power:"W"`
	// A debrief was offered to everyone after it. Example: {"at":"2026-02-16T12:00:00Z"}
	Debrief cowork.Event `json:"debrief,omitzero" power:"W"`
	// For a training day: the version of the module used. Example:
	// "b1000000-0000-4000-8000-000000000001"
	Version cowork.ID `json:"version,omitzero" power:"E"`
}

// Message is one message that matters.
type Message struct {
	// One message that matters. Example: "3e000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// It was sent. Example: {"at":"2026-02-05"}
	Sent cowork.Event `json:"sent,omitzero" power:"O"`
	// What sort. Example: "papers"
	Kind MessageKind `json:"kind,omitzero" power:"O"`
	// Formal, or in passing. Example: "yes"
	Formal cowork.Answer `json:"formal,omitzero" power:"O"`
	// To which people or groups. Example: ["a1000000-0000-4000-8000-000000000001"]
	To []cowork.ID `json:"to,omitzero" power:"W"`
	// In which formats. Example: ["easy_read"]
	Formats []Format `json:"formats,omitzero" power:"W"`
	// The wording was checked for plain language with a reader. Example: {"at":"2026-02-03"}
	Plain cowork.Event `json:"plain,omitzero" power:"W"`
}

// Mistake is a message that turned out wrong, speculative, unclear or at odds with another.
type Mistake struct {
	// A message that turned out wrong, speculative, unclear or at odds with another. Example:
	// "3f000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// Which message. Example: "3e000000-0000-4000-8000-000000000001"
	Message cowork.ID `json:"message,omitzero" power:"O"`
	// In what way. Example: "wrong"
	Kind MistakeKind `json:"kind,omitzero" power:"O"`
	// It was noticed. Example: {"at":"2026-02-06"}
	Found cowork.Event `json:"found,omitzero" power:"O"`
	// Everyone who had it was told the right thing. Example: {"at":"2026-02-07"}
	Corrected cowork.Event `json:"corrected,omitzero" power:"O"`
}

// Promise is something promised to people.
type Promise struct {
	// One promise. Example: "b0000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// To whom. Example: ["a1000000-0000-4000-8000-000000000001"]
	To []cowork.ID `json:"to,omitzero" power:"O"`
	// It was made. Example: {"at":"2026-02-16"}
	Made cowork.Event `json:"made,omitzero" power:"O"`
	// For when. Example: "2026-03-16"
	Due cowork.When `json:"due,omitzero" power:"O"`
	// It was kept. Example: {"at":"2026-03-12"}
	Kept cowork.Event `json:"kept,omitzero" power:"O"`
	// A new date or a new promise was agreed with the person. Example: {"done":"no"}
	Changed cowork.Event `json:"changed,omitzero" power:"O,own"`
}
