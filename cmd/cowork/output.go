package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/powercowork/cowork/evaluation/report"
)

// write writes to a file, whole or not at all, or to standard output if no file
// is named.
func (s *system) write(file string, do func(io.Writer) error) error {
	if file == "" {
		return buffered(s.out, do)
	}
	draft, err := newWhole(file)
	if err != nil {
		return err
	}
	if err := do(draft); err != nil {
		draft.abandon()
		return err
	}
	return draft.keep()
}

// whole is a file that takes its place when all of it is written.
type whole struct {
	*bufio.Writer
	file  string
	draft *os.File
}

func newWhole(file string) (*whole, error) {
	draft, err := os.CreateTemp(filepath.Dir(file), ".cowork-*")
	if err != nil {
		return nil, plainPath(file, err)
	}
	return &whole{bufio.NewWriter(draft), file, draft}, nil
}

// keep puts the file in its place.
func (w *whole) keep() error {
	err := w.Flush()
	if err == nil {
		err = w.draft.Chmod(0o644)
	}
	if err == nil {
		err = w.draft.Sync()
	}
	if closed := w.draft.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(w.draft.Name(), w.file)
	}
	if err != nil {
		_ = os.Remove(w.draft.Name())
	}
	return plainPath(w.file, err)
}

// abandon leaves what stood in the place of the file as it was.
func (w *whole) abandon() {
	_ = w.draft.Close()
	_ = os.Remove(w.draft.Name())
}

func buffered(w io.Writer, do func(io.Writer) error) error {
	b := bufio.NewWriter(w)
	if err := do(b); err != nil {
		return err
	}
	return b.Flush()
}

// plainPath names the file that was asked for in place of the draft.
func plainPath(file string, err error) error {
	if path, ok := err.(*os.PathError); ok {
		err = path.Err
	}
	return in(file, err)
}

// writeTables writes the tables of a report in one of the formats.
func writeTables(w io.Writer, format string, about tablesAbout, tables []report.Table) error {
	switch format {
	case "json":
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(struct {
			tablesAbout
			Tables []report.Table `json:"tables"`
		}{about, tables})
	case "csv":
		return writeTablesCSV(w, tables)
	case "md":
		return writeTablesMarkdown(w, tables)
	default:
		return writeTablesText(w, tables)
	}
}

// tablesAbout says what the tables are about.
type tablesAbout struct {
	Rulebook    string `json:"rulebook"`
	By          string `json:"by,omitempty"`
	AsOf        string `json:"as_of"`
	ExactCounts bool   `json:"exact_counts"`
}

// writeTablesCSV writes all tables as one, a line for each cell, so that any
// program can take out the table that it wants.
func writeTablesCSV(w io.Writer, tables []report.Table) error {
	c := csv.NewWriter(w)
	if err := c.Write([]string{"table", "row", "label", "column", "value"}); err != nil {
		return err
	}
	for _, t := range tables {
		for i, row := range t.Rows {
			for j, cell := range row {
				if err := c.Write([]string{t.Name, strconv.Itoa(i + 1), row[0], t.Head[j], cell}); err != nil {
					return err
				}
			}
		}
	}
	c.Flush()
	return c.Error()
}

func writeTablesMarkdown(w io.Writer, tables []report.Table) error {
	for _, t := range tables {
		var b strings.Builder
		b.WriteString("## " + t.Title + "\n\n" + t.Note + "\n\n")
		for i, row := range append([][]string{t.Head}, t.Rows...) {
			for _, cell := range row {
				b.WriteString("| " + strings.ReplaceAll(cell, "|", `\|`) + " ")
			}
			b.WriteString("|\n")
			if i == 0 {
				b.WriteString("|" + strings.Repeat(" --- |", len(row)) + "\n")
			}
		}
		if _, err := io.WriteString(w, b.String()+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// rowsInText is how many rows of a long table are shown on a screen.
const rowsInText = 20

func writeTablesText(w io.Writer, tables []report.Table) error {
	for _, t := range tables {
		if _, err := io.WriteString(w, t.Title+"\n"+t.Note+"\n\n"); err != nil {
			return err
		}
		columns := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		rows := t.Rows[:min(len(t.Rows), rowsInText)]
		for _, row := range append([][]string{t.Head}, rows...) {
			_, _ = io.WriteString(columns, "  "+strings.Join(row, "\t")+"\n")
		}
		if err := columns.Flush(); err != nil {
			return err
		}
		if more := len(t.Rows) - len(rows); more > 0 {
			_, _ = io.WriteString(w, "  and "+strconv.Itoa(more)+" more rows: --format md, csv or json\n")
		}
		_, _ = io.WriteString(w, "\n")
	}
	return nil
}
