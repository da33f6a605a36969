package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power"
)

// assessment writes the screen of one record, the most pressing first.
func (p *pages) assessment(s *seen) {
	r := s.Report()
	p.Say(r.Line)
	p.policy(r.Policy)
	p.Blank()
	for _, f := range []power.FlagReport{r.Tokenistic.FlagReport, r.Unsafe.FlagReport} {
		p.flag(s, f, 0, p.most(3))
	}
	if r.Elsewhere != "" {
		p.Say(r.Elsewhere)
	}
	p.findings(r.Findings)
	p.due(r.Next)
	p.sought(s)
	p.Heading("Questions that would settle most")
	sayQuestions(p.Page, r.Questions, p.most(fewLines))
	p.notRecorded(s.NotRecorded())
	if p.all {
		p.levels(r.Levels)
		p.outcomes(s, r)
		p.own(r)
		p.lenses(s.Assessment)
		together(p.Page)
	}
	if s.since != nil {
		p.Heading("Since the earlier run")
		p.since(s.since)
	}
	p.Blank()
	if r.KnownNote != "" {
		p.Say(r.KnownNote)
	}
	last := "What is raised is a reason to talk, not a judgement on anybody. " + r.NotForMachines
	if !p.all {
		last += " " + askTogether()
	}
	p.Say(last)
}

// due writes what lies ahead, and how much is past its day: what is past and not met stands above, and
// what is past and not recorded in the questions below.
func (p *pages) due(lines []power.DueLine) {
	if p.all {
		p.Heading("What falls due")
		sayNext(p.Page, lines, 0)
		return
	}
	past := map[power.Outcome]int{}
	var ahead []power.DueLine
	for _, l := range lines {
		if l.DaysPast > 0 {
			past[l.Outcome]++
		} else {
			ahead = append(ahead, l)
		}
	}
	p.Heading("What falls due")
	sayNext(p.Page, ahead, fewLines)
	var words []string
	for _, o := range power.Outcomes() {
		if n := past[o]; n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, outcomeWords(o)))
		}
	}
	switch {
	case len(words) > 0:
		p.Line(2, "past their day: "+strings.Join(words, ", ")+" (cowork next FILE)")
	case len(ahead) == 0:
		p.Line(2, nothingDue)
	}
}

// most is how many of a list are shown.
func (p *pages) most(n int) int {
	if p.all {
		return 0
	}
	return n
}

var flagStyles = map[power.FlagState]screen.Style{
	power.Raised: screen.Red, power.Open: screen.Yellow, power.Cleared: screen.Green,
}

// flag says the state of a flag and why; a raised one with the facts that each ground rests on.
func (p *pages) flag(s *seen, f power.FlagReport, indent, most int) {
	label := screen.Span{Text: screen.Column(power.FlagTitle(f.Flag), 10), Style: flagStyles[f.State]}
	if f.State != power.Raised {
		p.Hang(indent, label, f.String())
		p.besides(f, indent+4)
		return
	}
	p.Hang(indent, label, "raised")
	p.grounds(s, f, indent+4, most)
}

// besides names what was found that does not raise the flag by itself.
func (p *pages) besides(f power.FlagReport, indent int) {
	if len(f.Grounds) == 0 {
		return
	}
	var titles []string
	for _, g := range f.Grounds {
		if t := string(g.Rule) + " " + g.Title; !slices.Contains(titles, t) {
			titles = append(titles, t)
		}
	}
	p.Line(indent, "found, and not enough by itself: "+strings.Join(titles, "; "))
}

// grounds writes what a raised flag rests on, one line a rule and reading.
func (p *pages) grounds(s *seen, f power.FlagReport, indent, most int) {
	facts := map[power.Fingerprint][]power.Fact{}
	for finding := range s.Findings() {
		facts[finding.Fingerprint] = finding.Facts
	}
	groups := groupGrounds(f.Grounds)
	shown := upTo(most, len(groups))
	for _, g := range groups[:shown] {
		first := g[0]
		who := ""
		if !first.Who.IsZero() {
			who = fmt.Sprintf(", as %s sees it", first.Who)
		}
		p.Hang(indent, screen.Span{Text: string(first.Rule), Style: screen.Bold},
			first.Title+placesOf(g)+who+because(facts[first.Fingerprint]))
	}
	more(p.Page, indent, shown, len(groups), "--all")
	if f.Elsewhere {
		p.Line(indent, "It also rests on grounds that are shown elsewhere. "+power.ElsewhereLine)
	}
}

// groupGrounds puts together what the same rule found in the same reading.
func groupGrounds(grounds []power.Ground) (groups [][]power.Ground) {
	for _, g := range grounds {
		at := slices.IndexFunc(groups, func(o []power.Ground) bool { return o[0].Rule == g.Rule && o[0].Who == g.Who })
		if at < 0 {
			groups = append(groups, []power.Ground{g})
		} else {
			groups[at] = append(groups[at], g)
		}
	}
	return groups
}

// placesOf says what a rule found something about: the first, and how many others.
func placesOf(grounds []power.Ground) string {
	first := about(grounds[0].Item)
	if n := len(grounds) - 1; n > 0 {
		return strings.TrimSuffix(first, ")") + fmt.Sprintf(" and %d like it)", n)
	}
	return first
}

// findings writes what to deal with first: what is not met or disputed, then what should be known by now.
func (p *pages) findings(all []power.Finding) {
	var acted, late []power.Finding
	for _, f := range all {
		switch {
		case f.Outcome == power.CannotTell && f.PastDue:
			late = append(late, f)
		case f.Outcome != power.CannotTell:
			acted = append(acted, f)
		}
	}
	if len(acted) > 0 {
		p.Heading("Deal with first")
		p.findingList(acted, p.most(fewLines))
	}
	if p.all && len(late) > 0 {
		p.Heading("Should be known by now")
		p.findingList(late, 0)
	}
}

func (p *pages) findingList(list []power.Finding, most int) {
	shown := upTo(most, len(list))
	for _, f := range list[:shown] {
		state := outcomeWords(f.Outcome)
		if f.PutRight {
			state += ", put right"
		}
		if f.DaysPast > 0 {
			state += fmt.Sprintf(", %s past its day", number(f.DaysPast, "day"))
		}
		p.Hang(2, screen.Span{Text: screen.Column(string(f.Action), 4) + " " + string(f.Rule), Style: actionStyles[f.Action]},
			fmt.Sprintf("%s%s: %s", f.Title, about(f.Item), state))
		p.Line(11, f.Message+" "+f.Remedy+" "+duty(f.DutyOf))
		if p.all {
			p.detail(f)
		}
	}
	more(p.Page, 2, shown, len(list), "--all")
}

// detail writes what --all shows besides.
func (p *pages) detail(f power.Finding) {
	for _, fact := range f.Facts {
		p.Line(11, "fact: "+factWords(fact)+said(fact))
	}
	for _, r := range f.Readings {
		who := "as written"
		if !r.Who.IsZero() {
			who = fmt.Sprintf("as %s sees it since %s", r.Who, r.Since)
		}
		p.Line(11, fmt.Sprintf("reading: %s: %s", who, r.Outcome))
	}
	for _, n := range f.Numbers {
		p.Line(11, fmt.Sprintf("number: %s is %d %s (usually %d; rests on %s)", n.Number.Name, n.Value, n.Number.Unit, n.Number.Default, n.Number.Grade))
	}
	for _, u := range f.Under {
		p.Line(11, fmt.Sprintf("same cause: %s %s%s", u.Rule, u.Title, about(u.Item)))
	}
	p.Line(11, "clears: "+f.Clears)
	if f.Question != "" {
		p.Line(11, "ask together: "+f.Question)
	}
}
