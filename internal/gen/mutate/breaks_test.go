package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBreaks(t *testing.T) {
	folder := t.TempDir()
	source := "package p\n\nfunc f(a, b int) bool {\n\tif a < b {\n\t\ta++\n\t\treturn true\n\t}\n\treturn a == b && b > 0\n}\n"
	require.NoError(t, os.WriteFile(filepath.Join(folder, "p.go"), []byte(source), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "p_test.go"), []byte("package p\n"), 0o600))
	breaks, err := find(folder)
	require.NoError(t, err)
	var what []string
	for _, b := range breaks {
		what = append(what, b.what)
		assert.NotEqual(t, source, string(b.text), b.what)
		assert.Equal(t, 1, differences(source, string(b.text)), "%s changes one place:\n%s", b.what, b.text)
	}
	assert.ElementsMatch(t, []string{
		"< becomes <=", "< becomes >=", "if true", "if false", "a statement is left out", "a statement is left out",
		"return true becomes false", "== becomes !=", "&& becomes ||", "> becomes >=", "> becomes <=",
	}, what)
}

// differences counts the runs of lines in which two texts differ.
func differences(a, b string) (n int) {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x)+len(y) > 0 {
		n = 1
	}
	return n
}
