package consent_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

var update = flag.Bool("update", false, "write the golden files anew; the test still fails once")

// Property 12: any error of the store, a gap, a changed byte and a closed
// register deny with an error and never permit.
func TestProperty12_ErrorsDeny(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, publish)
	k.withdraw(p, publish)
	k.give(p, publish)
	bends := map[string]func([]consent.Stored) []consent.Stored{
		"a gap":         func(e []consent.Stored) []consent.Stored { return slices.Delete(slices.Clone(e), 1, 2) },
		"no beginning":  func(e []consent.Stored) []consent.Stored { return e[1:] },
		"another order": func(e []consent.Stored) []consent.Stored { e = slices.Clone(e); e[0], e[1] = e[1], e[0]; return e },
		"a short body": func(e []consent.Stored) []consent.Stored {
			e = slices.Clone(e)
			e[2].Body = e[2].Body[:len(e[2].Body)-1]
			return e
		},
		"another hash": func(e []consent.Stored) []consent.Stored { e = slices.Clone(e); e[2].Hash[0]++; return e },
	}
	for name, bend := range bends {
		k.open()
		k.store.bends(bend)
		ok, err := k.Permits(ctx, p, publish)
		assert.False(t, ok, name)
		assert.ErrorIs(t, err, consent.ErrTampered, name)
		_, err = k.Begin(ctx, consent.Using{Person: p, Scopes: []consent.Scope{publish}})
		assert.ErrorIs(t, err, consent.ErrTampered, name)
		k.store.bends(nil)
		assert.True(t, k.permits(p, publish))
	}
	k.store.down(true, false)
	ok, err := k.Permits(ctx, p, publish)
	assert.False(t, ok)
	assert.ErrorIs(t, err, errDown)
	k.store.down(false, true)
	_, err = k.Begin(ctx, consent.Using{Person: p, Scopes: []consent.Scope{publish}})
	assert.ErrorIs(t, err, errDown)
	k.store.down(false, false)
	require.NoError(t, k.keys.Remove(ctx, consent.ConsentOf(p)))
	k.open()
	ok, err = k.Permits(ctx, p, publish)
	assert.False(t, ok)
	assert.ErrorIs(t, err, consent.ErrKeyGone)
	require.NoError(t, k.Close())
	ok, err = k.Permits(ctx, p, publish)
	assert.False(t, ok)
	assert.ErrorIs(t, err, consent.ErrClosed)
}

// somePerson gives a person's events, with a consent taken back at the end.
func somePerson(t testing.TB) (*kit, cowork.ID, []consent.Stored) {
	k := newKit(t)
	p := someone()
	_, err := k.Ask(ctx, consent.Asking{Person: p, Scopes: []consent.Scope{publish, share}, Wording: k.notice})
	require.NoError(t, err)
	for range 11 {
		k.give(p, publish, share)
		k.withdraw(p, publish)
		k.withdraw(p)
	}
	events, err := k.store.Read(ctx, consent.ConsentOf(p), 0)
	require.NoError(t, err)
	return k, p, events
}

// Property 13: flip each byte of a stored event, in each of 255 ways for the
// bytes that matter and one for the rest: it never permits.
func TestProperty13_NoFlipPermits(t *testing.T) {
	k, p, events := somePerson(t)
	for i := len(events) - 2; i < len(events); i++ {
		for at := range events[i].Body {
			for _, flip := range flips(at) {
				bent := slices.Clone(events)
				bent[i].Body = bytes.Clone(bent[i].Body)
				bent[i].Body[at] ^= flip
				r := onEvents(t, k, bent)
				ok, err := r.Permits(ctx, p, publish)
				if ok || err == nil {
					t.Fatalf("event %d, byte %d, flip %x: permits %v, error %v", i, at, flip, ok, err)
				}
				require.NoError(t, r.Close())
			}
		}
	}
	for i, s := range events { // where whoever flips makes the hashes good again, the kind alone permits
		e, err := consent.DecodeEvent(s.Body)
		require.NoError(t, err)
		if e.Kind == consent.KindGiven {
			continue
		}
		for at := range s.Body {
			for bit := range 8 {
				b := bytes.Clone(s.Body)
				b[at] ^= 1 << bit
				if e, err := consent.DecodeEvent(b); err == nil && e.Kind == consent.KindGiven {
					t.Fatalf("event %d: bit %d of byte %d makes it a consent", i, bit, at)
				}
			}
		}
	}
}

// flips is every change for the byte of the kind and those around it, one for others.
func flips(at int) []byte {
	if at < 18 || at > 34 {
		return []byte{1, 0x80}
	}
	all := make([]byte, 255)
	for i := range all {
		all[i] = byte(i + 1)
	}
	return all
}

// onEvents is a register on events as somebody else put them there.
func onEvents(t testing.TB, k *kit, events []consent.Stored) *consent.Register {
	c := k.config()
	c.Store = &faultyStore{Store: k.store.Store, bend: func([]consent.Stored) []consent.Stored { return events }}
	r, err := consent.Open(ctx, c)
	require.NoError(t, err)
	return r
}

// Property 42: every single edit of a ledger of some fifty events is detected.
func TestProperty42_EveryEditIsDetected(t *testing.T) {
	_, p, events := somePerson(t)
	_, q, others := somePerson(t)
	stream := consent.ConsentOf(p)
	detect := func(what string, edited []consent.Stored) {
		t.Helper()
		_, err := consent.Verify(stream, edited)
		assert.ErrorIs(t, err, consent.ErrTampered, what)
	}
	_, err := consent.Verify(stream, events)
	require.NoError(t, err)
	_, err = consent.Verify(consent.ConsentOf(q), others)
	require.NoError(t, err)
	for i := range events {
		if i < len(events)-1 {
			detect("removed", slices.Delete(slices.Clone(events), i, i+1))
			swapped := slices.Clone(events)
			swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
			detect("reordered", swapped)
		}
		detect("repeated", slices.Insert(slices.Clone(events), i, events[i]))
		transplanted := slices.Clone(events)
		transplanted[i] = others[i]
		detect("transplanted", transplanted)
		transplanted = slices.Clone(transplanted)
		transplanted[i].Stream = stream
		detect("transplanted and renamed", transplanted)
		for at := range events[i].Body {
			changed := slices.Clone(events)
			changed[i].Body = bytes.Clone(changed[i].Body)
			changed[i].Body[at]++
			_, err := consent.Verify(stream, changed)
			if err == nil {
				t.Fatalf("event %d, byte %d", i, at)
			}
		}
		for _, edit := range []func(*consent.Stored){
			func(s *consent.Stored) { s.Seq++ }, func(s *consent.Stored) { s.Key[3]++ }, func(s *consent.Stored) { s.Hash[5]++ },
		} {
			changed := slices.Clone(events)
			edit(&changed[i])
			detect("changed", changed)
		}
	}
}

// Property 43: a cut tail, a removed person and a rewritten history are detected
// against a checkpoint that is kept elsewhere.
func TestProperty43_Checkpoint(t *testing.T) {
	k := newKit(t)
	p, q := someone(), someone()
	k.give(p, publish)
	k.give(q, publish)
	k.withdraw(p)
	c, err := consent.TakeCheckpoint(ctx, "consent.example.org/ledger", k.store)
	require.NoError(t, err)
	public, private, err := ed25519.GenerateKey(nil)
	require.NoError(t, err)
	note := c.Sign("keeper", private)
	require.NoError(t, c.VerifyNote(note, "keeper", public))
	assert.True(t, strings.HasPrefix(note, "consent.example.org/ledger\n3\n"))
	k.give(p, publish) // the ledger may grow
	audit, err := consent.VerifyStore(ctx, k.store, c)
	require.NoError(t, err)
	assert.Equal(t, 3, audit.Streams)
	assert.Equal(t, 5, audit.Events)

	other := c
	other.Heads = slices.Clone(c.Heads)
	other.Heads[0].Seq++
	assert.ErrorIs(t, other.VerifyNote(note, "keeper", public), consent.ErrCheckpoint)
	stranger, _, err := ed25519.GenerateKey(nil)
	require.NoError(t, err)
	assert.ErrorIs(t, c.VerifyNote(note, "keeper", stranger), consent.ErrCheckpoint)

	copyOf := func(edit func(consent.Stream, []consent.Stored) []consent.Stored) *consent.Memory {
		m := consent.NewMemory()
		for head, err := range k.store.Heads(ctx) {
			require.NoError(t, err)
			events, err := k.store.Read(ctx, head.Stream, 0)
			require.NoError(t, err)
			for _, e := range edit(head.Stream, events) {
				require.NoError(t, m.Hold(ctx, head.Stream, consent.Alone, func(tx consent.Tx) error {
					return tx.Append(func(consent.Head) []consent.Stored { return []consent.Stored{e} })
				}))
			}
		}
		return m
	}
	audit, err = consent.VerifyStore(ctx, copyOf(func(s consent.Stream, e []consent.Stored) []consent.Stored {
		if s == consent.ConsentOf(p) {
			return e[:1]
		}
		return e
	}), c)
	assert.ErrorIs(t, err, consent.ErrCheckpoint)
	assert.Equal(t, 1, audit.Cut)
	audit, err = consent.VerifyStore(ctx, copyOf(func(s consent.Stream, e []consent.Stored) []consent.Stored {
		if s == consent.ConsentOf(q) {
			return nil
		}
		return e
	}), c)
	assert.ErrorIs(t, err, consent.ErrCheckpoint)
	assert.Equal(t, 1, audit.Removed)
	audit, err = consent.VerifyStore(ctx, copyOf(func(s consent.Stream, e []consent.Stored) []consent.Stored {
		if s != consent.ConsentOf(q) {
			return e
		}
		return []consent.Stored{consent.Head{Stream: s}.Next(consent.Event{Kind: consent.KindDeclined, Key: consent.NewKey(), At: 5})}
	}), c)
	assert.ErrorIs(t, err, consent.ErrCheckpoint)
	assert.Equal(t, 1, audit.Changed)
}

func anyEvent(rt *rapid.T) consent.Event {
	e := consent.Event{
		Stream: consent.Stream{Part: consent.Part(rapid.IntRange(1, 3).Draw(rt, "part"))},
		Seq:    rapid.Uint64().Draw(rt, "seq"), At: rapid.Int64().Draw(rt, "at"),
		Kind:  rapid.SampledFrom([]consent.Kind{consent.KindAsked, consent.KindGiven, consent.KindPlan}).Draw(rt, "kind"),
		Other: rapid.Bool().Draw(rt, "other"), Purpose: consent.Purpose(rapid.String().Draw(rt, "purpose")),
		Ref: rapid.Uint64().Draw(rt, "ref"), Since: rapid.Int64().Draw(rt, "since"),
	}
	switch rapid.IntRange(0, 2).Draw(rt, "who") {
	case 1:
		e.Stream.Person = cowork.IDOf(uuid.UUID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(rt, "person")))
	case 2:
		e.Stream.Person, _ = cowork.ParseID("expert-7")
	}
	copy(e.Key[:], rapid.SliceOfN(rapid.Byte(), 0, 16).Draw(rt, "key"))
	copy(e.Wording[:], rapid.SliceOfN(rapid.Byte(), 0, 32).Draw(rt, "wording"))
	e.Body = rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(rt, "body")
	if len(e.Body) == 0 {
		e.Body = nil
	}
	return e
}

// Property 44: decode(encode(x)) = x, and two events never share an encoding.
func TestProperty44_Encoding(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a, b := anyEvent(rt), anyEvent(rt)
		got, err := consent.DecodeEvent(a.Append(nil))
		require.NoError(rt, err)
		require.Equal(rt, a, got)
		if !assert.ObjectsAreEqual(a, b) {
			require.NotEqual(rt, a.Append(nil), b.Append(nil))
		}
	})
}

// Properties 1, 13, 44: whatever decodes encodes to the same bytes, so that a second
// form of an event is refused; nothing else is let in.
func FuzzDecodeEvent(f *testing.F) {
	f.Add(consent.Event{Stream: consent.ConsentOf(someone()), Seq: 1, At: 1763800000123456789, Kind: consent.KindGiven, Purpose: "x", Ref: 300, Body: []byte("b")}.Append(nil))
	f.Add([]byte{1, 1, 0, 0x80, 0})
	f.Add([]byte{2})
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := consent.DecodeEvent(b)
		if err != nil {
			if !errors.Is(err, consent.ErrEncoding) && !errors.Is(err, consent.ErrNewer) {
				t.Fatal(err)
			}
			return
		}
		if again := e.Append(nil); !bytes.Equal(again, b) {
			t.Fatalf("a second form: %x and %x", b, again)
		}
	})
}

// Property 41: ledgers of every released version open for ever; of a newer one
// nothing permits, and a withdrawal is taken.
func TestProperty41_Versions(t *testing.T) {
	golden := filepath.Join("testdata", "ledger_v1.golden")
	if *update {
		writeGolden(t, golden)
		t.Error("written anew")
	}
	b, err := os.ReadFile(golden)
	require.NoError(t, err)
	lines := strings.Fields(string(b))
	key, err := hex.DecodeString(lines[0])
	require.NoError(t, err)
	stream, err := consent.ParseStream(lines[1])
	require.NoError(t, err)
	head := consent.Head{Stream: stream}
	var events []consent.Stored
	for _, line := range lines[2:] {
		body, err := hex.DecodeString(line)
		require.NoError(t, err)
		e, err := consent.DecodeEvent(body)
		require.NoError(t, err)
		events = append(events, head.Next(e))
		assert.Equal(t, body, events[len(events)-1].Body, "the encoding of version 1 stands")
		head = consent.HeadOf(events[len(events)-1])
	}
	l, err := consent.ReadLedger(stream, events, key)
	require.NoError(t, err)
	assert.Equal(t, 4, l.Len())
	ok, err := l.PermittedAt(share, time.Unix(0, head.At-1), consent.Wordings{})
	require.NoError(t, err)
	assert.True(t, ok)

	k := newKit(t)
	p := someone()
	k.give(p, publish)
	newer := []byte{2, 1, 0, 0, 0}
	previous, err := k.store.Read(ctx, consent.ConsentOf(p), 0)
	require.NoError(t, err)
	require.NoError(t, k.store.Hold(ctx, consent.ConsentOf(p), consent.Alone, func(tx consent.Tx) error {
		return tx.Append(func(h consent.Head) []consent.Stored {
			sum := sha256.Sum256(slices.Concat([]byte("power.cowork/consent/chain/1\x00"), previous[0].Hash[:], newer))
			return []consent.Stored{{Stream: h.Stream, Seq: 2, Key: consent.NewKey(), Hash: sum, Body: newer}}
		})
	}))
	ok, err = k.Permits(ctx, p, publish)
	assert.ErrorIs(t, err, consent.ErrNewer)
	assert.False(t, ok)
	assert.True(t, k.Withdraw(ctx, consent.Withdrawal{Person: p}).Durable)
	_, err = k.Permits(ctx, p, publish)
	assert.ErrorIs(t, err, consent.ErrNewer)
}

func writeGolden(t *testing.T, path string) {
	key := bytes.Repeat([]byte{7}, consent.KeySize)
	person, err := cowork.ParseID("a1000000-0000-4000-8000-000000000001")
	require.NoError(t, err)
	l := consent.NewLedger(consent.ConsentOf(person))
	out := []string{hex.EncodeToString(key), l.Head().Stream.String()}
	for i, kind := range []consent.Kind{consent.KindAsked, consent.KindGiven, consent.KindUseStarted, consent.KindWithdrawnAll} {
		e := consent.Event{Kind: kind, Key: consent.Key{byte(i)}, At: 1763800000123456789 + int64(i)*1000}
		d := consent.Details{}
		if kind != consent.KindWithdrawnAll {
			e.Purpose = share.Purpose
			d.Audience, d.Channel, d.Leverage = share.Audience, share.Channel, []consent.Leverage{}
		}
		var s consent.Stored
		l, s, err = l.With(e, d, key)
		require.NoError(t, err)
		out = append(out, hex.EncodeToString(s.Body))
	}
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(strings.Join(out, "\n")+"\n"), 0o644))
}
