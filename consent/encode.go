package consent

import (
	"encoding/binary"

	"github.com/google/uuid"

	"github.com/powercowork/cowork"
)

// The encoding of an event, version 1. Every number is big-endian; a varint is
// the unsigned one of encoding/binary in its shortest form.
//
//	version  1 byte, 1
//	part     1 byte
//	person   1 byte: 0 nobody, 1 a UUID of 16 bytes, 2 a varint length and a handle
//	seq      varint
//	at       8 bytes
//	kind     1 byte
//	key      16 bytes
//	flags    1 byte: 1 other, 2 purpose, 4 wording, 8 ref, 16 body, 32 since
//	purpose  varint length and text, if flagged
//	wording  32 bytes, if flagged
//	ref      varint, if flagged
//	body     varint length and bytes, if flagged
//	since    8 bytes, if flagged
//
// A flag is set if the field is not empty. So each event has one encoding, and
// each encoding is one event.
const encodingVersion = 1

const (
	flagOther = 1 << iota
	flagPurpose
	flagWording
	flagRef
	flagBody
	flagSince
	flagsKnown = 1<<iota - 1
)

const (
	personNobody = iota
	personUUID
	personHandle
)

// maxField is the longest text or body of an event, in bytes.
const maxField = 1 << 20

// Append appends the canonical encoding of the event to b.
func (e Event) Append(b []byte) []byte {
	b = append(b, encodingVersion, byte(e.Stream.Part))
	b = appendPerson(b, e.Stream.Person)
	b = binary.AppendUvarint(b, e.Seq)
	b = binary.BigEndian.AppendUint64(b, uint64(e.At))
	b = append(b, byte(e.Kind))
	b = append(b, e.Key[:]...)
	b = append(b, e.flags())
	if e.Purpose != "" {
		b = appendBytes(b, string(e.Purpose))
	}
	if !e.Wording.IsZero() {
		b = append(b, e.Wording[:]...)
	}
	if e.Ref != 0 {
		b = binary.AppendUvarint(b, e.Ref)
	}
	if len(e.Body) > 0 {
		b = appendBytes(b, e.Body)
	}
	if e.Since != 0 {
		b = binary.BigEndian.AppendUint64(b, uint64(e.Since))
	}
	return b
}

func (e Event) flags() (f byte) {
	set := func(on bool, flag byte) {
		if on {
			f |= flag
		}
	}
	set(e.Other, flagOther)
	set(e.Purpose != "", flagPurpose)
	set(!e.Wording.IsZero(), flagWording)
	set(e.Ref != 0, flagRef)
	set(len(e.Body) > 0, flagBody)
	set(e.Since != 0, flagSince)
	return f
}

func appendPerson(b []byte, id cowork.ID) []byte {
	if id.IsZero() {
		return append(b, personNobody)
	}
	if u, ok := id.UUID(); ok {
		return append(append(b, personUUID), u[:]...)
	}
	return appendBytes(append(b, personHandle), id.String())
}

func appendBytes[T string | []byte](b []byte, v T) []byte {
	b = binary.AppendUvarint(b, uint64(len(v)))
	return append(b, v...)
}

// DecodeEvent reads the canonical encoding of an event and refuses every other
// form: ErrEncoding, or ErrNewer for a version or kind that this package does
// not know. The Body refers to b.
func DecodeEvent(b []byte) (e Event, err error) {
	r := decoder{b: b}
	if r.byte() != encodingVersion {
		if len(b) > 0 && b[0] > encodingVersion {
			return e, ErrNewer
		}
		return e, ErrEncoding
	}
	e.Stream.Part = Part(r.byte())
	e.Stream.Person = r.person()
	e.Seq = r.uvarint()
	e.At = int64(r.uint64())
	e.Kind = Kind(r.byte())
	copy(e.Key[:], r.take(len(e.Key)))
	flags := r.byte()
	if flags&flagPurpose != 0 {
		e.Purpose = r.purpose()
	}
	if flags&flagWording != 0 {
		copy(e.Wording[:], r.take(len(e.Wording)))
	}
	if flags&flagRef != 0 {
		e.Ref = r.uvarint()
	}
	if flags&flagBody != 0 {
		e.Body = r.bytes()
	}
	if flags&flagSince != 0 {
		e.Since = int64(r.uint64())
	}
	e.Other = flags&flagOther != 0
	if r.bad || len(r.b) > 0 || flags&^byte(flagsKnown) != 0 || flags != e.flags() ||
		e.Stream.Part < PartConsent || e.Stream.Part > PartWordings {
		return Event{}, ErrEncoding
	}
	if !e.Kind.known() {
		return Event{}, ErrNewer
	}
	return e, nil
}

// decoder reads an encoding; bad once anything was missing or not canonical.
type decoder struct {
	b   []byte
	bad bool
}

func (r *decoder) take(n int) []byte {
	if n > len(r.b) {
		r.bad = true
		return nil
	}
	v := r.b[:n:n]
	r.b = r.b[n:]
	return v
}

func (r *decoder) byte() byte {
	if v := r.take(1); v != nil {
		return v[0]
	}
	return 0
}

func (r *decoder) uint64() uint64 {
	if v := r.take(8); v != nil {
		return binary.BigEndian.Uint64(v)
	}
	return 0
}

func (r *decoder) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 || n > 1 && r.b[n-1] == 0 { // a longer form of a smaller number
		r.bad = true
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *decoder) bytes() []byte {
	n := r.uvarint()
	if n > maxField {
		r.bad = true
		return nil
	}
	return r.take(int(n))
}

// purpose reads a purpose and keeps no copy of the standard words.
func (r *decoder) purpose() Purpose {
	b := r.bytes()
	for _, p := range purposes {
		if string(b) == string(p) {
			return p
		}
	}
	return Purpose(b)
}

func (r *decoder) person() cowork.ID {
	switch r.byte() {
	case personNobody:
		return cowork.ID{}
	case personUUID:
		u, err := uuid.FromBytes(r.take(16))
		r.bad = r.bad || err != nil || u == uuid.Nil
		return cowork.IDOf(u)
	case personHandle:
		id, err := cowork.ParseID(string(r.bytes()))
		_, _, handle := id.Handle()
		r.bad = r.bad || err != nil || !handle
		return id
	default:
		r.bad = true
		return cowork.ID{}
	}
}
