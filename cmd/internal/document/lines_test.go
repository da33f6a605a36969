package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/cmd/internal/document"
)

// Whatever the length of the lines, blocks are whole lines and together the file.
func TestBlocksAreWholeLines(t *testing.T) {
	for _, lines := range [][]string{
		nil, {"{}"}, {"{}", "", "{}"}, {strings.Repeat("a", 1<<20), "b"}, {strings.Repeat("a", 3<<20), strings.Repeat("b", 1<<19), strings.Repeat("c", 1<<20)},
	} {
		for _, end := range []string{"", "\n"} {
			text := strings.Join(lines, "\n") + end
			file := filepath.Join(t.TempDir(), "a.jsonl")
			require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
			sources, err := document.Find([]string{file}, nil)
			require.NoError(t, err)
			blocks, ok := sources[0].Blocks()
			require.True(t, ok)
			var all strings.Builder
			for b, err := range blocks {
				require.NoError(t, err)
				assert.Equal(t, 1+strings.Count(all.String(), "\n"), b.Line)
				all.Write(b.Data)
				assert.True(t, strings.HasSuffix(string(b.Data), "\n") || all.Len() == len(text), "a block ends with its line")
			}
			assert.Equal(t, text, all.String())
		}
	}
	_, ok := document.Source{Name: "a.json"}.Blocks()
	assert.False(t, ok)
}
