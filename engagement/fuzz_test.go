package engagement_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/powercowork/cowork"
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

// Whatever pointer and value somebody comes with, looking up and changing do not
// panic, leave the record alone, and give only records that can be read again.
func FuzzLookup(f *testing.F) {
	for _, p := range []string{"/people/0/joined", "/people/0/joined/done", "/people/0/own/dbs", "/people/0", "/signals/0", "/about/domains", "/", "people", "/people/~1", "/complete/0"} {
		f.Add(p, `{"at":"2026"}`)
	}
	f.Add("/people/0/own/dbs", `7`)
	f.Add("/title", `"]"`)
	f.Add("/accounts/0/disputes/-", `{}`)
	text := records(f)["V12.json"]
	e, err := engagement.DecodeBytes(text)
	if err != nil {
		f.Fatal(err)
	}
	before := e.AppendJSON(nil)
	f.Fuzz(func(t *testing.T, pointer, value string) {
		p := cowork.Pointer(pointer)
		if fact, ok := e.Lookup(p); ok {
			if !json.Valid([]byte(fact.JSON())) {
				t.Errorf("%s is no JSON", fact.JSON())
			}
			_, _ = fact.With(engagement.Value(value))
		}
		for _, change := range []func() (engagement.Record, error){
			func() (engagement.Record, error) { return e.With(p, engagement.Value(value)) },
			func() (engagement.Record, error) { return e.Without(p) },
		} {
			if changed, err := change(); err == nil && changed.Validate() != nil {
				t.Error("gave a record that is not valid")
			}
		}
		if !bytes.Equal(before, e.AppendJSON(nil)) {
			t.Error("changed the record")
		}
	})
}
