package engagement_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

func TestEachMistakeIsFoundWhereItIs(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       found
	}{
		{"unknown field", `{"titel":"x"}`, found{"/titel", 1, 2, cowork.CodeField}},
		{"unknown field within", "{\"people\":[\n {\"kind\":\"expert\"},\n {\"knd\":1}]}", found{"/people/1/knd", 3, 3, cowork.CodeField}},
		{"a name that may be a person's", `{"Jane Doe":1}`, found{"", 1, 2, cowork.CodeField}},
		{"below a name that may be a person's", `{"people":[{"Jane Doe":["\ud800"]}]}`, found{"/people/0", 1, 13, cowork.CodeField}},
		{"duplicate field", `{"title":"x","title":"y"}`, found{"/title", 1, 14, cowork.CodeTwice}},
		{"duplicate field, once with an escape", `{"title":"x","\u0074itle":"y"}`, found{"/title", 1, 14, cowork.CodeTwice}},
		{"duplicate in an event", `{"purpose":{"at":"2026","at":"2026"}}`, found{"/purpose/at", 1, 25, cowork.CodeTwice}},
		{"duplicate own fact", `{"own":{"a":1,"b":2,"a":3}}`, found{"/own/a", 1, 21, cowork.CodeTwice}},
		{"null", `{"title":null}`, found{"/title", 1, 10, cowork.CodeNull}},
		{"null for an object", `{"about":null}`, found{"/about", 1, 10, cowork.CodeNull}},
		{"null in a list", `{"people":[null]}`, found{"/people/0", 1, 12, cowork.CodeNull}},
		{"a list for an object", `{"about":[]}`, found{"/about", 1, 10, cowork.CodeType}},
		{"an object for a list", `{"people":{}}`, found{"/people", 1, 11, cowork.CodeType}},
		{"a text for a number", `{"sessions":[{"minutes":"60"}]}`, found{"/sessions/0/minutes", 1, 25, cowork.CodeType}},
		{"true for an answer", `{"about":{"under_18":true}}`, found{"/about/under_18", 1, 22, cowork.CodeType}},
		{"the document is a list", `[{"title":"x"}]`, found{"", 1, 1, cowork.CodeType}},
		{"unknown word", `{"about":{"scope":"servise"}}`, found{"/about/scope", 1, 19, cowork.CodeWord}},
		{"a word of one's own where none may be", `{"about":{"scope":"x-own"}}`, found{"/about/scope", 1, 19, cowork.CodeWord}},
		{"not the form of a word of one's own", `{"about":{"domains":["x-Own"]}}`, found{"/about/domains/0", 1, 22, cowork.CodeWord}},
		{"unknown answer", `{"about":{"under_18":"maybe"}}`, found{"/about/under_18", 1, 22, cowork.CodeWord}},
		{"impossible day", `{"purpose":{"at":"2026-02-30"}}`, found{"/purpose/at", 1, 18, cowork.CodeForm}},
		{"year 0000", `{"purpose":{"at":"0000-01-01"}}`, found{"/purpose/at", 1, 18, cowork.CodeForm}},
		{"instant without offset", `{"purpose":{"at":"2026-02-03T10:00:00"}}`, found{"/purpose/at", 1, 18, cowork.CodeForm}},
		{"a stretch that ends before it begins", `{"purpose":{"at":"2026-05/2026-03"}}`, found{"/purpose/at", 1, 18, cowork.CodeForm}},
		{"negative number", `{"sessions":[{"minutes":-1}]}`, found{"/sessions/0/minutes", 1, 25, cowork.CodeForm}},
		{"not a whole number", `{"sessions":[{"minutes":1.0}]}`, found{"/sessions/0/minutes", 1, 25, cowork.CodeForm}},
		{"too large a number", `{"sessions":[{"minutes":2147483648}]}`, found{"/sessions/0/minutes", 1, 25, cowork.CodeForm}},
		{"far too large a number", `{"sessions":[{"minutes":18446744073709551617}]}`, found{"/sessions/0/minutes", 1, 25, cowork.CodeForm}},
		{"an id that is a name", `{"people":[{"id":"jane"}]}`, found{"/people/0/id", 1, 18, cowork.CodeForm}},
		{"the nil UUID", `{"id":"00000000-0000-0000-0000-000000000000"}`, found{"/id", 1, 7, cowork.CodeForm}},
		{"a UUID in braces", `{"id":"{e0000000-0000-4000-8000-000000000001}"}`, found{"/id", 1, 7, cowork.CodeForm}},
		{"a UUID with a stroke too many", `{"id":"e0000000-0000-4000-8000-0000000000-1"}`, found{"/id", 1, 7, cowork.CodeForm}},
		{"a UUID with a sign that is no digit", `{"id":"e0000000-0000-4000-8000-00000000000g"}`, found{"/id", 1, 7, cowork.CodeForm}},
		{"a code with a space", `{"about":{"service":"ward 7"}}`, found{"/about/service", 1, 21, cowork.CodeForm}},
		{"negative amount", `{"context":{"budget":{"amount":"-1","currency":"GBP"}}}`, found{"/context/budget/amount", 1, 32, cowork.CodeForm}},
		{"amount as a number", `{"context":{"budget":{"amount":1,"currency":"GBP"}}}`, found{"/context/budget/amount", 1, 32, cowork.CodeType}},
		{"amount without currency", `{"context":{"budget":{"amount":"1"}}}`, found{"/context/budget", 1, 22, cowork.CodeMissing}},
		{"an event that says neither", `{"purpose":{"said_by":"expert"}}`, found{"/purpose", 1, 12, cowork.CodeMissing}},
		{"an event that knows nothing", `{"purpose":{"done":"unknown"}}`, found{"/purpose", 1, 12, cowork.CodeMissing}},
		{"an empty event", `{"purpose":{}}`, found{"/purpose", 1, 12, cowork.CodeMissing}},
		{"a text without words", `{"title":""}`, found{"/title", 1, 10, cowork.CodeForm}},
		{"an own name with a capital", `{"own":{"Jane":1}}`, found{"/own", 1, 9, cowork.CodeForm}},
		{"an own value with spaces", `{"own":{"a":"so so"}}`, found{"/own/a", 1, 13, cowork.CodeForm}},
		{"an own list", `{"own":{"a":[]}}`, found{"/own/a", 1, 13, cowork.CodeType}},
		{"unknown version", `{"schema":"power-record/2","new":1}`, found{"/schema", 1, 11, cowork.CodeVersion}},
		{"NUL in a text", `{"title":"a\u0000b"}`, found{"/title", 1, 12, cowork.CodeControl}},
		{"a control character as it is", "{\"title\":\"a\x01b\"}", found{"/title", 1, 12, cowork.CodeControl}},
		{"a line break in a code", `{"about":{"service":"ward\n7"}}`, found{"/about/service", 1, 26, cowork.CodeControl}},
		{"half a pair", `{"title":"é\ud800"}`, found{"/title", 1, 12, cowork.CodeEncoding}},
		{"two second halves", `{"title":"\udc00\udc00"}`, found{"/title", 1, 11, cowork.CodeEncoding}},
		{"wrong UTF-8", "{\"title\":\"a\xffb\"}", found{"/title", 1, 12, cowork.CodeEncoding}},
		{"wrong UTF-8 at the very end", "{}\x80\x80", found{"", 1, 3, cowork.CodeEncoding}},
		{"columns count characters", "{\"title\":\"ééé\",\n\"purpose\":{\"note\":\"éé\",\"at\":\"x\"}}", found{"/purpose/at", 2, 29, cowork.CodeForm}},
		{"trailing data", `{} {}`, found{"", 1, 4, cowork.CodeTrailing}},
		{"trailing comma", `{"title":"x",}`, found{"", 1, 14, cowork.CodeSyntax}},
		{"missing comma", `{"title":"x" "id":1}`, found{"/title", 1, 14, cowork.CodeSyntax}},
		{"missing colon", `{"title" "x"}`, found{"/title", 1, 10, cowork.CodeSyntax}},
		{"text not closed", "{\"title\":\"x\n}", found{"/title", 1, 12, cowork.CodeSyntax}},
		{"document not closed", `{"people":[{"kind":"expert"`, found{"/people/0/kind", 1, 28, cowork.CodeSyntax}},
		{"document that ends within a text", `{"title":"abc`, found{"/title", 1, 14, cowork.CodeSyntax}},
		{"document that ends within an escape", `{"title":"abc\`, found{"/title", 1, 15, cowork.CodeSyntax}},
		{"document that ends within a number", `{"sessions":[{"minutes":-`, found{"/sessions/0/minutes", 1, 26, cowork.CodeSyntax}},
		{"document that ends within a word", `{"title":nul`, found{"/title", 1, 10, cowork.CodeSyntax}},
		{"leading nought", `{"sessions":[{"minutes":07}]}`, found{"/sessions/0/minutes", 1, 26, cowork.CodeSyntax}},
		{"a wrong escape", `{"title":"a\qb"}`, found{"/title", 1, 12, cowork.CodeSyntax}},
		{"no JSON at all", `title: x`, found{"", 1, 1, cowork.CodeSyntax}},
		{"a pointer that is none", `{"repairs":[{"about":"signals/0"}]}`, found{"/repairs/0/about", 1, 22, cowork.CodeForm}},
		{"an empty pointer", `{"repairs":[{"about":""}]}`, found{"/repairs/0/about", 1, 22, cowork.CodeForm}},
		{"a rule that is none", `{"repairs":[{"rule":"W 1"}]}`, found{"/repairs/0/rule", 1, 21, cowork.CodeForm}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := engagement.DecodeBytes([]byte(c.text))
			require.Error(t, err)
			assert.Contains(t, problemsOf(err), c.want, "%v", err)
		})
	}
}

const tenMistakes = `{
  "schema": "power-record/1",
  "titel": "Marmalade",
  "about": {"scope": "marmalade", "under_18": true, "service": "Marmalade Ward"},
  "people": [
    {"id": "expert-1", "kind": "expert", "kind": "staff", "joined": {"at": "2026-02-30"}},
    {"id": "expert-1", "left": null}
  ],
  "sessions": [{"minutes": -5, "present": ["expert-9"]}]
}`

func TestAllMistakesAtOnceAndNeverTheValue(t *testing.T) {
	_, err := engagement.DecodeBytes([]byte(tenMistakes))
	assert.Equal(t, []found{
		{"/titel", 3, 3, cowork.CodeField},
		{"/about/scope", 4, 22, cowork.CodeWord},
		{"/about/under_18", 4, 47, cowork.CodeType},
		{"/about/service", 4, 64, cowork.CodeForm},
		{"/people/0/kind", 6, 42, cowork.CodeTwice},
		{"/people/0/joined/at", 6, 76, cowork.CodeForm},
		{"/people/1/id", 7, 12, cowork.CodeSameID},
		{"/people/1/left", 7, 32, cowork.CodeNull},
		{"/sessions/0/minutes", 9, 28, cowork.CodeForm},
		{"/sessions/0/present/0", 9, 44, cowork.CodeReference},
	}, problemsOf(err))
	assert.NotContains(t, strings.ToLower(err.Error()), "marmalade")
	assert.NotContains(t, err.Error(), "expert-9")
}

func TestDidYouMean(t *testing.T) {
	for text, want := range map[string]string{
		`{"titel":"x"}`:                                 "did you mean title?",
		`{"People":[]}`:                                 "did you mean people?",
		`{"groundRules":{}}`:                            "did you mean ground_rules?",
		`{"purpose":{"saidby":"x","at":"2026"}}`:        "did you mean said_by?",
		`{"people":[{"kind":"exprt"}]}`:                 "did you mean expert?",
		`{"complete":["people.offers.say"]}`:            "did you mean people.offers.says?",
		`{"about":{"jurisdiction":"Northern Ireland"}}`: "did you mean northern_ireland?",
	} {
		_, err := engagement.DecodeBytes([]byte(text))
		assert.ErrorContains(t, err, want, text)
	}
	_, err := engagement.DecodeBytes([]byte(`{"marmalade":1}`))
	assert.NotContains(t, err.Error(), "did you mean")
}

// One slip is one mistake: what only follows from it is not listed.
func TestWhatFollowsFromAMistakeIsNotListed(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       cowork.ProblemCode
	}{
		{"an item whose list has a wrong name", `{"peopel":[{"id":"expert-1"}],"signals":[{"person":"expert-1"}]}`, cowork.CodeField},
		{"an item in a list of the wrong type", `{"people":{"id":"expert-1"},"signals":[{"person":"expert-1"}]}`, cowork.CodeType},
		{"a person who cannot be read", `{"signals":[{"person":"jane"}]}`, cowork.CodeForm},
		{"an event that cannot be read", `{"people":[{"joined":{"at":"May"}}]}`, cowork.CodeForm},
	} {
		_, err := engagement.DecodeBytes([]byte(c.text))
		list := problemsOf(err)
		require.Len(t, list, 1, "%s: %v", c.name, err)
		assert.Equal(t, c.want, list[0].code, c.name)
	}
}

func TestManyMistakesAreCut(t *testing.T) {
	_, err := engagement.DecodeBytes([]byte(`{"people":[` + strings.Repeat(`{"x":1},`, 5000) + `{}]}`))
	list := problemsOf(err)
	require.Len(t, list, 1001)
	assert.Equal(t, cowork.CodeMany, list[1000].code)
}

func TestAProblemReadsAsASentence(t *testing.T) {
	_, err := engagement.DecodeBytes([]byte("{\n \"purpose\": {\"done\": \"perhaps\"}\n}"))
	assert.Equal(t, `line 2, column 22, /purpose/done: expected an answer: "yes", "no" or "unknown" (unknown_word)`, fmt.Sprint(err))
}

// Why a time cannot be read is said once.
func TestTimesThatCannotBeRead(t *testing.T) {
	for at, want := range map[string]string{
		"2026-02-30": "expected a time: a year, a month, a day, an instant with seconds and offset, a stretch of two of them, " +
			"or never; only days of the calendar, years 0001 to 9999 (wrong_form)",
		"2026-05/2026-03": "expected a time: a stretch does not end before it begins (wrong_form)",
		"../..":           "expected a time: a stretch is open at one end at most (wrong_form)",
	} {
		_, err := engagement.DecodeBytes([]byte(`{"purpose":{"at":"` + at + `"}}`))
		require.EqualError(t, err, "line 1, column 18, /purpose/at: "+want)
	}
}
