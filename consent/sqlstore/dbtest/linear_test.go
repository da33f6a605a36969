package dbtest

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/consent"
)

// act is one operation of a history.
type act struct {
	kind    byte // give, withdraw, permits, effect
	answer  bool // of permits
	purpose int
}

// model is one person's consent, one purpose apart from the other: a use asks at
// some moment between its call and its return, and an effect, which is an operation
// of its own, takes place only while consent is in force.
var model = porcupine.Model{
	Partition: func(history []porcupine.Operation) [][]porcupine.Operation {
		var parts [2][]porcupine.Operation
		for _, o := range history {
			p := o.Input.(act).purpose
			parts[p] = append(parts[p], o)
		}
		return parts[:]
	},
	Init: func() any { return false },
	Step: func(state, input, _ any) (bool, any) {
		switch a := input.(act); a.kind {
		case 'g':
			return true, true
		case 'w':
			return true, false
		case 'p':
			return a.answer == state.(bool), state
		default:
			return state.(bool), state
		}
	},
}

var modelScopes = [2]consent.Scope{consent.For(consent.PurposeTakePart), consent.For(consent.PurposePublish)}

// recorder records a history.
type recorder struct {
	now atomic.Int64
	mu  sync.Mutex
	ops []porcupine.Operation
}

func (r *recorder) run(client int, f func() (act, bool)) {
	call := r.now.Add(1)
	a, ok := f()
	end := r.now.Add(1)
	if !ok {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ops = append(r.ops, porcupine.Operation{ClientId: client, Input: a, Call: call, Return: end})
}

// history lets several clients of two registers work on one person.
func history(t *testing.T, one, two *consent.Register, notice consent.Hash, rounds int) []porcupine.Operation {
	person := someone()
	rec := &recorder{}
	var wg sync.WaitGroup
	for client := range 6 {
		r := []*consent.Register{one, two}[client%2]
		wg.Go(func() {
			for round := range rounds {
				purpose := (client/2 + round) % 2
				clientStep(t, rec, r, client, purpose, consent.Giving{
					Person: person, Scopes: []consent.Scope{modelScopes[purpose]}, Wording: notice,
				})
			}
		})
	}
	wg.Wait()
	return rec.ops
}

func clientStep(t *testing.T, rec *recorder, r *consent.Register, client, purpose int, g consent.Giving) {
	switch client % 3 {
	case 0:
		time.Sleep(2 * time.Millisecond)
		rec.run(client, func() (act, bool) {
			_, err := r.Give(ctx, g)
			return act{kind: 'g', purpose: purpose}, assert.NoError(t, err)
		})
	case 1:
		time.Sleep(5 * time.Millisecond)
		rec.run(client, func() (act, bool) {
			taken := r.Withdraw(ctx, consent.Withdrawal{Person: g.Person, Scopes: g.Scopes})
			return act{kind: 'w', purpose: purpose}, assert.True(t, taken.Durable, "%v", taken.Err)
		})
	}
	rec.run(client, func() (act, bool) {
		ok, err := r.Permits(ctx, g.Person, g.Scopes...)
		return act{kind: 'p', answer: ok, purpose: purpose}, assert.NoError(t, err)
	})
	if client%3 == 2 {
		useOnce(rec, r, client, purpose, g)
	}
}

func useOnce(rec *recorder, r *consent.Register, client, purpose int, g consent.Giving) {
	u, err := r.Begin(ctx, consent.Using{Person: g.Person, Scopes: g.Scopes})
	for tries := 0; err != nil && tries < 10; tries++ {
		time.Sleep(time.Millisecond)
		u, err = r.Begin(ctx, consent.Using{Person: g.Person, Scopes: g.Scopes})
	}
	if err != nil {
		return
	}
	defer func() { _ = u.Close() }()
	time.Sleep(time.Millisecond) // the work, outside every lock
	_ = u.Commit(ctx, func(context.Context) error {
		rec.run(client, func() (act, bool) { return act{kind: 'e', purpose: purpose}, true })
		return nil
	})
}

// withoutEarlyDenials takes out each no that was said while a withdrawal was
// under way: the latch denies from the moment Withdraw is called, in its own
// process, before the ledger shows it. A yes is never taken out.
func withoutEarlyDenials(ops []porcupine.Operation) []porcupine.Operation {
	return slices.DeleteFunc(slices.Clone(ops), func(o porcupine.Operation) bool {
		p := o.Input.(act)
		return p.kind == 'p' && !p.answer && slices.ContainsFunc(ops, func(w porcupine.Operation) bool {
			a := w.Input.(act)
			return a.kind == 'w' && a.purpose == p.purpose && w.Call < o.Return && w.Return > o.Call
		})
	})
}

// Properties 3, 27, 28: giving, taking back and asking are linearizable, and
// every effect, as an operation of its own, lies within a consent.
func TestLinearizableWithEffectsApart(t *testing.T) {
	stores := map[string]func(*testing.T) (consent.Store, consent.Store){
		"memory": func(*testing.T) (consent.Store, consent.Store) { m := consent.NewMemory(); return m, m },
	}
	for name, kind := range kinds {
		stores[name] = func(t *testing.T) (consent.Store, consent.Store) {
			d := kind(t)
			return d.open(t), d.open(t)
		}
	}
	for name, open := range stores {
		t.Run(name, func(t *testing.T) {
			s1, s2 := open(t)
			keys := &consent.MemoryKeys{}
			one, notice := register(t, s1, keys)
			two, _ := register(t, s2, keys)
			effects := 0
			for range 6 {
				ops := history(t, one, two, notice, 12)
				for _, o := range ops {
					if o.Input.(act).kind == 'e' {
						effects++
					}
				}
				require.Equal(t, porcupine.Ok, porcupine.CheckOperationsTimeout(model, withoutEarlyDenials(ops), 20*time.Second))
			}
			assert.Positive(t, effects)
			t.Log("effects:", effects)
		})
	}
}

// An effect after a withdrawal returned makes a history illegal, whole uses or not.
func TestModelRefusesAnOutrunEffect(t *testing.T) {
	ops := []porcupine.Operation{
		{Input: act{kind: 'g'}, Call: 1, Return: 2},
		{Input: act{kind: 'p', answer: true}, Call: 3, Return: 4},
		{Input: act{kind: 'w'}, Call: 5, Return: 6},
		{Input: act{kind: 'e'}, Call: 7, Return: 8},
	}
	assert.Equal(t, porcupine.Illegal, porcupine.CheckOperationsTimeout(model, ops, time.Second))
	assert.Equal(t, porcupine.Ok, porcupine.CheckOperationsTimeout(model, ops[:3], time.Second))
}
