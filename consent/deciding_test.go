package consent_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// Property 1: no event, an unknown purpose or an unknown person denies.
func TestProperty01_NothingKnownDenies(t *testing.T) {
	k := newKit(t)
	p := someone()
	assert.False(t, k.permits(p, takePart))
	assert.False(t, k.permits(p, consent.For("x-never-heard-of")))
	k.give(p, takePart)
	assert.False(t, k.permits(p, consent.For("no purpose at all")))
	assert.False(t, k.permits(someone(), takePart))
	assert.True(t, k.permits(p, takePart))
	_, err := k.Permits(ctx, cowork.ID{}, takePart)
	assert.ErrorIs(t, err, consent.ErrNobody)
	_, err = k.Permits(ctx, p)
	assert.ErrorIs(t, err, consent.ErrNoScope)
}

// Property 5: expiry is exclusive at the instant.
func TestProperty05_EndsAtTheInstant(t *testing.T) {
	k := newKit(t)
	p, end := someone(), k.clock.Now().Add(time.Hour)
	g := k.giving(p, takePart)
	g.Until = end
	_, err := k.Give(ctx, g)
	require.NoError(t, err)
	k.clock.Set(end.Add(-1))
	assert.True(t, k.permits(p, takePart))
	k.clock.Set(end)
	assert.False(t, k.permits(p, takePart))
	assert.Equal(t, consent.StateExpired, k.state(p, takePart))
}

// Property 7: a changed wording denies until re-asked, unless its meaning is the same.
func TestProperty07_BoundToTheWording(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, publish)
	same := wording()
	same.Words, same.Replaces, same.SameMeaning = "The same, in better words.", k.notice, cowork.Yes
	second := k.publish(same)
	assert.True(t, k.permits(p, publish))
	changed := wording()
	changed.Words, changed.Replaces = "Now also for money.", second
	third := k.publish(changed)
	assert.False(t, k.permits(p, publish), "an earlier wording is over with the one that replaced it")
	assert.Equal(t, consent.StateSuperseded, k.state(p, publish))
	_, err := k.Give(ctx, k.giving(p, publish))
	assert.ErrorIs(t, err, consent.ErrOldWording)
	k.notice = third
	k.give(p, publish)
	assert.True(t, k.permits(p, publish))
}

// Property 8: what releases results waits for the review after the work, and ends with a missed review day.
func TestProperty08_ReleasingWaitsForTheReview(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, publish, share, takePart)
	_, err := k.EndWork(ctx, p, cowork.ID{})
	require.NoError(t, err)
	assert.False(t, k.permits(p, publish))
	assert.False(t, k.permits(p, share))
	assert.True(t, k.permits(p, takePart))
	assert.Equal(t, consent.StateReviewDue, k.state(p, publish))
	by := k.clock.Now().Add(time.Hour)
	_, err = k.Review(ctx, consent.Reviewing{Person: p, Scopes: []consent.Scope{publish}, Result: consent.ReviewResultKept, ReviewBy: by})
	require.NoError(t, err)
	assert.True(t, k.permits(p, publish))
	assert.False(t, k.permits(p, share))
	k.clock.Set(by)
	assert.False(t, k.permits(p, publish), "the review day was missed")
}

// Property 9: stopped and paused deny at once, and only the person resumes.
func TestProperty09_StopAndTimeOut(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, takePart, record, publish)
	assert.True(t, k.TimeOut(ctx, consent.Call{Person: p}).Durable)
	assert.False(t, k.permits(p, takePart))
	assert.False(t, k.permits(p, record))
	assert.True(t, k.permits(p, publish))
	_, err := k.Resume(ctx, consent.Call{Person: p, Behalf: consent.Behalf{Actor: someone(), Authority: "deed"}})
	assert.ErrorIs(t, err, consent.ErrOnlyPerson)
	k.give(p, takePart)
	assert.False(t, k.permits(p, takePart), "a new yes does not end a time out")
	_, err = k.Resume(ctx, consent.Call{Person: p})
	require.NoError(t, err)
	assert.True(t, k.permits(p, takePart))
	assert.True(t, k.Stop(ctx, consent.Call{Person: p}).Durable)
	_, err = k.Resume(ctx, consent.Call{Person: p})
	require.NoError(t, err)
	assert.False(t, k.permits(p, takePart), "only a new yes ends a stop")
	k.give(p, takePart)
	assert.True(t, k.permits(p, takePart))
	assert.False(t, k.permits(p, record))
}

// Property 11: several purposes are permitted only if each is.
func TestProperty11_EachOfSeveral(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, takePart, record)
	assert.True(t, k.permits(p, takePart, record))
	assert.False(t, k.permits(p, takePart, record, publish))
	k.withdraw(p, record)
	assert.False(t, k.permits(p, takePart, record))
}

// Property 9: a time out in the ledger is not ended by somebody else's event,
// however it got there.
func TestOnlyThePersonResumesInTheLedgerToo(t *testing.T) {
	key := make([]byte, consent.KeySize)
	l := consent.NewLedger(consent.ConsentOf(someone()))
	add := func(e consent.Event) {
		var err error
		l, _, err = l.With(e, consent.Details{}, key)
		require.NoError(t, err)
	}
	state := func() consent.State {
		s, err := l.StateAt(takePart, time.Unix(1, 0), consent.Wordings{})
		require.NoError(t, err)
		return s
	}
	add(consent.Event{Kind: consent.KindGiven, Purpose: consent.PurposeTakePart})
	add(consent.Event{Kind: consent.KindPaused})
	add(consent.Event{Kind: consent.KindResumed, Other: true})
	assert.Equal(t, consent.StatePaused, state())
	add(consent.Event{Kind: consent.KindResumed})
	assert.Equal(t, consent.StateGiven, state())
}
