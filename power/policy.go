package power

import (
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

// Policy is what an organisation sets for itself: numbers, rules that it waives
// for a time, rules that it switches off. The zero value sets nothing. Whatever
// asks less than the default is listed in every assessment; what may not be
// lowered is left as it was, and that is listed too.
type Policy struct {
	Numbers []Setting
	Waivers []PolicyWaiver
	Off     []RuleOff
}

// Setting is one number that the organisation has set.
type Setting struct {
	Number NumberName
	Value  int
}

// PolicyWaiver sets aside, for a time, a rule that may be waived by policy.
type PolicyWaiver struct {
	Rule RuleID
	// Reason is why, in words.
	Reason cowork.Text
	// By is who decided it, by role or code.
	By cowork.Code
	// Made is the day it was decided, Until the last day it holds.
	Made, Until cowork.When
}

// RuleOff switches a rule off. It is not judged, and counts as cannot tell for
// flags and gates.
type RuleOff struct {
	Rule   RuleID      `json:"rule"`
	Reason cowork.Text `json:"reason,omitzero"`
	By     cowork.Code `json:"by,omitzero"`
}

// PolicyError is one line of a policy that cannot stand.
type PolicyError struct {
	// Line names it: numbers.answer_days, waivers for P08, off for W36.
	Line string `json:"line,omitzero"`
	// Message says in words why not.
	Message string `json:"message,omitzero"`
}

// Error gives the line and the message.
func (e PolicyError) Error() string { return e.Line + ": " + e.Message }

// PolicyErrors are all the lines of a policy that cannot stand.
type PolicyErrors []PolicyError

// Error gives one line a mistake.
func (l PolicyErrors) Error() string {
	lines := make([]string, len(l))
	for i, e := range l {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Check says which lines of the policy cannot stand under the rulebook: numbers
// and rules that do not exist, numbers out of range, a floor that would be
// lowered, a waiver or a switch for a rule that admits none. The error is
// PolicyErrors. Assess leaves such lines out and lists them.
func (p Policy) Check(rb *Rulebook) error {
	if errs := rb.settle(p).refused; len(errs) > 0 {
		return errs
	}
	return nil
}

// settled is a policy as it stands under one rulebook.
type settled struct {
	numbers []int64 // by lang.ParamID
	looser  []Looser
	waivers []PolicyWaiver
	off     []bool // by place in the rulebook
	offList []RuleOff
	refused PolicyErrors
}

// Looser is a number that asks less than the default.
type Looser struct {
	Number Number `json:"number,omitzero"`
	Value  int    `json:"value,omitzero"`
	// Rules are the rules that use it.
	Rules []RuleID `json:"rules,omitzero"`
}

// settle sorts a policy into what stands and what cannot.
func (rb *Rulebook) settle(p Policy) settled {
	s := settled{off: make([]bool, len(rb.rules))}
	for _, n := range Numbers() {
		s.numbers = append(s.numbers, int64(n.Default))
	}
	var floors map[NumberName]bool
	if len(p.Numbers) > 0 {
		floors = rb.rightsOnly()
	}
	for _, set := range p.Numbers {
		rb.settleNumber(&s, floors, set)
	}
	for _, w := range p.Waivers {
		rb.settleWaiver(&s, w)
	}
	for _, o := range p.Off {
		rb.settleOff(&s, o)
	}
	return s
}

func (s *settled) refuse(line, format string, args ...any) {
	s.refused = append(s.refused, PolicyError{Line: line, Message: fmt.Sprintf(format, args...)})
}

func (rb *Rulebook) settleNumber(s *settled, floors map[NumberName]bool, set Setting) {
	line := "numbers." + string(set.Number)
	n, id, ok := numberNamed(set.Number)
	switch {
	case !ok:
		s.refuse(line, "%s", notOneOf(string(set.Number), numberNames()))
	case !n.allowed(set.Value):
		s.refuse(line, "a number of %s is from 1 to %d", n.Unit, map[bool]int{true: 100, false: 3660}[n.Unit == "percent"])
	case n.looser(set.Value) && floors[n.Name]:
		s.refuse(line, "only rights rest on this number: it may ask more than %d %s and not less", n.Default, n.Unit)
	default:
		s.numbers[id] = int64(set.Value)
		if n.looser(set.Value) {
			s.looser = append(s.looser, Looser{Number: n, Value: set.Value, Rules: rb.using(n.Name)})
		}
	}
}

func numberNames() (names []string) {
	for _, n := range Numbers() {
		names = append(names, string(n.Name))
	}
	return names
}

// using gives the rules that use a number of the policy.
func (rb *Rulebook) using(name NumberName) (ids []RuleID) {
	for i := range rb.rules {
		for _, p := range rb.rules[i].numbers {
			if rb.schema.Params[p].Name == string(name) {
				ids = append(ids, rb.rules[i].ID)
			}
		}
	}
	return ids
}

func (rb *Rulebook) settleWaiver(s *settled, w PolicyWaiver) {
	line := "waiver for " + string(w.Rule)
	r, ok := rb.Rule(w.Rule)
	switch {
	case !ok:
		s.refuse(line, "%s", notOneOf(string(w.Rule), rb.ids()))
	case r.Waivable == WaivableNever:
		s.refuse(line, "this rule is about rights, safety or a flag and is never waived")
	case r.Waivable == WaivableByPerson:
		s.refuse(line, "only the person concerned may waive this rule")
	case w.Reason == "" || w.By == "" || !w.Until.Known():
		s.refuse(line, "a waiver needs a reason, who decided it, and the day it ends")
	default:
		s.waivers = append(s.waivers, w)
	}
}

func (rb *Rulebook) settleOff(s *settled, o RuleOff) {
	line := "off for " + string(o.Rule)
	i, ok := rb.places[o.Rule]
	switch {
	case !ok:
		s.refuse(line, "%s", notOneOf(string(o.Rule), rb.ids()))
	case rb.rules[i].Waivable == WaivableNever:
		s.refuse(line, "this rule is about rights, safety or a flag and cannot be switched off")
	default:
		s.off[i] = true
		s.offList = append(s.offList, o)
	}
}

func (rb *Rulebook) ids() []string {
	ids := make([]string, len(rb.rules))
	for i, c := range rb.rules {
		ids[i] = string(c.ID)
	}
	slices.Sort(ids)
	return ids
}
