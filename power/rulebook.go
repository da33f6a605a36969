package power

import (
	"slices"
	"sync"

	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// Rulebook is a set of rules that have been checked and made ready. It does not
// change and may be shared.
type Rulebook struct {
	schema *lang.Schema
	rules  []compiled
	places map[RuleID]int
	plans  []*plan
	// started is the moment at which lists that are not there yet become due.
	started *lang.Due
	// live answers whether a claim now stands.
	live *lang.Condition
}

// compiled is one rule made ready.
type compiled struct {
	Rule
	plan  int
	when  *lang.Condition // nil: always
	holds *lang.Condition
	due   *lang.Due
	fold  int // the place of the rule it folds into, or -1
	own   bool
	// numbers are those of the policy that it may use.
	numbers []lang.ParamID
	version string
	// shares are the shares that Holds takes.
	shares []shareOf
}

var standard = sync.OnceValue(func() *Rulebook {
	rb, err := NewRulebook(standardRules()...)
	if err != nil {
		panic(err) // our own literals, and a test compiles them
	}
	return rb
})

// Standard is the standard rulebook. It is made at first use and shared.
func Standard() *Rulebook { return standard() }

// NewRulebook checks rules and makes them ready. The error is RuleErrors: every
// mistake of every rule, with its place.
//
// An id of the form of a standard rule, such as W36, belongs to the standard
// rule: it is taken only if all but its words is the standard rule's, so that no
// flag, gate, waiver or audience is made weaker under a name that is trusted.
func NewRulebook(rules ...Rule) (*Rulebook, error) {
	rb := &Rulebook{schema: facts.Schema(), places: map[RuleID]int{}}
	rb.started, _ = rb.schema.Due(lang.Scope{}, "at start")
	claim := lang.Var{Name: "claim", Tables: []lang.TableID{facts.TableClaims}}
	rb.live, _ = rb.schema.Condition(lang.Scope{Vars: []lang.Var{claim}}, "live(claim)")
	var errs RuleErrors
	for _, r := range rules {
		errs = append(errs, rb.add(r)...)
	}
	errs = append(errs, rb.link()...)
	if len(errs) > 0 {
		return nil, errs
	}
	return rb, nil
}

// With gives a rulebook that holds the rules of one's own besides. They have
// ids of one's own, such as HR-1, raise no flag and shut no standard gate, and
// are listed apart. The error is RuleErrors.
func (rb *Rulebook) With(own ...Rule) (*Rulebook, error) {
	var errs RuleErrors
	for _, r := range own {
		if isStandardID(r.ID) {
			errs = append(errs, RuleError{
				Rule: r.ID, Field: "ID",
				Message: "an id of this form belongs to the standard rulebook: choose letters, a hyphen and a number, such as HR-1",
			})
		}
	}
	more, err := NewRulebook(append(rb.Rules(), own...)...)
	if err != nil {
		errs = append(errs, err.(RuleErrors)...)
	}
	if len(errs) > 0 {
		return nil, errs
	}
	return more, nil
}

// Rules gives the rules in their order: the standard ones by principle, then
// those of one's own.
func (rb *Rulebook) Rules() []Rule {
	rules := make([]Rule, len(rb.rules))
	for i, c := range rb.rules {
		rules[i] = c.clone()
	}
	return rules
}

// Own gives the rules of one's own.
func (rb *Rulebook) Own() (own []Rule) {
	for _, c := range rb.rules {
		if c.own {
			own = append(own, c.clone())
		}
	}
	return own
}

// Rule gives one rule.
func (rb *Rulebook) Rule(id RuleID) (Rule, bool) {
	i, ok := rb.places[id]
	if !ok {
		return Rule{}, false
	}
	return rb.rules[i].clone(), true
}

// Reads gives the paths of the record, the worked-out facts and the numbers of
// the policy that a rule may read, each in order and once.
func (rb *Rulebook) Reads(id RuleID) (paths, workedOut, numbers []string) {
	i, ok := rb.places[id]
	if !ok {
		return nil, nil, nil
	}
	for _, f := range rb.rules[i].reads() {
		if f.Fact != 0 {
			workedOut = append(workedOut, rb.schema.Facts[f.Fact-1].Name)
		} else {
			paths = append(paths, rb.path(lang.Seen{Row: lang.Row{Table: f.Table}, Field: f.Field}))
		}
	}
	for _, p := range rb.rules[i].numbers {
		numbers = append(numbers, rb.schema.Params[p].Name)
	}
	return tidy(paths), tidy(workedOut), tidy(numbers)
}

func tidy(s []string) []string {
	slices.Sort(s)
	return slices.Compact(s)
}

func (c *compiled) conditions() []*lang.Condition {
	if c.when == nil {
		return []*lang.Condition{c.holds}
	}
	return []*lang.Condition{c.when, c.holds}
}

// reads gives the fields and worked-out facts that the rule may read.
func (c *compiled) reads() []lang.FieldRef {
	var reads []lang.FieldRef
	for _, k := range c.conditions() {
		reads = append(reads, k.Reads()...)
	}
	return append(reads, c.due.Reads()...)
}

// params gives the numbers of the policy that the rule names, in order.
func (c *compiled) params() []lang.ParamID {
	var ids []lang.ParamID
	for _, k := range c.conditions() {
		ids = append(ids, k.Params()...)
	}
	ids = append(ids, c.due.Params()...)
	slices.Sort(ids)
	return slices.Compact(ids)
}

// shuts and asks say whether a gate puts the rule.
func (r *Rule) at(g GateName) (shuts, asked bool) {
	for _, a := range r.Gates {
		if a.Gate == g {
			return a.Shuts, true
		}
	}
	return false, false
}

// weight is how the rule bears on a flag.
func (r *Rule) weight(f Flag) (Weight, bool) {
	for _, b := range r.Bears {
		if b.Flag == f {
			return b.Weight, true
		}
	}
	return "", false
}

// mustKnow reports whether the flag is not cleared while the rule cannot be
// told.
func (r *Rule) mustKnow(f Flag) bool { return slices.Contains(r.MustKnow, f) }
