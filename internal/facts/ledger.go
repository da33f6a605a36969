package facts

import "github.com/powercowork/cowork/internal/lang"

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
}

// of gives the rows of exactly that scope.
func (s *scopes) of(one scope) []int32 {
	if i, ok := s.at[one]; ok {
		return s.groups[i].rows
	}
	return nil
}

// ledger is the lines of consent, and the uses and tellings, by scope.
type ledger struct {
	lines       scopes
	withdrawals scopes
	reviews     scopes
	refusals    scopes
	uses        scopes
	tellings    scopes
}

func newLedger(c *lang.Columns) *ledger {
	acts := c.Words[columnOf(consentEntriesAct)]
	return &ledger{
		lines:       gatherScopes(c, TableConsentEntries, lineScope, func(int32) bool { return true }),
		withdrawals: gatherScopes(c, TableConsentEntries, lineScope, func(r int32) bool { return acts[r] == wordWithdraw }),
		reviews:     gatherScopes(c, TableConsentEntries, lineScope, func(r int32) bool { return acts[r] == wordReview }),
		refusals:    gatherScopes(c, TableConsentEntries, lineScope, func(r int32) bool { return acts[r] == wordRefuse }),
		uses:        gatherScopes(c, TableUses, useScope, func(int32) bool { return true }),
		tellings:    gatherScopes(c, TableTellings, tellingScope, func(int32) bool { return true }),
	}
}

func lineScope(c *lang.Columns, r int32) scope {
	return scope{
		person:   c.Refs[columnOf(consentEntriesPerson)][r],
		output:   c.Refs[columnOf(consentEntriesOutput)][r],
		purpose:  c.Words[columnOf(consentEntriesPurpose)][r],
		audience: c.Words[columnOf(consentEntriesAudience)][r],
		channel:  c.Words[columnOf(consentEntriesChannel)][r],
	}
}

func useScope(c *lang.Columns, r int32) scope {
	return scope{
		person:   c.Refs[columnOf(usesPerson)][r],
		output:   c.Refs[columnOf(usesOutput)][r],
		purpose:  c.Words[columnOf(usesPurpose)][r],
		audience: c.Words[columnOf(usesAudience)][r],
		channel:  c.Words[columnOf(usesChannel)][r],
	}
}

// tellingScope is that of telling a story, of which there is no output.
func tellingScope(c *lang.Columns, r int32) scope {
	return scope{
		person:   c.Refs[columnOf(tellingsPerson)][r],
		purpose:  wordShareNarrative,
		audience: c.Words[columnOf(tellingsAudience)][r],
		channel:  c.Words[columnOf(tellingsChannel)][r],
	}
}

func gatherScopes(c *lang.Columns, t lang.TableID, of func(*lang.Columns, int32) scope, meant func(int32) bool) scopes {
	s := scopes{at: map[scope]int32{}}
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
	s.byPerson = makeJoin(c.RefCount, func(yield func(lang.Ref, int32)) {
		for i := range s.groups {
			yield(s.groups[i].scope.person, int32(i))
		}
	})
	return s
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
func (a scope) compare(b scope) int8 {
	if a.person != b.person {
		return -1
	}
	return min(same(a.purpose, b.purpose), same(a.audience, b.audience), same(a.channel, b.channel), same(a.output, b.output))
}

func same[T lang.Word | lang.Ref](a, b T) int8 {
	switch {
	case a == b:
		return 1
	case a == 0 || b == 0:
		return 0
	default:
		return -1
	}
}

// reach is compare where what the first leaves unsaid it does not limit.
func (a scope) reach(b scope) int8 {
	if a.person != b.person {
		return -1
	}
	return min(reaches(a.purpose, b.purpose), reaches(a.audience, b.audience),
		reaches(a.channel, b.channel), reaches(a.output, b.output))
}

func reaches[T lang.Word | lang.Ref](a, b T) int8 {
	if a == 0 {
		return 1
	}
	return same(a, b)
}
