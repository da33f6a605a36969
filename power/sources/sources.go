// Package sources is the register of what the standard rulebook rests on: every
// clause of the five sources in our own words, and what became of it. A clause
// became a rule, a path of the record, a feature of package evaluation, or
// guidance, with the reason why no fact can show it.
//
// The clauses are our paraphrase. They say where each thought stands in its
// source, and do not stand in for the source.
package sources

import (
	_ "embed"
	"encoding/csv"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/powercowork/cowork/power"
)

// Source is a short name of one of the five sources.
type Source string

// The sources.
const (
	// RRN is the resource of a community of practice of the Restraint Reduction
	// Network on principles for respectful and fair co-working.
	RRN Source = "RRN"
	// WFD is an article on co-produced workforce development in mental health
	// services.
	WFD Source = "WFD"
	// RCG is the co-production guidance of a recovery college.
	RCG Source = "RCG"
	// SUN is the description of a network's co-production training and work.
	SUN Source = "SUN"
	// TOG is the account of how a provider's Together strategy was reviewed, with
	// what partnership boards asked for.
	TOG Source = "TOG"
)

// How says what became of a clause.
type How string

// What a clause may become.
const (
	ByRule     How = "rule"       // rules ask about it
	ByRecord   How = "record"     // a path of the record holds it
	ByFeature  How = "evaluation" // many assessments together show it
	ByGuidance How = "guidance"   // no fact can show it
)

// Clause is one clause of a source, in our words.
type Clause struct {
	ID      power.ClauseID
	Source  Source
	Section string
	// Kind is obligation, antipattern, exception, evidence, concept or guidance.
	Kind string
	Text string

	How How
	// Home is where it lives: rule ids with spaces between them, a path of the
	// record and maybe a word, a feature of package evaluation, or the reason
	// why no fact can show it.
	Home string

	// Principle and Question, of some guidance, are the letter of its principle
	// and what to ask one another instead.
	Principle string
	Question  string
}

// Rules gives the rules that carry the clause; none unless it became a rule.
func (c Clause) Rules() []power.RuleID {
	if c.How != ByRule {
		return nil
	}
	var ids []power.RuleID
	for _, id := range strings.Fields(c.Home) {
		ids = append(ids, power.RuleID(id))
	}
	return ids
}

//go:embed clauses.csv
var register string

// read is the register, read once. A test proves that it can be read.
var read = sync.OnceValue(func() []Clause {
	rows, err := csv.NewReader(strings.NewReader(register)).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil
	}
	var clauses []Clause
	for _, r := range rows[1:] {
		clauses = append(clauses, Clause{
			ID: power.ClauseID(r[0]), Source: Source(r[1]), Section: r[2], Kind: r[3], Text: r[4],
			How: How(r[5]), Home: r[6], Principle: r[7], Question: r[8],
		})
	}
	return clauses
})

// Clauses gives every clause, in the order of the sources.
func Clauses() iter.Seq[Clause] { return slices.Values(read()) }

// Find gives the clause of that id.
func Find(id power.ClauseID) (Clause, bool) {
	for c := range Clauses() {
		if c.ID == id {
			return c, true
		}
	}
	return Clause{}, false
}

// Questions gives the guidance that no fact can show and that can be talked
// about: what to ask one another, by principle in the order P, O, W, E, R.
func Questions() iter.Seq[Clause] {
	return func(yield func(Clause) bool) {
		for _, letter := range []string{"P", "O", "W", "E", "R"} {
			for c := range Clauses() {
				if c.Principle == letter && !yield(c) {
					return
				}
			}
		}
	}
}
