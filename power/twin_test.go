package power

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// vector is one record and what another implementation of the same semantics,
// written apart from this one, says of it (testdata/vectors/README.md).
type vector struct {
	Name   string            `json:"name"`
	AsOf   cowork.When       `json:"as_of"`
	Record engagement.Record `json:"record"`
	// Items holds for each rule the outcome of each item, by its pointer; items
	// to which the rule does not apply are left out.
	Items    map[RuleID]map[cowork.Pointer]string `json:"items"`
	Disputed []RuleID                             `json:"disputed"`
	Flags    map[Flag]FlagState                   `json:"flags"`
	// Levels holds for each phase, for consultation and each level above it,
	// whether it was reached for certain: + yes, - no, ? cannot be told.
	Levels map[engagement.Phase]string `json:"levels"`
}

var outcomeSigns = map[string]Outcome{"x": NotMet, "?": CannotTell, "~": NotYetDue, "+": Met, "w": Waived}

func vectors(t *testing.T, yield func(v vector)) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "vectors", "*.jsonl.gz"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		f, err := os.Open(name)
		require.NoError(t, err)
		defer f.Close()
		z, err := gzip.NewReader(f)
		require.NoError(t, err)
		lines := bufio.NewReader(z)
		for {
			line, err := lines.ReadBytes('\n')
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			var v vector
			require.NoError(t, json.Unmarshal(line, &v))
			yield(v)
		}
	}
}

// everything is known: the vectors ask of the record as it stands.
var everything = endOfTime()

func endOfTime() cowork.When {
	w, err := cowork.Day(9999, 12, 31)
	if err != nil {
		panic(err)
	}
	return w
}

func TestTwin(t *testing.T) {
	n, differ := 0, 0
	book := Standard()
	vectors(t, func(v vector) {
		n++
		a := book.Assess(&v.Record, Asking{AsOf: v.AsOf, KnownAt: everything})
		if d := v.differences(a); len(d) > 0 {
			differ++
			assert.Empty(t, d, v.Name)
		}
	})
	assert.GreaterOrEqual(t, n, 300, "vectors")
	t.Logf("%d of %d records differ", differ, n)
}

// differences says where an assessment is not what the vector expects.
func (v *vector) differences(a *Assessment) (list []string) {
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	for rule := range a.prepared.book.rules {
		id := a.prepared.book.rules[rule].ID
		got, want := itemOutcomes(a, rule), v.Items[id]
		for at, sign := range want {
			if got[at] != outcomeSigns[sign] {
				add("%s %s is %s, not %s", id, at, got[at], outcomeSigns[sign])
			}
			delete(got, at)
		}
		for at, o := range got {
			add("%s %s is %s, not %s", id, at, o, NotApplicable)
		}
		if disputed := slices.Contains(v.Disputed, id); disputed != a.disputedOverAll(rule) {
			add("%s is disputed: %t", id, !disputed)
		}
	}
	for _, f := range Flags() {
		if got := a.Flag(f).State; got != v.Flags[f] {
			add("%s is %s, not %s", f, got, v.Flags[f])
		}
	}
	for _, l := range a.Levels() {
		if want, ok := v.Levels[l.Phase]; ok && signsOf(l) != want {
			add("%s is %s, not %s", l.Phase, signsOf(l), want)
		}
	}
	slices.Sort(list)
	return list
}

// itemOutcomes are the outcomes of the items of a rule in the record as written.
func itemOutcomes(a *Assessment, rule int) map[cowork.Pointer]Outcome {
	got := map[cowork.Pointer]Outcome{}
	for item, o := range a.outcomesOf(0, rule) {
		if o != noItem && o != NotApplicable {
			got[a.prepared.item(rule, item).Pointer] = o
		}
	}
	return got
}

// disputedOverAll reports whether the rule as a whole comes out otherwise in
// some reading.
func (a *Assessment) disputedOverAll(rule int) bool {
	written := a.overall(0, rule)
	for reading := range a.outcomes {
		if a.overall(reading, rule) != written {
			return true
		}
	}
	return false
}

func (a *Assessment) overall(reading, rule int) Outcome {
	worst := NotApplicable
	for _, o := range a.outcomesOf(reading, rule) {
		if o != noItem {
			worst = first(worst, o)
		}
	}
	return worst
}

// signsOf writes what is certain and what is not excluded as in a vector.
func signsOf(l PhaseLevel) string {
	signs := strings.Builder{}
	place := func(l Level) int { return slices.Index(Levels(), l) }
	for _, level := range Levels()[2:] {
		switch {
		case place(level) <= place(l.AtLeast):
			signs.WriteByte('+')
		case place(level) <= place(l.AtMost):
			signs.WriteByte('?')
		default:
			signs.WriteByte('-')
		}
	}
	return signs.String()
}
