package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

type diffCommand struct {
	asking
	File   string `arg:"" name:"file" help:"A record."`
	Other  string `arg:"" optional:"" name:"later" help:"A later state of the same record. The same file, if left out."`
	Then   string `placeholder:"DAY" help:"The moment of asking of the later state. That of the earlier, if left out."`
	Format string `enum:"text,json" default:"text" help:"text or json."`
	All    bool   `help:"Show everything."`
}

// side is one of the two states that are compared.
type side struct {
	File  string                         `json:"file"`
	AsOf  string                         `json:"as_of"`
	Flags map[power.Flag]power.FlagState `json:"flags"`
}

// Run says what is otherwise in the later state.
func (c *diffCommand) Run(sys *system) error {
	before, err := c.resolve(sys)
	if err != nil {
		return err
	}
	after := before
	if after.asking.AsOf, err = momentOf("--then", c.Then, before.asking.AsOf); err != nil {
		return err
	}
	one, err := sys.only(c.File)
	if err != nil {
		return err
	}
	other := one
	switch {
	case c.Other != "":
		other, err = sys.only(c.Other)
	case c.Then == "":
		err = errors.New("diff needs a later file, or --then DAY")
	}
	if err != nil {
		return err
	}
	if one.record.ID != other.record.ID {
		return fmt.Errorf("%s and %s have different ids: diff compares two states of one record", c.File, c.Other)
	}
	first, second := before.assess(one.record), after.assess(other.record)
	found := stateOf(first).changedTo(stateOf(second))
	sides := [2]side{sideOf(one.File, first), sideOf(other.File, second)}
	if c.Format == "json" {
		return printed(sys, struct {
			Before side `json:"before"`
			After  side `json:"after"`
			*change
		}{sides[0], sides[1], found})
	}
	return c.say(sys, other.record, sides, found)
}

func sideOf(file string, a *power.Assessment) side {
	flags := map[power.Flag]power.FlagState{}
	for _, f := range power.Flags() {
		flags[f] = a.Flag(f).State
	}
	return side{file, a.Asking().AsOf.String(), flags}
}

func (c *diffCommand) say(sys *system, e *engagement.Record, sides [2]side, found *change) error {
	p := screen.New(sys.out, sys.getenv)
	if e.Title != "" {
		p.Hang(0, screen.Span{Text: string(e.Title), Style: screen.Bold}, "")
	}
	for i, word := range []string{"before:", "after:"} {
		s := sides[i]
		p.Hang(0, screen.Span{Text: screen.Column(word, 8)}, fmt.Sprintf("%s, as of %s: tokenistic %s, unsafe %s",
			s.File, s.AsOf, s.Flags[power.Tokenistic], s.Flags[power.Unsafe]))
	}
	p.Blank()
	p.Say(found.counts())
	sayChange(p, found, c.All)
	return p.Flush()
}

// printed writes a value as JSON for people too.
func printed(sys *system, v any) error {
	e := json.NewEncoder(sys.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// only reads the one record that a file holds.
func (s *system) only(file string) (one inHand, err error) {
	n := 0
	err = s.each([]string{file}, noStep, func(r inHand) error {
		n, one = n+1, r
		return nil
	})
	if err == nil && n != 1 {
		err = fmt.Errorf("%s holds %s: one is needed here", file, number(n, "record"))
	}
	return one, err
}
