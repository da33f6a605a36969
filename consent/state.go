package consent

// State is where a person stands with one scope at one moment. It is worked
// out, never stored. Only StateGiven permits. The zero value is no state: where
// it cannot be told where somebody stands, there is an error, and that denies.
type State uint8

// The states.
const (
	// StateNotAsked: nothing is on record.
	StateNotAsked State = iota + 1
	// StateAsked: the person was asked and has not answered.
	StateAsked
	// StateGiven: consent is in force.
	StateGiven
	// StateDeclined: the person said no.
	StateDeclined
	// StateWithdrawn: taken back, or ended or narrowed at a review.
	StateWithdrawn
	// StateExpired: the consent ran to its end.
	StateExpired
	// StateSuperseded: the wording has changed in a way that matters since.
	StateSuperseded
	// StateReviewDue: the consent was to be looked at again and was not: its
	// review day has passed, or it releases results and the work has ended.
	StateReviewDue
	// StatePaused: the person takes time out.
	StatePaused
	// StateStopped: the person stopped, and has not said yes again.
	StateStopped
	// StateErased: the person was erased.
	StateErased
)

var stateNames = [...]string{
	"unknown", "not asked", "asked", "given", "declined", "withdrawn", "expired", "superseded",
	"review due", "paused", "stopped", "erased",
}

// String gives the state in words.
func (s State) String() string {
	if int(s) < len(stateNames) {
		return stateNames[s]
	}
	return stateNames[0]
}

// MarshalText writes the words of String.
func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
