package wire

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork"
)

// anyJSON draws a document, as compact JSON.
func anyJSON() *rapid.Generator[[]byte] {
	return rapid.Custom(func(t *rapid.T) []byte {
		data, err := json.Marshal(drawValue(t, 4))
		require.NoError(t, err)
		return data
	})
}

func drawValue(t *rapid.T, depth int) any {
	kinds := 4
	if depth > 0 {
		kinds = 6
	}
	switch rapid.IntRange(0, kinds-1).Draw(t, "kind") {
	case 0:
		return rapid.StringMatching(`[a-z "\\{}\[\],:é]{0,20}`).Draw(t, "text")
	case 1:
		return rapid.IntRange(-1000, 1000).Draw(t, "number")
	case 2:
		return rapid.Bool().Draw(t, "bool")
	case 3:
		return rapid.Float64Range(-1, 1).Draw(t, "float")
	case 4:
		list := make([]any, rapid.IntRange(0, 5).Draw(t, "items"))
		for i := range list {
			list[i] = drawValue(t, depth-1)
		}
		return list
	default:
		object := map[string]any{}
		for range rapid.IntRange(0, 5).Draw(t, "members") {
			object[rapid.StringMatching(`[a-z]{1,8}`).Draw(t, "name")] = drawValue(t, depth-1)
		}
		return object
	}
}

func TestIndentAndCompactUndoEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := anyJSON().Draw(t, "json")
		indented := Indent(nil, data, rapid.IntRange(10, 120).Draw(t, "width"))
		if got := bytes.TrimSpace(Compact(nil, indented)); !bytes.Equal(got, data) {
			t.Fatalf("%s became %s", data, got)
		}
	})
}

func TestIndentFillsTheLineAndNoMore(t *testing.T) {
	const compact = `{"a":1,"b":[1,2,3],"c":{"at":"2026"},"d":[{"x":"12345678"},{"x":"12345678"}],"e":{"f":{"g":[10000,20000,30000,40000]}},"h":true}`
	assert.Equal(t, `{
 "a": 1, "b": [1, 2, 3],
 "c": {"at": "2026"},
 "d": [
  {"x": "12345678"},
  {"x": "12345678"}
 ],
 "e": {
  "f": {
   "g": [
    10000, 20000, 30000,
    40000
   ]
  }
 },
 "h": true
}
`, string(Indent(nil, []byte(compact), 24)))
	for width := 12; width < 160; width++ {
		for line := range strings.SplitSeq(string(Indent(nil, []byte(compact), width)), "\n") {
			assert.LessOrEqual(t, len(line), max(width, len(`  {"x": "12345678"},`)), "%d: %s", width, line)
		}
	}
	assert.Equal(t, `{"a": [1, 2], "b": {"c": "x"}}`+"\n", string(Indent(nil, []byte(`{"a":[1,2],"b":{"c":"x"}}`), 30)))
	assert.Equal(t, "{\n \"a\": [1, 2],\n \"b\": {\"c\": \"x\"}\n}\n", string(Indent(nil, []byte(`{"a":[1,2],"b":{"c":"x"}}`), 29)))
}

func TestReaderGoesOverAnyJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := anyJSON().Draw(t, "json")
		r := NewReader(data)
		raw := r.Raw()
		r.End()
		if r.Problems() != nil || !bytes.Equal(raw, data) {
			t.Fatalf("%s: %v", data, r.Problems())
		}
	})
}

// Every place of a document can be found, taken out and put back.
func TestEveryPlaceIsFoundByItsPointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := anyJSON().Draw(t, "json")
		for p, want := range places(data) {
			got, ok := Value(data, p)
			if !ok || !bytes.Equal(got, want) {
				t.Fatalf("%s in %s: %s, not %s", p, data, got, want)
			}
			if p == "" {
				continue
			}
			without, ok := Without(data, p)
			if !ok || !json.Valid(without) {
				t.Fatalf("%s without %s: %s", data, p, without)
			}
			with, ok := With(data, p, []byte(`"new"`))
			if got, found := Value(with, p); !ok || !found || string(got) != `"new"` {
				t.Fatalf("%s with %s: %s", data, p, with)
			}
		}
	})
}

// places gives every value of a document by its pointer.
func places(data []byte) map[cowork.Pointer][]byte {
	all := map[cowork.Pointer][]byte{}
	var visit func(p cowork.Pointer, data []byte)
	visit = func(p cowork.Pointer, data []byte) {
		all[p] = data
		var list []json.RawMessage
		var object map[string]json.RawMessage
		if json.Unmarshal(data, &list) == nil {
			for i, item := range list {
				visit(p.Index(i), item)
			}
		} else if json.Unmarshal(data, &object) == nil {
			for name, item := range object {
				visit(p.Key(name), item)
			}
		}
	}
	visit("", data)
	return all
}

func TestWithMakesThePlace(t *testing.T) {
	for _, c := range []struct{ data, pointer, want string }{
		{`{}`, "/a", `{"a":1}`},
		{`{"b":2}`, "/a", `{"b":2,"a":1}`},
		{`{}`, "/a/b/c", `{"a":{"b":{"c":1}}}`},
		{`{"a":[]}`, "/a/0", `{"a":[1]}`},
		{`{"a":[[2],{"x":[3]}]}`, "/a/2", `{"a":[[2],{"x":[3]},1]}`},
		{`{}`, "/a/0", `{"a":[1]}`},
		{`{"b":2}`, "/a/0/c", `{"b":2,"a":[{"c":1}]}`},
		{`{"a":[]}`, "/a/1", ``},
		{`{"a":"x"}`, "/a/b", ``},
		{`{"a":"x"}`, "", `1`},
	} {
		got, ok := With([]byte(c.data), cowork.Pointer(c.pointer), []byte(`1`))
		assert.Equal(t, c.want != "", ok, c)
		assert.Equal(t, c.want, string(got), c)
	}
}

func TestNearest(t *testing.T) {
	words := []string{"people", "groups", "purpose", "said_by", "recorded_at", "id"}
	for s, want := range map[string]string{
		"peopel": "people", "People": "people", "saidBy": "said_by", "said-by": "said_by", "recorded at": "recorded_at",
		"porpose": "purpose", "": "", "xy": "", "x": "", "marmalade": "", "i": "id", "grups": "groups",
		strings.Repeat("x", 5000): "",
	} {
		assert.Equal(t, want, Nearest(s, words), s)
	}
}

func TestNamesOfFields(t *testing.T) {
	for s, want := range map[string]bool{
		"a": true, "said_by": true, "under_18": true, "": false, "A": false, "_a": false, "1a": false, "a b": false,
		"é": false, strings.Repeat("a", 40): true, strings.Repeat("a", 41): false,
	} {
		assert.Equal(t, want, IsName(s), s)
	}
}

func FuzzReader(f *testing.F) {
	for _, s := range []string{`{"a":[1,-0.5e+3,"\u00e9\ud83d\ude00",true,false,null]}`, `[`, `"\ud800"`, "\"\x00\"", `{"a":1,}`, `01`, `1.`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := NewReader(data)
		r.Skip()
		r.End()
		if problems := r.Problems(); problems == nil && !json.Valid(data) {
			t.Errorf("%q is no JSON", data)
		} else if !r.Stopped() && problems == nil && len(Indent(nil, Compact(nil, data), 40)) == 0 {
			t.Error("nothing was written")
		}
	})
}
