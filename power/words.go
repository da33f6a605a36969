package power

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

// Version is a fingerprint of what the rule asks: of its id, its conditions and
// its due. Words for people may be made better without changing it.
func (r Rule) Version() string {
	return digest(string(r.ID), r.Each, r.When, r.Holds, r.Due)
}

// Version is a fingerprint of all that the rulebook asks.
func (rb *Rulebook) Version() string {
	parts := make([]string, len(rb.rules))
	for i, c := range rb.rules {
		parts[i] = c.version
	}
	return digest(parts...)
}

func digest(parts ...string) string {
	for i, p := range parts {
		parts[i] = strings.Join(strings.Fields(p), " ")
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:6])
}

// messageOf says what was found.
func messageOf(c *compiled, e entry) string {
	switch e.outcome {
	case NotMet:
		return c.Message
	case Disputed:
		return "People see this differently, and each reading stands beside the others: " + c.Asks
	default:
		return "This cannot be told yet: " + c.Asks
	}
}

// mostNamed is how many facts are named in a sentence.
const mostNamed = 4

// clearsOf says what would clear a finding.
func clearsOf(c *compiled, f *Finding) string {
	switch {
	case f.PutRight:
		return "Nothing more is needed: it was put right, and the person concerned accepted it."
	case f.Outcome == Disputed:
		return "Correct the record to the person's value, or hear from them that they take it back."
	case f.Outcome == CannotTell && len(f.Missing) == 0:
		return "Write down what the question asks: " + c.Asks
	case f.Outcome == CannotTell:
		return "Write down " + places(f.Missing) + "."
	default:
		return notMetClears(f)
	}
}

func notMetClears(f *Finding) string {
	const repair = "what is past can be put right: a repair that the person concerned accepts"
	if len(f.Facts) == 0 {
		return "A new fact that answers the question with yes; " + repair + "."
	}
	return fmt.Sprintf("A yes to the question, which now rests on %s; %s.", places(f.Facts), repair)
}

// places names facts by their place in the record.
func places(facts []Fact) string {
	var names []string
	for _, f := range facts {
		name := string(f.Pointer)
		if name == "" {
			name = f.Path
		}
		if f.Gap == GapNotAll {
			name += " (is that all there was?)"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if more := len(names) - mostNamed; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:mostNamed], ", "), more)
	}
	return strings.Join(names, ", ")
}

// pathOfPointer is the path in the dictionary of a pointer: numbers are items.
func pathOfPointer(p cowork.Pointer) string {
	var path strings.Builder
	for _, token := range p.Tokens() {
		switch {
		case strings.Trim(token, "0123456789") == "":
			path.WriteString("[]")
		case path.Len() > 0:
			path.WriteString("." + token)
		default:
			path.WriteString(token)
		}
	}
	return path.String()
}

// audienceOf is the audience of a finding. Where somebody who handles a matter
// is concerned in it, it goes to the independent contact too.
func (a *Assessment) audienceOf(e entry, c *compiled) []Audience {
	if c.Each != "concern" || slices.Contains(c.Audience, ForIndependentContact) {
		return c.Audience
	}
	at := a.prepared.item(e.rule, e.item).Pointer
	if valueAt(a.prepared.record, at.Key("handler_is_subject")) == cowork.Yes {
		return append(slices.Clone(c.Audience), ForIndependentContact)
	}
	return c.Audience
}

// NotForMachines is what no machine can check. It stands beside every report:
// verdict.md 10.
const NotForMachines = "No machine can check warmth, trust, respect as it is felt, the quality of listening, honesty, " +
	"skill in the moment, whether somebody felt free, whether insight was deep, what would have happened otherwise, " +
	"hope and dignity. Ask one another."
