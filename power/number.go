package power

import (
	"slices"

	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// NumberName names one number of the policy, such as answer_days.
type NumberName string

// Grade says what a number rests on.
type Grade string

// The grades of verdict.md 9.
const (
	GradeLaw              Grade = "A"
	GradeNationalStandard Grade = "B"
	GradeReviews          Grade = "C"
	GradeOneSource        Grade = "D"
	GradeOurJudgement     Grade = "E"
)

// String gives the grade in words.
func (g Grade) String() string {
	return map[Grade]string{
		GradeLaw: "law", GradeNationalStandard: "a national standard", GradeReviews: "reviews",
		GradeOneSource: "one source", GradeOurJudgement: "our own judgement",
	}[g]
}

// Number is one number of the policy: what it is if nobody sets it, and what
// that rests on.
type Number struct {
	Name    NumberName `json:"name,omitzero"`
	Default int        `json:"default,omitzero"`
	Unit    string     `json:"unit,omitzero"`
	Grade   Grade      `json:"grade,omitzero"`
	// Why says what the grade leaves unsaid; it may be empty.
	Why string `json:"why,omitzero"`
	// Looser is 1 where a larger number asks less, -1 where a smaller one does.
	Looser int `json:"looser,omitzero"`
}

// Numbers gives the numbers of the policy with their defaults: verdict.md 9.
func Numbers() []Number {
	var list []Number
	for _, p := range facts.Params() {
		list = append(list, Number{
			Name: NumberName(p.Name), Default: int(p.Default), Unit: p.Unit,
			Grade: Grade(p.Grade), Why: p.Why, Looser: p.Looser,
		})
	}
	return list
}

// numberNamed finds a number and its place.
func numberNamed(name NumberName) (Number, lang.ParamID, bool) {
	list := Numbers()
	i := slices.IndexFunc(list, func(n Number) bool { return n.Name == name })
	if i < 0 {
		return Number{}, 0, false
	}
	return list[i], lang.ParamID(i), true
}

// looser reports whether the value asks less than the default.
func (n Number) looser(value int) bool { return (value-n.Default)*n.Looser > 0 }

// allowed reports whether a number can be what it is said to be: days and
// counts from 1 to ten years of days, shares from 1 to 100. Nought would switch
// a rule off without saying so.
func (n Number) allowed(value int) bool {
	most := 3660
	if n.Unit == "percent" {
		most = 100
	}
	return value >= 1 && value <= most
}

// numbersOfFacts are the numbers that the worked-out facts use.
var numbersOfFacts = map[string][]lang.ParamID{
	"answer_due":    {facts.ParamAnswerDays},
	"reached":       {facts.ParamAnswerDays},
	"hollow":        {facts.ParamAnswerDays},
	"in_time":       {facts.ParamPapersDays},
	"most_tellings": {facts.ParamTellingDays},
	"telling_limit": {facts.ParamTellingLimit},
	"offers_fell":   {facts.ParamChillDays, facts.ParamOffersBefore},
}

// findNumbers gives the numbers of the policy that a rule may use, those of the
// worked-out facts that it reads among them, in order.
func (rb *Rulebook) findNumbers(c *compiled) []lang.ParamID {
	ids := c.params()
	for _, f := range c.reads() {
		if f.Fact != 0 {
			ids = append(ids, numbersOfFacts[rb.schema.Facts[f.Fact-1].Name]...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// rightsOnly are the numbers on which only rules rest whose action is STOP.
// They are floors: they may be tightened and not loosened.
func (rb *Rulebook) rightsOnly() map[NumberName]bool {
	floors, others := map[NumberName]bool{}, map[NumberName]bool{}
	for i := range rb.rules {
		c := &rb.rules[i]
		for _, p := range c.numbers {
			name := NumberName(rb.schema.Params[p].Name)
			if c.Action == Stop {
				floors[name] = true
			} else {
				others[name] = true
			}
		}
	}
	for name := range others {
		delete(floors, name)
	}
	return floors
}
