package consenttest

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/powercowork/cowork/consent"
)

func storeChecks() []Check {
	return []Check{
		{"an empty stream has no events", []int{1}, checkEmpty},
		{"events come back as they went in", []int{39, 40}, checkRoundTrip},
		{"what fails leaves nothing", []int{34}, checkFailure},
		{"what panics leaves nothing and lets go", []int{34}, checkPanic},
		{"an act is found by its key", []int{18}, checkFind},
		{"the other handle sees what was written", []int{31}, checkOtherHandle},
		{"alone is alone", []int{28}, checkAlone},
		{"those who share do not wait for each other", []int{23}, checkShared},
		{"a holder sees what came while it waited", []int{28}, checkFreshAfterWait},
		{"reading waits for no holder", []int{24}, checkReadDoesNotWait},
		{"those who share append in turn", []int{34}, checkSharedAppend},
		{"sharing without end keeps nobody out", []int{23}, checkFair},
		{"waiting ends with the context", []int{23}, checkWaitEnds},
		{"every stream has a head", []int{43}, checkHeads},
	}
}

// add appends one event to a stream.
func add(ctx context.Context, s consent.Store, stream consent.Stream, e consent.Event) error {
	return s.Hold(ctx, stream, consent.Alone, func(tx consent.Tx) error { return appendTo(tx, e) })
}

func appendTo(tx consent.Tx, e consent.Event) error {
	return tx.Append(func(h consent.Head) []consent.Stored { return []consent.Stored{h.Next(e)} })
}

func asked() consent.Event {
	return consent.Event{Kind: consent.KindAsked, Key: consent.NewKey(), At: consent.SystemClock().UnixNano(), Purpose: "x-\x00-\xff"}
}

func expect(ctx context.Context, s consent.Store, stream consent.Stream, n int) error {
	events, err := s.Read(ctx, stream, 0)
	if err != nil {
		return err
	}
	if len(events) != n {
		return fmt.Errorf("there are %d events, and should be %d", len(events), n)
	}
	_, err = consent.Verify(stream, events)
	return err
}

func checkEmpty(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	return expect(ctx, s.Store, consent.ConsentOf(someone()), 0)
}

func checkRoundTrip(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	head := consent.Head{Stream: stream}
	var want []consent.Stored
	for i := range 20 {
		e := asked()
		e.At = 1763800000123456789 + int64(i)
		e.Body = bytes.Repeat([]byte{0, 1, 0xff, '\''}, i*50)
		want = append(want, head.Next(e))
		head = consent.HeadOf(want[i])
		if err := add(ctx, s.Store, stream, e); err != nil {
			return err
		}
	}
	for after := range 21 {
		got, err := s.again().Read(ctx, stream, uint64(after))
		if err != nil {
			return err
		}
		if err := same(got, want[after:]); err != nil {
			return fmt.Errorf("after %d: %w", after, err)
		}
	}
	return nil
}

func same(got, want []consent.Stored) error {
	if len(got) != len(want) {
		return fmt.Errorf("there are %d events, and should be %d", len(got), len(want))
	}
	for i := range got {
		a, b := got[i], want[i]
		if a.Stream != b.Stream || a.Seq != b.Seq || a.Key != b.Key || a.Hash != b.Hash || !bytes.Equal(a.Body, b.Body) {
			return fmt.Errorf("event %d came back otherwise than it went in", b.Seq)
		}
	}
	return nil
}

var errOnPurpose = errors.New("on purpose")

func checkFailure(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	err := s.Store.Hold(ctx, stream, consent.Alone, func(tx consent.Tx) error {
		return errors.Join(appendTo(tx, asked()), errOnPurpose)
	})
	if !errors.Is(err, errOnPurpose) {
		return fmt.Errorf("the error of the holder was lost: %w", err)
	}
	return errors.Join(expect(ctx, s.Store, stream, 0), add(ctx, s.Store, stream, asked()), expect(ctx, s.Store, stream, 1))
}

func checkPanic(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	func() {
		defer func() { _ = recover() }()
		_ = s.Store.Hold(ctx, stream, consent.Alone, func(tx consent.Tx) error {
			_ = appendTo(tx, asked())
			panic(errOnPurpose)
		})
	}()
	return errors.Join(add(ctx, s.again(), stream, asked()), expect(ctx, s.Store, stream, 1))
}

func checkFind(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	first, second := asked(), asked()
	if err := errors.Join(add(ctx, s.Store, stream, first), add(ctx, s.Store, stream, second)); err != nil {
		return err
	}
	return s.again().Hold(ctx, stream, consent.Alone, func(tx consent.Tx) error {
		for key, want := range map[consent.Key]uint64{first.Key: 1, second.Key: 2, consent.NewKey(): 0} {
			if got, err := tx.Find(key); err != nil || got != want {
				return fmt.Errorf("an act was found as %d and is %d: %w", got, want, err)
			}
		}
		return nil
	})
}

func checkOtherHandle(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	stream := consent.ConsentOf(someone())
	for i := range 10 {
		from, to := s.Store, s.again()
		if i%2 == 1 {
			from, to = to, from
		}
		if err := errors.Join(add(ctx, from, stream, asked()), expect(ctx, to, stream, i+1)); err != nil {
			return err
		}
	}
	return nil
}

func checkHeads(s Subject) error {
	ctx, cancel := s.context()
	defer cancel()
	want := map[consent.Stream]consent.Head{}
	for i := range 5 {
		stream := consent.ConsentOf(someone())
		for range i + 1 {
			if err := add(ctx, s.Store, stream, asked()); err != nil {
				return err
			}
		}
		events, err := s.Store.Read(ctx, stream, 0)
		if err != nil {
			return err
		}
		want[stream] = consent.HeadOf(events[i])
	}
	for head, err := range s.again().Heads(ctx) {
		if err != nil {
			return err
		}
		if w, ok := want[head.Stream]; ok && w != consent.HeadOf(head) {
			return fmt.Errorf("the head of a stream is event %d, and should be %d", head.Seq, w.Seq)
		}
		delete(want, head.Stream)
	}
	if len(want) > 0 {
		return fmt.Errorf("%d streams have no head", len(want))
	}
	return nil
}
