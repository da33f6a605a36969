package power

import "fmt"

// Outcome is what came of asking a rule of one item. The zero value is
// CannotTell: nothing said is nothing known.
type Outcome uint8

// The seven outcomes.
const (
	// CannotTell: it is not known whether the rule applies, whether it holds,
	// or whether it is due.
	CannotTell Outcome = iota
	// NotMet: it applies, it is due, and the answer is no.
	NotMet
	// Disputed: read with somebody's own values, the outcome is another.
	Disputed
	// NotYetDue: the answer is not yes, and its day lies ahead.
	NotYetDue
	// Met: it applies and the answer is yes, whether due yet or not.
	Met
	// Waived: it would be not met or cannot be told, and a waiver covers it.
	Waived
	// NotApplicable: the question does not arise.
	NotApplicable
)

// outcomes is the number of outcomes.
const outcomes = int(NotApplicable) + 1

// Outcomes gives the seven outcomes in the order in which one of an item stands
// for the whole rule: the first that any item has.
func Outcomes() []Outcome {
	return []Outcome{NotMet, Disputed, CannotTell, NotYetDue, Met, Waived, NotApplicable}
}

// rank is the place of each outcome in Outcomes.
var rank = [outcomes]uint8{
	NotMet: 0, Disputed: 1, CannotTell: 2, NotYetDue: 3, Met: 4, Waived: 5, NotApplicable: 6,
}

// first is that of two outcomes which stands for both.
func first(a, b Outcome) Outcome {
	if rank[a] <= rank[b] {
		return a
	}
	return b
}

var outcomeWords = [outcomes]string{
	CannotTell: "cannot tell", NotMet: "not met", Disputed: "disputed", NotYetDue: "not yet due",
	Met: "met", Waived: "waived", NotApplicable: "not applicable",
}

// String gives the words of verdict.md, such as "not met".
func (o Outcome) String() string {
	if int(o) < outcomes {
		return outcomeWords[o]
	}
	return "cannot tell"
}

// ParseOutcome reads what String writes.
func ParseOutcome(s string) (Outcome, error) {
	for o, words := range outcomeWords {
		if s == words {
			return Outcome(o), nil
		}
	}
	return CannotTell, fmt.Errorf("%q is no outcome", s)
}

// MarshalText writes the words of String.
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(text []byte) (err error) {
	*o, err = ParseOutcome(string(text))
	return err
}

// Counts is how many items of a rule had each outcome.
type Counts [outcomes]int

// Of gives how many had that outcome.
func (c Counts) Of(o Outcome) int { return c[o] }

// Total gives how many items there were.
func (c Counts) Total() (n int) {
	for _, k := range c {
		n += k
	}
	return n
}

// Result is what came of one rule as a whole.
type Result struct {
	Rule RuleID `json:"rule"`
	// Outcome is the first in the order of Outcomes that any item has.
	Outcome Outcome `json:"outcome"`
	// Counts says how many items had each; a list that is not there counts as
	// one item.
	Counts Counts `json:"counts,omitzero"`
	// Off says that the policy has switched the rule off. It is not judged, and
	// for flags and gates it cannot be told.
	Off bool `json:"off,omitzero"`
}
