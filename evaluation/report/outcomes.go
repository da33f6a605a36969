package report

import (
	"cmp"
	"slices"

	"github.com/powercowork/cowork/evaluation"
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
		printed := m.forRule(rules[i]).counts([][]int{counts})[0]
		if m.keptBack(rules[i]) && m.few() {
			for n := range printed {
				printed[n] = withheld
			}
		}
		t.Rows = append(t.Rows, append([]string{string(rules[i].ID), rules[i].Title}, printed...))
	}
	return t
}

// withheld stands for a count that is not printed.
const withheld = "*"

// keptBack reports whether the findings of a rule are kept from this reader, as
// they are from those who lead the work.
func (m maker) keptBack(r power.Rule) bool {
	return m.reader != Contact && !slices.Contains(r.Audience, power.ForLead)
}

// few reports whether so few engagements are counted that even which counts are
// zero would tell of one of them.
func (m maker) few() bool { return m.p.All().Engagements <= evaluation.SmallCount }

// forRule prints the counts of a rule that is kept back as for others.
func (m maker) forRule(r power.Rule) maker {
	if m.keptBack(r) {
		m.reader = Others
	}
	return m
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
		if n := all[i].Of(power.CannotTell); n > 0 && !(m.keptBack(rules[i]) && m.few()) {
			printed := m.forRule(rules[i]).alone(n)[0]
			t.Rows = append(t.Rows, []string{string(rules[i].ID), rules[i].Title, printed, rules[i].Unclear})
		}
	}
	if m.reader != Contact {
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
