// Package columns turns spreadsheets into records by a map of their columns. It
// guesses nothing: what a cell means stands in the map, and a cell that does not
// mean it is reported with its place and left out.
package columns

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/powercowork/cowork/cmd/internal/sheet"
	"github.com/powercowork/cowork/cmd/internal/yamltext"
)

// Version is the version of maps that this package reads.
const Version = "cowork-map/1"

// Map says what the columns of some sheets mean. It is written in YAML or JSON.
type Map struct {
	Version string `json:"version"`
	// About says in words what the map is for.
	About string `json:"about,omitempty"`
	// Namespace keeps ids of this source apart from those of others: the id of an
	// engagement is made from it and the key in the sheet.
	Namespace string `json:"namespace"`
	// Licence is that of the data, where others may read it.
	Licence string  `json:"licence,omitempty"`
	Sheets  []Sheet `json:"sheets"`
}

// Sheet says what the rows of a sheet are. One sheet may be read several times,
// for what it says of different things.
type Sheet struct {
	// File is a pattern for the file's name, such as *events*.csv. Without one
	// every file is meant.
	File string `json:"file,omitempty"`
	// Tab is the name of the sheet in a workbook.
	Tab string `json:"tab,omitempty"`
	// Encoding, Separator and Head say how the file is written, where that is not
	// to be looked for.
	Encoding  string   `json:"encoding,omitempty"`
	Separator string   `json:"separator,omitempty"`
	Head      []string `json:"head,omitempty"`
	// Where keeps only rows in which these columns hold one of these values.
	Where map[string][]string `json:"where,omitempty"`
	// Each is what one row is: engagement, or an item of the list of that path,
	// such as people or people.offers.
	Each string `json:"each"`
	// Engagement is the column that names the engagement. One is used in its
	// place where all rows are of one engagement: the key of that.
	Engagement string `json:"engagement,omitempty"`
	One        string `json:"one,omitempty"`
	// Person is the column that names the person, for people and their lists.
	Person string `json:"person,omitempty"`
	// Key is the column by which other rows name this item.
	Key string `json:"key,omitempty"`
	// SaidBy is whose word the dated facts of this sheet are.
	SaidBy string `json:"said_by,omitempty"`
	// Columns say what each column means, Set what every row says.
	Columns []Column          `json:"columns,omitempty"`
	Set     map[string]string `json:"set,omitempty"`
	// Complete names lists that these sheets hold whole, each with the reason.
	Complete []Complete `json:"complete,omitempty"`
}

// Column says what a column means.
type Column struct {
	Column string `json:"column"`
	// To is the path that it fills, counted from the item.
	To string `json:"to"`
	// Dates are the forms of its dates, such as dd/mm/yyyy. Those of the record
	// (2026, 2026-05, 2026-05-11) are always taken.
	Dates []string `json:"dates,omitempty"`
	// Yes and No are its words for an answer.
	Yes []string `json:"yes,omitempty"`
	No  []string `json:"no,omitempty"`
	// Words turns its words into those of the record.
	Words map[string]string `json:"words,omitempty"`
	// Split is what stands between the parts of a cell that holds several.
	Split string `json:"split,omitempty"`
	// Trim are characters around a cell that mean nothing, such as {}.
	Trim string `json:"trim,omitempty"`
	// Skip are cells that say nothing, such as n/a.
	Skip []string `json:"skip,omitempty"`
	// Currency is that of an amount.
	Currency string `json:"currency,omitempty"`
	// Names is the list whose items the column names by their key.
	Names string `json:"names,omitempty"`
}

// Complete says that a list holds all there was, and why that is known.
type Complete struct {
	List    string `json:"list"`
	Because string `json:"because"`
}

// Parse reads a map and checks it against the dictionary of the record. The
// error names every mistake.
func Parse(data []byte) (Map, error) {
	texts, err := yamltext.Read(data)
	if err != nil {
		return Map{}, err
	}
	if len(texts) != 1 {
		return Map{}, errors.New("a file holds one map")
	}
	var m Map
	d := json.NewDecoder(bytes.NewReader(texts[0].JSON()))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return Map{}, fmt.Errorf("this is no map: %w", err)
	}
	return m, m.check()
}

func (m Map) check() error {
	var errs []error
	say := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if m.Version != Version {
		say("version: this reads maps of version %s", Version)
	}
	if m.Namespace == "" {
		say("namespace: a word is needed from which ids are made")
	}
	if len(m.Sheets) == 0 {
		say("sheets: at least one sheet is needed")
	}
	for i, s := range m.Sheets {
		for _, err := range s.check() {
			say("sheets[%d] (%s): %w", i, s.Each, err)
		}
	}
	return errors.Join(errs...)
}

func (s Sheet) check() (errs []error) {
	say := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if _, err := filepath.Match(s.File, ""); err != nil {
		say("file: not a pattern for a file's name")
	}
	if (s.Engagement == "") == (s.One == "") {
		say("engagement: either the column that names the engagement is needed, or in its place one: the key of the only engagement")
	}
	item, ok := itemPath(s.Each)
	if !ok {
		say("each: engagement, or the path of a list of the record such as people or people.offers")
		return errs
	}
	if strings.HasPrefix(s.Each, "people") && s.Person == "" {
		say("person: the column that names the person is needed")
	}
	for _, c := range s.Columns {
		if err := c.check(item); err != nil {
			say("columns (%s): %w", c.Column, err)
		}
	}
	for to := range s.Set {
		if _, ok := fieldAt(item, to); !ok {
			say("set: %s is not a path of %s%s", to, s.Each, nearest(item, to))
		}
	}
	for _, c := range s.Complete {
		if _, ok := lists()[c.List]; !ok || c.Because == "" {
			say("complete: a list of the record and the reason why all of it is here are needed")
		}
	}
	return errs
}

func (c Column) check(item string) error {
	f, ok := fieldAt(item, c.To)
	switch {
	case c.Column == "":
		return errors.New("a heading is needed")
	case !ok:
		return fmt.Errorf("to: %s is not a path there%s", c.To, nearest(item, c.To))
	case c.Names != "" && lists()[c.Names] == "":
		return fmt.Errorf("names: %s is not a list of the record", c.Names)
	case isReference(f) && c.Names == "":
		return errors.New("names: the list whose items it names is needed, such as people")
	}
	for _, form := range c.Dates {
		if _, err := dateForm(form); err != nil {
			return fmt.Errorf("dates: %w", err)
		}
	}
	for _, word := range c.Words {
		if _, err := c.meaning(f, word); word != "" && err != nil {
			return fmt.Errorf("words: %w", err)
		}
	}
	return nil
}

// reads reports whether the sheet is one of those that the map means.
func (s Sheet) reads(t sheet.Table) bool {
	if s.File != "" {
		if ok, _ := filepath.Match(strings.ToLower(s.File), strings.ToLower(t.File)); !ok {
			return false
		}
	}
	return s.Tab == "" || s.Tab == t.Sheet
}

// Form says how a file is to be read by this map.
func (m Map) Form(file string) sheet.Form {
	for _, s := range m.Sheets {
		if s.reads(sheet.Table{File: filepath.Base(file), Sheet: s.Tab}) {
			return sheet.Form{Encoding: s.Encoding, Separator: s.Separator, Head: s.Head}
		}
	}
	return sheet.Form{}
}
