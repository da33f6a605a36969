package rulestest

import (
	"fmt"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// Outcome puts the rule to the record of the case and gives what came of it.
func (c Case) Outcome(rb *power.Rulebook) (power.Outcome, error) {
	return c.outcomeIn(rb.Assess(&c.Record, c.Asking))
}

func (c Case) outcomeIn(a *power.Assessment) (power.Outcome, error) {
	if refused := a.Refused(); len(refused) > 0 {
		return 0, fmt.Errorf("the policy does not stand: %w", refused[0])
	}
	if c.Item == "" {
		r, ok := a.Result(c.Rule)
		if !ok {
			return 0, fmt.Errorf("the rulebook has no rule %s", c.Rule)
		}
		return r.Outcome, nil
	}
	for _, reader := range c.readers() {
		for i := range a.For(reader).Items(c.Rule) {
			if i.Item.Pointer == c.Item {
				return i.Outcome, nil
			}
		}
	}
	return power.NotApplicable, nil
}

// readers are those who between them may see everything.
func (c Case) readers() []power.Reader {
	readers := []power.Reader{power.IndependentContact(), power.Lead()}
	for _, p := range c.Record.People {
		readers = append(readers, power.Expert(p.ID))
	}
	return readers
}

// Check puts the rule to the record of the case. It gives an error if the
// outcome is another than the one expected, or if a finding does not say what it
// rests on or what is missing.
func (c Case) Check(rb *power.Rulebook) error {
	a := rb.Assess(&c.Record, c.Asking)
	got, err := c.outcomeIn(a)
	if err != nil {
		return err
	}
	if got != c.Want {
		return fmt.Errorf("got %s", got)
	}
	if got != power.NotMet && got != power.CannotTell && got != power.Disputed {
		return nil
	}
	return c.checkFinding(a, got)
}

func (c Case) checkFinding(a *power.Assessment, outcome power.Outcome) error {
	f, shown := c.finding(a, outcome)
	switch {
	case !shown:
		return fmt.Errorf("no reader is shown a finding")
	case f.Rule != c.Rule:
		return nil // it is shown under another of the same cause
	case outcome == power.CannotTell && len(f.Missing) == 0:
		return fmt.Errorf("the finding does not say what is missing")
	case outcome != power.CannotTell && len(f.Facts) == 0:
		return fmt.Errorf("the finding names no fact")
	}
	for _, want := range c.Facts {
		if !names(f, want) {
			return fmt.Errorf("the finding does not name %s", want)
		}
	}
	return nil
}

// finding gives the finding of the rule, or the one under which it is shown.
func (c Case) finding(a *power.Assessment, outcome power.Outcome) (found power.Finding, shown bool) {
	for _, reader := range c.readers() {
		for f := range a.For(reader).Findings() {
			if f.Rule == c.Rule && f.Outcome == outcome && (c.Item == "" || f.Item.Pointer == c.Item) {
				return f, true
			}
			for _, under := range f.Under {
				if under.Rule == c.Rule {
					found, shown = f, true
				}
			}
		}
	}
	return found, shown
}

// names reports whether the finding rests on the fact or misses it.
func names(f power.Finding, p cowork.Pointer) bool {
	for _, list := range [][]power.Fact{f.Facts, f.Missing} {
		for _, fact := range list {
			if fact.Pointer == p {
				return true
			}
		}
	}
	return false
}
