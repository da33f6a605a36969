package power

import (
	"slices"

	"github.com/powercowork/cowork"
)

// repairs are the repairs of a record that were accepted, by rule: the items
// that they put right. One that names no item is for a rule that is asked of
// the engagement; a new event is a new item and needs a new repair.
type repairs map[int][]cowork.Pointer

// findRepairs finds the repairs that were done, and accepted by the person
// concerned or whoever acts for them, by the moment of asking.
func (p *Prepared) findRepairs() repairs {
	found := repairs{}
	for _, r := range p.record.Repairs {
		rule, ok := p.book.places[r.Rule]
		if !ok || !r.Accepted.SaidBy.ForPerson() ||
			p.happened(r.Done) != cowork.Yes || p.happened(r.Accepted) != cowork.Yes {
			continue
		}
		found[rule] = append(found[rule], r.About)
	}
	return found
}

// putRight reports whether a repair for the rule is about the item.
func (p *Prepared) putRight(rule int, s subject) bool {
	about := p.repairs[rule]
	if len(about) == 0 || s.absent {
		return false
	}
	item := p.pointerOf(s)
	if item == "" {
		return true
	}
	return slices.ContainsFunc(about, func(a cowork.Pointer) bool { return a.Within(item) })
}

// pointerOf is the place of an item in the record.
func (p *Prepared) pointerOf(s subject) cowork.Pointer {
	return p.readings[0].view.Pointer(s.row, noField)
}

// noField stands for the row itself.
const noField = -1
