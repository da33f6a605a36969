package consent

import (
	"context"
	"iter"
)

// Mode says how a stream is held.
type Mode uint8

const (
	// Shared is for the moment in which a use takes effect: several may hold it,
	// none while somebody holds it alone.
	Shared Mode = iota
	// Alone is for whatever changes what is permitted.
	Alone
	// Urgent is Alone for a withdrawal or a stop: where no room is left, the
	// store lets it in from a reserve.
	Urgent
)

// Store keeps streams of events. Package consenttest checks that one keeps
// these promises:
//
//   - What Hold appended is durable when Hold returns nil: a power cut does not
//     lose it. Where Hold returns an error, all of it or nothing is there.
//   - While one holder has a stream Alone, nobody else, in any process, holds it.
//     Those who wait get it in turn: overlapping shared holders never keep out
//     one that wants it alone.
//   - Read sees everything whose Hold returned before Read was called, and
//     waits for no holder.
//   - Nothing is ever changed or removed.
type Store interface {
	// Read gives the events of a stream after a number, in order. They must not
	// be changed. A stream that does not exist has none.
	Read(ctx context.Context, stream Stream, after uint64) ([]Stored, error)
	// Hold calls f once while it holds the stream, and keeps what f appended
	// if f returns nil. The error is that of f, of the context or of the store.
	Hold(ctx context.Context, stream Stream, mode Mode, f func(Tx) error) error
	// Heads gives the last event of every stream, in no order.
	Heads(ctx context.Context) iter.Seq2[Stored, error]
}

// Tx is a stream while it is held. It is used by one goroutine, and only until
// the function it was given to returns.
type Tx interface {
	// Read gives the events after a number, as they stand now.
	Read(after uint64) ([]Stored, error)
	// Find gives the number of the event with that key; 0 if there is none.
	Find(key Key) (uint64, error)
	// Append adds the events that chain gives for the head. Shared holders
	// append in turn.
	Append(chain func(Head) []Stored) error
}

// Keys keeps the keys that seal. Keep them where the events are not: a copy of
// the keys is a copy of the person.
type Keys interface {
	// Key gives the key of a stream, KeySize bytes; nil if there is none. With
	// create it makes one first, durably.
	Key(ctx context.Context, stream Stream, create bool) ([]byte, error)
	// Remove removes a key for good: when it returns nil, no trace of it is left
	// where it was kept.
	Remove(ctx context.Context, stream Stream) error
}

// Spool is where withdrawals and stops wait while the store is down. What Add
// took survives a power cut.
type Spool interface {
	// Add keeps an item, durably.
	Add(item []byte) error
	// Items gives all that wait, oldest first.
	Items() ([][]byte, error)
	// Clear removes all items.
	Clear() error
}
