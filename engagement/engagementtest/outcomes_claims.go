package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// claims are what was said about how far people are involved.
func (m *maker) claims() {
	m.rec.Claims = list(m, m.IntN(3), func(i int) engagement.Claim {
		on, place := -55, one[engagement.ClaimPlace](m, "plan", "offer")
		if m.chance(50) {
			on, place = m.length-2, one[engagement.ClaimPlace](m, "report", "publicity", "bid")
		}
		if m.flaw() {
			on = 20
		}
		c := engagement.Claim{
			ID: m.id("claim"), Made: m.on(on), Where: word(m, place, "publicity"),
			Scheme: word[engagement.Scheme](m, "power", "iap2"), Term: one[cowork.Text](m, "co-production", "consultation", ""),
			Level:  m.level(),
			Phases: some(m, one(m, 0, 0, 25), sixPhases...), Says: some[engagement.ClaimSays](m, m.plan.Flaws, "all_used", "represents", "all_agreed"),
			Corrected: m.not(cowork.SaidByOrganisation),
		}
		if m.chance(10) {
			c.Corrected = m.on(on + 10)
		}
		if m.chance(30) {
			c.RepresentsConfirmed = m.own(on - 2)
		}
		return c
	})
}

// level is a level that may be claimed, unless it went wrong.
func (m *maker) level() engagement.Level {
	levels := []engagement.Level{"consultation"}
	if len(m.experts) > 0 && len(m.open) > 0 {
		levels = append(levels, "participation")
	}
	if len(m.experts) > 0 && len(m.open) > 3 {
		levels = append(levels, "co_production")
	}
	return word(m, one(m, levels...), "participation", "co_production", "user_controlled", "informed")
}

// products are what the work brought out.
func (m *maker) products() {
	m.rec.Outputs = list(m, m.IntN(3)+m.size/200, func(i int) engagement.Output {
		on := 25 + m.IntN(m.length)
		o := engagement.Output{
			ID: m.id("output"), Title: one[cowork.Text](m, "The guide", "A film", ""),
			Kind:   word(m, one[engagement.OutcomeKind](m, "leaflet", "video", "training_resource", "standard")),
			Makers: m.ids(60, m.makers()), Identifiable: m.answer(cowork.No), RealIncident: m.answer(one(m, cowork.No, cowork.No, cowork.Yes)),
			Anonymised: m.on(on - 5), Cleared: m.on(on - 4), DraftShared: m.on(on - 12), Final: m.on(on), Released: m.on(on + 3),
		}
		if m.chance(50) {
			o.ApprovedBy = m.decision()
		}
		if !m.gap() {
			for _, id := range o.Makers {
				o.Agreed = append(o.Agreed, engagement.Agreement{Person: id, On: m.own(on)})
				o.Seen = append(o.Seen, engagement.Seen{Person: id, On: m.on(on + 1)})
				o.Credits = append(o.Credits, engagement.Credit{Person: id, As: word[engagement.CreditChoice](m, "pseudonym", "named", "none")})
			}
		}
		m.outputs = append(m.outputs, product{o.ID, on, o.Makers})
		return o
	})
}

// makers are some experts and one of the staff.
func (m *maker) makers() []party {
	makers := []party{one(m, m.staff...)}
	for _, p := range m.few() {
		if p.kind == "expert" {
			makers = append(makers, p)
		}
	}
	return makers
}
