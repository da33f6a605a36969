package consent

import (
	"context"
	"errors"
	"time"
)

// draft is an event that is not in a chain yet.
type draft struct {
	event   Event
	details Details
}

// Recorded says where an act stands in the ledger.
type Recorded struct {
	// Seq is the number of its (last) event.
	Seq uint64
	// At is when it was recorded.
	At time.Time
	// Again says that the act with this key was there already; nothing was added.
	Again bool
}

// drafts makes one event for each scope of an act.
func (r *Register) drafts(s Stream, kind Kind, key Key, scopes []Scope, d Details, more func(*Event)) []draft {
	if key == (Key{}) {
		key = NewKey()
	}
	list := make([]draft, len(scopes))
	for i, scope := range scopes {
		e := Event{Stream: s, At: r.now(), Kind: kind, Key: key.nth(i), Purpose: scope.Purpose}
		if more != nil {
			more(&e)
		}
		d.Audience, d.Channel, d.Output, d.Engagement = scope.Audience, scope.Channel, scope.Output, scope.Engagement
		list[i] = draft{e, d}
	}
	return list
}

// seal seals the details of drafts. Without a key an urgent event goes without
// its details, and so takes back all of its purpose.
func (r *Register) seal(ctx context.Context, h *holder, drafts []draft, urgent bool) ([]Event, error) {
	events := make([]Event, len(drafts))
	for i, d := range drafts {
		events[i] = d.event
		if len(d.details.encode()) == 0 {
			continue
		}
		s, err := r.sealer(ctx, h, !h.isErased())
		if err == nil && s == nil {
			err = ErrErased
		}
		if err != nil && !urgent {
			return nil, err
		}
		if err == nil {
			events[i] = s.seal(d.event, d.details)
		}
	}
	return events, nil
}

func (h *holder) isErased() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.t.erased
}

// write adds the events of one act. The check is made while the stream is
// held, on everything that is in it.
func (r *Register) write(ctx context.Context, h *holder, drafts []draft, check func(*standing) error) (Recorded, error) {
	if r.closed.Load() {
		return Recorded{}, ErrClosed
	}
	ctx, cancel := context.WithTimeout(ctx, r.c.Patience)
	defer cancel()
	if err := errors.Join(r.settleFirst(ctx, h), r.catchUp(ctx, h)); err != nil {
		return Recorded{}, err
	}
	h.mu.Lock()
	err := check(&h.t)
	h.mu.Unlock()
	if err != nil { // so that nobody gets a key for an act that is refused
		return Recorded{}, err
	}
	events, err := r.seal(ctx, h, drafts, false)
	if err != nil {
		return Recorded{}, err
	}
	act := act{events: events, tick: r.tick}
	err = r.c.Store.Hold(ctx, h.stream, Alone, func(tx Tx) error {
		return act.add(tx, func() error {
			fresh, err := tx.Read(h.seq())
			if err != nil {
				return err
			}
			if err := r.absorb(ctx, h, fresh); err != nil {
				return err
			}
			h.mu.Lock()
			defer h.mu.Unlock()
			return check(&h.t)
		})
	})
	if err != nil {
		return Recorded{}, err
	}
	err = r.absorb(ctx, h, act.stored)
	r.tell(h.stream, act.stored)
	return act.recorded(), err
}

// waited is how much later than it was done an act is recorded before the event
// says so.
const waited = time.Second

// act adds events to a stream once.
type act struct {
	events []Event
	tick   func() int64
	stored []Stored
	again  uint64
}

func (a *act) add(tx Tx, check func() error) (err error) {
	if a.again, err = tx.Find(a.events[len(a.events)-1].Key); err != nil || a.again != 0 {
		return err
	}
	if err := check(); err != nil {
		return err
	}
	return tx.Append(a.chain)
}

func (a *act) chain(head Head) []Stored {
	a.stored = make([]Stored, len(a.events))
	for i, e := range a.events {
		done := e.At
		e.At = a.tick() // while the stream is held: nothing earlier is asked about any more
		if done != 0 && e.At-done > int64(waited) {
			e.Since = done
		}
		a.stored[i] = head.Next(e)
		head = HeadOf(a.stored[i])
	}
	return a.stored
}

func (a *act) recorded() Recorded {
	if a.again != 0 {
		return Recorded{Seq: a.again, Again: true}
	}
	last := HeadOf(a.stored[len(a.stored)-1])
	return Recorded{Seq: last.Seq, At: moment(last.At)}
}
