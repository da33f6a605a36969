package main

import (
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// service answers for records of engagements.
type service struct {
	rules *power.Rulebook
	now   func() time.Time

	mu      sync.RWMutex // guards records; a record itself is never changed
	records map[cowork.ID]engagement.Record
}

func newService(now func() time.Time) (http.Handler, error) {
	rules, err := rulebook()
	if err != nil {
		return nil, err
	}
	s := &service{rules: rules, now: now, records: map[cowork.ID]engagement.Record{}}
	mux := http.NewServeMux()
	mux.HandleFunc("PUT /engagements/{id}", s.put)
	mux.HandleFunc("GET /engagements/{id}/findings", s.findings)
	mux.HandleFunc("POST /engagements/{id}/gates/offer", s.gate(offer))
	mux.HandleFunc("POST /engagements/{id}/gates/start", s.gate(start))
	mux.HandleFunc("POST /engagements/{id}/gates/use", s.gate(use))
	mux.HandleFunc("POST /engagements/{id}/gates/close", s.gate(closing))
	return mux, nil
}

// put keeps a record, whole or not at all.
func (s *service) put(w http.ResponseWriter, r *http.Request) {
	e, err := engagement.Decode(r.Body)
	if err != nil {
		refuse(w, err)
		return
	}
	if id, err := cowork.ParseID(r.PathValue("id")); err != nil || id != e.ID {
		write(w, problem{Status: http.StatusUnprocessableEntity, Title: "The record is of another engagement than the address."})
		return
	}
	s.mu.Lock()
	s.records[e.ID] = e
	s.mu.Unlock()
	w.WriteHeader(http.StatusNoContent)
}

// record finds the record of a request; where there is none it answers.
func (s *service) record(w http.ResponseWriter, r *http.Request) (engagement.Record, bool) {
	id, err := cowork.ParseID(r.PathValue("id"))
	s.mu.RLock()
	e, ok := s.records[id]
	s.mu.RUnlock()
	if err != nil || !ok {
		write(w, problem{Status: http.StatusNotFound, Title: "There is no record of this engagement."})
		return e, false
	}
	return e, true
}

// assess puts the rules to a record, as somebody leading the work may see it.
func (s *service) assess(e *engagement.Record) *power.Assessment {
	return s.rules.Assess(e, power.AsOf(s.now())).For(power.Lead())
}

func (s *service) findings(w http.ResponseWriter, r *http.Request) {
	e, ok := s.record(w, r)
	if !ok {
		return
	}
	list := []power.Finding{}
	for f := range s.assess(&e).Findings() {
		list = append(list, f)
	}
	writeJSON(w, http.StatusOK, "application/json", list)
}

// question turns a request into what a gate is asked. The record may come back
// with a draft in it.
type question func(e engagement.Record, r *http.Request) (power.GateAsk, error)

// gate asks a gate, and answers 409 where it is shut. Where it asks first, the
// service goes on and hands the questions to whoever called: shutting wrongly
// could cost somebody paid work.
func (s *service) gate(ask question) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		e, ok := s.record(w, r)
		if !ok {
			return
		}
		q, err := ask(e, r)
		if err != nil {
			refuse(w, err)
			return
		}
		report := s.assess(&e).Gate(q)
		if report.State == power.GateShut {
			write(w, shut(report))
			return
		}
		writeJSON(w, http.StatusOK, "application/json", report)
	}
}

func start(e engagement.Record, r *http.Request) (power.GateAsk, error) {
	who, _, err := person(e, r)
	return power.StartOf(who), err
}

func offer(e engagement.Record, r *http.Request) (power.GateAsk, error) {
	who, place, err := person(e, r)
	if err != nil {
		return power.GateAsk{}, err
	}
	at := cowork.Pointer("/people").Index(place).Key("offers").Index(len(e.People[place].Offers))
	with, err := draft(e, r, at)
	if err != nil {
		return power.GateAsk{}, err
	}
	offers := with.People[place].Offers
	return power.OfferOf(who, offers[len(offers)-1]), nil
}

func use(e engagement.Record, r *http.Request) (power.GateAsk, error) {
	with, err := draft(e, r, cowork.Pointer("/uses").Index(len(e.Uses)))
	if err != nil {
		return power.GateAsk{}, err
	}
	return power.UseOf(with.Uses[len(with.Uses)-1]), nil
}

func closing(engagement.Record, *http.Request) (power.GateAsk, error) { return power.Closing(), nil }

// person is whom the gate is asked for, and their place in the record. A gate is
// always asked for one person: a list of them would hide whom it concerns.
func person(e engagement.Record, r *http.Request) (cowork.ID, int, error) {
	id, err := cowork.ParseID(r.URL.Query().Get("person"))
	if err != nil {
		return id, 0, badRequest("Say for whom: ?person=ID.")
	}
	for i, p := range e.People {
		if p.ID == id {
			return id, i, nil
		}
	}
	return id, 0, badRequest("Nobody in this record has that id.")
}

// draft reads the body as strictly as if it stood in the record already.
func draft(e engagement.Record, r *http.Request, at cowork.Pointer) (engagement.Record, error) {
	body, err := readAll(r)
	if err != nil {
		return e, err
	}
	return e.With(at, engagement.Value(body))
}

// badRequest is a request that does not say enough.
type badRequest string

func (b badRequest) Error() string { return string(b) }

// longestDraft is longer than any draft.
const longestDraft = 1 << 20

// readAll reads a draft, which is never long.
func readAll(r *http.Request) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(r.Body, longestDraft+1))
	if len(body) > longestDraft {
		return nil, badRequest("The draft is longer than any draft.")
	}
	return body, err
}
