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

// short is how long a check watches for what must not happen.
const short = 50 * time.Millisecond

// holding holds a stream until release is called, and gives what Hold gave.
func holding(ctx context.Context, s consent.Store, stream consent.Stream, m consent.Mode) (release func() error, err error) {
	held, let, ended := make(chan struct{}), make(chan struct{}), make(chan error, 1)
	go func() {
		ended <- s.Hold(ctx, stream, m, func(consent.Tx) error {
			close(held)
			<-let
			return nil
		})
	}()
	select {
	case <-held:
		return func() error { close(let); return <-ended }, nil
	case err := <-ended:
		return nil, fmt.Errorf("holding: %w", err)
	}
}

func checkAlone(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	for _, modes := range [][2]consent.Mode{
		{consent.Alone, consent.Alone}, {consent.Alone, consent.Shared}, {consent.Shared, consent.Alone}, {consent.Shared, consent.Urgent},
	} {
		if err := checkExclusion(ctx, s, modes[0], modes[1]); err != nil {
			return err
		}
	}
	return nil
}

func checkExclusion(ctx context.Context, s Subject, first, second consent.Mode) error {
	stream := consent.ConsentOf(someone())
	release, err := holding(ctx, s.Store, stream, first)
	if err != nil {
		return err
	}
	var in atomic.Bool
	ended := make(chan error, 1)
	go func() {
		ended <- s.again().Hold(ctx, stream, second, func(consent.Tx) error { in.Store(true); return nil })
	}()
	time.Sleep(short)
	early := in.Load()
	if err := errors.Join(release(), <-ended); err != nil {
		return err
	}
	if early {
		return fmt.Errorf("mode %d came in while mode %d held the stream", second, first)
	}
	return nil
}

// checkShared lets a store serve those who share one after the other, as long
// as nobody waits without end.
func checkShared(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() {
			errs[i] = s.Store.Hold(ctx, stream, consent.Shared, func(consent.Tx) error { time.Sleep(time.Millisecond); return nil })
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

func checkFreshAfterWait(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	for _, mode := range []consent.Mode{consent.Shared, consent.Alone} {
		stream := consent.ConsentOf(someone())
		if err := checkFresh(ctx, s, stream, mode); err != nil {
			return err
		}
	}
	return nil
}

func checkFresh(ctx context.Context, s Subject, stream consent.Stream, mode consent.Mode) error {
	appended, let, ended := make(chan struct{}), make(chan struct{}), make(chan error, 1)
	go func() {
		ended <- s.Store.Hold(ctx, stream, consent.Alone, func(tx consent.Tx) error {
			err := appendTo(tx, asked())
			close(appended)
			<-let
			return err
		})
	}()
	<-appended
	seen := make(chan int, 1)
	second := make(chan error, 1)
	go func() {
		second <- s.again().Hold(ctx, stream, mode, func(tx consent.Tx) error {
			events, err := tx.Read(0)
			seen <- len(events)
			return err
		})
	}()
	time.Sleep(short)
	close(let)
	if err := errors.Join(<-ended, <-second); err != nil {
		return err
	}
	if n := <-seen; n != 1 {
		return fmt.Errorf("after waiting in mode %d a holder saw %d events, and there was 1", mode, n)
	}
	return nil
}

func checkReadDoesNotWait(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	release, err := holding(ctx, s.Store, stream, consent.Alone)
	if err != nil {
		return err
	}
	bound, stop := context.WithTimeout(ctx, s.patience())
	defer stop()
	_, one := s.Store.Read(bound, stream, 0)
	_, two := s.again().Read(bound, stream, 0)
	return errors.Join(one, two, release())
}

func checkSharedAppend(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	const each = 5
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		store := s.Store
		if i%2 == 1 {
			store = s.again()
		}
		wg.Go(func() {
			for range each {
				errs[i] = errors.Join(errs[i], store.Hold(ctx, stream, consent.Shared, func(tx consent.Tx) error {
					return appendTo(tx, asked())
				}))
			}
		})
	}
	wg.Wait()
	return errors.Join(errors.Join(errs...), expect(ctx, s.Store, stream, each*len(errs)))
}

// checkFair keeps a stream shared without a gap, and wants it alone.
func checkFair(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	stop := make(chan struct{})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
					_ = s.Store.Hold(ctx, stream, consent.Shared, func(consent.Tx) error {
						time.Sleep(20 * time.Millisecond)
						return nil
					})
				}
			}
		})
	}
	time.Sleep(short)
	var err error
	for range 3 {
		bound, done := context.WithTimeout(ctx, s.patience())
		err = errors.Join(err, s.again().Hold(bound, stream, consent.Alone, func(consent.Tx) error { return nil }))
		done()
	}
	close(stop)
	wg.Wait()
	if err != nil {
		return fmt.Errorf("kept out by those who share: %w", err)
	}
	return nil
}

func checkWaitEnds(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	release, err := holding(ctx, s.Store, stream, consent.Alone)
	if err != nil {
		return err
	}
	bound, stop := context.WithTimeout(ctx, short)
	defer stop()
	err = s.again().Hold(bound, stream, consent.Alone, func(consent.Tx) error { return nil })
	if rel := release(); rel != nil {
		return rel
	}
	if err == nil {
		return errors.New("a stream was had that somebody else held")
	}
	return add(ctx, s.again(), stream, asked())
}
