package consent_test

import (
	"context"
	"errors"
	"iter"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

var ctx = context.Background()

// clock is a clock that tests turn.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func newClock() *clock { return &clock{now: time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = t
}

func (c *clock) Turn(d time.Duration) { c.Set(c.Now().Add(d)) }

// kit is a register with all that it stands on.
type kit struct {
	*consent.Register
	t      testing.TB
	store  *faultyStore
	keys   *consent.MemoryKeys
	spool  *consent.MemorySpool
	clock  *clock
	notice consent.Hash
}

func newKit(t testing.TB) *kit {
	k := &kit{
		t: t, store: &faultyStore{Store: consent.NewMemory()}, keys: &consent.MemoryKeys{},
		spool: &consent.MemorySpool{}, clock: newClock(),
	}
	k.open()
	k.notice = k.publish(wording())
	return k
}

func (k *kit) config() consent.Config {
	return consent.Config{Store: k.store, Keys: k.keys, Spool: k.spool, Clock: k.clock.Now, Patience: 2 * time.Second}
}

func (k *kit) open() {
	r, err := consent.Open(ctx, k.config())
	require.NoError(k.t, err)
	k.Register = r
	k.t.Cleanup(func() { _ = r.Close() })
}

func (k *kit) publish(w consent.Wording) consent.Hash {
	h, err := k.Publish(ctx, w)
	require.NoError(k.t, err)
	return h
}

func wording() consent.Wording {
	return consent.Wording{
		Title: "Working with us", Words: "We ask whether you want to take part.", Language: "en-GB",
		Purposes: []consent.Purpose{
			consent.PurposeTakePart, consent.PurposeRecord, consent.PurposeBrief, consent.PurposeShareNarrative,
			consent.PurposeDistribute, consent.PurposePublish, consent.PurposeMonetise, consent.PurposeContact, "x-archive",
		},
		Controller: "The training team", Contact: "the front desk", Withdrawal: "Tell anybody in the team, at any time.",
	}
}

// giving is consent by a person for scopes.
func (k *kit) giving(p cowork.ID, scopes ...consent.Scope) consent.Giving {
	return consent.Giving{Person: p, Scopes: scopes, Wording: k.notice}
}

func (k *kit) give(p cowork.ID, scopes ...consent.Scope) consent.Recorded {
	got, err := k.Give(ctx, k.giving(p, scopes...))
	require.NoError(k.t, err)
	return got
}

func (k *kit) permits(p cowork.ID, scopes ...consent.Scope) bool {
	ok, err := k.Permits(ctx, p, scopes...)
	require.NoError(k.t, err)
	return ok
}

func (k *kit) withdraw(p cowork.ID, scopes ...consent.Scope) consent.Taken {
	got := k.Withdraw(ctx, consent.Withdrawal{Person: p, Scopes: scopes})
	require.NoError(k.t, got.Err)
	require.True(k.t, got.Durable)
	return got
}

func (k *kit) state(p cowork.ID, s consent.Scope) consent.State {
	list, err := k.Standings(ctx, p)
	require.NoError(k.t, err)
	for _, x := range list {
		if x.Scope == s {
			return x.State
		}
	}
	return consent.StateNotAsked
}

// someone is a person nobody knows yet.
func someone() cowork.ID { return cowork.IDOf(uuid.New()) }

var (
	takePart = consent.For(consent.PurposeTakePart)
	record   = consent.For(consent.PurposeRecord)
	publish  = consent.Scope{
		Purpose: consent.PurposePublish, Audience: consent.AudiencePublic, Channel: consent.ChannelWebsite,
	}
	share = consent.Scope{
		Purpose: consent.PurposeShareNarrative, Audience: consent.AudienceTrainees, Channel: consent.ChannelInPerson,
	}
)

var errDown = errors.New("the store is down")

// faultyStore is a store that can be made to fail, and to lie.
type faultyStore struct {
	consent.Store
	mu                 sync.Mutex
	readDown, holdDown bool
	bend               func([]consent.Stored) []consent.Stored
}

func (s *faultyStore) down(read, hold bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.readDown, s.holdDown = read, hold
}

func (s *faultyStore) bends(f func([]consent.Stored) []consent.Stored) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bend = f
}

func (s *faultyStore) Read(ctx context.Context, st consent.Stream, after uint64) ([]consent.Stored, error) {
	s.mu.Lock()
	down, bend := s.readDown, s.bend
	s.mu.Unlock()
	if down {
		return nil, errDown
	}
	if bend == nil || st.Part != consent.PartConsent {
		return s.Store.Read(ctx, st, after)
	}
	events, err := s.Store.Read(ctx, st, 0)
	return slices.DeleteFunc(slices.Clone(bend(events)), func(e consent.Stored) bool { return e.Seq <= after }), err
}

func (s *faultyStore) Hold(ctx context.Context, st consent.Stream, m consent.Mode, f func(consent.Tx) error) error {
	s.mu.Lock()
	down := s.holdDown
	s.mu.Unlock()
	if down {
		return errDown
	}
	return s.Store.Hold(ctx, st, m, f)
}

func (s *faultyStore) Heads(ctx context.Context) iter.Seq2[consent.Stored, error] {
	return s.Store.Heads(ctx)
}
