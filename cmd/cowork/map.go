package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/columns"
	"github.com/powercowork/cowork/cmd/internal/sheet"
	"github.com/powercowork/cowork/engagement"
)

type mapCommand struct {
	Convert mapConvert `cmd:"" default:"withargs" help:"Turn spreadsheets into records by a map of their columns."`
	Init    mapInit    `cmd:"" help:"Propose a map for a spreadsheet, to be read and settled."`
	Answers mapAnswers `cmd:"" help:"Say what the columns of a map can ever answer."`
	Schema  mapSchema  `cmd:"" help:"Print the table schemas (Frictionless) of a map."`
	List    mapList    `cmd:"" help:"List the maps that come with the command."`
}

type mapConvert struct {
	Files  []string `arg:"" name:"file" help:"Spreadsheets: CSV in any usual form, or XLSX."`
	Map    string   `required:"" placeholder:"MAP" help:"The map: a file of YAML or JSON, or the name of one that comes with the command."`
	Output string   `short:"o" placeholder:"FILE" help:"Write JSON Lines to this file, whole or not at all."`
	Key    string   `placeholder:"FILE" help:"A file of at least 32 random bytes. With it people keep one pseudonym over all records; without it they go by handles within each."`
	Force  bool     `help:"Write over a file that is there."`
}

// Run converts spreadsheets. What the columns can ever answer is said first, and
// every cell that could not be read is named; the good rows are written all the
// same.
func (c *mapConvert) Run(sys *system) error {
	m, err := readMap(c.Map)
	if err != nil {
		return err
	}
	if _, err := os.Stat(c.Output); err == nil && c.Output != "" && !c.Force {
		return fmt.Errorf("%s: there is a file of that name; --force writes over it", c.Output)
	}
	secret, err := readKey(c.Key)
	if err != nil {
		return err
	}
	tables, err := readTables(sys, m, c.Files)
	if err != nil {
		return err
	}
	sys.sayFeed(m)
	result, err := m.Convert(tables, secret)
	if err != nil {
		return err
	}
	for _, b := range result.Bad {
		sys.complain("%s", b)
	}
	err = sys.write(c.Output, func(out io.Writer) error { return writeRecords(out, result.Records) })
	if err != nil {
		return err
	}
	sys.sayResult(result)
	if len(result.Bad) > 0 {
		return status(wrong)
	}
	return nil
}

func writeRecords(out io.Writer, records []engagement.Record) error {
	for i := range records {
		if err := engagement.Encode(out, &records[i]); err != nil {
			return err
		}
	}
	return nil
}

// sayFeed says what the columns can ever answer.
func (s *system) sayFeed(m columns.Map) {
	f := m.Feed()
	s.complain("these columns can answer %d of %d rules, where their cells are filled", len(f.Answered), f.Of)
	for _, g := range f.Next {
		words := ""
		if len(g.Rules) > 0 {
			words = fmt.Sprintf(" (would answer %s)", joined(g.Rules))
		}
		s.complain("a column for %s would help%s", g.Path, words)
	}
}

func (s *system) sayResult(r columns.Result) {
	s.complain("%d records from %d rows; %d rows of another kind were left; %d cells could not be read", len(r.Records), r.Rows, r.Left, len(r.Bad))
	for table, heads := range r.Unmapped {
		s.complain("%s: the map says nothing of %s", table, strings.Join(heads, ", "))
	}
}

// readMap reads a map from a file, or takes one that comes with the command.
func readMap(name string) (columns.Map, error) {
	data, err := os.ReadFile(name)
	if errors.Is(err, os.ErrNotExist) && !strings.ContainsAny(name, "./") {
		m, err := columns.Named(name)
		if err != nil {
			err = fmt.Errorf("--map %s: there is no file of that name, and %w: cowork map list", name, err)
		}
		return m, err
	}
	if err != nil {
		return columns.Map{}, plainPath(name, err)
	}
	m, err := columns.Parse(data)
	return m, in(name, err)
}

// readKey reads the secret from which pseudonyms are made.
func readKey(file string) ([]byte, error) {
	if file == "" {
		return nil, nil
	}
	key, err := os.ReadFile(file)
	if err != nil {
		return nil, plainPath(file, err)
	}
	if len(key) < cowork.MinPseudonymKey {
		return nil, fmt.Errorf("--key %s: at least %d random bytes are needed", file, cowork.MinPseudonymKey)
	}
	return key, nil
}

func readTables(sys *system, m columns.Map, files []string) (all []sheet.Table, err error) {
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, plainPath(f, err)
		}
		tables, err := sheet.Read(f, data, m.Form(f))
		if err != nil {
			return nil, err
		}
		for _, t := range tables {
			sys.complain("%s: %d rows, read as %s", t.Name(), len(t.Rows), t.Read)
		}
		all = append(all, tables...)
	}
	return all, nil
}

type mapInit struct {
	File   string `arg:"" name:"file" help:"A spreadsheet: CSV or XLSX."`
	Output string `short:"o" placeholder:"FILE" help:"Write to this file, whole or not at all."`
}

// Run proposes a map for each table of a spreadsheet.
func (c *mapInit) Run(sys *system) error {
	tables, err := readTables(sys, columns.Map{}, []string{c.File})
	if err != nil {
		return err
	}
	return sys.write(c.Output, func(out io.Writer) error {
		for i, t := range tables {
			if i > 0 {
				_, _ = io.WriteString(out, "---\n")
			}
			if _, err := io.WriteString(out, columns.Propose(t)); err != nil {
				return err
			}
		}
		return nil
	})
}

type mapAnswers struct {
	Map string `arg:"" name:"map" help:"The map: a file, or the name of one that comes with the command."`
}

// Run says which rules the columns of a map can answer, and what would add most.
func (c *mapAnswers) Run(sys *system) error {
	m, err := readMap(c.Map)
	if err != nil {
		return err
	}
	f := m.Feed()
	return sys.write("", func(out io.Writer) error {
		_, err := fmt.Fprintf(out, "These columns can answer %d of %d rules, where their cells are filled.\n", len(f.Answered), f.Of)
		if len(f.Answered) > 0 {
			_, err = fmt.Fprintf(out, "  %s\n", joined(f.Answered))
		}
		_, _ = fmt.Fprintf(out, "\nColumns that would add most, one after the other:\n")
		for _, g := range f.Next {
			_, err = fmt.Fprintf(out, "  %s: %s\n    would answer: %s\n", g.Path, g.Meaning, joined(g.Rules))
		}
		return err
	})
}

type mapSchema struct {
	Map string `arg:"" name:"map" help:"The map: a file, or the name of one that comes with the command."`
}

// Run prints the table schemas of a map.
func (c *mapSchema) Run(sys *system) error {
	m, err := readMap(c.Map)
	if err != nil {
		return err
	}
	text, err := m.SchemasJSON()
	if err != nil {
		return err
	}
	_, err = sys.out.Write(text)
	return err
}

type mapList struct{}

// Run lists the maps that come with the command.
func (*mapList) Run(sys *system) error {
	return sys.write("", func(out io.Writer) error {
		for name, m := range columns.Shipped() {
			if _, err := fmt.Fprintf(out, "%s\n  %s\n", name, strings.ReplaceAll(strings.TrimSpace(m.About), "\n", "\n  ")); err != nil {
				return err
			}
		}
		return nil
	})
}
