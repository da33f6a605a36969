package lang

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var toyScope = Scope{
	Vars: []Var{
		{Name: "person", Tables: []TableID{toyPeople}},
		{Name: "voice", Tables: []TableID{toyPeople, toyGroups}},
	},
	Own: map[string]Kind{
		"checked": KindEvent, "until": KindMoment, "trained": KindAnswer, "visits": KindNumber, "scheme": KindPresent,
	},
}

var plainMistakes = []struct {
	text string
	want []string
}{
	{"persn.joined", []string{"1:1: there is no persn.joined (did you mean person.joined?)"}},
	{"person.joind", []string{"1:1: person has no joind (did you mean joined?)"}},
	{"person.kind = exprt", []string{"1:15: exprt is not a word of person.kind (did you mean expert?): it can be expert, other, staff"}},
	{"about.kind in (work, grwth)", []string{"1:22: grwth is not a word of about.kind (did you mean growth?): it can be work, growth, other"}},
	{"every x in (work, wrk): (about.kind = x)", []string{"1:19: wrk is not a word of the record (did you mean work?)"}},
	{"person.kind = 3", []string{"1:1: person.kind is a word and 3 is a number: they cannot be compared"}},
	{"person.kind = mood(person)", []string{"1:1: person.kind and mood(person) can never be the same: mood(person) can be red, green, blue"}},
	{"person.told", []string{"1:1: person.told holds several facts: name one of them, such as person.told.limits"}},
	{"goals.set", []string{"1:1: goals is a list: ask about every or some item in it"}},
	{"person.joined.on", []string{"1:1: an event such as person.joined has no on: it has at, done, said_by and recorded_at"}},
	{"person.kind.x", []string{"1:1: person.kind is a word and has no x"}},
	{"work", []string{"1:1: work is a word: it stands where it is compared with a fact that can be that word"}},
	{"first_sen(person)", []string{"1:1: nothing called first_sen can be asked (did you mean first_seen?)"}},
	{"first_seen(person, person)", []string{"1:1: write first_seen(one of people or groups)"}},
	{"first_seen(lead)", []string{"1:12: lead is an id, and one of people or groups is expected here"}},
	{"likes(person, ok)", []string{"1:15: ok is a yes or no, and one of people or groups or an id is expected here"}},
	{"start(person)", []string{"1:1: start is asked of nothing: write it without brackets"}},
	{"off", []string{"1:1: off is asked of something: write off(a moment)"}},
	{"said(ok, maybe)", []string{"1:10: maybe is not a word that is expected here: it can be yes, no"}},
	{"mood(voice) = red", []string{"1:6: voice is one of people or groups, and one of people is expected here"}},
	{"voice.told.limits and voice.kind = expert", []string{"1:23: voice has no kind"}},
	{"person", []string{"1:1: person is an item: name one of its facts, such as person.joined"}},
	{"at_least", []string{"1:1: at_least is a number: compare it with another"}},
	{"count(g in goals) >= at_leas", []string{"1:22: there is no at_leas (did you mean at_least?)"}},
	{"person.rate > 10", []string{"1:1: person.rate is an amount of money and 10 is a number: they cannot be compared"}},
	{"ok = ok", []string{"1:1: ok is a yes or no: it stands alone, or with not before it"}},
	{"stages.fixed = stages.ended", []string{"1:1: stages.fixed is an event: it is compared with before, after or by"}},
	{"ok = yes", []string{"1:6: ok is a yes or no: it stands alone, or with not before it"}},
	{"person.id > lead", []string{"1:1: person.id is an id: it has no order and is compared with = or !="}},
	{"start = next", []string{"1:1: start is a moment: it is compared with before, after or by"}},
	{"start before 3", []string{"1:14: 3 is a number, and a moment is expected here"}},
	{"start + start before start", []string{"1:9: start is a moment, and a number of days is expected here"}},
	{"(ok and ok) = (ok)", []string{"1:2: this is a condition: it cannot be compared"}},
	{"some g in goals: (ok)", []string{"1:6: nothing is said about g"}},
	{"count(g in goals where ok) > 1", []string{"1:7: nothing is said about g"}},
	{"some person in people: (person.joined)", []string{"1:6: person means something else already: call the item by another letter"}},
	{"some g in person.kind: (g)", []string{"1:11: person.kind is a word, and a list is expected here"}},
	{"about.tags in (red)", []string{"1:1: about.tags is a list of words: write has any"}},
	{"about.tags has any seats", []string{"1:1: about.tags is a list of words and seats is a list of ids: they cannot overlap"}},
	{"about.tags has all (red, red)", []string{"1:26: red stands here twice"}},
	{"seats has red", []string{"1:11: seats is a list of ids, and red is a word"}},
	{"goals has lead", []string{"1:1: goals is a list of items: ask about every or some item in it"}},
	{"own.cheked", []string{"1:1: the rule does not declare own.cheked and its kind (did you mean checked?)"}},
	{"voice.own.checked", []string{"1:1: voice has no own.checked"}},
	{"person.own", []string{"1:1: name a fact of your own: person.own.NAME"}},

	{"", []string{"1:1: a fact is expected here, not the end"}},
	{"ok and and ok", []string{`1:8: a fact is expected here, not "and"`}},
	{"some g goals: (g.set)", []string{`1:8: in is expected here, not "goals"`}},
	{"some g in goals: g.set", []string{`1:18: a condition in brackets is expected here, not "g.set"`}},
	{"start befor next", []string{`1:7: and, or or the end is expected here, not "befor" (did you mean before?)`}},
	{"ok & ok", []string{`1:4: "&" has no meaning here`}},
	{"!ok", []string{`1:1: "!" has no meaning here: write not, or !=`}},
	{"about.kind in work", []string{`1:15: after in come words in brackets, not "work"`}},

	{"off(next next (ok and persn)) or persn.joined", []string{
		`1:10: a comma or a bracket is expected here, not "next"`, "1:34: there is no persn.joined (did you mean person.joined?)",
	}},

	{"strt before next", []string{"1:1: there is no strt (did you mean start?)"}},
	{"person.kind = exprtx", []string{"1:15: exprtx is not a word of person.kind (did you mean expert?): it can be expert, other, staff"}},
	{"person.kind = xxprtx", []string{"1:15: xxprtx is not a word of person.kind: it can be expert, other, staff"}},
	{"mood(person).3 = red", []string{`1:14: a field is named here, not "3"`}},
	{"gaols has person.joind", []string{
		"1:1: there is no gaols (did you mean goals?)", "1:11: person has no joind (did you mean joined?)",
	}},

	// All at once, in the order of their places.
	{
		"person.kind = exprt\nand persn.joined or some x in gaols: (x.set)\n  and off(lead) and (ok before 3 and ok ok)",
		[]string{
			"1:15: exprt is not a word of person.kind (did you mean expert?): it can be expert, other, staff",
			"2:5: there is no persn.joined (did you mean person.joined?)",
			"2:31: there is no gaols (did you mean goals?)",
			"3:11: lead is an id, and a moment is expected here",
			"3:22: ok is a yes or no, and a moment is expected here",
			"3:32: 3 is a number, and a moment is expected here",
			`3:41: and, or or a closing bracket is expected here, not "ok"`,
		},
	},
}

func TestMistakesAreSaidInPlainWords(t *testing.T) {
	for _, c := range plainMistakes {
		_, errs := toySchema().Condition(toyScope, c.text)
		var got []string
		for _, e := range errs {
			got = append(got, e.Error())
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

func TestMistakesInDueMoments(t *testing.T) {
	for text, want := range map[string]string{
		"start":           "1:1: a duty is due always, at a moment or by a moment",
		"at":              "1:3: a fact is expected here, not the end",
		"at ok":           "1:4: ok is a yes or no, and a moment is expected here",
		"by next else":    "1:13: a fact is expected here, not the end",
		"always at start": `1:8: and, or or the end is expected here, not "at"`,
	} {
		_, errs := toySchema().Due(toyScope, text)
		require.Len(t, errs, 1, text)
		assert.Equal(t, want, errs[0].Error())
	}
}

// A condition may be as long as it likes, 40 deep, and speak of 8 items at
// once, of which the rule's own are two here.
func TestHowMuchAConditionHolds(t *testing.T) {
	spoken := func(items int) string {
		text := "ok"
		for i := range items {
			v := string(rune('a' + i))
			text = fmt.Sprintf("some %s in goals: (%s.set and %s)", v, v, text)
		}
		return text
	}
	deep := func(n int) string { return strings.Repeat("(", n) + "ok" + strings.Repeat(")", n) }
	for text, want := range map[string]string{
		strings.Repeat("ok and ", 500) + "ok":       "",
		strings.Repeat("not ok or ", 500) + "ok":    "",
		strings.Repeat(deep(30)+" and ", 50) + "ok": "",
		spoken(6):                          "",
		spoken(7):                          "too many items are spoken of at once here",
		deep(300):                          "this is nested too deep to be read",
		strings.Repeat("not ", 300) + "ok": "this is nested too deep to be read",
	} {
		_, errs := toySchema().Condition(toyScope, text)
		if want == "" {
			assert.Empty(t, errs, "%.60s", text)
		} else {
			assert.ErrorContains(t, errs, want, "%.60s", text)
		}
	}
}
