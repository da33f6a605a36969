package power

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/powercowork/cowork/internal/lang"
	"github.com/powercowork/cowork/internal/wire"
)

// RuleError is one mistake in one rule.
type RuleError struct {
	Rule RuleID
	// Field is the field of Rule, such as Holds.
	Field string
	// Line and Column are the place within the field's text, from 1; 0 where the
	// mistake is the field as a whole.
	Line, Column int
	// Message says in words what is wrong, and what was perhaps meant.
	Message string
}

// Error gives the place and the message.
func (e RuleError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s, %s: %s", e.Rule, e.Field, e.Message)
	}
	return fmt.Sprintf("%s, %s, line %d, column %d: %s", e.Rule, e.Field, e.Line, e.Column, e.Message)
}

// RuleErrors are all the mistakes of a set of rules.
type RuleErrors []RuleError

// Error gives one line a mistake.
func (l RuleErrors) Error() string {
	lines := make([]string, len(l))
	for i, e := range l {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

var (
	standardID = regexp.MustCompile(`^[POWER][0-9]{2}$`)
	ownID      = regexp.MustCompile(`^[A-Z][A-Z0-9]{0,15}(-[A-Z0-9]{1,15})*-[0-9]{1,4}$`)
	ownName    = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)
)

func isStandardID(id RuleID) bool { return standardID.MatchString(string(id)) }

// add checks and compiles one rule and puts it in the book.
func (rb *Rulebook) add(r Rule) RuleErrors {
	r = r.clone()
	k := checker{rule: &r}
	k.id()
	k.words()
	if _, twice := rb.places[r.ID]; twice {
		k.say("ID", "two rules have this id")
	}
	c := compiled{Rule: r, own: !isStandardID(r.ID), fold: -1, version: r.Version()}
	if each := meantEach(r.Each); each != "" {
		c.plan = rb.planFor(each)
		k.compile(rb, &c)
	}
	if c.own {
		k.ownRule()
	}
	if len(k.errs) == 0 {
		c.numbers = rb.findNumbers(&c)
		c.shares = rb.findShares(&c)
	}
	rb.places[r.ID] = len(rb.rules)
	rb.rules = append(rb.rules, c)
	return k.errs
}

// meantEach is the word of Rule.Each that was meant, "" if that cannot be told: a
// slip in it is one mistake, and the others of the rule are told all the same.
func meantEach(each string) string {
	if _, ok := eachOf[each]; ok {
		return each
	}
	return wire.Nearest(each, eachWords())
}

func (rb *Rulebook) planFor(each string) int {
	i := slices.IndexFunc(rb.plans, func(p *plan) bool { return p.each == each })
	if i < 0 {
		i = len(rb.plans)
		rb.plans = append(rb.plans, newPlan(rb.schema, each))
	}
	return i
}

// link finds the rules that others fold into.
func (rb *Rulebook) link() (errs RuleErrors) {
	for i := range rb.rules {
		c := &rb.rules[i]
		if c.FoldsInto == "" {
			continue
		}
		at, ok := rb.places[c.FoldsInto]
		switch {
		case !ok:
			errs = append(errs, RuleError{Rule: c.ID, Field: "FoldsInto", Message: "no rule of this rulebook has the id " + string(c.FoldsInto)})
		case at == i:
			errs = append(errs, RuleError{Rule: c.ID, Field: "FoldsInto", Message: "a rule cannot fold into itself"})
		case rb.foldsBack(at, c.ID):
			errs = append(errs, RuleError{Rule: c.ID, Field: "FoldsInto", Message: "rules fold into each other in a circle"})
		case c.own && !rb.rules[at].own:
			errs = append(errs, RuleError{Rule: c.ID, Field: "FoldsInto", Message: "a rule of one's own is shown apart and folds into one of one's own only"})
		default:
			c.fold = at
		}
	}
	return errs
}

// foldsBack reports whether the rule at a place comes, fold after fold, to the
// rule with the id: nothing in such a circle could ever be shown.
func (rb *Rulebook) foldsBack(at int, id RuleID) bool {
	for range rb.rules {
		next, ok := rb.places[rb.rules[at].FoldsInto]
		if !ok {
			return false
		}
		if at = next; rb.rules[at].ID == id {
			return true
		}
	}
	return false
}

// checker gathers the mistakes of one rule.
type checker struct {
	rule *Rule
	errs RuleErrors
}

func (k *checker) say(field, format string, args ...any) {
	k.errs = append(k.errs, RuleError{Rule: k.rule.ID, Field: field, Message: fmt.Sprintf(format, args...)})
}

// id checks that the id is one, and that a standard id keeps its meaning.
func (k *checker) id() {
	r := k.rule
	if !isStandardID(r.ID) {
		if !ownID.MatchString(string(r.ID)) {
			k.say("ID", "an id is capital letters, a hyphen and a number, such as HR-1")
		}
		return
	}
	i := slices.IndexFunc(standardRules(), func(s Rule) bool { return s.ID == r.ID })
	if i < 0 {
		k.say("ID", "no standard rule has this id, and its form is kept for standard rules: choose one such as HR-1")
		return
	}
	if !isStandard(&standardRules()[i], r) {
		k.say("ID", "the id belongs to a standard rule that asks something else: choose one such as HR-1")
	}
}

// isStandard reports whether a rule is the standard one but for its words: it asks
// the same, of the same, and weighs, shuts and shows the same.
func isStandard(s, r *Rule) bool {
	return s.Each == r.Each && s.When == r.When && s.Holds == r.Holds && s.Due == r.Due &&
		s.Action == r.Action && s.Waivable == r.Waivable && (r.FoldsInto == "" || s.FoldsInto == r.FoldsInto) &&
		slices.Equal(s.Audience, r.Audience) && slices.Equal(s.Bears, r.Bears) &&
		slices.Equal(s.MustKnow, r.MustKnow) && slices.Equal(s.Gates, r.Gates)
}

// words checks that every word is one of its kind and nothing is left out that
// a finding needs.
func (k *checker) words() {
	r := k.rule
	for _, f := range []struct{ field, text string }{
		{"Title", r.Title},
		{"Asks", r.Asks},
		{"Each", r.Each},
		{"Holds", r.Holds},
		{"Due", r.Due},
		{"Message", r.Message},
		{"Remedy", r.Remedy},
	} {
		if strings.TrimSpace(f.text) == "" {
			k.say(f.field, "this is left out, and a finding needs it")
		}
	}
	if _, ok := eachOf[r.Each]; !ok && r.Each != "" {
		k.say("Each", "%s", notOneOf(r.Each, eachWords()))
	}
	oneOf(k, "Action", r.Action, Stop, Due, Look, Note)
	oneOf(k, "Concern", r.Concern, Tokenism, Safety, Fairness, Clarity, Inclusion, Learning, Governance)
	oneOf(k, "Expression", r.Expression, PowerOver, PowerWith, PowerTo, PowerWithin)
	oneOf(k, "DutyOf", r.DutyOf, DutyCommissioner, DutyLead, DutyFacilitator, DutyFinance, DutyNamedContact,
		DutyCommunications, DutyEvaluator, DutyTrainingLead, DutyGovernance, DutyIndependentContact)
	oneOf(k, "Waivable", r.Waivable, WaivableNever, WaivableByPerson, WaivableByPolicy)
	if len(r.Audience) == 0 {
		k.say("Audience", "a finding needs somebody who must see it")
	}
	for _, a := range r.Audience {
		oneOf(k, "Audience", a, ForExpert, ForLead, ForIndependentContact)
	}
	if r.Action == Stop && r.Waivable != WaivableNever {
		k.say("Waivable", "a rule whose action is STOP is about rights or safety and is never waived")
	}
	k.ownFacts()
}

func (k *checker) ownFacts() {
	for _, o := range k.rule.Own {
		if !ownName.MatchString(o.Name) {
			k.say("Own", "the name of a fact is small letters, digits and _ beginning with a letter")
		}
		oneOf(k, "Own", o.Kind, OwnAnswer, OwnEvent, OwnWhen, OwnCount, OwnCode)
	}
}

// ownRule checks that a rule of one's own keeps out of what is standard.
func (k *checker) ownRule() {
	if len(k.rule.Bears) > 0 {
		k.say("Bears", "a rule of one's own raises no flag")
	}
	if len(k.rule.MustKnow) > 0 {
		k.say("MustKnow", "a rule of one's own does not bear on a flag")
	}
	if len(k.rule.Gates) > 0 {
		k.say("Gates", "a rule of one's own shuts no standard gate")
	}
}

// compile parses and checks the conditions and the due.
func (k *checker) compile(rb *Rulebook, c *compiled) {
	scope := lang.Scope{Vars: rb.plans[c.plan].vars, Own: ownKinds(c.Own)}
	var errs lang.Errors
	if strings.TrimSpace(c.When) != "" {
		c.when, errs = rb.schema.Condition(scope, c.When)
		k.text("When", errs)
	}
	if strings.TrimSpace(c.Holds) != "" {
		c.holds, errs = rb.schema.Condition(scope, c.Holds)
		k.text("Holds", errs)
	}
	if strings.TrimSpace(c.Rule.Due) != "" {
		c.due, errs = rb.schema.Due(scope, c.Rule.Due)
		k.text("Due", errs)
	}
}

func (k *checker) text(field string, errs lang.Errors) {
	for _, e := range errs {
		k.errs = append(k.errs, RuleError{Rule: k.rule.ID, Field: field, Line: e.Line, Column: e.Column, Message: e.Message})
	}
}

func ownKinds(own []OwnFact) map[string]lang.Kind {
	if len(own) == 0 {
		return nil
	}
	kinds := make(map[string]lang.Kind, len(own))
	for _, o := range own {
		kinds[o.Name] = map[OwnKind]lang.Kind{
			OwnAnswer: lang.KindAnswer, OwnEvent: lang.KindEvent, OwnWhen: lang.KindMoment,
			OwnCount: lang.KindNumber, OwnCode: lang.KindPresent,
		}[o.Kind]
	}
	return kinds
}

// oneOf notes a word that is not among those of its kind.
func oneOf[W ~string](k *checker, field string, word W, words ...W) {
	if slices.Contains(words, word) {
		return
	}
	if word == "" {
		k.say(field, "this is left out, and a finding needs it")
		return
	}
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = string(w)
	}
	k.say(field, "%s", notOneOf(string(word), texts))
}
