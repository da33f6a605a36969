// Command research answers three questions over many engagements, as a script of a
// researcher's would, and writes tables and two charts.
//
//	go run ./examples/research -out results
//
// The 5,000 engagements are made up, so that the program can be run by anybody;
// the 34 are from one real export (data/README.md).
package main

import (
	"bytes"
	_ "embed" // one real export, as records
	"flag"
	"fmt"
	"iter"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/evaluation"
	"github.com/powercowork/cowork/evaluation/report"
	"github.com/powercowork/cowork/power"
)

//go:embed data/components.jsonl
var components []byte

func main() {
	out := flag.String("out", "results", "folder to write to")
	n := flag.Int("n", 5000, "how many engagements to make up")
	flag.Parse()
	if err := run(*out, *n); err != nil {
		log.Fatal(err)
	}
}

func run(out string, n int) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	made := gather(evaluation.ByLevel, lives(n))
	exported := gather(evaluation.ByLevel, export())
	for name, p := range map[string]*evaluation.Portfolio{"made-up": made, "export": exported} {
		if err := writeTables(filepath.Join(out, name), p); err != nil {
			return err
		}
	}
	fmt.Printf("1. Where is a flag raised? Of %s made-up engagements Tokenistic in %s, Unsafe in %s.\n",
		count(made.All().Engagements), bounds(made.All().Tokenistic.Share), bounds(made.All().Unsafe.Share))
	fmt.Printf("   Of %s in the export: Tokenistic in %s. Its columns say too little to tell.\n",
		count(exported.All().Engagements), bounds(exported.All().Tokenistic.Share))
	fmt.Println("2. Which duties are most often not met? See most-not-met.svg and made-up/outcomes.csv.")
	r := made.All().Rewards
	fmt.Printf("3. Who goes without a reward? %s of %s experts; %s of them by their own choice.\n",
		count(r.Without), count(r.Experts), count(r.ByChoice))
	fmt.Println("Tables and charts are in", out)
	return writeCharts(out, made)
}

// asked is one record and when it is asked about.
type asked struct {
	record engagement.Record
	asOf   cowork.When
}

// lives makes up n engagements, the same each time.
func lives(n int) iter.Seq[asked] {
	return func(yield func(asked) bool) {
		for l := range engagementtest.Lives(1, n) {
			if !yield(asked{l.Record, l.AsOf}) {
				return
			}
		}
	}
}

// export gives the records of the real export.
func export() iter.Seq[asked] {
	return func(yield func(asked) bool) {
		day, err := cowork.ParseWhen("2026-11-25")
		if err != nil {
			return
		}
		for e, err := range engagement.Records(bytes.NewReader(components)) {
			if err != nil {
				log.Print(err) // one bad record never stops the rest
				continue
			}
			if !yield(asked{e, day}) {
				return
			}
		}
	}
}

// gather assesses records with all processors. How they are divided changes
// nothing.
func gather(by evaluation.By, records iter.Seq[asked]) *evaluation.Portfolio {
	work := make(chan asked)
	collectors := make([]*evaluation.Collector, runtime.NumCPU())
	var workers sync.WaitGroup
	for i := range collectors {
		collectors[i] = evaluation.NewCollector(power.Standard(), by, false)
		workers.Go(func() {
			for a := range work {
				_ = collectors[i].Add(power.Standard().Assess(&a.record, power.Asking{AsOf: a.asOf})) // one rulebook throughout
			}
		})
	}
	for a := range records {
		work <- a
	}
	close(work)
	workers.Wait()
	for _, c := range collectors[1:] {
		_ = collectors[0].Merge(c)
	}
	return collectors[0].Portfolio()
}

// count prints a count as it may be printed for others.
func count(n int) string { return evaluation.Disclose([][]int{{n}})[0][0].String() }

// bounds prints a share as at least and at most.
func bounds(s evaluation.Share) string {
	least, known := s.AtLeast()
	most, _ := s.AtMost()
	if !known {
		return "not known"
	}
	return fmt.Sprintf("%.0f%% to %.0f%%", 100*least, 100*most)
}

func writeTables(folder string, p *evaluation.Portfolio) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, t := range report.Tables(p, power.Standard(), report.Others) {
		if err := writeCSV(filepath.Join(folder, t.Name+".csv"), t); err != nil {
			return err
		}
	}
	return nil
}
