package engagement_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// repeated is a reader of one byte over and over.
type repeated byte

func (r repeated) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(r)
	}
	return len(p), nil
}

func TestEmptyDocuments(t *testing.T) {
	for _, text := range []string{"", " ", "\n\r\n\t"} {
		_, err := engagement.Decode(strings.NewReader(text))
		list := problemsOf(err)
		require.Len(t, list, 1, "%q", text)
		assert.Equal(t, cowork.CodeEmpty, list[0].code)
	}
}

func TestTwoHundredMegabytesOfBrackets(t *testing.T) {
	_, err := engagement.Decode(io.LimitReader(repeated('['), 200<<20))
	assert.Equal(t, []found{{"", 1, 1, cowork.CodeLong}}, problemsOf(err))
}

func TestDepthIsBounded(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("[", 1<<20), strings.Repeat(`{"a":`, 1<<20), `{"people":` + strings.Repeat("[", 1<<20),
		`{"accounts":[{"disputes":[{"value":` + strings.Repeat(`[{"a":`, 1<<20),
	} {
		_, err := engagement.DecodeBytes([]byte(text))
		list := problemsOf(err)
		assert.Equal(t, cowork.CodeDeep, list[len(list)-1].code)
	}
}

func TestByteOrderMark(t *testing.T) {
	_, err := engagement.DecodeBytes([]byte("\xef\xbb\xbf{}"))
	assert.Equal(t, []found{{"", 1, 1, cowork.CodeMark}}, problemsOf(err))
	assert.ErrorContains(t, err, "byte order mark")
	_, err = engagement.DecodeBytes([]byte("\xff\xfe{\x00}\x00"))
	assert.Equal(t, cowork.CodeEncoding, problemsOf(err)[0].code)
}

func TestNULBytes(t *testing.T) {
	for _, text := range []string{"\x00", "{}\x00", "\x00{}", "{\"title\":\"\x00\"}", "{\x00}"} {
		_, err := engagement.DecodeBytes([]byte(text))
		assert.Error(t, err, "%q", text)
	}
}

func TestLinesMayEndAsInWindows(t *testing.T) {
	text, e := worked(t)
	again, err := engagement.DecodeBytes(bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n")))
	require.NoError(t, err)
	assert.True(t, assert.ObjectsAreEqual(e, again))
}

func TestYears(t *testing.T) {
	for year, fine := range map[string]bool{"0000": false, "0001": true, "9999": true, "10000": false, "-0001": false} {
		for _, form := range []string{"%s", "%s-12", "%s-12-31", "%s-12-31T23:59:59Z", "../%s-12-31", "%s/.."} {
			_, err := engagement.DecodeBytes(fmt.Appendf(nil, `{"purpose":{"at":"`+form+`"}}`, year))
			assert.Equal(t, fine, err == nil, form, year)
		}
	}
}

func TestTenThousandSessions(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"people":[{"id":"expert-1"}],"sessions":[`)
	for i := range 10_000 {
		fmt.Fprintf(&b, `{"id":"5e500000-0000-4000-8000-%012d","held":{"at":"2026-02-16"},"present":["expert-1"]},`, i)
	}
	b.WriteString(`{}]}`)
	e, err := engagement.Decode(strings.NewReader(b.String()))
	require.NoError(t, err)
	assert.Len(t, e.Sessions, 10_001)
	assert.NoError(t, e.Validate())
}

func TestUnknownVersion(t *testing.T) {
	_, err := engagement.DecodeBytes([]byte(`{"schema":"power-record/2","brand_new":{"a":1},"about":{"scope":"moon"}}`))
	assert.Equal(t, []found{{"/schema", 1, 11, cowork.CodeVersion}}, problemsOf(err), "the rest may be right there")
	assert.ErrorContains(t, err, engagement.Schema)
	e, err := engagement.DecodeBytes([]byte(`{}`))
	require.NoError(t, err, "a thin record names no version")
	assert.Empty(t, e.Schema)
}

func TestAReaderThatBreaks(t *testing.T) {
	_, err := engagement.Decode(io.MultiReader(strings.NewReader(`{"title":`), errReader{}))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
}

type errReader struct{}

func (errReader) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }
