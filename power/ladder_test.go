package power_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// Involvement, collaboration and co-production are three things, not one.
func TestThreeThingsNotOne(t *testing.T) {
	sun := power.Ladders()[0]
	require.Equal(t, engagement.SchemeSun, sun.Scheme)
	seen := map[engagement.Level]bool{}
	for _, term := range []cowork.Text{"Involvement", "collaboration", "co production"} {
		level, ok := sun.Level(term)
		require.True(t, ok, term)
		assert.False(t, seen[level], "%s is another thing", term)
		seen[level] = true
	}
	_, ok := sun.Level("partnership")
	assert.False(t, ok)
}

// A ladder is as good as a level: the claim is held against what was enacted.
func TestAClaimInAnotherLaddersWords(t *testing.T) {
	trust, err := power.ParseLadder(strings.NewReader(
		`{"scheme": "x-trust", "rungs": [{"term": "Hand in hand", "level": "co_production"}, {"term": "Coffee morning", "level": "informed"}]}`))
	require.NoError(t, err)
	x := worked(t)[0] // a consultation
	claim := func(scheme, term string) example {
		return x.with(t, "/claims", engagement.Value(fmt.Sprintf(
			`[{"id":"claim-1","made":{"at":"2026-04-01","said_by":"organisation"},"where":"website","scheme":%q,"term":%q,"phases":[],"says":[]}]`, scheme, term)))
	}
	outcome := func(y example, l power.Ladder) power.Outcome {
		y.record = l.Read(y.record)
		return outcomesOf(y.assess())["O09"]
	}
	high := claim("x-trust", "hand-in-hand")
	assert.Equal(t, power.NotMet, outcome(high, trust), "more was claimed than was enacted")
	assert.Empty(t, high.record.Claims[0].Level, "the record is not changed")
	assert.NotEqual(t, power.NotMet, outcome(claim("x-trust", "co-production"), power.Ladders()[0]), "another ladder says nothing of it")
	assert.Equal(t, power.NotMet, outcome(claim("sun", "co-production"), power.Ladders()[0]))
	assert.NotEqual(t, power.NotMet, outcome(claim("x-trust", "coffee morning"), trust), "a low level is no fault")
	assert.Equal(t, power.NotMet, outcome(claim("arnstein", "Citizen control"), power.Ladders()[3]))
	said := high.with(t, "/claims/0/level", `"consultation"`)
	assert.Equal(t, engagement.LevelConsultation, trust.Read(said.record).Claims[0].Level, "what the claim names itself holds")
}

func TestLaddersAreWhole(t *testing.T) {
	for _, l := range power.Ladders() {
		var terms []string
		for _, r := range l.Rungs {
			terms = append(terms, fmt.Sprintf(`{"term":%q,"level":%q}`, string(r.Term), r.Level))
		}
		again, err := power.ParseLadder(strings.NewReader(fmt.Sprintf(`{"scheme":%q,"rungs":[%s]}`, l.Scheme, strings.Join(terms, ","))))
		require.NoError(t, err)
		assert.Equal(t, l, again)
	}
}

func TestMistakesInLadders(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"no rungs", `{"scheme":"sun"}`, "each have a term and a level"},
		{"a rung without a level", `{"scheme":"sun","rungs":[{"term":"involvement"}]}`, "each have a term and a level"},
		{"no level of ours", `{"scheme":"sun","rungs":[{"term":"involvement","level":"high"}]}`, "one of the words informed"},
		{"no scheme", `{"scheme":"ours","rungs":[{"term":"involvement","level":"informed"}]}`, "begins with x-"},
		{"a field that does not exist", `{"schema":"sun"}`, "did you mean scheme"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := power.ParseLadder(strings.NewReader(c.text))
			require.ErrorContains(t, err, c.want)
		})
	}
}
