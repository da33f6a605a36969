package rulestest_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// files is a file system that holds one file for W01.
func files(lines ...string) fstest.MapFS {
	return fstest.MapFS{"W01.txtar": {Data: []byte("Somebody to turn to.\n\n" + strings.Join(lines, "\n") + "\n")}}
}

func TestLoad(t *testing.T) {
	fsys := files(
		"-- met: told the day before --",
		"# a remark",
		"as-of 2026-06-30",
		"known-at 2026-07-01",
		"policy answer_days 14",
		`append /people/expert-1/contacts {"person": "staff-1",`,
		`  "told": {"at": "2026-02-15"}}`,
		"item /people/expert-1",
		"fact /people/expert-1/contacts/1/told",
		"-- not met: nobody --",
		"base consultation",
		"set /people/expert-2/contacts []",
		"remove /limits /people/expert-1/contacts/0/told",
	)
	cases, err := rulestest.Load(fsys, "W01")
	require.NoError(t, err)
	require.Len(t, cases, 2)

	first := cases[0]
	assert.Equal(t, "W01.txtar:3: met: told the day before", first.String())
	assert.Equal(t, "2026-06-30", first.Asking.AsOf.String())
	assert.Equal(t, "2026-07-01", first.Asking.KnownAt.String())
	assert.Equal(t, []power.Setting{{Number: "answer_days", Value: 14}}, first.Asking.Policy.Numbers)
	assert.Equal(t, cowork.Pointer("/people/0"), first.Item)
	assert.Equal(t, []cowork.Pointer{"/people/0/contacts/1/told"}, first.Facts)
	assert.Len(t, first.Record.People[0].Contacts, 2)
	assert.Equal(t, "2026-02-15", first.Record.People[0].Contacts[1].Told.At.String())

	second := cases[1]
	assert.Equal(t, "2026-06-30", second.Asking.AsOf.String(), "the moment of the base record")
	assert.Empty(t, second.Record.People[1].Contacts)
	assert.NotNil(t, second.Record.People[1].Contacts)
	assert.True(t, second.Record.People[0].Contacts[0].Told.IsZero())
	assert.True(t, second.Record.Limits.Declared.IsZero())
}

func TestBasesOfOnesOwn(t *testing.T) {
	fsys := files("-- not met: nobody to turn to --", "base mine", "as-of 2026-06-30")
	fsys["base/mine.json"] = &fstest.MapFile{Data: []byte(
		`{"schema": "power-record/1", "id": "e0000000-0000-4000-8000-000000000009", "stages": {"started": {"at": "2026-06-01"}},
		"people": [{"id": "expert-1", "kind": "expert", "contacts": []}],
		"contributions": [{"id": "contribution-1", "by": "expert-1", "made": {"at": "2026-06-02"}}]}`,
	)}
	cases, err := rulestest.Load(fsys, "W01")
	require.NoError(t, err)
	require.NoError(t, cases[0].Check(power.Standard()))
}

// Each mistake in a file is named, with the line of the case.
func TestMistakesInFiles(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"no outcome", "", `the heading is an outcome`},
		{"a word that is none", "flip /people", `line 4: "flip" is no line of a case`},
		{"no JSON", "set /people {", "line 4: what follows /people is no JSON"},
		{"no pointer", "set people []", "line 4: a pointer"},
		{"nothing to remove", "remove /people/expert-9", "line 4: remove /people/expert-9: there is nothing there"},
		{"nothing to remove from", "remove /people/expert-1/own/x", "there is nothing there"},
		{"not a list", `append /purpose {}`, "there is no list there"},
		{"no way through", `set /title/x 1`, "there is no object or list there"},
		{"an unknown base", "base nowhere", `there is no base record "nowhere"`},
		{"no day", "as-of yesterday", "line 4: "},
		{"no number", "policy answer_days soon", `line 4: "soon" is no whole number`},
		{"nonsense", `set /people/expert-1/kind "wizard"`, "/people/0/kind"},
		{"an item that is not there", "item /people/expert-9", "there is nothing there"},
	} {
		t.Run(c.name, func(t *testing.T) {
			heading := "-- met: fine --"
			if c.line == "" {
				heading = "-- fine --"
			}
			_, err := rulestest.Load(files(heading, c.line), "W01")
			require.ErrorContains(t, err, c.want)
			assert.ErrorContains(t, err, "W01.txtar:3: ")
		})
	}
	_, err := rulestest.Load(fstest.MapFS{"W01.txtar": {Data: []byte("-- met: fine --\n")}}, "W01")
	require.ErrorContains(t, err, "W01.txtar:1: the file begins with a few words on the rule")
	_, err = rulestest.Load(fstest.MapFS{}, "W01")
	require.ErrorIs(t, err, os.ErrNotExist)
}

// A case that comes out otherwise is seen, and so is a finding that is silent on
// what the case expects it to name.
func TestCheckComplains(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"another outcome", []string{"-- met: nobody --", "set /people/expert-1/contacts []"}, "got not met"},
		{"another outcome of an item", []string{"-- not met: nobody --", "item /people/expert-2", "set /people/expert-1/contacts []"}, "got met"},
		{"a fact that is not named", []string{"-- not met: nobody --", "set /people/expert-1/contacts []", "fact /purpose"}, "does not name /purpose"},
		{"a number that does not exist", []string{"-- met: fine --", "policy patience_days 4"}, "the policy does not stand"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cases, err := rulestest.Load(files(c.lines...), "W01")
			require.NoError(t, err)
			assert.ErrorContains(t, cases[0].Check(power.Standard()), c.want)
		})
	}
}

func TestCheckIsContent(t *testing.T) {
	cases, err := rulestest.Load(files(
		"-- not met: nobody --",
		"set /people/expert-1/contacts []",
		"fact /people/expert-1/contacts",
	), "W01")
	require.NoError(t, err)
	assert.NoError(t, cases[0].Check(power.Standard()))
}

// Our base records are good ones: nothing in them is not met.
func TestBases(t *testing.T) {
	for _, name := range []string{"training", "consultation", "empty"} {
		cases, err := rulestest.Load(files("-- met: as it stands --", "base "+name), "W01")
		require.NoError(t, err)
		a := power.Standard().Assess(&cases[0].Record, cases[0].Asking)
		for _, r := range a.Results() {
			assert.NotEqual(t, power.NotMet, r.Outcome, "%s: %s", name, r.Rule)
		}
		if name != "empty" {
			assert.Equal(t, power.Cleared, a.Tokenistic().State)
			assert.Equal(t, power.Cleared, a.Unsafe().State)
		}
	}
}
