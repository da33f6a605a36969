package engagementtest

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

func (s meeting) has(id cowork.ID) bool { return slices.Contains(s.experts, id) }

// meetings are the sessions, evenly over the work.
func (m *maker) meetings() {
	n := (m.size + 7) / 8
	for i := range n {
		s := meeting{id: m.id("session"), on: i * m.length / (n + 1), heavy: m.chance(15)}
		s.phase = m.phaseOn(s.on)
		for range min(len(m.experts), 3) {
			if p := one(m, m.experts...); p.from <= s.on && s.on <= p.to && !s.has(p.id) {
				s.experts = append(s.experts, p.id)
			}
		}
		s.staff = []cowork.ID{one(m, m.staff...).id}
		m.sessions = append(m.sessions, s)
	}
	m.rec.Sessions = list(m, n, func(i int) engagement.Session { return m.session(m.sessions[i]) })
	if m.rec.Sessions == nil {
		m.sessions = nil
	}
}

func (m *maker) session(s meeting) engagement.Session {
	out := engagement.Session{
		ID: s.id, Planned: m.term(s.on), Held: m.at(s.on, 600, cowork.SaidByOrganisation), Phase: word(m, s.phase),
		Kind:  word[engagement.SessionKind](m, "workshop", "meeting", "training", "visit"),
		Modes: m.modes(), Minutes: m.count(60 + m.IntN(120)),
		Preparation: m.on(s.on - 3), Support: m.on(s.on), PapersNeeded: m.answer(one(m, cowork.Yes, cowork.No)),
		Papers: m.on(s.on - 10), Debrief: m.at(s.on, 720, cowork.SaidByOrganisation),
		Demand: word[engagement.Demand](m, one[engagement.Demand](m, "none", "some"), "high"),
	}
	if s.heavy {
		out.Demand = "high"
	}
	if !m.gap() {
		out.Invited = append(append([]cowork.ID{}, s.experts...), s.staff...)
	}
	if !m.gap() && s.on <= m.asOf {
		out.Present = append(append([]cowork.ID{}, s.experts...), s.staff...)
		if m.flaw() {
			out.Present = out.Present[1:]
		}
	}
	if !m.gap() {
		out.Facilitators = s.staff
	}
	return out
}

// messages are what people were sent, what was wrong in it, and what was promised.
func (m *maker) messages() {
	m.rec.Messages = list(m, m.size/10, func(int) engagement.Message {
		n := m.IntN(m.length)
		return engagement.Message{
			ID: m.id("message"), Sent: m.on(n), Kind: word[engagement.MessageKind](m, "papers", "update", "outcome", "conversation"),
			Formal: m.answer(cowork.Yes), To: m.ids(30, m.few()), Formats: m.formats(),
			Plain: m.on(n - 2),
		}
	})
	m.rec.Mistakes = list(m, min(m.IntN(2), len(m.rec.Messages)), func(i int) engagement.Mistake {
		n := m.IntN(m.length)
		k := engagement.Mistake{
			ID: m.id("mistake"), Kind: one[engagement.MistakeKind](m, "wrong", "unclear", "contradictory"),
			Found: m.on(n), Corrected: m.on(n + 2),
		}
		if !m.gap() {
			k.Message = m.rec.Messages[i].ID
		}
		return k
	})
	m.rec.Promises = list(m, m.IntN(3), func(int) engagement.Promise {
		n := m.IntN(m.length)
		p := engagement.Promise{ID: m.id("promise"), To: m.ids(50, m.few()), Made: m.on(n), Due: m.term(n + 20), Kept: m.on(n + 15)}
		if m.chance(20) {
			p.Kept, p.Changed = m.not(cowork.SaidByOrganisation), m.own(n+18)
		}
		return p
	})
}

// few are some of the experts and the groups.
func (m *maker) few() []party {
	few := append([]party{}, m.groups...)
	for range min(len(m.experts), 4) {
		if p := one(m, m.experts...); !slices.Contains(few, p) {
			few = append(few, p)
		}
	}
	return few
}

// everybody has an entry in people.
func (m *maker) everybody() []party {
	return append(append(append([]party{}, m.experts...), m.staff...), m.others...)
}

// modes are ways of taking part: one that suits everybody, unless it went wrong.
func (m *maker) modes() []engagement.Mode {
	return common[engagement.Mode](m, "in_person", "video", "phone")
}

// formats are what can be read or heard: one that everybody uses, unless it
// went wrong.
func (m *maker) formats() []engagement.Format {
	return common[engagement.Format](m, "easy_read", "written", "audio")
}

// common picks the first of several and perhaps others; where it went wrong,
// others only.
func common[T any](m *maker, first T, others ...T) []T {
	picked := some(m, 40, others...)
	if picked != nil && !m.flaw() {
		picked = append(picked, first)
	}
	return picked
}
