package cowork

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"
)

// ID names an engagement, a person, a group or an item that others name. It is
// a UUID, or inside one record a handle that stands for one: what it is and a
// number, such as expert-1. No name of a person can be an ID. The zero value is
// unknown.
type ID struct {
	id     uuid.UUID
	word   uint8  // of a handle: 1 and its place in handleWords
	number uint16 // of a handle
}

// handleWords are what a handle may be, and nothing else.
var handleWords = [...]string{
	"expert", "staff", "supporter", "independent", "body", "group", "need", "offer", "payment", "expense",
	"adjustment", "development", "check", "goal", "outcome", "reserved", "claim", "decision", "override", "dissent",
	"contribution", "output", "session", "message", "mistake", "promise", "signal", "telling", "concern", "loss",
	"interest", "consent", "use", "account", "reply", "waiver", "repair", "factor", "module", "version",
	"observation", "theme", "touchpoint", "learning", "measure", "evidence", "finding", "plan", "change", "review",
	"item",
}

// HandleWords gives the words that a handle may begin with.
func HandleWords() []string { return slices.Clone(handleWords[:]) }

const maxHandle = 9999

var errID = errors.New("an id is a UUID of 36 characters, or a handle such as expert-1 with a number from 1 to 9999")

// ParseID reads a UUID in its form of 36 characters, or a handle. A UUID is
// written back in small letters.
func ParseID(s string) (ID, error) {
	if len(s) == len(uuid.Nil.String()) {
		id, err := uuid.Parse(s)
		if err != nil || id == uuid.Nil {
			return ID{}, errID
		}
		return ID{id: id}, nil
	}
	word, digits, _ := strings.Cut(s, "-")
	place := slices.Index(handleWords[:], word)
	n, err := strconv.Atoi(digits)
	if place < 0 || err != nil || n < 1 || n > maxHandle || digits != strconv.Itoa(n) {
		return ID{}, errID
	}
	return ID{word: uint8(place + 1), number: uint16(n)}, nil
}

// IDOf is the ID of a UUID. The nil UUID gives an unknown ID.
func IDOf(id uuid.UUID) ID { return ID{id: id} }

// IsZero reports whether the ID is unknown.
func (id ID) IsZero() bool { return id == ID{} }

// Handle gives the word and number of a handle.
func (id ID) Handle() (word string, number int, ok bool) {
	if id.word == 0 {
		return "", 0, false
	}
	return handleWords[id.word-1], int(id.number), true
}

// UUID gives the UUID, if the ID is one and not a handle.
func (id ID) UUID() (u uuid.UUID, ok bool) { return id.id, id.word == 0 && id.id != uuid.Nil }

// Under gives the UUID that a handle stands for in the record of the given
// engagement: version 5 of the handle under the engagement's own UUID. So two
// records never mean the same person by accident. A UUID stands for itself; and
// where the engagement is not known by a UUID, the handle stays a handle.
func (id ID) Under(engagement ID) ID {
	space, ok := engagement.UUID()
	if !ok || id.word == 0 {
		return id
	}
	return ID{id: uuid.NewSHA1(space, []byte(id.String()))}
}

// String writes the ID as ParseID reads it, and "unknown" for the zero value.
func (id ID) String() string {
	switch {
	case id.word != 0:
		return handleWords[id.word-1] + "-" + strconv.Itoa(int(id.number))
	case id.id == uuid.Nil:
		return Unknown.String()
	default:
		return id.id.String()
	}
}

// Compare orders IDs, for output that is the same each time: unknown, then
// UUIDs, then handles by word and number.
func (id ID) Compare(o ID) int {
	if id.word != o.word {
		return int(id.word) - int(o.word)
	}
	if id.number != o.number {
		return int(id.number) - int(o.number)
	}
	return slices.Compare(id.id[:], o.id[:])
}

// MarshalText writes the ID as ParseID reads it. An unknown one is an error.
func (id ID) MarshalText() ([]byte, error) {
	if id.IsZero() {
		return nil, errors.New("an unknown id has no text")
	}
	return []byte(id.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (id *ID) UnmarshalText(text []byte) (err error) {
	*id, err = ParseID(string(text))
	return err
}
