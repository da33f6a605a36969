package consent

import "crypto/sha256"

// Stored is one event as a store keeps it.
type Stored struct {
	Stream Stream
	Seq    uint64
	Key    Key
	// Hash is of the event and, through the hash before it, of all before it.
	Hash Hash
	// Body is the canonical encoding of the event.
	Body []byte
}

// Head is where a stream stands: its last event. The zero Seq is an empty stream.
type Head struct {
	Stream Stream
	Seq    uint64
	Hash   Hash
	// At is when the last event was recorded, in nanoseconds since 1970.
	At int64
}

const chainDomain = "power.cowork/consent/chain/1\x00"

func chainHash(previous Hash, body []byte) (h Hash) {
	d := sha256.New()
	_, _ = d.Write([]byte(chainDomain))
	_, _ = d.Write(previous[:])
	_, _ = d.Write(body)
	d.Sum(h[:0])
	return h
}

// Next chains an event to the head. It gives the event its number, and raises
// its time above that of the event before.
func (h Head) Next(e Event) Stored {
	e.Stream, e.Seq, e.At = h.Stream, h.Seq+1, max(e.At, h.At+1)
	body := e.Append(make([]byte, 0, 128+len(e.Body)))
	return Stored{Stream: e.Stream, Seq: e.Seq, Key: e.Key, Hash: chainHash(h.Hash, body), Body: body}
}

// Step checks that s is the next event after the head, and gives the event and
// the new head. It needs no key. The error is ErrTampered, or ErrNewer if the
// chain holds but this version cannot read the event.
func (h Head) Step(s Stored) (Event, Head, error) {
	next := Head{Stream: h.Stream, Seq: h.Seq + 1, Hash: chainHash(h.Hash, s.Body), At: h.At}
	if s.Stream != h.Stream || s.Seq != next.Seq || s.Hash != next.Hash {
		return Event{}, h, ErrTampered
	}
	e, err := DecodeEvent(s.Body)
	if err == ErrNewer {
		return Event{}, next, ErrNewer
	}
	if err != nil || e.Stream != h.Stream || e.Seq != next.Seq || e.Key != s.Key || e.At <= h.At {
		return Event{}, h, ErrTampered
	}
	next.At = e.At
	return e, next, nil
}

// HeadOf is the head that a stored event leaves behind, taken at its word.
// Where this version cannot read the event, At is not known and 0.
func HeadOf(s Stored) Head {
	h := Head{Stream: s.Stream, Seq: s.Seq, Hash: s.Hash}
	if e, err := DecodeEvent(s.Body); err == nil {
		h.At = e.At
	}
	return h
}

// Verify checks a whole stream from its first event: that nothing was changed,
// removed, put in, repeated, reordered or brought from elsewhere. That its end
// was not cut off, only a Checkpoint can tell. It needs no key.
func Verify(stream Stream, events []Stored) (Head, error) {
	h := Head{Stream: stream}
	for _, s := range events {
		_, next, err := h.Step(s)
		if err != nil && err != ErrNewer {
			return h, err
		}
		h = next
	}
	return h, nil
}
