package consent

// Kind says what an event is. Its number is part of the encoding and keeps its
// meaning for ever.
type Kind uint8

// The kinds of event.
const (
	// KindAsked: the person was asked.
	KindAsked Kind = 0x11
	// KindGiven: consent was given. No other kind permits anything.
	KindGiven Kind = 0xEE
	// KindDeclined: the person said no.
	KindDeclined Kind = 0x13
	// KindWithdrawn: consent for one scope was taken back.
	KindWithdrawn Kind = 0x14
	// KindWithdrawnAll: everything was taken back.
	KindWithdrawnAll Kind = 0x15
	// KindReviewed: the person was asked again whether a consent still holds.
	KindReviewed Kind = 0x16
	// KindWorkEnded: the work is over; what releases its results now waits for a review.
	KindWorkEnded Kind = 0x17
	// KindErased: the person's key was removed.
	KindErased Kind = 0x18

	// KindStopped: the person stopped. Taking part needs a new consent.
	KindStopped Kind = 0x21
	// KindPaused: the person takes time out.
	KindPaused Kind = 0x22
	// KindResumed: the person comes back from time out.
	KindResumed Kind = 0x23
	// KindSupportAsked: the person asked for support.
	KindSupportAsked Kind = 0x24
	// KindAnswered: a stop, a time out or a call for support got its response.
	KindAnswered Kind = 0x25

	// KindUseStarted: a use of what somebody shared began.
	KindUseStarted Kind = 0x31
	// KindUseDone: a use took effect.
	KindUseDone Kind = 0x32
	// KindUseDropped: a use ended without effect.
	KindUseDropped Kind = 0x33
	// KindRecalled: what a use had put out was taken back.
	KindRecalled Kind = 0x34
	// KindExplained: it was explained to the person why something cannot be taken back.
	KindExplained Kind = 0x35

	// KindCheckDue: a wellbeing check was planned.
	KindCheckDue Kind = 0x41
	// KindCheck: a wellbeing check was done, declined, attempted or missed.
	KindCheck Kind = 0x42
	// KindPlan: something became of a Wellness Action Plan.
	KindPlan Kind = 0x43

	// KindPublished: a wording was published.
	KindPublished Kind = 0x51
)

var kindNames = map[Kind]string{
	KindAsked: "asked", KindGiven: "given", KindDeclined: "declined", KindWithdrawn: "withdrawn",
	KindWithdrawnAll: "withdrawn-all", KindReviewed: "reviewed", KindWorkEnded: "work-ended", KindErased: "erased",
	KindStopped: "stopped", KindPaused: "paused", KindResumed: "resumed", KindSupportAsked: "support-asked",
	KindAnswered: "answered", KindUseStarted: "use-started", KindUseDone: "use-done", KindUseDropped: "use-dropped",
	KindRecalled: "recalled", KindExplained: "explained", KindCheckDue: "check-due", KindCheck: "check",
	KindPlan: "plan", KindPublished: "notice-published",
}

// String gives the name of the kind.
func (k Kind) String() string {
	if name, ok := kindNames[k]; ok {
		return name
	}
	return "unknown"
}

// known reports whether this version knows the kind.
func (k Kind) known() bool {
	_, ok := kindNames[k]
	return ok
}
