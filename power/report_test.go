package power_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

const goldenReport = "testdata/report.golden.json"

// The JSON of a report keeps its shape. Where it changes on purpose, -update writes
// the file anew; the test still fails once, so that somebody looks.
func TestReportKeepsItsShape(t *testing.T) {
	x := worked(t)[1].with(t, signal, `{"done":"no","said_by":"organisation","note":"not for machines"}`)
	x.record.Complete = append(x.record.Complete, "people")
	rb, err := power.Standard().With(ownRule())
	require.NoError(t, err)
	q := power.Asking{AsOf: when("2026-07-10"), KnownAt: when("2026-12-31"), Policy: power.Policy{
		Numbers: []power.Setting{{Number: "answer_days", Value: 60}},
		Off:     []power.RuleOff{{Rule: "E17", Reason: "not ours", By: "board"}},
	}}
	text, err := json.MarshalIndent(rb.Assess(&x.record, q), "", " ")
	require.NoError(t, err)
	text = append(text, '\n')
	golden, err := os.ReadFile(goldenReport)
	require.NoError(t, err)
	if updating() && !bytes.Equal(golden, text) {
		require.NoError(t, os.WriteFile(goldenReport, text, 0o644))
	}
	assert.True(t, bytes.Equal(golden, text), "the report changed: go test ./power -run TestReport -update, and read the change")
	assert.NotContains(t, string(text), "not for machines", "words for people stay in the record")
	var again power.Report
	require.NoError(t, json.Unmarshal(text, &again))
	assert.NotEmpty(t, again.Findings)
	assert.Equal(t, power.Raised, again.Unsafe.State)
}

// What the command needs is there under these names.
func TestReportNames(t *testing.T) {
	var report map[string]json.RawMessage
	text, err := json.Marshal(power.Standard().Assess(&engagement.Record{}, power.Asking{AsOf: when("2026-07-10")}))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &report))
	for _, name := range []string{"as_of", "tokenistic", "unsafe", "outcomes", "findings", "questions", "next", "line"} {
		assert.Contains(t, report, name)
	}
	assert.JSONEq(t, `[]`, string(report["next"]))
}
