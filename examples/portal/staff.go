package main

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// waiting is a call that nobody has answered yet.
type waiting struct {
	Person  cowork.ID `json:"person"`
	Call    uint64    `json:"call"`
	Kind    string    `json:"kind"`
	Session cowork.ID `json:"session,omitzero"`
	Given   time.Time `json:"given"`
	Waits   string    `json:"waits"`
}

func (s *service) calls(w http.ResponseWriter, r *http.Request, _ cowork.ID) error {
	open := []waiting{}
	for _, p := range s.snapshot().People {
		calls, err := s.register.Calls(r.Context(), p.ID)
		if err != nil {
			return err
		}
		for _, c := range calls {
			if c.Answered.IsZero() {
				waits := c.Waits(s.now()).Round(time.Second).String()
				open = append(open, waiting{p.ID, c.Seq, c.Kind.String(), c.Session, c.Given, waits})
			}
		}
	}
	return answer(w, http.StatusOK, open)
}

// respond marks that a call got its response.
func (s *service) respond(w http.ResponseWriter, r *http.Request, _ cowork.ID) error {
	person, wrongPerson := cowork.ParseID(r.PathValue("person"))
	call, wrongCall := strconv.ParseUint(r.PathValue("call"), 10, 64)
	if wrongPerson != nil || wrongCall != nil {
		return consent.ErrNoSuch
	}
	if _, err := s.register.Respond(r.Context(), person, call); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// use sends somebody's story. The long work is done outside every lock and ends
// when the story is taken back; the short moment of sending is one that a
// withdrawal waits for. So none is outrun.
func (s *service) use(w http.ResponseWriter, r *http.Request, _ cowork.ID) error {
	if err := form(r); err != nil {
		return err
	}
	scope, err := scopeOf(r.PostForm.Get("purpose"))
	if err != nil {
		return err
	}
	person, err := cowork.ParseID(r.PostForm.Get("person"))
	if err != nil { // nobody, who allowed nothing
		return consent.ErrNotPermitted
	}
	u, err := s.register.Begin(r.Context(), consent.Using{
		Person: person, Scopes: []consent.Scope{scope}, Recall: consent.RecallPossible,
	})
	if err != nil {
		return err
	}
	defer func() { _ = u.Close() }() // where this fails, the ledger shows the use as begun
	if err := s.prepare(u.Context()); err != nil {
		return errors.Join(err, context.Cause(u.Context())) // the cause says whether it was taken back
	}
	if err := u.Commit(r.Context(), s.send); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}
