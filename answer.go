package cowork

import "fmt"

// Answer is what a record knows of a yes-or-no question. The zero value is
// Unknown: nothing said is nothing known, and unknown is never no.
//
// Answers are ordered No < Unknown < Yes, so that And is the smaller, Or the
// larger and Not the opposite.
type Answer int8

// The three answers.
const (
	No      Answer = -1
	Unknown Answer = 0
	Yes     Answer = 1
)

// And is yes if both are yes, no if either is no, and otherwise unknown.
func (a Answer) And(b Answer) Answer { return min(a, b) }

// Or is yes if either is yes, no if both are no, and otherwise unknown.
func (a Answer) Or(b Answer) Answer { return max(a, b) }

// Not turns yes into no and no into yes; unknown stays unknown.
func (a Answer) Not() Answer { return -a }

// AnswerOf is the answer to a question that is settled.
func AnswerOf(yes bool) Answer {
	if yes {
		return Yes
	}
	return No
}

// String gives "yes", "no" or "unknown".
func (a Answer) String() string {
	switch a {
	case Yes:
		return "yes"
	case No:
		return "no"
	default:
		return "unknown"
	}
}

// ParseAnswer reads "yes", "no" or "unknown" and refuses every other word.
func ParseAnswer(s string) (Answer, error) {
	switch s {
	case "yes":
		return Yes, nil
	case "no":
		return No, nil
	case "unknown":
		return Unknown, nil
	default:
		return Unknown, fmt.Errorf("an answer is %q, %q or %q", Yes, No, Unknown)
	}
}

// MarshalText writes the word of String.
func (a Answer) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (a *Answer) UnmarshalText(text []byte) (err error) {
	*a, err = ParseAnswer(string(text))
	return err
}
