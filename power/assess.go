package power

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// Assessment is what the rulebook says of one record at one moment. It says what
// was judged, what could not be, and why; it never says that all is well, and it
// holds no score. It does not change and may be shared.
//
// What it shows in findings, flags, questions and JSON is fit for a reader of
// whom nothing is known, until For names one.
type Assessment struct {
	prepared *Prepared
	// outcomes are those of every item of every rule, for each reading.
	outcomes [][]Outcome
	results  []Result
	flags    map[Flag][]flagReading
	reader   Reader
}

// Assess puts every rule to a record. It cannot fail: what is not known is
// named, not guessed. The record must not be changed while the assessment is in
// use.
func (rb *Rulebook) Assess(e *engagement.Record, q Asking) *Assessment {
	return rb.Prepare(e, q).Assess()
}

// Assess puts every rule to the record.
func (p *Prepared) Assess() *Assessment {
	a := &Assessment{prepared: p, flags: map[Flag][]flagReading{}}
	a.outcomes = append(a.outcomes, p.judgeAll(p.readings[0]))
	for _, r := range p.readings[1:] {
		a.outcomes = append(a.outcomes, r.outcomes)
	}
	for rule := range p.book.rules {
		a.results = append(a.results, a.resultOf(rule))
	}
	for _, flag := range Flags() {
		for reading := range p.readings {
			a.flags[flag] = append(a.flags[flag], a.flagOf(reading, flag))
		}
	}
	return a
}

// Flags gives the two flags.
func Flags() []Flag { return []Flag{Tokenistic, Unsafe} }

// judgeAll judges every item of every rule in one reading.
func (p *Prepared) judgeAll(r *reading) []Outcome {
	list := make([]Outcome, p.starts[len(p.book.rules)])
	f := p.frame(r)
	defer p.done(f)
	for rule := range p.book.rules {
		for item := range p.itemsOf(rule) {
			list[p.starts[rule]+item] = p.judgeItem(f, r, rule, item)
		}
	}
	return list
}

// outcomesOf are the outcomes of the items of a rule in one reading.
func (a *Assessment) outcomesOf(reading, rule int) []Outcome {
	return a.outcomes[reading][a.prepared.starts[rule]:a.prepared.starts[rule+1]]
}

// outcomeOf is the outcome of one item over all readings: as written, unless
// somebody's own values give another.
func (a *Assessment) outcomeOf(rule, item int) Outcome {
	at := a.prepared.starts[rule] + item
	written := a.outcomes[0][at]
	for _, reading := range a.outcomes[1:] {
		if reading[at] != written {
			return Disputed
		}
	}
	return written
}

func (a *Assessment) resultOf(rule int) Result {
	r := Result{Rule: a.prepared.book.rules[rule].ID, Outcome: NotApplicable, Off: a.prepared.policy.off[rule]}
	for item := range a.outcomesOf(0, rule) {
		if o := a.outcomeOf(rule, item); o != noItem {
			r.Outcome = first(r.Outcome, o)
			r.Counts[o]++
		}
	}
	return r
}

// Results gives what came of each rule, in the order of the rulebook, for
// whoever counts over many engagements: it does not heed who reads.
func (a *Assessment) Results() []Result { return append([]Result(nil), a.results...) }

// Result gives what came of one rule, whoever reads: it is for counting and for
// tests. To show something to a reader, ask Seen.
func (a *Assessment) Result(id RuleID) (Result, bool) {
	i, ok := a.prepared.book.places[id]
	if !ok {
		return Result{}, false
	}
	return a.results[i], true
}

// Seen gives the outcome of one rule as the reader may see it; false where it is
// shown elsewhere.
func (a *Assessment) Seen(id RuleID) (Outcome, bool) {
	i, ok := a.prepared.book.places[id]
	if !ok {
		return NotApplicable, false
	}
	return a.outcomeSeen(i)
}

// Rulebook is the rulebook under which the record was assessed.
func (a *Assessment) Rulebook() *Rulebook { return a.prepared.book }

// Record is the record that was assessed.
func (a *Assessment) Record() *engagement.Record { return a.prepared.record }

// Asking is what was asked.
func (a *Assessment) Asking() Asking { return a.prepared.asking }

// Waivers gives every waiver of the record and the policy and what became of
// it: used, unused, expired, or without effect. One of a rule whose findings the
// reader may not see is left out: it would tell what was found.
func (a *Assessment) Waivers() []WaiverUse {
	uses := slices.DeleteFunc(slices.Clone(a.prepared.waivers.uses), func(w WaiverUse) bool {
		rule, ok := a.prepared.book.places[w.Rule]
		return ok && !a.reader.sees(&a.prepared.book.rules[rule].Rule, []cowork.ID{w.By})
	})
	for i := range uses {
		if uses[i].State == WaiverUnused && a.needed(uses[i]) {
			uses[i].State = WaiverUsed
		}
	}
	return uses
}

// Looser gives the numbers of the policy that ask less than the default.
func (a *Assessment) Looser() []Looser { return append([]Looser(nil), a.prepared.policy.looser...) }

// Off gives the rules that the policy has switched off.
func (a *Assessment) Off() []RuleOff { return append([]RuleOff(nil), a.prepared.policy.offList...) }

// Refused gives the lines of the policy that may not stand, and were left out.
func (a *Assessment) Refused() []PolicyError {
	return append([]PolicyError(nil), a.prepared.policy.refused...)
}
