// Package checklist fills the checklist of co-production of a recovery college
// from the record of one engagement, so that a course team can send it with a
// course. It fills what the record supports, says what stands behind each yes,
// and leaves the rest as questions: a tick with nothing behind it is not
// co-production.
package checklist

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/experience"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/sources"
)

// Checklist is the checklist, as the reader of the assessment may see it.
type Checklist struct {
	// Points are the points of the checklist itself.
	Points []Point `json:"points"`
	// Levels are the levels claimed and enacted, side by side by phase.
	Levels []power.PhaseLevel `json:"levels"`
	// KeptAway is what is not co-production. Yes means that it was kept away.
	KeptAway []Point `json:"kept_away"`
	// KeptBack are the matters that were kept out of shared decision.
	KeptBack []KeptBack `json:"kept_back"`
	// Together is what no record can show: to ask one another.
	Together []string `json:"together"`
	// Elsewhere is power.ElsewhereLine, where the reader may not see everything.
	Elsewhere string `json:"elsewhere,omitempty"`
}

// Point is one line of the checklist.
type Point struct {
	Clause power.ClauseID `json:"clause"`
	Words  string         `json:"words"`
	// Answer is what the record supports. A yes has something behind it.
	Answer cowork.Answer `json:"answer"`
	// Behind are the facts that the answer rests on; Missing those that would
	// have to be written down.
	Behind  []cowork.Pointer `json:"behind,omitempty"`
	Missing []cowork.Pointer `json:"missing,omitempty"`
	// Rules are those that were asked.
	Rules []power.RuleID `json:"rules,omitempty"`
	// Question is what is left to talk about or to write down.
	Question string `json:"question"`
}

// KeptBack is one matter that was kept out of shared decision.
type KeptBack struct {
	Pointer cowork.Pointer    `json:"pointer"`
	Ground  engagement.Ground `json:"ground,omitempty"`
	// Honoured says whether the exception stands: it has a recognised ground, said
	// beforehand and explained.
	Honoured cowork.Answer `json:"honoured"`
}

// row is a point before it is filled.
type row struct {
	clause power.ClauseID
	words  string
	bases  []experience.Basis // where only items of these bases are meant
}

var (
	lived  = []experience.Basis{experience.BasisDirect, experience.BasisIndirect}
	points = []row{
		{"RCG-CHK-04", "Somebody with the learned experience that the work needs takes part.", []experience.Basis{experience.BasisLearned}},
		{"RCG-CHK-05", "Somebody with the lived experience that the work needs takes part.", lived},
		{"RCG-CHK-06", "The views of carers and supporters were sought, or they took part.", nil},
		{focusGroups, "Focus groups gave feedback and ideas.", nil},
		{"RCG-CHK-08", "Everything that went into the work was agreed by its makers.", nil},
		{"RCG-CHK-09", "The core group shared out the work among its members.", nil},
		{"RCG-CHK-01", "What is said about the degree of co-production is so.", nil},
	}
	keptAway = []row{
		{"RCG-NOT-03", "Nobody was told what to work on.", nil},
		{"RCG-NOT-04", "Nobody's own work or ideas were all that counted.", nil},
		{"RCG-NOT-05", "Nothing was pushed through without asking.", nil},
		{"RCG-NOT-06", "Nobody pulled rank.", nil},
		{"RCG-FGR-02", "Nobody was asked for more than was agreed.", nil},
		{"RCG-EXC-09", "What was outside co-production was said beforehand.", nil},
		{"RCG-EXC-10", "Nothing was kept back without a ground.", nil},
	}
)

// focusGroups is the point that no rule asks for: whether there were any is no
// duty.
const focusGroups power.ClauseID = "RCG-CHK-07"

// Of fills the checklist.
func Of(a *power.Assessment) Checklist {
	c := Checklist{Levels: a.Levels(), KeptBack: []KeptBack{}}
	for _, r := range points {
		c.Points = append(c.Points, fill(a, r))
	}
	for _, r := range keptAway {
		c.KeptAway = append(c.KeptAway, fill(a, r))
	}
	for i, r := range a.Record().Reserved {
		at := cowork.Pointer("/reserved").Index(i)
		k := KeptBack{Pointer: at, Ground: r.Ground, Honoured: cowork.Yes}
		for _, rule := range []power.RuleID{"O12", "O28"} {
			k.Honoured = k.Honoured.And(answerAt(a, rule, at))
		}
		c.KeptBack = append(c.KeptBack, k)
	}
	for q := range sources.Questions() {
		if q.Source == sources.RCG {
			c.Together = append(c.Together, q.Question)
		}
	}
	if a.Elsewhere() {
		c.Elsewhere = power.ElsewhereLine
	}
	return c
}

// Expand asks what stands behind a yes: the checklist is a foundation only.
const Expand = "What would you show somebody who was not there?"

func fill(a *power.Assessment, r row) Point {
	p := Point{Clause: r.clause, Words: r.words, Question: Expand}
	if r.clause == focusGroups {
		p.fillFocusGroups(a)
		return p
	}
	clause, _ := sources.Find(r.clause)
	p.Rules = clause.Rules()
	answers := map[cowork.Answer]int{}
	behind := map[cowork.Answer][]cowork.Pointer{}
	for _, id := range p.Rules {
		rule, _ := a.Rulebook().Rule(id)
		for x := range a.Explain(id) {
			if !meant(a.Record(), x.Item, r.bases) || x.Outcome == power.NotApplicable {
				continue
			}
			answer := answerOf(x.Outcome)
			answers[answer]++
			behind[answer] = append(behind[answer], places(x.HoldsFacts)...)
			p.Missing = append(p.Missing, places(x.Missing)...)
			if answer != cowork.Yes {
				p.Question = rule.Question
			}
		}
	}
	switch {
	case answers[cowork.No] > 0:
		p.Answer = cowork.No
	case answers[cowork.Unknown] == 0 && len(behind[cowork.Yes]) > 0:
		p.Answer = cowork.Yes
	case answers[cowork.Yes]+answers[cowork.Unknown] == 0:
		p.Question = "The record has nothing that this could be asked of. Is that so?"
	}
	p.Behind, p.Missing = once(behind[p.Answer]), once(p.Missing)
	return p
}

// meant reports whether an item is of one of the bases, where only those are
// meant.
func meant(e *engagement.Record, i power.Item, bases []experience.Basis) bool {
	if bases == nil || i.Absent {
		return true
	}
	f, ok := e.Lookup(i.Pointer.Key("basis"))
	if !ok {
		return true // nobody has said which it is
	}
	word, _ := f.Word()
	return word == "" || slices.Contains(bases, experience.Basis(word))
}

// answerOf is what an outcome says: only what is met is a yes.
func answerOf(o power.Outcome) cowork.Answer {
	switch o {
	case power.Met:
		return cowork.Yes
	case power.NotMet:
		return cowork.No
	default:
		return cowork.Unknown
	}
}

// answerAt is what a rule says of one item; unknown where it is not asked of it.
func answerAt(a *power.Assessment, id power.RuleID, at cowork.Pointer) cowork.Answer {
	for x := range a.Items(id) {
		if x.Item.Pointer == at {
			return answerOf(x.Outcome)
		}
	}
	return cowork.Unknown
}

func places(facts []power.Fact) (list []cowork.Pointer) {
	for _, f := range facts {
		if f.Pointer != "" {
			list = append(list, f.Pointer)
		}
	}
	return list
}

func once(list []cowork.Pointer) []cowork.Pointer {
	var kept []cowork.Pointer
	for _, p := range list {
		if !slices.Contains(kept, p) {
			kept = append(kept, p)
		}
	}
	return kept
}
