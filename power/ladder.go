package power

import (
	"io"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/wire"
)

// Ladder says which level the words of somebody's ladder mean here. It is data:
// the people concerned agree on it.
type Ladder struct {
	// Scheme is whose ladder it is, as claims name it.
	Scheme engagement.Scheme `json:"scheme"`
	Rungs  []Rung            `json:"rungs"`
}

// Rung is one word of a ladder. Informed is below consultation.
type Rung struct {
	Term  cowork.Text      `json:"term"`
	Level engagement.Level `json:"level"`
}

// Ladders gives our own readings of ladders that are in use, lowest rung first.
// Where a word could mean two levels it is the lower, which claims less.
func Ladders() []Ladder {
	rungs := func(level engagement.Level, terms ...cowork.Text) (list []Rung) {
		for _, t := range terms {
			list = append(list, Rung{t, level})
		}
		return list
	}
	const (
		informed       = engagement.LevelInformed
		consultation   = engagement.LevelConsultation
		participation  = engagement.LevelParticipation
		coProduction   = engagement.LevelCoProduction
		userControlled = engagement.LevelUserControlled
	)
	return []Ladder{
		{engagement.SchemeSun, slices.Concat(
			rungs(consultation, "involvement"), rungs(participation, "collaboration"), rungs(coProduction, "co-production"))},
		{engagement.SchemeTlap, slices.Concat(
			rungs(informed, "coercion", "educating", "informing"), rungs(consultation, "consultation"),
			rungs(participation, "engagement", "co-design"), rungs(coProduction, "co-production"))},
		{engagement.SchemeIap2, slices.Concat(
			rungs(informed, "inform"), rungs(consultation, "consult"), rungs(participation, "involve", "collaborate"),
			rungs(coProduction, "empower"))},
		{engagement.SchemeArnstein, slices.Concat(
			rungs(informed, "manipulation", "therapy", "informing"), rungs(consultation, "consultation"),
			rungs(participation, "placation", "partnership"), rungs(coProduction, "delegated power"),
			rungs(userControlled, "citizen control"))},
		{engagement.SchemeInvolvementMatrix, slices.Concat(
			rungs(informed, "listener"), rungs(consultation, "co-thinker"), rungs(participation, "advisor", "partner"),
			rungs(coProduction, "decision-maker"))},
	}
}

// Level gives the level that a word means; false where the ladder has no such
// rung. Capitals, hyphens and spaces make no difference.
func (l Ladder) Level(term cowork.Text) (engagement.Level, bool) {
	for _, r := range l.Rungs {
		if fold(r.Term) == fold(term) {
			return r.Level, true
		}
	}
	return "", false
}

func fold(t cowork.Text) string {
	return strings.NewReplacer("-", "", " ", "").Replace(strings.ToLower(string(t)))
}

// Read gives the record with a level for each claim that uses a word of the
// ladder and names no level itself. The record is not changed.
func (l Ladder) Read(e engagement.Record) engagement.Record {
	e.Claims = slices.Clone(e.Claims)
	for i := range e.Claims {
		c := &e.Claims[i]
		if level, ok := l.Level(c.Term); ok && c.Scheme == l.Scheme && c.Level == "" {
			c.Level = level
		}
	}
	return e
}

// ParseLadder reads a ladder of one's own from JSON:
//
//	{"scheme": "x-our_trust", "rungs": [{"term": "Working group", "level": "participation"}]}
//
// It refuses what has another shape, with all mistakes at once: see
// cowork.Problems.
func ParseLadder(in io.Reader) (l Ladder, err error) {
	schemes, levels := wordsOfField("claims[].scheme"), wordsOfField("claims[].level")
	err = readDocument(in, func(r *wire.Reader) {
		object(r,
			member{"scheme", func() { l.Scheme = engagement.Scheme(wordOf(r, schemes, true)) }},
			member{"rungs", func() {
				l.Rungs = wire.List(r, func(r *wire.Reader, v *Rung) {
					object(r,
						member{"term", func() { v.Term = r.Text() }},
						member{"level", func() { v.Level = engagement.Level(wordOf(r, levels, false)) }})
				})
			}})
		l.noteMissing(r)
	})
	return l, err
}

func (l Ladder) noteMissing(r *wire.Reader) {
	incomplete := func(v Rung) bool { return fold(v.Term) == "" || v.Level == "" }
	if l.Scheme == "" || len(l.Rungs) == 0 || slices.ContainsFunc(l.Rungs, incomplete) {
		r.Note(0, cowork.CodeMissing, "a scheme, and rungs that each have a term and a level")
	}
}

func wordOf(r *wire.Reader, words []string, open bool) string {
	word, at, ok := r.Word()
	switch {
	case !ok:
		return ""
	case slices.Contains(words, string(word)):
		return string(word)
	default:
		return r.Other(word, at, words, open)
	}
}

// wordsOfField are the words that a field of the record may have.
func wordsOfField(path string) []string {
	for p, f := range engagement.Fields() {
		if p == path {
			return f.Words()
		}
	}
	return nil
}
