package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/experience"
)

func (m *maker) people() {
	var all []engagement.Person
	for i := range m.experts {
		all = append(all, m.expert(m.experts[i]))
	}
	for _, p := range m.staff {
		all = append(all, m.member(p))
	}
	for _, p := range m.others {
		all = append(all, m.other(p))
	}
	if m.chance(10) {
		m.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
	m.rec.People = all
}

func (m *maker) expert(p party) engagement.Person {
	before := p.from - 30
	e := engagement.Person{
		ID: p.id, Kind: word[engagement.PersonKind](m, "expert"), Under18: m.answer(cowork.No),
		Joined: m.on(before), Met: m.on(before - 5), SkillsAsked: m.on(before - 5),
		CreditChoice: word(m, one[engagement.CreditChoice](m, "named", "pseudonym", "none")),
		Role:         m.role(p),
		Told: engagement.Told{
			Purpose: m.on(before - 4), Limits: m.on(before - 4), SayNo: m.on(before - 4), Leave: m.on(before - 4),
			Withdraw: m.on(before - 4), Uses: m.on(before - 4), Safeguarding: m.on(before - 4),
		},
		Wishes:       m.wishes(before),
		FormatsAsked: m.on(before - 6),
		Formats:      m.formats(),
		Brings: list(m, m.IntN(3), func(int) experience.Brought {
			return experience.Brought{
				Basis: word(m, one[experience.Basis](m, "direct", "direct", "indirect")),
				Item:  "withheld", Offered: m.own(before),
			}
		}),
	}
	m.ties(&e, before)
	m.terms(&e, p)
	m.supports(&e, p)
	m.growth(&e, p)
	m.reward(&e, p)
	m.leaving(&e, p)
	return e
}

func (m *maker) ties(e *engagement.Person, before int) {
	e.Ties.Depends = m.not(cowork.SaidByExpert)
	if m.flaw() {
		e.Ties.Depends = m.not(cowork.SaidByOrganisation)
	}
	if m.chance(25) {
		e.Ties = engagement.Ties{
			Depends: cowork.Event{Done: cowork.Yes, SaidBy: one(m, cowork.SaidByExpert, cowork.SaidByOrganisation)},
			Assured: m.on(before - 1), IndependentContact: m.on(before - 1),
		}
	}
}

func (m *maker) role(p party) engagement.Role {
	before := p.from - 35
	r := engagement.Role{
		Type:     word(m, one[engagement.RoleType](m, "core_group_member", "expert_by_experience", "peer_support_worker")),
		Function: m.on(before), Duties: m.on(before), TasksChosen: m.own(p.from - 20),
		Independent: m.answer(cowork.Yes),
		Time:        word[engagement.TimeKind](m, "project", "standalone", "enduring_role"),
		WorkBasis:   word(m, one[engagement.WorkBasis](m, "casual", "regular_associate", "employee")),
		TermsSet:    m.on(p.from - 25),
		Terms: some[engagement.TermPart](m, 100-m.plan.Flaws/4, "scope", "boundaries", "confidentiality",
			"safeguarding_limits", "payment", "expenses", "support", "debrief"),
	}
	if m.chance(20) {
		r.Time, r.JobDescription, r.StatusDiscussed = "enduring_role", m.on(before), m.on(before)
		r.Contract = m.on(p.from - 10)
	}
	return r
}

func (m *maker) wishes(before int) engagement.Wishes {
	w := engagement.Wishes{
		Set:     m.own(before),
		Level:   word(m, one[engagement.Level](m, "consultation", "participation", "co_production")),
		Modes:   m.modes(),
		Channel: word(m, one[engagement.ContactChannel](m, "text", "email", "letter")),
	}
	if m.chance(30) {
		w.TellingLimit, w.TellingDays = m.count(1+m.IntN(3)), m.count(20+m.IntN(40))
	}
	if m.chance(40) {
		w.NoticeDays = m.count(m.IntN(10))
	}
	if m.chance(20) {
		w.MinutesAMonth = m.count(60 * m.IntN(20))
	}
	return w
}

// member is somebody of the staff.
func (m *maker) member(p party) engagement.Person {
	return engagement.Person{
		ID: p.id, Kind: word[engagement.PersonKind](m, "staff"), Joined: m.on(-55), Briefed: m.on(-10),
		Role: engagement.Role{
			Type:     word(m, one[engagement.RoleType](m, "lead", "facilitator", "clinician", "co_worker")),
			Function: m.on(-50), Duties: m.on(-50),
		},
		Brings: []experience.Brought{{Basis: "learned", Item: "topic"}},
	}
}

func (m *maker) other(p party) engagement.Person {
	o := engagement.Person{ID: p.id, Kind: p.kind}
	switch p.kind {
	case "body":
		o.Sits = word(m, one[engagement.Sits](m, "staff", "both", "experts"))
	case "supporter":
		o.Role = engagement.Role{Type: "supporter", Function: m.on(-50), Duties: m.on(-50)}
		if len(m.experts) > 0 {
			o.SupporterOf = one(m, m.experts...).id
		}
	default:
		o.Role = engagement.Role{Type: one[engagement.RoleType](m, "independent_contact", "named_contact")}
	}
	return o
}

func (m *maker) leaving(e *engagement.Person, p party) {
	if p.to < m.length && p.to <= m.asOf {
		e.Left = m.on(p.to)
		e.LeftKind = word(m, one[engagement.LeftKind](m, "own_choice", "work_done", "ended_by_organisation"))
	} else if m.chance(50) {
		e.Left = m.not(cowork.SaidByOrganisation)
	}
	e.AccountAsked = m.on(p.to - 5)
	if m.chance(10) {
		e.AccountDeclined = m.own(p.to)
	}
	e.Onward = engagement.Onward{
		Discussed: m.on(p.to - 3),
		Wish:      word(m, one[engagement.OnwardWish](m, "continue", "stop", "other_role", "pause", "unsure")),
		Offers: list(m, m.IntN(5), func(int) engagement.OnwardOffer {
			n := m.IntN(m.length)
			return engagement.OnwardOffer{ID: m.id("item"), Made: m.on(n), Accepted: m.on(n + 5)}
		}),
	}
}

// asked is which experience the work needs and how people came in.
func (m *maker) asked() {
	m.rec.Groups = list(m, len(m.groups), func(i int) engagement.Group { return m.group(m.groups[i]) })
	if m.rec.Groups == nil {
		m.groups = nil
	}
	x := &m.rec.Experience
	x.Definition = word[experience.Definition](m, "rrn_expanded", "cqc", "nhs_improvement")
	x.CarersCount = m.answer(cowork.Yes)
	x.Asked = m.on(-55)
	x.Requirements = list(m, 1+m.IntN(3), func(int) experience.Requirement { return m.requirement() })
	m.rec.Recruitment = engagement.Recruitment{
		Routes: some[engagement.Route](m, 35, "open_advert", "register", "forum", "word_of_mouth", "picked_by_staff"),
		Reason: m.on(-32), BarriersAsked: m.on(-40),
	}
}

func (m *maker) requirement() experience.Requirement {
	q := experience.Requirement{
		ID: m.id("need"), Item: word[experience.Item](m, "restrictive_intervention", "treatment", "topic"),
		Basis: word(m, one[experience.Basis](m, "direct", "direct", "indirect", "learned")),
		Need:  word(m, one[experience.Need](m, "essential", "essential", "desirable")),
		Setting: word(m, one[experience.Setting](m,
			"any", "mental_health_inpatient", "crisis")),
		Credential: m.answer(cowork.No),
	}
	if len(m.rec.Goals) > 0 && !m.gap() {
		q.Goal = one(m, m.rec.Goals...).ID
	}
	who := append([]party{}, m.experts...)
	who = append(who, m.staff...)
	who = append(who, m.groups...)
	q.Matched = list(m, min(1+m.IntN(2), len(who)), func(i int) experience.Match {
		k := experience.Match{Who: one(m, who...).id, Basis: word(m, q.Basis, "indirect", "learned"), Agreed: m.own(-31)}
		if i < len(m.experts) {
			k.Who = m.experts[i].id
		}
		k.Setting = word(m, q.Setting, "older_people", "prison")
		if k.Setting != q.Setting {
			k.SettingReason = m.on(-31)
		}
		return k
	})
	return q
}

func (m *maker) group(p party) engagement.Group {
	return engagement.Group{
		ID:          p.id,
		Stakeholder: word(m, one[engagement.Stakeholder](m, "person", "carer", "family", "staff", "community")),
		Basis:       word(m, one[engagement.GroupBasis](m, "direct", "direct", "mixed", "indirect", "learned", "none")),
		Setting:     word[experience.Setting](m, "crisis"),
		Anonymous:   m.answer(cowork.Yes), Needed: m.answer(cowork.Yes), Approached: m.on(-3), Reason: m.not(cowork.SaidByOrganisation),
		Invited: m.count(60), Reached: m.count(31),
		Told: engagement.GroupTold{
			Purpose: m.on(-4), SayNo: m.on(-4), Limits: m.on(-4), Uses: m.on(-4), Support: m.on(-4), Results: m.on(-4),
		},
	}
}
