package yamltext_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/yamltext"
	"github.com/powercowork/cowork/engagement"
)

func TestYAMLAsJSON(t *testing.T) {
	tests := []struct{ name, yaml, json string }{
		{"words", "a: yes\nb: no\nc: 'x'\nd: \"é\\n\"\ne: <b>\n", `{"a":"yes","b":"no","c":"x","d":"é\n","e":"<b>"}`},
		{"times are texts", "a: 2026-05-11\nb: 2026-05\nc: 2026-05-11T10:40:00+01:00\n", `{"a":"2026-05-11","b":"2026-05","c":"2026-05-11T10:40:00+01:00"}`},
		{"numbers", "a: 7\nb: 25.00\nc: 0o7\nd: 1_000\ne: true\nf: .inf\n", `{"a":7,"b":25.00,"c":"0o7","d":"1_000","e":true,"f":".inf"}`},
		{"comments and blanks", "# first\na:   # nothing said\nb:\n  - 1 # one\n", `{"b":[1]}`},
		{"anchors", "a: &x {d: e}\nb: *x\nc:\n  - *x\n  - *x\n", `{"a":{"d":"e"},"b":{"d":"e"},"c":[{"d":"e"},{"d":"e"}]}`},
		{"merged", "a: &x {d: e, f: g}\nb:\n  f: h\n  <<: *x\nc: {<<: [*x, {i: j, d: no}]}\n", `{"a":{"d":"e","f":"g"},"b":{"f":"h","d":"e"},"c":{"d":"e","f":"g","i":"j"}}`},
		{"JSON", `{"a": ["b", 1, null, {"c": false}]}`, `{"a":["b",1,null,{"c":false}]}`},
		{"long text", "a: |\n  one\n  two\n", `{"a":"one\ntwo\n"}`},
		{"empty", "a: {}\nb: []\n", `{"a":{},"b":[]}`},
		{"Windows", "a: b\r\nc: d\r\n", `{"a":"b","c":"d"}`},
		{"marked", "\ufeffa: b\n", `{"a":"b"}`},
	}
	for _, tt := range tests {
		texts, err := yamltext.Read([]byte(tt.yaml))
		require.NoError(t, err, tt.name)
		require.Len(t, texts, 1, tt.name)
		var b strings.Builder
		for line := range strings.Lines(string(texts[0].JSON())) {
			b.WriteString(strings.TrimSuffix(line, "\n"))
		}
		assert.Equal(t, tt.json, b.String(), tt.name)
		assert.True(t, json.Valid(texts[0].JSON()), tt.name)
	}
}

func TestSeveralDocuments(t *testing.T) {
	texts, err := yamltext.Read([]byte("---\na: 1\n---\nb: 2\n"))
	require.NoError(t, err)
	assert.Len(t, texts, 2)
	for _, empty := range []string{"", "# only a comment\n", "\n\n"} {
		texts, err := yamltext.Read([]byte(empty))
		require.NoError(t, err)
		assert.Empty(t, texts, "%q", empty)
	}
}

func TestWhatIsNoYAMLIsRefusedWithItsPlace(t *testing.T) {
	var twice strings.Builder // every line doubles the one above
	twice.WriteString("a0: &a0 [x, x]\n")
	merged := "a0: &a0 {x: y}\n"
	for i := range 50 {
		fmt.Fprintf(&twice, "a%d: &a%d [*a%d, *a%d]\n", i+1, i+1, i, i)
		merged += fmt.Sprintf("a%d: &a%d {<<: [*a%d, *a%d]}\n", i+1, i+1, i, i)
	}
	tests := []struct {
		name, yaml   string
		line, column int
		code         cowork.ProblemCode
	}{
		{"two colons", "a: b: c\n", 1, 5, cowork.CodeSyntax},
		{"list not closed", "x: 1\na: [1, 2\n", 3, 1, cowork.CodeSyntax},
		{"tab", "\ta: 1\n", 1, 1, cowork.CodeSyntax},
		{"no such anchor", "a: *x\n", 1, 4, cowork.CodeSyntax},
		{"NUL", "a: b\nc: d\x00\n", 2, 5, cowork.CodeEncoding},
		{"no UTF-8", "a: \xff\n", 1, 4, cowork.CodeEncoding},
		{"a list as a name", "a:\n  ? [b]\n  : c\n", 2, 5, cowork.CodeSyntax},
		{"merging a word", "a:\n  <<: b\n", 2, 7, cowork.CodeSyntax},
		{"a thing within itself", "a: &x [*x]\n", 1, 4, cowork.CodeDeep},
		{"brackets", strings.Repeat("[", 1_000_000), 1, 10001, cowork.CodeSyntax},
		{"deep", strings.Repeat("[", 100) + strings.Repeat("]", 100), 1, 60, cowork.CodeDeep},
		{"a billion laughs", twice.String(), 0, 0, cowork.CodeLong},
		{"a billion merges", merged, 0, 0, cowork.CodeLong},
		{"long", strings.Repeat("#", yamltext.MaxLength+1), 1, 1, cowork.CodeLong},
	}
	for _, tt := range tests {
		_, err := yamltext.Read([]byte(tt.yaml))
		problems := slices.Collect(cowork.Problems(err))
		require.Len(t, problems, 1, tt.name)
		assert.Equal(t, tt.code, problems[0].Code, tt.name)
		if tt.line > 0 {
			assert.Equal(t, [2]int{tt.line, tt.column}, [2]int{problems[0].Line, problems[0].Column}, tt.name)
		}
	}
}

// An emphasis is easily taken for an anchor: what was written there is not shown.
func TestMistakesDoNotQuoteTheText(t *testing.T) {
	for _, text := range []string{"title: *Secret* words\n", "title: *Secret\n", "a: &Secret [*Secret]\n", "a: 'Secret\n", "a: !Secret! b: c\n"} {
		_, err := yamltext.Read([]byte(text))
		require.Error(t, err, text)
		assert.NotContains(t, err.Error(), "Secret")
	}
}

func decode(t *testing.T, text string) (engagement.Record, error) {
	t.Helper()
	texts, err := yamltext.Read([]byte(text))
	require.NoError(t, err)
	require.Len(t, texts, 1)
	return yamltext.Decode(texts[0], engagement.DecodeBytes)
}

func TestNumbersWithoutQuotesAreTakenAsMeant(t *testing.T) {
	e, err := decode(t, `
schema: power-record/1
id: e0000000-0000-4000-8000-000000000002
stages:
  started: {at: 2026}
people:
  - id: expert-1
    kind: expert
    wishes: {notice_days: 7}
    reward:
      payments:
        - amount: {amount: 25.00, currency: GBP}
`)
	require.NoError(t, err)
	assert.Equal(t, "2026", e.Stages.Started.At.String())
	assert.Equal(t, "25.00 GBP", e.People[0].Reward.Payments[0].Amount.String())
	assert.Equal(t, "7", e.People[0].Wishes.NoticeDays.String())
}

func TestMistakesAreShownWhereTheyStand(t *testing.T) {
	_, err := decode(t, `schema: power-record/1
id: e0000000-0000-4000-8000-000000000002   # made up
about: &about
  scope: servise
people:
  - id: expert-1
    kind: expert
    wishes: {notice_days: seven}
  - {id: expert-1, kind: staff, colour: 7}
stages:
  started: {at: 2026-02-30}
  started: {at: 2026-02-01}
`)
	type place struct {
		line, column int
		code         cowork.ProblemCode
		pointer      cowork.Pointer
	}
	var got []place
	for p := range cowork.Problems(err) {
		got = append(got, place{p.Line, p.Column, p.Code, p.Pointer})
	}
	assert.Contains(t, got, place{4, 10, cowork.CodeWord, "/about/scope"})
	assert.Contains(t, got, place{8, 27, cowork.CodeType, "/people/0/wishes/notice_days"})
	assert.Contains(t, got, place{9, 33, cowork.CodeField, "/people/1/colour"})
	assert.Contains(t, got, place{11, 17, cowork.CodeForm, "/stages/started/at"})
	assert.Contains(t, got, place{12, 3, cowork.CodeTwice, "/stages/started"})
	assert.NotContains(t, err.Error(), "servise")
	assert.NotContains(t, err.Error(), "seven")
}

func TestMistakesOfTheWholeAreShownToo(t *testing.T) {
	_, err := decode(t, `schema: power-record/1
id: e0000000-0000-4000-8000-000000000002
people:
  - id: expert-1
    kind: expert
signals:
  - kind: stop
`)
	problems := slices.Collect(cowork.Problems(err))
	require.NotEmpty(t, problems)
	for _, p := range problems {
		assert.Equal(t, 7, p.Line, "%v", p)
	}
}

func TestOtherErrorsStayAsTheyAre(t *testing.T) {
	texts, err := yamltext.Read([]byte("a: b\n"))
	require.NoError(t, err)
	own := errors.New("own")
	_, err = yamltext.Decode(texts[0], func([]byte) (int, error) { return 0, own })
	assert.Equal(t, own, err)
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"a: &x [*x]", "{a: [1, ~]}", "a: |\n b\n", "<<: {a: b}", "? a\n: b", "a: *x", "- - - a", "---\n...\n---\n", "!!binary a"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		texts, err := yamltext.Read(data)
		if err != nil {
			assert.NotEmpty(t, slices.Collect(cowork.Problems(err)), "every mistake has a place: %v", err)
			return
		}
		for _, text := range texts {
			require.True(t, json.Valid(text.JSON()), "%q", text.JSON())
			_, err := yamltext.Decode(text, engagement.DecodeBytes)
			for p := range cowork.Problems(err) {
				assert.Positive(t, p.Line)
			}
		}
	})
}
