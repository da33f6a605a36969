package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/sources"
)

type sourcesCommand struct {
	ID     string `arg:"" optional:"" help:"A clause such as RRN-W-64, or a rule such as W36. All clauses, if left out."`
	Format string `enum:"text,json" default:"text" help:"text or json."`
}

// clauseJSON is a clause and what became of it.
type clauseJSON struct {
	ID        power.ClauseID `json:"id"`
	Source    sources.Source `json:"source"`
	Section   string         `json:"section"`
	Kind      string         `json:"kind"`
	Clause    string         `json:"clause"`
	How       sources.How    `json:"how"`
	Home      string         `json:"home"`
	Rules     []power.RuleID `json:"rules,omitempty"`
	Principle string         `json:"principle,omitempty"`
	Question  string         `json:"question,omitempty"`
}

// Run shows what clauses became, and what rules rest on.
func (c *sourcesCommand) Run(sys *system) error {
	chosen, err := c.chosen()
	if err != nil {
		return err
	}
	if c.Format == "json" {
		list := []clauseJSON{}
		for _, x := range chosen {
			list = append(list, clauseJSON{x.ID, x.Source, x.Section, x.Kind, x.Text, x.How, x.Home, x.Rules(), x.Principle, x.Question})
		}
		e := json.NewEncoder(sys.out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(list)
	}
	p := screen.New(sys.out, sys.getenv)
	section := ""
	for _, x := range chosen {
		if heading := fmt.Sprintf("%s: %s", x.Source, x.Section); heading != section {
			section = heading
			p.Heading(section)
		}
		p.Hang(2, screen.Span{Text: string(x.ID), Style: screen.Bold}, x.Text+" "+became(x))
	}
	return p.Flush()
}

// chosen gives the clauses that were asked for: one, those of a rule, or all.
func (c *sourcesCommand) chosen() ([]sources.Clause, error) {
	if c.ID == "" {
		return slices.Collect(sources.Clauses()), nil
	}
	id := strings.ToUpper(c.ID)
	if rule, ok := power.Standard().Rule(power.RuleID(id)); ok {
		var list []sources.Clause
		for _, clause := range rule.Sources {
			x, _ := sources.Find(clause)
			list = append(list, x)
		}
		return list, nil
	}
	if x, ok := sources.Find(power.ClauseID(id)); ok {
		return []sources.Clause{x}, nil
	}
	return nil, fmt.Errorf("%s is neither a clause nor a rule: cowork sources and cowork rules list them", c.ID)
}

// became says what became of a clause.
func became(x sources.Clause) string {
	switch x.How {
	case sources.ByRule:
		return "Asked by " + joined(x.Rules()) + "."
	case sources.ByRecord:
		return "Recorded at " + x.Home + "."
	case sources.ByFeature:
		return "Shown over many engagements: " + x.Home + "."
	default:
		words := "No fact can show it: " + x.Home + "."
		if x.Question != "" {
			words += " Ask one another: " + x.Question
		}
		return words
	}
}
