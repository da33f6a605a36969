package consenttest_test

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/consenttest"
)

// patience keeps the checks of what must fail short.
const patience = 600 * time.Millisecond

// Properties 3, 17, 23, 24, 28: the suite catches every known broken variant.
// (Those that need a database are in the tests of package sqlstore.)
func TestBrokenVariantsAreCaught(t *testing.T) {
	for name, made := range map[string]func() consenttest.Subject{
		"no lock":          func() consenttest.Subject { return onStore(noLock{consent.NewMemory()}) },
		"unfair lock":      func() consenttest.Subject { return onStore(newUnfair()) },
		"old snapshot":     func() consenttest.Subject { return onStore(oldSnapshot{consent.NewMemory()}) },
		"keeps failures":   func() consenttest.Subject { return onStore(keepsFailures{consent.NewMemory()}) },
		"reads a cache":    func() consenttest.Subject { return onStore(newCached()) },
		"a cached permit":  func() consenttest.Subject { return wrapped(newCachedPermit) },
		"a stale list":     func() consenttest.Subject { return wrapped(newStaleList) },
		"a recursive lock": recursiveLock,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			i := slices.IndexFunc(consenttest.Checks(), func(c consenttest.Check) bool { return c.Run(made()) != nil })
			if assert.GreaterOrEqual(t, i, 0, "nothing caught it") {
				t.Log("caught by:", consenttest.Checks()[i].Name)
			}
		})
	}
}

func onStore(s consent.Store) consenttest.Subject {
	return consenttest.Subject{Store: s, Patience: patience}
}

func wrapped(w func(*consent.Register) consenttest.System) consenttest.Subject {
	return consenttest.Subject{Store: consent.NewMemory(), Wrap: w, Patience: patience}
}

// noLock appends safely, but holds nothing while the holder is at work.
type noLock struct{ *consent.Memory }

func (s noLock) Hold(ctx context.Context, st consent.Stream, m consent.Mode, f func(consent.Tx) error) error {
	t := &looseTx{ctx: ctx, s: s.Memory, stream: st}
	if err := f(t); err != nil || t.chain == nil {
		return err
	}
	return s.Memory.Hold(ctx, st, m, func(tx consent.Tx) error { return tx.Append(t.chain) })
}

type looseTx struct {
	ctx    context.Context
	s      *consent.Memory
	stream consent.Stream
	chain  func(consent.Head) []consent.Stored
}

func (t *looseTx) Read(after uint64) ([]consent.Stored, error) {
	return t.s.Read(t.ctx, t.stream, after)
}

func (t *looseTx) Find(key consent.Key) (uint64, error) {
	events, err := t.Read(0)
	return uint64(slices.IndexFunc(events, func(s consent.Stored) bool { return s.Key == key }) + 1), err
}

func (t *looseTx) Append(chain func(consent.Head) []consent.Stored) error {
	t.chain = chain
	return nil
}

// unfair lets those who share in as long as anybody shares: a row lock.
type unfair struct {
	*consent.Memory
	mu     sync.Mutex
	shared int
	alone  bool
}

func newUnfair() *unfair { return &unfair{Memory: consent.NewMemory()} }

func (s *unfair) Hold(ctx context.Context, st consent.Stream, m consent.Mode, f func(consent.Tx) error) error {
	if err := s.lock(ctx, m != consent.Shared); err != nil {
		return err
	}
	defer s.unlock(m != consent.Shared)
	return noLock{s.Memory}.Hold(ctx, st, m, f)
}

func (s *unfair) lock(ctx context.Context, alone bool) error {
	for {
		s.mu.Lock()
		free := !s.alone && (!alone || s.shared == 0)
		if free && alone {
			s.alone = true
		} else if free {
			s.shared++
		}
		s.mu.Unlock()
		if free {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Millisecond):
		}
	}
}

func (s *unfair) unlock(alone bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if alone {
		s.alone = false
	} else {
		s.shared--
	}
}

// oldSnapshot reads as things stood before it waited for the lock.
type oldSnapshot struct{ *consent.Memory }

func (s oldSnapshot) Hold(ctx context.Context, st consent.Stream, m consent.Mode, f func(consent.Tx) error) error {
	before, _ := s.Memory.Read(ctx, st, 0)
	return s.Memory.Hold(ctx, st, m, func(tx consent.Tx) error { return f(snapshotTx{tx, before}) })
}

type snapshotTx struct {
	consent.Tx
	before []consent.Stored
}

func (t snapshotTx) Read(after uint64) ([]consent.Stored, error) {
	return t.before[min(after, uint64(len(t.before))):], nil
}

// keepsFailures keeps what was appended although the holder failed.
type keepsFailures struct{ *consent.Memory }

func (s keepsFailures) Hold(ctx context.Context, st consent.Stream, m consent.Mode, f func(consent.Tx) error) error {
	var failed error
	err := s.Memory.Hold(ctx, st, m, func(tx consent.Tx) error { failed = f(tx); return nil })
	if failed != nil {
		return failed
	}
	return err
}

// cached answers reads from a memory of some milliseconds.
type cached struct {
	*consent.Memory
	mu   sync.Mutex
	read map[consent.Stream]time.Time
	old  map[consent.Stream][]consent.Stored
}

func newCached() *cached {
	return &cached{
		Memory: consent.NewMemory(), read: map[consent.Stream]time.Time{}, old: map[consent.Stream][]consent.Stored{},
	}
}

func (s *cached) Read(ctx context.Context, st consent.Stream, after uint64) ([]consent.Stored, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if time.Since(s.read[st]) > 20*time.Millisecond {
		s.old[st], _ = s.Memory.Read(ctx, st, 0)
		s.read[st] = time.Now()
	}
	return s.old[st][min(after, uint64(len(s.old[st]))):], nil
}

// plain uses a register in two steps, as the register's own suite does.
type plain struct{ *consent.Register }

func (p plain) Use(ctx context.Context, u consent.Using, effect func(context.Context) error) error {
	use, err := p.Begin(ctx, u)
	if err != nil {
		return err
	}
	defer func() { _ = use.Close() }()
	return use.Commit(ctx, effect)
}

// cachedPermit remembers a permit for a moment, and acts on it.
type cachedPermit struct {
	plain
	mu    sync.Mutex
	until map[cowork.ID]time.Time
}

func newCachedPermit(r *consent.Register) consenttest.System {
	return &cachedPermit{plain: plain{r}, until: map[cowork.ID]time.Time{}}
}

func (c *cachedPermit) Permits(ctx context.Context, p cowork.ID, s ...consent.Scope) (bool, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if time.Now().Before(c.until[p]) {
		return true, nil
	}
	ok, err := c.plain.Permits(ctx, p, s...)
	if ok {
		c.until[p] = time.Now().Add(10 * time.Millisecond)
	}
	return ok, err
}

func (c *cachedPermit) Use(ctx context.Context, u consent.Using, effect func(context.Context) error) error {
	if ok, err := c.Permits(ctx, u.Person, u.Scopes...); !ok {
		return err
	}
	return effect(ctx)
}

// staleList takes back all by a list that it read before.
type staleList struct{ plain }

func newStaleList(r *consent.Register) consenttest.System { return staleList{plain{r}} }

func (s staleList) Withdraw(ctx context.Context, w consent.Withdrawal) consent.Taken {
	if len(w.Scopes) == 0 {
		list, _ := s.Standings(ctx, w.Person)
		time.Sleep(5 * time.Millisecond)
		for _, x := range list {
			if x.State == consent.StateGiven {
				w.Scopes = append(w.Scopes, x.Scope)
			}
		}
		if len(w.Scopes) == 0 {
			w.Scopes = []consent.Scope{consent.For(consent.PurposeTakePart)}
		}
	}
	return s.plain.Withdraw(ctx, w)
}

// recursive guards everything with one sync.RWMutex, which a use holds while it
// asks again: with a withdrawal waiting in between, all of them wait for ever.
type recursive struct {
	plain
	mu *sync.RWMutex
}

func recursiveLock() consenttest.Subject {
	mu := &sync.RWMutex{}
	return consenttest.Subject{
		Store: consent.NewMemory(), Patience: patience,
		Wrap: func(r *consent.Register) consenttest.System { return recursive{plain{r}, mu} },
	}
}

func (s recursive) Permits(ctx context.Context, p cowork.ID, scopes ...consent.Scope) (bool, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.plain.Permits(ctx, p, scopes...)
}

func (s recursive) Withdraw(ctx context.Context, w consent.Withdrawal) consent.Taken {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.plain.Withdraw(ctx, w)
}

func (s recursive) Use(ctx context.Context, u consent.Using, effect func(context.Context) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.plain.Use(ctx, u, effect)
}
