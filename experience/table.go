package experience

import (
	"slices"

	"github.com/powercowork/cowork"
)

// Table is who is around the table, or might come to it.
type Table struct {
	People []Person
	// Groups are those who take part without a record of their own.
	Groups []cowork.ID
}

// Person is somebody, and what they chose to let be known of what they bring.
type Person struct {
	Who    cowork.ID
	Brings []Brought
}

func (t Table) isGroup(id cowork.ID) bool {
	word, _, _ := id.Handle()
	return word == "group" || slices.Contains(t.Groups, id)
}

// Sought is a kind of experience that the work still lacks, and whom to ask.
type Sought struct {
	Standing
	// Ask are people at the table who say that they bring this experience on
	// this footing, and who have not yet been asked whether it fits this work.
	Ask []cowork.ID
	// Near are people at the table who bring it on another footing. They can
	// stand beside whoever is found, and not in their place.
	Near []cowork.ID
}

// Sought says whom the work is still missing: every requirement that is not
// covered, with the essential ones first and otherwise in the order in which
// they are written. Nobody's silence is read: who keeps their experience to
// themselves is not named, and can always say that it is theirs.
func (s Schedule) Sought(table Table, asOf cowork.When) []Sought {
	var sought []Sought
	for _, st := range s.Standing(table, asOf) {
		if st.Cover != Covered {
			next := Sought{Standing: st}
			next.Ask, next.Near = st.candidates(table)
			sought = append(sought, next)
		}
	}
	slices.SortStableFunc(sought, func(a, b Sought) int { return a.Requirement.Need.rank() - b.Requirement.Need.rank() })
	return sought
}

// rank puts the essential first, and what is not said before the desirable.
func (n Need) rank() int {
	switch n {
	case NeedEssential:
		return 0
	case NeedDesirable:
		return 2
	default:
		return 1
	}
}

func (st Standing) candidates(table Table) (ask, near []cowork.ID) {
	for _, p := range table.People {
		asked := slices.ContainsFunc(st.Fits, func(f Fit) bool { return f.Who == p.Who && (f.NotTheirs || f.OwnWord == cowork.Yes) })
		switch like, other := p.brings(st.Requirement); {
		case asked:
		case like:
			ask = append(ask, p.Who)
		case other:
			near = append(near, p.Who)
		}
	}
	return ask, near
}

// brings reports whether the person says that they bring the item on the footing
// that is needed, or on another.
func (p Person) brings(r Requirement) (like, other bool) {
	for _, b := range p.Brings {
		if b.Item == "" || b.Item != r.Item || !b.chosen() {
			continue
		}
		switch sameWord(b.Basis, r.Basis) {
		case cowork.Yes:
			like = true
		case cowork.No:
			other = true
		}
	}
	return like, other
}

// chosen is false where the person did not choose to let it be recorded, or
// somebody else says that they did.
func (b Brought) chosen() bool {
	return b.Offered.Done != cowork.No && (b.Offered.SaidBy == "" || b.Offered.SaidBy.ForPerson())
}
