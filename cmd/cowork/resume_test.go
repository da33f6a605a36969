package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(text)
}

// A run that was cut off anywhere goes on, and what it writes is what a run without
// a break writes.
func TestAnInterruptedRunGoesOn(t *testing.T) {
	t.Chdir("../../examples/records")
	dir := t.TempDir()
	whole := filepath.Join(dir, "whole.ndjson")
	check := func(asOf, file string) int {
		_, code := runCommand(t, "check", "--as-of", asOf, "--format", "ndjson", "-o", file, "V01.json", "V02.json", "V03.json", "V05.json")
		return code
	}
	assert.Equal(t, raised, check("2025-02-14", whole))
	text := read(t, whole)
	assert.NoFileExists(t, whole+draftEnding)
	second := strings.Index(text, "\n") + 1
	for _, cut := range []int{0, 10, second, second + 100, len(text) - 1, len(text)} {
		file := filepath.Join(dir, "cut.ndjson")
		require.NoError(t, os.WriteFile(file+draftEnding, []byte(text[:cut]), 0o600))
		assert.Equal(t, raised, check("2025-02-14", file), "cut at %d", cut)
		assert.Equal(t, text, read(t, file), "cut at %d", cut)
		assert.NoFileExists(t, file+draftEnding)
	}
	other := filepath.Join(dir, "other.ndjson")
	require.NoError(t, os.WriteFile(other+draftEnding, []byte(text[:second]), 0o600))
	assert.Equal(t, wrong, check("2025-02-15", other), "another day is another run")
	assert.Equal(t, text[:second], read(t, other+draftEnding), "and its draft stays as it was")
}

// Whatever the format, a file is written whole or not at all.
func TestOutputIsWholeOrNotThere(t *testing.T) {
	dir := t.TempDir()
	for _, format := range []string{"text", "json", "csv", "wide"} {
		file := filepath.Join(dir, format)
		_, code := runCommand(t, "check", "--as-of", "2026-06-30", "--format", format, "-o", file, "../../examples/thin.yaml")
		assert.Zero(t, code, format)
		printed, _ := runCommand(t, "check", "--as-of", "2026-06-30", "--format", format, "../../examples/thin.yaml")
		assert.Equal(t, printed, read(t, file), format)
	}
	_, code := runCommand(t, "check", "-o", filepath.Join(dir, "no", "such"), "../../examples/thin.yaml")
	assert.Equal(t, wrong, code)
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, left, 4, "no draft is left behind")
}
