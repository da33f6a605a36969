package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// wording is what everybody is shown. Each purpose is a yes of its own.
var wording = consent.Wording{
	Title: "Your part in the night checks", Language: "en-GB",
	Words: "May we work with you in the sessions? May people in training hear your story as a sound recording? " +
		"Each is a yes of its own. Nothing hangs on your answer.",
	Purposes:   []consent.Purpose{consent.PurposeTakePart, consent.PurposeShareNarrative},
	Withdrawal: "Press the button on this page, or tell anybody in the team. It counts at once. You need no reason.",
}

// scopes are the one thing that a yes to each purpose covers, and no more.
var scopes = map[consent.Purpose]consent.Scope{
	consent.PurposeTakePart: consent.For(consent.PurposeTakePart),
	consent.PurposeShareNarrative: {
		Purpose: consent.PurposeShareNarrative, Audience: consent.AudienceTrainees, Channel: consent.ChannelAudio,
	},
}

func scopeOf(purpose string) (consent.Scope, error) {
	scope, ok := scopes[consent.Purpose(purpose)]
	if !ok {
		return scope, problem{Title: "There is no such purpose here: take_part or share_narrative.", Status: http.StatusNotFound}
	}
	return scope, nil
}

// service answers for one engagement.
type service struct {
	*store
	// prepare is long work on somebody's story, send the short moment in which it
	// leaves the house.
	prepare, send func(context.Context) error

	mu sync.RWMutex // guards the record of the store; a record itself is never changed
}

// longest is longer than anything that anybody sends here, in bytes.
const longest = 1 << 14

func newService(ctx context.Context, kept *store, d door, prepare, send func(context.Context) error) (http.Handler, error) {
	if _, err := kept.register.Publish(ctx, wording); err != nil {
		return nil, err
	}
	s := &service{store: kept, prepare: prepare, send: send}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /wording", func(w http.ResponseWriter, _ *http.Request) {
		_ = answer(w, http.StatusOK, consent.ReceiptNotice{Fingerprint: wording.Hash(), Wording: wording})
	})
	mux.HandleFunc("GET /me", d.expert(s.page))
	mux.HandleFunc("GET /me/receipt", d.expert(s.receipt))
	mux.HandleFunc("GET /me/engagement", d.expert(s.engagement))
	mux.HandleFunc("POST /me/consents", d.expert(s.give))
	mux.HandleFunc("POST /me/withdrawals", d.expert(s.withdraw))
	mux.HandleFunc("POST /me/stop", d.expert(s.call(s.register.Stop)))
	mux.HandleFunc("POST /me/time-out", d.expert(s.call(s.register.TimeOut)))
	mux.HandleFunc("POST /me/support", d.expert(s.call(s.register.AskSupport)))
	mux.HandleFunc("POST /me/return", d.expert(s.comeBack))
	mux.HandleFunc("POST /me/feedback", d.expert(s.feedback))
	mux.HandleFunc("GET /staff/calls", d.staff(s.calls))
	mux.HandleFunc("POST /staff/calls/{person}/{call}/response", d.staff(s.respond))
	mux.HandleFunc("POST /staff/uses", d.staff(s.use))
	return http.MaxBytesHandler(mux, longest), nil
}

func form(r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return errors.Join(err, problem{Title: "The form cannot be read.", Status: http.StatusBadRequest})
	}
	return nil
}

// give takes one yes. It names the words that the person was shown, so that a yes
// to words that have changed since is not taken for a yes to the new ones.
func (s *service) give(w http.ResponseWriter, r *http.Request, who cowork.ID) error {
	if err := form(r); err != nil {
		return err
	}
	scope, err := scopeOf(r.PostForm.Get("purpose"))
	if err != nil {
		return err
	}
	shown, _ := consent.ParseHash(r.PostForm.Get("wording")) // none is refused as one that is not known
	_, err = s.register.Give(r.Context(), consent.Giving{
		Person: who, Scopes: []consent.Scope{scope}, Wording: shown, ReviewBy: s.now().AddDate(0, 6, 0),
		Circumstances: consent.Circumstances{Asker: consent.AskerNone, Leverage: []consent.Leverage{}}, // as the words say
	})
	if err != nil {
		return err
	}
	return s.receipt(w, r, who)
}

func (s *service) receipt(w http.ResponseWriter, r *http.Request, who cowork.ID) error {
	receipt, err := s.register.Receipt(r.Context(), who)
	if err != nil {
		return err
	}
	return answer(w, http.StatusOK, receipt)
}

// page is the receipt as a page, with buttons that take back: one press, no question.
func (s *service) page(w http.ResponseWriter, r *http.Request, who cowork.ID) error {
	receipt, err := s.register.Receipt(r.Context(), who)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
	_ = receipt.WriteForm(w, "/me/withdrawals?"+url.Values{"secret": {secretOf(r)}}.Encode()) // whoever went away gets nothing
	return nil
}

// withdraw takes back what the address says, and everything where it says nothing. It
// reads no body: no reason, and nothing else that could be wrong with it.
func (s *service) withdraw(w http.ResponseWriter, r *http.Request, who cowork.ID) error {
	scopes, err := consent.PressedScopes(r.URL.Query())
	if err != nil {
		return err
	}
	return took(w, r, s.register.Withdraw(r.Context(), consent.Withdrawal{Person: who, Scopes: scopes}))
}

// call uses a ground rule.
func (s *service) call(record func(context.Context, consent.Call) consent.Taken) handler {
	return func(w http.ResponseWriter, r *http.Request, who cowork.ID) error {
		return took(w, r, record(r.Context(), consent.Call{Person: who, Session: s.session(r)}))
	}
}

func (s *service) comeBack(w http.ResponseWriter, r *http.Request, who cowork.ID) error {
	if _, err := s.register.Resume(r.Context(), consent.Call{Person: who, Session: s.session(r)}); err != nil {
		return err
	}
	return s.receipt(w, r, who)
}

// session is the session of a call. One that the record does not know is left
// out: a stop with a slip of the pen is a stop.
func (s *service) session(r *http.Request) cowork.ID {
	id, err := cowork.ParseID(r.URL.Query().Get("session"))
	known := slices.ContainsFunc(s.snapshot().Sessions, func(x engagement.Session) bool { return x.ID == id })
	if err != nil || !known {
		return cowork.ID{}
	}
	return id
}

func (s *service) snapshot() engagement.Record {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.record
}

// taken answers a withdrawal or a call.
type taken struct {
	// Written says that it is on record. If not, it counts here all the same, and
	// is written as soon as that can be done.
	Written bool `json:"written"`
	// Owed is what is owed for uses made before.
	Owed []owed `json:"owed"`
}

type owed struct {
	Purpose consent.Purpose `json:"purpose"`
	Owes    consent.Owed    `json:"owes"`
	By      time.Time       `json:"by,omitzero"`
}

func took(w http.ResponseWriter, r *http.Request, t consent.Taken) error {
	a := taken{Written: t.Durable, Owed: []owed{}}
	for _, use := range t.Touched {
		a.Owed = append(a.Owed, owed{use.Scope.Purpose, use.Owes, use.By})
	}
	switch {
	case !t.Durable && !t.Spooled:
		return problem{Title: "This could not be written down. Tell anybody in the team: that counts too.", Status: http.StatusServiceUnavailable}
	case !t.Durable:
		return answer(w, http.StatusAccepted, a)
	case r.URL.Query().Has("secret"): // somebody pressed a button
		http.Redirect(w, r, "/me?"+url.Values{"secret": {secretOf(r)}}.Encode(), http.StatusSeeOther)
		return nil
	default:
		return answer(w, http.StatusOK, a)
	}
}

// feedback keeps what somebody chooses to say of how it was: the answers of
// engagement.Says, each of them optional. Whose word it is, the secret tells.
func (s *service) feedback(w http.ResponseWriter, r *http.Request, who cowork.ID) error {
	says, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(s.record.Accounts)
	account, err := json.Marshal(struct {
		ID     string                   `json:"id"`
		By     cowork.ID                `json:"by"`
		Given  cowork.Event             `json:"given"`
		Moment engagement.AccountMoment `json:"moment,omitempty"`
		Says   json.RawMessage          `json:"says"` // as it came: the library says what is wrong with it
	}{
		fmt.Sprintf("account-%d", n+1), who, event(s.now(), cowork.SaidByExpert),
		engagement.AccountMoment(r.URL.Query().Get("moment")), says,
	})
	if err != nil {
		return problem{Title: "This is not JSON. Nothing was kept.", Status: http.StatusBadRequest}
	}
	with, err := s.record.With(cowork.Pointer("/accounts").Index(n), engagement.Value(account))
	if err != nil {
		return err
	}
	if err := s.keepRecord(context.WithoutCancel(r.Context()), with); err != nil {
		return err
	}
	return answer(w, http.StatusCreated, with.Accounts[n])
}

// engagement shows what the rules say, as this person may see it.
func (s *service) engagement(w http.ResponseWriter, r *http.Request, who cowork.ID) error {
	e, err := s.filled(r.Context(), s.snapshot())
	if err != nil {
		return err
	}
	return answer(w, http.StatusOK, power.Standard().Assess(&e, power.AsOf(s.now())).For(power.Expert(who)))
}
