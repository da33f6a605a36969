package power

import (
	"sync/atomic"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// Prepared is one record made ready to be judged under one rulebook: read as
// written, and once for each person who disputes something. The record must not
// be changed while it is in use. It may be shared.
type Prepared struct {
	book   *Rulebook
	record *engagement.Record
	asking Asking
	asOf   lang.Moment
	policy settled
	index  *facts.Index
	// subjects are the items of each plan, starts the place of each rule's first
	// item among all items.
	subjects [][]subject
	starts   []int
	people   people
	waivers  waivers
	repairs  repairs
	// readings[0] is the record as written.
	readings []*reading
	// spare is a frame kept for whoever judges next, so that judging allocates
	// nothing.
	spare atomic.Pointer[lang.Frame]
}

// reading is the record read in one way.
type reading struct {
	// who holds it; the zero ID is the record as written.
	who cowork.ID
	// disputes are what the person sees otherwise.
	disputes []dispute
	view     *facts.View
	// members says of each subject of each plan whether the rule means it.
	members [][]cowork.Answer
	// outcomes are those of every item of every rule; nil for the record as
	// written, which is judged when asked.
	outcomes []Outcome
	// started answers whether the work has begun, for lists that are not there.
	started cowork.Answer
}

// Prepare makes a record ready to be judged.
func (rb *Rulebook) Prepare(e *engagement.Record, q Asking) *Prepared {
	p := &Prepared{
		book: rb, record: e, asking: q, asOf: q.moment(), policy: rb.settle(q.Policy), index: facts.NewIndex(e),
	}
	written := p.index.View(p.asOf, p.policy.numbers)
	if known := lang.MomentOf(q.knownAt()); anyLater(written.Columns(), known) {
		written = written.With(facts.KnownAt(known))
	}
	p.start(written.Columns())
	p.readings = []*reading{p.read(written)}
	p.people = newPeople(rb.schema, written)
	p.waivers = p.findWaivers()
	p.repairs = p.findRepairs()
	for _, d := range p.findDisputes() {
		r := p.read(written.With(d.changes...))
		r.who, r.disputes = d.who, d.disputes
		r.outcomes = p.judgeAll(r)
		p.readings = append(p.readings, r)
	}
	return p
}

// anyLater reports whether an event was written down after a moment.
func anyLater(c *lang.Columns, known lang.Moment) bool {
	for _, column := range c.Events {
		for i := range column {
			if column[i].Recorded.After(known) == cowork.Yes {
				return true
			}
		}
	}
	return false
}

// with is the record with something taken as happening, read as written, for a
// gate.
func (p *Prepared) with(changes ...facts.Change) *Prepared {
	q := &Prepared{
		book: p.book, record: p.record, asking: p.asking, asOf: p.asOf, policy: p.policy, index: p.index,
		repairs: p.repairs,
	}
	view := p.readings[0].view.With(changes...)
	q.start(view.Columns())
	q.readings = []*reading{q.read(view)}
	q.people = newPeople(q.book.schema, view)
	q.waivers = q.findWaivers()
	return q
}

// start lists the items of every rule.
func (p *Prepared) start(c *lang.Columns) {
	for _, plan := range p.book.plans {
		p.subjects = append(p.subjects, plan.subjects(c, p.book.schema))
	}
	n := 0
	p.starts = make([]int, len(p.book.rules)+1)
	for i := range p.book.rules {
		p.starts[i] = n
		n += len(p.subjects[p.book.rules[i].plan])
	}
	p.starts[len(p.book.rules)] = n
}

// read makes one reading ready.
func (p *Prepared) read(v *facts.View) *reading {
	r := &reading{view: v}
	f := p.frame(r)
	defer p.done(f)
	for i, plan := range p.book.plans {
		r.members = append(r.members, plan.members(p.subjects[i], f))
	}
	place(f, subject{row: lang.Row{}, owner: lang.NoRow})
	r.started = p.book.started.Moment(f).Come(p.asOf)
	return r
}

// frame is a frame for one reading, to be given back by done.
func (p *Prepared) frame(r *reading) *lang.Frame {
	f := p.spare.Swap(nil)
	if f == nil {
		f = new(lang.Frame)
	}
	*f = lang.Frame{Columns: r.view.Columns(), World: r.view, AsOf: p.asOf, Params: p.policy.numbers}
	return f
}

// done gives a frame back.
func (p *Prepared) done(f *lang.Frame) { p.spare.Store(f) }

// itemsOf gives the items of a rule.
func (p *Prepared) itemsOf(rule int) []subject { return p.subjects[p.book.rules[rule].plan] }
