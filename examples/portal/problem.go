package main

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/engagement"
)

// problem is an answer of RFC 9457. It says what is amiss and what to do, and
// holds nothing that anybody wrote and nothing about a person.
type problem struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	// Mistakes are those of feedback, each with its place in the record.
	Mistakes []mistake `json:"mistakes,omitempty"`
}

type mistake struct {
	Pointer  cowork.Pointer     `json:"pointer"`
	Code     cowork.ProblemCode `json:"code"`
	Expected string             `json:"expected"`
}

// Error is for a handler that chooses its answer itself.
func (p problem) Error() string { return p.Title }

// Never asked, refused, paused and taken back are one answer: which of them it
// was is the person's own affair.
const notPermitted = "There is no consent in force for this. Nothing was sent."

var refusals = []struct {
	err    error
	status int
	title  string
}{
	{consent.ErrUnrecorded, http.StatusInternalServerError, "It was sent, but that could not be written down."},
	{consent.ErrNotPermitted, http.StatusConflict, notPermitted},
	{consent.ErrWithdrawn, http.StatusConflict, notPermitted},
	{consent.ErrOldWording, http.StatusConflict, "The words have changed since. Read them again first."},
	{consent.ErrUnknownWording, http.StatusUnprocessableEntity, "Say which words were shown: wording=sha256:... of /wording."},
	{consent.ErrScope, http.StatusUnprocessableEntity, "What this is about cannot be told. Nothing was done: press again, or press the button for everything."},
	{consent.ErrNoSuch, http.StatusNotFound, "There is no such call."},
}

// refuse answers what cannot be done.
func refuse(w http.ResponseWriter, err error) {
	p := problem{Title: "This cannot be done now.", Status: http.StatusServiceUnavailable}
	errors.As(err, &p)
	for _, r := range refusals {
		if errors.Is(err, r.err) {
			p.Title, p.Status = r.title, r.status
			break
		}
	}
	if tooLong := (*http.MaxBytesError)(nil); errors.As(err, &tooLong) {
		p.Title, p.Status = "This is longer than anything the portal takes.", http.StatusRequestEntityTooLarge
	}
	for m := range engagement.Problems(err) {
		p.Title, p.Status = "This cannot stand as it is. Nothing was kept.", http.StatusUnprocessableEntity
		p.Mistakes = append(p.Mistakes, mistake{m.Pointer, m.Code, m.Expected})
	}
	write(w, p)
}

func write(w http.ResponseWriter, p problem) { writeJSON(w, p.Status, "application/problem+json", p) }

func answer[T any](w http.ResponseWriter, status int, body T) error {
	writeJSON(w, status, "application/json", body)
	return nil
}

func writeJSON[T any](w http.ResponseWriter, status int, kind string, body T) {
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // whoever went away gets nothing
}
