package consent

import "github.com/powercowork/cowork"

// standing is where a person stands, folded from events in append order.
type standing struct {
	head    Head
	scopes  []scopeStanding
	refused []refusal
	ends    []workEnd
	// paused and stopped are the events that are still in force; 0 for none.
	paused, stopped uint64
	erased          bool
	// lost: a consent is sealed and its key is gone. newer: an event of a newer version.
	lost, newer bool
}

type scopeStanding struct {
	scope Scope
	state State // asked, given, declined or withdrawn
	// given is the event, own whether the person gave it, reviewed the last review that kept it.
	given, reviewed uint64
	own             bool
	until, reviewBy int64
	wording         Hash
	refusals        int
	askedAgain      int
}

// refusal is a no or a withdrawal, and the last event that says so.
type refusal struct {
	scope Scope
	seq   uint64
}

type workEnd struct {
	engagement cowork.ID
	seq        uint64
}

// apply folds one event in. Without readable details a withdrawal takes back
// all of its purpose, and a consent permits nothing.
func (t *standing) apply(e Event, d Details, readable bool) {
	scope := e.scope(d)
	switch e.Kind {
	case KindAsked:
		t.asked(scope)
	case KindGiven:
		t.given(e, d, scope, readable)
	case KindDeclined:
		t.takeBack(e.Seq, scope, StateDeclined)
	case KindWithdrawn:
		t.takeBack(e.Seq, scope, StateWithdrawn)
	case KindWithdrawnAll:
		t.takeBack(e.Seq, Scope{}, StateWithdrawn)
	case KindReviewed:
		t.reviewed(e, d, scope, readable)
	case KindWorkEnded:
		t.ends = append(t.ends, workEnd{d.Engagement, e.Seq})
	case KindErased:
		*t = standing{head: t.head, erased: true}
	case KindPaused:
		t.paused = e.Seq
	case KindStopped:
		t.stopped = e.Seq
	case KindResumed:
		if !e.Other {
			t.paused = 0
		}
	}
}

func (t *standing) find(s Scope) *scopeStanding {
	for i := range t.scopes {
		if t.scopes[i].scope == s {
			return &t.scopes[i]
		}
	}
	return nil
}

func (t *standing) at(s Scope) *scopeStanding {
	if found := t.find(s); found != nil {
		return found
	}
	state := StateNotAsked
	if t.refusedAfter(s, 0) {
		state = StateWithdrawn
	}
	t.scopes = append(t.scopes, scopeStanding{scope: s, state: state})
	return &t.scopes[len(t.scopes)-1]
}

func (t *standing) asked(s Scope) {
	x := t.at(s)
	switch x.state {
	case StateNotAsked:
		x.state = StateAsked
	case StateDeclined, StateWithdrawn:
		x.askedAgain++
	}
}

func (t *standing) given(e Event, d Details, s Scope, readable bool) {
	if !readable {
		t.lost = true
		return
	}
	x := t.at(s)
	*x = scopeStanding{
		scope: s, state: StateGiven, given: e.Seq, own: !e.Other, until: d.Until, reviewBy: d.ReviewBy,
		wording: e.Wording, refusals: x.refusals, askedAgain: x.askedAgain,
	}
}

func (t *standing) takeBack(seq uint64, s Scope, to State) {
	if s.Purpose != "" && t.find(s) == nil {
		t.at(s)
	}
	for i := range t.scopes {
		if x := &t.scopes[i]; s.Covers(x.scope) {
			x.state, x.until, x.reviewBy = to, 0, 0
			x.refusals++
		}
	}
	for i := range t.refused {
		if t.refused[i].scope == s {
			t.refused[i].seq = seq
			return
		}
	}
	t.refused = append(t.refused, refusal{s, seq})
}

func (t *standing) refusedAfter(s Scope, seq uint64) bool {
	for _, r := range t.refused {
		if r.seq > seq && r.scope.Covers(s) {
			return true
		}
	}
	return false
}

func (t *standing) reviewed(e Event, d Details, s Scope, readable bool) {
	if !readable || d.Result != ReviewResultKept {
		t.takeBack(e.Seq, s, StateWithdrawn)
		return
	}
	if x := t.find(s); x != nil && x.state == StateGiven {
		x.reviewed, x.reviewBy = e.Seq, d.ReviewBy
	}
}

// onlyPerson reports whether nobody but the person may give this now: they said
// no or took it back, and have not said yes since.
func (t *standing) onlyPerson(s Scope) bool {
	var since uint64
	if x := t.find(s); x != nil && x.own {
		since = x.given
	}
	return t.refusedAfter(s, since)
}

// state answers for one scope at a moment. The moment decides nothing but
// whether an end or a review day has passed.
func (t *standing) state(s Scope, now int64, w *Wordings) (State, error) {
	switch {
	case t.newer:
		return 0, ErrNewer
	case t.erased:
		return StateErased, nil
	case t.lost:
		return 0, ErrKeyGone
	}
	now = max(now, t.head.At)
	x := t.find(s)
	if x == nil {
		if t.refusedAfter(s, 0) {
			return StateWithdrawn, nil
		}
		return StateNotAsked, nil
	}
	if x.state != StateGiven {
		return x.state, nil
	}
	switch {
	case x.until != 0 && now >= x.until:
		return StateExpired, nil
	case w.superseded(x.wording, now):
		return StateSuperseded, nil
	case x.reviewBy != 0 && now >= x.reviewBy, t.waitsForReview(x):
		return StateReviewDue, nil
	case s.Purpose.inRoom() && t.paused != 0:
		return StatePaused, nil
	case s.Purpose.inRoom() && t.stopped > x.given:
		return StateStopped, nil
	}
	return StateGiven, nil
}

// waitsForReview reports whether the work has ended since a consent that
// releases its results was last given or kept.
func (t *standing) waitsForReview(x *scopeStanding) bool {
	if !x.scope.Purpose.Releases() {
		return false
	}
	for _, end := range t.ends {
		ours := end.engagement.IsZero() || end.engagement == x.scope.Engagement
		if ours && end.seq > x.given && end.seq > x.reviewed {
			return true
		}
	}
	return false
}
