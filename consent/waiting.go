package consent

import (
	"context"
	"errors"
	"slices"
	"sync"
)

// waitingAct is an urgent act that the store has not taken yet.
type waitingAct struct {
	h      *holder
	events []Event
	deny   []Scope
	latch  *latch
}

type waitingList struct {
	flush sync.Mutex // one flush at a time
	mu    sync.Mutex // held for moments
	acts  []*waitingAct
}

func (l *waitingList) add(s Spool, a *waitingAct) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.acts = append(l.acts, a)
	var item []byte
	for _, e := range a.events {
		item = appendBytes(item, e.Append(nil))
	}
	return s.Add(item)
}

func (l *waitingList) list() []*waitingAct {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.acts)
}

// remove takes out what is done, and clears the spool when nothing waits.
func (l *waitingList) remove(s Spool, done []*waitingAct) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.acts = slices.DeleteFunc(l.acts, func(a *waitingAct) bool { return slices.Contains(done, a) })
	if len(l.acts) == 0 && len(done) > 0 {
		return s.Clear()
	}
	return nil
}

// Waiting counts the withdrawals and stops that the store has not taken yet.
func (r *Register) Waiting() int { return len(r.waiting.list()) }

// Flush writes what waits in the spool. Call it now and then while Waiting is
// not 0; opening a register does, and so does every other write. What the store
// does not take goes on waiting.
func (r *Register) Flush(ctx context.Context) error {
	r.waiting.flush.Lock()
	defer r.waiting.flush.Unlock()
	var done []*waitingAct
	var failed error
	for _, w := range r.waiting.list() {
		if err := r.flushOne(ctx, w); err != nil {
			failed = err
			continue
		}
		done = append(done, w)
	}
	return errors.Join(failed, r.waiting.remove(r.c.Spool, done))
}

func (r *Register) flushOne(ctx context.Context, w *waitingAct) error {
	ctx, cancel := context.WithTimeout(ctx, r.c.Patience)
	defer cancel()
	a := act{events: w.events, tick: r.tick}
	if _, err := r.addUrgent(ctx, w.h, &a, w.deny); err != nil {
		return storeError(err)
	}
	_ = r.catchUp(ctx, w.h) // where this fails, the latch stays until it does not
	w.h.unlatch(w.latch, a.recorded().Seq)
	r.tell(w.h.stream, a.stored)
	return nil
}

// settleFirst keeps order: nothing is written for somebody whose withdrawal
// still waits.
func (r *Register) settleFirst(ctx context.Context, h *holder) error {
	if r.Waiting() == 0 {
		return nil
	}
	err := r.Flush(ctx)
	for _, w := range r.waiting.list() {
		if w.h == h {
			return errors.Join(ErrNotPermitted, err)
		}
	}
	return nil
}

// readSpool latches what waits and tries to write it. A store that is still
// down is no error: everything that waits is denied.
func (r *Register) readSpool(ctx context.Context) error {
	items, err := r.c.Spool.Items()
	if err != nil {
		return err
	}
	for _, item := range items {
		w, err := r.spooled(ctx, item)
		if err != nil {
			return err
		}
		r.waiting.acts = append(r.waiting.acts, w)
	}
	if len(items) > 0 {
		_ = r.Flush(ctx)
	}
	return nil
}

func (r *Register) spooled(ctx context.Context, item []byte) (*waitingAct, error) {
	w := &waitingAct{}
	in := decoder{b: item}
	for len(in.b) > 0 {
		e, err := DecodeEvent(in.bytes())
		if in.bad || err != nil {
			return nil, ErrEncoding
		}
		w.h = r.holder(e.Stream, true)
		w.events = append(w.events, e)
		w.deny = append(w.deny, r.denies(ctx, w.h, e)...)
	}
	if w.h == nil {
		return nil, ErrEncoding
	}
	w.latch, _ = w.h.latch(w.deny)
	return w, nil
}

// denies gives what an urgent event denies; all of its purpose where its
// details cannot be read.
func (r *Register) denies(ctx context.Context, h *holder, e Event) []Scope {
	switch e.Kind {
	case KindSupportAsked:
		return nil
	case KindStopped, KindPaused:
		return roomScopes()
	}
	s, err := r.sealer(ctx, h, false)
	if err != nil {
		s = nil
	}
	line, err := openLine(e, s)
	if err != nil {
		line = Line{Event: e}
	}
	return []Scope{line.Scope()}
}
