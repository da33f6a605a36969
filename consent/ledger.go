package consent

import (
	"iter"
	"time"
)

// Line is an event with its details opened.
type Line struct {
	Event
	Details Details
	// Sealed says that the details could not be read: the key is gone.
	Sealed bool
}

// Scope is what the line is about.
func (l Line) Scope() Scope { return l.scope(l.Details) }

// Ledger is one stream of one person as an immutable value. States are worked
// out from it at a moment; nothing in it ever changes.
type Ledger struct {
	head  Head
	lines []Line
}

// NewLedger is the empty ledger of a stream.
func NewLedger(stream Stream) Ledger { return Ledger{head: Head{Stream: stream}} }

// ReadLedger checks the chain and opens the details with the stream's key; nil
// if the key is gone. The error is ErrTampered or ErrNewer.
func ReadLedger(stream Stream, events []Stored, key []byte) (Ledger, error) {
	l := NewLedger(stream)
	l.lines = make([]Line, 0, len(events))
	var s *sealer
	if key != nil {
		made, err := newSealer(key)
		if err != nil {
			return l, err
		}
		s = &made
	}
	return l.read(events, s)
}

func (l Ledger) read(events []Stored, s *sealer) (Ledger, error) {
	for _, stored := range events {
		e, next, err := l.head.Step(stored)
		if err != nil {
			return l, err
		}
		line, err := openLine(e, s)
		if err != nil {
			return l, err
		}
		l.head = next
		l.lines = append(l.lines, line)
	}
	return l, nil
}

func openLine(e Event, s *sealer) (Line, error) {
	line := Line{Event: e}
	if len(e.Body) == 0 {
		return line, nil
	}
	if s == nil {
		line.Sealed = true
		return line, nil
	}
	d, err := s.open(e)
	line.Details = d
	return line, err
}

// With gives the ledger with one more event, and the event as a store keeps it.
// The ledger itself stays as it is. The key seals the details.
func (l Ledger) With(e Event, d Details, key []byte) (Ledger, Stored, error) {
	s, err := newSealer(key)
	if err != nil {
		return l, Stored{}, err
	}
	e.Stream = l.head.Stream
	stored := l.head.Next(s.seal(e, d))
	grown := Ledger{head: l.head, lines: l.lines[:len(l.lines):len(l.lines)]}
	grown, err = grown.read([]Stored{stored}, &s)
	return grown, stored, err
}

// Head is where the ledger stands.
func (l Ledger) Head() Head { return l.head }

// Len is the number of events.
func (l Ledger) Len() int { return len(l.lines) }

// Lines gives the events in append order.
func (l Ledger) Lines() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		for _, line := range l.lines {
			if !yield(line) {
				return
			}
		}
	}
}

// Until gives the ledger as it was known at a moment.
func (l Ledger) Until(at time.Time) Ledger {
	n := len(l.lines)
	for n > 0 && l.lines[n-1].At > at.UnixNano() {
		n--
	}
	known := Ledger{head: Head{Stream: l.head.Stream}, lines: l.lines[:n:n]}
	if n > 0 {
		known.head.Seq, known.head.At = l.lines[n-1].Seq, l.lines[n-1].At
	}
	return known
}

// line gives the event of that number.
func (l Ledger) line(seq uint64) (Line, bool) {
	if seq == 0 || seq > uint64(len(l.lines)) {
		return Line{}, false
	}
	return l.lines[seq-1], true
}

func (l Ledger) standing() standing {
	t := standing{}
	for _, line := range l.lines {
		t.head.Seq, t.head.At = line.Seq, line.At
		t.apply(line.Event, line.Details, !line.Sealed)
	}
	return t
}

// StateAt is where the person stood with a scope at a moment. It never changes
// as the ledger grows.
func (l Ledger) StateAt(s Scope, at time.Time, w Wordings) (State, error) {
	t := l.Until(at).standing()
	return t.state(s, at.UnixNano(), &w)
}

// PermittedAt reports whether a use was permitted at a moment. It is history,
// for an audit; a use asks the Register.
func (l Ledger) PermittedAt(s Scope, at time.Time, w Wordings) (bool, error) {
	state, err := l.StateAt(s, at, w)
	return err == nil && state == StateGiven, err
}
