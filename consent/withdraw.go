package consent

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/powercowork/cowork"
)

// Withdrawal is that somebody takes consent back. It needs no reason, and there
// is no place for one.
type Withdrawal struct {
	Person cowork.ID
	// Scopes are what is taken back; none means everything. A scope takes back
	// all that it covers: For(PurposePublish) all publishing.
	Scopes []Scope
	// Behalf marks that somebody else acts for the person. Anybody may.
	Behalf Behalf
	// Key lets the same act be sent twice and recorded once.
	Key Key
}

// Taken says what came of a withdrawal, a stop, a time out or a call for
// support. It is in force in this process whatever it says here.
type Taken struct {
	Recorded
	// Durable says that the store has it: every process sees it, and a power cut
	// does not lose it. If not, this process denies at once and for as long as it
	// lasts, and tries again; other processes cannot know until the store is back.
	Durable bool
	// Spooled says that it waits in the spool, and survives a restart.
	Spooled bool
	// Cancelled counts the running uses that were ended.
	Cancelled int
	// AlreadyDone says that there was nothing left to take back.
	AlreadyDone bool
	// Touched are the uses made under what was taken back, with what is owed for each.
	Touched []Touched
	// Err says why it is not durable, or why the uses could not be listed.
	Err error
}

func (t Taken) asRecorded() (Recorded, error) {
	if t.Durable {
		return t.Recorded, nil
	}
	return t.Recorded, t.Err
}

// Withdraw takes consent back. It cannot fail: it is in force in this process
// before anything else is done, has no condition, and does not end with the
// context. When it returns with Durable, no use in any process takes effect
// from then on. The only thing it needs is who: nobody gives ErrNobody.
func (r *Register) Withdraw(ctx context.Context, w Withdrawal) Taken {
	h, err := r.person(w.Person)
	if err != nil {
		return Taken{Err: err}
	}
	kind, scopes := KindWithdrawn, w.Scopes
	if len(scopes) == 0 {
		kind, scopes = KindWithdrawnAll, []Scope{{}}
	}
	d := Details{Actor: w.Behalf.Actor, Authority: w.Behalf.Authority}
	drafts := r.drafts(h.stream, kind, w.Key, scopes, d, func(e *Event) {
		e.Other = w.Behalf.other()
		e.Purpose = e.Purpose[:min(len(e.Purpose), 2*maxOwnWord)] // too long to have been given
	})
	t := r.urgent(ctx, h, drafts, scopes)
	if t.Durable {
		t.Touched, t.Err = r.touched(ctx, h, t.Seq-uint64(len(scopes))+1, t.Seq)
	}
	return t
}

// Decline records a no. A consent given before ends with it, as by a withdrawal.
func (r *Register) Decline(ctx context.Context, w Withdrawal) Taken {
	h, err := r.person(w.Person)
	if err != nil {
		return Taken{Err: err}
	}
	if len(w.Scopes) == 0 {
		return Taken{Err: ErrNoScope}
	}
	d := Details{Actor: w.Behalf.Actor, Authority: w.Behalf.Authority}
	drafts := r.drafts(h.stream, KindDeclined, w.Key, w.Scopes, d, func(e *Event) { e.Other = w.Behalf.other() })
	return r.urgent(ctx, h, drafts, w.Scopes)
}

// urgent denies at once, ends running uses, and writes; if the store does not
// take it, the act waits in the spool and the denial stays.
func (r *Register) urgent(ctx context.Context, h *holder, drafts []draft, deny []Scope) Taken {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), r.c.Patience)
	defer cancel()
	l, cancelled := h.latch(deny)
	taken := Taken{Cancelled: cancelled}
	events, _ := r.seal(ctx, h, drafts, true) // cannot fail: it goes without details
	act := act{events: events, tick: r.tick}
	taken.AlreadyDone, taken.Err = r.addUrgent(ctx, h, &act, deny)
	if taken.Err == nil {
		taken.Recorded, taken.Durable = act.recorded(), true
		taken.AlreadyDone = taken.AlreadyDone || act.again != 0
		_ = r.catchUp(ctx, h) // where this fails, the latch stays
		h.unlatch(l, taken.Seq)
		r.tell(h.stream, act.stored)
		return taken
	}
	taken.Err = storeError(taken.Err)
	taken.At = moment(r.now())
	if err := r.waiting.add(r.c.Spool, &waitingAct{h, events, deny, l}); err != nil {
		taken.Err = errors.Join(taken.Err, fmt.Errorf("consent: the spool: %w", err))
		return taken
	}
	taken.Spooled = true
	return taken
}

// addUrgent writes with nothing checked: an unreadable stream takes it too.
func (r *Register) addUrgent(ctx context.Context, h *holder, a *act, deny []Scope) (already bool, err error) {
	err = r.c.Store.Hold(ctx, h.stream, Urgent, func(tx Tx) error {
		return a.add(tx, func() error {
			if fresh, err := tx.Read(h.seq()); err == nil && r.absorb(ctx, h, fresh) == nil {
				already = h.nothingGiven(deny)
			}
			return nil
		})
	})
	return already, err
}

func (h *holder) nothingGiven(deny []Scope) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, x := range h.t.scopes {
		for _, s := range deny {
			if x.state == StateGiven && s.Covers(x.scope) {
				return false
			}
		}
	}
	return true
}

// latch denies the scopes from now on, and cancels the uses that run under them.
func (h *holder) latch(deny []Scope) (l *latch, cancelled int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	l = &latch{deny: deny}
	h.latches = append(h.latches, l)
	for u := range h.uses {
		if u.coveredBy(deny) && u.ctx.Err() == nil {
			u.cancel(ErrWithdrawn)
			cancelled++
		}
	}
	return l, cancelled
}

// unlatch lifts a latch once what it stands for is known here.
func (h *holder) unlatch(l *latch, seq uint64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	l.seq = seq
	h.prune()
}

// prune needs h.mu.
func (h *holder) prune() {
	h.latches = slices.DeleteFunc(h.latches, func(l *latch) bool { return l.seq != 0 && l.seq <= h.t.head.Seq })
}

func roomScopes() []Scope { return []Scope{For(PurposeTakePart), For(PurposeRecord)} }
