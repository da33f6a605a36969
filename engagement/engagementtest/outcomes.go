package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// aims are the goals and what would show progress on them.
func (m *maker) aims() {
	m.rec.Limits.Declared = m.on(-58)
	var first cowork.ID
	m.rec.Goals = list(m, 1+m.IntN(2), func(i int) engagement.Goal {
		g := engagement.Goal{
			ID: m.id("goal"), Kind: word[engagement.GoalKind](m, "emancipatory", "exploratory"),
			Aim:   word(m, one[engagement.Aim](m, "reduce_restriction", "improve_practice", "better_support")),
			About: word[engagement.GoalAbout](m, one[engagement.GoalAbout](m, "work", "work", "growth"), "recovery"), Strategic: m.answer(cowork.Yes),
			Set: m.on(-56), Baseline: m.on(-20), Target: m.on(-10),
			Agreed: m.agreed(100-m.plan.Flaws, -3, m.experts, m.staff),
		}
		if i == 0 {
			first = g.ID
		} else if m.chance(20) {
			g.Replaces, g.Higher = first, m.answer(cowork.Yes)
		}
		return g
	})
	m.rec.Outcomes = list(m, len(m.rec.Goals), func(i int) engagement.Outcome {
		o := engagement.Outcome{
			ID: m.id("outcome"), Kind: word[engagement.OutcomeKind](m, "leaflet", "training_resource"), Tangible: m.answer(cowork.Yes),
			Benefit: word[engagement.Benefit](m, "instrumental", "intrinsic"), Gain: word[engagement.Gain](m, "service_impact", "skill"),
			For: some[engagement.Beneficiary](m, 50, "people_using_services", "staff", "experts"), Measure: m.on(-8), MeasureOn: m.term(m.length),
		}
		if !m.gap() {
			o.Goal = m.rec.Goals[i].ID
		}
		return o
	})
}

// agreed are the agreements of some of those parties.
func (m *maker) agreed(percent, on int, parties ...[]party) []engagement.Agreement {
	if m.gap() {
		return nil
	}
	agreed := []engagement.Agreement{}
	for _, group := range parties {
		for _, p := range group[:min(len(group), 4)] {
			if m.chance(percent) {
				agreed = append(agreed, engagement.Agreement{Person: p.id, On: m.own(on)})
			}
		}
	}
	return agreed
}
