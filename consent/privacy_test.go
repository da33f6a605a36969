package consent_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

const canary = "canary-of-somebodys-own"

// Properties 46, 47: erasure removes the key, keeps the chain, denies, takes a
// later withdrawal and refuses a give. (The scan of every byte of a database is in dbtest.)
func TestProperty46_Erasure(t *testing.T) {
	k := newKit(t)
	dir := t.TempDir()
	keys, err := consent.OpenFileKeys(dir)
	require.NoError(t, err)
	c := k.config()
	c.Keys = keys
	r, err := consent.Open(ctx, c)
	require.NoError(t, err)
	defer func() { _ = r.Close() }()
	p := someone()
	g := k.giving(p, publish)
	g.Behalf = consent.Behalf{Actor: someone(), Authority: canary}
	_, err = r.Give(ctx, g)
	require.NoError(t, err)
	_, err = r.ChangePlan(ctx, consent.PlanChange{Person: p, Facts: consent.PlanFacts{Step: consent.PlanMade}})
	require.NoError(t, err)
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, files, 2)
	require.NoError(t, r.Erase(ctx, p))
	require.NoError(t, r.Erase(ctx, p), "it can be called again")
	files, err = os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, files)
	ok, err := r.Permits(ctx, p, publish)
	require.NoError(t, err)
	assert.False(t, ok)
	_, err = r.Give(ctx, k.giving(p, publish))
	assert.ErrorIs(t, err, consent.ErrErased)
	assert.True(t, r.Withdraw(ctx, consent.Withdrawal{Person: p, Scopes: []consent.Scope{publish}}).Durable)
	files, err = os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, files, "nobody gets a new key after erasure")
	audit, err := consent.VerifyStore(ctx, k.store, consent.Checkpoint{})
	require.NoError(t, err)
	assert.Equal(t, 1+3+2, audit.Events)
	export, err := r.Export(ctx, p)
	require.NoError(t, err)
	assert.True(t, export.Receipt.Erased)
	b, err := json.Marshal(export)
	require.NoError(t, err)
	assert.NotContains(t, string(b), canary)
	assert.NotContains(t, string(b), g.Behalf.Actor.String())
}

// Property 48: what is sealed cannot be found by guessing once its key is gone:
// the same words sealed twice have nothing in common, and no hash of them is kept.
func TestProperty48_GuessingFindsNothing(t *testing.T) {
	k := newKit(t)
	name := func(i int) cowork.Text { return cowork.Text(fmt.Sprintf("name-%05d", i)) }
	p := someone()
	g := k.giving(p, publish)
	g.Behalf = consent.Behalf{Actor: someone(), Authority: name(4711)}
	_, err := k.Give(ctx, g)
	require.NoError(t, err)
	require.NoError(t, k.Erase(ctx, p))
	events, err := k.store.Read(ctx, consent.ConsentOf(p), 0)
	require.NoError(t, err)
	stream := consent.NewLedger(consent.ConsentOf(p))
	for i := range 10_000 { // an attacker encodes each guess in every way the package can
		guess := consent.Details{Actor: g.Behalf.Actor, Authority: name(i)}
		_, s, err := stream.With(consent.Event{Kind: consent.KindGiven, Key: events[0].Key, Purpose: publish.Purpose}, guess, bytes.Repeat([]byte{1}, consent.KeySize))
		require.NoError(t, err)
		e, err := consent.DecodeEvent(s.Body)
		require.NoError(t, err)
		for _, held := range events {
			if bytes.Contains(held.Body, e.Body[12:44]) || bytes.Contains(held.Body, []byte(name(i))) {
				t.Fatalf("guess %d was found", i)
			}
		}
	}
}

// Property 49: words that are personal are in no error, no log line and no print.
func TestProperty49_NothingPersonalIsPrinted(t *testing.T) {
	k := newKit(t)
	p := someone()
	var out bytes.Buffer
	log := slog.New(slog.NewTextHandler(&out, nil))
	print := func(v any) {
		fmt.Fprintf(&out, "%v %+v %s\n", v, v, v)
		log.Info("it", "v", v)
	}
	g := k.giving(p, publish, consent.For(canary))
	g.Behalf = consent.Behalf{Actor: someone(), Authority: canary}
	_, err := k.Give(ctx, g)
	require.Error(t, err)
	print(err)
	print(g.Behalf)
	g.Scopes = g.Scopes[:1]
	_, err = k.Give(ctx, g)
	require.NoError(t, err)
	l, err := k.Ledger(ctx, p)
	require.NoError(t, err)
	for line := range l.Lines() {
		assert.Equal(t, cowork.Text(canary), line.Details.Authority)
		print(line)
		print(line.Details)
	}
	w := wording()
	w.Words, w.Controller, w.Contact, w.Title = canary, canary, canary, canary
	print(w)
	receipt, err := k.Receipt(ctx, p)
	require.NoError(t, err)
	print(receipt)
	sealed, err := consent.SealPlan(make([]byte, consent.KeySize), canary)
	require.NoError(t, err)
	_, err = consent.OpenPlan(bytes.Repeat([]byte{1}, consent.KeySize), sealed)
	print(err)
	_, err = consent.ParseHash(canary)
	print(err)
	_, err = consent.ParseStream(canary + "/" + canary)
	print(err)
	func() {
		defer func() { print(recover()) }()
		u, err := k.Begin(ctx, consent.Using{Person: p, Scopes: []consent.Scope{publish}})
		require.NoError(t, err)
		defer func() { _ = u.Close() }()
		print(u.Commit(ctx, nil))
	}()
	assert.NotContains(t, out.String(), canary)
	k.withdraw(p) // the panic held up nothing
}

// Property 50: the Wellness Action Plan is a stream of its own with a key of its
// own, sealed by the person, and in no receipt.
func TestProperty50_WellnessApart(t *testing.T) {
	k := newKit(t)
	p, reader := someone(), someone()
	own := bytes.Repeat([]byte{9}, consent.KeySize)
	sealed, err := consent.SealPlan(own, canary)
	require.NoError(t, err)
	change := func(f consent.PlanFacts) {
		_, err := k.ChangePlan(ctx, consent.PlanChange{Person: p, Facts: f})
		require.NoError(t, err)
	}
	change(consent.PlanFacts{Step: consent.PlanOffered, Required: cowork.No})
	change(consent.PlanFacts{
		Step: consent.PlanMade, ByPerson: cowork.Yes, Readers: []cowork.ID{reader}, Content: sealed,
		ReviewBy: k.clock.Now().Add(time.Hour).UnixNano(),
	})
	change(consent.PlanFacts{Step: consent.PlanRead, Readers: []cowork.ID{reader}})
	k.give(p, publish)
	_, err = k.RecordCheck(ctx, consent.CheckMade{Person: p, CheckFacts: consent.CheckFacts{
		Phase: consent.CheckPhaseAfter, Outcome: consent.CheckOutcomeDone, Helped: cowork.Yes,
	}})
	require.NoError(t, err)
	one, err := k.keys.Key(ctx, consent.ConsentOf(p), false)
	require.NoError(t, err)
	two, err := k.keys.Key(ctx, consent.WellnessOf(p), false)
	require.NoError(t, err)
	assert.NotEqual(t, one, two)

	plan, err := k.Plan(ctx, p)
	require.NoError(t, err)
	assert.Equal(t, cowork.Yes, plan.Exists)
	assert.Equal(t, []cowork.ID{reader}, plan.ReadBy)
	words, err := consent.OpenPlan(own, plan.Sealed)
	require.NoError(t, err)
	assert.Equal(t, cowork.Text(canary), words)

	receipt, err := k.Receipt(ctx, p)
	require.NoError(t, err)
	b, err := json.Marshal(receipt)
	require.NoError(t, err)
	for _, word := range []string{"plan", "check", "wellness", reader.String()} {
		assert.NotContains(t, string(b), word)
	}
	l, err := k.Ledger(ctx, p)
	require.NoError(t, err)
	for line := range l.Lines() {
		assert.NotEqual(t, consent.KindPlan, line.Kind)
	}
	change(consent.PlanFacts{Step: consent.PlanRemoved})
	plan, err = k.Plan(ctx, p)
	require.NoError(t, err)
	assert.Equal(t, cowork.No, plan.Exists)
	assert.Nil(t, plan.Sealed)
}

// Property 51: the person's own export holds everything held about them, with
// the wording that was shown.
func TestProperty51_Export(t *testing.T) {
	k, p, events := somePerson(t)
	_, err := k.ChangePlan(ctx, consent.PlanChange{Person: p, Facts: consent.PlanFacts{Step: consent.PlanOffered}})
	require.NoError(t, err)
	export, err := k.Export(ctx, p)
	require.NoError(t, err)
	assert.Len(t, export.Events, len(events)+1)
	require.NotNil(t, export.Wellness)
	b, err := json.Marshal(export)
	require.NoError(t, err)
	assert.Contains(t, string(b), string(wording().Words))
	assert.Contains(t, string(b), k.notice.String())
	for i := range events {
		assert.Equal(t, uint64(i+1), export.Events[i].Seq)
	}
}

// Property 52: a receipt has the fields of a consent record, how to withdraw
// among them, and the day of a withdrawal where there is one.
func TestProperty52_Receipt(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, publish, share)
	k.withdraw(p, share)
	receipt, err := k.Receipt(ctx, p)
	require.NoError(t, err)
	b, err := json.Marshal(receipt)
	require.NoError(t, err)
	for _, field := range []string{
		"schema_version", "record_id", "pii_principal_id", "privacy_notice", "language", "purpose", "purposes",
		"lawful_basis_claimed", "controller", "contact", "withdrawal_method", "event_time", "event_type", "event_state",
	} {
		assert.Contains(t, string(b), `"`+field+`":`)
	}
	require.Len(t, receipt.Consents, 2)
	held, gone := receipt.Consents[0], receipt.Consents[1]
	assert.Equal(t, consent.StateGiven, held.State)
	assert.True(t, held.Withdrawn.IsZero())
	assert.Equal(t, consent.StateWithdrawn, gone.State)
	assert.False(t, gone.Withdrawn.IsZero())
	for _, c := range receipt.Consents {
		assert.Equal(t, wording().Withdrawal, c.Withdrawal)
		assert.Equal(t, wording().Words, c.Notice.Words)
		assert.Equal(t, k.notice, c.Notice.Fingerprint)
	}
	assert.Equal(t, []string{"given", "withdrawn"}, []string{gone.Events[0].Type, gone.Events[1].Type})

	var page strings.Builder
	require.NoError(t, receipt.WritePage(&page))
	for _, words := range []string{"You said yes, and it holds now.", "You took it back.", string(wording().Withdrawal), string(wording().Words), "publish what you made"} {
		assert.Contains(t, page.String(), words)
	}
	var empty strings.Builder
	none, err := k.Receipt(ctx, someone())
	require.NoError(t, err)
	require.NoError(t, none.WritePage(&empty))
	assert.Contains(t, empty.String(), "We hold nothing about you here.")
}

// Property 53: nothing is given on a wording that does not state the right to
// withdraw; one act over several purposes stores one event each.
func TestProperty53_WordingAndSeveralPurposes(t *testing.T) {
	k := newKit(t)
	p := someone()
	w := wording()
	w.Withdrawal = ""
	g := k.giving(p, publish)
	g.Wording = k.publish(w)
	_, err := k.Give(ctx, g)
	assert.ErrorIs(t, err, consent.ErrNoRightStated)
	g.Wording = consent.Hash{1}
	_, err = k.Give(ctx, g)
	assert.ErrorIs(t, err, consent.ErrUnknownWording)
	w = wording()
	w.Purposes = []consent.Purpose{consent.PurposeTakePart}
	g.Wording = k.publish(w)
	_, err = k.Give(ctx, g)
	assert.ErrorIs(t, err, consent.ErrNotInWording)
	g = k.giving(p, publish)
	g.Until = k.clock.Now()
	_, err = k.Give(ctx, g)
	assert.ErrorIs(t, err, consent.ErrEnds)
	_, err = k.Give(ctx, k.giving(p))
	assert.ErrorIs(t, err, consent.ErrNoScope)
	assert.False(t, k.permits(p, publish))
	k.give(p, publish, share, takePart)
	l, err := k.Ledger(ctx, p)
	require.NoError(t, err)
	assert.Equal(t, 3, l.Len())
	k.withdraw(p, share)
	assert.True(t, k.permits(p, publish, takePart))
}

// Asking again after a no stays visible.
func TestRepeatedAsksAreVisible(t *testing.T) {
	k := newKit(t)
	p := someone()
	require.True(t, k.Decline(ctx, consent.Withdrawal{Person: p, Scopes: []consent.Scope{publish}}).Durable)
	for range 2 {
		_, err := k.Ask(ctx, consent.Asking{Person: p, Scopes: []consent.Scope{publish}, Wording: k.notice})
		require.NoError(t, err)
	}
	list, err := k.Standings(ctx, p)
	require.NoError(t, err)
	require.Len(t, list, 1)
	assert.Equal(t, consent.StateDeclined, list[0].State)
	assert.Equal(t, 1, list[0].Refusals)
	assert.Equal(t, 2, list[0].AskedAgain)
}
