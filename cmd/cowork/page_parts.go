package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/experience"
	"github.com/powercowork/cowork/power"
)

// notRecorded says by part of the record for how many rules something is wanting there.
func (p *pages) notRecorded(parts []power.Part) {
	if len(parts) == 0 {
		return
	}
	p.Heading("Not recorded, by part of the record (how many rules wait for it)")
	if p.all {
		for _, part := range parts {
			p.Hang(2, screen.Span{Text: screen.Column(part.Name, 16), Style: screen.Bold},
				fmt.Sprintf("%s, for %s: %s", part.Words, number(len(part.Rules), "rule"), joined(part.Rules)))
		}
		return
	}
	var words []string
	for _, part := range parts {
		words = append(words, fmt.Sprintf("%s %d", strings.ReplaceAll(part.Name, "_", " "), len(part.Rules)))
	}
	p.Line(2, strings.Join(words, ", "))
}

// policy names first of all what the organisation asks less of itself than usual.
func (p *pages) policy(r power.PolicyReport) {
	label := func(words string) screen.Span { return screen.Span{Text: words, Style: screen.Yellow} }
	for _, l := range r.Looser {
		p.Hang(0, label("looser:"), fmt.Sprintf("%s is %d %s and not %d", l.Number.Name, l.Value, l.Number.Unit, l.Number.Default))
	}
	for _, o := range r.Off {
		p.Hang(0, label("switched off:"), string(o.Rule))
	}
	for _, w := range r.Waivers {
		kind := strings.ReplaceAll(string(w.Kind), "_", " ")
		if w.ByRole != "" {
			kind += " (" + string(w.ByRole) + ")"
		}
		p.Hang(0, label("waiver:"), fmt.Sprintf("%s, %s, until %s: %s", w.Rule, kind, w.Until, w.State))
	}
}

// levels writes what was claimed beside what was enacted.
func (p *pages) levels(list []power.PhaseLevel) {
	if len(list) == 0 {
		return
	}
	p.Heading("Levels, by phase")
	for _, l := range list {
		claimed := "nothing claimed"
		if l.Claimed != "" {
			claimed = "claimed " + string(l.Claimed)
		}
		enacted := "enacted " + string(l.AtLeast)
		if l.AtMost != l.AtLeast {
			enacted = fmt.Sprintf("enacted from %s to %s, as far as can be told", l.AtLeast, l.AtMost)
		}
		p.Hang(2, screen.Span{Text: string(l.Phase)}, claimed+"; "+enacted)
	}
}

var coverWords = map[experience.Cover]string{
	"": "not recorded who brings it", experience.Partly: "partly there",
	experience.StoodIn: "stood in for by another kind of experience", experience.Missing: "nobody on record brings it",
}

// sought writes which kinds of experience the work needs and does not have. Who brings what is for the
// people to say, and stands nowhere here.
func (p *pages) sought(s *seen) {
	var table experience.Table
	for _, g := range s.record.Groups {
		table.Groups = append(table.Groups, g.ID)
	}
	list := s.record.Experience.Sought(table, s.Asking().AsOf)
	if len(list) == 0 {
		return
	}
	p.Heading("Experience that the work still lacks")
	shown := upTo(p.most(mostGrounds), len(list))
	for _, need := range list[:shown] {
		r := need.Requirement
		words := []string{r.Item.Title(), r.Basis.Title()}
		if r.Setting != "" && r.Setting != experience.SettingAny {
			words = append(words, r.Setting.Title())
		}
		p.Hang(2, screen.Span{Text: screen.Column(cmp.Or(string(r.Need), "wanted"), 9), Style: screen.Bold},
			strings.Join(words, ", ")+": "+coverWords[need.Cover])
	}
	more(p.Page, 2, shown, len(list), "--all")
}

// outcomes writes what came of every standard rule.
func (p *pages) outcomes(s *seen, r power.Report) {
	p.Heading("Every rule")
	for _, rule := range s.Rulebook().Rules() {
		if outcome, standard := r.Outcomes[rule.ID]; standard {
			p.Hang(2, screen.Span{Text: string(rule.ID)}, rule.Title+": "+outcome)
		}
	}
}

// own writes the outcomes of rules of one's own, which stand apart.
func (p *pages) own(r power.Report) {
	if len(r.Own) == 0 {
		return
	}
	p.Heading("Rules of your own")
	ids := make([]power.RuleID, 0, len(r.Own))
	for id := range r.Own {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		p.Hang(2, screen.Span{Text: string(id)}, r.Own[id])
	}
}

var gateStyles = map[power.GateState]screen.Style{
	power.GateShut: screen.Red, power.GateAskFirst: screen.Yellow, power.GateOpen: screen.Green,
}

func (p *pages) gateLine(s *seen) {
	who := ""
	if !s.gate.For.IsZero() {
		who = " for " + s.gate.For.String()
	}
	p.Hang(2, screen.Span{Text: fmt.Sprintf("The gate to %s%s is %s.", gateWords[s.gate.Gate], who, gateStates[s.gate.State]), Style: gateStyles[s.gate.State]},
		fmt.Sprintf("%s put.", number(s.gate.Put, "rule")))
}

var gateWords = map[power.GateName]string{
	power.GateOffer: "this offer", power.GateStart: "a start", power.GateUse: "this use", power.GateClose: "closing",
}

var gateStates = map[power.GateState]string{
	power.GateShut: "shut", power.GateAskFirst: "to be asked about first", power.GateOpen: "open",
}

// gate writes what stands in the way.
func (p *pages) gate(s *seen) {
	p.gateLine(s)
	if s.gate.Elsewhere != "" {
		p.Line(2, s.gate.Elsewhere)
	}
	p.gateLines("It stays shut until", s, func(l power.GateLine) bool { return l.Shuts && l.Outcome == power.NotMet })
	p.gateLines("Settle first", s, func(l power.GateLine) bool { return !l.Shuts && l.Outcome == power.NotMet })
	p.gateLines("Not recorded", s, func(l power.GateLine) bool { return l.Outcome != power.NotMet })
	if len(s.gate.Questions) > 0 {
		p.Heading("Questions that would settle it")
		sayQuestions(p.Page, s.gate.Questions, p.most(fewLines))
	}
	p.Blank()
	p.Say("Nothing of this is asked of the person. " + power.NotForMachines)
}

func (p *pages) gateLines(heading string, s *seen, wanted func(power.GateLine) bool) {
	var lines []power.GateLine
	for _, l := range s.gate.Lines {
		if wanted(l) {
			lines = append(lines, l)
		}
	}
	if len(lines) == 0 {
		return
	}
	p.Heading(heading)
	shown := upTo(p.most(fewLines), len(lines))
	for _, l := range lines[:shown] {
		words := l.Title + about(l.Item)
		if l.Outcome == power.NotMet {
			words += ": " + l.Message + " " + l.Remedy + " " + duty(l.DutyOf)
		}
		p.Hang(2, screen.Span{Text: string(l.Rule), Style: screen.Bold}, words)
	}
	more(p.Page, 2, shown, len(lines), "--all")
}
