package consent

import (
	"context"
	"time"

	"github.com/powercowork/cowork"
)

// Owed says what is owed for a use after consent was taken back.
type Owed string

// The words of Owed.
const (
	// OwedStop: it is still going on, and is to be stopped now.
	OwedStop Owed = "stop_now"
	// OwedRecall: it is out, and is to be called back by a day.
	OwedRecall Owed = "recall"
	// OwedExplain: it cannot be called back, and that is to be explained.
	OwedExplain Owed = "explain"
)

// Touched is a use that a withdrawal touches.
type Touched struct {
	// Use is the event with which it began.
	Use     uint64
	Scope   Scope
	Session cowork.ID
	// At is when it took effect (first), or began if that is not on record.
	At time.Time
	// Unsure says that it began and no end is on record: it may have taken effect.
	Unsure bool
	// Withdrawn is the event that took consent back.
	Withdrawn uint64
	// Owes is what is owed, By the moment until when; zero means now.
	Owes Owed
	By   time.Time
	// Recalled and Explained say when that was done; zero means not yet.
	Recalled, Explained time.Time
}

// Settled reports whether what was owed has been done.
func (t Touched) Settled() bool { return !t.Recalled.IsZero() || !t.Explained.IsZero() }

// Touched gives the uses that the withdrawals of the ledger touch, each under
// the first withdrawal after it; recallWithin is how soon a recall is owed.
func (l Ledger) Touched(recallWithin time.Duration) []Touched {
	var list []Touched
	for _, w := range l.lines {
		if !w.takesBack() {
			continue
		}
		for _, u := range l.lines[:w.Seq-1] {
			if u.Kind == KindUseStarted && w.Scope().Covers(u.Scope()) && !alreadyIn(list, u.Seq) {
				if t, ok := l.touch(u, w, recallWithin); ok {
					list = append(list, t)
				}
			}
		}
	}
	return list
}

func (l Line) takesBack() bool {
	switch l.Kind {
	case KindWithdrawn, KindWithdrawnAll, KindDeclined:
		return true
	case KindReviewed:
		return l.Sealed || l.Details.Result != ReviewResultKept
	default:
		return false
	}
}

func alreadyIn(list []Touched, use uint64) bool {
	for _, t := range list {
		if t.Use == use {
			return true
		}
	}
	return false
}

// touch follows one use; it is not touched if it was dropped before.
func (l Ledger) touch(u, w Line, recallWithin time.Duration) (Touched, bool) {
	t := Touched{
		Use: u.Seq, Scope: u.Scope(), Session: u.Details.Session, At: u.Time(), Unsure: true, Withdrawn: w.Seq,
	}
	for _, later := range l.lines[u.Seq:] {
		if later.Ref != u.Seq {
			continue
		}
		switch later.Kind {
		case KindUseDone:
			if t.Unsure {
				t.Unsure, t.At = false, later.Time()
			}
		case KindUseDropped:
			return t, false
		case KindRecalled:
			t.Recalled = later.Time()
		case KindExplained:
			t.Explained = later.Time()
		}
	}
	switch {
	case t.Unsure || u.Details.Recall == RecallStop:
		t.Owes = OwedStop
	case u.Details.Recall == RecallImpossible:
		t.Owes = OwedExplain
	default:
		t.Owes, t.By = OwedRecall, w.Time().Add(recallWithin)
	}
	return t, true
}

// touched gives the uses of the withdrawals with these numbers.
func (r *Register) touched(ctx context.Context, h *holder, first, last uint64) (list []Touched, err error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), r.c.Patience)
	defer cancel()
	l, err := r.ledger(ctx, h.stream)
	for _, t := range l.Touched(r.c.RecallWithin) {
		if t.Withdrawn >= first && t.Withdrawn <= last {
			list = append(list, t)
		}
	}
	return list, err
}

// Affected gives every use of what a person has since taken back, with what is
// owed for each and what has been done.
func (r *Register) Affected(ctx context.Context, person cowork.ID) ([]Touched, error) {
	l, err := r.Ledger(ctx, person)
	if err != nil {
		return nil, err
	}
	return l.Touched(r.c.RecallWithin), nil
}

// Recalled records that what a use had put out was taken back; use is the
// number in Touched.
func (r *Register) Recalled(ctx context.Context, person cowork.ID, use uint64) (Recorded, error) {
	return r.settle(ctx, person, use, KindRecalled)
}

// Explained records that it was explained to the person why a use cannot be
// taken back.
func (r *Register) Explained(ctx context.Context, person cowork.ID, use uint64) (Recorded, error) {
	return r.settle(ctx, person, use, KindExplained)
}

func (r *Register) settle(ctx context.Context, person cowork.ID, use uint64, kind Kind) (Recorded, error) {
	return r.refer(ctx, person, use, kind, func(l Line) bool { return l.Kind == KindUseStarted })
}

// refer records an event about an earlier one.
func (r *Register) refer(
	ctx context.Context, person cowork.ID, ref uint64, kind Kind, about func(Line) bool,
) (Recorded, error) {
	h, err := r.person(person)
	if err != nil {
		return Recorded{}, err
	}
	l, err := r.Ledger(ctx, person)
	if err != nil {
		return Recorded{}, err
	}
	line, ok := l.line(ref)
	if !ok || !about(line) {
		return Recorded{}, ErrNoSuch
	}
	e := Event{Stream: h.stream, Kind: kind, Key: NewKey(), Purpose: line.Purpose, Ref: ref}
	return r.write(ctx, h, []draft{{event: e}}, func(*standing) error { return nil })
}
