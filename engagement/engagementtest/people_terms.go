package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/engagement"
)

var offerParts = []engagement.OfferPart{
	"input", "function", "duties", "mode", "place", "time", "preparation", "reward", "expenses", "support", "contact", "leave",
	"withdraw", "limits", "use_share", "use_distribute", "use_publish", "use_monetise", "credit", "answers_by", "end",
}

// terms are what somebody was offered, version by version.
func (m *maker) terms(e *engagement.Person, p party) {
	versions := 1
	if m.chance(15) {
		versions = 2
	}
	e.Offers = list(m, versions, func(i int) engagement.Offer {
		given := p.from - 35 + i*45
		o := engagement.Offer{
			ID: m.id("offer"), Version: m.count(i + 1), Form: word(m, one[engagement.OfferForm](m, "offer", "agreement", "contract")),
			InWriting: m.answer(cowork.Yes), Given: m.on(given), From: m.term(given + 20),
			Says:     some(m, 100-m.plan.Flaws/6, offerParts...),
			Input:    some[engagement.InputKind](m, 40, "opinion", "experience", "task"),
			Sessions: m.count(1 + m.IntN(9)), Minutes: m.count(60 * (1 + m.IntN(30))), Unit: word[engagement.Unit](m, "hour", "session", "day"),
			Accepted: m.own(given + 6),
		}
		if i > 0 {
			o.ChangeExplained = m.on(given)
		}
		if m.chance(5) {
			o.Accepted, o.Declined = m.not(cowork.SaidByExpert), m.own(given+6)
		}
		return o
	})
}

// supports are what was arranged so that somebody can take part well.
func (m *maker) supports(e *engagement.Person, p party) {
	before := p.from - 30
	e.Contacts = list(m, 1+m.IntN(2), func(int) engagement.Contact {
		k := engagement.Contact{
			Mailbox: m.answer(cowork.No), From: m.term(before), Told: m.on(before), ReachTold: m.on(before), Independent: m.answer(cowork.Yes),
		}
		if !m.independent.IsZero() && !m.gap() {
			k.Person = m.independent
		}
		return k
	})
	e.Adjustments.Asked = m.on(before)
	e.Adjustments.Items = list(m, m.IntN(3), func(int) engagement.Adjustment {
		a := engagement.Adjustment{
			ID: m.id("adjustment"), Kind: one[engagement.AdjustmentKind](m, "practical", "emotional"),
			Requested: m.own(before), Agreed: m.on(before + 2), NeededBy: m.term(p.from), InPlace: m.on(p.from - 4),
		}
		if a.InPlace.Done == cowork.No {
			a.Reason = m.on(p.from - 4)
		}
		return a
	})
	e.WellnessPlan = engagement.WellnessPlan{Offered: m.on(before), Required: m.answer(cowork.No)}
	if w := &e.WellnessPlan; m.chance(60) {
		w.Exists = m.answer(cowork.No)
	} else {
		w.Exists, w.ByPerson = m.answer(cowork.Yes), m.answer(cowork.Yes)
		w.ReviewOn, w.Reviewed = m.term(p.from+60), m.own(p.from+60)
		w.Readers = m.ids(60, m.staff)
		w.ReadBy = w.Readers
		if m.flaw() {
			w.ReadBy = m.ids(60, m.staff)
		}
	}
	e.Checks = m.checks(p)
}

// ids picks each of some parties so many times in a hundred.
func (m *maker) ids(percent int, of []party) []cowork.ID {
	if m.gap() {
		return nil
	}
	picked := []cowork.ID{}
	for _, p := range of {
		if m.chance(percent) {
			picked = append(picked, p.id)
		}
	}
	return picked
}

// checks are the wellbeing checks around what was heavy, and a few others.
func (m *maker) checks(p party) []consent.Check {
	if m.gap() {
		return nil
	}
	checks := []consent.Check{}
	for _, s := range m.sessions {
		if !s.has(p.id) || !s.heavy && m.chance(70) {
			continue
		}
		for _, of := range []struct {
			phase consent.CheckPhase
			days  int
		}{{"before", -1}, {"end", 0}, {"after", 2}, {"follow_up", 14}} {
			if !m.flaw() && s.on+of.days <= m.asOf {
				checks = append(checks, m.check(s, of.phase, of.days))
			}
		}
	}
	return checks
}

func (m *maker) check(s meeting, phase consent.CheckPhase, days int) consent.Check {
	k := consent.Check{
		ID: m.id("check"), Phase: word(m, phase, "during"), On: m.on(s.on + days),
		Outcome: word[consent.CheckOutcome](m, "done", "declined", "attempted", "missed"),
		Reached: m.answer(cowork.Yes), Private: m.answer(cowork.Yes), PreferredWay: m.answer(cowork.Yes), Raised: m.answer(cowork.No),
	}
	if m.chance(10) {
		k.Raised = cowork.Yes
	}
	if k.Raised == cowork.Yes {
		k.Response = m.on(s.on + days)
	}
	if phase == "before" || phase == "end" || m.chance(50) {
		k.Session = s.id
	}
	return k
}

// growth is what somebody hopes to gain and to learn.
func (m *maker) growth(e *engagement.Person, p party) {
	before := p.from - 30
	e.OwnGoals.Asked = m.on(before)
	e.OwnGoals.Items = list(m, m.IntN(3), func(int) engagement.OwnGoal {
		return engagement.OwnGoal{
			ID: m.id("goal"), Kind: one[engagement.OwnGoalKind](m, "personal", "professional", "recovery"), Set: m.own(before),
			ReviewOn: m.term(p.from + 50), Reviewed: m.on(p.from + 48), Progress: word[engagement.Progress](m, "some", "none", "reached"),
		}
	})
	e.Development.Asked = m.on(before)
	e.Development.Items = list(m, m.IntN(2), func(int) engagement.DevelopmentNeed {
		d := engagement.DevelopmentNeed{
			ID: m.id("development"), Kind: word[engagement.DevelopmentKind](m, "speaking", "facilitation"), Requested: m.own(before),
			NeededBy: m.term(p.from + 40), Offered: m.on(p.from + 10), Provided: m.on(p.from + 30),
		}
		if d.Offered.Done == cowork.No {
			d.Reason = m.on(p.from + 10)
		}
		return d
	})
	e.Parity.Differs = some[engagement.ParityItem](m, m.plan.Flaws/2, "votes", "documents", "credit", "pay_basis")
	if len(e.Parity.Differs) > 0 {
		e.Parity.Reason = m.on(before)
	}
}
