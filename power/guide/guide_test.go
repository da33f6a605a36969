package guide_test

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/guide"
)

var update = flag.Bool("update", false, "write the guide anew; the test still fails once, so that the change is read")

func TestGuideIsUpToDate(t *testing.T) {
	upToDate(t, "../../RULES.md", guide.Markdown(power.Standard()))
	text, err := guide.Machines(power.Standard()).JSON()
	require.NoError(t, err)
	upToDate(t, "../../rules.json", string(text))
}

// upToDate compares a page with what the rules say, or writes it anew.
func upToDate(t *testing.T, page, want string) {
	t.Helper()
	got, err := os.ReadFile(page)
	if *update && string(got) != want {
		require.NoError(t, os.WriteFile(page, []byte(want), 0o644))
		t.Errorf("%s is written anew: read the change, then run again", page)
		return
	}
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "%s is not what the rules say: go test ./power/guide -update", page)
}

// What is written for machines says all that a rule is: it can be read back.
func TestMachinesSayEverythingOfARule(t *testing.T) {
	text, err := guide.Machines(power.Standard()).JSON()
	require.NoError(t, err)
	assert.NotContains(t, string(text), `\u003`)
	var read struct {
		Version string
		Rules   []map[string]any
		Clauses map[power.ClauseID]string
	}
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Equal(t, power.Standard().Version(), read.Version)
	require.Len(t, read.Rules, 125)
	for i, r := range power.Standard().Rules() {
		one := read.Rules[i]
		assert.EqualValues(t, r.ID, one["id"])
		assert.Equal(t, strings.Fields(r.Holds), strings.Fields(one["holds"].(string)))
		assert.Equal(t, r.Version(), one["version"])
		assert.Equal(t, r.DueInWords(), one["due_in_words"])
		require.NotEmpty(t, one["sources"], r.ID)
		for _, id := range r.Sources {
			assert.NotEmpty(t, read.Clauses[id], id)
		}
	}
}

func TestGuideSaysEverythingOfARule(t *testing.T) {
	r, ok := power.Standard().Rule("W10")
	require.True(t, ok)
	page := guide.Rule(power.Standard(), r)
	for _, words := range []string{
		"W10 Paid on the day", r.EasyRead, r.Asks, r.Message, r.Remedy, r.Question,
		"pay_days` is 21 days (grade D: one source", "RRN-FUN-12", "close shuts", "payment.paid", "By the day promised for the payment, or failing that 21 days after the work is done.",
	} {
		assert.Contains(t, page, words)
	}
	assert.Equal(t, 1, strings.Count(page, "### "))
}
