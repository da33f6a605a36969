package consent

import (
	"context"
	"iter"
	"slices"
	"sync"
	"sync/atomic"
)

const shardCount = 64

// shardOf spreads the streams of persons over shards by the end of their id.
func shardOf(s Stream) int {
	if u, ok := s.Person.UUID(); ok {
		return int(u[15]) % shardCount
	}
	_, n, _ := s.Person.Handle()
	return n % shardCount
}

// Memory is a Store that lasts as long as it is kept. Make one with NewMemory.
type Memory struct{ shards [shardCount]memoryShard }

type memoryShard struct {
	mu      sync.RWMutex
	streams map[Stream]*memoryStream
}

type memoryStream struct {
	lock    fairLock // of holders
	appends fairLock // of those who share it and append
	mu      sync.RWMutex
	events  []Stored
	count   atomic.Uint64 // of events; behind by no event whose Hold has returned
}

// NewMemory is an empty Memory.
func NewMemory() *Memory {
	m := &Memory{}
	for i := range m.shards {
		m.shards[i].streams = map[Stream]*memoryStream{}
	}
	return m
}

func (m *Memory) stream(s Stream, create bool) *memoryStream {
	shard := &m.shards[shardOf(s)]
	shard.mu.RLock()
	found := shard.streams[s]
	shard.mu.RUnlock()
	if found != nil || !create {
		return found
	}
	shard.mu.Lock()
	defer shard.mu.Unlock()
	if found = shard.streams[s]; found == nil {
		found = &memoryStream{}
		shard.streams[s] = found
	}
	return found
}

// Read gives the events of a stream after a number.
func (m *Memory) Read(ctx context.Context, s Stream, after uint64) ([]Stored, error) {
	if stream := m.stream(s, false); stream != nil {
		return stream.after(ctx, after)
	}
	return nil, ctx.Err()
}

// after gives the events after a number. That there is none, as most often, is
// told without a lock.
func (s *memoryStream) after(ctx context.Context, after uint64) ([]Stored, error) {
	if err := ctx.Err(); err != nil || s.count.Load() <= after {
		return nil, err
	}
	return s.read(after), nil
}

func (s *memoryStream) read(after uint64) []Stored {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if after >= uint64(len(s.events)) {
		return nil
	}
	return s.events[after:len(s.events):len(s.events)]
}

// Hold calls f while it holds the stream, and keeps what f appended if f
// returns nil.
func (m *Memory) Hold(ctx context.Context, s Stream, mode Mode, f func(Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	stream := m.stream(s, true)
	alone := mode != Shared
	if err := stream.lock.lock(ctx, alone); err != nil {
		return err
	}
	defer stream.lock.unlock(alone)
	tx := memoryTx{ctx: ctx, stream: stream, name: s}
	defer tx.end()
	if err := f(&tx); err != nil {
		return err
	}
	tx.commit()
	return nil
}

// Heads gives the last event of every stream.
func (m *Memory) Heads(context.Context) iter.Seq2[Stored, error] {
	return func(yield func(Stored, error) bool) {
		for i := range m.shards {
			for _, head := range m.shards[i].heads() {
				if !yield(head, nil) {
					return
				}
			}
		}
	}
}

func (s *memoryShard) heads() (heads []Stored) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for _, stream := range s.streams {
		if events := stream.read(0); len(events) > 0 {
			heads = append(heads, events[len(events)-1])
		}
	}
	return heads
}

// memoryTx keeps what is appended apart until the end. Who appends first among
// those who share the stream holds up the others until then.
type memoryTx struct {
	ctx       context.Context
	stream    *memoryStream
	name      Stream
	appending bool
	added     []Stored
}

func (t *memoryTx) Read(after uint64) ([]Stored, error) {
	events := t.stream.read(0)
	events = append(events, t.added...) // a copy: what read gives has no room left
	return events[min(after, uint64(len(events))):], nil
}

func (t *memoryTx) Find(key Key) (uint64, error) {
	events, _ := t.Read(0)
	return uint64(slices.IndexFunc(events, func(s Stored) bool { return s.Key == key }) + 1), nil
}

func (t *memoryTx) Append(chain func(Head) []Stored) error {
	if !t.appending {
		if err := t.stream.appends.lock(t.ctx, true); err != nil {
			return err
		}
		t.appending = true
	}
	head := Head{Stream: t.name}
	if events, _ := t.Read(0); len(events) > 0 {
		head = HeadOf(events[len(events)-1])
	}
	t.added = append(t.added, chain(head)...)
	return nil
}

func (t *memoryTx) commit() {
	t.stream.mu.Lock()
	defer t.stream.mu.Unlock()
	t.stream.events = append(t.stream.events, t.added...)
	t.stream.count.Store(uint64(len(t.stream.events)))
}

func (t *memoryTx) end() {
	if t.appending {
		t.stream.appends.unlock(true)
	}
}
