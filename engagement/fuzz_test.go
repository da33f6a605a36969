package engagement_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/powercowork/cowork/engagement"
)

// Whatever is read is JSON, is what encoding/json reads in it, and is written
// again in one form that does not change any more. So whatever encoding/json
// refuses is refused.
func FuzzDecode(f *testing.F) {
	for _, text := range records(f) {
		f.Add(text)
	}
	for _, text := range []string{
		tenMistakes, `{}`, `{"own":{"a":"yes","b":{"done":"no"},"c":3}}`, `{"title":"\ud83d\ude00\n","purpose":{"at":"../2026-02"}}`,
		`{"accounts":[{"by":"expert-1","disputes":[{"fact":"/people/0/kind","value":"staff"}]}],"people":[{"id":"expert-1","kind":"expert"}]}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		e, err := engagement.DecodeBytes(text)
		if err != nil {
			checkProblems(t, text, err)
			return
		}
		if !json.Valid(text) {
			t.Fatal("read what is no JSON")
		}
		oracle, err := oracleRead(text)
		if err != nil {
			t.Fatalf("read what encoding/json refuses: %v", err)
		}
		if !assert.ObjectsAreEqual(plain(e), oracle) {
			t.Error("encoding/json reads something else")
		}
		canonical := e.AppendJSON(nil)
		again, err := engagement.DecodeBytes(canonical)
		if err != nil {
			t.Fatalf("cannot be read again: %v", err)
		}
		if !bytes.Equal(canonical, again.AppendJSON(nil)) {
			t.Error("written in another form the second time")
		}
		if err := e.Validate(); err != nil {
			t.Errorf("read, but not valid: %v", err)
		}
	})
}

// checkProblems checks that every problem has a place within the text.
func checkProblems(t *testing.T, text []byte, err error) {
	t.Helper()
	list := problemsOf(err)
	if len(list) == 0 {
		t.Fatalf("refused without a problem: %v", err)
	}
	lines := bytes.Split(text, []byte("\n"))
	for _, p := range list {
		if p.line < 1 || p.line > len(lines) || p.column < 1 || p.column > len(lines[p.line-1])+1 {
			t.Errorf("%v is outside of the text", p)
		}
	}
}
