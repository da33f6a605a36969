package main

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strconv"

	"github.com/powercowork/cowork/evaluation"
	"github.com/powercowork/cowork/power"
)

// tidyColumn is one column of the tidy table: its name, what it holds, and the
// words that it may hold, if they are few.
type tidyColumn struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	Constraints *tidyAllowed `json:"constraints,omitempty"`
}

type tidyAllowed struct {
	Enum []string `json:"enum"`
}

func oneOf[T ~string](words ...T) *tidyAllowed {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return &tidyAllowed{list}
}

// tidyColumns are the columns of the tidy table. They keep their names and their
// order; new ones come at the end.
func tidyColumns() []tidyColumn {
	var outcomes []string
	for _, o := range power.Outcomes() {
		outcomes = append(outcomes, o.String())
	}
	outcomes = append(outcomes, power.ElsewhereLine)
	states := oneOf(power.Raised, power.Open, power.Cleared)
	yesNo := oneOf("yes", "no")
	return []tidyColumn{
		{"file", "string", "The file of the record.", nil},
		{"record", "integer", "The record's place in the file, from 1; 0 where it is alone.", nil},
		{"id", "string", "The engagement.", nil},
		{"as_of", "string", "The moment of asking.", nil},
		{"organisation", "string", "The organisation that asked for the work; not recorded, if it is not.", nil},
		{"service", "string", "The service, as the organisation calls it; not recorded, if it is not.", nil},
		{"directorate", "string", "The part of the organisation; not recorded, if it is not.", nil},
		{"level", "string", "The highest level that a claim names; not recorded, if none does.", nil},
		{"time", "string", "The time parameter of the experts' roles; several, if they differ.", nil},
		{"year", "string", "The year in which the work began or is to begin.", nil},
		{"tokenistic", "string", "The state of that flag for the record.", states},
		{"unsafe", "string", "The state of that flag for the record.", states},
		{"rulebook", "string", "The version of the rules that were put.", nil},
		{"rule", "string", "The rule.", nil},
		{"action", "string", "What a finding of the rule asks for.", oneOf(power.Actions()...)},
		{"concern", "string", "What the rule cares about.", nil},
		{"power", "string", "The expression of power that the rule speaks about.", oneOf(power.PowerOver, power.PowerWith, power.PowerTo, power.PowerWithin)},
		{"item", "string", "The item that the rule was asked of, as a pointer into this version of the record; empty for the record itself, and where items are shown elsewhere.", nil},
		{"item_key", "string", "What tells the item from its like for as long as the record is kept.", nil},
		{"outcome", "string", "What came of it; where that is shown elsewhere, whom to ask.", oneOf(outcomes...)},
		{"due", "string", "The day it fell or falls due, as it was written down; empty where there is none.", nil},
		{"late", "string", "Whether it is met and what settled it came after the due day.", yesNo},
		{"put_right", "string", "Whether it is not met and a repair was accepted.", yesNo},
	}
}

// tidySchema writes the codebook: a table schema in the manner of Frictionless.
func tidySchema(out io.Writer) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Schema        string       `json:"$schema"`
		Title         string       `json:"title"`
		Fields        []tidyColumn `json:"fields"`
		MissingValues []string     `json:"missingValues"`
	}{"https://datapackage.org/profiles/2.0/tableschema.json", "One row a record, rule and item", tidyColumns(), []string{""}})
}

// tidy writes one line a record, rule and item.
type tidy struct {
	w     *csv.Writer
	rules []power.Rule
	book  string
	begun bool
}

func newTidy(w io.Writer, book *power.Rulebook) *tidy {
	return &tidy{w: csv.NewWriter(w), rules: book.Rules(), book: book.Version()}
}

func (t *tidy) begin() error {
	if t.begun {
		return nil
	}
	t.begun = true
	var head []string
	for _, c := range tidyColumns() {
		head = append(head, c.Name)
	}
	return t.w.Write(head)
}

func (t *tidy) add(s seen) error {
	if err := t.begin(); err != nil {
		return err
	}
	about := []string{s.File, strconv.Itoa(s.Number), s.record.ID.String(), s.Asking().AsOf.String()}
	for _, by := range []evaluation.By{evaluation.ByOrganisation, evaluation.ByService, evaluation.ByDirectorate, evaluation.ByLevel, evaluation.ByTime, evaluation.ByYear} {
		about = append(about, by.Of(s.record))
	}
	about = append(about, string(s.State(power.Tokenistic)), string(s.State(power.Unsafe)), t.book)
	for _, r := range t.rules {
		rule := append(slices.Clone(about), string(r.ID), string(r.Action), string(r.Concern), string(r.Expression))
		if err := t.addRule(s, r, rule); err != nil {
			return err
		}
	}
	return nil
}

// addRule writes the items of a rule; one line for all of them where there is
// none, or none that the reader may see.
func (t *tidy) addRule(s seen, r power.Rule, about []string) error {
	items := slices.Collect(s.Items(r.ID))
	if len(items) == 0 {
		outcome, shown := s.Seen(r.ID)
		if !shown {
			return t.w.Write(noFormula(append(slices.Clone(about), "", "", power.ElsewhereLine, "", "", "")))
		}
		items = []power.ItemResult{{Outcome: outcome}}
	}
	for _, x := range items {
		due := ""
		if !x.Due.IsZero() {
			due = x.Due.String()
		}
		row := append(slices.Clone(about), string(x.Item.Pointer), x.Item.Key, x.Outcome.String(), due, yes(x.Late), yes(x.PutRight))
		if err := t.w.Write(noFormula(row)); err != nil {
			return err
		}
	}
	return nil
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func (t *tidy) end() error {
	if err := t.begin(); err != nil {
		return err
	}
	t.w.Flush()
	return t.w.Error()
}
