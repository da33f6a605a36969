package consent

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"github.com/powercowork/cowork"
)

// Key names an act, so that the same act sent twice is recorded once. The zero
// Key means that the register makes one up.
type Key [16]byte

// NewKey is a key that nobody else has.
func NewKey() (k Key) {
	_, _ = rand.Read(k[:])
	return k
}

// nth is the key of the i-th event of an act that stores several.
func (k Key) nth(i int) Key {
	if i == 0 {
		return k
	}
	sum := sha256.Sum256(append(k[:], byte(i), byte(i>>8)))
	return Key(sum[:16])
}

// Hash is a SHA-256: of an event with all before it, or of a wording.
type Hash [sha256.Size]byte

const hashPrefix = "sha256:"

// IsZero reports whether there is no hash.
func (h Hash) IsZero() bool { return h == Hash{} }

// String gives sha256: and the hash in hexadecimal; nothing for the zero Hash.
func (h Hash) String() string {
	if h.IsZero() {
		return ""
	}
	return hashPrefix + hex.EncodeToString(h[:])
}

// ParseHash reads what String writes.
func ParseHash(s string) (h Hash, err error) {
	digits, ok := strings.CutPrefix(s, hashPrefix)
	if !ok || hex.DecodedLen(len(digits)) != len(h) || strings.ToLower(digits) != digits {
		return h, ErrEncoding
	}
	if _, err := hex.Decode(h[:], []byte(digits)); err != nil {
		return Hash{}, ErrEncoding
	}
	return h, nil
}

// MarshalText writes the hash as String does.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (h *Hash) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*h = Hash{}
		return nil
	}
	*h, err = ParseHash(string(text))
	return err
}

// Event is one line of a ledger. What is personal in it is sealed in Body; the
// rest is in the clear, so that the ledger can be checked without any key.
type Event struct {
	// Stream is the chain it belongs to.
	Stream Stream
	// Seq is its place in the chain, from 1. Order is by Seq and never by time.
	Seq uint64
	// At is when it was recorded, in nanoseconds since 1970. In one chain it
	// always grows: where a clock was set back, it is raised.
	At int64
	// Since is when the act itself was done, where it waited before it could be
	// recorded; 0 where it did not.
	Since int64
	// Kind is what happened.
	Kind Kind
	// Key names the act.
	Key Key
	// Other says that somebody else acted for the person.
	Other bool
	// Purpose is what for, where that is one thing.
	Purpose Purpose
	// Wording is the wording that the person was shown.
	Wording Hash
	// Ref is the event it speaks of: the use that was done, the call that was answered.
	Ref uint64
	// Body is the sealed Details; for a published wording, the wording itself.
	Body []byte
}

// Time is when the event was recorded.
func (e Event) Time() time.Time { return time.Unix(0, e.At).UTC() }

// Details are the fields of an event that are sealed with the person's key.
type Details struct {
	// Audience, Channel, Output and Engagement complete the Scope.
	Audience   Audience  `json:"audience,omitzero"`
	Channel    Channel   `json:"channel,omitzero"`
	Output     cowork.ID `json:"output,omitzero"`
	Engagement cowork.ID `json:"engagement,omitzero"`
	// Until is when a consent ends, ReviewBy when it will be asked about again,
	// Due when a check falls due; in nanoseconds since 1970, each exclusive, 0
	// for none.
	Until    int64 `json:"until,omitzero"`
	ReviewBy int64 `json:"review_by,omitzero"`
	Due      int64 `json:"due,omitzero"`
	// Actor is who acted for the person, Authority by what right.
	Actor     cowork.ID   `json:"actor,omitzero"`
	Authority cowork.Text `json:"authority,omitzero"`
	// Asker is the tie of the one who asked.
	Asker Asker `json:"asker,omitzero"`
	// IndependentThere says whether somebody independent was there.
	IndependentThere cowork.Answer `json:"independent_there,omitzero"`
	// Leverage is what hung on the answer; empty and not nil means nothing.
	Leverage []Leverage `json:"leverage,omitzero"`
	// Reopened says whether the person brought it up again after a no.
	Reopened cowork.Answer `json:"reopened,omitzero"`
	// Result is what the person said at a review.
	Result ReviewResult `json:"result,omitzero"`
	// Session is where it happened.
	Session cowork.ID `json:"session,omitzero"`
	// Recall says what can be done about a use once consent is taken back.
	Recall Recall `json:"recall,omitzero"`
	// Check is what is kept of a wellbeing check.
	Check CheckFacts `json:"check,omitzero"`
	// Plan is what is kept of a Wellness Action Plan.
	Plan PlanFacts `json:"plan,omitzero"`
}

// scope is the scope of an event with its details.
func (e Event) scope(d Details) Scope {
	return Scope{Purpose: e.Purpose, Audience: d.Audience, Channel: d.Channel, Output: d.Output, Engagement: d.Engagement}
}
