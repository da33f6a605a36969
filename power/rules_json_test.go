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

const hrRules = `[{
	"id": "HR-1", "title": "Background check", "asks": "Was each expert checked before the first session?",
	"each": "expert", "holds": "expert.own.dbs_checked before work_starts(expert)", "due": "at work_starts(expert)",
	"action": "DUE", "concern": "safety", "expression": "over",
	"message": "An expert began before the check was done.", "remedy": "Do the check now.",
	"duty_of": "lead", "audience": ["expert", "lead"], "waivable": "never",
	"own": [{"name": "dbs_checked", "kind": "event"}]
}]`

func TestRulesOfOnesOwnFromJSON(t *testing.T) {
	rules, err := power.ParseRules(strings.NewReader(hrRules))
	require.NoError(t, err)
	assert.Equal(t, []power.Rule{ownRule()}, rules)
	_, err = power.Standard().With(rules...)
	require.NoError(t, err)
}

func TestMistakesInRulesFromJSON(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a field that does not exist", `[{"id": "HR-1", "hold": "x"}]`, "did you mean holds"},
		{"a field twice", `[{"id": "HR-1", "id": "HR-2"}]`, "second time"},
		{"no list", `{"id": "HR-1"}`, "a list"},
		{"words that are none", `[{"id": 3}]`, "words in double quotes"},
		{"something after the end", `[] []`, "nothing after the end"},
		{"nothing", ``, "nothing in it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := power.ParseRules(strings.NewReader(c.text))
			require.ErrorContains(t, err, c.want)
			for p := range cowork.Problems(err) {
				assert.Positive(t, p.Line)
			}
		})
	}
}

// What is written can be read again; a standard rule says besides what a rule of
// one's own may not.
func TestRulesAreWrittenAsTheyAreRead(t *testing.T) {
	text, err := json.Marshal([]power.Rule{ownRule()})
	require.NoError(t, err)
	again, err := power.ParseRules(strings.NewReader(string(text)))
	require.NoError(t, err)
	assert.Equal(t, []power.Rule{ownRule()}, again)
	long := ownRule()
	long.Holds = "expert.joined\n\tand expert.own.dbs_checked"
	text, err = json.Marshal([]power.Rule{long})
	require.NoError(t, err)
	again, err = power.ParseRules(strings.NewReader(string(text)))
	require.NoError(t, err)
	assert.Equal(t, []power.Rule{long}, again)
	w22, _ := power.Standard().Rule("W22")
	text, err = json.Marshal(w22)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"bears":[{"flag":"unsafe","weight":"strong"}]`)
	assert.Contains(t, string(text), `"waivable":"never"`)
}

func FuzzParseRules(f *testing.F) {
	f.Add(hrRules)
	f.Add(`[{"id":"HR-1","own":[{}]}]`)
	f.Fuzz(func(t *testing.T, text string) {
		rules, err := power.ParseRules(strings.NewReader(text))
		if err != nil {
			return
		}
		_, _ = power.Standard().With(rules...)
	})
}
