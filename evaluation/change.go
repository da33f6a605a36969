package evaluation

import (
	"bytes"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// Row is one engagement of a Portfolio that keeps them.
type Row struct {
	// Outcomes are in the order of the rules.
	Outcomes           []power.Outcome
	Tokenistic, Unsafe power.FlagState
}

func newRow(a *power.Assessment, results []power.Result) Row {
	r := Row{Tokenistic: a.State(power.Tokenistic), Unsafe: a.State(power.Unsafe), Outcomes: make([]power.Outcome, len(results))}
	for i, x := range results {
		r.Outcomes[i] = x.Outcome
	}
	return r
}

// less orders two rows of one engagement, so that which of them is kept does not
// hang on which came first.
func (r Row) less(o Row) bool {
	key := func(r Row) []byte {
		var k []byte
		for _, x := range r.Outcomes {
			k = append(k, byte(x))
		}
		return append(append(k, r.Tokenistic...), r.Unsafe...)
	}
	return bytes.Compare(key(r), key(o)) < 0
}

// Change is how the engagements of two portfolios changed: EV02. Those in both
// and those in only one are kept apart.
type Change struct {
	Both, OnlyBefore, OnlyAfter int
	// Rules are, for each rule, how the engagements in both went from one outcome
	// to another.
	Rules []RuleChange
}

// RuleChange counts the engagements that went from one outcome to another under
// one rule.
type RuleChange struct {
	Rule power.RuleID
	from map[[2]power.Outcome]int
}

// From gives how many went from one outcome to another, or stayed with it.
func (c RuleChange) From(before, after power.Outcome) int {
	return c.from[[2]power.Outcome{before, after}]
}

// Compare says how the engagements of two portfolios changed. Both must keep
// rows; the error is ErrRulebook where they were assessed under different rules.
func Compare(before, after *Portfolio) (Change, error) {
	if before.Rulebook != after.Rulebook {
		return Change{}, ErrRulebook
	}
	c := Change{Rules: make([]RuleChange, len(before.rules))}
	for i, id := range before.rules {
		c.Rules[i] = RuleChange{Rule: id, from: map[[2]power.Outcome]int{}}
	}
	for id, b := range before.rows {
		a, ok := after.rows[id]
		if !ok {
			c.OnlyBefore++
			continue
		}
		c.Both++
		for i := range b.Outcomes {
			c.Rules[i].from[[2]power.Outcome{b.Outcomes[i], a.Outcomes[i]}]++
		}
	}
	c.OnlyAfter = len(after.rows) - c.Both
	return c, nil
}

// Row gives what came of one engagement, if the portfolio keeps rows and has it.
func (p *Portfolio) Row(id cowork.ID) (Row, bool) {
	r, ok := p.rows[id]
	return r, ok
}
