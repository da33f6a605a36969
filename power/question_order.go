package power

import (
	"cmp"
	"slices"
	"strings"
)

// asking is a question while the order is being found.
type asking struct {
	key   needKey
	needs map[need]bool
	waits []int // the unknowns that wait for it
	asked bool
}

// ask orders what the unknowns need into questions. Each step takes the
// question whose answer brings most: an item counts by its weight, shared among
// what it still needs. So two items that need one fact come before one that
// needs two.
func (a *Assessment) ask(list []unknown, first []need) []Question {
	questions := gather(list, first)
	for i := range list {
		list[i].open = countKeys(list[i].needs)
	}
	var out []Question
	for {
		best := bestOf(questions, list)
		if best == nil {
			return out
		}
		best.asked = true
		out = append(out, a.question(best, list))
	}
}

// gather makes one question of each field or list.
func gather(list []unknown, first []need) []*asking {
	byKey := map[needKey]*asking{}
	var all []*asking
	at := func(n need) *asking {
		q, ok := byKey[n.key]
		if !ok {
			q = &asking{key: n.key, needs: map[need]bool{}}
			byKey[n.key] = q
			all = append(all, q)
		}
		q.needs[n] = true
		return q
	}
	for _, n := range first {
		at(n)
	}
	for i, u := range list {
		for _, n := range u.needs {
			if q := at(n); len(q.waits) == 0 || q.waits[len(q.waits)-1] != i {
				q.waits = append(q.waits, i)
			}
		}
	}
	slices.SortFunc(all, func(x, y *asking) int { return compareKeys(x.key, y.key) })
	return all
}

func compareKeys(x, y needKey) int {
	number := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	return cmp.Or(strings.Compare(x.path, y.path), cmp.Compare(number(x.all), number(y.all)),
		cmp.Compare(number(x.unclear), number(y.unclear)))
}

// countKeys is how many different questions the needs make.
func countKeys(needs []need) int {
	keys := make([]needKey, 0, len(needs))
	for _, n := range needs {
		if !slices.Contains(keys, n.key) {
			keys = append(keys, n.key)
		}
	}
	return len(keys)
}

// shares is what a whole item is divided into; it has many divisors.
const shares = 5040

func bestOf(questions []*asking, list []unknown) *asking {
	var best *asking
	most := -1
	for _, q := range questions {
		if q.asked {
			continue
		}
		score := 0
		for _, i := range q.waits {
			score += list[i].weight * shares / max(1, list[i].open)
		}
		if score > most {
			best, most = q, score
		}
	}
	return best
}

// question puts one question into words and notes what its answer settles.
func (a *Assessment) question(q *asking, list []unknown) Question {
	out := Question{Path: q.key.path, All: q.key.all, Unclear: q.key.unclear}
	for n := range q.needs {
		out.Places = append(out.Places, n.place)
	}
	slices.SortFunc(out.Places, comparePointers)
	for _, i := range q.waits {
		u := &list[i]
		u.open--
		switch r := &a.prepared.book.rules[u.rule].Rule; {
		case !a.reader.sees(r, nil):
			out.Elsewhere = true
		case u.open == 0:
			out.Settles = appendOnce(out.Settles, r.ID)
		default:
			out.Helps = appendOnce(out.Helps, r.ID)
		}
		for _, f := range u.flags {
			out.Flags = appendOnce(out.Flags, f)
		}
	}
	out.Helps = slices.DeleteFunc(out.Helps, func(id RuleID) bool { return slices.Contains(out.Settles, id) })
	out.Words = a.wordsFor(out)
	out.Asks = a.whoKnows(q, list)
	return out
}

func appendOnce[T comparable](list []T, one T) []T {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}
