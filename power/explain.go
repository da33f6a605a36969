package power

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// grounds is what the outcome of one item rests on.
type grounds struct {
	applies, holds cowork.Answer
	due            lang.Moment
	always         bool
	fallen         cowork.Answer
	// when, answer and day are what the three parts of the rule read.
	when, answer, day lang.Trail
}

// explain walks the conditions of one item again and keeps what they read.
func (a *Assessment) explain(ref itemRef) grounds {
	p := a.prepared
	c := &p.book.rules[ref.rule]
	r := p.readings[ref.reading]
	f := p.frame(r)
	defer p.done(f)
	place(f, p.subjects[c.plan][ref.item])
	g := grounds{applies: r.members[c.plan][ref.item], always: c.due.Kind == lang.DueAlways}
	if c.when != nil {
		g.applies = g.applies.And(c.when.Explain(f, &g.when))
	}
	g.holds = c.holds.Explain(f, &g.answer)
	g.due = c.due.Explain(f, &g.day)
	g.fallen = c.fallenDue(f)
	return g
}

// dueOf is the due moment of an item as written, without a trail.
func (a *Assessment) dueOf(rule, item int) lang.Moment {
	p := a.prepared
	c := &p.book.rules[rule]
	if c.due.Kind == lang.DueAlways {
		return lang.Moment{}
	}
	f := p.frame(p.readings[0])
	defer p.done(f)
	s := p.subjects[c.plan][item]
	if s.absent {
		return lang.Moment{}
	}
	place(f, s)
	return c.due.Moment(f)
}

// carried is what the answers rest on, each thing once and in the order of the
// rule: whether it applies, whether it holds, when it is due.
func (g *grounds) carried() []lang.Seen {
	var all lang.Trail
	for _, t := range []*lang.Trail{&g.when, &g.answer, &g.day} {
		for _, s := range t.Carried {
			all.Carry(s)
		}
	}
	return all.Carried
}

// missing is what would have to be known for the item to be told for certain.
func (g *grounds) missing() []lang.Seen {
	var all lang.Trail
	add := func(t *lang.Trail) {
		for _, s := range t.Missing {
			all.Miss(s)
		}
	}
	if g.applies == cowork.Unknown {
		add(&g.when)
	}
	if g.holds == cowork.Unknown {
		add(&g.answer)
	}
	if g.fallen == cowork.Unknown && g.holds != cowork.Yes {
		add(&g.day)
	}
	return all.Missing
}
