package report

import (
	"cmp"
	"slices"

	"github.com/powercowork/cowork/power"
)

// outcomes says, per rule, how many engagements had each outcome.
func (m maker) outcomes() Table {
	t := Table{
		Name: "outcomes", Title: "Outcomes of each rule, over all engagements",
		Note: "The seven add up to the number of engagements. " + m.reader.Note(),
		Head: []string{"rule", "title"},
	}
	for _, o := range power.Outcomes() {
		t.Head = append(t.Head, o.String())
	}
	t.Head = append(t.Head, "engagements")
	rules := m.rb.Rules()
	for i, c := range m.p.All().Rules {
		var counts []int
		for _, o := range power.Outcomes() {
			counts = append(counts, c.Of(o))
		}
		printed := m.counts([][]int{counts})[0]
		t.Rows = append(t.Rows, append([]string{string(rules[i].ID), rules[i].Title}, printed...))
	}
	return t
}

// missing says which rules could least be told.
func (m maker) missing() Table {
	t := Table{
		Name: "missing", Title: "What could not be told, most first",
		Note: "Of how many engagements it cannot be told whether the duty was met. " + m.reader.Note(),
		Head: []string{"rule", "title", "cannot tell", "what leaves it open"},
	}
	rules := m.rb.Rules()
	all := m.p.All().Rules
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(all[b].Of(power.CannotTell), all[a].Of(power.CannotTell))
	})
	for _, i := range order {
		if n := all[i].Of(power.CannotTell); n > 0 {
			t.Rows = append(t.Rows, []string{string(rules[i].ID), rules[i].Title, m.alone(n)[0], rules[i].Unclear})
		}
	}
	if m.reader == Others {
		// rounding makes ties, and their order would still tell who has more
		slices.SortStableFunc(t.Rows, func(a, b []string) int {
			return cmp.Or(cmp.Compare(number(b[2]), number(a[2])), cmp.Compare(a[0], b[0]))
		})
	}
	return t
}

// number is a printed count; one that is withheld stands after all others.
func number(printed string) (n int) {
	for _, c := range printed {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}
