package consent

import (
	"crypto/sha256"
	"slices"

	"github.com/powercowork/cowork"
)

// Wording is what people are shown when they are asked. It is never about one
// person. Its fields are those that a consent record needs (ISO/IEC TS 27560).
type Wording struct {
	// Title and Words are what the person reads or hears.
	Title cowork.Text `json:"title,omitzero"`
	Words cowork.Text `json:"words,omitzero"`
	// Language is its language tag, such as en-GB.
	Language cowork.Text `json:"language,omitzero"`
	// Purposes are what it asks for. Consent can be given for no other.
	Purposes []Purpose `json:"purposes,omitzero"`
	// Controller is the organisation that asks, Contact how to reach it.
	Controller cowork.Text `json:"controller,omitzero"`
	Contact    cowork.Text `json:"contact,omitzero"`
	// Material says what is used, Recipients who gets it.
	Material   cowork.Text `json:"material,omitzero"`
	Recipients cowork.Text `json:"recipients,omitzero"`
	// KeptFor, KeptWhere and Jurisdiction say how long, where and under whose law.
	KeptFor      cowork.Text `json:"kept_for,omitzero"`
	KeptWhere    cowork.Text `json:"kept_where,omitzero"`
	Jurisdiction cowork.Text `json:"jurisdiction,omitzero"`
	// Rights says what else the person can ask for.
	Rights cowork.Text `json:"rights,omitzero"`
	// Withdrawal states the right to take consent back and how to do it. Without
	// it nothing can be given on this wording.
	Withdrawal cowork.Text `json:"withdrawal,omitzero"`
	// Replaces is the wording that this one takes the place of. Unless
	// SameMeaning is Yes, a consent given on that one permits nothing until the
	// person was asked again.
	Replaces    Hash          `json:"replaces,omitzero"`
	SameMeaning cowork.Answer `json:"same_meaning,omitzero"`
}

const wordingDomain = "power.cowork/consent/wording/1\x00"

// Hash is the fingerprint of the wording: of every word of it.
func (w Wording) Hash() Hash {
	return sha256.Sum256(append([]byte(wordingDomain), w.encode()...))
}

// StatesWithdrawal reports whether the wording states the right to take consent
// back, and how.
func (w Wording) StatesWithdrawal() bool { return w.Withdrawal != "" }

func (w *Wording) texts() []*cowork.Text {
	return []*cowork.Text{
		&w.Title, &w.Words, &w.Language, &w.Controller, &w.Contact, &w.Material, &w.Recipients,
		&w.KeptFor, &w.KeptWhere, &w.Jurisdiction, &w.Rights, &w.Withdrawal,
	}
}

// encode gives one number for the texts, each text with its length, the
// purposes, what it replaces and whether the meaning is the same.
func (w Wording) encode() []byte {
	texts := w.texts()
	b := []byte{byte(len(texts))}
	for _, t := range texts {
		b = appendBytes(b, string(*t))
	}
	b = append(b, byte(w.SameMeaning))
	b = append(b, w.Replaces[:]...)
	return append(b, encodeList(w.Purposes)...)
}

func decodeWording(b []byte) (w Wording, err error) {
	r := decoder{b: b}
	texts := w.texts()
	if n := r.byte(); int(n) != len(texts) {
		return Wording{}, ErrNewer
	}
	for _, t := range texts {
		*t = cowork.Text(r.bytes())
	}
	w.SameMeaning = r.anyAnswer()
	copy(w.Replaces[:], r.take(len(w.Replaces)))
	w.Purposes = decodeList[Purpose](&r)
	if r.bad {
		return Wording{}, ErrEncoding
	}
	return w, nil
}

// speaksOf reports whether the wording asks for the purpose.
func (w Wording) speaksOf(p Purpose) bool { return slices.Contains(w.Purposes, p) }
