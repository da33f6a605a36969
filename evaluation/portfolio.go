package evaluation

import (
	"iter"
	"maps"
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// Portfolio is what many assessments show together, in all and by group. It does
// not change and may be shared. A Collector makes one.
type Portfolio struct {
	// Rulebook is the version of the rulebook under which all were assessed.
	Rulebook string
	By       By
	rules    []power.RuleID
	all      Group
	groups   []Group
	rows     map[cowork.ID]Row
	repeated int
}

// All gives what all engagements show together.
func (p *Portfolio) All() Group { return p.all }

// Groups gives what each group shows, by name.
func (p *Portfolio) Groups() iter.Seq[Group] { return slices.Values(p.groups) }

// Rules gives the ids of the rules, in the order of the counts of a group.
func (p *Portfolio) Rules() iter.Seq[power.RuleID] { return slices.Values(p.rules) }

// Repeated is how many assessments were of an engagement that had been counted
// already. Each is counted all the same: leave one out, or say so.
func (p *Portfolio) Repeated() int { return p.repeated }

// Group is what the assessments of one group of engagements show.
type Group struct {
	Name        string
	Engagements int
	// Rules are, for each rule, how many engagements had each outcome: EV01. The
	// seven add up to Engagements.
	Rules []power.Counts
	// Tokenistic and Unsafe say of how many a flag is raised, of how many it is
	// open, and of how many engagements they speak.
	Tokenistic, Unsafe Flagged
	Decisions          Decisions // EV06
	Rewards            Rewards   // EV08
	Expressions        Expressions
	levels             map[LevelCase]int
	measures           measures
}

// Flagged is how many engagements raise a flag, with those of which it is open.
type Flagged struct {
	Share
	clusters map[cowork.ID]Share
}

// Clustered is the interval for the share over organisations, and how many
// engagements name theirs: the interval speaks of those alone.
func (f Flagged) Clustered() (in Interval, named int) {
	shares := make([]Share, 0, len(f.clusters))
	for _, s := range f.clusters {
		shares = append(shares, s)
		named += s.Of
	}
	return Clustered(shares), named
}

func (f *Flagged) add(organisation cowork.ID, state power.FlagState) {
	s := Share{Yes: one(state == power.Raised), Open: one(state == power.Open), Of: 1}
	f.Share = f.Share.Plus(s)
	if !organisation.IsZero() {
		f.clusters[organisation] = f.clusters[organisation].Plus(s)
	}
}

func (f *Flagged) merge(o Flagged) {
	f.Share = f.Share.Plus(o.Share)
	for organisation, s := range o.clusters {
		f.clusters[organisation] = f.clusters[organisation].Plus(s)
	}
}

// NotMet is how many engagements did not meet a rule, with those of which it
// cannot be told, of those to which the rule applies or may apply. What is not
// yet due, or waived, is left out.
func (g Group) NotMet(rule int) Share {
	c := g.Rules[rule]
	s := Share{Yes: c.Of(power.NotMet), Open: c.Of(power.CannotTell) + c.Of(power.Disputed)}
	s.Of = s.Yes + s.Open + c.Of(power.Met)
	return s
}

// LevelCase is what was claimed for a phase and what was enacted in it, which is
// known to lie between two levels: EV23.
type LevelCase struct {
	Phase                    string
	Claimed, AtLeast, AtMost power.Level
}

// Levels gives how many phases of engagements were as each case says, in a fixed
// order.
func (g Group) Levels() iter.Seq2[LevelCase, int] {
	return func(yield func(LevelCase, int) bool) {
		for _, c := range slices.SortedFunc(maps.Keys(g.levels), compareLevels) {
			if !yield(c, g.levels[c]) {
				return
			}
		}
	}
}

func compareLevels(a, b LevelCase) int {
	order := power.Levels()
	at := func(l power.Level) int { return slices.Index(order, l) }
	if c := slices.Index(phaseOrder, a.Phase) - slices.Index(phaseOrder, b.Phase); c != 0 {
		return c
	}
	return slices.Compare([]int{at(a.Claimed), at(a.AtLeast), at(a.AtMost)},
		[]int{at(b.Claimed), at(b.AtLeast), at(b.AtMost)})
}

var phaseOrder = []string{"design", "planning", "organisation", "implementation", "review", "revision"}
