package guide_test

import (
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
	const page = "../../RULES.md"
	want := guide.Markdown(power.Standard())
	got, err := os.ReadFile(page)
	if *update && string(got) != want {
		require.NoError(t, os.WriteFile(page, []byte(want), 0o644))
		t.Fatal("RULES.md is written anew: read the change, then run again")
	}
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "RULES.md is not what the rules say: go test ./power/guide -update")
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
