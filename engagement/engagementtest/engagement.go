package engagementtest

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/experience"
)

// engagement makes up the whole life, from what it is for to what comes next.
func (m *maker) engagement() {
	r := &m.rec
	r.Schema = "power-record/1"
	r.ID = m.uuid()
	if m.size == 0 && m.chance(15) {
		return // somebody has only just opened the record
	}
	if m.chance(60) {
		r.Title = one[cowork.Text](m, "Night checks", "The welcome leaflet", "Training made together", "House rules")
	}
	m.parties()
	m.about()
	m.stages()
	m.aims()
	m.meetings()
	m.people()
	m.asked()
	m.decisions()
	m.products()
	m.contributions()
	m.phases()
	m.claims()
	m.messages()
	m.care()
	m.ledger()
	m.uses()
	m.accounts()
	m.context()
	m.workforce()
	m.evaluation()
	m.review()
	m.ownFacts()
	m.complete()
}

// parties settles who has a part in the work.
func (m *maker) parties() {
	experts := 1 + m.size/40
	if m.size < 100 {
		experts += m.IntN(3)
	}
	if m.plan.Poll {
		experts = 0
	}
	for range experts {
		m.experts = append(m.experts, m.party("expert", true))
	}
	for range 1 + m.IntN(2) + m.size/200 {
		m.staff = append(m.staff, m.party("staff", false))
	}
	if m.chance(60) {
		p := m.party("independent", false)
		m.independent = p.id
		m.others = append(m.others, p)
	}
	for _, word := range []string{"supporter", "body"} {
		if m.chance(25) {
			m.others = append(m.others, m.party(word, false))
		}
	}
	for range m.IntN(3) {
		m.groups = append(m.groups, m.party("group", false))
	}
	if experts == 0 && len(m.groups) == 0 {
		m.groups = append(m.groups, m.party("group", false))
	}
}

func (m *maker) party(word string, late bool) party {
	p := party{id: m.id(word), kind: engagement.PersonKind(word), to: m.length}
	if late && m.chance(20) {
		p.from = m.IntN(m.length/2 + 1)
	}
	if late && m.chance(15) {
		p.to = p.from + 1 + m.IntN(m.length-p.from)
	}
	p.tells = late && m.chance(40)
	return p
}

func (m *maker) about() {
	a := &m.rec.About
	a.Organisation = m.uuid()
	a.OrganisationKind = word(m, one[engagement.OrganisationKind](m,
		"nhs_provider", "charity", "local_authority", "commissioner", "college"))
	a.Domains = some[engagement.Domain](m, 25, "restraint_reduction", "workforce", "training", "service", "commissioning", "research")
	a.Targets = some[engagement.Target](m, 40, "policy", "practice", "training", "service", "standard")
	a.Scope = word[engagement.Scope](m, "service", "own_support")
	a.Settings = some[experience.Setting](m, 40, "mental_health_inpatient", "learning_disability", "crisis")
	a.Focus = some[engagement.Focus](m, 25, "consultation", "narrative", "training_design", "training_delivery", "policy_evaluation")
	a.Touches = some[engagement.Touch](m, 30, "restriction", "trauma", "other_harm")
	a.Audiences = some[engagement.Stakeholder](m, 30, "person", "carer", "family", "staff")
	a.Jurisdiction = word[engagement.Jurisdiction](m, "england", "wales", "scotland")
	a.Under18 = m.answer(cowork.No)
	if m.chance(8) {
		a.Under18 = cowork.Yes
	}
	if m.chance(20) {
		a.Directorate, a.Service, a.Tags = "mental-health", "ward-7", []cowork.Code{"cohort:2026"}
	}
}

func (m *maker) stages() {
	m.rec.Purpose = m.on(-60)
	s := &m.rec.Stages
	s.Recruiting = m.on(-50)
	s.ScopeFixed = m.on(10)
	s.Started = m.on(0)
	s.PlannedStart = m.term(0)
	s.PlannedEnd = m.notBefore(s.PlannedStart, m.term(m.length))
	s.Ended = m.on(m.length)
	s.Ended.At = m.notBefore(s.Started.At, s.Ended.At)
	if m.plan.Stage == Closed {
		s.Closed = m.on(m.length + 40)
		s.Closed.At = m.notBefore(s.Ended.At, s.Closed.At)
		s.EndKind = word[engagement.EndKind](m, "completed", "stopped_by_people", "stopped_by_organisation")
	} else if m.chance(70) {
		s.Closed = m.not(cowork.SaidByOrganisation)
	}
	s.Ended, s.Closed = said(s.Ended), said(s.Closed)
}

// notBefore leaves out an end that is before the beginning: such a record
// would be refused.
func (m *maker) notBefore(begin, end cowork.When) cowork.When {
	if end.Before(begin) == cowork.Yes {
		return cowork.When{}
	}
	return end
}

// said leaves out an event that says neither when nor whether.
func said(e cowork.Event) cowork.Event {
	if e.At.IsZero() && e.Done == cowork.Unknown {
		return cowork.Event{}
	}
	return e
}

var sixPhases = []engagement.Phase{"design", "planning", "organisation", "implementation", "review", "revision"}

// phaseOn is the phase to which a day belongs.
func (m *maker) phaseOn(n int) engagement.Phase {
	return sixPhases[min(max(n, 0)*len(sixPhases)/(m.length+1), len(sixPhases)-1)]
}

func (m *maker) phases() {
	long := (m.length + len(sixPhases)) / len(sixPhases)
	m.rec.Phases = list(m, len(sixPhases), func(i int) engagement.PhaseOfWork {
		in := slices.ContainsFunc(m.rec.Contributions, func(c engagement.Contribution) bool { return c.Phase == sixPhases[i] })
		p := engagement.PhaseOfWork{Phase: word(m, sixPhases[i]), Planned: m.answer(cowork.AnswerOf(in))}
		if p.Planned != cowork.No {
			p.Started, p.Ended = m.on(i*long), m.on((i+1)*long-1)
			p.Ended.At = m.notBefore(p.Started.At, p.Ended.At)
			p.Ended = said(p.Ended)
		}
		return p
	})
}

// complete says which lists hold all there was.
func (m *maker) complete() {
	switch m.plan.Keeping {
	case KeepsAll:
		m.rec.Complete = []engagement.ListName{engagement.AllLists}
	case KeepsLists:
		m.rec.Complete = some[engagement.ListName](m, 60,
			"people", "groups", "claims", "contributions", "decisions", "decisions.deciders", "sessions", "sessions.present",
			"sessions.invited", "consent.entries", "uses", "tellings", "signals", "concerns", "losses", "goals", "outcomes",
			"people.offers", "people.offers.says", "people.checks", "people.contacts", "contributions.replies", "outputs",
			"accounts", "evaluation.evidence", "experience.requirements.matched", "workforce.touchpoints", "account_replies")
		if len(m.rec.People) > 0 && m.rec.People[0].Checks != nil {
			m.rec.Complete = append(m.rec.Complete, "/people/0/checks")
		}
	default:
	}
}

// ownFacts are facts of an organisation's own, which no standard rule reads.
func (m *maker) ownFacts() {
	if e := m.at(-20, 600, cowork.SaidByOrganisation); m.chance(10) && !e.IsZero() {
		m.rec.Own = m.rec.Own.With("insurance_checked", engagement.OwnEvent(e)).With("places", engagement.OwnCount(number(8)))
	}
	for i := range m.rec.People {
		if m.chance(5) {
			m.rec.People[i].Own = m.rec.People[i].Own.With("trained", engagement.OwnAnswer(yes))
		}
	}
}
