package consent_test

import (
	"context"
	"encoding/binary"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// numbered is the person of a number.
func numbered(i int) cowork.ID {
	var u uuid.UUID
	binary.BigEndian.PutUint64(u[:8], uint64(i)*0x9e3779b97f4a7c15)
	binary.BigEndian.PutUint64(u[8:], uint64(i))
	u[6], u[8] = 0x80, 0x80
	return cowork.IDOf(u)
}

// fill puts events of many persons into a store: each is asked, says yes,
// uses follow, and every third takes it back and says yes again.
func fillStore(tb testing.TB, s consent.Store, keys consent.Keys, notice consent.Hash, persons, each int) {
	for i := range persons {
		stream := consent.ConsentOf(numbered(i))
		key, err := keys.Key(ctx, stream, true)
		require.NoError(tb, err)
		l := consent.NewLedger(stream)
		stored := make([]consent.Stored, each)
		for n := range each {
			e := consent.Event{Kind: consent.KindUseStarted, Key: consent.NewKey(), At: int64(n + 1), Purpose: consent.PurposePublish}
			d := consent.Details{Audience: consent.AudiencePublic, Channel: consent.ChannelWebsite}
			switch {
			case n == 0:
				e.Kind = consent.KindAsked
			case n == 1 || n == each-1:
				e.Kind, e.Wording = consent.KindGiven, notice
			case n == each-2 && i%3 == 0:
				e.Kind = consent.KindWithdrawn
			case n%2 == 1:
				e.Kind, e.Ref = consent.KindUseDone, uint64(n)
				d = consent.Details{}
			}
			l, stored[n], err = l.With(e, d, key)
			require.NoError(tb, err)
		}
		require.NoError(tb, s.Hold(ctx, stream, consent.Alone, func(tx consent.Tx) error {
			return tx.Append(func(consent.Head) []consent.Stored { return stored })
		}))
	}
}

type world struct {
	store    *consent.Memory
	register *consent.Register
	took     time.Duration
	bytes    uint64
	persons  int
	events   int
}

// bigWorld is made once: 100,000 persons with 20 events each; 1,000 in short runs.
var bigWorld = sync.OnceValue(func() world {
	persons, each := 100_000, 20
	if testing.Short() {
		persons = 1_000
	}
	tb := &testing.B{}
	w := world{store: consent.NewMemory(), persons: persons, events: persons * each}
	keys := &consent.MemoryKeys{}
	r, err := consent.Open(ctx, consent.Config{Store: w.store, Keys: keys, Clock: consent.SystemClock})
	if err != nil {
		panic(err)
	}
	notice, err := r.Publish(ctx, wording())
	if err != nil {
		panic(err)
	}
	fillStore(tb, w.store, keys, notice, persons, each)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	began := processorTime()
	for i := range persons {
		if ok, err := r.Permits(ctx, numbered(i), publish); err != nil || !ok {
			panic("the world is not as it should be")
		}
	}
	w.took = processorTime() - began
	runtime.GC()
	runtime.ReadMemStats(&after)
	w.bytes, w.register = after.HeapAlloc-before.HeapAlloc, r
	return w
})

// BenchmarkPermits asks whether a use is permitted: in a register with 100,000
// persons and 2 million events, from one goroutine and from all, and beside a plain
// map of yes and no, which is what it cannot be faster than.
func BenchmarkPermits(b *testing.B) {
	w := bigWorld()
	people := make([]cowork.ID, 1024)
	for i := range people {
		people[i] = numbered(i * 97 % w.persons)
	}
	b.Run("register", func(b *testing.B) {
		b.ReportAllocs()
		began := processorTime()
		for i := 0; b.Loop(); i++ {
			if ok, err := w.register.Permits(ctx, people[i%1024], publish); !ok || err != nil {
				b.Fatal(ok, err)
			}
		}
		b.ReportMetric(float64(processorTime()-began)/float64(b.N), "cpu-ns/op")
	})
	b.Run("register, all cores", func(b *testing.B) {
		b.RunParallel(func(pb *testing.PB) {
			for i := 0; pb.Next(); i++ {
				_, _ = w.register.Permits(ctx, people[i%1024], publish)
			}
		})
	})
	b.Run("a map under a mutex", func(b *testing.B) {
		type who struct {
			p cowork.ID
			s consent.Scope
		}
		m := map[who]bool{}
		for i := range w.persons {
			m[who{numbered(i), publish}] = true
		}
		var mu sync.Mutex
		began := processorTime()
		for i := 0; b.Loop(); i++ {
			mu.Lock()
			ok := m[who{people[i%1024], publish}]
			mu.Unlock()
			if !ok {
				b.Fatal()
			}
		}
		b.ReportMetric(float64(processorTime()-began)/float64(b.N), "cpu-ns/op")
	})
}

// BenchmarkOpening is the first question about every person: reading, checking
// the chain, opening what is sealed and folding, for all events.
func BenchmarkOpening(b *testing.B) {
	w := bigWorld()
	for b.Loop() {
	}
	b.ReportMetric(float64(w.took.Nanoseconds())/float64(w.events), "ns/event")
	b.ReportMetric(w.took.Seconds(), "s/all")
	b.ReportMetric(float64(w.bytes)/1e6, "MB-known")
	b.ReportMetric(float64(w.events), "events")
}

// BenchmarkVerify checks whole chains: the time grows with the events.
func BenchmarkVerify(b *testing.B) {
	w := bigWorld()
	var streams [][]consent.Stored
	for i := range 1000 {
		events, err := w.store.Read(ctx, consent.ConsentOf(numbered(i)), 0)
		require.NoError(b, err)
		streams = append(streams, events)
	}
	for _, n := range []int{100, 1000} {
		b.Run(map[int]string{100: "2,000 events", 1000: "20,000 events"}[n], func(b *testing.B) {
			for b.Loop() {
				for i, events := range streams[:n] {
					if _, err := consent.Verify(consent.ConsentOf(numbered(i)), events); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n*20), "ns/event")
		})
	}
}

// BenchmarkAct measures the acts in memory.
func BenchmarkAct(b *testing.B) {
	k := newKit(b)
	b.Run("give and withdraw", func(b *testing.B) {
		for b.Loop() {
			p := someone()
			k.give(p, publish)
			k.withdraw(p)
		}
	})
	p := someone()
	b.Run("begin, commit and close", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if i%50 == 0 {
				p = someone()
				k.give(p, publish)
			}
			u, err := k.Begin(ctx, consent.Using{Person: p, Scopes: []consent.Scope{publish}})
			if err != nil {
				b.Fatal(err)
			}
			if err := u.Commit(ctx, func(context.Context) error { return nil }); err != nil {
				b.Fatal(err)
			}
			_ = u.Close()
		}
	})
	b.Run("encode", func(b *testing.B) {
		e := consent.Event{Stream: consent.ConsentOf(p), Seq: 5, At: 1763800000123456789, Kind: consent.KindGiven, Purpose: publish.Purpose, Body: make([]byte, 60)}
		buf := make([]byte, 0, 300)
		b.ReportAllocs()
		for b.Loop() {
			buf = e.Append(buf[:0])
		}
	})
}

// Asking allocates nothing.
func TestPermitsAllocatesNothing(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, publish, takePart)
	require.True(t, k.permits(p, publish))
	memory, err := consent.Open(ctx, consent.Config{Store: k.store.Store, Keys: k.keys, Clock: k.clock.Now})
	require.NoError(t, err)
	defer func() { _ = memory.Close() }()
	allocs := testing.AllocsPerRun(100, func() {
		if ok, err := memory.Permits(ctx, p, publish, takePart); !ok || err != nil {
			t.Fatal(ok, err)
		}
	})
	require.Zero(t, allocs)
}
