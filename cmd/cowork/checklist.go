package main

import (
	"fmt"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power/checklist"
)

type checklistCommand struct {
	asking
	File   string `arg:"" name:"file" help:"A record."`
	Format string `enum:"text,json" default:"text" help:"text or json."`
}

// Run fills a recovery college's checklist of co-production.
func (c *checklistCommand) Run(sys *system) error {
	asked, err := c.resolve(sys)
	if err != nil {
		return err
	}
	r, err := sys.only(c.File)
	if err != nil {
		return err
	}
	list := checklist.Of(asked.assess(r.record))
	if c.Format == "json" {
		return printed(sys, struct {
			File string      `json:"file"`
			AsOf cowork.When `json:"as_of,omitzero"`
			checklist.Checklist
		}{r.File, asked.asking.AsOf, list})
	}
	p := &pages{Page: screen.New(sys.out, sys.getenv)}
	p.Hang(0, screen.Span{Text: "Checklist of co-production", Style: screen.Bold}, string(r.record.Title))
	p.Say(fmt.Sprintf("%s, as of %s. A tick is a foundation only: of each yes, ask: %s", r.File, asked.asking.AsOf, checklist.Expand))
	p.Heading("The points")
	p.points(list.Points)
	p.levels(list.Levels)
	p.Heading("What is not co-production (yes: it was kept away)")
	p.points(list.KeptAway)
	p.Heading("Kept out of shared decision")
	for _, k := range list.KeptBack {
		p.Hang(2, screen.Span{Text: string(k.Pointer), Style: screen.Bold},
			fmt.Sprintf("%s: said beforehand with its ground, and explained: %s", ground(string(k.Ground)), answerWords(k.Honoured)))
	}
	if len(list.KeptBack) == 0 {
		p.Line(2, "nothing is recorded")
	}
	p.Heading("No record can show it: ask one another")
	for _, q := range list.Together {
		p.Line(2, q)
	}
	if list.Elsewhere != "" {
		p.Blank()
		p.Say(list.Elsewhere)
	}
	return p.Flush()
}

func ground(word string) string {
	if word == "" {
		return "no ground recorded"
	}
	return strings.ReplaceAll(word, "_", " ")
}

func answerWords(a cowork.Answer) string {
	if a == cowork.Unknown {
		return "not known"
	}
	return a.String()
}

// points writes points with what stands behind each, and the question that is left.
func (p *pages) points(list []checklist.Point) {
	for _, x := range list {
		p.Hang(2, screen.Span{Text: screen.Column(answerWords(x.Answer), 9), Style: screen.Bold}, x.Words)
		if len(x.Behind) > 0 {
			p.Line(12, "behind it: "+pointersInWords(x.Behind))
		}
		if len(x.Missing) > 0 {
			p.Line(12, "to write down: "+pointersInWords(x.Missing))
		}
		if x.Answer != cowork.Yes {
			p.Line(12, x.Question)
		}
	}
}

// pointersInWords names a few places, and how many more there are.
func pointersInWords(list []cowork.Pointer) string {
	var names []string
	for _, at := range list[:min(len(list), mostFacts)] {
		names = append(names, string(at))
	}
	words := strings.Join(names, ", ")
	if n := len(list) - len(names); n > 0 {
		words += fmt.Sprintf(" and %d more", n)
	}
	return words
}
