package model

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func read(t *testing.T) *Model {
	t.Helper()
	root, err := FindRoot(".")
	require.NoError(t, err)
	m, err := Read(root)
	require.NoError(t, err)
	return m
}

func TestEveryFieldIsReadFromTheGoTypes(t *testing.T) {
	m := read(t)
	paths := map[string]*Field{}
	leaves := 0
	for p := range m.Paths() {
		assert.NotContains(t, paths, p.Path)
		paths[p.Path] = p.Field
		if p.Field.Kind != Object {
			leaves++
		}
	}
	t.Logf("%d paths, %d structs, %d enums", leaves, len(m.Structs), len(m.Enums))
	require.Contains(t, paths, "people[].offers[].says[]")
	assert.Equal(t, "list of enum OfferPart", paths["people[].offers[].says[]"].Type())
	assert.True(t, paths["signals[].at_once"].Own)
	assert.True(t, paths["about.domains[]"].Whole)
	assert.True(t, paths["waivers[].made"].OwnByPerson)
	assert.True(t, paths["people[].work_log[].minutes"].Minutes)
	assert.True(t, paths["consent.entries[].id"].IsItemID())
	assert.True(t, paths["consent.entries[].person"].IsReference())
	assert.Equal(t, "E+R", paths["stages.ended"].Serves)
}

func TestEveryLeafHasCommentExampleAndServes(t *testing.T) {
	for p := range read(t).Paths() {
		if p.Field.Kind == Object {
			continue
		}
		assert.NotEmpty(t, p.Field.Comment, p.Path)
		assert.NotEmpty(t, p.Field.Serves, p.Path)
		assert.True(t, json.Valid([]byte(p.Field.Example)), "%s: %s", p.Path, p.Field.Example)
	}
}

func TestOpenEnumsSayThatTheyAreOpen(t *testing.T) {
	for _, e := range read(t).Enums {
		says := strings.Contains(e.Doc, "words of its own that begin with x-")
		assert.Equal(t, e.Open, says, e.Name)
		words := make([]string, len(e.Words))
		for i, w := range e.Words {
			words[i] = w.Word
		}
		slices.Sort(words)
		assert.Len(t, slices.Compact(words), len(e.Words), e.Name)
	}
}
