package main

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/powercowork/cowork/power"
)

// table writes one line a record for a spreadsheet: the flags, how many rules had each outcome, and the
// outcome of every rule; or, where a gate was asked, what the gate said.
type table struct {
	w     *csv.Writer
	rules []power.Rule
	gate  bool
	begun bool
}

func newTable(w io.Writer, book *power.Rulebook, gate bool) *table {
	return &table{w: csv.NewWriter(w), rules: book.Rules(), gate: gate}
}

func (t *table) add(s seen) error {
	if err := t.begin(); err != nil {
		return err
	}
	if s.gate != nil {
		return t.write(t.gateRow(s))
	}
	return t.write(t.row(s))
}

func (t *table) begin() error {
	if t.begun {
		return nil
	}
	t.begun = true
	head := []string{"file", "record", "id", "as_of"}
	if t.gate {
		return t.write(append(head, "gate", "for", "state", "not_met", "cannot_tell", "questions"))
	}
	head = append(head, "tokenistic", "unsafe")
	for _, o := range power.Outcomes() {
		head = append(head, strings.ReplaceAll(o.String(), " ", "_"))
	}
	head = append(head, "findings", "questions")
	for _, r := range t.rules {
		head = append(head, string(r.ID))
	}
	return t.write(head)
}

func (t *table) row(s seen) []string {
	r := s.Report()
	row := append(t.head(s), string(r.Tokenistic.State), string(r.Unsafe.State))
	for _, o := range power.Outcomes() {
		row = append(row, strconv.Itoa(r.Counts.Of(o)))
	}
	row = append(row, strconv.Itoa(len(r.Findings)), strconv.Itoa(len(r.Questions)))
	for _, rule := range t.rules {
		outcome, ok := r.Outcomes[rule.ID]
		if !ok {
			outcome = r.Own[rule.ID]
		}
		row = append(row, outcome)
	}
	return row
}

func (t *table) gateRow(s seen) []string {
	counts := map[power.Outcome]int{}
	for _, l := range s.gate.Lines {
		counts[l.Outcome]++
	}
	who := ""
	if !s.gate.For.IsZero() {
		who = s.gate.For.String()
	}
	return append(t.head(s), string(s.gate.Gate), who, string(s.gate.State),
		strconv.Itoa(counts[power.NotMet]), strconv.Itoa(counts[power.CannotTell]), strconv.Itoa(len(s.gate.Questions)))
}

func (t *table) head(s seen) []string {
	return []string{s.File, strconv.Itoa(s.Number), s.record.ID.String(), s.Asking().AsOf.String()}
}

func (t *table) write(row []string) error { return t.w.Write(noFormula(row)) }

// noFormula makes no cell a formula, whatever a file is called.
func noFormula(row []string) []string {
	for i, cell := range row {
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			row[i] = "'" + cell
		}
	}
	return row
}

func (t *table) end() error {
	if err := t.begin(); err != nil {
		return err
	}
	t.w.Flush()
	return t.w.Error()
}
