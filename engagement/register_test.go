package engagement_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/engagement"
)

var share = consent.Scope{Purpose: consent.PurposeShareNarrative, Audience: consent.AudienceTrainees}

// portal is a register in which time goes on by a minute with each look at it.
type portal struct {
	*consent.Register
	now   time.Time
	shown consent.Hash
}

func newPortal(t *testing.T) *portal {
	t.Helper()
	p := &portal{now: time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)}
	clock := func() time.Time { p.now = p.now.Add(time.Minute); return p.now }
	var err error
	p.Register, err = consent.Open(context.Background(), consent.Config{Store: consent.NewMemory(), Keys: &consent.MemoryKeys{}, Clock: clock})
	require.NoError(t, err)
	p.shown, err = p.Publish(context.Background(), consent.Wording{
		Title: "Your story", Words: "May trainees hear your story?", Withdrawal: "Tell anybody.",
		Purposes: []consent.Purpose{consent.PurposeShareNarrative, consent.PurposeTakePart},
	})
	require.NoError(t, err)
	return p
}

func (p *portal) fill(t *testing.T, e *engagement.Record) consent.Filled {
	t.Helper()
	asking := consent.Filling{AsOf: p.now.Add(time.Hour)}
	for _, person := range e.People {
		asking.Persons = append(asking.Persons, person.ID)
	}
	filled, err := p.Fill(context.Background(), asking)
	require.NoError(t, err)
	return filled
}

// What a register knows comes into the record, once however often it is done, and
// what stands there besides stays.
func TestWithRegister(t *testing.T) {
	ctx := context.Background()
	e, err := engagement.DecodeBytes([]byte(`{"id":"e0000000-0000-4000-8000-000000000009",
		"people":[{"id":"a1000000-0000-4000-8000-000000000001","kind":"expert","checks":[{"id":"check-1","phase":"before"}]},{"id":"a1000000-0000-4000-8000-000000000002"}],
		"sessions":[{"id":"5e500000-0000-4000-8000-000000000001"}],
		"consent":{"entries":[{"id":"consent-1","person":"a1000000-0000-4000-8000-000000000001","act":"refuse","made":{"at":"2026-01-02"},"purpose":"publish"}]},
		"uses":[{"id":"use-1","person":"a1000000-0000-4000-8000-000000000001"}]}`))
	require.NoError(t, err)
	before := string(e.AppendJSON(nil))
	person, session := e.People[0].ID, e.Sessions[0].ID
	elsewhere, err := cowork.ParseID("5e500000-0000-4000-8000-000000000099")
	require.NoError(t, err)

	p := newPortal(t)
	_, err = p.Give(ctx, consent.Giving{Person: person, Scopes: []consent.Scope{share, consent.For(consent.PurposeTakePart)}, Wording: p.shown})
	require.NoError(t, err)
	use, err := p.Begin(ctx, consent.Using{Person: person, Scopes: []consent.Scope{share}, Recall: consent.RecallPossible})
	require.NoError(t, err)
	require.NoError(t, use.Commit(ctx, func(context.Context) error { return nil }))
	require.NoError(t, use.Close())
	p.AskSupport(ctx, consent.Call{Person: person})
	stop := p.Stop(ctx, consent.Call{Person: person, Session: session})
	p.TimeOut(ctx, consent.Call{Person: person, Session: elsewhere})

	full, err := e.WithRegister(p.fill(t, &e))
	require.NoError(t, err)
	assert.Equal(t, before, string(e.AppendJSON(nil)), "the record itself is not changed")
	assert.Len(t, full.Consent.Entries, 3)
	assert.Equal(t, consent.ActRefuse, full.Consent.Entries[0].Act, "what was written on paper stays")
	require.Len(t, full.Uses, 2)
	assert.Equal(t, consent.PurposeShareNarrative, full.Uses[1].Purpose)
	assert.Equal(t, consent.AudienceTrainees, full.Uses[1].Audience)
	require.Len(t, full.Signals, 2, "not the one of other work")
	assert.Equal(t, engagement.SignalKindSupport, full.Signals[0].Kind)
	assert.Equal(t, engagement.SignalKindStop, full.Signals[1].Kind)
	assert.Equal(t, session, full.Signals[1].Session)
	assert.True(t, full.Signals[1].Honoured.IsZero())
	assert.Len(t, full.People[0].Checks, 1)
	assert.Equal(t, []engagement.ListName{"consent.entries"}, full.Complete)

	_, err = p.Respond(ctx, person, stop.Seq)
	require.NoError(t, err)
	again, err := full.WithRegister(p.fill(t, &full))
	require.NoError(t, err)
	assert.Len(t, again.Consent.Entries, 3)
	assert.Len(t, again.Uses, 2)
	require.Len(t, again.Signals, 2)
	assert.False(t, again.Signals[1].Honoured.IsZero(), "what came since")
	assert.Equal(t, full.Complete, again.Complete)
}

// A register that was asked of some people says nothing of the others: what they
// allowed is not known, and not nothing.
func TestWithRegisterAskedOfSome(t *testing.T) {
	e, err := engagement.DecodeBytes([]byte(`{"id":"e0000000-0000-4000-8000-000000000009",
		"people":[{"id":"a1000000-0000-4000-8000-000000000001","kind":"expert"},{"id":"a1000000-0000-4000-8000-000000000002","kind":"expert"}]}`))
	require.NoError(t, err)
	p := newPortal(t)
	one := engagement.Record{People: e.People[:1]}
	full, err := e.WithRegister(p.fill(t, &one))
	require.NoError(t, err)
	assert.Empty(t, full.Complete)
	assert.Nil(t, full.Consent.Entries, "not an empty list, which would say that there is no line")

	_, err = p.Give(context.Background(), consent.Giving{Person: e.People[0].ID, Scopes: []consent.Scope{share}, Wording: p.shown})
	require.NoError(t, err)
	full, err = e.WithRegister(p.fill(t, &one))
	require.NoError(t, err)
	assert.Len(t, full.Consent.Entries, 1)
	assert.Empty(t, full.Complete)
	full, err = e.WithRegister(p.fill(t, &e))
	require.NoError(t, err)
	assert.Equal(t, []engagement.ListName{"consent.entries"}, full.Complete)
}

// A register that knows nothing says that there is no line of consent, and nothing
// of uses and calls, which may have been made elsewhere.
func TestWithAnEmptyRegister(t *testing.T) {
	e := engagement.Record{}
	full, err := e.WithRegister(newPortal(t).fill(t, &e))
	require.NoError(t, err)
	assert.Equal(t, `{"complete":["consent.entries"],"consent":{"entries":[]}}`, string(full.AppendJSON(nil)))
}
