package engagementtest

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/engagement"
)

// line is a line of the ledger and the day on which it was written.
type line struct {
	on    int
	entry consent.Entry
}

// scope is what one consent is for.
type scope struct {
	purpose  consent.Purpose
	audience consent.Audience
	channel  consent.Channel
	output   cowork.ID
}

func (m *maker) ledger() {
	m.rec.Consent.Route = consent.Route{
		GiveSteps: m.count(2), WithdrawSteps: m.count(1 + m.IntN(2)), ReasonNeeded: m.answer(cowork.No),
	}
	if m.flaw() {
		m.rec.Consent.Route.WithdrawSteps = m.count(3)
	}
	for _, p := range m.experts {
		m.consents(p)
	}
	slices.SortStableFunc(m.lines, func(a, b line) int { return a.on - b.on })
	if m.gap() {
		return
	}
	dated := m.chance(85)
	entries := []consent.Entry{}
	for _, l := range m.lines {
		if l.on > m.asOf {
			break
		}
		if dated { // a ledger is written line after line
			l.entry.Made.RecordedAt = m.day(l.on)
		}
		entries = append(entries, l.entry)
	}
	m.rec.Consent.Entries = entries
	if len(entries) == 0 && m.chance(50) {
		m.rec.Consent.Entries = nil
	}
}

// consents are all that one person was asked, gave, refused and took back.
func (m *maker) consents(p party) {
	before := p.from - 28
	if !m.gap() {
		m.given(p, before, scope{purpose: "take_part"})
	}
	if m.tellsIn(p.id) && !m.gap() {
		s := scope{purpose: "share_narrative", audience: "trainees", channel: "in_person"}
		m.given(p, p.from-14, s)
		if m.chance(15) {
			m.withdrawn(p, p.from+m.IntN(m.length), s)
		}
	}
	for _, o := range m.outputs {
		if slices.Contains(o.makers, p.id) && m.chance(60) {
			m.shared(p, o)
		}
	}
	if m.chance(8) {
		s := scope{purpose: "record"}
		on := p.from + m.IntN(m.length)
		m.write(p, on, "ask", s)
		m.write(p, on+1, "refuse", s)
		if m.chance(40) {
			m.write(p, on+20, "ask", s)
			m.lines[len(m.lines)-1].entry.ReopenedByPerson = m.answer(cowork.Yes)
		}
	}
	if m.chance(4) {
		m.withdrawn(p, p.to, scope{})
	}
}

// tellsIn reports whether the person tells a story in the record.
func (m *maker) tellsIn(id cowork.ID) bool {
	return slices.ContainsFunc(m.rec.Tellings, func(t engagement.Telling) bool { return t.Person == id })
}

// shared is a consent for an output and its use: given, said again once the
// output was finished, and now and then taken back.
func (m *maker) shared(p party, o product) {
	s := scope{
		one[consent.Purpose](m, "publish", "distribute", "share_narrative"), one[consent.Audience](m, "public", "staff"),
		one[consent.Channel](m, "website", "audio", "video"), o.id,
	}
	m.given(p, o.final-10, s)
	if !m.flaw() {
		m.given(p, o.final+3, s)
	}
	used := o.final + 5 + m.IntN(40)
	if m.flaw() {
		used = o.final - 4
	}
	m.planned = append(m.planned, use{p.id, used, s})
	if m.chance(20) {
		taken := used + 1 + m.IntN(60)
		if m.flaw() {
			taken = used - 1
		}
		m.withdrawn(p, taken, s)
	}
}

func (m *maker) given(p party, on int, s scope) {
	if m.chance(30) {
		m.write(p, on-1, "ask", s)
	}
	e := m.write(p, on, "give", s)
	e.Method = word[consent.Method](m, "explicit", "silence", "blanket")
	e.By = word[consent.By](m, "self", "other")
	e.Asker = word(m, one[consent.Asker](m, "named_contact", "peer", "none"), "cares_for", "manages")
	e.Leverage = some[consent.Leverage](m, m.plan.Flaws/3, "care", "leave")
	if e.By == "other" || m.chance(5) {
		e.Basis = m.on(on)
	}
	if m.chance(20) {
		e.IndependentThere = m.on(on)
	}
	e.Told = m.on(on)
	e.ReviewOn = m.term(on + 60)
	if m.chance(40) {
		e.Until = m.notBefore(e.Made.At, m.term(on+200+m.IntN(200)))
	}
	for n := on + 58; n <= min(m.asOf, on+300) && !m.flaw(); n += 58 {
		r := m.write(p, n, "review", s)
		r.Result, r.ReviewOn = "kept", m.term(n+60)
		if m.flaw() {
			r.Result = one[consent.ReviewResult](m, "narrowed", "ended")
		}
	}
}

func (m *maker) withdrawn(p party, on int, s scope) {
	e := m.write(p, on, "withdraw", s)
	if m.chance(30) { // no more is needed than person, act and moment
		e.Audience, e.Channel = "", ""
	}
	e.Stopped = m.on(on)
	e.Affected = list(m, min(m.IntN(2), len(m.outputs)), func(int) consent.Affected {
		return consent.Affected{Output: one(m, m.outputs...).id, Recalled: m.on(on + 3), Explained: m.on(on + 3)}
	})
}

// write adds a line. The line it gives may be filled in until the next one.
func (m *maker) write(p party, on int, act consent.Act, s scope) *consent.Entry {
	made := cowork.Event{At: m.rough(on), SaidBy: one(m, cowork.SaidByExpert, cowork.SaidByExpert, cowork.SaidByOrganisation)}
	m.lines = append(m.lines, line{on, consent.Entry{
		ID: m.id("consent"), Person: p.id, Act: act, Made: made,
		Purpose: s.purpose, Audience: s.audience, Channel: s.channel, Output: s.output,
	}})
	return &m.lines[len(m.lines)-1].entry
}

// use is what somebody's material was used for.
type use struct {
	by cowork.ID
	on int
	scope
}

// uses are the uses of what people made, and now and then one for which there
// was no consent.
func (m *maker) uses() {
	for range m.personal(m.plan.Flaws) {
		s := scope{one[consent.Purpose](m, "share_narrative", "brief", "publish"), "trainees", "in_person", cowork.ID{}}
		m.planned = append(m.planned, use{one(m, m.experts...).id, m.IntN(m.length), s})
	}
	m.rec.Uses = list(m, len(m.planned), func(i int) engagement.Use {
		p := m.planned[i]
		u := engagement.Use{
			ID: m.id("use"), Person: p.by, Output: p.output, Purpose: p.purpose, Audience: word(m, p.audience, "partners"),
			Channel: word(m, p.channel, "email"), Used: m.on(p.on), Edited: m.answer(cowork.No),
			CreditedAs: word(m, m.credit(p.by), "named", "pseudonym"),
		}
		if u.Edited == cowork.Yes {
			u.EditApproved = m.own(p.on - 1)
		}
		return u
	})
}

// credit is how the person wants to be credited.
func (m *maker) credit(id cowork.ID) engagement.CreditChoice {
	for _, p := range m.rec.People {
		if p.ID == id {
			return p.CreditChoice
		}
	}
	return ""
}
