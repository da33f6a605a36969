// Package report makes the tables that are printed from a portfolio. What is
// printed for others withholds small counts; what is for one's own analysis says
// that it does not.
package report

import (
	"fmt"
	"strconv"

	"github.com/powercowork/cowork/evaluation"
	"github.com/powercowork/cowork/power"
)

// Table is one table of a report.
type Table struct {
	// Name is short and stays the same, for files and columns; Title says what is
	// shown and Note how to read it.
	Name  string     `json:"name"`
	Title string     `json:"title"`
	Note  string     `json:"note,omitempty"`
	Head  []string   `json:"head"`
	Rows  [][]string `json:"rows"`
}

// For says who a report is for.
type For uint8

// Who a report may be for.
const (
	// Others get rounded counts, and a star for those from 1 to 7.
	Others For = iota
	// Oneself gets every count as it is, for a file that is not passed on, save for
	// the rules whose findings are kept from those who lead.
	Oneself
	// Contact is the independent contact, who gets every count as it is.
	Contact
)

// Note says how counts are printed.
func (f For) Note() string {
	switch f {
	case Oneself:
		return "Counts are exact: this is for your own analysis and not for passing on. " +
			"What is for the person and the independent contact is printed as for others."
	case Contact:
		return "Counts are exact: this is for your own analysis and not for passing on."
	}
	return fmt.Sprintf("Counts from 1 to %d are withheld (*), some others with them, and the rest are rounded to %d.",
		evaluation.SmallCount, evaluation.RoundTo)
}

// Tables makes the tables of a portfolio.
func Tables(p *evaluation.Portfolio, rb *power.Rulebook, reader For) []Table {
	m := maker{p: p, rb: rb, reader: reader}
	return []Table{m.flags(), m.outcomes(), m.missing(), m.levels(), m.decisions(), m.rewards(), m.expressions()}
}

type maker struct {
	p      *evaluation.Portfolio
	rb     *power.Rulebook
	reader For
}

// counts prints a table of counts, with the totals of its rows and columns.
func (m maker) counts(counts [][]int) [][]string {
	var printed [][]string
	if m.reader != Others {
		for _, row := range evaluation.WithTotals(counts) {
			printed = append(printed, numbers(row))
		}
		return printed
	}
	for _, row := range evaluation.Disclose(counts) {
		line := make([]string, len(row))
		for i, s := range row {
			line[i] = s.String()
		}
		printed = append(printed, line)
	}
	return printed
}

// alone prints counts that have no total in common.
func (m maker) alone(counts ...int) []string {
	if m.reader != Others {
		return numbers(counts)
	}
	line := make([]string, len(counts))
	for i, n := range counts {
		line[i] = evaluation.Disclose([][]int{{n}})[0][0].String()
	}
	return line
}

func numbers(counts []int) []string {
	line := make([]string, len(counts))
	for i, n := range counts {
		line[i] = strconv.Itoa(n)
	}
	return line
}

// groups gives every group, and all of them last.
func (m maker) groups() []evaluation.Group {
	var list []evaluation.Group
	for g := range m.p.Groups() {
		list = append(list, g)
	}
	return append(list, m.p.All())
}

func (m maker) groupHead() string {
	if m.p.By == evaluation.ByNothing {
		return "group"
	}
	return string(m.p.By)
}

// share prints a share as bounds, from counts that may be printed.
func share(s evaluation.Share) (least, most, low, high string) {
	l, known := s.AtLeast()
	h, _ := s.AtMost()
	if !known {
		return "", "", "", ""
	}
	in := s.Interval()
	return percent(l), percent(h), percent(in.Low), percent(in.High)
}

func percent(x float64) string { return fmt.Sprintf("%.0f%%", 100*x) }
