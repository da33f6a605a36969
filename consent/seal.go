package consent

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"

	"github.com/powercowork/cowork"
)

// KeySize is the length of a key that seals, in bytes: AES-256.
const KeySize = 32

// sealer seals and opens the details of one stream.
type sealer struct{ aead cipher.AEAD }

func newSealer(key []byte) (sealer, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return sealer{}, ErrKeyGone
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return sealer{}, ErrKeyGone
	}
	return sealer{aead: aead}, nil
}

// bound is what a sealed body is bound to. Seq and At are not in it: the chain
// guards those, and an event that waited in a spool gets them late.
func (e Event) bound() []byte {
	b := append([]byte("power.cowork/consent/seal/1\x00"), byte(e.Stream.Part), byte(e.Kind))
	b = append(b, e.Key[:]...)
	return appendPerson(b, e.Stream.Person)
}

// seal gives the event with the details sealed in its body, under a random
// nonce, so that nothing can be found by guessing at it.
func (s sealer) seal(e Event, d Details) Event {
	plain := d.encode()
	if len(plain) == 0 {
		return e
	}
	nonce := make([]byte, s.aead.NonceSize(), s.aead.NonceSize()+len(plain)+s.aead.Overhead())
	_, _ = rand.Read(nonce)
	e.Body = s.aead.Seal(nonce, nonce, plain, e.bound())
	return e
}

// open gives the details of an event; none if it has no body.
func (s sealer) open(e Event) (Details, error) {
	n := s.aead.NonceSize()
	if len(e.Body) < n {
		return Details{}, ErrTampered
	}
	plain, err := s.aead.Open(nil, e.Body[:n], e.Body[n:], e.bound())
	if err != nil {
		return Details{}, ErrTampered
	}
	return decodeDetails(plain)
}

// SealPlan seals the words of a Wellness Action Plan with a key that the person
// keeps and this package never sees. It refuses a key that is not KeySize long.
func SealPlan(key []byte, words cowork.Text) ([]byte, error) {
	s, err := newSealer(key)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, s.aead.NonceSize())
	_, _ = rand.Read(nonce)
	return s.aead.Seal(nonce, nonce, []byte(words), planBound()), nil
}

// OpenPlan gives back the words that SealPlan sealed.
func OpenPlan(key, sealed []byte) (cowork.Text, error) {
	s, err := newSealer(key)
	if err != nil {
		return "", err
	}
	n := s.aead.NonceSize()
	if len(sealed) < n {
		return "", ErrTampered
	}
	words, err := s.aead.Open(nil, sealed[:n], sealed[n:], planBound())
	if err != nil {
		return "", ErrTampered
	}
	return cowork.Text(words), nil
}

func planBound() []byte {
	return binary.BigEndian.AppendUint16([]byte("power.cowork/consent/plan/1\x00"), KeySize)
}
