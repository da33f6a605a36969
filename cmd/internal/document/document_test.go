package document_test

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/document"
	"github.com/powercowork/cowork/engagement"
)

const (
	smallest = `{"schema":"power-record/1","id":"e0000000-0000-4000-8000-000000000001"}`
	second   = `{"schema":"power-record/1","id":"e0000000-0000-4000-8000-000000000002"}`
	byHand   = "# by hand\nschema: power-record/1\nid: e0000000-0000-4000-8000-000000000003\n"
)

func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	return dir
}

func TestFindInAFolder(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.json": "", "a.yaml": "", "c.YML": "", "d.jsonl": "", "e.ndjson": "", "sub/f.json": "",
		"story.md": "", "cases.csv": "", ".hidden.json": "", ".git/config.json": "", "json": "",
	})
	sources, err := document.Find([]string{dir}, nil)
	require.NoError(t, err)
	var names []string
	for _, s := range sources {
		name, err := filepath.Rel(dir, s.Name)
		require.NoError(t, err)
		names = append(names, filepath.ToSlash(name))
	}
	assert.Equal(t, []string{"a.yaml", "b.json", "c.YML", "d.jsonl", "e.ndjson", "sub/f.json"}, names)
}

func TestFindNamesAllThatThereIsNot(t *testing.T) {
	dir := folder(t, map[string]string{"story.md": "", "a.json": smallest})
	_, err := document.Find([]string{filepath.Join(dir, "x.json"), dir, filepath.Join(dir, "y.json")}, nil)
	require.Error(t, err)
	assert.Contains(t, err.Error(), "x.json: no such file")
	assert.Contains(t, err.Error(), "y.json: no such file")
	require.NoError(t, os.Remove(filepath.Join(dir, "a.json")))
	_, err = document.Find([]string{dir}, nil)
	assert.ErrorContains(t, err, "no file in this folder")
}

// read gives the ids of the records of a source, and its mistakes.
func read(t *testing.T, s document.Source) (ids []string, problems []cowork.Problem) {
	t.Helper()
	for e, err := range s.Records() {
		if err != nil {
			p := slices.Collect(cowork.Problems(err))
			require.NotEmpty(t, p, "%v", err)
			problems = append(problems, p...)
			continue
		}
		ids = append(ids, strings.TrimPrefix(e.ID.String(), "e0000000-0000-4000-8000-00000000000"))
	}
	return ids, problems
}

func TestReadByEnding(t *testing.T) {
	tests := []struct {
		name, text string
		ids        []string
		mistakes   int
	}{
		{"a.json", smallest, []string{"1"}, 0},
		{"a.jsonl", smallest + "\n\n" + second + "\n", []string{"1", "2"}, 0},
		{"a.ndjson", smallest + "\n{\"colour\":1}\n" + second, []string{"1", "2"}, 1},
		{"a.yaml", byHand, []string{"3"}, 0},
		{"a.yml", byHand + "---\n" + smallest + "\n", []string{"3", "1"}, 0},
		{"b.yaml", byHand + "colour: blue\n---\n" + smallest + "\n", []string{"1"}, 1},
		{"c.yaml", "", nil, 1},
		{"c.json", "", nil, 1},
		{"d.json", smallest + second, nil, 1},
		{"e.yaml", "a: b: c", nil, 1},
		{"record", smallest, []string{"1"}, 0},
		{"records.txt", smallest + "\n" + second, []string{"1", "2"}, 0},
		{"notes", byHand, []string{"3"}, 0},
		{"spread", strings.ReplaceAll(smallest, ",", ",\n"), []string{"1"}, 0},
		{"nothing", "", nil, 1},
	}
	files := map[string]string{}
	for _, tt := range tests {
		files[tt.name] = tt.text
	}
	dir := folder(t, files)
	for _, tt := range tests {
		ids, problems := read(t, document.Source{Name: filepath.Join(dir, tt.name)})
		assert.Equal(t, tt.ids, ids, tt.name)
		assert.GreaterOrEqual(t, len(problems), tt.mistakes, tt.name)
		assert.Equal(t, tt.mistakes > 0, len(problems) > 0, "%s: %v", tt.name, problems)
	}
}

func TestStandardInput(t *testing.T) {
	for _, text := range []string{smallest, smallest + "\n" + second, byHand} {
		sources, err := document.Find([]string{"-"}, strings.NewReader(text))
		require.NoError(t, err)
		require.Len(t, sources, 1)
		ids, problems := read(t, sources[0])
		assert.NotEmpty(t, ids)
		assert.Empty(t, problems)
	}
	sources, err := document.Find([]string{"-"}, iotest.ErrReader(os.ErrDeadlineExceeded))
	require.NoError(t, err)
	for _, err := range sources[0].Records() {
		assert.ErrorIs(t, err, os.ErrDeadlineExceeded)
	}
}

// brackets gives so many of [.
func brackets(n int64) io.Reader { return io.LimitReader(bracket{}, n) }

type bracket struct{}

func (bracket) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '['
	}
	return len(p), nil
}

func TestTwoHundredMegabytesOfBrackets(t *testing.T) {
	sources, err := document.Find([]string{"-"}, brackets(200<<20))
	require.NoError(t, err)
	_, problems := read(t, sources[0])
	require.Len(t, problems, 1)
	assert.Equal(t, cowork.CodeLong, problems[0].Code)
}

func TestReadASmallerDocument(t *testing.T) {
	dir := folder(t, map[string]string{"one.yaml": byHand, "two.yaml": "a: 1\n---\nb: 2\n", "none.yaml": ""})
	e, err := document.Read(filepath.Join(dir, "one.yaml"), nil, engagement.DecodeBytes)
	require.NoError(t, err)
	assert.False(t, e.ID.IsZero())
	for _, name := range []string{"two.yaml", "none.yaml", "absent.yaml"} {
		_, err := document.Read(filepath.Join(dir, name), nil, engagement.DecodeBytes)
		require.Error(t, err, name)
	}
	_, err = document.Read("-", strings.NewReader(smallest), engagement.DecodeBytes)
	require.NoError(t, err)
}
