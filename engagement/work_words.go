package engagement

// DevelopmentKind says what sort. The zero value is unknown. An organisation may add words of
// its own that begin with x-; to a standard rule they are other.
type DevelopmentKind string

// The words of DevelopmentKind.
const (
	DevelopmentKindSpeaking      DevelopmentKind = "speaking"
	DevelopmentKindItOrEquipment DevelopmentKind = "it_or_equipment"
	DevelopmentKindFacilitation  DevelopmentKind = "facilitation"
	DevelopmentKindSubject       DevelopmentKind = "subject"
	DevelopmentKindOther         DevelopmentKind = "other"
)

// SessionKind says what sort. The zero value is unknown. An organisation may add words of its
// own that begin with x-; to a standard rule they are other.
type SessionKind string

// The words of SessionKind.
const (
	SessionKindMeeting    SessionKind = "meeting"
	SessionKindWorkshop   SessionKind = "workshop"
	SessionKindFocusGroup SessionKind = "focus_group"
	SessionKindInterview  SessionKind = "interview"
	SessionKindTraining   SessionKind = "training"
	SessionKindPanel      SessionKind = "panel"
	SessionKindVisit      SessionKind = "visit"
	SessionKindReview     SessionKind = "review"
	SessionKindOther      SessionKind = "other"
)

// Demand says how heavy it was expected to be, agreed with those coming. The zero value is
// unknown.
type Demand string

// The words of Demand.
const (
	DemandNone Demand = "none"
	DemandSome Demand = "some"
	DemandHigh Demand = "high"
)

// MessageKind says what sort. The zero value is unknown.
type MessageKind string

// The words of MessageKind.
const (
	MessageKindAdvert         MessageKind = "advert"
	MessageKindOverview       MessageKind = "overview"
	MessageKindOffer          MessageKind = "offer"
	MessageKindJobDescription MessageKind = "job_description"
	MessageKindAgreement      MessageKind = "agreement"
	MessageKindPapers         MessageKind = "papers"
	MessageKindUpdate         MessageKind = "update"
	MessageKindOutcome        MessageKind = "outcome"
	MessageKindConversation   MessageKind = "conversation"
	MessageKindEmail          MessageKind = "email"
)

// MistakeKind says in what way. The zero value is unknown.
type MistakeKind string

// The words of MistakeKind.
const (
	MistakeKindWrong         MistakeKind = "wrong"
	MistakeKindSpeculative   MistakeKind = "speculative"
	MistakeKindUnclear       MistakeKind = "unclear"
	MistakeKindContradictory MistakeKind = "contradictory"
)
