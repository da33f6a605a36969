package engagement_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// outcome is what came of one line.
type outcome struct {
	title string
	found []found
}

func readAll(r io.Reader) (list []outcome, err error) {
	for e, lineErr := range engagement.Records(r) {
		o := outcome{title: string(e.Title), found: problemsOf(lineErr)}
		if lineErr != nil && o.found == nil {
			return list, lineErr
		}
		list = append(list, o)
	}
	return list, nil
}

func TestABadLineCostsOnlyThatLine(t *testing.T) {
	list, err := readAll(strings.NewReader("{\"title\":\"a\"}\r\n" + "\n" + "{\"titel\":\"b\"}\n" + "{\"title\":\n" + "  \t\n" + "{\"title\":\"c\"} {}\n" + `{"title":"d"}`))
	require.NoError(t, err)
	assert.Equal(t, []outcome{
		{title: "a"},
		{found: []found{{"/titel", 3, 2, cowork.CodeField}}},
		{found: []found{{"/title", 4, 10, cowork.CodeSyntax}}},
		{found: []found{{"", 6, 15, cowork.CodeTrailing}}},
		{title: "d"},
	}, list)
}

func TestNoLines(t *testing.T) {
	for _, text := range []string{"", "\n", "\r\n\r\n"} {
		list, err := readAll(strings.NewReader(text))
		require.NoError(t, err)
		assert.Empty(t, list)
	}
}

func TestALineThatIsTooLongIsPassedOver(t *testing.T) {
	long := io.MultiReader(
		strings.NewReader("{\"title\":\"a\"}\n{\"title\":\""), io.LimitReader(repeated('x'), engagement.MaxDocument),
		strings.NewReader("\"}\n{\"title\":\"c\"}\n"), io.LimitReader(repeated(' '), engagement.MaxDocument+1),
	)
	list, err := readAll(long)
	require.NoError(t, err)
	assert.Equal(t, []outcome{
		{title: "a"},
		{found: []found{{"", 2, 1, cowork.CodeLong}}},
		{title: "c"},
		{found: []found{{"", 4, 1, cowork.CodeLong}}},
	}, list)
}

func TestALineLongerThanTheBuffer(t *testing.T) {
	text, e := worked(t)
	var lines bytes.Buffer
	for range 3 {
		require.NoError(t, engagement.Encode(&lines, &e))
	}
	require.Greater(t, len(text), 64<<10)
	n := 0
	for got, err := range engagement.Records(&lines) {
		require.NoError(t, err)
		assert.True(t, assert.ObjectsAreEqual(e, got))
		n++
	}
	assert.Equal(t, 3, n)
}

func TestAStreamThatBreaksSaysSoLast(t *testing.T) {
	list, err := readAll(io.MultiReader(strings.NewReader("{\"title\":\"a\"}\n"), errReader{}))
	assert.Equal(t, []outcome{{title: "a"}}, list)
	assert.ErrorIs(t, err, io.ErrClosedPipe)
}

func TestAStreamCanBeLeft(t *testing.T) {
	for range engagement.Records(strings.NewReader("{}\n{}\nx\n")) {
		break
	}
}

func FuzzRecords(f *testing.F) {
	f.Add("{}\n{\"title\":\"a\"}\nx\n\n{}")
	f.Fuzz(func(t *testing.T, text string) {
		want := 0
		for line := range strings.SplitSeq(text, "\n") {
			if strings.Trim(line, " \t\r\n") != "" {
				want++
			}
		}
		list, err := readAll(strings.NewReader(text))
		if err != nil || len(list) != want {
			t.Errorf("%d outcomes for %d lines: %v", len(list), want, err)
		}
	})
}
