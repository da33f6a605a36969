package main

import (
	"encoding/json"
	"io"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// line is one record as it is written in JSON.
type line struct {
	File string `json:"file"`
	// Record is its place in the file, from 1, where there are several.
	Record int `json:"record,omitzero"`
	power.Report
	Gate  *power.GateReport `json:"gate,omitempty"`
	Since *change           `json:"since,omitempty"`
}

// gateLine is what is written where a gate was asked.
type gateLine struct {
	File   string           `json:"file"`
	Record int              `json:"record,omitzero"`
	ID     cowork.ID        `json:"id,omitzero"`
	AsOf   cowork.When      `json:"as_of,omitzero"`
	Gate   power.GateReport `json:"gate"`
}

func jsonOf(s seen) ([]byte, error) {
	if s.gate != nil {
		return json.Marshal(gateLine{s.File, s.Number, s.record.ID, s.Asking().AsOf, *s.gate})
	}
	return json.Marshal(line{File: s.File, Record: s.Number, Report: s.Report(), Since: s.since})
}

// jsonLines writes one object a record, as soon as it is assessed.
type jsonLines struct{ w io.Writer }

func (j *jsonLines) add(s seen) error {
	b, err := jsonOf(s)
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
	open bool
}

func (j *jsonList) add(s seen) error {
	b, err := jsonOf(s)
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
