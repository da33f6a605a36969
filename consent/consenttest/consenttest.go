// Package consenttest tells whether a store keeps the promises of consent.Store,
// and whether nothing outruns a withdrawal on it.
//
//	func TestMyStore(t *testing.T) {
//		consenttest.Run(t, func(t testing.TB) consenttest.Subject {
//			return consenttest.Subject{Store: mystore.Open(t), Again: ...}
//		})
//	}
//
// What it cannot see is whether acknowledged events survive a power cut: that
// takes a file system that can be cut, as in the tests of package sqlstore.
package consenttest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// System is what the checks ask of a register.
type System interface {
	Permits(ctx context.Context, person cowork.ID, scopes ...consent.Scope) (bool, error)
	Give(ctx context.Context, g consent.Giving) (consent.Recorded, error)
	Withdraw(ctx context.Context, w consent.Withdrawal) consent.Taken
	// Use begins a use, lets it take effect and closes it.
	Use(ctx context.Context, u consent.Using, effect func(context.Context) error) error
}

// Subject is what is checked: one store, empty when the check begins.
type Subject struct {
	// Store is the store.
	Store consent.Store
	// Again is a second handle on the same events, as another process would have.
	// If it is left out, Store is used for both.
	Again consent.Store
	// Wrap makes the System that is checked from a register. If it is left out, it
	// is the register itself.
	Wrap func(*consent.Register) System
	// Patience bounds each wait; 5 seconds if left out.
	Patience time.Duration
}

// Check is one thing that has to hold.
type Check struct {
	Name string
	// Properties are the numbers of the properties it bears on; see PROPERTIES.md.
	Properties []int
	// Run gives an error that says what did not hold.
	Run func(Subject) error
}

// Run runs every check as a test of its own, each on a fresh subject.
func Run(t *testing.T, open func(testing.TB) Subject) {
	t.Helper()
	for _, c := range Checks() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.Run(open(t)); err != nil {
				t.Errorf("%v (properties %v)", err, c.Properties)
			}
		})
	}
}

// Checks gives all checks.
func Checks() []Check { return append(storeChecks(), registerChecks()...) }

const defaultPatience = 5 * time.Second

func (s Subject) again() consent.Store {
	if s.Again == nil {
		return s.Store
	}
	return s.Again
}

func (s Subject) patience() time.Duration {
	if s.Patience == 0 {
		return defaultPatience
	}
	return s.Patience
}

func (s Subject) context() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), 10*s.patience())
}

// someone is a person nobody knows yet.
func someone() cowork.ID { return cowork.IDOf(uuid.New()) }

// registerOn opens a register on a store; two on one store share the keys.
func (s Subject) registerOn(ctx context.Context, store consent.Store, keys consent.Keys) (System, *consent.Register, error) {
	r, err := consent.Open(ctx, consent.Config{Store: store, Keys: keys, Clock: consent.SystemClock, Patience: s.patience()})
	if err != nil {
		return nil, nil, err
	}
	if s.Wrap != nil {
		return s.Wrap(r), r, nil
	}
	return system{r}, r, nil
}

// system is a register as a System.
type system struct{ *consent.Register }

func (s system) Use(ctx context.Context, u consent.Using, effect func(context.Context) error) error {
	use, err := s.Begin(ctx, u)
	if err != nil {
		return err
	}
	return errors.Join(use.Commit(ctx, effect), use.Close())
}

// pair is two registers on one ledger, as two processes have them.
type pair struct {
	ctx      context.Context
	one, two System
	r1, r2   *consent.Register
	wording  consent.Hash
	person   cowork.ID
}

// within runs a check on a pair of registers.
func (s Subject) within(f func(pair) error) error {
	ctx, cancel := s.context()
	defer cancel()
	keys := &consent.MemoryKeys{}
	p := pair{ctx: ctx, person: someone()}
	var err error
	if p.one, p.r1, err = s.registerOn(ctx, s.Store, keys); err != nil {
		return err
	}
	defer func() { _ = p.r1.Close() }()
	if p.two, p.r2, err = s.registerOn(ctx, s.again(), keys); err != nil {
		return err
	}
	defer func() { _ = p.r2.Close() }()
	p.wording, err = p.r1.Publish(ctx, consent.Wording{
		Title: "A question", Withdrawal: "Say so, at any time.", Purposes: []consent.Purpose{
			consent.PurposeTakePart, consent.PurposeRecord, consent.PurposePublish, consent.PurposeDistribute,
		},
	})
	if err != nil {
		return fmt.Errorf("publishing a wording: %w", err)
	}
	return f(p)
}

func (p pair) give(s System, purposes ...consent.Purpose) (consent.Recorded, error) {
	scopes := make([]consent.Scope, len(purposes))
	for i, purpose := range purposes {
		scopes[i] = consent.For(purpose)
	}
	return s.Give(p.ctx, consent.Giving{Person: p.person, Scopes: scopes, Wording: p.wording})
}

func (p pair) withdraw(s System, scopes ...consent.Scope) (consent.Taken, error) {
	t := s.Withdraw(p.ctx, consent.Withdrawal{Person: p.person, Scopes: scopes})
	if !t.Durable {
		return t, fmt.Errorf("a withdrawal was not durable: %w", t.Err)
	}
	return t, nil
}

// permits reports an error unless both registers answer so.
func (p pair) permits(want bool, s consent.Scope) error {
	for i, sys := range []System{p.one, p.two} {
		got, err := sys.Permits(p.ctx, p.person, s)
		if err != nil {
			return fmt.Errorf("permits: %w", err)
		}
		if got != want {
			return fmt.Errorf("handle %d: permits %v for %q, and it is %v", i+1, got, s.Purpose, want)
		}
	}
	return nil
}
