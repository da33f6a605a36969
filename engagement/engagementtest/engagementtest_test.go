package engagementtest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
)

func TestEveryLifeIsValidAndKept(t *testing.T) {
	for l := range engagementtest.Lives(1, 1500) {
		written := l.Record.AppendJSON(nil)
		read, err := engagement.DecodeBytes(written)
		require.NoError(t, err, "%+v", l.Plan)
		require.Equal(t, string(written), string(read.AppendJSON(nil)), "%+v", l.Plan)
	}
}

func TestTheSamePlanGivesTheSameLife(t *testing.T) {
	for seed := range uint64(50) {
		p := engagementtest.Draw(seed)
		assert.Equal(t, p, engagementtest.Draw(seed))
		assert.Equal(t, p.Life(), p.Life())
	}
}

// All the parts of a record come up, and so does their absence.
func TestLivesAreVaried(t *testing.T) {
	lives := map[string]int{}
	count := func(what string, there bool) {
		if there {
			lives[what]++
		}
	}
	const n = 400
	for l := range engagementtest.Lives(1, n) {
		r := &l.Record
		count("people", len(r.People) > 0)
		count("groups", len(r.Groups) > 0)
		count("claims", len(r.Claims) > 0)
		count("tellings", len(r.Tellings) > 0)
		count("signals", len(r.Signals) > 0)
		count("consent", len(r.Consent.Entries) > 0)
		count("uses", len(r.Uses) > 0)
		count("accounts", len(r.Accounts) > 0)
		count("waivers", len(r.Waivers) > 0)
		count("repairs", len(r.Repairs) > 0)
		count("workforce", len(r.Workforce.Modules) > 0)
		count("handles", l.Plan.Handles)
		count("complete", len(r.Complete) > 0)
		count("own facts", len(r.Own) > 0)
	}
	for what, in := range lives {
		assert.Greater(t, in, 5, what)
		assert.Less(t, in, n, what)
	}
	assert.Len(t, lives, 14)
}

func TestSizedLivesGrow(t *testing.T) {
	before := 0
	for _, events := range []int{50, 100, 500, 5000} {
		r := engagementtest.Sized(events, 1)
		happened := len(r.Sessions) + len(r.Decisions) + len(r.Contributions) + len(r.Messages) + len(r.Tellings) +
			len(r.Consent.Entries) + len(r.Uses)
		for _, p := range r.People {
			happened += len(p.Checks) + len(p.Reward.Payments) + len(p.Expenses.Items) + len(p.WorkLog) + len(p.Offers)
		}
		assert.InDelta(t, events, happened, float64(events)*0.4, "%d", events)
		assert.Greater(t, happened, before)
		before = happened
		_, err := engagement.DecodeBytes(r.AppendJSON(nil))
		assert.NoError(t, err)
	}
}

func BenchmarkLife(b *testing.B) {
	for b.Loop() {
		engagementtest.Draw(7).Life()
	}
}
