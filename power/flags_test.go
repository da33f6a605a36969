package power_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

const signal = cowork.Pointer("/signals/0/honoured")

// Property 8: an honest poll is cleared twice; the same poll called co-production
// raises Tokenistic.
func TestAPollCalledCoProduction(t *testing.T) {
	x := worked(t)[0]
	require.Equal(t, power.Cleared, x.assess().Tokenistic().State)
	require.Equal(t, power.Cleared, x.assess().Unsafe().State)
	x = x.with(t, "/claims/"+cowork.Pointer("2"), `{"id":"claim-9","made":{"at":"2026-05-01","said_by":"organisation"},
		"where":"publicity","scheme":"power","level":"co_production","phases":[],"says":["all_used"]}`)
	flag := x.assess().Tokenistic()
	assert.Equal(t, power.Raised, flag.State, "%s", flag)
	assert.Equal(t, power.Cleared, x.assess().Unsafe().State)
}

// Property 7: a withdrawal needs person, act and moment, and nothing else.
func TestAUseAfterAWithdrawal(t *testing.T) {
	x := worked(t)[1]
	use := x.record.Uses[1]
	require.Equal(t, power.Met, outcomesOf(x.assess())["W36"])
	x = x.with(t, cowork.Pointer("/consent/entries").Index(len(x.record.Consent.Entries)),
		engagement.Value(`{"id":"consent-99","person":"`+use.Person.String()+`","act":"withdraw","made":{"at":"2026-05-30","recorded_at":"2026-11-30"}}`))
	a := x.assess()
	assert.Equal(t, power.NotMet, outcomesOf(a)["W36"])
	assert.Equal(t, power.Raised, a.Unsafe().State)
}

// Property 9: one person's dispute about a stop signal makes W22 disputed and
// raises Unsafe; taking it back ends it.
func TestADispute(t *testing.T) {
	x := worked(t)[1]
	who := x.record.Accounts[1].By
	at := cowork.Pointer("/accounts/1/disputes").Index(len(x.record.Accounts[1].Disputes))
	x = x.with(t, at, engagement.Value(`{"fact":"`+string(signal)+`","value":{"done":"no"},"made":{"at":"2026-06-30","said_by":"expert"}}`))
	a := x.assess()
	assert.Equal(t, power.Disputed, outcomesOf(a)["W22"])
	flag := a.Unsafe()
	require.Equal(t, power.Raised, flag.State)
	assert.Equal(t, who, flag.Grounds[0].Who)
	for f := range a.Findings() {
		if f.Rule != "W22" {
			continue
		}
		assert.True(t, f.Readings[0].Who.IsZero())
		for _, r := range f.Readings {
			want := power.Met
			if r.Who == who {
				want = power.NotMet
			}
			assert.Equal(t, want, r.Outcome, r.Who)
		}
	}
	corrected := x.with(t, signal, `{"done":"no","said_by":"organisation"}`)
	assert.Equal(t, power.NotMet, outcomesOf(corrected.assess())["W22"], "corrected to the person's value, nobody disputes it")
	x = x.with(t, at.Key("ended"), `{"at":"2026-07-10","said_by":"expert"}`)
	assert.Equal(t, power.Met, outcomesOf(x.assess())["W22"])
	assert.Equal(t, power.Cleared, x.assess().Unsafe().State)
	before := x.at(when("2026-07-05"))
	assert.Equal(t, power.Disputed, outcomesOf(before)["W22"], "it had not been taken back yet")
}

// A repair that the person accepted leaves the outcome not met, and takes it out
// of the flag; one that nobody accepted does not.
func TestARepair(t *testing.T) {
	x := worked(t)[1]
	x = x.with(t, signal, `{"done":"no","said_by":"organisation"}`)
	require.Equal(t, power.Raised, x.assess().Unsafe().State)
	at := cowork.Pointer("/repairs").Index(len(x.record.Repairs))
	done := x.with(t, at, `{"id":"repair-9","rule":"W22","about":"/signals/0","done":{"at":"2026-05-12"}}`)
	assert.Equal(t, power.Raised, done.assess().Unsafe().State)
	accepted := done.with(t, at.Key("accepted"), `{"at":"2026-05-20","said_by":"expert"}`)
	assert.Equal(t, power.NotMet, outcomesOf(accepted.assess())["W22"])
	assert.Equal(t, power.Cleared, accepted.assess().Unsafe().State)
	for f := range accepted.assess().Findings() {
		assert.True(t, f.PutRight, f.Rule)
	}
}

// An indicator and a sign together raise a flag; one alone leaves it open while
// something that could tip it is not known.
func TestIndicatorsTogether(t *testing.T) {
	x := worked(t)[0].with(t, "/limits/declared", `{"done":"no"}`) // O11, a sign
	require.Equal(t, power.NotMet, outcomesOf(x.assess())["O11"])
	assert.Equal(t, power.Cleared, x.assess().Tokenistic().State, "a sign is nothing by itself")
	x = x.with(t, "/people/0/reward/nil_chosen", `{"at":"2026-03-05","said_by":"organisation"}`)
	x = x.with(t, "/people/0/reward/nil_reason", `"expected"`)
	x = x.with(t, "/people/0/reward/kind", `"subsistence"`) // W07, an indicator
	require.Equal(t, power.NotMet, outcomesOf(x.assess())["W07"])
	flag := x.assess().Tokenistic()
	assert.Equal(t, power.Raised, flag.State)
	require.NotEmpty(t, flag.Grounds)
	assert.Equal(t, power.Indicator, flag.Grounds[0].Weight)
	q := power.Asking{AsOf: x.asOf, Policy: power.Policy{Numbers: []power.Setting{{Number: "indicators_together", Value: 3}}}}
	loose := power.Standard().Assess(&x.record, q).Tokenistic()
	assert.NotEqual(t, power.Raised, loose.State)
	require.Len(t, loose.Looser, 1, "what is looser is named with the flag")
}

func TestKnownAt(t *testing.T) {
	x := worked(t)[1]
	x = x.with(t, signal, `{"done":"no","said_by":"organisation","recorded_at":"2026-12-15"}`)
	assert.NotEqual(t, power.NotMet, outcomesOf(x.assess())["W22"], "it was not yet written down")
	later := power.Standard().Assess(&x.record, power.Asking{AsOf: x.asOf, KnownAt: when("2026-12-31")})
	assert.Equal(t, power.NotMet, outcomesOf(later)["W22"])
	assert.Equal(t, power.KnownNote, later.Report().KnownNote)
	assert.Empty(t, x.assess().Report().KnownNote)
}

// The worked rows of the levels hold for the worked records: what was claimed was
// reached.
func TestLevelsSideBySide(t *testing.T) {
	for _, x := range worked(t) {
		for _, l := range x.assess().Levels() {
			t.Log(x.name, l.Phase, l.Claimed, l.AtLeast, l.AtMost)
		}
		assert.NotEmpty(t, x.assess().Levels())
	}
}
