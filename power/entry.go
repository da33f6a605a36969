package power

import (
	"cmp"
	"iter"
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// entry is a finding before it is described.
type entry struct {
	rule, item int
	outcome    Outcome
	putRight   bool
	due        lang.Moment
	past       bool
	days       int
	under      []entry
}

// dueDay is the due moment in days: a day, or the stretch in which it lies.
func (e *entry) dueDay() cowork.When {
	if e.due.State != lang.Happened {
		return cowork.When{}
	}
	if e.due.First == e.due.Last {
		return dayOf(e.due.Last)
	}
	w, err := cowork.ParseWhen(endOf(e.due.First) + "/" + endOf(e.due.Last))
	if err != nil {
		return cowork.When{}
	}
	return w
}

// endOf writes the end of a stretch; an open one as two points.
func endOf(day int32) string {
	if w := dayOf(day); w.Known() {
		return w.String()
	}
	return ".."
}

// entries are all findings, most pressing first: by action; what has fallen due
// before what has not, the oldest first. What cannot be told past its day stands
// with what is not met.
func (a *Assessment) entries() []entry {
	var list []entry
	for rule := range a.prepared.book.rules {
		if a.prepared.policy.off[rule] {
			continue
		}
		for item := range a.outcomesOf(0, rule) {
			switch o := a.outcomeOf(rule, item); o {
			case NotMet, Disputed, CannotTell:
				list = append(list, a.entry(rule, item, o))
			}
		}
	}
	list = a.foldEntries(list)
	slices.SortStableFunc(list, a.compare)
	return list
}

func (a *Assessment) entry(rule, item int, o Outcome) entry {
	p := a.prepared
	e := entry{rule: rule, item: item, outcome: o, due: a.dueOf(rule, item)}
	e.putRight = o == NotMet && p.putRight(rule, p.itemsOf(rule)[item])
	c := &p.book.rules[rule]
	switch {
	case p.itemsOf(rule)[item].absent:
	case c.due.Kind == lang.DueAlways:
		e.past = true
	case c.due.Kind == lang.DueBy:
		e.past = e.due.Past(p.asOf) == cowork.Yes
	default:
		e.past = e.due.Come(p.asOf) == cowork.Yes
	}
	if e.past && e.due.State == lang.Happened && e.due.Last < p.asOf.Last {
		e.days = int(p.asOf.Last - e.due.Last)
	}
	return e
}

// Actions gives the actions, most pressing first.
func Actions() []Action { return []Action{Stop, Due, Look, Note} }

func (a *Assessment) compare(x, y entry) int {
	pressing := func(e entry) int { return slices.Index(Actions(), a.prepared.book.rules[e.rule].Action) }
	later := func(e entry) int {
		if e.past {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(pressing(x), pressing(y)),
		cmp.Compare(later(x), later(y)),
		cmp.Compare(y.days, x.days),
		cmp.Compare(x.rule, y.rule),
		cmp.Compare(x.item, y.item),
	)
}

// foldEntries puts each entry whose rule folds into another under an entry of
// that other, if it is at least as grave: what is not met never hides under what
// cannot be told.
func (a *Assessment) foldEntries(list []entry) []entry {
	byRule := map[int][]int{}
	for i, e := range list {
		byRule[e.rule] = append(byRule[e.rule], i)
	}
	into := make([]int, len(list))
	for i, e := range list {
		into[i] = a.foldInto(list, byRule, e)
	}
	var shown []entry
	place := map[int]int{}
	for i, e := range list {
		if into[i] < 0 {
			place[i] = len(shown)
			shown = append(shown, e)
		}
	}
	for i, e := range list {
		if into[i] < 0 {
			continue
		}
		root := into[i]
		for into[root] >= 0 {
			root = into[root]
		}
		at := place[root]
		shown[at].under = append(shown[at].under, e)
	}
	return shown
}

// foldInto finds the entry under which another is shown: the same item if both
// rules are asked of it, and otherwise the one that came first. -1 if none.
func (a *Assessment) foldInto(list []entry, byRule map[int][]int, e entry) int {
	p := a.prepared
	into := p.book.rules[e.rule].fold
	if into < 0 {
		return -1
	}
	best := -1
	for _, i := range byRule[into] {
		o := list[i]
		if rank[o.outcome] > rank[e.outcome] {
			continue
		}
		if p.book.rules[into].plan == p.book.rules[e.rule].plan && o.item == e.item {
			return i
		}
		if best < 0 || cameFirst(o, list[best]) {
			best = i
		}
	}
	return best
}

func cameFirst(x, y entry) bool {
	dated := func(e entry) bool { return e.due.State == lang.Happened }
	if dated(x) != dated(y) {
		return dated(x)
	}
	return dated(x) && x.due.Last < y.due.Last
}

// Findings gives what the reader may see of what is not met, disputed or cannot
// be told, in the order in which it should be looked at: STOP, DUE, LOOK, NOTE,
// and within each the oldest first.
func (a *Assessment) Findings() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, e := range a.entries() {
			if a.sees(e.rule, e.item) && !yield(a.finding(e.seenBy(a))) {
				return
			}
		}
	}
}

// Elsewhere reports whether there is something that this reader is not shown, so
// that they are told ElsewhereLine. It does not depend on whether anything was
// found: the line itself gives nothing away.
func (a *Assessment) Elsewhere() bool { return a.reader.audience != ForIndependentContact }

// sees reports whether the reader may see a finding about an item.
func (a *Assessment) sees(rule, item int) bool {
	p := a.prepared
	r, s := &p.book.rules[rule].Rule, p.itemsOf(rule)[item]
	who := p.who(s)
	if a.reader.audience == ForExpert && len(who) == 0 && s.row.Table != 0 && !s.absent && confidential(r) {
		return false // somebody's, and nobody wrote down whose: not for the other experts
	}
	return a.reader.sees(r, who)
}

// seenBy leaves out what the reader may not see of what is shown under an entry.
func (e entry) seenBy(a *Assessment) entry {
	e.under = slices.DeleteFunc(slices.Clone(e.under), func(u entry) bool { return !a.sees(u.rule, u.item) })
	return e
}
