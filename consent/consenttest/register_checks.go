package consenttest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/powercowork/cowork/consent"
)

func registerChecks() []Check {
	return []Check{
		{"a withdrawal counts everywhere once it returned", []int{3, 31}, checkWithdrawnEverywhere},
		{"an effect holds a withdrawal back", []int{28}, checkEffectHolds},
		{"no effect outruns a withdrawal", []int{28}, checkNothingOutruns},
		{"taking back all covers what was given before it", []int{17}, checkWithdrawAll},
		{"asking inside a use blocks nothing", []int{24}, checkNested},
		{"a withdrawal comes through while uses overlap", []int{23}, checkOverlapping},
		{"an ended context stops no withdrawal", []int{19}, checkEndedContext},
		{"the same act is recorded once", []int{18}, checkSameAct},
		{"consent can be given again", []int{25}, checkGivenAgain},
	}
}

var takePart = consent.For(consent.PurposeTakePart)

func checkWithdrawnEverywhere(s Subject) error {
	return s.within(func(p pair) error {
		for range 5 {
			if _, err := p.give(p.one, consent.PurposeTakePart); err != nil {
				return err
			}
			if err := p.permits(true, takePart); err != nil {
				return err
			}
			if _, err := p.withdraw(p.one, takePart); err != nil {
				return err
			}
			if err := p.permits(false, takePart); err != nil {
				return err
			}
		}
		return nil
	})
}

// checkEffectHolds stays in the moment of effect while somebody else takes
// consent back: the withdrawal may not return before the effect is over.
func checkEffectHolds(s Subject) error {
	return s.within(func(p pair) error {
		if _, err := p.give(p.one, consent.PurposeTakePart); err != nil {
			return err
		}
		started, let, used := make(chan struct{}), make(chan struct{}), make(chan error, 1)
		go func() {
			used <- p.two.Use(p.ctx, p.using(), func(context.Context) error {
				close(started)
				<-let
				return nil
			})
		}()
		select {
		case <-started:
		case err := <-used:
			return fmt.Errorf("the use: %w", err)
		}
		var returned atomic.Bool
		taken := make(chan error, 1)
		go func() {
			_, err := p.withdraw(p.one, takePart)
			returned.Store(true)
			taken <- err
		}()
		time.Sleep(short)
		early := returned.Load()
		close(let)
		err := errors.Join(<-taken, <-used)
		if early {
			return errors.Join(errors.New("a withdrawal returned while an effect was under way"), err)
		}
		return err
	})
}

func (p pair) using() consent.Using {
	return consent.Using{Person: p.person, Scopes: []consent.Scope{takePart}}
}

// history numbers moments in the order in which they really came.
type history struct {
	moment atomic.Int64
	mu     sync.Mutex
	spans  []span
}

type span struct {
	what       byte // give, withdraw, effect
	start, end int64
}

func (h *history) add(what byte, f func() error) error {
	s := span{what: what, start: h.moment.Add(1)}
	err := f()
	s.end = h.moment.Add(1)
	if err == nil {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.spans = append(h.spans, s)
	}
	return err
}

// outrun counts the effects that began after a withdrawal returned, with no
// consent that may have come in between.
func (h *history) outrun() (n int) {
	for _, e := range h.spans {
		if e.what == 'e' && h.withdrawnBefore(e) {
			n++
		}
	}
	return n
}

func (h *history) withdrawnBefore(e span) bool {
	last := span{}
	for _, w := range h.spans {
		if w.what == 'w' && w.end < e.start && w.start > last.start {
			last = w
		}
	}
	if last.end == 0 {
		return false
	}
	for _, g := range h.spans {
		if g.what == 'g' && g.end > last.start && g.start < e.end {
			return false
		}
	}
	return true
}

func checkNothingOutruns(s Subject) error {
	return s.within(func(p pair) error {
		h := &history{}
		var wg sync.WaitGroup
		stop := make(chan struct{})
		for i := range 3 {
			sys := []System{p.one, p.two}[i%2]
			wg.Go(func() { p.useUntil(stop, sys, h) })
		}
		var err error
		for range 15 {
			err = errors.Join(err, h.add('g', func() error { _, err := p.give(p.one, consent.PurposeTakePart); return err }))
			time.Sleep(2 * time.Millisecond)
			err = errors.Join(err, h.add('w', func() error { _, err := p.withdraw(p.two, takePart); return err }))
			time.Sleep(time.Millisecond)
		}
		close(stop)
		wg.Wait()
		if n := h.outrun(); n > 0 {
			err = errors.Join(err, fmt.Errorf("%d effects outran a withdrawal", n))
		}
		return err
	})
}

// useUntil uses again and again; being refused is no error.
func (p pair) useUntil(stop chan struct{}, sys System, h *history) {
	for {
		select {
		case <-stop:
			return
		default:
		}
		err := sys.Use(p.ctx, p.using(), func(context.Context) error {
			time.Sleep(500 * time.Microsecond)
			return h.add('e', func() error { return nil })
		})
		if err != nil {
			time.Sleep(time.Millisecond)
		}
	}
}

// checkWithdrawAll gives something new while all is taken back: what the order
// of the ledger puts before the withdrawal is not permitted after it.
func checkWithdrawAll(s Subject) error {
	return s.within(func(p pair) error {
		for range 15 {
			if _, err := p.give(p.one, consent.PurposeTakePart); err != nil {
				return err
			}
			var given consent.Recorded
			gave := make(chan error, 1)
			go func() {
				var err error
				given, err = p.give(p.two, consent.PurposePublish)
				gave <- err
			}()
			taken, err := p.withdraw(p.one)
			if err := errors.Join(err, <-gave); err != nil {
				return err
			}
			if err := p.permits(given.Seq > taken.Seq, consent.For(consent.PurposePublish)); err != nil {
				return fmt.Errorf("given as event %d, all taken back as %d: %w", given.Seq, taken.Seq, err)
			}
		}
		return nil
	})
}

// checkNested asks again inside a use while a withdrawal waits for it.
func checkNested(s Subject) error {
	return s.within(func(p pair) error {
		if _, err := p.give(p.one, consent.PurposeTakePart); err != nil {
			return err
		}
		taken, used := make(chan error, 1), make(chan error, 1)
		go func() {
			used <- p.one.Use(p.ctx, p.using(), func(context.Context) error {
				go func() { _, err := p.withdraw(p.one, takePart); taken <- err }()
				time.Sleep(short)
				_, err := p.one.Permits(p.ctx, p.person, takePart)
				return err
			})
		}()
		bound := time.After(2 * s.patience())
		for _, done := range []chan error{used, taken} {
			select {
			case err := <-done:
				if err != nil {
					return err
				}
			case <-bound:
				return errors.New("asking inside a use blocked a withdrawal")
			}
		}
		return nil
	})
}

func checkOverlapping(s Subject) error {
	return s.within(func(p pair) error {
		if _, err := p.give(p.one, consent.PurposeTakePart, consent.PurposePublish); err != nil {
			return err
		}
		stop := make(chan struct{})
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() { p.useUntil(stop, p.one, &history{}) })
		}
		time.Sleep(short)
		_, err := p.withdraw(p.one, consent.For(consent.PurposePublish))
		close(stop)
		wg.Wait()
		return err
	})
}

func checkEndedContext(s Subject) error {
	return s.within(func(p pair) error {
		if _, err := p.give(p.one, consent.PurposeTakePart); err != nil {
			return err
		}
		ended, cancel := context.WithCancel(p.ctx)
		cancel()
		if t := p.one.Withdraw(ended, consent.Withdrawal{Person: p.person}); !t.Durable {
			return fmt.Errorf("a withdrawal ended with its context: %w", t.Err)
		}
		return p.permits(false, takePart)
	})
}

func checkSameAct(s Subject) error {
	return s.within(func(p pair) error {
		w := consent.Withdrawal{Person: p.person, Key: consent.NewKey()}
		one, two := p.one.Withdraw(p.ctx, w), p.two.Withdraw(p.ctx, w)
		if !one.Durable || !two.Durable || one.Seq != two.Seq {
			return fmt.Errorf("one act was recorded as event %d and as event %d", one.Seq, two.Seq)
		}
		return expect(p.ctx, s.Store, consent.ConsentOf(p.person), 1)
	})
}

func checkGivenAgain(s Subject) error {
	return s.within(func(p pair) error {
		for range 3 {
			if _, err := p.withdraw(p.two); err != nil {
				return err
			}
			if _, err := p.give(p.one, consent.PurposeTakePart); err != nil {
				return err
			}
			if err := p.permits(true, takePart); err != nil {
				return err
			}
		}
		return nil
	})
}
