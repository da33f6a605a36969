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
// that are most often not met, each with its numbers as a table beside it. Counts
// are rounded as for print; a row with a count that is too small is left out.
func writeCharts(out string, p *evaluation.Portfolio) error {
	return cmp.Or(writeChart(filepath.Join(out, "tokenistic-by-level"), tokenistic(p)),
		writeChart(filepath.Join(out, "most-not-met"), mostNotMet(p)))
}

func tokenistic(p *evaluation.Portfolio) chart.Chart {
	var names []string
	var counts [][]int
	for g := range p.Groups() {
		f := g.Tokenistic
		names, counts = append(names, g.Name), append(counts, []int{f.Yes, f.Open, f.Of - f.Yes - f.Open})
	}
	var ranges []chart.Range
	for i, row := range evaluation.Disclose(counts)[:len(names)] {
		if withheld(row) {
			continue
		}
		s := evaluation.Share{Yes: row[0].Count, Open: row[1].Count, Of: row[0].Count + row[1].Count + row[2].Count}
		ranges = append(ranges, chart.Range{Label: names[i], Share: s, Interval: s.Interval()})
	}
	return chart.Ranges("Tokenistic raised, by the highest level claimed", ranges)
}

func withheld(row []evaluation.Shown) bool {
	return slices.ContainsFunc(row, func(s evaluation.Shown) bool { return s.Withheld })
}

// mostRows is how many rules the chart shows.
const mostRows = 10

func mostNotMet(p *evaluation.Portfolio) chart.Chart {
	rules := power.Standard().Rules()
	var rows []chart.Tally
	for i, c := range p.All().Rules {
		row := evaluation.Disclose([][]int{{
			c.Of(power.Met), c.Of(power.NotMet), c.Of(power.CannotTell) + c.Of(power.NotYetDue) + c.Of(power.Disputed),
			c.Of(power.NotApplicable) + c.Of(power.Waived),
		}})[0]
		if withheld(row) {
			continue
		}
		label := string(rules[i].ID) + " " + rules[i].Title
		rows = append(rows, chart.Tally{Label: label, Met: row[0].Count, NotMet: row[1].Count, Open: row[2].Count, None: row[3].Count})
	}
	slices.SortStableFunc(rows, func(a, b chart.Tally) int { return b.NotMet - a.NotMet })
	return chart.Tallies("The ten duties most often not met", rows[:min(len(rows), mostRows)])
}

func writeChart(path string, c chart.Chart) error {
	return cmp.Or(os.WriteFile(path+".svg", []byte(c.SVG), 0o644),
		os.WriteFile(path+".md", []byte("# "+c.Title+"\n\n"+c.Description+"\n\n"+c.Markdown()), 0o644))
}
