package power

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// Lens is what one way of looking at an assessment shows. It counts rules, as
// far as the reader may see them, and claims no cause.
type Lens struct {
	// Words say what is looked at.
	Words  string `json:"words"`
	Counts Counts `json:"counts"`
	// Rules are those that are not met or disputed.
	Rules []RuleID `json:"rules,omitzero"`
}

// ByExpression looks at the assessment by the four expressions of power, power
// over first: it gives most concern.
func (a *Assessment) ByExpression() (list []Lens) {
	for _, x := range []Expression{PowerOver, PowerWith, PowerTo, PowerWithin} {
		list = append(list, a.look("power "+string(x), func(r *Rule) bool { return r.Expression == x }))
	}
	return list
}

// ByComponent looks at the assessment by the components of engagement: who
// gathers, what people bring and how they interact. Not every rule is about one.
func (a *Assessment) ByComponent() (list []Lens) {
	for _, c := range components {
		list = append(list, a.look(c.Words, func(r *Rule) bool { return slices.Contains(c.Rules, r.ID) }))
	}
	return list
}

var components = []Worry{
	{"who is at the table", []RuleID{"P04", "P05", "P06", "P07", "P08", "P09", "O23", "O30", "W17", "W18", "W19", "E06", "E15"}},
	{"what each brings", []RuleID{"P01", "P02", "P03", "P11", "P12", "O26", "W05", "W12", "W45", "E12", "R07"}},
	{"how people interact", []RuleID{
		"O10", "O14", "O15", "O16", "O21", "O22", "O24", "O25", "W02", "W04", "W14", "W20", "W21", "W22", "W32", "E09", "E10",
	}},
}

// FactorLens is a barrier, enabler or grow factor of the organisation's own
// assessment, and the rules whose findings may point to it.
type FactorLens struct {
	Pointer cowork.Pointer        `json:"pointer"`
	Factor  engagement.Factor     `json:"factor"`
	Kind    engagement.FactorKind `json:"kind,omitzero"`
	// Present says whether it is there, Acted whether anything was done about it.
	Present cowork.Answer `json:"present,omitzero"`
	Acted   cowork.Answer `json:"acted,omitzero"`
	Lens
}

// ByFactor looks at the assessment by the factors that the organisation has
// recorded, in their order: what it said of itself, beside what was found.
func (a *Assessment) ByFactor() (list []FactorLens) {
	for i, f := range a.prepared.record.Context.Factors {
		rules := factorRules[f.Factor]
		list = append(list, FactorLens{
			Pointer: cowork.Pointer("/context/factors").Index(i), Factor: f.Factor, Kind: f.Kind,
			Present: f.Present, Acted: a.prepared.happened(f.Action),
			Lens: a.look(string(f.Factor), func(r *Rule) bool { return slices.Contains(rules, r.ID) }),
		})
	}
	return list
}

// factorRules are the rules whose findings may point to a factor.
var factorRules = map[engagement.Factor][]RuleID{
	engagement.FactorUnclearMeaning:       {"O09", "O17", "E09"},
	engagement.FactorUnclearMethod:        {"O03", "O21", "W04"},
	engagement.FactorTime:                 {"O14", "O18", "O24", "W17"},
	engagement.FactorCost:                 {"W06", "W09", "W10", "W11"},
	engagement.FactorWelfare:              {"W25", "W28", "W29", "W30", "W31", "W33"},
	engagement.FactorBenefits:             {"W08", "W50", "W51"},
	engagement.FactorResistanceToChange:   {"O13", "O16", "E14"},
	engagement.FactorCliques:              {"P06", "O26", "W14"},
	engagement.FactorCulturalInertia:      {"E14", "E16", "R02"},
	engagement.FactorCoreServiceDemands:   {"W01", "W17", "W53"},
	engagement.FactorFertileGround:        {"W14", "E07"},
	engagement.FactorLeadership:           {"O16", "E17"},
	engagement.FactorRelationalStaff:      {"W04", "W05"},
	engagement.FactorCommissionerSupport:  {"O01", "R01"},
	engagement.FactorSustainingStructures: {"W45", "E16", "E17"},
	engagement.FactorSupportSystems:       {"W18", "W19", "W43"},
	engagement.FactorFeedbackLoop:         {"O14", "O22", "W02"},
	engagement.FactorHonesty:              {"O11", "O17", "W16"},
	engagement.FactorDemonstrableBenefit:  {"E01", "E02", "E03"},
	engagement.FactorConflictAccepted:     {"O15", "O22"},
}

// look counts the rules that are meant.
func (a *Assessment) look(words string, meant func(*Rule) bool) Lens {
	l := Lens{Words: words}
	for i := range a.prepared.book.rules {
		c := &a.prepared.book.rules[i]
		o, seen := a.outcomeSeen(i)
		if c.own || !seen || a.prepared.policy.off[i] || !meant(&c.Rule) {
			continue
		}
		l.Counts[o]++
		if o == NotMet || o == Disputed {
			l.Rules = append(l.Rules, c.ID)
		}
	}
	return l
}
