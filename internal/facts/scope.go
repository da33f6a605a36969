package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// scope is what a line of the ledger, a use or a telling is about. 0 is what is
// not said.
type scope struct {
	person   lang.Ref
	output   lang.Ref
	purpose  lang.Word
	audience lang.Word
	channel  lang.Word
}

// group is the rows of one scope, in the order of the record.
type group struct {
	scope scope
	rows  []int32
}

// scopes are rows gathered by their scope.
type scopes struct {
	groups   []group
	at       map[scope]int32
	byPerson join // the groups of each person
	partial  join // of these, the ones that leave purpose, audience or channel unsaid
	// anyOutput is the last group of those that differ in the output alone, by
	// their scope without it; before gives the group before each, -1 for none.
	anyOutput map[scope]int32
	before    []int32
}

// near gives every group of which it may be that it is of the scope, or reaches
// it, or is reached by it; the very scope first. The caller compares. It stops
// when yield says so. All that a scope says narrows what is looked through, so
// that many scopes of one person are not held against each other.
func (s *scopes) near(one scope, yield func(*group) bool) {
	exact, ok := s.at[one]
	if !ok {
		exact = -1
	} else if !yield(&s.groups[exact]) {
		return
	}
	if !one.said() {
		s.each(s.byPerson.of(one.person), exact, yield)
		return
	}
	if !s.each(s.partial.of(one.person), exact, yield) {
		return
	}
	bare := one
	bare.output = 0
	if one.output != 0 {
		if i, ok := s.at[bare]; ok {
			yield(&s.groups[i])
		}
		return
	}
	last, ok := s.anyOutput[bare]
	for i := last; ok && i >= 0; i = s.before[i] {
		if i != exact && !yield(&s.groups[i]) {
			return
		}
	}
}

// each gives the groups but one; false if yield has had enough.
func (s *scopes) each(groups []int32, but int32, yield func(*group) bool) bool {
	for _, i := range groups {
		if i != but && !yield(&s.groups[i]) {
			return false
		}
	}
	return true
}

// said reports whether purpose, audience and channel are all said.
func (a scope) said() bool { return a.purpose != 0 && a.audience != 0 && a.channel != 0 }

func gatherScopes(c *lang.Columns, t lang.TableID, of func(*lang.Columns, int32) scope, meant func(int32) bool) scopes {
	s := scopes{at: map[scope]int32{}, anyOutput: map[scope]int32{}}
	n := c.Rows[t]
	place := make([]int32, n)
	sizes := []int32(nil)
	for r := range n {
		place[r] = -1
		if c.Parents[t][r] < 0 || !meant(r) {
			continue
		}
		one := of(c, r)
		i, ok := s.at[one]
		if !ok {
			i = int32(len(s.groups))
			s.at[one] = i
			s.groups = append(s.groups, group{scope: one})
			sizes = append(sizes, 0)
		}
		place[r] = i
		sizes[i]++
	}
	s.fillGroups(place, sizes)
	s.joinGroups(c.RefCount)
	return s
}

// joinGroups makes the ways to the groups of a person and to those that differ
// in the output alone.
func (s *scopes) joinGroups(refs int) {
	s.byPerson = makeJoin(refs, func(yield func(lang.Ref, int32)) {
		for i := range s.groups {
			yield(s.groups[i].scope.person, int32(i))
		}
	})
	s.partial = makeJoin(refs, func(yield func(lang.Ref, int32)) {
		for i := range s.groups {
			if !s.groups[i].scope.said() {
				yield(s.groups[i].scope.person, int32(i))
			}
		}
	})
	s.before = make([]int32, len(s.groups))
	for i := range s.groups {
		bare := s.groups[i].scope
		bare.output = 0
		last, ok := s.anyOutput[bare]
		if !ok {
			last = -1
		}
		s.before[i], s.anyOutput[bare] = last, int32(i)
	}
}

// fillGroups gives every group its rows, all cut from one piece.
func (s *scopes) fillGroups(place, sizes []int32) {
	total := int32(0)
	for _, n := range sizes {
		total += n
	}
	piece := make([]int32, total)
	for i, n := range sizes {
		s.groups[i].rows, piece = piece[:0:n], piece[n:]
	}
	for r, i := range place {
		if i >= 0 {
			s.groups[i].rows = append(s.groups[i].rows, int32(r))
		}
	}
}

// compare answers whether two scopes are the same. What is said of one and not
// of the other cannot be told.
func (a scope) compare(b scope) cowork.Answer {
	if a.person != b.person {
		return cowork.No
	}
	return min(same(a.purpose, b.purpose), same(a.audience, b.audience), same(a.channel, b.channel), same(a.output, b.output))
}

func same[T lang.Word | lang.Ref](a, b T) cowork.Answer {
	switch {
	case a == b:
		return cowork.Yes
	case a == 0 || b == 0:
		return cowork.Unknown
	default:
		return cowork.No
	}
}

// reach is compare where what the first leaves unsaid it does not limit.
func (a scope) reach(b scope) cowork.Answer {
	if a.person != b.person {
		return cowork.No
	}
	return min(reaches(a.purpose, b.purpose), reaches(a.audience, b.audience),
		reaches(a.channel, b.channel), reaches(a.output, b.output))
}

func reaches[T lang.Word | lang.Ref](a, b T) cowork.Answer {
	if a == 0 {
		return cowork.Yes
	}
	return same(a, b)
}
