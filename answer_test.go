package cowork_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork"
)

var answers = []cowork.Answer{cowork.No, cowork.Unknown, cowork.Yes}

func TestZeroAnswerIsUnknown(t *testing.T) {
	var a cowork.Answer
	assert.Equal(t, cowork.Unknown, a)
	assert.Equal(t, cowork.Unknown, a.Not(), "not knowing is not a no")
}

func TestAnswerTables(t *testing.T) {
	const n, u, y = cowork.No, cowork.Unknown, cowork.Yes
	tests := []struct{ a, b, and, or cowork.Answer }{
		{n, n, n, n},
		{n, u, n, u},
		{n, y, n, y},
		{u, n, n, u},
		{u, u, u, u},
		{u, y, u, y},
		{y, n, n, y},
		{y, u, u, y},
		{y, y, y, y},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.and, tt.a.And(tt.b), "%s and %s", tt.a, tt.b)
		assert.Equal(t, tt.or, tt.a.Or(tt.b), "%s or %s", tt.a, tt.b)
	}
	assert.Equal(t, n, y.Not())
	assert.Equal(t, y, n.Not())
	assert.Equal(t, y, cowork.AnswerOf(true))
	assert.Equal(t, n, cowork.AnswerOf(false))
}

// Filling in what was unknown never turns a yes into a no, whatever is built with and and or.
func TestAnswersGrowTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.SampledFrom(answers).Draw(t, "a"), rapid.SampledFrom(answers).Draw(t, "b")
		filled := rapid.SampledFrom(answers).Draw(t, "filled")
		later := a
		if a == cowork.Unknown {
			later = filled
		}
		for _, pair := range [][2]cowork.Answer{{a.And(b), later.And(b)}, {a.Or(b), later.Or(b)}, {a.Not(), later.Not()}} {
			if pair[0] != cowork.Unknown && pair[0] != pair[1] {
				t.Fatalf("%s became %s", pair[0], pair[1])
			}
		}
		if a.And(b).Not() != a.Not().Or(b.Not()) {
			t.Fatal("not (a and b) is (not a) or (not b)")
		}
	})
}

func TestParseAnswer(t *testing.T) {
	for _, a := range answers {
		got, err := cowork.ParseAnswer(a.String())
		require.NoError(t, err)
		assert.Equal(t, a, got)

		text, err := a.MarshalText()
		require.NoError(t, err)
		var back cowork.Answer
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, a, back)
	}
	for _, s := range []string{"", "Yes", "true", "1", "no ", "maybe"} {
		got, err := cowork.ParseAnswer(s)
		require.Error(t, err, s)
		assert.Equal(t, cowork.Unknown, got)
		if s != "" && s != "no " { // "no" stands in every message of this error
			assert.NotContains(t, err.Error(), s)
		}
	}
}
