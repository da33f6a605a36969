package consent

import (
	"sync/atomic"
	"time"

	"github.com/powercowork/cowork"
)

// Change is what an observer is told: that something was recorded, for notices.
type Change struct {
	Person  cowork.ID
	Seq     uint64
	Kind    Kind
	Purpose Purpose
	At      time.Time
}

// observerQueue is how many changes wait for a slow observer before it misses some.
const observerQueue = 1024

// teller tells one observer, in a goroutine of its own.
type teller struct {
	queue  chan Change
	stop   chan struct{}
	missed atomic.Int64
}

func (r *Register) startObservers() {
	for _, observe := range r.c.Observers {
		t := &teller{queue: make(chan Change, observerQueue), stop: make(chan struct{})}
		r.tellers = append(r.tellers, t)
		go t.run(observe)
	}
}

func (r *Register) stopObservers() {
	for _, t := range r.tellers {
		close(t.stop)
	}
}

func (t *teller) run(observe func(Change)) {
	for {
		select {
		case c := <-t.queue:
			t.call(observe, c)
		case <-t.stop:
			return
		}
	}
}

// call lets an observer panic without harm; that change then counts as missed.
func (t *teller) call(observe func(Change), c Change) {
	defer func() {
		if recover() != nil {
			t.missed.Add(1)
		}
	}()
	observe(c)
}

// Missed counts the changes that observers did not take: they were too slow, or
// panicked.
func (r *Register) Missed() (n int64) {
	for _, t := range r.tellers {
		n += t.missed.Load()
	}
	return n
}

func (r *Register) tell(s Stream, events []Stored) {
	for _, stored := range events {
		e, err := DecodeEvent(stored.Body)
		if err != nil || s.Part != PartConsent {
			continue
		}
		c := Change{Person: s.Person, Seq: e.Seq, Kind: e.Kind, Purpose: e.Purpose, At: e.Time()}
		for _, t := range r.tellers {
			select {
			case t.queue <- c:
			default:
				t.missed.Add(1)
			}
		}
	}
}
