package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var console = regexp.MustCompile("(?s)```console\n\\$ cowork ([^\n]*)\n(.*?)\n\\.\\.\\.\n```")

// What README shows is what the command prints, and what it quotes is what the
// files hold.
func TestREADMEIsTrue(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	shown := console.FindAllStringSubmatch(string(readme), -1)
	require.Len(t, shown, 2)
	for _, s := range shown {
		var out bytes.Buffer
		run(strings.Fields(s[1]), &system{in: strings.NewReader(""), out: &out, err: &out, getenv: func(string) string { return "" }, now: time.Now})
		printed := strings.Split(strings.TrimSpace(out.String()), "\n")
		for i := range printed {
			printed[i] = strings.TrimRight(printed[i], " ")
		}
		lines := strings.Split(s[2], "\n")
		require.GreaterOrEqual(t, len(printed), len(lines), s[1])
		assert.Equal(t, lines, printed[:len(lines)], s[1])
	}
	for _, file := range []string{"examples/thin.yaml", "examples/first/main.go"} {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Contains(t, string(readme), string(text), "README does not quote %s as it is", file)
	}
}
