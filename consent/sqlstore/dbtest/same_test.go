package dbtest

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/consent"
)

// Property 39: the same operations give the same decisions, and the same events
// the same bytes and hashes, in memory and in each database.
func TestSameOnEveryStore(t *testing.T) {
	each(t, func(t *testing.T, d database) {
		memory, keys := consent.NewMemory(), &consent.MemoryKeys{}
		r, notice := register(t, memory, keys)
		s := d.open(t)
		person := someone()
		publish := consent.Scope{Purpose: consent.PurposePublish, Audience: consent.AudiencePublic}
		give := func(scopes ...consent.Scope) func() error {
			return func() error {
				_, err := r.Give(ctx, consent.Giving{Person: person, Scopes: scopes, Wording: notice})
				return err
			}
		}
		take := func(scopes ...consent.Scope) func() error {
			return func() error { return r.Withdraw(ctx, consent.Withdrawal{Person: person, Scopes: scopes}).Err }
		}
		stop := func() error { return r.Stop(ctx, consent.Call{Person: person}).Err }
		copied := map[consent.Stream]uint64{}
		for i, do := range []func() error{
			give(takePart, publish), take(publish), give(publish), stop, give(takePart), take(), give(publish), take(consent.For("x-never")),
		} {
			require.NoError(t, do())
			for head, err := range memory.Heads(ctx) {
				require.NoError(t, err)
				events, err := memory.Read(ctx, head.Stream, copied[head.Stream])
				require.NoError(t, err)
				copyEvents(t, s, head.Stream, events)
				copied[head.Stream] += uint64(len(events))
			}
			other, _ := register(t, s, keys)
			for _, scope := range []consent.Scope{takePart, publish, consent.For(consent.PurposePublish)} {
				want, err := r.Permits(ctx, person, scope)
				require.NoError(t, err)
				got, err := other.Permits(ctx, person, scope)
				require.NoError(t, err)
				assert.Equal(t, want, got, "after step %d", i)
			}
			want, err := consent.TakeCheckpoint(ctx, "ledger", memory)
			require.NoError(t, err)
			got, err := consent.TakeCheckpoint(ctx, "ledger", s)
			require.NoError(t, err)
			assert.Equal(t, want.Root(), got.Root())
		}
	})
}

// copyEvents chains the same events anew, so that hashes are made on this store.
func copyEvents(t *testing.T, s consent.Store, stream consent.Stream, events []consent.Stored) {
	require.NoError(t, s.Hold(ctx, stream, consent.Alone, func(tx consent.Tx) error {
		return tx.Append(func(h consent.Head) (chained []consent.Stored) {
			for _, e := range events {
				event, err := consent.DecodeEvent(e.Body)
				require.NoError(t, err)
				chained = append(chained, h.Next(event))
				h = consent.HeadOf(chained[len(chained)-1])
			}
			return chained
		})
	}))
}
