package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

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
	require.Len(t, console.FindAllString(string(readme), -1), 2)
	want := console.ReplaceAllStringFunc(string(readme), func(block string) string {
		part := console.FindStringSubmatch(block)
		printed, _ := runCommand(t, strings.Fields(part[1])...)
		lines := strings.Split(strings.TrimSpace(printed), "\n")
		for i := range lines {
			lines[i] = strings.TrimRight(lines[i], " ")
		}
		shown := min(strings.Count(part[2], "\n")+1, len(lines))
		return "```console\n$ cowork " + part[1] + "\n" + strings.Join(lines[:shown], "\n") + "\n...\n```"
	})
	if *update && want != string(readme) {
		require.NoError(t, os.WriteFile("README.md", []byte(want), 0o644))
	}
	assert.Equal(t, want, string(readme), "README shows what the command no longer prints: go test ./cmd/cowork -update, and read the change")
	for _, file := range []string{"examples/thin.yaml", "examples/first/main.go"} {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Contains(t, string(readme), string(text), "README does not quote %s as it is", file)
	}
}
