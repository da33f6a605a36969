package evaluation

import (
	"errors"
	"maps"
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// Collector takes assessments one by one and makes a Portfolio of them. It keeps
// counts and not the assessments, so that it can take any number. Use one in each
// goroutine and Merge them: neither the order nor how the assessments are divided
// changes anything.
type Collector struct {
	book   string
	by     By
	keep   bool
	rules  []power.RuleID
	speaks []int // for each rule, the place of its expression of power
	all    Group
	groups map[string]*Group
	seen   map[cowork.ID]int
	rows   map[cowork.ID]Row
}

// ErrRulebook says that assessments of two rulebooks cannot be counted together.
var ErrRulebook = errors.New("assessments under another rulebook cannot be counted with these")

// NewCollector is a Collector for assessments under the rulebook, grouped as by
// says. With keep it also keeps a row for each engagement, of about 200 bytes,
// which Compare needs.
func NewCollector(rb *power.Rulebook, by By, keep bool) *Collector {
	c := &Collector{book: rb.Version(), by: by, keep: keep, groups: map[string]*Group{}, seen: map[cowork.ID]int{}, rows: map[cowork.ID]Row{}}
	for _, r := range rb.Rules() {
		c.rules = append(c.rules, r.ID)
		c.speaks = append(c.speaks, expressionPlace(r.Expression))
	}
	c.all = c.newGroup(everything)
	return c
}

func (c *Collector) newGroup(name string) Group {
	return Group{
		Name: name, Rules: make([]power.Counts, len(c.rules)), levels: map[LevelCase]int{}, measures: measures{},
		Tokenistic: Flagged{clusters: map[cowork.ID]Share{}}, Unsafe: Flagged{clusters: map[cowork.ID]Share{}},
	}
}

func (c *Collector) group(name string) *Group {
	g, ok := c.groups[name]
	if !ok {
		made := c.newGroup(name)
		g = &made
		c.groups[name] = g
	}
	return g
}

// Add takes one assessment. The error is ErrRulebook.
func (c *Collector) Add(a *power.Assessment) error {
	if a.Rulebook().Version() != c.book {
		return ErrRulebook
	}
	e := a.Record()
	if !e.ID.IsZero() {
		c.seen[e.ID]++
	}
	results := a.Results()
	c.all.add(a, results, c.speaks)
	c.group(c.by.Of(e)).add(a, results, c.speaks)
	if c.keep && !e.ID.IsZero() {
		c.rows[e.ID] = newRow(a, results)
	}
	return nil
}

func (g *Group) add(a *power.Assessment, results []power.Result, speaks []int) {
	e := a.Record()
	g.Engagements++
	mask := 0
	for i, r := range results {
		g.Rules[i][r.Outcome]++
		if r.Outcome == power.NotMet {
			mask |= 1 << speaks[i]
			g.Expressions.NotMet[speaks[i]]++
		}
	}
	g.Expressions.engagements[mask]++
	g.Tokenistic.add(e.About.Organisation, a.State(power.Tokenistic))
	g.Unsafe.add(e.About.Organisation, a.State(power.Unsafe))
	g.Decisions = g.Decisions.plus(countDecisions(e))
	g.Rewards = g.Rewards.plus(countRewards(e))
	for _, l := range a.Levels() {
		g.levels[LevelCase{string(l.Phase), l.Claimed, l.AtLeast, l.AtMost}]++
	}
	g.measures.add(e)
}

// Merge takes what another Collector of the same kind has taken. The other must
// not be used again. The error is ErrRulebook, also where the two group by
// different things.
func (c *Collector) Merge(o *Collector) error {
	if c.book != o.book || c.by != o.by {
		return ErrRulebook
	}
	c.all.merge(&o.all)
	for name, g := range o.groups {
		c.group(name).merge(g)
	}
	for id, n := range o.seen {
		c.seen[id] += n
	}
	for id, row := range o.rows {
		if have, ok := c.rows[id]; !ok || row.less(have) {
			c.rows[id] = row
		}
	}
	return nil
}

func (g *Group) merge(o *Group) {
	g.Engagements += o.Engagements
	for i := range g.Rules {
		for outcome, n := range o.Rules[i] {
			g.Rules[i][outcome] += n
		}
	}
	g.Expressions.merge(o.Expressions)
	g.Tokenistic.merge(o.Tokenistic)
	g.Unsafe.merge(o.Unsafe)
	g.Decisions = g.Decisions.plus(o.Decisions)
	g.Rewards = g.Rewards.plus(o.Rewards)
	for l, n := range o.levels {
		g.levels[l] += n
	}
	g.measures.merge(o.measures)
}

// Portfolio gives what has been taken so far. The Collector may go on.
func (c *Collector) Portfolio() *Portfolio {
	p := &Portfolio{Rulebook: c.book, By: c.by, rules: slices.Clone(c.rules), all: c.clone(&c.all), rows: maps.Clone(c.rows)}
	for _, name := range slices.Sorted(maps.Keys(c.groups)) {
		p.groups = append(p.groups, c.clone(c.groups[name]))
	}
	for _, n := range c.seen {
		p.repeated += n - 1
	}
	return p
}

func (c *Collector) clone(g *Group) Group {
	made := c.newGroup(g.Name)
	made.merge(g)
	return made
}

func (d Decisions) plus(o Decisions) Decisions {
	return Decisions{
		d.All + o.All, d.Core + o.Core, d.Details + o.Details, d.KeptBack + o.KeptBack, d.SetAside + o.SetAside,
		d.DetailsShared + o.DetailsShared, d.Engagements + o.Engagements, d.Whole + o.Whole,
	}
}

func (r Rewards) plus(o Rewards) Rewards {
	return Rewards{
		r.Experts + o.Experts, r.Rewarded + o.Rewarded, r.Without + o.Without, r.ByChoice + o.ByChoice,
		r.ForBenefits + o.ForBenefits, r.NotByChoice + o.NotByChoice, r.NoReason + o.NoReason, r.NotRecorded + o.NotRecorded,
	}
}
