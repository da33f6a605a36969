package consent

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/powercowork/cowork"
)

// Config is what a Register is made of.
type Config struct {
	// Store keeps the events. It is needed.
	Store Store
	// Keys keeps the keys that seal what is personal, elsewhere. It is needed.
	Keys Keys
	// Spool is where a withdrawal waits while the store is down. Without one it
	// waits in memory, and a restart forgets it.
	Spool Spool
	// Clock is the time of the register, such as SystemClock. It is needed. It
	// decides when a consent ends and nothing else: order is by append.
	Clock func() time.Time
	// Patience is how long a write waits for its turn and the store; 5 seconds if
	// left out. A withdrawal that waited so long goes to the spool.
	Patience time.Duration
	// RecallWithin is how soon after a withdrawal what is already out is to be
	// called back; 7 days if left out.
	RecallWithin time.Duration
	// Route says how many steps giving and taking back have for the person.
	Route Route
	// Observers are told of every change, each in its own goroutine, in order.
	// None can hold up or stop a change: one that is too slow misses some.
	Observers []func(Change)
}

const (
	defaultPatience     = 5 * time.Second
	defaultRecallWithin = 7 * 24 * time.Hour
)

// Register is a live ledger of many people. It is safe for use by many
// goroutines; several processes may each have a Register on one shared store.
type Register struct {
	c       Config
	high    atomic.Int64 // the latest moment seen: time never runs backwards here
	closed  atomic.Bool
	shards  [shardCount]registerShard
	words   atomic.Pointer[Wordings]
	wordsMu sync.Mutex
	// readWords reads the wordings.
	readWords reader
	waiting   waitingList
	tellers   []*teller
}

type registerShard struct {
	mu      sync.RWMutex
	holders map[Stream]*holder
}

// Open opens a register. What waits in the spool is denied from then on and
// written as soon as the store takes it.
func Open(ctx context.Context, c Config) (*Register, error) {
	if c.Store == nil || c.Keys == nil || c.Clock == nil {
		return nil, errors.New("consent: a register needs a store, keys and a clock")
	}
	if c.Spool == nil {
		c.Spool = &MemorySpool{}
	}
	if c.Patience == 0 {
		c.Patience = defaultPatience
	}
	if c.RecallWithin == 0 {
		c.RecallWithin = defaultRecallWithin
	}
	r := &Register{c: c}
	for i := range r.shards {
		r.shards[i].holders = map[Stream]*holder{}
	}
	r.words.Store(&Wordings{head: Head{Stream: wordings}})
	r.readWords = r.reader(wordings)
	if err := r.readSpool(ctx); err != nil {
		return nil, err
	}
	r.startObservers()
	return r, nil
}

// Close ends the register: everything denies from then on. The store stays open.
func (r *Register) Close() error {
	if !r.closed.Swap(true) {
		r.stopObservers()
	}
	return nil
}

// now is the time by the register's clock, which here never runs backwards.
func (r *Register) now() int64 {
	now := r.c.Clock().UnixNano()
	for {
		high := r.high.Load()
		if now <= high {
			return high
		}
		if r.high.CompareAndSwap(high, now) {
			return now
		}
	}
}

// tick is the time of an event: later than every moment that was asked about,
// so that what was answered of the past stands.
func (r *Register) tick() int64 {
	now := r.c.Clock().UnixNano()
	for {
		high := r.high.Load()
		at := max(now, high+1)
		if r.high.CompareAndSwap(high, at) {
			return at
		}
	}
}

// holder is what a register knows of one stream.
type holder struct {
	stream  Stream
	read    reader        // the events after a number
	at      atomic.Uint64 // the last event that is known here
	mu      sync.Mutex    // held for moments, never while anybody else's code runs
	t       standing
	sealer  *sealer
	latches []*latch
	uses    map[*Use]struct{}
}

// latch denies in this process, at once, what a withdrawal takes back, until
// the withdrawal is in the store and in what the register knows.
type latch struct {
	deny []Scope
	seq  uint64 // the event, once it is in the store
}

func (r *Register) holder(s Stream, create bool) *holder {
	shard := &r.shards[shardOf(s)]
	shard.mu.RLock()
	h := shard.holders[s]
	shard.mu.RUnlock()
	if h != nil || !create {
		return h
	}
	shard.mu.Lock()
	defer shard.mu.Unlock()
	if h = shard.holders[s]; h == nil {
		h = &holder{stream: s, read: r.reader(s), t: standing{head: Head{Stream: s}}}
		shard.holders[s] = h
	}
	return h
}

func (h *holder) seq() uint64 { return h.at.Load() }

type reader func(ctx context.Context, after uint64) ([]Stored, error)

// reader reads one stream; the memory store needs to find it only once.
func (r *Register) reader(s Stream) reader {
	if m, ok := r.c.Store.(*Memory); ok {
		return m.stream(s, true).after
	}
	return func(ctx context.Context, after uint64) ([]Stored, error) { return r.c.Store.Read(ctx, s, after) }
}

// catchUp reads what is new in the store. Without it nothing is answered: what
// another process wrote counts from the moment its call returned.
func (r *Register) catchUp(ctx context.Context, h *holder) error {
	events, err := h.read(ctx, h.seq())
	if err != nil {
		return storeError(err)
	}
	return r.absorb(ctx, h, events)
}

func storeError(err error) error { return fmt.Errorf("consent: the store: %w", err) }

func (r *Register) absorb(ctx context.Context, h *holder, events []Stored) error {
	if len(events) == 0 {
		return nil
	}
	s, err := r.opener(ctx, h, events)
	if err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	err = h.t.absorb(events, s)
	h.at.Store(h.t.head.Seq)
	h.prune()
	if h.t.erased {
		h.sealer = nil
	}
	return err
}

// absorb folds events in that it does not have yet.
func (t *standing) absorb(events []Stored, s *sealer) error {
	for _, stored := range events {
		if stored.Seq <= t.head.Seq {
			continue
		}
		e, next, err := t.head.Step(stored)
		if err == ErrNewer {
			t.head, t.newer = next, true
			continue
		}
		if err != nil {
			return err
		}
		line, err := openLine(e, s)
		if err != nil {
			return err
		}
		t.head = next
		t.apply(e, line.Details, !line.Sealed)
	}
	return nil
}

// opener gives what opens the events; nil if the key is gone or none is sealed.
func (r *Register) opener(ctx context.Context, h *holder, events []Stored) (*sealer, error) {
	if h.stream.Part == PartWordings {
		return nil, nil
	}
	for _, stored := range events {
		if e, err := DecodeEvent(stored.Body); err == nil && len(e.Body) > 0 {
			return r.sealer(ctx, h, false)
		}
	}
	return nil, nil
}

// sealer gives what seals the stream; with create, a key is made if there is none.
func (r *Register) sealer(ctx context.Context, h *holder, create bool) (*sealer, error) {
	h.mu.Lock()
	cached := h.sealer
	h.mu.Unlock()
	if cached != nil {
		return cached, nil
	}
	key, err := r.c.Keys.Key(ctx, h.stream, create)
	if err != nil {
		return nil, fmt.Errorf("consent: the keys: %w", err)
	}
	if key == nil {
		return nil, nil
	}
	s, err := newSealer(key)
	if err != nil {
		return nil, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.t.erased {
		h.sealer = &s
	}
	return &s, nil
}

// wordings gives the wordings as published by now.
func (r *Register) wordings(ctx context.Context) (*Wordings, error) {
	w := r.words.Load()
	events, err := r.readWords(ctx, w.head.Seq)
	if err != nil {
		return nil, storeError(err)
	}
	if len(events) == 0 {
		return w, nil
	}
	r.wordsMu.Lock()
	defer r.wordsMu.Unlock()
	grown, err := r.words.Load().with(events)
	if err != nil {
		return nil, err
	}
	r.words.Store(&grown)
	return &grown, nil
}

// person is the holder of a person's consent.
func (r *Register) person(id cowork.ID) (*holder, error) {
	if id.IsZero() {
		return nil, ErrNobody
	}
	if r.closed.Load() {
		return nil, ErrClosed
	}
	return r.holder(ConsentOf(id), true), nil
}
