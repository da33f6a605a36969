package consent

import (
	"context"
	"time"

	"github.com/powercowork/cowork"
)

// Permits answers whether a use for these scopes is permitted now: all of them.
// It reads what every process wrote before the call, and takes no lock, so it may
// be asked while a use takes effect. An error means that it cannot be told, and
// then the answer is false.
//
// An answer grows old at once. Work on it only through Begin and Commit, which
// hold a withdrawal back while a use takes effect.
func (r *Register) Permits(ctx context.Context, person cowork.ID, scopes ...Scope) (bool, error) {
	if person.IsZero() {
		return false, ErrNobody
	}
	if r.closed.Load() {
		return false, ErrClosed
	}
	now := r.now() // before the store is read: see state
	w, err := r.wordings(ctx)
	if err != nil {
		return false, err
	}
	h, err := r.known(ctx, ConsentOf(person))
	if err != nil || h == nil {
		return false, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.permits(scopes, now, w)
}

// known gives the holder of a stream, read up to now; nil if nothing is on
// record. Asking about people nobody knows leaves no trace.
func (r *Register) known(ctx context.Context, s Stream) (*holder, error) {
	if h := r.holder(s, false); h != nil {
		return h, r.catchUp(ctx, h)
	}
	events, err := r.c.Store.Read(ctx, s, 0)
	if err != nil {
		return nil, storeError(err)
	}
	if len(events) == 0 {
		return r.holder(s, false), nil // a withdrawal may have come in between
	}
	h := r.holder(s, true)
	return h, r.absorb(ctx, h, events)
}

// permits needs h.mu.
func (h *holder) permits(scopes []Scope, now int64, w *Wordings) (bool, error) {
	if len(scopes) == 0 {
		return false, ErrNoScope
	}
	for i := range scopes {
		if h.latched(scopes[i]) {
			return false, nil
		}
		state, err := h.t.state(scopes[i], max(now, w.head.At), w)
		if err != nil || state != StateGiven {
			return false, err
		}
	}
	return true, nil
}

func (h *holder) latched(s Scope) bool {
	for _, l := range h.latches {
		for _, deny := range l.deny {
			if deny.Covers(s) {
				return true
			}
		}
	}
	return false
}

// Standing is where a person stands with one scope.
type Standing struct {
	Scope Scope
	State State
	// Until and ReviewBy are the end and the review day of a consent; zero for none.
	Until, ReviewBy time.Time
	// Refusals counts each no and each withdrawal, AskedAgain how often the
	// person was asked again after one without having said yes since.
	Refusals, AskedAgain int
}

// Standings gives where a person stands now with every scope on record.
func (r *Register) Standings(ctx context.Context, person cowork.ID) ([]Standing, error) {
	now := r.now()
	w, err := r.wordings(ctx)
	if err != nil {
		return nil, err
	}
	h, err := r.known(ctx, ConsentOf(person))
	if err != nil || h == nil {
		return nil, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	list := make([]Standing, 0, len(h.t.scopes))
	for _, x := range h.t.scopes {
		state, err := h.t.state(x.scope, max(now, w.head.At), w)
		if err != nil {
			return nil, err
		}
		if h.latched(x.scope) {
			state = StateWithdrawn
		}
		list = append(list, Standing{
			Scope: x.scope, State: state, Until: moment(x.until), ReviewBy: moment(x.reviewBy),
			Refusals: x.refusals, AskedAgain: x.askedAgain,
		})
	}
	return list, nil
}

// moment is the time of nanoseconds since 1970; zero for 0.
func moment(ns int64) time.Time {
	if ns == 0 {
		return time.Time{}
	}
	return time.Unix(0, ns).UTC()
}

// nanos is the other way round.
func nanos(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixNano()
}

// PermittedAt answers whether a use was permitted at a moment that has passed.
// It is history, for an audit, and never a reason to use anything. The answer
// never changes as the ledger grows.
func (r *Register) PermittedAt(ctx context.Context, person cowork.ID, s Scope, at time.Time) (bool, error) {
	if at.UnixNano() > r.now() {
		return false, ErrFuture
	}
	w, err := r.wordings(ctx)
	if err != nil {
		return false, err
	}
	l, err := r.Ledger(ctx, person)
	if err != nil {
		return false, err
	}
	return l.PermittedAt(s, at, *w)
}

// Ledger gives everything on record of a person's consent, checked.
func (r *Register) Ledger(ctx context.Context, person cowork.ID) (Ledger, error) {
	if person.IsZero() {
		return Ledger{}, ErrNobody
	}
	return r.ledger(ctx, ConsentOf(person))
}

func (r *Register) ledger(ctx context.Context, s Stream) (Ledger, error) {
	if r.closed.Load() {
		return Ledger{}, ErrClosed
	}
	events, err := r.c.Store.Read(ctx, s, 0)
	if err != nil {
		return Ledger{}, storeError(err)
	}
	key, err := r.c.Keys.Key(ctx, s, false)
	if err != nil {
		return Ledger{}, err
	}
	return ReadLedger(s, events, key)
}
