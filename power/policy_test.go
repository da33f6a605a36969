package power_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

func TestPolicyIsReadStrictly(t *testing.T) {
	const text = `{"numbers": {"answer_days": 14, "telling_limit": 2},
		"waivers": [{"rule": "P08", "reason": "drop-in only", "by": "board", "made": "2026-01-12", "until": "2026-12-31"}],
		"off": [{"rule": "E13", "reason": "no training", "by": "board"}]}`
	p, err := power.ParsePolicy(strings.NewReader(text))
	require.NoError(t, err)
	require.NoError(t, p.Check(power.Standard()))
	again, err := json.Marshal(p)
	require.NoError(t, err)
	q, err := power.ParsePolicy(strings.NewReader(string(again)))
	require.NoError(t, err)
	assert.Equal(t, p, q)

	_, err = power.ParsePolicy(strings.NewReader(`{"numbers": {"answer_day": 14, "pay_days": "soon"}, "of": []}`))
	require.Error(t, err)
	assert.ErrorContains(t, err, "did you mean answer_days")
	n := 0
	for range cowork.Problems(err) {
		n++
	}
	assert.Equal(t, 3, n, "%v", err)
}

func TestWhatAPolicyMayNotSet(t *testing.T) {
	until, _ := cowork.ParseWhen("2026-12-31")
	for _, c := range []struct {
		name   string
		policy power.Policy
		want   string
	}{
		{"a number that does not exist", power.Policy{Numbers: []power.Setting{{Number: "answer_day", Value: 3}}}, "did you mean"},
		{"nought", power.Policy{Numbers: []power.Setting{{Number: "answered_share", Value: 0}}}, "from 1 to 100"},
		{"a floor lowered", power.Policy{Numbers: []power.Setting{{Number: "respond_days", Value: 5}}}, "only rights rest"},
		{"a right waived", power.Policy{Waivers: []power.PolicyWaiver{{Rule: "W36", Reason: "x", By: "board", Until: until}}}, "never waived"},
		{"a person's waiver", power.Policy{Waivers: []power.PolicyWaiver{{Rule: "P06", Reason: "x", By: "board", Until: until}}}, "only the person"},
		{"no end", power.Policy{Waivers: []power.PolicyWaiver{{Rule: "P08", Reason: "x", By: "board"}}}, "the day it ends"},
		{"a right switched off", power.Policy{Off: []power.RuleOff{{Rule: "W22"}}}, "cannot be switched off"},
		{"no such rule", power.Policy{Off: []power.RuleOff{{Rule: "W99"}}}, "W99"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.ErrorContains(t, c.policy.Check(power.Standard()), c.want)
		})
	}
}

func TestEveryNumberIsUsedAndGraded(t *testing.T) {
	used := map[string]bool{"indicators_together": true} // by the flags
	for _, r := range power.Standard().Rules() {
		_, _, numbers := power.Standard().Reads(r.ID)
		for _, n := range numbers {
			used[n] = true
		}
	}
	for _, n := range power.Numbers() {
		assert.True(t, used[string(n.Name)], "no rule uses %s", n.Name)
		assert.NotEmpty(t, n.Grade.String(), n.Name)
		assert.NotZero(t, n.Looser, n.Name)
		assert.NotEmpty(t, n.Unit, n.Name)
	}
}
