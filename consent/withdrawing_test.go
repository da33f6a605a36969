package consent_test

import (
	"context"
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// Property 14: it succeeds for unknown, never asked, declined and erased people and unknown purposes.
func TestProperty14_AlwaysSucceeds(t *testing.T) {
	k := newKit(t)
	unknown, asked, declined, erased := someone(), someone(), someone(), someone()
	_, err := k.Ask(ctx, consent.Asking{Person: asked, Scopes: []consent.Scope{publish}, Wording: k.notice})
	require.NoError(t, err)
	require.True(t, k.Decline(ctx, consent.Withdrawal{Person: declined, Scopes: []consent.Scope{publish}}).Durable)
	k.give(erased, publish)
	require.NoError(t, k.Erase(ctx, erased))
	for _, p := range []cowork.ID{unknown, asked, declined, erased} {
		for _, s := range [][]consent.Scope{nil, {publish}, {consent.For("x-never")}, {consent.For(consent.Purpose(strings.Repeat("\x00", 5000)))}} {
			taken := k.Withdraw(ctx, consent.Withdrawal{Person: p, Scopes: s})
			assert.True(t, taken.Durable)
			assert.NoError(t, taken.Err)
			assert.True(t, taken.AlreadyDone)
		}
		assert.False(t, k.permits(p, publish))
	}
	assert.ErrorIs(t, k.Withdraw(ctx, consent.Withdrawal{}).Err, consent.ErrNobody)
}

// Property 15: there is no place for a reason, in the call or in what is stored.
func TestProperty15_NoPlaceForAReason(t *testing.T) {
	for _, v := range []any{consent.Withdrawal{}, consent.Call{}, consent.Event{}, consent.Details{}, consent.Taken{}} {
		for f := range reflectFields(reflect.TypeOf(v)) {
			for _, word := range []string{"reason", "why", "comment", "note", "explanation"} {
				assert.NotContains(t, strings.ToLower(f), word)
			}
		}
	}
	e := consent.Event{Kind: consent.KindWithdrawn, Purpose: consent.PurposePublish, Seq: 1, Stream: consent.ConsentOf(someone())}
	assert.Len(t, e.Append(nil), 1+1+17+1+8+1+16+1+1+len(consent.PurposePublish), "purpose and nothing else")
}

func reflectFields(t reflect.Type) map[string]bool {
	out := map[string]bool{}
	for i := range t.NumField() {
		out[t.Field(i).Name] = true
		if f := t.Field(i).Type; f.Kind() == reflect.Struct {
			for name := range reflectFields(f) {
				out[name] = true
			}
		}
	}
	return out
}

// Property 16: it takes no more arguments, and no more of them, than giving.
func TestProperty16_AsEasyAsGiving(t *testing.T) {
	r := reflect.TypeFor[*consent.Register]()
	give, _ := r.MethodByName("Give")
	withdraw, _ := r.MethodByName("Withdraw")
	assert.LessOrEqual(t, withdraw.Type.NumIn(), give.Type.NumIn())
	assert.Less(t, len(reflectFields(reflect.TypeFor[consent.Withdrawal]())), len(reflectFields(reflect.TypeFor[consent.Giving]())))
	k := newKit(t)
	p := someone()
	k.give(p, publish)
	taken := k.Withdraw(ctx, consent.Withdrawal{Person: p}) // who is all that it needs
	assert.True(t, taken.Durable)
	assert.False(t, taken.AlreadyDone)
}

// Property 18: repeating it is a success; the same key adds one event.
func TestProperty18_Repeating(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, publish)
	w := consent.Withdrawal{Person: p, Scopes: []consent.Scope{publish, share}, Key: consent.NewKey()}
	first, second := k.Withdraw(ctx, w), k.Withdraw(ctx, w)
	assert.False(t, first.AlreadyDone)
	assert.True(t, second.AlreadyDone)
	assert.True(t, second.Again)
	assert.Equal(t, first.Seq, second.Seq)
	w.Key = consent.Key{}
	third := k.Withdraw(ctx, w)
	assert.True(t, third.Durable)
	assert.True(t, third.AlreadyDone)
	l, err := k.Ledger(ctx, p)
	require.NoError(t, err)
	assert.Equal(t, 5, l.Len())
}

// Property 19: an ended context does not stop it.
func TestProperty19_EndedContext(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, publish)
	ended, cancel := context.WithCancel(ctx)
	cancel()
	taken := k.Withdraw(ended, consent.Withdrawal{Person: p})
	assert.True(t, taken.Durable)
	assert.False(t, k.permits(p, publish))
}

// Property 21: with the store down the latch holds at once, and the spool is
// replayed before the first answer after a restart.
func TestProperty21_StoreDown(t *testing.T) {
	k := newKit(t)
	p, other := someone(), someone()
	k.give(p, publish, share)
	k.give(other, publish)
	k.store.down(false, true)
	taken := k.Withdraw(ctx, consent.Withdrawal{Person: p, Scopes: []consent.Scope{publish}})
	assert.False(t, taken.Durable)
	assert.True(t, taken.Spooled)
	assert.ErrorIs(t, taken.Err, errDown)
	assert.False(t, k.permits(p, publish))
	assert.True(t, k.permits(p, share), "what is sealed in the spool is as exact as in the ledger")
	assert.True(t, k.permits(other, publish))
	assert.Equal(t, 1, k.Waiting())
	_, err := k.Give(ctx, k.giving(p, publish))
	assert.Error(t, err, "nothing is given past a withdrawal that waits")

	k.open() // a restart, with the store still down
	assert.False(t, k.permits(p, publish))
	assert.True(t, k.permits(p, share))
	k.store.down(false, false)
	said := k.clock.Now()
	k.clock.Turn(time.Hour)
	k.open()
	assert.Zero(t, k.Waiting())
	assert.False(t, k.permits(p, publish))
	l, err := k.Ledger(ctx, p)
	require.NoError(t, err)
	assert.Equal(t, 3, l.Len(), "recorded once")
	for line := range l.Lines() {
		if line.Kind == consent.KindWithdrawn {
			assert.WithinDuration(t, said, time.Unix(0, line.Since), time.Second, "it says when the person took it back")
			assert.WithinDuration(t, k.clock.Now(), line.Time(), time.Second)
		}
	}
	items, err := k.spool.Items()
	require.NoError(t, err)
	assert.Empty(t, items)
	k.give(p, publish)
	assert.True(t, k.permits(p, publish), "the latch is lifted once the ledger has it")
}

// Property 21: the file of the spool survives a restart, also where its last item is torn.
func TestSpoolFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "spool")
	s, err := consent.OpenFileSpool(path)
	require.NoError(t, err)
	require.NoError(t, s.Add([]byte("one")))
	require.NoError(t, s.Add([]byte("two")))
	require.NoError(t, s.Close())
	s, err = consent.OpenFileSpool(path)
	require.NoError(t, err)
	items, err := s.Items()
	require.NoError(t, err)
	assert.Equal(t, [][]byte{[]byte("one"), []byte("two")}, items)
	require.NoError(t, s.Clear())
	require.NoError(t, s.Add([]byte("three")))
	items, err = s.Items()
	require.NoError(t, err)
	assert.Equal(t, [][]byte{[]byte("three")}, items)
	require.NoError(t, s.Close())
}

// Property 22: observers that panic or block do not stop it.
func TestProperty22_Observers(t *testing.T) {
	defer goleak.VerifyNone(t)
	k := newKit(t)
	blocked := make(chan struct{})
	told := make(chan consent.Change, 100)
	c := k.config()
	c.Observers = []func(consent.Change){
		func(consent.Change) { panic("on purpose") },
		func(consent.Change) { <-blocked },
		func(c consent.Change) { told <- c },
	}
	r, err := consent.Open(ctx, c)
	require.NoError(t, err)
	p := someone()
	taken := r.Withdraw(ctx, consent.Withdrawal{Person: p})
	assert.True(t, taken.Durable)
	got := <-told
	assert.Equal(t, consent.KindWithdrawnAll, got.Kind)
	assert.Equal(t, p, got.Person)
	assert.Eventually(t, func() bool { return r.Missed() >= 1 }, 5*time.Second, time.Millisecond)
	close(blocked)
	require.NoError(t, r.Close())
}

// Property 23: it returns within a bound while a use is stuck, and holds.
func TestProperty23_StuckUse(t *testing.T) {
	k := newKit(t)
	c := k.config()
	c.Patience = 50 * time.Millisecond
	r, err := consent.Open(ctx, c)
	require.NoError(t, err)
	p := someone()
	k.give(p, takePart)
	u, err := r.Begin(ctx, consent.Using{Person: p, Scopes: []consent.Scope{takePart}})
	require.NoError(t, err)
	stuck, in, out := make(chan struct{}), make(chan struct{}), make(chan error, 1)
	go func() {
		out <- u.Commit(ctx, func(context.Context) error { close(in); <-stuck; return nil })
	}()
	<-in
	taken := r.Withdraw(ctx, consent.Withdrawal{Person: p})
	assert.False(t, taken.Durable)
	assert.True(t, taken.Spooled)
	assert.Equal(t, 1, taken.Cancelled)
	ok, err := r.Permits(ctx, p, takePart)
	require.NoError(t, err)
	assert.False(t, ok)
	close(stuck)
	require.NoError(t, <-out)
	require.NoError(t, r.Flush(ctx))
	assert.False(t, k.permits(p, takePart), "the other register sees it as well")
	require.NoError(t, r.Close())
}

// Property 25: consent can be given again, and only by the person.
func TestProperty25_AgainOnlyByThePerson(t *testing.T) {
	k := newKit(t)
	p := someone()
	carer := consent.Behalf{Actor: someone(), Authority: "a deed, seen on paper"}
	onBehalf := k.giving(p, publish)
	onBehalf.Behalf = carer
	_, err := k.Give(ctx, onBehalf)
	require.NoError(t, err)
	assert.True(t, k.permits(p, publish))
	k.withdraw(p, consent.For(consent.PurposePublish))
	_, err = k.Give(ctx, onBehalf)
	assert.ErrorIs(t, err, consent.ErrOnlyPerson)
	assert.False(t, k.permits(p, publish))
	k.give(p, publish)
	assert.True(t, k.permits(p, publish))
	_, err = k.Give(ctx, onBehalf)
	assert.NoError(t, err, "the person has said yes since")
}

// Property 26: anybody may take back for somebody, marked so; giving needs authority.
func TestProperty26_OnBehalf(t *testing.T) {
	k := newKit(t)
	p, helper := someone(), someone()
	for _, b := range []consent.Behalf{{Actor: helper}, {Authority: "said so"}} {
		g := k.giving(p, publish)
		g.Behalf = b
		_, err := k.Give(ctx, g)
		assert.ErrorIs(t, err, consent.ErrNoAuthority)
	}
	k.give(p, publish)
	taken := k.Withdraw(ctx, consent.Withdrawal{Person: p, Behalf: consent.Behalf{Actor: helper}})
	assert.True(t, taken.Durable)
	l, err := k.Ledger(ctx, p)
	require.NoError(t, err)
	for line := range l.Lines() {
		if line.Kind == consent.KindWithdrawnAll {
			assert.True(t, line.Other)
			assert.Equal(t, helper, line.Details.Actor)
		}
	}
}

// Property 29: the context of a running use ends with ErrWithdrawn as its cause.
func TestProperty29_RunningUsesEnd(t *testing.T) {
	defer goleak.VerifyNone(t)
	k := newKit(t)
	p := someone()
	k.give(p, takePart, publish)
	begin := func(s consent.Scope) *consent.Use {
		u, err := k.Begin(ctx, consent.Using{Person: p, Scopes: []consent.Scope{s}})
		require.NoError(t, err)
		return u
	}
	room, out := begin(takePart), begin(publish)
	taken := k.TimeOut(ctx, consent.Call{Person: p})
	assert.Equal(t, 1, taken.Cancelled)
	<-room.Context().Done()
	assert.ErrorIs(t, context.Cause(room.Context()), consent.ErrWithdrawn)
	assert.NoError(t, out.Context().Err())
	taken = k.withdraw(p)
	assert.Equal(t, 1, taken.Cancelled)
	assert.ErrorIs(t, context.Cause(out.Context()), consent.ErrWithdrawn)
	effect := false
	err := out.Commit(ctx, func(context.Context) error { effect = true; return nil })
	assert.ErrorIs(t, err, consent.ErrNotPermitted)
	assert.False(t, effect)
	assert.NoError(t, errors.Join(room.Close(), out.Close()))
	_, err = k.Begin(ctx, consent.Using{Person: p, Scopes: []consent.Scope{takePart}})
	assert.ErrorIs(t, err, consent.ErrNotPermitted)
}

// Property 30: it lists the uses made since the consent, with what is owed for each.
func TestProperty30_UsesToBeRecalled(t *testing.T) {
	k := newKit(t)
	p := someone()
	film := publish
	film.Output = someone()
	k.give(p, publish, film, takePart)
	use := func(s consent.Scope, recall consent.Recall, commit bool) *consent.Use {
		u, err := k.Begin(ctx, consent.Using{Person: p, Scopes: []consent.Scope{s}, Recall: recall})
		require.NoError(t, err)
		if commit {
			require.NoError(t, u.Commit(ctx, func(context.Context) error { return nil }))
			require.NoError(t, u.Close())
		}
		return u
	}
	use(publish, consent.RecallPossible, true)
	use(film, consent.RecallImpossible, true)
	use(takePart, consent.RecallStop, true)
	running := use(publish, consent.RecallPossible, false)
	dropped := use(publish, consent.RecallPossible, false)
	require.NoError(t, dropped.Close())
	at := k.clock.Now()
	taken := k.withdraw(p, consent.For(consent.PurposePublish))
	require.Len(t, taken.Touched, 3)
	owes := []consent.Owed{taken.Touched[0].Owes, taken.Touched[1].Owes, taken.Touched[2].Owes}
	assert.Equal(t, []consent.Owed{consent.OwedRecall, consent.OwedExplain, consent.OwedStop}, owes)
	assert.WithinDuration(t, at.Add(7*24*time.Hour), taken.Touched[0].By, time.Second)
	assert.True(t, taken.Touched[2].Unsure)
	require.NoError(t, running.Close())

	_, err := k.Recalled(ctx, p, taken.Touched[0].Use)
	require.NoError(t, err)
	_, err = k.Explained(ctx, p, taken.Touched[1].Use)
	require.NoError(t, err)
	_, err = k.Explained(ctx, p, 1)
	assert.ErrorIs(t, err, consent.ErrNoSuch)
	k.give(p, publish)
	second := k.withdraw(p)
	require.Len(t, second.Touched, 1, "the use of taking part; the others belong to the first withdrawal")
	all, err := k.Affected(ctx, p)
	require.NoError(t, err)
	settled := 0
	for _, x := range all {
		if x.Settled() {
			settled++
		}
	}
	assert.Equal(t, 2, settled)
}
