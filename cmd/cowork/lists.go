package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power"
)

type nextCommand struct {
	asking
	Files  []string `arg:"" name:"file" help:"Records: files, folders, or - for standard input."`
	Format string   `enum:"text,json" default:"text" help:"text or json."`
}

// Run lists what falls due in each record.
func (c *nextCommand) Run(sys *system) error {
	return listEach(sys, &c.asking, c.Files, c.Format, func(a *power.Assessment) any {
		return slices.AppendSeq([]power.DueLine{}, a.Next())
	}, func(p *screen.Page, a *power.Assessment) {
		lines := slices.Collect(a.Next())
		sayNext(p, lines, 0)
		if len(lines) == 0 {
			p.Line(2, nothingDue)
		}
	})
}

type askCommand struct {
	asking
	Files  []string `arg:"" name:"file" help:"Records: files, folders, or - for standard input."`
	Format string   `enum:"text,json" default:"text" help:"text or json."`
	All    bool     `help:"All questions, not only the first ten."`
}

const fewQuestions = 10

// Run lists the questions that would settle most.
func (c *askCommand) Run(sys *system) error {
	most := fewQuestions
	if c.All {
		most = 0
	}
	return listEach(sys, &c.asking, c.Files, c.Format, func(a *power.Assessment) any {
		return slices.Concat([]power.Question{}, a.Questions())
	}, func(p *screen.Page, a *power.Assessment) {
		sayQuestions(p, a.Questions(), most)
	})
}

// listEach writes a list for each record. In JSON each record is an object of its own.
func listEach(
	sys *system, q *asking, files []string, format string,
	list func(*power.Assessment) any, say func(*screen.Page, *power.Assessment),
) error {
	asked, err := q.resolve(sys)
	if err != nil {
		return err
	}
	p := screen.New(sys.out, sys.getenv)
	err = sys.each(files, noStep, func(r inHand) error {
		a := asked.assess(r.record)
		if format == "json" {
			return json.NewEncoder(sys.out).Encode(struct {
				File   string `json:"file"`
				Record int    `json:"record,omitzero"`
				ID     string `json:"id"`
				List   any    `json:"list"`
			}{r.File, r.Number, r.record.ID.String(), list(a)})
		}
		p.Hang(0, screen.Span{Text: r.name(), Style: screen.Bold}, fmt.Sprintf("as of %s", asked.asking.AsOf))
		say(p, a)
		p.Blank()
		return p.Flush()
	})
	return err
}
