package main

import (
	"cmp"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"

	"github.com/powercowork/cowork/evaluation"
	"github.com/powercowork/cowork/evaluation/chart"
	"github.com/powercowork/cowork/evaluation/report"
	"github.com/powercowork/cowork/power"
)

func writeCSV(file string, t report.Table) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	err = w.WriteAll(append([][]string{t.Head}, t.Rows...))
	return cmp.Or(err, f.Close())
}

// writeCharts draws the flag Tokenistic by the level claimed, and the ten rules
// that are most often not met, each with its numbers as a table beside it.
func writeCharts(out string, p *evaluation.Portfolio) error {
	var ranges []chart.Range
	for g := range p.Groups() {
		ranges = append(ranges, chart.Range{Label: g.Name, Share: g.Tokenistic.Share, Interval: g.Tokenistic.Interval()})
	}
	flags := chart.Ranges("Tokenistic raised, by the highest level claimed", ranges)
	return cmp.Or(writeChart(filepath.Join(out, "tokenistic-by-level"), flags),
		writeChart(filepath.Join(out, "most-not-met"), mostNotMet(p)))
}

func mostNotMet(p *evaluation.Portfolio) chart.Chart {
	rules := power.Standard().Rules()
	var rows []chart.Tally
	for i, c := range p.All().Rules {
		rows = append(rows, chart.Tally{
			Label: string(rules[i].ID) + " " + rules[i].Title, Met: c.Of(power.Met), NotMet: c.Of(power.NotMet),
			Open: c.Of(power.CannotTell) + c.Of(power.NotYetDue) + c.Of(power.Disputed), None: c.Of(power.NotApplicable) + c.Of(power.Waived),
		})
	}
	slices.SortStableFunc(rows, func(a, b chart.Tally) int { return b.NotMet - a.NotMet })
	return chart.Tallies("The ten duties most often not met", rows[:10])
}

func writeChart(path string, c chart.Chart) error {
	return cmp.Or(os.WriteFile(path+".svg", []byte(c.SVG), 0o644),
		os.WriteFile(path+".md", []byte("# "+c.Title+"\n\n"+c.Description+"\n\n"+c.Markdown()), 0o644))
}
