package consent

import (
	"strings"

	"github.com/powercowork/cowork"
)

// Part says which part of what is kept a stream holds.
type Part uint8

// The parts.
const (
	// PartConsent is what a person allowed and took back.
	PartConsent Part = 1
	// PartWellness is a person's Wellness Action Plan, under a key of its own.
	PartWellness Part = 2
	// PartWordings is the wordings that people are shown. It is nobody's.
	PartWordings Part = 3
)

// Stream is one chain of events. Each person has their own, so that one
// person's lock, export and erasure touch nobody else.
type Stream struct {
	Part   Part
	Person cowork.ID
}

var wordings = Stream{Part: PartWordings}

// ConsentOf is the stream of what a person allowed and took back.
func ConsentOf(person cowork.ID) Stream { return Stream{Part: PartConsent, Person: person} }

// WellnessOf is the stream of a person's Wellness Action Plan.
func WellnessOf(person cowork.ID) Stream { return Stream{Part: PartWellness, Person: person} }

var partNames = [...]string{PartConsent: "consent", PartWellness: "wellness", PartWordings: "wordings"}

// String gives a name that a store can use as a key, such as consent/ and the
// person's id.
func (s Stream) String() string {
	if s.Part < PartConsent || s.Part > PartWordings {
		return cowork.Unknown.String()
	}
	if s.Person.IsZero() {
		return partNames[s.Part]
	}
	return partNames[s.Part] + "/" + s.Person.String()
}

// ParseStream reads what String writes.
func ParseStream(text string) (Stream, error) {
	part, person, named := strings.Cut(text, "/")
	for p, name := range partNames {
		if name != part || part == "" {
			continue
		}
		if !named {
			return Stream{Part: Part(p)}, nil
		}
		id, err := cowork.ParseID(person)
		return Stream{Part: Part(p), Person: id}, err
	}
	return Stream{}, ErrEncoding
}
