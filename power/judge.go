package power

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// noItem stands where the rule does not mean the row: a member of staff, for a
// rule about experts.
const noItem = Outcome(outcomes)

// Judge appends the outcome of each rule, in the order of the rulebook. With
// room in dst it allocates nothing, and its cost grows in step with the record.
func (p *Prepared) Judge(dst []Outcome) []Outcome {
	frame := p.frame(p.readings[0])
	defer p.done(frame)
	for rule := range p.book.rules {
		dst = append(dst, p.judgeRule(frame, rule))
	}
	return dst
}

// judgeRule judges one rule as a whole.
func (p *Prepared) judgeRule(frame *lang.Frame, rule int) Outcome {
	worst := NotApplicable
	for item := range p.itemsOf(rule) {
		o := p.judgeItem(frame, p.readings[0], rule, item)
		if o == noItem {
			continue
		}
		if len(p.readings) > 1 && p.contested(rule, item, o) {
			o = Disputed
		}
		if worst = first(worst, o); worst == NotMet {
			break
		}
	}
	return worst
}

// contested reports whether somebody's reading gives another outcome.
func (p *Prepared) contested(rule, item int, written Outcome) bool {
	for _, r := range p.readings[1:] {
		if r.outcomes[p.starts[rule]+item] != written {
			return true
		}
	}
	return false
}

// judgeItem judges one rule of one item in one reading: verdict.md 2.
func (p *Prepared) judgeItem(f *lang.Frame, r *reading, rule, item int) Outcome {
	c := &p.book.rules[rule]
	s := p.subjects[c.plan][item]
	member := r.members[c.plan][item]
	if member == cowork.No {
		return noItem
	}
	if p.policy.off[rule] {
		return CannotTell
	}
	place(f, s)
	o := c.judge(f, s, member, r.started)
	if (o == NotMet || o == CannotTell) && p.waived(rule, item) {
		return Waived
	}
	return o
}

// judge is the outcome before waivers and disputes.
func (c *compiled) judge(f *lang.Frame, s subject, member, started cowork.Answer) Outcome {
	applies := member
	if c.when != nil {
		applies = applies.And(c.when.Answer(f))
	}
	if applies == cowork.No {
		return NotApplicable
	}
	if s.absent {
		if started == cowork.No {
			return NotYetDue
		}
		return CannotTell
	}
	holds := c.holds.Answer(f)
	if applies == cowork.Yes && holds == cowork.Yes {
		return Met
	}
	switch c.fallenDue(f) {
	case cowork.No:
		return NotYetDue
	case cowork.Yes:
		if applies == cowork.Yes && holds == cowork.No {
			return NotMet
		}
	}
	return CannotTell
}

// fallenDue answers whether the duty has fallen due.
func (c *compiled) fallenDue(f *lang.Frame) cowork.Answer {
	switch c.due.Kind {
	case lang.DueAlways:
		return cowork.Yes
	case lang.DueBy:
		return c.due.Moment(f).Past(f.AsOf)
	default:
		return c.due.Moment(f).Come(f.AsOf)
	}
}
