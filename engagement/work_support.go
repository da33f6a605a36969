package engagement

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// Contact is somebody to turn to.
type Contact struct {
	// The named contact, if a person. Example: "a3000000-0000-4000-8000-000000000001"
	Person cowork.ID `json:"person,omitzero" power:"W"`
	// Whether it is a shared mailbox. Example: "no"
	Mailbox cowork.Answer `json:"mailbox,omitzero" power:"W"`
	// Since when. Example: "2026-01-21"
	From cowork.When `json:"from,omitzero" power:"W"`
	// The expert was told who it is. Example: {"at":"2026-01-21"}
	Told cowork.Event `json:"told,omitzero" power:"W"`
	// The expert was told how and when they can be reached. Example: {"at":"2026-01-21"}
	ReachTold cowork.Event `json:"reach_told,omitzero" power:"W"`
	// Whether the contact neither leads nor pays for the work. Example: "yes"
	Independent cowork.Answer `json:"independent,omitzero" power:"W"`
}

// Adjustments holds what a person needs in order to take part.
type Adjustments struct {
	// The person was asked which adjustments they need; "none" is the person's own answer.
	// Example: {"at":"2026-01-26"}
	Asked cowork.Event `json:"asked,omitzero" power:"W"`
	Items []Adjustment `json:"items,omitzero"`
}

// Adjustment is one adjustment.
type Adjustment struct {
	// One adjustment. Example: "ad000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// Practical or emotional. Example: "practical"
	Kind AdjustmentKind `json:"kind,omitzero" power:"W"`
	// It was asked for. Example: {"at":"2026-01-26","said_by":"expert"}
	Requested cowork.Event `json:"requested,omitzero" power:"W"`
	// It was agreed. Example: {"at":"2026-01-28"}
	Agreed cowork.Event `json:"agreed,omitzero" power:"W"`
	// The day it must be there. Example: "2026-02-16"
	NeededBy cowork.When `json:"needed_by,omitzero" power:"W"`
	// It was there. Example: {"at":"2026-02-12"}
	InPlace cowork.Event `json:"in_place,omitzero" power:"W"`
	// Why not, and what instead, was explained. Example: {"done":"no"}
	Reason cowork.Event `json:"reason,omitzero" power:"W"`
}

// GroundRules are what everyone in the room agreed.
type GroundRules struct {
	// Ground rules were agreed by everyone in the room. Example: {"at":"2026-02-12"}
	Agreed cowork.Event `json:"agreed,omitzero" power:"W"`
	// What they cover. Example: ["stop","time_out","ask_support"]
	Covers []GroundRule `json:"covers,omitzero" power:"W"`
	// Who can stop a session. Example: "person"
	StopHeldBy StopHolder `json:"stop_held_by,omitzero" power:"W"`
}

// Signal is one request to stop, to take time out or to be supported.
type Signal struct {
	// One request to stop, take time out or be supported. Example:
	// "51000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// Who gave it. Example: "a1000000-0000-4000-8000-000000000002"
	Person cowork.ID `json:"person,omitzero" power:"W"`
	// Which. Example: "time_out"
	Kind SignalKind `json:"kind,omitzero" power:"W"`
	// In which session. Example: "5e500000-0000-4000-8000-000000000005"
	Session cowork.ID `json:"session,omitzero" power:"W"`
	// When. Example: {"at":"2026-05-11T10:40:00+01:00","said_by":"expert"}
	Given cowork.Event `json:"given,omitzero" power:"W"`
	// Work stopped, paused or support came. Example:
	// {"at":"2026-05-11T10:41:00+01:00","said_by":"expert"}
	Honoured cowork.Event `json:"honoured,omitzero" power:"W"`
	// Whether that was there and then. Example: "yes"
	AtOnce cowork.Answer `json:"at_once,omitzero" power:"W,own"`
}

// Telling is one telling of a personal story; never the story.
type Telling struct {
	// One telling of a personal story. Example: "7e110000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// Who tells it. Example: "a1000000-0000-4000-8000-000000000001"
	Person cowork.ID `json:"person,omitzero" power:"W"`
	// Whether what is told as one's own is one's own. Example: "yes"
	OwnStory cowork.Answer `json:"own_story,omitzero" power:"W,own"`
	// In which session. Example: "5e500000-0000-4000-8000-000000000005"
	Session cowork.ID `json:"session,omitzero" power:"W"`
	// When it was told. Example: {"at":"2026-05-11T10:15:00+01:00"}
	Told cowork.Event `json:"told,omitzero" power:"W"`
	// To whom. Example: "trainees"
	Audience consent.Audience `json:"audience,omitzero" power:"W"`
	// In what way. Example: "in_person"
	Channel consent.Channel `json:"channel,omitzero" power:"W"`
	// What it comes near. Example: ["restriction"]
	Touches []Touch `json:"touches,omitzero" power:"W"`
	// The person set the terms: topics, format, audience, recording. Example:
	// {"at":"2026-04-20","said_by":"expert"}
	OwnTerms cowork.Event `json:"own_terms,omitzero" power:"W,own"`
	// Whether it stayed within them. Example: "yes"
	WithinTerms cowork.Answer `json:"within_terms,omitzero" power:"W,own"`
	// It was prepared together. Example: {"at":"2026-04-20"}
	Prepared cowork.Event `json:"prepared,omitzero" power:"W"`
	// A support person was there for the teller. Example: {"at":"2026-05-11T10:15:00+01:00"}
	Support cowork.Event `json:"support,omitzero" power:"W"`
	// A debrief was offered to the teller. Example: {"at":"2026-05-11T12:30:00+01:00"}
	Debrief cowork.Event `json:"debrief,omitzero" power:"W"`
}

// WellnessPlan says whether there is a Wellness Action Plan, and whose it is; never what is in
// it.
type WellnessPlan struct {
	// A Wellness Action Plan was offered; declining is a choice. Example: {"at":"2026-02-02"}
	Offered cowork.Event `json:"offered,omitzero" power:"W"`
	// Whether there is one. Example: "yes"
	Exists cowork.Answer `json:"exists,omitzero" power:"W,own"`
	// Whether the person wrote it or confirmed every word. Example: "yes"
	ByPerson cowork.Answer `json:"by_person,omitzero" power:"W,own"`
	// Whether it was made a condition of work or reward. Example: "no"
	Required cowork.Answer `json:"required,omitzero" power:"W"`
	// Who may read it. Example: ["a3000000-0000-4000-8000-000000000001"]
	Readers []cowork.ID `json:"readers,omitzero" power:"W,own"`
	// Who has read it. Example: []
	ReadBy []cowork.ID `json:"read_by,omitzero" power:"W"`
	// When it will be looked at again. Example: "2026-08-03"
	ReviewOn cowork.When `json:"review_on,omitzero" power:"W,own"`
	// It was looked at again. Example: {"at":"2026-08-03","said_by":"expert"}
	Reviewed cowork.Event `json:"reviewed,omitzero" power:"W,own"`
}

// Concern is one question, concern, challenge, complaint or worry; never its content.
type Concern struct {
	// One question, concern, challenge, complaint or worry. Example:
	// "cf000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// Who raised it. Example: "a1000000-0000-4000-8000-000000000003"
	By cowork.ID `json:"by,omitzero" power:"W"`
	// Which; never its content. Example: "concern"
	Kind ConcernKind `json:"kind,omitzero" power:"W"`
	// For harm: the kind only. Example: "emotional"
	Harm HarmKind `json:"harm,omitzero" power:"W"`
	// When. Example: {"at":"2026-06-09","said_by":"carer"}
	Raised cowork.Event `json:"raised,omitzero" power:"W"`
	// Who deals with it. Example: "a3000000-0000-4000-8000-000000000001"
	Handler cowork.ID `json:"handler,omitzero" power:"W"`
	// Whether it is about the very person who deals with it. Example: "no"
	HandlerIsSubject cowork.Answer `json:"handler_is_subject,omitzero" power:"W"`
	// The person was told it had arrived. Example: {"at":"2026-06-09"}
	Acknowledged cowork.Event `json:"acknowledged,omitzero" power:"W"`
	// Harm or safeguarding: passed to whoever must act. Example: {"done":"no"}
	Routed cowork.Event `json:"routed,omitzero" power:"W"`
	// Harm or safeguarding: the person was asked what they want to happen. Example: {"done":"no"}
	WishesAsked cowork.Event `json:"wishes_asked,omitzero" power:"W"`
	// The day an answer was promised for. Example: "2026-06-23"
	AnswerBy cowork.When `json:"answer_by,omitzero" power:"W"`
	// The person got an answer. Example: {"at":"2026-06-18"}
	Answered cowork.Event `json:"answered,omitzero" power:"W"`
}

// Loss is something that a person has less of because of the work, or of what they said or did
// in it.
type Loss struct {
	// Something a person has less of, because of the work or of what they said or did in it.
	// Example: "10000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// Who. Example: "a1000000-0000-4000-8000-000000000001"
	Person cowork.ID `json:"person,omitzero" power:"W"`
	// What. Example: "hours"
	Kind LossKind `json:"kind,omitzero" power:"W"`
	// What it followed on. Example: "speaking_up"
	Cause LossCause `json:"cause,omitzero" power:"W"`
	// When. Example: {"at":"2026-07-01"}
	On cowork.Event `json:"on,omitzero" power:"W"`
	// Whether the person wanted it so. Example: "no"
	OwnWish cowork.Answer `json:"own_wish,omitzero" power:"W,own"`
	// It was made good. Example: {"done":"no"}
	PutRight cowork.Event `json:"put_right,omitzero" power:"W"`
}

// Interest is one outside interest in the result.
type Interest struct {
	// One outside interest in the result. Example: "14000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"P"`
	// Whose. Example: "a2000000-0000-4000-8000-000000000002"
	Person cowork.ID `json:"person,omitzero" power:"P"`
	// It was declared. Example: {"at":"2026-01-12"}
	Declared cowork.Event `json:"declared,omitzero" power:"P"`
	// What follows from it was agreed. Example: {"at":"2026-01-19"}
	Handled cowork.Event `json:"handled,omitzero" power:"P"`
}

// Balance says that differences of power were looked at.
type Balance struct {
	// Differences of power were named before the start, with what lessens each. Example:
	// {"at":"2026-02-05"}
	Looked      cowork.Event `json:"looked,omitzero" power:"W"`
	Differences []Difference `json:"differences,omitzero"`
}

// Difference is one difference of power.
type Difference struct {
	// One difference. Example: "rank"
	Kind DifferenceKind `json:"kind,omitzero" power:"W"`
	// Something was done about it. Example: {"at":"2026-02-12"}
	Lessened cowork.Event `json:"lessened,omitzero" power:"W"`
}

// CapacityNote is tied to one decision. There is no general statement about anybody's capacity.
type CapacityNote struct {
	// The one decision for which capacity was in doubt; a note without a decision is refused.
	// Example: "de000000-0000-4000-8000-000000000002"
	Decision cowork.ID `json:"decision,omitzero" power:"W"`
	// Whose decision. Example: "a1000000-0000-4000-8000-000000000002"
	Person cowork.ID `json:"person,omitzero" power:"W"`
	// When it was looked at. Example: {"at":"2026-02-20"}
	On cowork.Event `json:"on,omitzero" power:"W"`
	// Help to decide was given first. Example: {"at":"2026-02-20"}
	Help cowork.Event `json:"help,omitzero" power:"W"`
}

// Use is one use of somebody's material, or of what they told.
type Use struct {
	// One use of somebody's material or of what they told. Example:
	// "05e00000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// Whose. Example: "a1000000-0000-4000-8000-000000000001"
	Person cowork.ID `json:"person,omitzero" power:"W"`
	// Which output. Example: "3a000000-0000-4000-8000-000000000002"
	Output cowork.ID `json:"output,omitzero" power:"W"`
	// For what. Example: "share_narrative"
	Purpose consent.Purpose `json:"purpose,omitzero" power:"W"`
	// To whom. Example: "trainees"
	Audience consent.Audience `json:"audience,omitzero" power:"W"`
	// By which channel. Example: "audio"
	Channel consent.Channel `json:"channel,omitzero" power:"W"`
	// When. Example: {"at":"2026-06-15"}
	Used cowork.Event `json:"used,omitzero" power:"W"`
	// Whether it was changed after the person made or saw it. Example: "no"
	Edited cowork.Answer `json:"edited,omitzero" power:"W"`
	// The person agreed to the change. Example: {"done":"no"}
	EditApproved cowork.Event `json:"edit_approved,omitzero" power:"W,own"`
	// How the person was named. Example: "pseudonym"
	CreditedAs CreditChoice `json:"credited_as,omitzero" power:"W"`
}
