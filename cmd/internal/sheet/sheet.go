// Package sheet reads tables as spreadsheets write them: CSV in the encodings
// and with the separators that they use, and XLSX.
package sheet

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Table is one sheet: what stands above its columns, and its rows.
type Table struct {
	// File is the file's name without its folder, Sheet the name of the sheet in
	// a workbook.
	File, Sheet string
	Head        []string
	Rows        []Row
	// Read says how it was read, where that was not stated: encoding and
	// separator.
	Read string
}

// Row is one row. Cells has one entry a heading; missing cells are empty.
type Row struct {
	// Number is the row's number in the sheet, from 1.
	Number int
	Cells  []string
}

// Form says how a sheet is written. The zero value of each part means that it is
// looked for.
type Form struct {
	// Encoding is utf-8, utf-16 or windows-1252.
	Encoding string
	// Separator is one character between cells.
	Separator string
	// Head names the columns of a sheet whose first row is not its headings.
	Head []string
}

// Name is the table's name for people: the file, and the sheet if there is one.
func (t Table) Name() string {
	if t.Sheet == "" {
		return t.File
	}
	return t.File + " " + t.Sheet
}

// Column is the place of a heading, or -1.
func (t Table) Column(head string) int { return slices.Index(t.Head, head) }

// Read reads every table of a file: one of a CSV file, one a sheet of a workbook.
func Read(path string, data []byte, form Form) ([]Table, error) {
	file := filepath.Base(path)
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return readWorkbook(file, data, form)
	}
	t, err := readCSV(file, data, form)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return []Table{t}, nil
}

// newTable takes the headings from the first row that has any, unless they are
// given, and squares the rows.
func newTable(file, sheet string, rows [][]string, head []string) (Table, error) {
	t := Table{File: file, Sheet: sheet, Head: head}
	for i, cells := range rows {
		for c := range cells {
			cells[c] = strings.TrimSpace(cells[c])
		}
		switch {
		case blank(cells):
		case t.Head == nil:
			t.Head = trimRight(cells)
		default:
			if extra := trimRight(cells); len(extra) > len(t.Head) {
				return Table{}, fmt.Errorf("row %d has %d cells and there are %d headings", i+1, len(extra), len(t.Head))
			}
			squared := make([]string, len(t.Head))
			copy(squared, cells)
			t.Rows = append(t.Rows, Row{Number: i + 1, Cells: squared})
		}
	}
	if t.Head == nil {
		return Table{}, fmt.Errorf("there is no row of headings")
	}
	return t, t.checkHead()
}

func (t Table) checkHead() error {
	for i, h := range t.Head {
		if h == "" {
			continue // a column without a name cannot be mapped, and need not be
		}
		if first := slices.Index(t.Head, h); first < i {
			return fmt.Errorf("columns %d and %d have the same heading", first+1, i+1)
		}
	}
	return nil
}

func blank(cells []string) bool { return len(trimRight(cells)) == 0 }

func trimRight(cells []string) []string {
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}
