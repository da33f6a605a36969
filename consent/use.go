package consent

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/powercowork/cowork"
)

// Using is what a use is for.
type Using struct {
	Person cowork.ID
	// Scopes are all that the use needs; each has to be permitted.
	Scopes []Scope
	// Recall says what can be done about it once consent is taken back.
	Recall Recall
	// Session is where it happens, if in one.
	Session cowork.ID
	Key     Key
}

// Use is a running use. Work with Context, let it take effect with Commit, and
// Close it.
type Use struct {
	r      *Register
	h      *holder
	using  Using
	ctx    context.Context
	cancel context.CancelCauseFunc
	starts []uint64 // the event of each scope

	mu   sync.Mutex
	done bool // it took effect at least once
}

// Begin begins a use that is permitted now, and records that it began. The
// error is ErrNotPermitted if it is not.
func (r *Register) Begin(ctx context.Context, using Using) (*Use, error) {
	h, err := r.person(using.Person)
	if err != nil {
		return nil, err
	}
	if len(using.Scopes) == 0 {
		return nil, ErrNoScope
	}
	u := &Use{r: r, h: h, using: using}
	u.ctx, u.cancel = context.WithCancelCause(ctx)
	h.enlist(u)
	if err := u.begin(ctx); err != nil {
		u.end(err)
		return nil, err
	}
	return u, nil
}

func (u *Use) begin(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, u.r.c.Patience)
	defer cancel()
	if ok, err := u.r.Permits(ctx, u.using.Person, u.using.Scopes...); err != nil || !ok {
		return errors.Join(ErrNotPermitted, err)
	}
	d := Details{Recall: u.using.Recall, Session: u.using.Session}
	drafts := u.r.drafts(u.h.stream, KindUseStarted, u.using.Key, u.using.Scopes, d, nil)
	events, err := u.r.seal(ctx, u.h, drafts, false)
	if err != nil {
		return err
	}
	act := act{events: events, tick: u.r.tick}
	err = u.r.c.Store.Hold(ctx, u.h.stream, Shared, func(tx Tx) error {
		return act.add(tx, func() error { return u.recheck(ctx, tx) })
	})
	if err != nil {
		return err
	}
	last := act.recorded().Seq
	for i := range events {
		u.starts = append(u.starts, last-uint64(len(events)-1-i))
	}
	u.r.tell(u.h.stream, act.stored)
	return nil
}

// recheck asks again while the stream is held: from then on, until it is let
// go, no withdrawal returns.
func (u *Use) recheck(ctx context.Context, tx Tx) error {
	now := u.r.now()
	w, err := u.r.wordings(ctx)
	if err != nil {
		return errors.Join(ErrNotPermitted, err)
	}
	fresh, err := tx.Read(u.h.seq())
	if err != nil {
		return errors.Join(ErrNotPermitted, storeError(err))
	}
	if err := u.r.absorb(ctx, u.h, fresh); err != nil {
		return errors.Join(ErrNotPermitted, err)
	}
	u.h.mu.Lock()
	defer u.h.mu.Unlock()
	if ok, err := u.h.permits(u.using.Scopes, now, w); err != nil || !ok {
		return errors.Join(ErrNotPermitted, err, context.Cause(u.ctx))
	}
	return context.Cause(u.ctx)
}

// Context ends when the person takes consent back, stops or takes time out in
// this process. context.Cause then gives ErrWithdrawn, where Err says no more than
// that it was cancelled. Another process's withdrawal shows at Commit.
func (u *Use) Context() context.Context { return u.ctx }

// Commit lets the use take effect: it asks again and calls effect while every
// withdrawal waits, and records that it was done. So keep effect short: send
// what was prepared, do not prepare it there. It may be called several times.
// Where the error is ErrUnrecorded, the effect took place.
func (u *Use) Commit(ctx context.Context, effect func(context.Context) error) error {
	d := u.r.drafts(u.h.stream, KindUseDone, Key{}, u.using.Scopes, Details{}, nil)
	events := make([]Event, len(d))
	for i := range d {
		events[i] = d[i].event
		events[i].Ref = u.starts[i]
	}
	act := act{events: events, tick: u.r.tick}
	took := false
	err := u.r.c.Store.Hold(ctx, u.h.stream, Shared, func(tx Tx) error {
		if err := u.recheck(ctx, tx); err != nil {
			return err
		}
		if err := effect(u.ctx); err != nil {
			return fmt.Errorf("consent: the effect: %w", err)
		}
		took = true
		u.markDone()
		return tx.Append(act.chain)
	})
	if err != nil && took {
		return errors.Join(ErrUnrecorded, storeError(err))
	}
	if err == nil {
		u.r.tell(u.h.stream, act.stored)
	}
	return err
}

func (u *Use) markDone() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.done = true
}

// Close ends the use. One that never took effect is recorded as dropped; if that
// cannot be recorded, the ledger shows it as begun, and it counts as one that
// may have taken effect.
func (u *Use) Close() error {
	u.mu.Lock()
	done := u.done
	u.done = true
	u.mu.Unlock()
	u.end(context.Canceled)
	if done {
		return nil
	}
	events := make([]Event, len(u.starts))
	for i, start := range u.starts {
		s := u.using.Scopes[i]
		events[i] = Event{
			Stream: u.h.stream, Kind: KindUseDropped, Key: NewKey(), Purpose: s.Purpose, Ref: start,
		}
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(u.ctx), u.r.c.Patience)
	defer cancel()
	act := act{events: events, tick: u.r.tick}
	return u.r.c.Store.Hold(ctx, u.h.stream, Shared, func(tx Tx) error { return tx.Append(act.chain) })
}

func (u *Use) end(cause error) {
	u.cancel(cause)
	u.h.mu.Lock()
	defer u.h.mu.Unlock()
	delete(u.h.uses, u)
}

func (h *holder) enlist(u *Use) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.uses == nil {
		h.uses = map[*Use]struct{}{}
	}
	h.uses[u] = struct{}{}
}

func (u *Use) coveredBy(deny []Scope) bool {
	for _, d := range deny {
		for _, s := range u.using.Scopes {
			if d.Covers(s) {
				return true
			}
		}
	}
	return false
}
