package consent

import (
	"context"
	"slices"
	"time"

	"github.com/powercowork/cowork"
)

// Behalf is somebody else who acts for the person. The zero value is the person.
type Behalf struct {
	// Actor is who.
	Actor cowork.ID
	// Authority is by what right. Giving needs it; taking back does not.
	Authority cowork.Text
}

func (b Behalf) other() bool { return b != Behalf{} }

// Circumstances are how the person was asked.
type Circumstances struct {
	// Asker is the tie of the one who asked.
	Asker Asker
	// IndependentThere says whether somebody independent was offered and there.
	IndependentThere cowork.Answer
	// Leverage is what was made to hang on the answer; empty and not nil: nothing.
	Leverage []Leverage
}

// Asking is that somebody is asked.
type Asking struct {
	Person  cowork.ID
	Scopes  []Scope
	Wording Hash
	Circumstances
	// Reopened says, after a no, whether the person brought it up again.
	Reopened cowork.Answer
	Key      Key
}

// Giving is that somebody says yes, plainly.
type Giving struct {
	Person cowork.ID
	// Scopes are the things that the one act covers. Each is recorded apart and
	// can be taken back apart.
	Scopes []Scope
	// Wording is the fingerprint of what the person was shown.
	Wording Hash
	// Until is when it ends, ReviewBy when it will be asked about again; it is in
	// force before that moment and not at it. Zero for none.
	Until, ReviewBy time.Time
	Circumstances
	// Behalf is who gives for the person, with recorded authority.
	Behalf Behalf
	// Key lets the same act be sent twice and recorded once.
	Key Key
}

// Publish makes a wording known, so that people can be asked with it. Publishing
// the same wording again changes nothing.
func (r *Register) Publish(ctx context.Context, w Wording) (Hash, error) {
	if r.closed.Load() {
		return Hash{}, ErrClosed
	}
	hash := w.Hash()
	h := r.holder(wordings, true)
	e := Event{Stream: wordings, Kind: KindPublished, Key: Key(hash[:16]), Wording: hash, Body: w.encode()}
	_, err := r.write(ctx, h, []draft{{event: e}}, func(*standing) error { return nil })
	return hash, err
}

// Ask records that a person was asked. Asking again after a no is recorded and
// stays visible.
func (r *Register) Ask(ctx context.Context, a Asking) (Recorded, error) {
	h, err := r.person(a.Person)
	if err != nil {
		return Recorded{}, err
	}
	if err := givable(a.Scopes); err != nil {
		return Recorded{}, err
	}
	d := a.details()
	d.Reopened = a.Reopened
	drafts := r.drafts(h.stream, KindAsked, a.Key, a.Scopes, d, func(e *Event) { e.Wording = a.Wording })
	return r.write(ctx, h, drafts, alive)
}

func (c Circumstances) details() Details {
	return Details{Asker: c.Asker, IndependentThere: c.IndependentThere, Leverage: slices.Clone(c.Leverage)}
}

func alive(t *standing) error {
	if t.erased {
		return ErrErased
	}
	return nil
}

func givable(scopes []Scope) error {
	if len(scopes) == 0 {
		return ErrNoScope
	}
	for _, s := range scopes {
		if err := s.givable(); err != nil {
			return err
		}
	}
	return nil
}

// Give records consent, and with that permits. It is refused if the wording is
// not published, does not speak of the purpose, has since changed in meaning or
// does not state the right to withdraw; if it would end before it begins; if
// somebody else gives without recorded authority, or after the person's own no.
func (r *Register) Give(ctx context.Context, g Giving) (Recorded, error) {
	h, drafts, check, err := r.giving(ctx, g)
	if err != nil {
		return Recorded{}, err
	}
	return r.write(ctx, h, drafts, check)
}

// giving checks what can be checked beforehand, and gives the check for when
// the stream is held.
func (r *Register) giving(ctx context.Context, g Giving) (*holder, []draft, func(*standing) error, error) {
	h, err := r.person(g.Person)
	if err != nil {
		return nil, nil, nil, err
	}
	w, err := r.wordings(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	now := r.now()
	if err := g.check(w, now); err != nil {
		return nil, nil, nil, err
	}
	d := g.details()
	d.Until, d.ReviewBy = nanos(g.Until), nanos(g.ReviewBy)
	d.Actor, d.Authority = g.Behalf.Actor, g.Behalf.Authority
	drafts := r.drafts(h.stream, KindGiven, g.Key, g.Scopes, d, func(e *Event) {
		e.Wording, e.Other = g.Wording, g.Behalf.other()
	})
	return h, drafts, func(t *standing) error { return g.allowed(t) }, nil
}

func (g Giving) check(w *Wordings, now int64) error {
	if err := givable(g.Scopes); err != nil {
		return err
	}
	wording, ok := w.Wording(g.Wording)
	switch {
	case !ok:
		return ErrUnknownWording
	case !wording.StatesWithdrawal():
		return ErrNoRightStated
	case w.superseded(g.Wording, max(now, w.head.At)):
		return ErrOldWording
	case ends(g.Until, now) || ends(g.ReviewBy, now):
		return ErrEnds
	case g.Behalf.other() && (g.Behalf.Actor.IsZero() || g.Behalf.Authority == ""):
		return ErrNoAuthority
	}
	for _, s := range g.Scopes {
		if !wording.speaksOf(s.Purpose) {
			return ErrNotInWording
		}
	}
	return nil
}

func ends(t time.Time, now int64) bool { return !t.IsZero() && t.UnixNano() <= now }

func (g Giving) allowed(t *standing) error {
	if t.erased {
		return ErrErased
	}
	for _, s := range g.Scopes {
		if g.Behalf.other() && t.onlyPerson(s) {
			return ErrOnlyPerson
		}
	}
	return nil
}

// GiveIn records consent in a transaction of the store that somebody else
// commits: what comes of it, this register learns from the store. A store
// offers it in a form of its own, such as GiveTx of sqlstore. There is no such
// form of Withdraw: a withdrawal must not be lost because something else in the
// same transaction was rolled back.
func (r *Register) GiveIn(ctx context.Context, tx Tx, g Giving) (Recorded, error) {
	h, drafts, check, err := r.giving(ctx, g)
	if err != nil {
		return Recorded{}, err
	}
	events, err := r.seal(ctx, h, drafts, false)
	if err != nil {
		return Recorded{}, err
	}
	act := act{events: events, tick: r.tick}
	err = act.add(tx, func() error {
		all, err := tx.Read(0)
		if err != nil {
			return err
		}
		s, err := r.opener(ctx, h, all)
		if err != nil {
			return err
		}
		t := standing{head: Head{Stream: h.stream}} // of its own: the transaction may be rolled back
		if err := t.absorb(all, s); err != nil {
			return err
		}
		return check(&t)
	})
	if err != nil {
		return Recorded{}, err
	}
	return act.recorded(), nil
}

// Reviewing is that a person was asked again whether consents still hold.
type Reviewing struct {
	Person cowork.ID
	Scopes []Scope
	// Result is what the person said. Unless it is kept, the consents end as by a
	// withdrawal; what is narrowed is given anew.
	Result ReviewResult
	// ReviewBy is when it will be asked about again; zero for none.
	ReviewBy time.Time
	Behalf   Behalf
	Key      Key
}

// Review records a review. A consent is kept only by the person, or by somebody
// with recorded authority.
func (r *Register) Review(ctx context.Context, v Reviewing) (Recorded, error) {
	h, err := r.person(v.Person)
	if err != nil {
		return Recorded{}, err
	}
	if len(v.Scopes) == 0 {
		return Recorded{}, ErrNoScope
	}
	d := Details{Result: v.Result, ReviewBy: nanos(v.ReviewBy), Actor: v.Behalf.Actor, Authority: v.Behalf.Authority}
	drafts := r.drafts(h.stream, KindReviewed, v.Key, v.Scopes, d, func(e *Event) { e.Other = v.Behalf.other() })
	if v.Result != ReviewResultKept {
		return r.urgent(ctx, h, drafts, v.Scopes).asRecorded()
	}
	if v.Behalf.other() && (v.Behalf.Actor.IsZero() || v.Behalf.Authority == "") {
		return Recorded{}, ErrNoAuthority
	}
	if ends(v.ReviewBy, r.now()) {
		return Recorded{}, ErrEnds
	}
	return r.write(ctx, h, drafts, func(t *standing) error { return t.reviewable(v.Scopes) })
}

func (t *standing) reviewable(scopes []Scope) error {
	for _, s := range scopes {
		if x := t.find(s); t.erased || x == nil || x.state != StateGiven {
			return ErrNothingGiven
		}
	}
	return nil
}

// EndWork records that the work is over. Consents that release its results
// permit nothing from then on, until each was reviewed or given again.
func (r *Register) EndWork(ctx context.Context, person, engagement cowork.ID) (Recorded, error) {
	h, err := r.person(person)
	if err != nil {
		return Recorded{}, err
	}
	drafts := r.drafts(h.stream, KindWorkEnded, Key{}, []Scope{{Engagement: engagement}}, Details{}, nil)
	return r.write(ctx, h, drafts, alive)
}
