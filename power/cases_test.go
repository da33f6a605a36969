package power_test

import (
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/power"
)

// caseStory is one line of cases.csv: a story and what two readers called it.
type caseStory struct {
	id, line, first, second, differs string
	flags                            map[power.Flag]power.FlagReport
}

func caseStories(t *testing.T) (list []caseStory) {
	t.Helper()
	f, err := os.Open(filepath.Join(recordsDir, "cases.csv"))
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	column := func(row []string, name string) string { return row[slices.Index(rows[0], name)] }
	for _, row := range rows[1:] {
		c := caseStory{
			id: column(row, "id"), line: column(row, "in_a_line"), first: column(row, "first_reader"),
			second: column(row, "second_reader"), differs: column(row, "where_we_differ"),
			flags: map[power.Flag]power.FlagReport{},
		}
		a := readExample(t, c.id, column(row, "as_of")).assess()
		for _, flag := range power.Flags() { // as the independent contact sees them, who sees all grounds
			c.flags[flag] = a.For(power.IndependentContact()).Flag(flag)
		}
		list = append(list, c)
	}
	return list
}

// agrees reports whether what is raised is what a reader called the case.
func (c caseStory) agrees(reader string) bool {
	for _, flag := range power.Flags() {
		if (c.flags[flag].State == power.Raised) != slices.Contains(strings.Split(reader, "+"), string(flag)) {
			return false
		}
	}
	return true
}

// rests names the rules on which a raised flag rests.
func (c caseStory) rests(flag power.Flag) string {
	r := c.flags[flag]
	if r.State != power.Raised {
		return string(r.State)
	}
	var rules []string
	for _, g := range r.Grounds {
		rules = append(rules, string(g.Rule))
	}
	slices.Sort(rules)
	return "**raised** " + strings.Join(slices.Compact(rules), " ")
}

func TestCases(t *testing.T) {
	stories := caseStories(t)
	require.Len(t, stories, 32)
	for _, c := range stories {
		if c.first == "sound" {
			for flag, r := range c.flags {
				assert.NotEqual(t, power.Raised, r.State, "%s is sound, and %s is raised", c.id, flag)
			}
		}
		assert.Equal(t, c.agrees(c.first), c.differs == "", "%s: cases.csv says why we differ, where we do", c.id)
		assert.NotEmpty(t, c.line, c.id)
	}
	const page = "CASES.md"
	want := casesPage(stories)
	got, err := os.ReadFile(page)
	if updating() && string(got) != want {
		require.NoError(t, os.WriteFile(page, []byte(want), 0o644))
		t.Fatal("CASES.md is written anew: read the change, then run again")
	}
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "CASES.md is not what the assessment says: go test ./power -run TestCases -update")
}

// casesPage sets our two flags beside what the readers said.
func casesPage(stories []caseStory) string {
	var b strings.Builder
	agree, second, sound, soundRaised := 0, 0, 0, 0
	for _, c := range stories {
		if c.agrees(c.first) {
			agree++
		}
		if c.agrees(c.second) {
			second++
		}
		if c.first == "sound" {
			sound++
			if !c.agrees(c.first) {
				soundRaised++
			}
		}
	}
	b.WriteString("# Cases\n\n<!-- Made by go test ./power -run TestCases -update from examples/records. -->\n\n")
	fmt.Fprintf(&b, `32 short stories of working together, the record that a coordinator typed up from each, what two readers called it, and
our two flags. Both flags agree with the first reader in %d of %d cases and with the second in %d. Of the %d cases that
the first reader called sound, %d have a flag raised.

The rules were mended on these very cases, so these figures are no proof of how the rules do on others. All cases are
fictionalised: nothing here is a finding about any real organisation. A flag is a reason to talk, not a judgement on
anybody. *Open* means that nothing was raised and that not enough is known to clear it, which is how most first records
come out. The words of the readers are explained in [examples/records](../examples/records/README.md).

| case | story in a line | first reader | second reader | Tokenistic | Unsafe | agrees with the first |
| --- | --- | --- | --- | --- | --- | --- |
`, agree, len(stories), second, sound, soundRaised)
	for _, c := range stories {
		agrees := "yes"
		if !c.agrees(c.first) {
			agrees = "no"
		}
		fmt.Fprintf(&b, "| [%s](../examples/records/%s.md) | %s | %s | %s | %s | %s | %s |\n", c.id, c.id, c.line, c.first, c.second,
			c.rests(power.Tokenistic), c.rests(power.Unsafe), agrees)
	}
	b.WriteString("\n## Where we differ from the first reader\n")
	for _, c := range stories {
		if c.differs != "" {
			fmt.Fprintf(&b, "\n**%s.** %s\n", c.id, c.differs)
		}
	}
	return b.String()
}

// updating reports whether golden files are to be written anew. The flag belongs to
// the tests inside the package.
func updating() bool {
	f := flag.Lookup("update")
	return f != nil && f.Value.String() == "true"
}
