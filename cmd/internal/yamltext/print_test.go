package yamltext_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/cmd/internal/yamltext"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
)

func TestPrint(t *testing.T) {
	meanings := map[string]string{
		"id": "the engagement", "people[]": "", "people[].kind": "on what footing; never a person's name",
		"people[].told.leave": strings.Repeat("word ", 30),
	}
	var b bytes.Buffer
	require.NoError(t, yamltext.Print(&b, []byte(
		`{"id":"e","people":[{"kind":"expert","told":{"leave":{"at":"2026-01-01"},"say":{"at":"2026"}}},{"kind":"staff"}],"complete":["a","b"]}`,
	), func(path string) string { return meanings[path] }))
	assert.Equal(t, `# the engagement
id: e
people:
- # on what footing
  kind: expert
  told:
    # word word word word word word word word word word word word word word word word word word ...
    leave: {at: '2026-01-01'}
    say: {at: '2026'}
- {kind: staff}
complete: [a, b]
`, b.String())
}

func TestPrintedRecordsAreReadBackAsTheyWere(t *testing.T) {
	for life := range engagementtest.Lives(1, 20) {
		before := life.Record.AppendJSON(nil)
		var b bytes.Buffer
		require.NoError(t, yamltext.Print(&b, before, func(path string) string { return "about " + path }))
		texts, err := yamltext.Read(b.Bytes())
		require.NoError(t, err)
		after, err := yamltext.Decode(texts[0], engagement.DecodeBytes)
		require.NoError(t, err)
		assert.Equal(t, string(before), string(after.AppendJSON(nil)))
	}
}
