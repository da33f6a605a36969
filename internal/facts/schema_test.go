package facts

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// The schema has a field for every field of the dictionary, and no other.
func TestSchemaIsTheDictionary(t *testing.T) {
	have := map[string]lang.Field{}
	for _, table := range Schema().Tables {
		for _, f := range table.Fields {
			path := f.Path
			if table.Path != "" {
				path = table.Path + "." + path
			}
			if isList(f.Kind) {
				path += "[]"
			}
			require.NotContains(t, have, path)
			have[path] = f
		}
	}
	for path, f := range engagement.Fields() {
		if f.Kind == engagement.KindObject && !f.List {
			continue
		}
		field, ok := have[path]
		if !assert.True(t, ok, path) {
			continue
		}
		delete(have, path)
		assert.Equal(t, f.Own, field.Own, path)
		assert.Equal(t, f.Kind == engagement.KindOwn, field.OwnFacts, path)
		assert.Len(t, field.Words, len(f.Words()), path)
		for i, w := range f.Words() {
			assert.Equal(t, w, Schema().Words[field.Words[i]], path)
		}
	}
	assert.Empty(t, have)
}

// A name of a field leads to the field, its table and its column.
func TestNamesOfFields(t *testing.T) {
	field := func(table lang.TableID, place int32) lang.Field { return Schema().Tables[table].Fields[place] }
	f := field(tableOf(peopleTiesDepends), placeOf(peopleTiesDepends))
	assert.Equal(t, "ties.depends", f.Path)
	assert.Equal(t, columnOf(peopleTiesDepends), f.Column)
	assert.Equal(t, "people[]", Schema().Tables[tableOf(peopleTiesDepends)].Path)
	f = field(tableOf(workforceModulesVersionsApproved), placeOf(workforceModulesVersionsApproved))
	assert.Equal(t, "approved", f.Path)
	assert.Equal(t, columnOf(workforceModulesVersionsApproved), f.Column)
	for w, text := range Schema().Words[1:] {
		assert.EqualValues(t, w+1, wordOf(text))
	}
	assert.Zero(t, wordOf("x-ours"))
}

// Every worked-out fact has cases.
func TestEveryFactHasCases(t *testing.T) {
	var text strings.Builder
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		text.Write(data)
	}
	for _, f := range Schema().Facts {
		call := "\n" + f.Name + "("
		if len(f.Args) == 0 {
			call = "\n" + f.Name + " = "
		}
		assert.Contains(t, text.String(), call)
	}
}

// Every number of the policy has a default, a unit and a grade.
func TestParams(t *testing.T) {
	require.Len(t, Schema().Params, len(Params()))
	for i, p := range Params() {
		assert.Equal(t, p.Name, Schema().Params[i].Name)
		assert.Positive(t, p.Default, p.Name)
		assert.NotEmpty(t, p.Unit, p.Name)
		assert.Contains(t, []string{"A", "B", "C", "D", "E"}, p.Grade, p.Name)
		assert.Contains(t, []int{1, -1}, p.Looser, p.Name)
	}
	assert.Len(t, DefaultParams(), len(Params()))
}

func TestPointersOfNothing(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert"}]}`)
	for _, p := range []cowork.Pointer{"/people/x/kind", "/people/1/kind", "/people/0/nothing", "/nothing"} {
		_, _, ok := locate(ix.columns, p)
		assert.False(t, ok, p)
	}
}

func TestIDsOfNothing(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1"}]}`)
	assert.Equal(t, idOf(t, "expert-1"), ix.ID(ix.Ref(idOf(t, "expert-1"))))
	for _, r := range []lang.Ref{0, -1, 99} {
		assert.Equal(t, cowork.ID{}, ix.ID(r))
	}
}

// Of no row nothing is known.
func TestFactsOfNothing(t *testing.T) {
	v := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert"}],"sessions":[],"tellings":[]}`).View(momentOf(t, "2026-06-30"), DefaultParams())
	asked := 0
	for i, f := range Schema().Facts {
		if f.Result != lang.KindNumber || len(f.Args) == 0 {
			continue
		}
		asked++
		assert.Equal(t, lang.Bounds{}, v.Number(lang.FactID(i), &lang.Args{Rows: [2]lang.Row{lang.NoRow, lang.NoRow}}, nil), f.Name)
	}
	assert.Positive(t, asked)
}
