package engagement_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

func TestEveryFactIsFoundByItsPointer(t *testing.T) {
	for name, text := range records(t) {
		e, err := engagement.DecodeBytes(text)
		require.NoError(t, err)
		for f := range e.Facts() {
			found, ok := e.Lookup(f.Pointer)
			require.True(t, ok, "%s %s", name, f.Pointer)
			assert.Equal(t, f.JSON(), found.JSON(), "%s %s", name, f.Pointer)
			assert.Equal(t, f.Path, found.Path)
			same, err := f.With(f.JSON())
			require.NoError(t, err, "%s %s", name, f.Pointer)
			assert.Equal(t, f.JSON(), same.JSON())
		}
	}
}

func TestLookupGivesTheValueAsItsType(t *testing.T) {
	_, e := worked(t)
	f, ok := e.Lookup("/people/0/joined")
	require.True(t, ok)
	event, ok := f.Event()
	require.True(t, ok)
	assert.Equal(t, e.People[0].Joined, event)
	assert.Equal(t, "people[].joined", f.Path)
	assert.Equal(t, engagement.KindEvent, f.Field.Kind)

	_, ok = f.Word()
	assert.False(t, ok)
	_, ok = f.Words()
	assert.False(t, ok)

	f, ok = e.Lookup("/people/0/joined/at")
	require.True(t, ok)
	assert.Equal(t, cowork.Pointer("/people/0/joined"), f.Pointer)
	assert.Equal(t, "at", f.Part)
	event, ok = f.Event()
	assert.True(t, ok)
	assert.Equal(t, e.People[0].Joined, event, "the whole event is there too")

	_, ok = f.Answer()
	assert.False(t, ok, "a time is no answer")
	called, err := engagement.DecodeBytes([]byte(`{"purpose":{"done":"no"},"about":{"under_18":"yes"}}`))
	require.NoError(t, err)
	for p, want := range map[cowork.Pointer]cowork.Answer{"/purpose/done": cowork.No, "/about/under_18": cowork.Yes} {
		f, _ := called.Lookup(p)
		answer, ok := f.Answer()
		assert.True(t, ok, p)
		assert.Equal(t, want, answer, p)
	}

	f, ok = e.Lookup("/people/0/kind")
	require.True(t, ok)
	word, ok := f.Word()
	assert.True(t, ok)
	assert.Equal(t, "expert", word)
	assert.Contains(t, f.Field.Words(), "body")

	f, ok = e.Lookup("/about/domains")
	require.True(t, ok)
	words, ok := f.Words()
	assert.True(t, ok)
	assert.Len(t, words, len(e.About.Domains))
	assert.True(t, f.Field.Open())

	f, ok = e.Lookup("/sessions/0/present")
	require.True(t, ok)
	ids, ok := f.IDs()
	assert.True(t, ok)
	assert.Equal(t, e.Sessions[0].Present, ids)

	f, ok = e.Lookup("/people")
	require.True(t, ok)
	assert.Equal(t, "people[]", f.Path)
	assert.Equal(t, engagement.KindObject, f.Field.Kind)
	assert.True(t, f.Field.List)
	var list []map[string]any
	require.NoError(t, json.Unmarshal([]byte(f.JSON()), &list))
	assert.Len(t, list, len(e.People))
	_, ok = f.Event()
	assert.False(t, ok)
}

func TestLookupFindsObjectsAndItems(t *testing.T) {
	e, err := engagement.DecodeBytes([]byte(`{"about":{"scope":"service"},"people":[{"kind":"expert"},{}],"goals":[]}`))
	require.NoError(t, err)
	for p, want := range map[cowork.Pointer]struct{ path, json string }{
		"/about":    {"about", `{"scope":"service"}`},
		"/people":   {"people[]", `[{"kind":"expert"},{}]`},
		"/people/0": {"people[]", `{"kind":"expert"}`},
		"/people/1": {"people[]", `{}`},
		"/goals":    {"goals[]", `[]`},
	} {
		f, ok := e.Lookup(p)
		require.True(t, ok, p)
		assert.Equal(t, p, f.Pointer)
		assert.Equal(t, want.path, f.Path)
		assert.Equal(t, want.json, string(f.JSON()))
		assert.Equal(t, p == "/people" || p == "/goals", f.Field.List, p)
	}
}

func TestLookupFindsNothingWhereNothingIs(t *testing.T) {
	_, e := worked(t)
	for _, p := range []cowork.Pointer{
		"", "/", "/x", "/people/99", "/people/-1", "/people/00/kind", "/people/x/kind", "/people/0/kind/x", "/people/0/joined/x",
		"/people/0/sits", "xpeople", "people/0/kind", "/people/0/parity/x", "/people/01", "/people/~", "/people/0/", "/people/0/joined/note", "/about/domains/0", "/people/0/own/nothing", "/people/0/joined/at/x",
	} {
		_, ok := e.Lookup(p)
		assert.False(t, ok, p)
	}
}

func TestAFactWithAnotherValue(t *testing.T) {
	_, e := worked(t)
	f, ok := e.Lookup("/people/0/joined")
	require.True(t, ok)
	other, err := f.With(`{"done":"no"}`)
	require.NoError(t, err)
	event, _ := other.Event()
	assert.Equal(t, cowork.Event{Done: cowork.No}, event)

	f, _ = e.Lookup("/people/0/joined/at")
	other, err = f.With(`"2020"`)
	require.NoError(t, err)
	event, _ = other.Event()
	assert.Equal(t, e.People[0].Joined.SaidBy, event.SaidBy, "the rest stays")
	assert.Equal(t, "2020", event.At.String())
	assert.NotEqual(t, "2020", e.People[0].Joined.At.String(), "the record is not changed")

	_, err = f.With(`"May"`)
	assert.Equal(t, []found{{"/people/0/joined", 0, 0, cowork.CodeForm}}, problemsOf(err))
	_, err = f.With(`"2020" x`)
	assert.Error(t, err)
	f, _ = e.Lookup("/people")
	_, err = f.With(`[]`)
	assert.Error(t, err)
}

func TestOneFactOtherwise(t *testing.T) {
	_, e := worked(t)
	before := string(e.AppendJSON(nil))

	changed, err := e.With("/people/0/own/dbs_checked", `{"at":"2026-02-12"}`)
	require.NoError(t, err)
	own, ok := changed.People[0].Own.Get("dbs_checked")
	require.True(t, ok)
	event, ok := own.Event()
	assert.True(t, ok)
	assert.Equal(t, "2026-02-12", event.At.String())

	changed, err = e.Without("/people/0/joined")
	require.NoError(t, err)
	assert.True(t, changed.People[0].Joined.IsZero())
	changed, err = e.Without("/about/domains")
	require.NoError(t, err)
	assert.Nil(t, changed.About.Domains)
	changed, err = e.With("/signals/"+last(len(e.Signals)), `{"person":"`+engagement.Value(e.People[0].ID.String())+`"}`)
	require.NoError(t, err)
	assert.Len(t, changed.Signals, len(e.Signals)+1)

	for _, p := range []cowork.Pointer{"", "/x", "/people/99", "/people/0/x", "/signals/999", "xtitle", "title", "/a~1b", "/~"} {
		_, err = e.With(p, `"x"`)
		assert.Error(t, err, p)
		_, err = e.Without(p)
		assert.Error(t, err, p)
	}
	_, err = e.Without("/people/0")
	assert.Error(t, err, "others name the person")
	assert.Equal(t, before, string(e.AppendJSON(nil)), "the record is not changed")
}

func last(n int) cowork.Pointer { return cowork.Pointer("").Index(n)[1:] }

func TestFieldsAreTheDictionary(t *testing.T) {
	paths := map[string]engagement.Field{}
	for path, f := range engagement.Fields() {
		assert.NotContains(t, paths, path)
		paths[path] = f
		if f.Kind != engagement.KindObject {
			assert.NotEmpty(t, f.Meaning, path)
			assert.NotEmpty(t, f.Example, path)
			assert.NotEmpty(t, f.Serves, path)
		}
	}
	assert.Greater(t, len(paths), 650)
	assert.True(t, paths["signals[].at_once"].Own)
	assert.True(t, paths["about.tags[]"].Whole)
	assert.True(t, paths["people[].work_log[].minutes"].Minutes)
	assert.True(t, paths["waivers[].made"].OwnByPerson)
	assert.Contains(t, paths, "people[].offers[].says[]")
	for range engagement.Fields() {
		break
	}
}

func TestOwnFacts(t *testing.T) {
	count, err := cowork.CountOf(3)
	require.NoError(t, err)
	when, err := cowork.ParseWhen("2026-05")
	require.NoError(t, err)
	var own engagement.Own
	own = own.With("b", engagement.OwnCount(count)).With("a", engagement.OwnAnswer(cowork.Yes)).
		With("c", engagement.OwnWhen(when)).With("d", engagement.OwnCode("ward-7")).With("a", engagement.OwnAnswer(cowork.No))
	e := engagement.Record{Own: own}
	require.NoError(t, e.Validate())
	assert.JSONEq(t, `{"own":{"a":"no","b":3,"c":"2026-05","d":"ward-7"}}`, string(e.AppendJSON(nil)))
	again, err := engagement.DecodeBytes(e.AppendJSON(nil))
	require.NoError(t, err)
	assert.True(t, assert.ObjectsAreEqual(e, again))

	a, _ := own.Get("a")
	answer, ok := a.Answer()
	assert.True(t, ok)
	assert.Equal(t, cowork.No, answer)
	_, ok = a.Event()
	assert.False(t, ok)
	c, _ := own.Get("c")
	w, ok := c.When()
	assert.True(t, ok)
	assert.Equal(t, when, w)
	d, _ := own.Get("d")
	code, ok := d.Code()
	assert.True(t, ok)
	assert.Equal(t, cowork.Code("ward-7"), code)
	b, _ := own.Get("b")
	n, ok := b.Count()
	assert.True(t, ok)
	assert.Equal(t, count, n)
	_, ok = own.Get("e")
	assert.False(t, ok)
}
