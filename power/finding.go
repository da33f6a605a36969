package power

import (
	"encoding/json"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// Finding is one thing to act on or to talk about: a rule that is not met, that
// is disputed, or that cannot be told. One cause gives one finding.
type Finding struct {
	// Fingerprint is the same each time the engagement is assessed.
	Fingerprint Fingerprint `json:"fingerprint,omitzero"`
	Rule        RuleID      `json:"rule"`
	// Version is a fingerprint of what the rule asks.
	Version string  `json:"version,omitzero"`
	Title   string  `json:"title"`
	Item    Item    `json:"item"`
	Outcome Outcome `json:"outcome"`
	// PutRight says that a repair was accepted. The outcome stays not met and no
	// longer counts towards a flag.
	PutRight bool `json:"put_right,omitzero"`

	Action     Action     `json:"action"`
	Concern    Concern    `json:"concern,omitzero"`
	Expression Expression `json:"expression,omitzero"`
	// DutyOf is whose duty it is; Due the day it fell or falls due, unknown where
	// there is none; PastDue says that it has fallen due, DaysPast for how long.
	DutyOf   Duty        `json:"duty_of,omitzero"`
	Due      cowork.When `json:"due,omitzero"`
	PastDue  bool        `json:"past_due,omitzero"`
	DaysPast int         `json:"days_past,omitzero"`

	// Facts are what the outcome rests on, Missing what is wanting for it to be
	// told.
	Facts   []Fact `json:"facts,omitzero"`
	Missing []Fact `json:"missing,omitzero"`
	// Readings are the record as written and as each person who disputes it
	// reads it, where the outcomes differ.
	Readings []Reading `json:"readings,omitzero"`
	// Numbers are the numbers of the policy that were used.
	Numbers []NumberUsed `json:"numbers,omitzero"`
	// Shares are the shares that the rule takes.
	Shares []Share `json:"shares,omitzero"`
	// Levels are the levels claimed and enacted, side by side, where the finding
	// is about a claim or a phase.
	Levels []PhaseLevel `json:"levels,omitzero"`
	// Under are the findings of the same cause that are not shown for themselves.
	Under []Folded `json:"under,omitzero"`

	// Message says what was found or cannot be told, Remedy what to do, Clears
	// what would clear it, Question what to ask one another.
	Message  string `json:"message,omitzero"`
	Remedy   string `json:"remedy,omitzero"`
	Clears   string `json:"clears,omitzero"`
	Question string `json:"question,omitzero"`
	// EasyRead is the duty in one short sentence. EasyReadDraft says that readers
	// have not checked it yet.
	EasyRead      string `json:"easy_read,omitzero"`
	EasyReadDraft bool   `json:"easy_read_draft,omitzero"`
	// Sources and Standards are what the rule rests on and serves.
	Sources   []ClauseID `json:"sources,omitzero"`
	Standards []string   `json:"standards,omitzero"`
	Audience  []Audience `json:"audience,omitzero"`
}

// Reading is one reading of the record.
type Reading struct {
	// Who holds it; unknown for the record as written. Since is the day from
	// which they dispute it.
	Who     cowork.ID   `json:"who,omitzero"`
	Since   cowork.When `json:"since,omitzero"`
	Outcome Outcome     `json:"outcome"`
	Facts   []Fact      `json:"facts,omitzero"`
}

// NumberUsed is a number of the policy in a finding.
type NumberUsed struct {
	Number Number `json:"number,omitzero"`
	Value  int    `json:"value,omitzero"`
	// Sources are the clauses on which the rule that uses it rests.
	Sources []ClauseID `json:"sources,omitzero"`
}

// Folded is a finding that is shown under another of the same cause.
type Folded struct {
	Fingerprint Fingerprint `json:"fingerprint,omitzero"`
	Rule        RuleID      `json:"rule"`
	Title       string      `json:"title"`
	Item        Item        `json:"item"`
	Outcome     Outcome     `json:"outcome"`
}

// finding describes one entry in full.
func (a *Assessment) finding(e entry) Finding {
	p := a.prepared
	c := &p.book.rules[e.rule]
	item := p.item(e.rule, e.item)
	f := Finding{
		Fingerprint: fingerprint(p.record.ID, c.ID, item.Key), Rule: c.ID, Version: c.version,
		Title: c.Title, Item: item, Outcome: e.outcome, PutRight: e.putRight,
		Action: c.Action, Concern: c.Concern, Expression: c.Expression, DutyOf: c.DutyOf,
		Due: e.dueDay(), PastDue: e.past, DaysPast: e.days,
		Remedy: c.Remedy, Question: c.Question, EasyRead: c.EasyRead, EasyReadDraft: c.EasyRead != "",
		Sources: c.Sources, Standards: c.Standards, Audience: a.audienceOf(e, c),
	}
	g := a.explain(itemRef{0, e.rule, e.item})
	a.addFacts(&f, e, &g)
	f.Shares = a.shares(itemRef{0, e.rule, e.item})
	if e.outcome == Disputed {
		f.Readings = a.readingsOf(e)
	}
	if c.Each == "claim" || c.Each == "phase" {
		f.Levels = a.Levels()
	}
	f.Message = messageOf(c, e) + sharesInWords(f.Shares)
	f.Clears = clearsOf(c, &f)
	for _, u := range e.under {
		f.Under = append(f.Under, a.folded(u))
	}
	f.Item = a.shown(item)
	return f
}

// addFacts notes what the outcome rests on, what is wanting, and the numbers
// that were used.
func (a *Assessment) addFacts(f *Finding, e entry, g *grounds) {
	p := a.prepared
	for _, s := range g.carried() {
		if s.Param == 0 {
			f.Facts = append(f.Facts, a.fact(s, false, f.Item.Experts))
		}
	}
	switch {
	case p.itemsOf(e.rule)[e.item].absent:
		f.Missing = []Fact{a.absentList(f.Item)}
	case e.outcome != NotMet:
		for _, s := range g.missing() {
			f.Missing = append(f.Missing, a.fact(s, true, f.Item.Experts))
		}
	}
	f.Numbers = a.numbersOf(&p.book.rules[e.rule])
}

// absentList is the list that is not there.
func (a *Assessment) absentList(i Item) Fact {
	return Fact{Pointer: i.Pointer, Path: pathOfPointer(i.Pointer), Gap: GapMissing}
}

// readingsOf gives the readings of one item: as written, and those in which it
// comes out otherwise. Whoever disputes something else is not named beside it.
func (a *Assessment) readingsOf(e entry) (list []Reading) {
	p := a.prepared
	item := p.item(e.rule, e.item)
	for n, r := range p.readings {
		o := a.outcomesOf(n, e.rule)[e.item]
		if o == noItem {
			o = NotApplicable
		}
		if n > 0 && o == list[0].Outcome {
			continue
		}
		reading := Reading{Who: r.who, Since: r.since(), Outcome: o}
		g := a.explain(itemRef{n, e.rule, e.item})
		for _, s := range g.carried() {
			if s.Param == 0 {
				reading.Facts = append(reading.Facts, a.factIn(r, s, item.Experts))
			}
		}
		list = append(list, reading)
	}
	return list
}

// factIn is a fact as one reading has it.
func (a *Assessment) factIn(r *reading, s lang.Seen, experts []cowork.ID) Fact {
	f := a.fact(s, false, experts)
	for _, d := range r.disputes {
		if d.fact.Within(f.Pointer) || f.Pointer.Within(d.fact) {
			f.SaidBy, f.RecordedAt, f.Value = cowork.SaidByExpert, d.since, nil
			if a.reader.audience == ForExpert && a.reader.person == r.who {
				f.Value = json.RawMessage(d.value)
			}
		}
	}
	return f
}

// folded describes a finding that is shown under another.
func (a *Assessment) folded(e entry) Folded {
	c := &a.prepared.book.rules[e.rule]
	item := a.prepared.item(e.rule, e.item)
	return Folded{
		Fingerprint: fingerprint(a.prepared.record.ID, c.ID, item.Key),
		Rule:        c.ID, Title: c.Title, Item: a.shown(item), Outcome: e.outcome,
	}
}
