package report

import "github.com/powercowork/cowork/power"

// levels says what was claimed for phases and what was enacted in them.
func (m maker) levels() Table {
	t := Table{
		Name: "levels", Title: "Levels claimed and enacted, by phase",
		Note: "A low level is no fault; only a claim above it is. Phases of engagements are counted. " + m.reader.Note(),
		Head: []string{"phase", "claimed", "enacted at least", "enacted at most", "phases"},
	}
	for l, n := range m.p.All().Levels() {
		claimed := string(l.Claimed)
		if claimed == "" {
			claimed = "nothing"
		}
		t.Rows = append(t.Rows, []string{l.Phase, claimed, string(l.AtLeast), string(l.AtMost), m.alone(n)[0]})
	}
	return t
}

// decisions says what part of the decisions was kept back, set aside, or a detail.
func (m maker) decisions() Table {
	t := Table{
		Name: "decisions", Title: "Decisions on record, by " + m.groupHead(),
		Note: "There may have been more: only where the list is known to be whole are these all. " + m.reader.Note(),
		Head: []string{m.groupHead(), "decisions", "core", "details", "kept back", "set aside", "details put to experts", "engagements", "of them whole"},
	}
	for _, g := range m.groups() {
		d := g.Decisions
		t.Rows = append(t.Rows, append([]string{g.Name},
			m.alone(d.All, d.Core, d.Details, d.KeptBack, d.SetAside, d.DetailsShared, d.Engagements, d.Whole)...))
	}
	return t
}

// rewards says how many experts went without a reward, and by whose choice.
func (m maker) rewards() Table {
	t := Table{
		Name: "rewards", Title: "What experts get, by " + m.groupHead(),
		Note: "Without a reward: nothing, or only costs and meals. A choice counts where the person, a carer or an independent said so. " + m.reader.Note(),
		Head: []string{m.groupHead(), "rewarded", "without, by choice", "without, for their benefits", "without, for another reason", "without, no reason recorded", "not recorded", "experts"},
	}
	groups := m.groups()
	var counts [][]int
	for _, g := range groups[:len(groups)-1] {
		r := g.Rewards
		counts = append(counts, []int{r.Rewarded, r.ByChoice, r.ForBenefits, r.NotByChoice, r.NoReason, r.NotRecorded})
	}
	printed := m.counts(counts)
	for i, g := range groups {
		t.Rows = append(t.Rows, append([]string{g.Name}, printed[i]...))
	}
	return t
}

// expressions says which expressions of power the findings speak of.
func (m maker) expressions() Table {
	t := Table{
		Name: "expressions", Title: "The four expressions of power in what was not met",
		Note: "In how many engagements a duty is not met that speaks of each, and in how many of those with a finding of power over. " + m.reader.Note(),
		Head: []string{"power", "engagements", "together with power over", "findings"},
	}
	x := m.p.All().Expressions
	for i, e := range x.All() {
		together := x.WithOver(e)
		if e == power.PowerOver {
			together = x.Engagements(e)
		}
		counts := m.alone(x.Engagements(e), together, x.NotMet[i])
		if m.reader != Contact && m.few() {
			counts = []string{withheld, withheld, withheld} // they count what is kept back too
		}
		t.Rows = append(t.Rows, append([]string{string(e)}, counts...))
	}
	return t
}
