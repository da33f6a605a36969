package power_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// translated is a catalogue in which every word says that it is not English.
func translated() power.Words {
	words := power.Words{}
	for id, w := range power.English() {
		words[id] = power.RuleWords{
			Title: "cy " + w.Title, Asks: "cy " + w.Asks, Unclear: "cy " + w.Unclear, Message: "cy " + w.Message,
			Remedy: "cy " + w.Remedy, Question: "cy " + w.Question, EasyRead: "cy " + w.EasyRead,
		}
	}
	return words
}

func TestEveryRuleHasItsEntry(t *testing.T) {
	assert.Len(t, power.English(), 125)
	said, err := power.Standard().Say(power.English())
	require.NoError(t, err)
	assert.Equal(t, power.Standard().Rules(), said.Rules())
}

// A translation changes words for people, and nothing that is asked or found.
func TestSayInAnotherLanguage(t *testing.T) {
	said, err := power.Standard().Say(translated())
	require.NoError(t, err)
	assert.Equal(t, power.Standard().Version(), said.Version())
	assert.Equal(t, translated(), said.Words())
	x := examples(t)[2]
	english := x.assess()
	other := said.Assess(&x.record, power.Asking{AsOf: x.asOf})
	assert.Equal(t, english.Results(), other.Results())
	was, is := slices.Collect(english.Findings()), slices.Collect(other.Findings())
	require.Len(t, is, len(was))
	require.NotEmpty(t, is)
	for i, f := range is {
		assert.Equal(t, was[i].Fingerprint, f.Fingerprint)
		assert.Equal(t, was[i].Version, f.Version)
		assert.Equal(t, "cy "+was[i].Title, f.Title)
		assert.Equal(t, "cy "+was[i].Remedy, f.Remedy)
		assert.Equal(t, "cy "+was[i].Question, f.Question)
		assert.Contains(t, f.Message, "cy ")
	}
	rule, _ := power.Standard().Rule("P01")
	assert.NotContains(t, rule.Title, "cy ", "the standard rulebook is not changed")
}

func TestAMissingEntryIsRefused(t *testing.T) {
	words := power.English()
	delete(words, "W36")
	short := words["P01"]
	short.EasyRead = " "
	words["P01"] = short
	words["W99"] = words["W12"]
	_, err := power.Standard().Say(words)
	assert.Equal(t, power.RuleErrors{
		{Rule: "P01", Field: "EasyRead", Message: "this is left out, and a reader needs it"},
		{Rule: "W36", Field: "words", Message: "the catalogue has none for this rule"},
		{Rule: "W99", Field: "words", Message: "no rule of this rulebook has this id"},
	}, err)
}

func TestOwnRulesKeepTheirWords(t *testing.T) {
	own, err := power.Standard().With(ownRule())
	require.NoError(t, err)
	said, err := own.Say(translated())
	require.NoError(t, err)
	assert.Equal(t, []power.Rule{ownRule()}, said.Own())
}

func TestWordsAreReadAsTheyAreWritten(t *testing.T) {
	text, err := json.Marshal(power.English())
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(text), `{"P01":{"title":`))
	assert.Less(t, strings.Index(string(text), `"R08"`), len(text))
	assert.Less(t, strings.Index(string(text), `"W01"`), strings.Index(string(text), `"E01"`), "in the order of the rulebook")
	words, err := power.ParseWords(strings.NewReader(string(text)))
	require.NoError(t, err)
	assert.Equal(t, power.English(), words)
}

func TestMistakesInWords(t *testing.T) {
	const whole = `{"title":"a","asks":"a","unclear":"a","message":"a","remedy":"a","question":"a","easy_read":"a"}`
	for _, c := range []struct {
		name, text string
		want       []cowork.ProblemCode
	}{
		{"what is left out, all at once", `{"P01":{"title":"a","asks":"a"},"P02":` + whole + `}`, slices.Repeat([]cowork.ProblemCode{cowork.CodeMissing}, 5)},
		{"a text without words", `{"P01":` + strings.Replace(whole, `"title":"a"`, `"title":" "`, 1) + `}`, []cowork.ProblemCode{cowork.CodeMissing}},
		{"a field that does not exist", `{"P01":` + strings.Replace(whole, `{`, `{"advice":"a",`, 1) + `}`, []cowork.ProblemCode{cowork.CodeField}},
		{"a rule twice", `{"P01":` + whole + `,"P01":` + whole + `}`, []cowork.ProblemCode{cowork.CodeTwice}},
		{"no rule's id", `{"title":` + whole + `}`, []cowork.ProblemCode{cowork.CodeForm}},
		{"nothing", ``, []cowork.ProblemCode{cowork.CodeEmpty}},
		{"a list", `[]`, []cowork.ProblemCode{cowork.CodeType}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := power.ParseWords(strings.NewReader(c.text))
			var codes []cowork.ProblemCode
			for p := range cowork.Problems(err) {
				codes = append(codes, p.Code)
			}
			assert.Equal(t, c.want, codes)
		})
	}
}

func FuzzParseWords(f *testing.F) {
	f.Add(`{"P01":{"title":"a","asks":"a","unclear":"a","message":"a","remedy":"a","question":"a","easy_read":"a"}}`)
	f.Add(`{"P01":{},"P01":{"title":1}}`)
	f.Fuzz(func(t *testing.T, text string) {
		words, err := power.ParseWords(strings.NewReader(text))
		if err != nil {
			return
		}
		written, err := json.Marshal(words)
		require.NoError(t, err)
		again, err := power.ParseWords(strings.NewReader(string(written)))
		require.NoError(t, err)
		assert.Equal(t, words, again)
	})
}
