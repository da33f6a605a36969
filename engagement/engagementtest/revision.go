package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

const yes = cowork.Yes

// context is what helps and what stands in the way in the organisation.
func (m *maker) context() {
	c := &m.rec.Context
	c.Assessed, c.GuidanceIssued, c.Sponsor, c.BudgetSet = m.on(-52), m.on(-52), m.on(-52), m.on(-52)
	c.SelfAssessment = m.on(-54)
	if m.chance(40) {
		c.Budget, c.Spent = m.pounds(9500), m.pounds(7100)
	}
	c.Factors = list(m, 1+m.IntN(3), func(int) engagement.ContextFactor {
		return engagement.ContextFactor{
			Factor: one[engagement.Factor](m, "time", "cost", "leadership", "honesty"),
			Kind:   word(m, one[engagement.FactorKind](m, "barrier", "enabler")), Present: m.answer(yes), Action: m.on(-40),
		}
	})
	c.Oversight = list(m, m.IntN(2), func(int) engagement.Oversight {
		return engagement.Oversight{Level: one[engagement.OversightLevel](m, "board", "project"), Seats: m.count(9), Experts: m.count(m.IntN(5))}
	})
}

// review is when the work was looked at again, and what changed around it.
func (m *maker) review() {
	v := &m.rec.Review
	v.Next = m.term(m.asOf + 1 + m.IntN(200) - m.plan.Flaws)
	v.Held = list(m, m.rare(30), func(i int) engagement.ReviewHeld {
		on := m.length/2 + i*20
		return engagement.ReviewHeld{
			On: m.on(on), LessonsUsed: m.answer(yes), GoalsReset: m.on(on), GoalsAgreed: m.answer(yes), Opportunities: m.answer(yes),
		}
	})
	v.Changes = list(m, m.rare(25), func(int) engagement.Change {
		on := m.IntN(m.length)
		return engagement.Change{
			ID: m.id("change"), Trigger: one[engagement.Trigger](m, "new_people", "economy", "merger"), On: m.on(on), Reviewed: m.on(on + 14),
		}
	})
}
