package cowork_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork"
)

const personal = "what was told in confidence"

func TestTextDoesNotPrintItself(t *testing.T) {
	text := cowork.Text(personal)
	event := cowork.Event{SaidBy: cowork.SaidByExpert, Note: text}
	for name, v := range map[string]any{
		"text": text, "pointer": &text, "event": event, "pointer to event": &event,
		"list": []cowork.Text{text}, "map": map[string]cowork.Text{"a": text}, "key": map[cowork.Text]int{text: 1},
		"nested": struct{ E []cowork.Event }{[]cowork.Event{event}},
	} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%10.3s"} {
			assert.NotContains(t, fmt.Sprintf(verb, v), "told", "%s of %s", verb, name)
			assert.NotContains(t, fmt.Sprintf(verb, v), fmt.Sprintf("%x", "told"), "%s of %s", verb, name)
		}
		assert.NotContains(t, fmt.Errorf("not taken: %v", v).Error(), "told", name)
		assert.NotContains(t, errors.Join(fmt.Errorf("%s", v)).Error(), "told", name)
	}
	assert.Equal(t, "(withheld)", fmt.Sprint(text))
	assert.Empty(t, fmt.Sprint(cowork.Text("")), "nothing to withhold")
	assert.Equal(t, personal, string(text), "who may read it converts it")
}

func TestTextDoesNotLogItself(t *testing.T) {
	event := cowork.Event{At: when(t, "2026-05-11"), SaidBy: cowork.SaidByExpert, Note: personal}
	for _, handler := range []func(*bytes.Buffer) slog.Handler{
		func(b *bytes.Buffer) slog.Handler { return slog.NewTextHandler(b, nil) },
		func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) },
	} {
		var b bytes.Buffer
		slog.New(handler(&b)).Info("kept", "text", cowork.Text(personal), "event", event, "none", cowork.Text(""))
		assert.NotContains(t, b.String(), "told")
		assert.Contains(t, b.String(), "withheld")
		assert.Contains(t, b.String(), "2026-05-11")
		assert.Contains(t, b.String(), "expert")
	}
}

func TestTextIsKeptInJSON(t *testing.T) {
	out, err := json.Marshal(cowork.Event{Note: personal})
	require.NoError(t, err)
	assert.JSONEq(t, `{"note":"what was told in confidence"}`, string(out))
}

func TestEvent(t *testing.T) {
	assert.True(t, cowork.Event{}.IsZero())
	assert.False(t, cowork.Event{Done: cowork.No}.IsZero(), "known not to have happened")
	assert.False(t, cowork.Event{At: cowork.Never}.IsZero())
	for by, forPerson := range map[cowork.SaidBy]bool{
		cowork.SaidByExpert: true, cowork.SaidByCarer: true, cowork.SaidByIndependent: true,
		cowork.SaidByOrganisation: false, cowork.SaidBySystem: false, "": false,
	} {
		assert.Equal(t, forPerson, by.ForPerson(), by)
	}
}

func TestCode(t *testing.T) {
	for _, s := range []string{"ward-7", "cohort:2026", "a", "7", "a_b.c-d", "0123456789012345678901234567890123456789"} {
		c, err := cowork.ParseCode(s)
		require.NoError(t, err, s)
		assert.Equal(t, cowork.Code(s), c)
	}
	for _, s := range []string{"", "-a", ":a", "Ward", "ward 7", "wård", "a/b", "01234567890123456789012345678901234567890", "a\x00"} {
		c, err := cowork.ParseCode(s)
		require.Error(t, err, s)
		assert.Empty(t, c)
	}
}

func TestPointer(t *testing.T) {
	p := cowork.Pointer("").Key("people").Index(0).Key("a/b~c").Key("")
	assert.Equal(t, cowork.Pointer("/people/0/a~1b~0c/"), p)
	assert.Equal(t, []string{"people", "0", "a/b~c", ""}, p.Tokens())
	assert.Empty(t, cowork.Pointer("").Tokens())
	assert.Equal(t, []string{""}, cowork.Pointer("/").Tokens())
	assert.Equal(t, []string{"~1"}, cowork.Pointer("/~01").Tokens())

	for _, s := range []string{"", "/", "/a", "/a/0", "/~0~1", "/a~1b"} {
		_, err := cowork.ParsePointer(s)
		require.NoError(t, err, s)
	}
	for _, s := range []string{"a", "a/b", "/~", "/~2", "/a~", "#/a"} {
		_, err := cowork.ParsePointer(s)
		require.Error(t, err, s)
	}
}

func TestPointerWithin(t *testing.T) {
	tests := []struct {
		inner, outer cowork.Pointer
		within       bool
	}{
		{"/people/1", "/people", true},
		{"/people/1", "/people/1", true},
		{"/people/10", "/people/1", false},
		{"/people", "/people/1", false},
		{"/people", "", true},
		{"", "", true},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.within, tt.inner.Within(tt.outer), "%s in %s", tt.inner, tt.outer)
	}
}

func TestPointerKeepsEveryName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOf(rapid.String()).Draw(t, "names")
		var p cowork.Pointer
		for _, n := range names {
			p = p.Key(n)
		}
		if _, err := cowork.ParsePointer(string(p)); err != nil {
			t.Fatal(err)
		}
		if got := p.Tokens(); !slices.Equal(got, names) {
			t.Fatalf("%q came back as %q", names, got)
		}
	})
}

func TestProblems(t *testing.T) {
	list := cowork.ProblemList{
		{Pointer: "/stages/started/at", Line: 3, Column: 14, Code: "time", Expected: "a day of the calendar"},
		{Code: "empty", Expected: "a JSON object"},
	}
	err := fmt.Errorf("records/a.json: %w", list)
	assert.Equal(t, []cowork.Problem(list), slices.Collect(cowork.Problems(err)))
	assert.Equal(t, list[:1], cowork.ProblemList(slices.Collect(cowork.Problems(fmt.Errorf("one: %w", list[0])))))
	assert.Empty(t, slices.Collect(cowork.Problems(errors.New("something else"))))
	assert.Empty(t, slices.Collect(cowork.Problems(nil)))
	two := errors.Join(list, errors.New("something else"), fmt.Errorf("one: %w", list[0]))
	assert.Equal(t, append(slices.Clone(list), list[0]), cowork.ProblemList(slices.Collect(cowork.Problems(two))), "of several errors, all")
	for range cowork.Problems(two) {
		break
	}
	assert.Empty(t, slices.Collect(cowork.Problems(nil)))
	assert.Equal(t, "line 3, column 14, /stages/started/at: expected a day of the calendar (time)\nthe document: expected a JSON object (empty)", list.Error())
	for p := range cowork.Problems(err) {
		assert.Equal(t, list[0], p)
		break // stopping early is allowed
	}
}
