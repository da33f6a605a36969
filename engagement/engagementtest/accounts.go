package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// accounts are the experts' own words, what they dispute, and what was put right.
func (m *maker) accounts() {
	r := &m.rec
	r.Accounts = list(m, min(len(m.experts), m.rare(45)), func(i int) engagement.Account {
		p := m.experts[i]
		a := engagement.Account{
			ID: m.id("account"), By: p.id, Given: m.own(p.to), Moment: one[engagement.AccountMoment](m, "during", "end", "after"), Says: m.says(),
		}
		if m.chance(25) {
			a.Disputes = m.disputes()
		}
		return a
	})
	r.AccountReplies = list(m, min(len(r.Accounts), m.IntN(3)), func(i int) engagement.AccountReply {
		on := m.experts[i].to + 9
		return engagement.AccountReply{Account: r.Accounts[i].ID, Sent: m.on(on), Action: m.on(on)}
	})
	r.Waivers = list(m, m.rare(6), func(int) engagement.Waiver { return m.waiver() })
	r.Repairs = list(m, m.rare(5), func(int) engagement.Repair { return m.repair() })
}

// says are answers to a few of the questions; each is the person's choice.
func (m *maker) says() engagement.Says {
	var s engagement.Says
	for _, q := range []struct {
		answer *cowork.Answer
		good   cowork.Answer
	}{
		{&s.Respected, cowork.Yes},
		{&s.Safe, cowork.Yes},
		{&s.Valued, cowork.Yes},
		{&s.ListenedTo, cowork.Yes},
		{&s.InControl, cowork.Yes},
		{&s.CouldSayNo, cowork.Yes},
		{&s.CouldStop, cowork.Yes},
		{&s.ToldWhatHappened, cowork.Yes},
		{&s.PaidAsAgreed, cowork.Yes},
		{&s.SupportAsAgreed, cowork.Yes},
		{&s.OwnTerms, cowork.Yes},
		{&s.UsedOrJudged, cowork.No},
		{&s.ForShow, cowork.No},
		{&s.Harmed, cowork.No},
		{&s.TreatedAlike, cowork.Yes},
		{&s.Clear, cowork.Yes},
		{&s.MadeADifference, cowork.Yes},
		{&s.Grew, cowork.Yes},
		{&s.WorthIt, cowork.Yes},
	} {
		if m.chance(45) {
			*q.answer = m.answer(q.good)
		}
	}
	return s
}

// disputes are a person's own values for facts that are in the record.
func (m *maker) disputes() []engagement.Dispute {
	facts := m.disputable()
	if len(facts) == 0 {
		return nil
	}
	return list(m, 1+m.IntN(2), func(int) engagement.Dispute {
		f := one(m, facts...)
		d := engagement.Dispute{Fact: f.fact, Value: f.value, Made: m.own(m.length)}
		if m.chance(10) {
			d.Ended = m.own(m.length + 5)
		}
		return d
	})
}

type own struct {
	fact  cowork.Pointer
	value engagement.Value
}

// disputable are facts that somebody might see differently, with their value.
func (m *maker) disputable() []own {
	const no = engagement.Value(`{"done":"no"}`)
	var facts []own
	add := func(there cowork.Event, fact cowork.Pointer, value engagement.Value) {
		if !there.IsZero() {
			facts = append(facts, own{fact, value})
		}
	}
	for i, s := range m.rec.Signals {
		add(s.Honoured, cowork.Pointer("/signals").Index(i).Key("honoured"), no)
	}
	for i, c := range m.rec.Contributions {
		add(c.Answered, cowork.Pointer("/contributions").Index(i).Key("answered"), no)
		if c.Outcome != "" {
			facts = append(facts, own{cowork.Pointer("/contributions").Index(i).Key("outcome"), `"declined"`})
		}
	}
	for i, d := range m.rec.Decisions {
		add(d.Opened, cowork.Pointer("/decisions").Index(i).Key("opened"), no)
	}
	for i, s := range m.rec.Sessions {
		add(s.Support, cowork.Pointer("/sessions").Index(i).Key("support"), no)
		if s.Demand != "" {
			facts = append(facts, own{cowork.Pointer("/sessions").Index(i).Key("demand"), `"high"`})
		}
	}
	add(m.rec.Purpose, "/purpose", no)
	add(m.rec.GroundRules.Agreed, "/ground_rules/agreed", no)
	add(m.rec.Limits.Declared, "/limits/declared", no)
	return facts
}

func (m *maker) waiver() engagement.Waiver {
	w := engagement.Waiver{
		ID: m.id("waiver"), Kind: "by_policy", By: one(m, m.staff...).id, Until: m.rough(m.asOf + m.IntN(200) - 40),
		Rule: one[engagement.RuleID](m, "P08", "P09", "O02", "O03", "O07", "O25", "W09", "W46", "E01", "E03", "E04", "R01", "R03", "R05"),
		Made: cowork.Event{At: m.day(m.asOf - m.IntN(60)), SaidBy: "organisation", Note: "agreed for now"},
	}
	if len(m.experts) > 0 && m.chance(60) {
		w.Kind, w.By = "by_person", one(m, m.experts...).id
		w.Rule = one[engagement.RuleID](m, "O05", "O14", "O15", "W05", "W17", "W28", "W29", "W30", "W31", "W33", "E07", "R04", "R06", "W25")
		w.Made = cowork.Event{At: m.day(m.asOf - m.IntN(60)), SaidBy: one[cowork.SaidBy](m, "expert", "expert", "organisation")}
	}
	if m.chance(10) {
		w.Ended = m.own(m.asOf - 1)
	}
	return w
}

func (m *maker) repair() engagement.Repair {
	p := engagement.Repair{ID: m.id("repair"), Done: m.on(m.asOf - 9), Accepted: m.own(m.asOf - 3)}
	switch m.IntN(4) {
	case 0:
		p.Rule = one[engagement.RuleID](m, "O10", "O16", "P04", "W20", "W21")
	case 1:
		p.Rule = "W22"
		if len(m.rec.Signals) > 0 {
			p.About = "/signals/0"
		}
	case 2:
		p.Rule = one[engagement.RuleID](m, "W13", "W23", "W34", "P10")
		p.About = "/people/0"
	default:
		p.Rule = one[engagement.RuleID](m, "W36", "W38", "W42")
		if len(m.rec.Uses) > 0 {
			p.About = "/uses/0"
		}
	}
	return p
}
