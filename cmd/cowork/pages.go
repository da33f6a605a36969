package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power"
)

// pages writes text for people: one screen for a record by itself, a few lines for each of several.
type pages struct {
	*screen.Page
	all     bool
	asked   asked
	earlier *earlier

	first *seen // held back until it is known whether there are more
	tally tally
}

// tally is what is said of all records together.
type tally struct {
	records                   int
	raised, open, cleared     int
	shut, askFirst, gateOpen  int
	newOnes, gone, aged, anew int
}

func (t *tally) add(s *seen) {
	t.records++
	if s.gate != nil {
		switch s.gate.State {
		case power.GateShut:
			t.shut++
		case power.GateAskFirst:
			t.askFirst++
		default:
			t.gateOpen++
		}
		return
	}
	states := []power.FlagState{s.Tokenistic().State, s.Unsafe().State}
	switch {
	case slices.Contains(states, power.Raised):
		t.raised++
	case slices.Contains(states, power.Open):
		t.open++
	default:
		t.cleared++
	}
	if s.since != nil {
		t.newOnes += len(s.since.New)
		t.gone += len(s.since.Cleared)
		t.aged += len(s.since.Aged)
		if s.since.Unknown {
			t.anew++
		}
	}
}

func (p *pages) add(s seen) error {
	p.tally.add(&s)
	if p.tally.records == 1 {
		p.first = &s
		return nil
	}
	if p.first != nil {
		p.oneOf(p.first)
		p.first = nil
	}
	p.oneOf(&s)
	return p.Flush()
}

// oneOf writes what is said of one record among several.
func (p *pages) oneOf(s *seen) {
	if p.all {
		p.page(s)
		p.Blank()
		p.Say(strings.Repeat("-", p.Width))
		return
	}
	p.short(s)
}

func (p *pages) end() error {
	switch {
	case p.first != nil:
		p.page(p.first)
	case p.tally.records > 1:
		p.together()
	}
	return p.Flush()
}

// page writes one record on a screen.
func (p *pages) page(s *seen) {
	if s.record.Title != "" {
		p.Hang(0, screen.Span{Text: string(s.record.Title), Style: screen.Bold}, "")
	}
	p.Say(fmt.Sprintf("%s, as of %s%s", s.name(), s.Asking().AsOf, p.knownAt()))
	if s.gate != nil {
		p.gate(s)
		return
	}
	p.assessment(s)
}

func (p *pages) knownAt() string {
	if p.asked.asking.KnownAt.IsZero() {
		return ""
	}
	return ", as known on " + p.asked.asking.KnownAt.String()
}

// short writes a few lines: the flags, and what a raised one rests on.
func (p *pages) short(s *seen) {
	p.Hang(0, screen.Span{Text: s.name(), Style: screen.Bold}, string(s.record.Title))
	if s.gate != nil {
		p.gateLine(s)
		for _, l := range s.gate.Lines {
			if l.Shuts && l.Outcome == power.NotMet {
				p.Hang(4, screen.Span{Text: string(l.Rule), Style: screen.Red}, l.Title+about(l.Item)+": "+l.Message)
			}
		}
		return
	}
	for _, f := range []power.FlagReport{s.Tokenistic(), s.Unsafe()} {
		p.flag(s, f, 2, mostGrounds)
	}
	p.since(s.since)
}

// mostGrounds is how many grounds of a flag stand in a line of several records.
const mostGrounds = 3

// together says what is seen over all records.
func (p *pages) together() {
	t := &p.tally
	p.Heading(number(t.records, "record") + ", as of " + p.asked.asking.AsOf.String() + p.knownAt())
	if t.shut+t.askFirst+t.gateOpen > 0 {
		p.Say(fmt.Sprintf("the gate is shut for %d, asks first for %d, is open for %d", t.shut, t.askFirst, t.gateOpen))
		return
	}
	p.Say(fmt.Sprintf("raised in %d, open in %d, cleared on both flags in %d", t.raised, t.open, t.cleared))
	if p.earlier != nil {
		p.Say(fmt.Sprintf("since the earlier run: %d new, %d cleared, %d aged; %s not seen before",
			t.newOnes, t.gone, t.aged, number(t.anew, "record")))
		if gone := p.earlier.notSeen(); len(gone) > 0 {
			p.Say(fmt.Sprintf("in the earlier run and not in this one: %s", strings.Join(gone, ", ")))
		}
	}
	p.Say("What is raised is a reason to talk, not a judgement on anybody; what is open is not fine, but not " +
		"known yet. cowork check FILE shows one record on a screen.")
}

// since says what is otherwise than in the earlier run.
func (p *pages) since(c *change) {
	switch {
	case c == nil:
		return
	case c.Unknown:
		p.Line(2, "not seen in the earlier run")
		return
	}
	p.Line(2, "since the earlier run: "+c.counts())
	sayChange(p.Page, c, p.all)
}

// counts says how many findings are otherwise.
func (c *change) counts() string {
	return fmt.Sprintf("%d new, %d cleared, %d aged", len(c.New), len(c.Cleared), len(c.Aged))
}

// sayChange lists what is otherwise: flags, then findings.
func sayChange(p *screen.Page, c *change, all bool) {
	for _, f := range c.Flags {
		p.Line(4, fmt.Sprintf("%s was %s and is %s", f.Flag, f.From, f.To))
	}
	for _, kind := range []struct {
		word  string
		marks []mark
	}{{"new", c.New}, {"cleared", c.Cleared}, {"aged", actedFirst(c.Aged)}} {
		shown := len(kind.marks)
		if !all {
			shown = min(shown, fewLines)
		}
		for _, m := range kind.marks[:shown] {
			p.Hang(4, screen.Span{Text: screen.Column(kind.word, 7)}, m.words())
		}
		more(p, 2, shown, len(kind.marks), "--all")
	}
}

// words name a finding by rule, place and outcome.
func (m mark) words() string {
	place := ""
	if m.Item.Pointer != "" {
		place = " (" + string(m.Item.Pointer) + ")"
	}
	return fmt.Sprintf("%s %s%s: %s", m.Rule, m.Title, place, outcomeWords(m.Outcome))
}

// fewLines is how many lines of a kind stand on one screen.
const fewLines = 5

// actedFirst puts what is not met or disputed before what is not recorded.
func actedFirst(marks []mark) []mark {
	sorted := slices.Clone(marks)
	slices.SortStableFunc(sorted, func(a, b mark) int { return unknownLast(a) - unknownLast(b) })
	return sorted
}

func unknownLast(m mark) int {
	if m.Outcome == power.CannotTell {
		return 1
	}
	return 0
}
