package screen_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork/cmd/internal/screen"
)

func env(pairs map[string]string) func(string) string {
	return func(name string) string { return pairs[name] }
}

func TestWidth(t *testing.T) {
	for columns, want := range map[string]int{"": 80, "60": 60, "10": 40, "500": 110, "x": 80, "-3": 40} {
		p := screen.New(&bytes.Buffer{}, env(map[string]string{"COLUMNS": columns}))
		assert.Equal(t, want, p.Width, columns)
		assert.False(t, p.Colour, "no terminal, no colour")
	}
}

func TestLinesAreWrappedAndHang(t *testing.T) {
	var b bytes.Buffer
	p := screen.New(&b, env(map[string]string{"COLUMNS": "40"}))
	p.Say("one two three four five six seven eight nine ten")
	p.Hang(2, screen.Span{Text: "STOP W36", Style: screen.Red}, "was used after the person had taken it back")
	p.Heading("Next")
	p.Line(4, "")
	require.NoError(t, p.Flush())
	assert.Equal(t, `one two three four five six seven eight
nine ten
  STOP W36 was used after the person had
           taken it back

Next

`, b.String())
}

func TestColour(t *testing.T) {
	var b bytes.Buffer
	p := screen.New(&b, env(nil))
	p.Colour = true
	p.Hang(0, screen.Span{Text: "STOP", Style: screen.Red}, "now")
	require.NoError(t, p.Flush())
	assert.Equal(t, "\x1b[1;31mSTOP\x1b[0m now\n", b.String())
}

func TestNoLineIsTooWideAndNoWordIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-zé]{1,12} ){0,40}`).Draw(t, "text")
		var b bytes.Buffer
		p := screen.New(&b, env(nil))
		p.Width = rapid.IntRange(40, 110).Draw(t, "width")
		p.Hang(rapid.IntRange(0, 8).Draw(t, "indent"), screen.Span{Text: "label"}, text)
		if p.Flush() != nil {
			t.Fatal("flush")
		}
		for line := range strings.Lines(b.String()) {
			if utf8.RuneCountInString(line) > p.Width+1 {
				t.Fatalf("%q is wider than %d", line, p.Width)
			}
		}
		if got := strings.Fields(b.String())[1:]; strings.Join(got, " ") != strings.TrimSpace(text) {
			t.Fatalf("%q", got)
		}
	})
}

func TestColumn(t *testing.T) {
	assert.Equal(t, "é   |", screen.Column("é", 4)+"|")
	assert.Equal(t, "longer|", screen.Column("longer", 4)+"|")
}

func TestTextDoesNotSteerTheTerminal(t *testing.T) {
	var b bytes.Buffer
	p := screen.New(&b, env(nil))
	p.Hang(0, screen.Span{Text: "a\x1b[2J"}, "b\u009b31m c\x07")
	p.Heading("d\x1b]0;")
	require.NoError(t, p.Flush())
	assert.Equal(t, "a[2J b31m c\n\nd]0;\n", b.String())
}
