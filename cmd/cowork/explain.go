package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/guide"
)

type explainCommand struct {
	asking
	File   string `arg:"" name:"file" help:"A record."`
	Rule   string `arg:"" name:"rule" help:"The id of a rule, such as W36."`
	Format string `enum:"text,json" default:"text" help:"text or json."`
}

// Run says why a rule came out as it did, item by item.
func (c *explainCommand) Run(sys *system) error {
	asked, err := c.resolve(sys)
	if err != nil {
		return err
	}
	rule, ok := asked.book.Rule(power.RuleID(strings.ToUpper(c.Rule)))
	if !ok {
		return fmt.Errorf("%s is no rule: cowork rules lists them", c.Rule)
	}
	return sys.each([]string{c.File}, noStep, func(r inHand) error {
		a := asked.assess(r.record)
		items := slices.Collect(a.Explain(rule.ID))
		if c.Format == "json" {
			e := json.NewEncoder(sys.out)
			e.SetIndent("", "  ")
			return e.Encode(struct {
				File  string              `json:"file"`
				Rule  power.Rule          `json:"rule"`
				Items []power.Explanation `json:"items"`
			}{r.File, rule, slices.Concat([]power.Explanation{}, items)})
		}
		p := screen.New(sys.out, sys.getenv)
		sayRule(p, rule)
		if len(items) == 0 {
			p.Say("There is nothing here for this reader, or nothing of which it could be asked. " + power.ElsewhereLine)
		}
		for _, x := range items {
			sayExplanation(p, rule, x)
		}
		togetherAbout(p, rule)
		return p.Flush()
	})
}

func sayRule(p *screen.Page, r power.Rule) {
	p.Heading(fmt.Sprintf("%s %s", r.ID, r.Title))
	p.Say(r.Asks)
	p.Line(2, r.EasyRead)
	p.Blank()
	p.Say("The rule as it is asked:")
	for line := range strings.Lines(guide.Text(r)) {
		p.Line(2, strings.TrimRight(line, "\n"))
	}
	p.Say("Due: " + r.DueInWords())
	p.Blank()
}

func sayExplanation(p *screen.Page, r power.Rule, x power.Explanation) {
	name := "The engagement"
	if x.Item.Pointer != "" {
		name = string(x.Item.Pointer)
	}
	said := x.Outcome.String()
	if x.Late {
		said += ", late"
	}
	if x.PutRight {
		said += ", put right since"
	}
	p.Hang(0, screen.Span{Text: name + ":", Style: screen.Bold}, said+".")
	if !x.Item.Absent {
		sayPart(p, "Does it apply? "+x.Applies.String()+".", x.WhenFacts)
		sayPart(p, "Does it hold? "+x.Holds.String()+".", x.HoldsFacts)
	}
	if !x.Due.IsZero() {
		sayPart(p, "Due: "+x.Due.String()+".", x.DueFacts)
	}
	if len(x.Missing) > 0 {
		p.Line(2, "It would be told by:")
		for _, f := range x.Missing {
			p.Line(4, fmt.Sprintf("%s (%s)", f.Pointer, f.Gap))
		}
	}
	for _, reading := range x.Readings {
		who := "as written"
		if !reading.Who.IsZero() {
			who = fmt.Sprintf("as %s sees it, since %s", reading.Who, reading.Since)
		}
		sayPart(p, fmt.Sprintf("Reading %s: %s.", who, reading.Outcome), reading.Facts)
	}
	for _, n := range x.Numbers {
		p.Line(2, numberWords(n))
	}
	switch x.Outcome {
	case power.NotMet:
		p.Line(2, r.Message+" "+r.Remedy)
	case power.CannotTell, power.Disputed:
		p.Line(2, "Ask one another: "+r.Question)
	}
	p.Blank()
}

// numberWords says which number was used, and why that number.
func numberWords(n power.NumberUsed) string {
	words := fmt.Sprintf("%s is %d %s; the default is %d, which rests on %s", n.Number.Name, n.Value, n.Number.Unit, n.Number.Default, n.Number.Grade)
	if n.Number.Why != "" {
		words += "; " + n.Number.Why
	}
	return words + "."
}

// sayPart says what a part of the rule answered, and the facts that carried it.
func sayPart(p *screen.Page, words string, facts []power.Fact) {
	p.Line(2, words)
	for _, f := range facts {
		line := factWords(f) + said(f)
		if f.Personal && len(f.Value) == 0 {
			line += ": shown to the person alone"
		}
		p.Line(4, line)
	}
}
