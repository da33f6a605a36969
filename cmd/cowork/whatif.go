package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/cmd/internal/yamltext"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

type whatifCommand struct {
	asking
	File   string   `arg:"" name:"file" help:"A record."`
	Set    []string `sep:"none" placeholder:"POINTER=VALUE" help:"A fact that is taken as otherwise, such as /people/0/reward/kind=fee. The value is JSON or a bare word. May be given again; each is done in its turn."`
	Remove []string `sep:"none" placeholder:"POINTER" help:"What is left out, after all that is set. Later items of a list move up."`
	Gate   string   `enum:"offer,start,use,close," default:"" help:"The gate to ask, in place of a start of each expert and closing."`
	Person string   `placeholder:"ID" help:"Whom the gate is asked for."`
	Draft  string   `placeholder:"FILE" help:"The offer, use or telling that is meant, in JSON or YAML."`
	Format string   `enum:"text,json" default:"text" help:"text or json."`
	All    bool     `help:"Show everything."`
}

// supposed is what would be otherwise.
type supposed struct {
	File string      `json:"file"`
	AsOf cowork.When `json:"as_of,omitzero"`
	// Set and Removed are the places that are taken as otherwise.
	Set      []string        `json:"set,omitempty"`
	Removed  []string        `json:"removed,omitempty"`
	Outcomes []outcomeChange `json:"outcomes"`
	Gates    []gateChange    `json:"gates"`
	*change
}

type outcomeChange struct {
	Rule  power.RuleID `json:"rule"`
	Title string       `json:"title"`
	From  string       `json:"from"`
	To    string       `json:"to"`
}

type gateChange struct {
	Gate power.GateName  `json:"gate"`
	For  cowork.ID       `json:"for,omitzero"`
	From power.GateState `json:"from"`
	To   power.GateState `json:"to"`
}

// Run shows which outcomes, flags and gates would change.
func (c *whatifCommand) Run(sys *system) error {
	if len(c.Set)+len(c.Remove) == 0 {
		return errors.New("whatif needs --set POINTER=VALUE or --remove POINTER")
	}
	asked, err := c.resolve(sys)
	if err != nil {
		return err
	}
	ask, err := c.gates(sys)
	if err != nil {
		return err
	}
	r, err := sys.only(c.File)
	if err != nil {
		return err
	}
	other, w, err := c.suppose(r)
	if err != nil {
		return err
	}
	before := seen{inHand: r, Assessment: asked.assess(r.record)}
	r.record = &other
	after := seen{inHand: r, Assessment: asked.assess(r.record)}
	w.AsOf = asked.asking.AsOf
	w.change = stateOf(before.Assessment).changedTo(stateOf(after.Assessment))
	w.Outcomes = outcomesChanged(before.Report(), after.Report(), asked.book)
	if w.Gates, err = gatesChanged(ask, &before, &after); err != nil {
		return err
	}
	if c.Format == "json" {
		return printed(sys, w)
	}
	return w.say(screen.New(sys.out, sys.getenv), string(r.record.Title), c.All)
}

// suppose gives the record as it is supposed to be.
func (c *whatifCommand) suppose(r inHand) (e engagement.Record, w supposed, err error) {
	e, w.File = *r.record, r.File
	for _, s := range c.Set {
		at, value, ok := strings.Cut(s, "=")
		if !ok {
			return e, w, fmt.Errorf("--set %s: a pointer, = and a value, such as /people/0/reward/kind=fee", at)
		}
		w.Set = append(w.Set, at)
		if e, err = setTo(&e, cowork.Pointer(at), value); err != nil {
			return e, w, in("--set", err)
		}
	}
	for _, at := range c.Remove {
		w.Removed = append(w.Removed, at)
		if e, err = e.Without(cowork.Pointer(at)); err != nil {
			return e, w, in("--remove", err)
		}
	}
	return e, w, nil
}

// setTo reads a value as leniently as one typed into a file of YAML: bare words and numbers are taken as
// meant. Mistakes stand at their place in the record.
func setTo(e *engagement.Record, at cowork.Pointer, value string) (engagement.Record, error) {
	texts, err := yamltext.Read([]byte(value))
	if err != nil || len(texts) != 1 {
		return engagement.Record{}, fmt.Errorf("%s: a value in JSON, or a bare word; to leave something out, use --remove", at)
	}
	with, err := yamltext.Decode(texts[0], func(text []byte) (engagement.Record, error) {
		with, err := e.With(at, engagement.Value(text))
		return with, inDraft(err, at)
	})
	if err != nil {
		_, err = e.With(at, engagement.Value(texts[0].JSON()))
	}
	return with, err
}

// gatesOf gives what the gates answer of a record.
type gatesOf func(*seen) ([]power.GateReport, error)

// gates asks the gate that was named; otherwise closing, and a start of each expert.
func (c *whatifCommand) gates(sys *system) (gatesOf, error) {
	named := checkCommand{Gate: c.Gate, Person: c.Person, Draft: c.Draft}
	ask, err := named.gateAsk(sys)
	if err != nil {
		return nil, err
	}
	return func(s *seen) (list []power.GateReport, err error) {
		if ask != nil {
			g, err := ask(s)
			return []power.GateReport{g}, err
		}
		asks := []power.GateAsk{power.Closing()}
		for _, p := range s.record.People {
			if p.Kind == engagement.PersonKindExpert {
				asks = append(asks, power.StartOf(p.ID))
			}
		}
		for _, q := range asks {
			list = append(list, s.Gate(q))
		}
		return list, nil
	}, nil
}

func gatesChanged(ask gatesOf, before, after *seen) ([]gateChange, error) {
	then, err := ask(before)
	if err != nil {
		return nil, err
	}
	now, err := ask(after)
	if err != nil {
		return nil, err
	}
	list := []gateChange{}
	for _, g := range now {
		at := slices.IndexFunc(then, func(o power.GateReport) bool { return o.Gate == g.Gate && o.For == g.For })
		if at >= 0 && then[at].State != g.State {
			list = append(list, gateChange{g.Gate, g.For, then[at].State, g.State})
		}
	}
	return list, nil
}

func outcomesChanged(before, after power.Report, book *power.Rulebook) []outcomeChange {
	list := []outcomeChange{}
	for _, r := range book.Rules() {
		from, to := before.Outcomes[r.ID]+before.Own[r.ID], after.Outcomes[r.ID]+after.Own[r.ID]
		if from != to {
			list = append(list, outcomeChange{r.ID, r.Title, from, to})
		}
	}
	return list
}

func (w *supposed) say(p *screen.Page, title string, all bool) error {
	if title != "" {
		p.Hang(0, screen.Span{Text: title, Style: screen.Bold}, "")
	}
	var what []string
	if len(w.Set) > 0 {
		what = append(what, strings.Join(w.Set, ", ")+" taken as otherwise")
	}
	if len(w.Removed) > 0 {
		what = append(what, strings.Join(w.Removed, ", ")+" left out")
	}
	p.Say(fmt.Sprintf("%s, as of %s, with %s", w.File, w.AsOf, strings.Join(what, "; ")))
	p.Blank()
	if len(w.Outcomes)+len(w.Gates)+len(w.Flags)+len(w.New)+len(w.Cleared)+len(w.Aged) == 0 {
		p.Say("Nothing would change.")
		return p.Flush()
	}
	for _, f := range w.Flags {
		p.Hang(0, screen.Span{Text: screen.Column(power.FlagTitle(f.Flag), 10), Style: flagStyles[f.To]}, fmt.Sprintf("%s, would be %s", f.From, f.To))
	}
	for _, g := range w.Gates {
		who := ""
		if !g.For.IsZero() {
			who = " for " + g.For.String()
		}
		p.Hang(0, screen.Span{Text: fmt.Sprintf("The gate to %s%s", gateWords[g.Gate], who), Style: gateStyles[g.To]},
			fmt.Sprintf("is %s, would be %s", gateStates[g.From], gateStates[g.To]))
	}
	p.Heading("Outcomes of rules")
	for _, o := range w.Outcomes {
		p.Hang(2, screen.Span{Text: string(o.Rule), Style: screen.Bold}, fmt.Sprintf("%s: %s, would be %s", o.Title, o.From, o.To))
	}
	if len(w.Outcomes) == 0 {
		p.Line(2, "None would change.")
	}
	p.Heading("Findings: " + w.counts())
	found := *w.change
	found.Flags = nil
	sayChange(p, &found, all)
	return p.Flush()
}
