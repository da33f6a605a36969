package main

import (
	"fmt"
	"slices"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/guide"
	"github.com/powercowork/cowork/power/sources"
)

// together writes what no record can show as questions to ask one another, by principle.
func together(p *screen.Page) {
	p.Heading("What no record can show: ask one another")
	letter := ""
	for q := range sources.Questions() {
		if q.Principle != letter {
			letter = q.Principle
			p.Hang(2, screen.Span{Text: guide.Principle(letter), Style: screen.Bold}, "")
		}
		sayTogether(p, q)
	}
}

// togetherAbout writes those questions that come from where the sources speak of a rule.
func togetherAbout(p *screen.Page, r power.Rule) {
	var near []string
	for _, id := range r.Sources {
		clause, _ := sources.Find(id)
		near = append(near, placeOf(clause))
	}
	first := true
	for q := range sources.Questions() {
		if q.Principle != string(r.ID[:1]) || !slices.Contains(near, placeOf(q)) {
			continue
		}
		if first {
			p.Say("What no record can show: ask one another")
			first = false
		}
		sayTogether(p, q)
	}
}

func placeOf(c sources.Clause) string { return fmt.Sprintf("%s: %s", c.Source, c.Section) }

func sayTogether(p *screen.Page, q sources.Clause) {
	p.Line(4, fmt.Sprintf("%s (%s)", q.Question, q.ID))
}

// askTogether says how many there are, where they are not listed.
func askTogether() string {
	n := len(slices.Collect(sources.Questions()))
	return fmt.Sprintf("cowork check --all FILE lists %s for that.", number(n, "question"))
}
