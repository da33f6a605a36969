package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/document"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/evaluation"
	"github.com/powercowork/cowork/evaluation/report"
	"github.com/powercowork/cowork/power"
)

type portfolioCommand struct {
	asking
	Files   []string `arg:"" name:"file" help:"Records: files, folders, or - for standard input."`
	By      string   `placeholder:"WHAT" help:"Group by organisation, service, directorate, level, time, year, quarter or tag:KEY."`
	Format  string   `enum:"text,csv,json,md" default:"text" help:"text, csv (all tables, one line a cell), json or md."`
	OwnData bool     `help:"Print exact counts, for your own analysis and not for passing on."`
	Output  string   `short:"o" placeholder:"FILE" help:"Write to this file, whole or not at all."`
}

// Run shows what many records show together.
func (c *portfolioCommand) Run(sys *system) error {
	asked, err := c.resolve(sys)
	if err != nil {
		return err
	}
	by, err := evaluation.ParseBy(c.By)
	if err != nil {
		return fmt.Errorf("--by: %w", err)
	}
	sources, err := document.Find(c.Files, sys.in)
	if err != nil {
		return err
	}
	g := &gathering{sys: sys, asked: asked, by: by, work: make(chan work, 2*runtime.NumCPU())}
	portfolio := g.all(sources)
	if portfolio.All().Engagements == 0 {
		return status(wrong)
	}
	if n := portfolio.Repeated(); n > 0 {
		sys.complain("warning: %d records are of an engagement that another record is of too; each is counted", n)
	}
	reader := report.Others
	switch {
	case c.OwnData && asked.reader == power.IndependentContact():
		reader = report.Contact
	case c.OwnData:
		reader = report.Oneself
	}
	about := tablesAbout{portfolio.Rulebook, string(by), asked.asking.AsOf.String(), c.OwnData}
	err = sys.write(c.Output, func(out io.Writer) error {
		return writeTables(out, c.Format, about, report.Tables(portfolio, asked.book, reader))
	})
	if err == nil && g.bad {
		err = status(wrong)
	}
	return err
}

// work is what one worker takes at a time: a block of lines, or one record.
type work struct {
	file   string
	block  document.Block
	record *engagement.Record
}

// gathering assesses records with all processors, and counts them. Neither the
// number of workers nor the order in which they finish changes the result.
type gathering struct {
	sys   *system
	asked asked
	by    evaluation.By
	work  chan work

	mu  sync.Mutex // guards what follows, and standard error
	bad bool
}

func (g *gathering) all(sources []document.Source) *evaluation.Portfolio {
	collectors := make([]*evaluation.Collector, runtime.NumCPU())
	var workers sync.WaitGroup
	for i := range collectors {
		collectors[i] = evaluation.NewCollector(g.asked.book, g.by, false)
		workers.Go(func() {
			for w := range g.work {
				g.take(collectors[i], w)
			}
		})
	}
	of := 0
	for _, s := range sources {
		of += s.Size()
	}
	step, end := g.sys.progress("assessing", false)
	done := 0
	for _, s := range sources {
		g.read(s, func(n int) { done += n; step(done, of) })
	}
	close(g.work)
	workers.Wait()
	end()
	for _, c := range collectors[1:] {
		_ = collectors[0].Merge(c) // they are of one kind
	}
	return collectors[0].Portfolio()
}

// read hands on the records of a source, and says how many bytes of it are read.
func (g *gathering) read(s document.Source, read func(bytes int)) {
	blocks, ok := s.Blocks()
	if !ok {
		for e, err := range s.Records() {
			if err != nil {
				g.complain(s.Name, 0, err)
				continue
			}
			g.work <- work{file: s.Name, record: &e}
		}
		read(s.Size())
		return
	}
	for b, err := range blocks {
		if err != nil {
			g.complain(s.Name, 0, err)
			continue
		}
		g.work <- work{file: s.Name, block: b}
		read(len(b.Data))
	}
}

func (g *gathering) take(c *evaluation.Collector, w work) {
	if w.record != nil {
		_ = c.Add(g.asked.assess(w.record))
		return
	}
	for e, err := range engagement.Records(bytes.NewReader(w.block.Data)) {
		if err != nil {
			g.complain(w.file, w.block.Line-1, err)
			continue
		}
		_ = c.Add(g.asked.assess(&e))
	}
}

// complain names a bad record, and goes on. Lines are counted from the first of
// the file.
func (g *gathering) complain(file string, before int, err error) {
	var problems cowork.ProblemList
	if errors.As(err, &problems) {
		moved := make(cowork.ProblemList, len(problems))
		for i, p := range problems {
			p.Line += before
			moved[i] = p
		}
		err = moved
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.bad = true
	g.sys.explain(file, err)
}
