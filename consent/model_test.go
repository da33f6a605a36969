package consent_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// slow is a slow model of one person: a list of what happened, read from the
// end for each question. It shares no code with the register.
type slow struct {
	acts   []slowAct
	erased bool
}

type slowAct struct {
	what   string // give, decline, withdraw, keep, end, work, stop, pause, resume
	scope  consent.Scope
	all    bool
	until  time.Time
	review time.Time
}

func covers(a slowAct, s consent.Scope) bool {
	return a.all || (a.scope.Purpose == s.Purpose &&
		(a.scope.Audience == "" || a.scope.Audience == s.Audience) &&
		(a.scope.Channel == "" || a.scope.Channel == s.Channel))
}

func (m *slow) permits(s consent.Scope, now time.Time) bool {
	if m.erased {
		return false
	}
	given := -1
	review, kept := time.Time{}, -1
	for i, a := range m.acts {
		switch a.what {
		case "give":
			if a.scope == s {
				given, review, kept = i, a.review, -1
			}
		case "decline", "withdraw", "end":
			if covers(a, s) {
				given = -1
			}
		case "keep":
			if a.scope == s && given >= 0 {
				review, kept = a.review, i
			}
		}
	}
	if given < 0 {
		return false
	}
	g := m.acts[given]
	if !g.until.IsZero() && !now.Before(g.until) || !review.IsZero() && !now.Before(review) {
		return false
	}
	return !m.blocked(s, given, kept)
}

func (m *slow) blocked(s consent.Scope, given, kept int) bool {
	room := s.Purpose == consent.PurposeTakePart || s.Purpose == consent.PurposeRecord
	out := s.Purpose == consent.PurposePublish || s.Purpose == consent.PurposeShareNarrative
	paused := false
	for i, a := range m.acts {
		switch {
		case a.what == "work" && out && i > given && i > kept, a.what == "stop" && room && i > given:
			return true
		case a.what == "pause":
			paused = true
		case a.what == "resume":
			paused = false
		}
	}
	return paused && room
}

var modelled = []consent.Scope{
	takePart, record, publish, share, consent.For(consent.PurposePublish), consent.For("x-archive"),
	{Purpose: consent.PurposePublish, Audience: consent.AudienceTeam},
}

// Properties 2, 3, 4, 9, 10, 14, 25, 53: whatever is done in whatever order,
// the register and a slow model of it agree on every scope, now and after a restart.
func TestRegisterAgreesWithTheModel(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		k := newKit(t)
		p, m := someone(), &slow{}
		n := rapid.IntRange(1, 25).Draw(rt, "acts")
		for range n {
			step(rt, k, p, m)
			for _, s := range modelled {
				require.Equal(rt, m.permits(s, k.clock.Now()), k.permits(p, s), "%v", s)
			}
		}
		second, err := consent.Open(ctx, k.config())
		require.NoError(rt, err)
		for _, s := range modelled {
			ok, err := second.Permits(ctx, p, s)
			require.NoError(rt, err)
			require.Equal(rt, m.permits(s, k.clock.Now()), ok)
		}
		require.NoError(rt, second.Close())
		require.NoError(rt, k.Close())
	})
}

func step(rt *rapid.T, k *kit, p cowork.ID, m *slow) {
	s := rapid.SampledFrom(modelled).Draw(rt, "scope")
	k.clock.Turn(time.Duration(rapid.IntRange(0, 90).Draw(rt, "minutes")) * time.Minute)
	switch what := rapid.SampledFrom([]string{
		"give", "give", "give", "withdraw", "all", "decline", "keep", "end", "work", "stop", "pause", "resume", "ask", "check", "erase",
	}).Draw(rt, "what"); what {
	case "give":
		g := k.giving(p, s)
		a := slowAct{what: what, scope: s}
		if rapid.Bool().Draw(rt, "ends") {
			a.until = k.clock.Now().Add(time.Duration(rapid.IntRange(1, 120).Draw(rt, "until")) * time.Minute)
		}
		if rapid.Bool().Draw(rt, "reviewed") {
			a.review = k.clock.Now().Add(time.Duration(rapid.IntRange(1, 120).Draw(rt, "review")) * time.Minute)
		}
		g.Until, g.ReviewBy = a.until, a.review
		_, err := k.Give(ctx, g)
		m.add(rt, a, err)
	case "withdraw", "all", "decline":
		a := slowAct{what: "withdraw", scope: s, all: what == "all"}
		w := consent.Withdrawal{Person: p, Scopes: []consent.Scope{s}}
		taken := consent.Taken{}
		switch what {
		case "all":
			w.Scopes = nil
			taken = k.Withdraw(ctx, w)
		case "withdraw":
			taken = k.Withdraw(ctx, w)
		default:
			taken = k.Decline(ctx, w)
		}
		require.True(rt, taken.Durable)
		m.acts = append(m.acts, a)
	default:
		m.others(rt, k, p, s, what)
	}
}

func (m *slow) add(rt *rapid.T, a slowAct, err error) {
	if m.erased {
		require.ErrorIs(rt, err, consent.ErrErased)
		return
	}
	require.NoError(rt, err)
	m.acts = append(m.acts, a)
}

func (m *slow) others(rt *rapid.T, k *kit, p cowork.ID, s consent.Scope, what string) {
	scopes := []consent.Scope{s}
	switch what {
	case "keep", "end":
		result := map[string]consent.ReviewResult{"keep": consent.ReviewResultKept, "end": consent.ReviewResultNarrowed}[what]
		if _, err := k.Review(ctx, consent.Reviewing{Person: p, Scopes: scopes, Result: result}); err == nil {
			m.acts = append(m.acts, slowAct{what: what, scope: s})
		}
	case "work":
		if _, err := k.EndWork(ctx, p, cowork.ID{}); err == nil {
			m.acts = append(m.acts, slowAct{what: what})
		}
	case "stop":
		require.True(rt, k.Stop(ctx, consent.Call{Person: p}).Durable)
		m.acts = append(m.acts, slowAct{what: what})
	case "pause":
		require.True(rt, k.TimeOut(ctx, consent.Call{Person: p}).Durable)
		m.acts = append(m.acts, slowAct{what: what})
	case "resume":
		if _, err := k.Resume(ctx, consent.Call{Person: p}); err == nil {
			m.acts = append(m.acts, slowAct{what: what})
		}
	case "ask":
		_, _ = k.Ask(ctx, consent.Asking{Person: p, Scopes: scopes, Wording: k.notice})
	case "check":
		_, _ = k.RecordCheck(ctx, consent.CheckMade{Person: p, CheckFacts: consent.CheckFacts{
			Phase: consent.CheckPhaseAfter, Outcome: consent.CheckOutcomeDeclined, Raised: cowork.Yes,
		}})
	case "erase":
		if rapid.IntRange(0, 9).Draw(rt, "really") == 0 {
			require.NoError(rt, k.Erase(ctx, p))
			m.erased = true
		}
	}
}

// Property 4: append order decides; a clock that is set back changes no answer.
func TestProperty04_AppendOrderDecides(t *testing.T) {
	k := newKit(t)
	p := someone()
	g := k.giving(p, publish)
	g.Until = k.clock.Now().Add(time.Hour)
	_, err := k.Give(ctx, g)
	require.NoError(t, err)
	k.clock.Turn(2 * time.Hour)
	assert.False(t, k.permits(p, publish))
	k.clock.Turn(-90 * time.Minute)
	assert.False(t, k.permits(p, publish), "what has ended does not begin again")
	k.clock.Turn(-24 * time.Hour)
	k.give(p, share)
	k.withdraw(p, share)
	assert.False(t, k.permits(p, share))
	k.clock.Turn(48 * time.Hour)
	assert.False(t, k.permits(p, share))

	fast := newClock() // another host, half a second ahead
	fast.Turn(time.Minute)
	c := k.config()
	c.Clock = fast.Now
	other, err := consent.Open(ctx, c)
	require.NoError(t, err)
	defer func() { _ = other.Close() }()
	for range 3 {
		_, err = other.Give(ctx, k.giving(p, share))
		require.NoError(t, err)
		assert.True(t, k.permits(p, share))
		k.withdraw(p, share)
		ok, err := other.Permits(ctx, p, share)
		require.NoError(t, err)
		assert.False(t, ok)
	}
	l, err := k.Ledger(ctx, p)
	require.NoError(t, err)
	last := int64(0)
	for line := range l.Lines() {
		assert.Greater(t, line.At, last, "moments follow the order")
		last = line.At
	}
}

// Property 6: what was permitted at a past moment never changes as the ledger grows.
func TestProperty06_ThePastStands(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		k := newKit(t)
		p, m := someone(), &slow{}
		type asked struct {
			s  consent.Scope
			at time.Time
			ok bool
		}
		var past []asked
		for range rapid.IntRange(1, 15).Draw(rt, "acts") {
			step(rt, k, p, m)
			if m.erased {
				break
			}
			k.clock.Turn(time.Nanosecond * 1000)
			for _, s := range modelled {
				at := k.clock.Now()
				ok, err := k.PermittedAt(ctx, p, s, at)
				require.NoError(rt, err)
				require.Equal(rt, m.permits(s, at), ok)
				past = append(past, asked{s, at, ok})
			}
			for _, a := range past {
				ok, err := k.PermittedAt(ctx, p, a.s, a.at)
				require.NoError(rt, err)
				require.Equal(rt, a.ok, ok)
			}
		}
		require.NoError(rt, k.Close())
	})
	k := newKit(t)
	_, err := k.PermittedAt(ctx, someone(), publish, k.clock.Now().Add(time.Hour))
	assert.ErrorIs(t, err, consent.ErrFuture)
}

// Property 10: no check, answered or missing, blocks a withdrawal.
func TestProperty10_ChecksBlockNothing(t *testing.T) {
	k := newKit(t)
	p, session := someone(), someone()
	k.give(p, takePart)
	for _, phase := range []consent.CheckPhase{
		consent.CheckPhaseBefore, consent.CheckPhaseDuring, consent.CheckPhaseEnd, consent.CheckPhaseAfter, consent.CheckPhaseFollowUp,
	} {
		_, err := k.PlanCheck(ctx, consent.CheckPlan{Person: p, Session: session, Phase: phase, Due: k.clock.Now()})
		require.NoError(t, err)
	}
	check := func(phase consent.CheckPhase, outcome consent.CheckOutcome) {
		_, err := k.RecordCheck(ctx, consent.CheckMade{
			Person: p, Session: session, CheckFacts: consent.CheckFacts{Phase: phase, Outcome: outcome, Raised: cowork.Yes},
		})
		require.NoError(t, err)
	}
	check(consent.CheckPhaseBefore, consent.CheckOutcomeDone)
	check(consent.CheckPhaseDuring, consent.CheckOutcomeDeclined)
	check(consent.CheckPhaseEnd, consent.CheckOutcomeAttempted)
	check(consent.CheckPhaseAfter, consent.CheckOutcomeMissed)
	due, err := k.ChecksDue(ctx, p)
	require.NoError(t, err)
	require.Len(t, due, 3)
	assert.Equal(t, 1, due[0].Tried)
	assert.True(t, k.permits(p, takePart))
	taken := k.withdraw(p)
	assert.True(t, taken.Durable)
}

// Each call is open until it is answered, and says how long it waits.
func TestCallsWaitForTheirResponse(t *testing.T) {
	k := newKit(t)
	p, session := someone(), someone()
	call := consent.Call{Person: p, Session: session}
	stop := k.Stop(ctx, call)
	support := k.AskSupport(ctx, call)
	require.True(t, stop.Durable && support.Durable)
	k.clock.Turn(time.Minute)
	_, err := k.Respond(ctx, p, support.Seq)
	require.NoError(t, err)
	_, err = k.Respond(ctx, p, 99)
	assert.ErrorIs(t, err, consent.ErrNoSuch)
	k.clock.Turn(time.Minute)
	calls, err := k.Calls(ctx, p)
	require.NoError(t, err)
	require.Len(t, calls, 2)
	assert.Equal(t, consent.KindStopped, calls[0].Kind)
	assert.Equal(t, session, calls[0].Session)
	assert.InDelta(t, 2*time.Minute, calls[0].Waits(k.clock.Now()), float64(time.Second))
	assert.InDelta(t, time.Minute, calls[1].Waits(k.clock.Now()), float64(time.Second))
	assert.False(t, calls[1].Answered.IsZero())
}
