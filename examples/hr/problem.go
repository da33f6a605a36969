package main

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// problem is an answer of RFC 9457. It never holds what somebody wrote about a
// person: rules, places, duties and what to do, and no values.
type problem struct {
	Type   string `json:"type,omitempty"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	// Mistakes are those of a document, each with its place.
	Mistakes []mistake `json:"mistakes,omitempty"`
	// Shut are the duties that are not met, Questions what to find out as well.
	Shut      []duty   `json:"shut,omitempty"`
	Questions []string `json:"questions,omitempty"`
}

type mistake struct {
	Pointer  cowork.Pointer     `json:"pointer"`
	Line     int                `json:"line,omitempty"`
	Column   int                `json:"column,omitempty"`
	Code     cowork.ProblemCode `json:"code"`
	Expected string             `json:"expected"`
}

type duty struct {
	Rule    power.RuleID   `json:"rule"`
	Title   string         `json:"title"`
	Place   cowork.Pointer `json:"place,omitempty"`
	Message string         `json:"message"`
	Remedy  string         `json:"remedy"`
	DutyOf  power.Duty     `json:"duty_of"`
}

// shut says what stands in the way.
func shut(r power.GateReport) problem {
	p := problem{Type: "tag:cowork,2026:gate-shut", Title: "Not yet: rights or safety come first.", Status: http.StatusConflict}
	if r.Gate == power.GateClose {
		p.Title = "Not yet: something is owed to people."
	}
	for _, l := range r.Lines {
		if l.Shuts && l.Outcome == power.NotMet {
			p.Shut = append(p.Shut, duty{l.Rule, l.Title, l.Item.Pointer, l.Message, l.Remedy, l.DutyOf})
		}
	}
	if r.Elsewhere != "" {
		p.Questions = append(p.Questions, r.Elsewhere)
	}
	for _, q := range r.Questions {
		p.Questions = append(p.Questions, q.Words)
	}
	return p
}

// refuse answers a document or a request that cannot stand.
func refuse(w http.ResponseWriter, err error) {
	p := problem{Title: "The document cannot stand as it is. Nothing was kept.", Status: http.StatusUnprocessableEntity}
	for m := range engagement.Problems(err) {
		p.Mistakes = append(p.Mistakes, mistake{m.Pointer, m.Line, m.Column, m.Code, m.Expected})
	}
	var bad badRequest
	if errors.As(err, &bad) {
		p.Title, p.Status = bad.Error(), http.StatusBadRequest
	}
	write(w, p)
}

func write(w http.ResponseWriter, p problem) { writeJSON(w, p.Status, "application/problem+json", p) }

func writeJSON[T any](w http.ResponseWriter, status int, kind string, body T) {
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // whoever went away gets nothing
}
