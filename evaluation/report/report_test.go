package report_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/evaluation"
	"github.com/powercowork/cowork/evaluation/report"
	"github.com/powercowork/cowork/power"
)

func tables(t *testing.T, reader report.For) map[string]report.Table {
	t.Helper()
	c := evaluation.NewCollector(power.Standard(), evaluation.ByTime, false)
	for l := range engagementtest.Lives(11, 60) {
		e := l.Record
		require.NoError(t, c.Add(power.Standard().Assess(&e, power.Asking{AsOf: l.AsOf})))
	}
	all := map[string]report.Table{}
	for _, x := range report.Tables(c.Portfolio(), power.Standard(), reader) {
		all[x.Name] = x
		for _, row := range x.Rows {
			assert.Len(t, row, len(x.Head), x.Name)
		}
	}
	return all
}

func TestNothingSmallIsPrintedForOthers(t *testing.T) {
	for name, x := range tables(t, report.Others) {
		assert.Contains(t, x.Note, "withheld", name)
		for _, row := range x.Rows {
			for _, cell := range row {
				n, err := strconv.Atoi(cell)
				assert.False(t, err == nil && (n > 0 && n <= evaluation.SmallCount || n%evaluation.RoundTo != 0), "%s: %v", name, row)
			}
		}
	}
}

func TestTheContactSeesEveryCount(t *testing.T) {
	all := tables(t, report.Contact)
	rows := all["outcomes"].Rows
	require.Len(t, rows, 125)
	for _, row := range rows {
		sum := 0
		for _, cell := range row[2:9] {
			n, err := strconv.Atoi(cell)
			require.NoError(t, err)
			sum += n
		}
		assert.Equal(t, "60", row[9])
		assert.Equal(t, 60, sum, row[0])
	}
	for name, x := range all {
		if strings.Contains(x.Note, "Counts") {
			assert.Contains(t, x.Note, "not for passing on", name)
		}
	}
	last := all["flags"].Rows[len(all["flags"].Rows)-1]
	assert.Equal(t, []string{"all", "unsafe"}, last[:2])
	assert.NotEmpty(t, last[6], "a share, as bounds")
}

// What is for the person and the independent contact is printed for oneself as for
// others; and where few engagements are counted, not at all.
func TestWhatIsKeptBackIsNotCountedForTheLead(t *testing.T) {
	for _, row := range tables(t, report.Oneself)["outcomes"].Rows {
		if row[0] != "E10" {
			continue
		}
		for _, cell := range row[2:] {
			n, err := strconv.Atoi(cell)
			assert.True(t, err != nil || n%evaluation.RoundTo == 0, row)
		}
	}
	c := evaluation.NewCollector(power.Standard(), evaluation.ByTime, false)
	for l := range engagementtest.Lives(11, 3) {
		e := l.Record
		require.NoError(t, c.Add(power.Standard().Assess(&e, power.Asking{AsOf: l.AsOf})))
	}
	for reader, kept := range map[report.For]bool{report.Others: true, report.Oneself: true, report.Contact: false} {
		for _, x := range report.Tables(c.Portfolio(), power.Standard(), reader) {
			if x.Name != "outcomes" && x.Name != "missing" {
				continue
			}
			for _, row := range x.Rows {
				if row[0] != "E10" {
					continue
				}
				if x.Name == "missing" {
					assert.False(t, kept, row)
					continue
				}
				assert.Equal(t, kept, strings.Join(row[2:], "") == strings.Repeat("*", len(row)-2), row)
			}
		}
	}
}
