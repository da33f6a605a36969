package power_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// example is one record to run on, and the day on which it is asked.
type example struct {
	name   string
	record engagement.Record
	asOf   cowork.When
}

const recordsDir = "../examples/records"

// worked are the two worked records of the design.
func worked(t testing.TB) []example {
	return []example{
		readExample(t, "small-consultation", "2026-06-30"),
		readExample(t, "co-produced-training", "2026-12-01"),
	}
}

// examples are the worked records and every case.
func examples(t testing.TB) []example {
	list := worked(t)
	f, err := os.Open(filepath.Join(recordsDir, "cases.csv"))
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	lines, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	for _, line := range lines[1:] {
		if len(line[0]) == len("V01") {
			list = append(list, readExample(t, line[0], line[1]))
		}
	}
	return list
}

func readExample(t testing.TB, name, asOf string) example {
	t.Helper()
	f, err := os.Open(filepath.Join(recordsDir, name+".json"))
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	e, err := engagement.Decode(f)
	require.NoError(t, err, name)
	return example{name, e, when(asOf)}
}

func when(s string) cowork.When {
	w, err := cowork.ParseWhen(s)
	if err != nil {
		panic(err)
	}
	return w
}

// assess assesses an example at its day.
func (x example) assess() *power.Assessment { return x.at(x.asOf) }

func (x example) at(asOf cowork.When) *power.Assessment {
	return power.Standard().Assess(&x.record, power.Asking{AsOf: asOf})
}

// with gives the example with another value at a place.
func (x example) with(t testing.TB, at cowork.Pointer, v engagement.Value) example {
	t.Helper()
	e, err := x.record.With(at, v)
	require.NoError(t, err)
	x.record = e
	return x
}

// outcomesOf gives the outcome of each rule.
func outcomesOf(a *power.Assessment) map[power.RuleID]power.Outcome {
	list := map[power.RuleID]power.Outcome{}
	for _, r := range a.Results() {
		list[r.Rule] = r.Outcome
	}
	return list
}
