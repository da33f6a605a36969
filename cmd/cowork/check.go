package main

import (
	"errors"
	"io"
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

type checkCommand struct {
	asking
	Files  []string `arg:"" name:"file" help:"Records: files of JSON, JSON Lines or YAML, folders of them, or - for standard input."`
	Format string   `enum:"${formats}" default:"text" help:"text, json, ndjson (one object a record), csv (one line a record, rule and item) or wide (CSV with one line a record)."`
	Gate   string   `enum:"offer,start,use,close," default:"" help:"Ask what would stand in the way of an offer, a start, a use or closing. Then the gate alone decides the exit status."`
	Person string   `placeholder:"ID" help:"Whom the gate is asked for."`
	Draft  string   `placeholder:"FILE" help:"The offer, use or telling that is meant, in JSON or YAML."`
	Since  string   `placeholder:"FILE" help:"What an earlier run with --format ndjson wrote: shows what is new, cleared and aged since."`
	FailOn string   `enum:"raised,open,shut,ask,never," default:"" help:"raised (as if left out), open (3 where a flag is open), shut, ask (3 where a gate asks first), or never."`
	Output string   `short:"o" placeholder:"FILE" help:"Write to this file when all is done. With --format ndjson a run that was interrupted goes on where it stopped, if --as-of is the same."`
	Quiet  bool     `short:"q" help:"Print nothing but mistakes; the exit status says the rest."`
	All    bool     `help:"Show everything, for each record."`
}

// output takes the assessments one by one.
type output interface {
	// add takes one record. What it keeps of it must be little: there may be many.
	add(seen) error
	// end writes what is said of all together.
	end() error
}

// seen is one record that was assessed.
type seen struct {
	inHand
	*power.Assessment
	gate  *power.GateReport
	since *change
}

// Run assesses the records.
func (c *checkCommand) Run(sys *system) error {
	asked, err := c.resolve(sys)
	if err != nil {
		return err
	}
	gate, err := c.gateAsk(sys)
	if err != nil {
		return err
	}
	earlier, err := readEarlier(c.Since)
	if err != nil {
		return err
	}
	out, err := c.output(sys, asked, earlier)
	if err != nil {
		return err
	}
	worst := nothingRaised
	resumed, _ := out.(*resumable)
	if resumed != nil {
		worst = resumed.worst
	}
	step, done := sys.progress("assessing", c.Quiet)
	err = sys.each(c.Files, step, func(r inHand) error {
		if resumed.has(r) {
			return nil
		}
		s := seen{inHand: r, Assessment: asked.assess(r.record)}
		if !c.Quiet {
			sys.warn(&s, asked)
		}
		if gate != nil {
			report, err := gate(&s)
			if err != nil {
				return err
			}
			s.gate = &report
		}
		s.since = earlier.compare(&s)
		worst = worse(worst, c.statusOf(&s))
		return out.add(s)
	})
	done()
	var code status
	if err != nil && !errors.As(err, &code) {
		if w, ok := out.(*wholeOutput); ok {
			w.file.abandon()
		}
		return err
	}
	if err := out.end(); err != nil {
		return err
	}
	if err == nil && worst != nothingRaised {
		err = status(worst)
	}
	return err
}

// output chooses the form in which the assessments are written.
func (c *checkCommand) output(sys *system, a asked, earlier *earlier) (output, error) {
	if c.Quiet {
		return silence{}, nil
	}
	if c.Output == "" {
		return c.form(sys.out, sys, a, earlier), nil
	}
	if c.Format == "ndjson" && c.Gate == "" && c.Since == "" {
		r, err := newResumable(c.Output, a)
		if err != nil {
			return nil, err
		}
		r.all = c.All
		return r, nil
	}
	w, err := newWhole(c.Output)
	if err != nil {
		return nil, err
	}
	return &wholeOutput{c.form(w, sys, a, earlier), w}, nil
}

func (c *checkCommand) form(w io.Writer, sys *system, a asked, earlier *earlier) output {
	switch {
	case c.Format == "ndjson":
		return &jsonLines{w: w, all: c.All}
	case c.Format == "json":
		return &jsonList{w: w, all: c.All}
	case c.Format == "csv" && c.Gate == "":
		return newTidy(w, a.book)
	case c.Format == "csv", c.Format == "wide":
		return newTable(w, a.book, c.Gate != "")
	default:
		return &pages{Page: screen.New(w, sys.getenv), all: c.All, asked: a, earlier: earlier}
	}
}

// wholeOutput writes to a file that takes its place when all is done.
type wholeOutput struct {
	output
	file *whole
}

func (o *wholeOutput) end() error {
	if err := o.output.end(); err != nil {
		o.file.abandon()
		return err
	}
	return o.file.keep()
}

type silence struct{}

func (silence) add(seen) error { return nil }
func (silence) end() error     { return nil }

// statusOf is the status with which the command would end for this record alone.
func (c *checkCommand) statusOf(s *seen) int {
	switch {
	case c.FailOn == "never":
		return nothingRaised
	case s.gate != nil:
		switch {
		case s.gate.State == power.GateShut:
			return raised
		case s.gate.State == power.GateAskFirst && c.FailOn == "ask":
			return notSettled
		}
		return nothingRaised
	}
	states := []power.FlagState{s.Tokenistic().State, s.Unsafe().State}
	switch {
	case slices.Contains(states, power.Raised):
		return raised
	case slices.Contains(states, power.Open) && c.FailOn == "open":
		return notSettled
	}
	return nothingRaised
}

// worse gives the graver of two statuses: what is raised or shut before what is open.
func worse(a, b int) int {
	switch {
	case a == raised || b == raised:
		return raised
	default:
		return max(a, b)
	}
}

// warn says what is very likely not meant as it is written.
func (s *system) warn(r *seen, a asked) {
	for _, w := range r.Warnings() {
		s.complain("%s: warning: %s", r.name(), w)
	}
	if !a.expert.IsZero() && !isExpert(r.record, a.expert) {
		s.complain("%s: warning: %s is no expert of this record", r.name(), a.expert)
	}
}

func isExpert(e *engagement.Record, id cowork.ID) bool {
	return slices.ContainsFunc(e.People, func(p engagement.Person) bool {
		return p.ID == id && p.Kind == engagement.PersonKindExpert
	})
}
