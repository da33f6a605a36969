package main

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func runCommand(t *testing.T, args ...string) (out string, code int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(args, &system{in: strings.NewReader(""), out: &stdout, err: &stderr, getenv: func(string) string { return "" }, now: time.Now})
	return stdout.String(), code
}

// Every cell of the tidy table is one that the codebook allows, and every rule has
// a line for every record.
func TestTidyKeepsToItsCodebook(t *testing.T) {
	out, _ := runCommand(t, "check", "--as-of", "2026-12-01", "--for", "independent", "--format", "csv", "../../examples/records")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	columns := tidyColumns()
	ruleAt := slices.IndexFunc(columns, func(c tidyColumn) bool { return c.Name == "rule" })
	rules := map[string]map[string]bool{}
	for i, row := range rows {
		for j, cell := range row {
			switch {
			case i == 0:
				assert.Equal(t, columns[j].Name, cell)
			case columns[j].Constraints != nil && cell != "":
				assert.Contains(t, columns[j].Constraints.Enum, cell, columns[j].Name)
			}
		}
		if i > 0 {
			if rules[row[0]] == nil {
				rules[row[0]] = map[string]bool{}
			}
			rules[row[0]][row[ruleAt]] = true
		}
	}
	assert.Len(t, rules, 34)
	for file, said := range rules {
		assert.Len(t, said, 125, file)
	}
}

func TestCodebookIsPrinted(t *testing.T) {
	out, code := runCommand(t, "schema", "csv")
	assert.Zero(t, code)
	for _, c := range tidyColumns() {
		assert.NotEmpty(t, c.Description, c.Name)
		assert.Contains(t, out, `"name": "`+c.Name+`"`)
	}
}
