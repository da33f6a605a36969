package power

import (
	"slices"

	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// FlagState is what may be said of a flag. The zero value is no state.
type FlagState string

// The states of a flag.
const (
	// Raised is a reason to talk, not a judgement on anybody.
	Raised FlagState = "raised"
	// Cleared: everything that could raise it was answered well.
	Cleared FlagState = "cleared"
	// Open: nothing raises it, and not enough is known to clear it.
	Open FlagState = "open"
)

// clearLists are the lists that must be all there was before a flag is cleared:
// verdict.md 4.
var clearLists = map[Flag][]string{
	Tokenistic: {"people", "groups", "claims", "contributions", "decisions"},
	Unsafe:     {"people", "sessions", "consent.entries", "uses", "tellings", "signals", "concerns", "losses"},
}

// itemRef names one item of one rule in one reading.
type itemRef struct{ reading, rule, item int }

// flagReading is what one reading of the record says of a flag.
type flagReading struct {
	flag  Flag
	state FlagState
	// grounds are the items that are not met, of rules that bear on the flag.
	grounds []itemRef
	// gaps are the items that must be told before it is cleared: not known now,
	// and not due yet.
	gaps, early []itemRef
	// lists are the lists of which it must be known that they hold all there
	// was.
	lists []lang.FieldRef
	// nothingMet says that none of the rules that must be answered is met.
	nothingMet bool
}

// ruleState is what the items of a rule that still count have between them.
type ruleState struct{ notMet, cannotTell, early, met bool }

// left gives what the items of a rule that are neither waived nor put right
// have between them, in one reading.
func (a *Assessment) left(reading, rule int) (s ruleState) {
	for item, o := range a.outcomesOf(reading, rule) {
		switch o {
		case NotMet:
			s.notMet = s.notMet || !a.prepared.putRight(rule, a.prepared.itemsOf(rule)[item])
		case CannotTell:
			s.cannotTell = true
		case NotYetDue:
			s.early = true
		case Met:
			s.met = true
		}
	}
	return s
}

// flagOf says what one reading says of a flag: verdict.md 4.
func (a *Assessment) flagOf(reading int, flag Flag) flagReading {
	states := make([]ruleState, len(a.prepared.book.rules))
	for rule := range states {
		if r := &a.prepared.book.rules[rule]; bears(&r.Rule, flag) {
			states[rule] = a.left(reading, rule)
		}
	}
	grounds, strong, indicators, signs := a.grounds(flag, states)
	f := flagReading{flag: flag, state: Open, grounds: a.itemsWith(reading, grounds, NotMet)}
	together := int(a.prepared.policy.numbers[facts.ParamIndicatorsTogether])
	if strong > 0 || indicators > 0 && indicators+signs >= together {
		f.state = Raised
		return f
	}
	a.findGaps(&f, reading, flag, states, indicators > 0, signs > 0)
	if len(f.gaps)+len(f.early)+len(f.lists) == 0 && !f.nothingMet {
		f.state = Cleared
	}
	return f
}

func bears(r *Rule, flag Flag) bool {
	_, weighs := r.weight(flag)
	return weighs || r.mustKnow(flag)
}

// grounds are the rules that are not met and count, with how many there are of
// each weight. A rule that is shown under another of the same flag does not
// count again; a strong one is never made weaker by what it is shown under.
func (a *Assessment) grounds(flag Flag, states []ruleState) (rules []int, strong, indicators, signs int) {
	book := a.prepared.book
	for rule, s := range states {
		r := &book.rules[rule]
		w, weighs := r.weight(flag)
		if !s.notMet || !weighs || w != Strong && folded(book, rule, flag, states) {
			continue
		}
		rules = append(rules, rule)
		switch w {
		case Strong:
			strong++
		case Indicator:
			indicators++
		case Sign:
			signs++
		}
	}
	return rules, strong, indicators, signs
}

// folded reports whether the rule stands under another that is not met and
// bears on the same flag, with no less weight.
func folded(book *Rulebook, rule int, flag Flag, states []ruleState) bool {
	into := book.rules[rule].fold
	if into < 0 || !states[into].notMet {
		return false
	}
	w, _ := book.rules[rule].weight(flag)
	over, weighs := book.rules[into].weight(flag)
	return weighs && (over == w || over == Strong || w == Sign)
}

// findGaps finds what must be told before the flag is cleared.
func (a *Assessment) findGaps(f *flagReading, reading int, flag Flag, states []ruleState, indicator, sign bool) {
	f.nothingMet = true
	for rule, s := range states {
		r := &a.prepared.book.rules[rule]
		w, weighs := r.weight(flag)
		must := r.mustKnow(flag)
		if must && s.met {
			f.nothingMet = false
		}
		switch {
		case must || weighs && w == Strong:
			f.gaps = append(f.gaps, a.itemsWith(reading, []int{rule}, CannotTell)...)
			f.early = append(f.early, a.itemsWith(reading, []int{rule}, NotYetDue)...)
		case w == Indicator && (indicator || sign), w == Sign && indicator:
			f.gaps = append(f.gaps, a.itemsWith(reading, []int{rule}, CannotTell)...)
		}
	}
	f.lists = a.openLists(reading, flag)
}

// openLists are the lists of the flag that are absent, or of which nobody has
// said that they hold all there was.
func (a *Assessment) openLists(reading int, flag Flag) (open []lang.FieldRef) {
	schema, c := a.prepared.book.schema, a.prepared.readings[reading].view.Columns()
	for _, path := range clearLists[flag] {
		f := fieldOf(schema, 0, path)
		if l := spanOf(c, schema, f, 0); !l.Known || l.Open && l.From < l.To {
			open = append(open, f)
		}
	}
	return open
}

// itemsWith are the items of some rules that have an outcome in a reading and
// are not put right.
func (a *Assessment) itemsWith(reading int, rules []int, want Outcome) (items []itemRef) {
	for _, rule := range rules {
		for item, o := range a.outcomesOf(reading, rule) {
			if o == want && !(o == NotMet && a.prepared.putRight(rule, a.prepared.itemsOf(rule)[item])) {
				items = append(items, itemRef{reading, rule, item})
			}
		}
	}
	return items
}

// stateOver is the state of a flag over all readings: anybody's own account is
// enough to raise one, and nobody's word alone can clear one.
func stateOver(readings []flagReading) FlagState {
	is := func(s FlagState) func(flagReading) bool {
		return func(r flagReading) bool { return r.state == s }
	}
	switch {
	case slices.ContainsFunc(readings, is(Raised)):
		return Raised
	case slices.ContainsFunc(readings, func(r flagReading) bool { return r.state != Cleared }):
		return Open
	default:
		return Cleared
	}
}
