package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// decisions are the questions that were settled, and what was kept back, set
// aside or disagreed about.
func (m *maker) decisions() {
	n := (m.size + 11) / 12
	m.rec.Decisions = list(m, n, func(i int) engagement.Decision {
		on := 14 + i*m.length/(n+1)
		opened := on - min(12, m.length/(n+1)) - 1
		if i == 0 && m.chance(70) {
			opened, on = 1, 9
		}
		d := engagement.Decision{
			ID: m.id("decision"), Phase: word(m, m.phaseOn(on)), Weight: word(m, one[engagement.Weight](m, "core", "core", "detail")),
			Matter: word(m, one[engagement.Matter](m, "content", "method", "delivery", "people", "standard")),
			Opened: m.on(opened), Decided: m.on(on), Deciders: m.deciders(),
		}
		if on == 9 {
			d.Matter = "scope"
		}
		m.open = append(m.open, question{d.ID, opened, on})
		if m.chance(15) {
			d.NotHeard, d.NotHeardReason = []engagement.Stakeholder{"carer"}, m.on(on)
		}
		return d
	})
	if len(m.rec.Decisions) == 0 {
		return
	}
	m.rec.Reserved = list(m, m.rare(12), func(int) engagement.Reserved {
		return engagement.Reserved{
			ID: m.id("reserved"), Decision: m.decision(), Cited: m.answer(cowork.Yes), Declared: m.on(-50), Explained: m.on(20),
			Ground: word(m, one[engagement.Ground](m, "law", "health_and_safety", "managerial", "urgent"), "other"),
		}
	})
	m.rec.Overrides = list(m, m.rare(6), func(int) engagement.Override {
		on := m.IntN(m.length)
		return engagement.Override{
			ID: m.id("override"), Decision: m.decision(), Made: m.on(on), Ground: word[engagement.Ground](m, "law", "other"), Explained: m.on(on + 2),
		}
	})
	m.rec.Dissent = list(m, m.rare(15), func(int) engagement.Dissent {
		on := m.IntN(m.length)
		d := engagement.Dissent{ID: m.id("dissent"), Decision: m.decision(), Made: m.on(on), Recorded: m.on(on), Answered: m.on(on + 9)}
		if len(m.experts) > 0 {
			d.By = one(m, m.experts...).id
		}
		return d
	})
}

// rare is mostly none, and now and then one or two; more in a large life.
func (m *maker) rare(percent int) int {
	n := m.size / 100
	for range 2 {
		if m.chance(percent) {
			n++
		}
	}
	return n
}

// decision is one of them, where somebody wrote down which.
func (m *maker) decision() cowork.ID {
	if m.gap() || len(m.rec.Decisions) == 0 {
		return cowork.ID{}
	}
	return one(m, m.rec.Decisions...).ID
}

func (m *maker) deciders() []engagement.Decider {
	if m.gap() {
		return nil
	}
	at := []party{one(m, m.staff...)}
	for range min(len(m.experts), 1+m.IntN(3)) {
		at = append(at, one(m, m.experts...))
	}
	for _, p := range m.others {
		if p.kind == "body" && m.chance(25) {
			at = append(at, p)
		}
	}
	if m.flaw() {
		at = at[:1]
	}
	say := one[engagement.Say](m, "agree", "agree", "vote")
	deciders := []engagement.Decider{}
	for i, p := range at {
		d := engagement.Decider{Say: word(m, say, "advise", "observe", "alone")}
		if !m.gap() {
			d.Person = p.id
		}
		if say == "vote" && m.chance(60) {
			d.Weight = number(1)
			if i > 0 && m.flaw() {
				d.Weight = number(0)
			}
		}
		deciders = append(deciders, d)
	}
	return deciders
}

// contributions are what people gave to the work, and what became of it.
func (m *maker) contributions() {
	n := m.size / 4
	m.rec.Contributions = list(m, n, func(i int) engagement.Contribution { return m.contribution(2 + i*m.length/(n+1)) })
	if m.rec.Contributions == nil {
		return
	}
	for _, p := range m.experts { // each does something for which it takes skill
		if m.size > 0 && !m.flaw() && p.from+4 <= m.asOf {
			c := m.contribution(p.from + 4)
			c.By, c.Side, c.Session, c.Kind, c.DrawsOn = p.id, "", cowork.ID{}, "task", "both"
			m.rec.Contributions = append(m.rec.Contributions, c)
		}
	}
}

func (m *maker) contribution(on int) engagement.Contribution {
	c := engagement.Contribution{
		ID: m.id("contribution"), Made: m.own(on), Phase: word(m, m.phaseOn(on)), AnswerBy: m.term(on + 35),
		Kind: word(m, one[engagement.ContributionKind](m,
			"view", "idea", "advice", "preference", "challenge", "draft", "task", "delivery", "leading", "telling")),
		Method:  word(m, one[engagement.Method](m, "workshop", "meeting", "survey", "focus_group", "solo_work")),
		DrawsOn: word(m, one[engagement.DrawsOn](m, "both", "skill", "experience")),
		Outcome: word(m, one[engagement.Disposition](m, "adopted", "adapted", "declined"), "parked", ""), Answered: m.on(on + 15),
	}
	m.giver(&c, on)
	if c.Outcome == "declined" || c.Outcome == "parked" || m.chance(10) {
		c.Reason = m.on(on + 16)
	}
	if !m.gap() {
		c.About = []cowork.ID{}
		for _, q := range m.open {
			if q.from <= on && on < q.to || m.flaw() && m.chance(20) {
				c.About = append(c.About, q.id)
			}
		}
	}
	if m.chance(30) {
		c.LedTo = m.decision()
		if len(m.outputs) > 0 {
			c.LedTo = one(m, m.outputs...).id
		}
	}
	c.Replies = list(m, 1+m.IntN(2), func(i int) engagement.Reply {
		kinds := []engagement.ReplyKind{"impact", "acknowledgement"}
		return engagement.Reply{Kind: word(m, kinds[i], "progress"), Sent: m.on(on + 18)}
	})
	return c
}

// giver is the person or group from whom it came, or the side.
func (m *maker) giver(c *engagement.Contribution, on int) {
	if m.gap() {
		c.Side = word(m, one[engagement.Side](m, "experts", "carers", "group", "staff", "other"))
		return
	}
	for _, s := range m.sessions {
		if s.on <= on && on < s.on+9 && len(s.experts) > 0 && m.chance(50) {
			c.By, c.Session = one(m, s.experts...), s.id
			return
		}
	}
	givers := append([]party{}, m.groups...)
	for _, p := range m.experts {
		if p.from <= on && on <= p.to {
			givers = append(givers, p)
		}
	}
	if len(givers) == 0 || m.chance(10) {
		givers = m.staff
	}
	c.By = one(m, givers...).id
}
