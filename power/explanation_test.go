package power_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

const paidLate = `{
	"id": "e0000000-0000-4000-8000-000000000001", "stages": {"started": {"at": "2026-02-16"}},
	"people": [{"id": "expert-1", "kind": "expert", "reward": {"payments": [
		{"id": "payment-1", "earned": {"at": "2026-02-16"}, "due": "2026-03-09", "paid": {"at": "2026-03-20", "said_by": "organisation"}},
		{"id": "payment-2", "earned": {"at": "2026-03-16"}, "due": "2026-04-09", "paid": {"done": "no", "recorded_at": "2026-04-30"}},
		{"id": "payment-3", "earned": {"at": "2026-03-17"}}
	]}}]
}`

func TestExplainEveryItemWhateverItsOutcome(t *testing.T) {
	e, err := engagement.Decode(strings.NewReader(paidLate))
	require.NoError(t, err)
	day, err := cowork.ParseWhen("2026-05-01")
	require.NoError(t, err)
	a := power.Standard().Assess(&e, power.Asking{AsOf: day}).For(power.Lead())
	all := slices.Collect(a.Explain("W10"))
	require.Len(t, all, 3)

	met := all[0]
	assert.Equal(t, power.Met, met.Outcome)
	assert.True(t, met.Late, "it came eleven days after its day")
	assert.Equal(t, cowork.Yes, met.Holds)
	require.Len(t, met.HoldsFacts, 1)
	assert.Equal(t, cowork.Pointer("/people/0/reward/payments/0/paid"), met.HoldsFacts[0].Pointer)
	assert.Equal(t, cowork.SaidByOrganisation, met.HoldsFacts[0].SaidBy)
	assert.Equal(t, cowork.Pointer("/people/0/reward/payments/0/due"), met.DueFacts[0].Pointer)

	assert.Equal(t, power.NotMet, all[1].Outcome)
	assert.Equal(t, cowork.No, all[1].Holds)
	assert.Equal(t, power.CannotTell, all[2].Outcome, "nobody says whether it was paid, and pay_days are over")
	require.Len(t, all[2].Missing, 1)
	assert.Equal(t, cowork.Pointer("/people/0/reward/payments/2/paid"), all[2].Missing[0].Pointer)
	require.Len(t, all[2].Numbers, 1)
	assert.Equal(t, 21, all[2].Numbers[0].Value)

	assert.Empty(t, slices.Collect(a.Explain("X99")))
}

func TestExplainKeepsWhatIsNotForTheReader(t *testing.T) {
	e, err := engagement.Decode(strings.NewReader(paidLate))
	require.NoError(t, err)
	day, err := cowork.ParseWhen("2026-05-01")
	require.NoError(t, err)
	a := power.Standard().Assess(&e, power.Asking{AsOf: day})
	assert.Empty(t, slices.Collect(a.Explain("W13")), "whoever reads, a loss is shown to the person and the independent contact")
}
