package main

import (
	"encoding/json"
	"io"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/guide"
)

// line is one record as it is written in JSON.
type line struct {
	File string `json:"file"`
	// Record is its place in the file, from 1, where there are several.
	Record int `json:"record,omitzero"`
	power.Report
	Gate  *power.GateReport `json:"gate,omitempty"`
	Since *change           `json:"since,omitempty"`
	// Besides is what --all shows besides.
	Besides *besides `json:"besides,omitempty"`
}

// besides are other ways of looking at the assessment, and what no record can show.
type besides struct {
	Expressions []power.Lens       `json:"expressions"`
	Components  []power.Lens       `json:"components"`
	Factors     []power.FactorLens `json:"factors,omitempty"`
	Sights      []power.Sight      `json:"sights,omitempty"`
	Together    []guide.Together   `json:"together"`
}

func besidesOf(a *power.Assessment) *besides {
	return &besides{a.ByExpression(), a.ByComponent(), a.ByFactor(), a.Sights(), guide.AskTogether()}
}

// gateLine is what is written where a gate was asked.
type gateLine struct {
	File   string           `json:"file"`
	Record int              `json:"record,omitzero"`
	ID     cowork.ID        `json:"id,omitzero"`
	AsOf   cowork.When      `json:"as_of,omitzero"`
	Gate   power.GateReport `json:"gate"`
}

func jsonOf(s seen, all bool) ([]byte, error) {
	if s.gate != nil {
		return json.Marshal(gateLine{s.File, s.Number, s.record.ID, s.Asking().AsOf, *s.gate})
	}
	l := line{File: s.File, Record: s.Number, Report: s.Report(), Since: s.since}
	if all {
		l.Besides = besidesOf(s.Assessment)
	}
	return json.Marshal(l)
}

// jsonLines writes one object a record, as soon as it is assessed.
type jsonLines struct {
	w   io.Writer
	all bool
}

func (j *jsonLines) add(s seen) error {
	b, err := jsonOf(s, j.all)
	if err != nil {
		return err
	}
	_, err = j.w.Write(append(b, '\n'))
	return err
}

func (j *jsonLines) end() error { return nil }

// jsonList writes one list of all records.
type jsonList struct {
	w    io.Writer
	all  bool
	open bool
}

func (j *jsonList) add(s seen) error {
	b, err := jsonOf(s, j.all)
	if err != nil {
		return err
	}
	before := ",\n"
	if !j.open {
		before, j.open = "[\n", true
	}
	_, err = j.w.Write(append([]byte(before), b...))
	return err
}

func (j *jsonList) end() error {
	text := "\n]\n"
	if !j.open {
		text = "[]\n"
	}
	_, err := io.WriteString(j.w, text)
	return err
}
