package consent

import (
	"context"
	"sync"
)

// fairLock is a lock that several may share or one may hold alone, in the order
// in which they came. So uses that overlap without end cannot keep a withdrawal
// waiting, and a wait ends with its context. (A sync.RWMutex can do neither.)
type fairLock struct {
	mu     sync.Mutex
	shared int
	alone  bool
	queue  []*waiter
}

type waiter struct {
	alone bool
	ready chan struct{}
}

// lock waits for its turn, and gives the error of the context if that ends first.
func (l *fairLock) lock(ctx context.Context, alone bool) error {
	l.mu.Lock()
	if len(l.queue) == 0 && l.free(alone) {
		l.take(alone)
		l.mu.Unlock()
		return nil
	}
	w := &waiter{alone: alone, ready: make(chan struct{})}
	l.queue = append(l.queue, w)
	l.mu.Unlock()
	select {
	case <-w.ready:
		return nil
	case <-ctx.Done():
		return l.giveUp(ctx, w)
	}
}

func (l *fairLock) giveUp(ctx context.Context, w *waiter) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, q := range l.queue {
		if q == w {
			l.queue = append(l.queue[:i], l.queue[i+1:]...)
			l.wake()
			return context.Cause(ctx)
		}
	}
	return nil // it came in the same moment: the lock is held
}

func (l *fairLock) unlock(alone bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if alone {
		l.alone = false
	} else {
		l.shared--
	}
	l.wake()
}

func (l *fairLock) free(alone bool) bool { return !l.alone && (!alone || l.shared == 0) }

func (l *fairLock) take(alone bool) {
	if alone {
		l.alone = true
	} else {
		l.shared++
	}
}

func (l *fairLock) wake() {
	for len(l.queue) > 0 && l.free(l.queue[0].alone) {
		w := l.queue[0]
		l.queue = l.queue[1:]
		l.take(w.alone)
		close(w.ready)
	}
}
