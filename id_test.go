package cowork_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork"
)

func id(t interface{ Fatalf(string, ...any) }, s string) cowork.ID {
	v, err := cowork.ParseID(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return v
}

const engagementID = "e0000000-0000-4000-8000-000000000002"

func TestParseID(t *testing.T) {
	for _, s := range []string{engagementID, "expert-1", "staff-9999", "decision-4", "item-10", "ffffffff-ffff-ffff-ffff-ffffffffffff"} {
		assert.Equal(t, s, id(t, s).String())
	}
	assert.Equal(t, id(t, engagementID), id(t, strings.ToUpper(engagementID)), "a UUID has one spelling")
	for _, word := range cowork.HandleWords() {
		w, n, ok := id(t, word+"-7").Handle()
		assert.True(t, ok)
		assert.Equal(t, word, w)
		assert.Equal(t, 7, n)
	}
}

func TestParseIDRefuses(t *testing.T) {
	for _, s := range []string{
		"", "unknown", "expert", "expert-", "expert-0", "expert-01", "expert-10000", "expert--1", "expert-+1", "expert-1 ", "Expert-1",
		"expert-1-2", "mary-1", "expert1", "-1", "expert-１",
		uuid.Nil.String(), "e0000000000040008000000000000002", "{" + engagementID + "}", "urn:uuid:" + engagementID,
		"e0000000-0000-4000-8000-00000000000g", "e0000000-0000-4000-8000_000000000002",
	} {
		v, err := cowork.ParseID(s)
		require.Error(t, err, s)
		assert.True(t, v.IsZero())
	}
}

func TestZeroIDIsUnknown(t *testing.T) {
	var zero cowork.ID
	assert.True(t, zero.IsZero())
	assert.Equal(t, zero, cowork.IDOf(uuid.Nil))
	assert.Equal(t, "unknown", zero.String())
	_, ok := zero.UUID()
	assert.False(t, ok)
	_, _, ok = zero.Handle()
	assert.False(t, ok)
	_, err := zero.MarshalText()
	require.Error(t, err)
	assert.True(t, zero.Under(id(t, engagementID)).IsZero())
}

func TestHandleUnderAnEngagement(t *testing.T) {
	space := id(t, engagementID)
	handle := id(t, "expert-1")
	got := handle.Under(space)

	u, ok := got.UUID()
	require.True(t, ok)
	assert.EqualValues(t, 5, u.Version())
	assert.Equal(t, uuid.RFC4122, u.Variant())
	assert.Equal(t, uuid.NewSHA1(uuid.MustParse(engagementID), []byte("expert-1")), u)

	assert.Equal(t, got, handle.Under(space), "the same each time")
	assert.Equal(t, got, got.Under(space), "a UUID stands for itself")
	other := id(t, "e0000000-0000-4000-8000-000000000003")
	assert.NotEqual(t, got, handle.Under(other), "two records never mean the same person by accident")
	assert.NotEqual(t, got, id(t, "expert-2").Under(space))
	assert.Equal(t, handle, handle.Under(cowork.ID{}), "not without an engagement")
	assert.Equal(t, handle, handle.Under(id(t, "item-1")), "nor under a handle")
}

func TestIDsInOrder(t *testing.T) {
	ids := []cowork.ID{id(t, "staff-1"), id(t, "expert-10"), id(t, engagementID), {}, id(t, "expert-2"), id(t, "0a000000-0000-4000-8000-000000000001")}
	slices.SortFunc(ids, cowork.ID.Compare)
	var texts []string
	for _, v := range ids {
		texts = append(texts, v.String())
	}
	assert.Equal(t, []string{"unknown", "0a000000-0000-4000-8000-000000000001", engagementID, "expert-2", "expert-10", "staff-1"}, texts)
}

func TestIDInJSON(t *testing.T) {
	type row struct {
		By cowork.ID `json:"by,omitzero"`
	}
	for _, doc := range []string{`{}`, `{"by":"expert-1"}`, `{"by":"` + engagementID + `"}`} {
		var r row
		require.NoError(t, json.Unmarshal([]byte(doc), &r))
		out, err := json.Marshal(r)
		require.NoError(t, err)
		assert.Equal(t, doc, string(out))
	}
	require.Error(t, json.Unmarshal([]byte(`{"by":"mary-1"}`), new(row)))
}

func FuzzParseID(f *testing.F) {
	for _, s := range []string{engagementID, "expert-1", "expert-01", "mary-1", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := cowork.ParseID(s)
		if err != nil {
			assert.True(t, v.IsZero())
			return
		}
		assert.Equal(t, strings.ToLower(s), v.String())
		assert.Equal(t, v, id(t, v.String()))
	})
}

func TestPseudonym(t *testing.T) {
	key := bytes.Repeat([]byte{7}, cowork.MinPseudonymKey)
	pseudonym := func(key []byte, namespace, number string) cowork.ID {
		v, err := cowork.Pseudonym(key, namespace, number)
		require.NoError(t, err)
		return v
	}
	first := pseudonym(key, "payroll", "100234")
	u, ok := first.UUID()
	require.True(t, ok)
	assert.EqualValues(t, 8, u.Version())
	assert.Equal(t, uuid.RFC4122, u.Variant())
	assert.Equal(t, "5005e557-1e26-820f-9522-6be7515a3bb2", first.String(), "the same in every release, or people become strangers")

	assert.Equal(t, first, pseudonym(key, "payroll", "100234"))
	assert.NotEqual(t, first, pseudonym(bytes.Repeat([]byte{8}, 32), "payroll", "100234"), "keyed")
	assert.NotEqual(t, first, pseudonym(key, "volunteers", "100234"), "each list apart")
	assert.NotEqual(t, first, pseudonym(key, "payroll", "0100234"), "no number is made tidy")
	assert.NotEqual(t, pseudonym(key, "ab", "c"), pseudonym(key, "a", "bc"), "namespace and number do not run together")
	assert.NotContains(t, first.String(), "100234")

	for _, bad := range []struct {
		key    []byte
		number string
	}{{nil, "1"}, {key[:31], "1"}, {key, ""}} {
		v, err := cowork.Pseudonym(bad.key, "payroll", bad.number)
		require.Error(t, err)
		assert.True(t, v.IsZero())
	}
}

func TestPseudonymsDoNotMeet(t *testing.T) {
	key := bytes.Repeat([]byte{1}, cowork.MinPseudonymKey)
	rapid.Check(t, func(t *rapid.T) {
		type name struct{ namespace, number string }
		draw := rapid.Custom(func(t *rapid.T) name {
			return name{rapid.String().Draw(t, "namespace"), rapid.StringN(1, -1, -1).Draw(t, "number")}
		})
		a, b := draw.Draw(t, "a"), draw.Draw(t, "b")
		va, errA := cowork.Pseudonym(key, a.namespace, a.number)
		vb, errB := cowork.Pseudonym(key, b.namespace, b.number)
		if errA != nil || errB != nil || (va == vb) != (a == b) {
			t.Fatalf("%q %q: %s %s", a, b, va, vb)
		}
	})
}
