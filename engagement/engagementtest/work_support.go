package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/engagement"
)

// care is what was agreed so that people are safe, and what came up.
func (m *maker) care() {
	r := &m.rec
	r.GroundRules = engagement.GroundRules{
		Agreed: m.on(-1), Covers: some[engagement.GroundRule](m, 100-m.plan.Flaws/2, "stop", "time_out", "ask_support", "confidentiality"),
		StopHeldBy: word(m, one[engagement.StopHolder](m, "person", "anyone_present"), "facilitator", "organisation"),
	}
	r.Balance = engagement.Balance{Looked: m.on(-12), Differences: list(m, m.IntN(3), func(int) engagement.Difference {
		return engagement.Difference{Kind: one[engagement.DifferenceKind](m, "rank", "pay", "knowledge"), Lessened: m.on(-6)}
	})}
	r.Interests = list(m, m.rare(10), func(int) engagement.Interest {
		i := engagement.Interest{ID: m.id("interest"), Declared: m.on(-20), Handled: m.on(-15)}
		if !m.gap() {
			i.Person = one(m, m.staff...).id
		}
		return i
	})
	r.Tellings = m.tellings()
	r.Signals = list(m, m.personal(15), func(int) engagement.Signal { return m.signal() })
	r.Concerns = list(m, m.personal(15), func(int) engagement.Concern { return m.concern() })
	r.Losses = list(m, m.personal(3+m.plan.Flaws/4), func(int) engagement.Loss {
		return engagement.Loss{
			ID: m.id("loss"), Person: one(m, m.experts...).id, Kind: word[engagement.LossKind](m, "hours", "benefits", "standing"),
			Cause: word(m, one[engagement.LossCause](m, "being_paid", "taking_part", "speaking_up", "saying_no")), On: m.on(m.IntN(m.length)),
			OwnWish: m.answer(one(m, cowork.Yes, cowork.No)), PutRight: m.on(m.length),
		}
	})
	if len(r.Decisions) > 0 {
		r.CapacityNotes = list(m, m.personal(3), func(int) engagement.CapacityNote {
			return engagement.CapacityNote{
				Decision: one(m, r.Decisions...).ID, Person: one(m, m.experts...).id, On: m.on(5), Help: m.on(5),
			}
		})
	}
}

// personal is how many rare things there are that concern an expert.
func (m *maker) personal(percent int) int {
	if len(m.experts) == 0 {
		return 0
	}
	return m.rare(percent)
}

func (m *maker) tellings() []engagement.Telling {
	if m.gap() {
		return nil
	}
	tellings := []engagement.Telling{}
	for _, s := range m.sessions {
		for _, id := range s.experts {
			if s.heavy && m.chance(60) && s.on <= m.asOf {
				tellings = append(tellings, m.telling(s, id))
			}
		}
	}
	return tellings
}

func (m *maker) telling(s meeting, id cowork.ID) engagement.Telling {
	t := engagement.Telling{
		ID: m.id("telling"), Person: id, OwnStory: m.answer(cowork.Yes), Told: m.at(s.on, 630, cowork.SaidByOrganisation),
		Audience: word[consent.Audience](m, "trainees", "public"), Channel: word[consent.Channel](m, "in_person", "video"),
		Touches:  some[engagement.Touch](m, 50, "restriction", "trauma"),
		OwnTerms: m.own(s.on - 12), WithinTerms: m.answer(cowork.Yes), Prepared: m.on(s.on - 6),
		Support: m.on(s.on), Debrief: m.on(s.on),
	}
	if !m.gap() {
		t.Session = s.id
	}
	return t
}

func (m *maker) signal() engagement.Signal {
	g := engagement.Signal{
		ID: m.id("signal"), Person: one(m, m.experts...).id, Kind: word(m, one[engagement.SignalKind](m, "stop", "time_out", "support")),
		AtOnce: m.answer(cowork.Yes),
	}
	on := m.IntN(m.length)
	if len(m.sessions) > 0 && !m.gap() {
		s := one(m, m.sessions...)
		g.Session, on = s.id, s.on
		if len(s.experts) > 0 {
			g.Person = one(m, s.experts...)
		}
	}
	g.Given, g.Honoured = m.at(on, 640, cowork.SaidByExpert), m.at(on, 641, cowork.SaidByOrganisation)
	return g
}

func (m *maker) concern() engagement.Concern {
	on := m.IntN(m.length)
	c := engagement.Concern{
		ID: m.id("concern"), By: one(m, m.experts...).id, Raised: m.own(on), HandlerIsSubject: m.answer(cowork.No),
		Kind: word(m, one[engagement.ConcernKind](m,
			"question", "concern", "challenge", "complaint", "benefits", "harm", "safeguarding")),
		Acknowledged: m.on(on), AnswerBy: m.term(on + 14), Answered: m.on(on + 9),
	}
	if c.Kind == "harm" || c.Kind == "safeguarding" {
		c.Harm, c.Routed, c.WishesAsked = one[engagement.HarmKind](m, "emotional", "financial", ""), m.on(on), m.on(on)
	}
	if !m.gap() {
		c.Handler = one(m, m.staff...).id
	}
	return c
}
