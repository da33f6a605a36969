package power

import (
	"iter"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// Explanation says why one item of a rule came out as it did, whatever the
// outcome: what was asked, what each part of the rule answered, and on which
// facts that rests.
type Explanation struct {
	ItemResult
	// Applies and Holds are the answers to the rule's When and Holds.
	Applies cowork.Answer `json:"applies"`
	Holds   cowork.Answer `json:"holds"`
	// WhenFacts, HoldsFacts and DueFacts are the facts on which each part rests.
	WhenFacts  []Fact `json:"when_facts,omitzero"`
	HoldsFacts []Fact `json:"holds_facts,omitzero"`
	DueFacts   []Fact `json:"due_facts,omitzero"`
	// Missing is what would have to be known for it to be told.
	Missing []Fact `json:"missing,omitzero"`
	// Readings are the record as written and as each person who disputes it reads
	// it, where the outcomes differ.
	Readings []Reading `json:"readings,omitzero"`
	// Numbers are the numbers of the policy that the rule uses.
	Numbers []NumberUsed `json:"numbers,omitzero"`
}

// Explain says why each item of a rule that the reader may see came out as it
// did, in the order of the record. It gives nothing for a rule that the rulebook
// does not have.
func (a *Assessment) Explain(id RuleID) iter.Seq[Explanation] {
	return func(yield func(Explanation) bool) {
		rule, ok := a.prepared.book.places[id]
		if !ok {
			return
		}
		for item := range a.outcomesOf(0, rule) {
			o := a.outcomeOf(rule, item)
			if a.shows(rule, item, o) && !yield(a.explanation(rule, item, o)) {
				return
			}
		}
	}
}

func (a *Assessment) explanation(rule, item int, o Outcome) Explanation {
	x := Explanation{ItemResult: a.itemResult(rule, item, o)}
	experts := x.Item.Experts // all of them, of whom it hangs what may be shown
	x.Item = a.shown(x.Item)
	x.Numbers = a.numbersOf(&a.prepared.book.rules[rule])
	if x.Item.Absent {
		x.Missing = []Fact{a.absentList(x.Item)}
		return x
	}
	g := a.explain(itemRef{0, rule, item})
	x.Applies, x.Holds = g.applies, g.holds
	x.WhenFacts = a.factsOf(&g.when, experts)
	x.HoldsFacts = a.factsOf(&g.answer, experts)
	x.DueFacts = a.factsOf(&g.day, experts)
	for _, s := range g.missing() {
		x.Missing = append(x.Missing, a.fact(s, true, experts))
	}
	if o == Disputed {
		x.Readings = a.readingsOf(a.entry(rule, item, o))
	}
	return x
}

// factsOf gives the facts that carried an answer.
func (a *Assessment) factsOf(t *lang.Trail, experts []cowork.ID) (list []Fact) {
	for _, s := range t.Carried {
		if s.Param == 0 {
			list = append(list, a.fact(s, false, experts))
		}
	}
	return list
}

// numbersOf gives the numbers of the policy that a rule uses.
func (a *Assessment) numbersOf(c *compiled) (list []NumberUsed) {
	for _, id := range c.numbers {
		list = append(list, NumberUsed{Numbers()[id], int(a.prepared.policy.numbers[id]), c.Sources})
	}
	return list
}
