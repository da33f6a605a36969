package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// reward is what somebody gets for the work, what it costs them, and their time.
func (m *maker) reward(e *engagement.Person, p party) {
	before := p.from - 30
	r := &e.Reward
	r.Kind = word[engagement.RewardKind](m, one[engagement.RewardKind](m, "pay", "fee", "voucher"), "none", "subsistence")
	if !m.gap() {
		r.Rate, r.Unit = m.pounds(25), "hour"
	}
	r.Agreed = m.own(before)
	r.AdviceOffered = m.on(before - 3)
	r.Comparator = word(m, one[engagement.ComparatorKind](m, "tariff", "co_worker", "market"))
	if !m.gap() {
		r.ComparatorRate = m.pounds(25 - m.IntN(3))
		r.ComparatorOn = m.term(-200)
		if m.flaw() {
			r.ComparatorRate = m.pounds(30)
			r.DifferenceReason = m.on(before)
		}
	}
	if r.Kind == "none" || r.Kind == "subsistence" || m.chance(3) {
		r.NilReason = word(m, one[engagement.NilReason](m, "own_choice", "benefits"), "budget", "expected")
		r.NilChosen = m.own(before - 1)
	}
	r.TiedToTelling, r.LostOnLeaving = m.answer(cowork.No), m.answer(cowork.No)
	m.money(e, p)
}

// money is what was paid and given back, session by session.
func (m *maker) money(e *engagement.Person, p party) {
	e.Expenses.PrepayOffered = m.on(p.from - 30)
	var attended []meeting
	for _, s := range m.sessions {
		if s.has(p.id) && s.on <= m.asOf {
			attended = append(attended, s)
		}
	}
	e.Reward.Payments = list(m, len(attended), func(i int) engagement.Payment {
		on := attended[i].on
		return engagement.Payment{
			ID: m.id("payment"), Amount: m.pounds(50), Earned: m.on(on), Due: m.term(on + 21), Paid: m.on(on + 10),
		}
	})
	e.Expenses.Items = list(m, len(attended)/2, func(i int) engagement.Expense {
		on := attended[i].on
		return engagement.Expense{
			ID: m.id("expense"), Amount: m.pounds(12), Incurred: m.on(on), Prepaid: m.answer(cowork.No),
			Claimed: m.on(on + 1), Due: m.term(on + 22), Repaid: m.on(on + 8),
		}
	})
	e.WorkLog = list(m, len(attended)/2, func(i int) engagement.WorkEntry {
		return engagement.WorkEntry{
			On: m.rough(attended[i].on), Kind: word[engagement.WorkKind](m, "session", "reading", "preparation"),
			Minutes: m.count(60 + m.IntN(120)), InAgreement: m.answer(cowork.Yes), Payable: m.answer(cowork.Yes),
		}
	})
}
