package engagement_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// records gives the text of every record to run on, by the name of its file.
func records(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("../examples/records/*.json")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(names), 34)
	texts := map[string][]byte{}
	for _, name := range names {
		texts[filepath.Base(name)], err = os.ReadFile(name)
		require.NoError(t, err)
	}
	return texts
}

func worked(t testing.TB) (text []byte, e engagement.Record) {
	t.Helper()
	text = records(t)["co-produced-training.json"]
	e, err := engagement.DecodeBytes(text)
	require.NoError(t, err)
	return text, e
}

// plain is the record without its own methods for JSON, so that encoding/json
// reads and writes it by its tags: an oracle that shares no code with ours.
type plain engagement.Record

func oracleRead(data []byte) (plain, error) {
	var p plain
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err := d.Decode(&p)
	return p, err
}

func oracleWrite(t testing.TB, e engagement.Record) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	require.NoError(t, enc.Encode(plain(e)))
	return string(bytes.TrimSpace(b.Bytes()))
}

// found is a problem without its words.
type found struct {
	pointer      cowork.Pointer
	line, column int
	code         cowork.ProblemCode
}

func problemsOf(err error) []found {
	var list []found
	for p := range engagement.Problems(err) {
		list = append(list, found{p.Pointer, p.Line, p.Column, p.Code})
	}
	return list
}
