package consent

import (
	"context"
	"time"

	"github.com/powercowork/cowork"
)

// Call is that somebody uses a ground rule: stops, takes time out, asks for
// support, or comes back.
type Call struct {
	Person cowork.ID
	// Session is where, if in one.
	Session cowork.ID
	Behalf  Behalf
	Key     Key
}

// Stop stops: taking part and recording are denied at once, and running uses for
// them are ended. Only a new consent lifts it. Like Withdraw it cannot fail.
func (r *Register) Stop(ctx context.Context, c Call) Taken {
	return r.call(ctx, c, KindStopped, roomScopes())
}

// TimeOut pauses: taking part and recording are denied at once, until the person
// resumes. Like Withdraw it cannot fail.
func (r *Register) TimeOut(ctx context.Context, c Call) Taken {
	return r.call(ctx, c, KindPaused, roomScopes())
}

// AskSupport records that support was asked for. It denies nothing, and like
// Withdraw it cannot fail.
func (r *Register) AskSupport(ctx context.Context, c Call) Taken {
	return r.call(ctx, c, KindSupportAsked, nil)
}

func (r *Register) call(ctx context.Context, c Call, kind Kind, deny []Scope) Taken {
	h, err := r.person(c.Person)
	if err != nil {
		return Taken{Err: err}
	}
	return r.urgent(ctx, h, r.callDrafts(h, c, kind), deny)
}

func (r *Register) callDrafts(h *holder, c Call, kind Kind) []draft {
	d := Details{Session: c.Session, Actor: c.Behalf.Actor, Authority: c.Behalf.Authority}
	return r.drafts(h.stream, kind, c.Key, []Scope{{}}, d, func(e *Event) { e.Other = c.Behalf.other() })
}

// Resume ends a time out. Only the person can: for anybody else it gives
// ErrOnlyPerson.
func (r *Register) Resume(ctx context.Context, c Call) (Recorded, error) {
	h, err := r.person(c.Person)
	if err != nil {
		return Recorded{}, err
	}
	if c.Behalf.other() {
		return Recorded{}, ErrOnlyPerson
	}
	return r.write(ctx, h, r.callDrafts(h, c, KindResumed), alive)
}

// Respond records that a stop, a time out or a call for support got its
// response: work stopped, paused, or support came. The number is that of the call.
func (r *Register) Respond(ctx context.Context, person cowork.ID, call uint64) (Recorded, error) {
	return r.refer(ctx, person, call, KindAnswered, Line.isCall)
}

func (l Line) isCall() bool {
	return l.Kind == KindStopped || l.Kind == KindPaused || l.Kind == KindSupportAsked
}

// Called is a call and what became of it.
type Called struct {
	// Seq is its event, Kind whether it was a stop, a time out or a call for support.
	Seq     uint64
	Kind    Kind
	Session cowork.ID
	Given   time.Time
	// Other says that somebody else called for the person.
	Other bool
	// Answered is when it got its response; zero while it is open.
	Answered time.Time
}

// Waits is how long the response took; while the call is open, how long it has
// been waited for by now.
func (c Called) Waits(now time.Time) time.Duration {
	if c.Answered.IsZero() {
		return now.Sub(c.Given)
	}
	return c.Answered.Sub(c.Given)
}

// Calls gives every stop, time out and call for support of the ledger.
func (l Ledger) Calls() []Called {
	var list []Called
	for _, line := range l.lines {
		if line.isCall() {
			list = append(list, Called{
				Seq: line.Seq, Kind: line.Kind, Session: line.Details.Session, Given: line.Time(), Other: line.Other,
			})
		}
		for i := range list {
			if line.Kind == KindAnswered && list[i].Seq == line.Ref && list[i].Answered.IsZero() {
				list[i].Answered = line.Time()
			}
		}
	}
	return list
}

// Calls gives every stop, time out and call for support of a person. Those that
// wait for the store are not among them.
func (r *Register) Calls(ctx context.Context, person cowork.ID) ([]Called, error) {
	l, err := r.Ledger(ctx, person)
	return l.Calls(), err
}
