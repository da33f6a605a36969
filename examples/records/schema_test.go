package records

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/wire"
)

// recordSchema is the library's own schema, read by a validator that knows
// nothing of the library.
func recordSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	return compiled(t, engagement.JSONSchema())
}

func compiled(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("it.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("it.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, data []byte) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return schema.Validate(doc)
}

func files(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("*.json")
	if err != nil || len(names) < 34 {
		t.Fatalf("%d records: %v", len(names), err)
	}
	smallest, err := filepath.Glob("../../power/smallest/*.json")
	if err != nil || len(smallest) == 0 {
		t.Fatalf("%d smallest records: %v", len(smallest), err)
	}
	return append(names, smallest...)
}

func TestEveryRecordIsValidByTheSchemaAndIsRead(t *testing.T) {
	schema := recordSchema(t)
	for _, name := range files(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := validate(t, schema, data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		e, err := engagement.DecodeBytes(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := validate(t, schema, e.AppendJSON(nil)); err != nil {
			t.Errorf("%s, written again: %v", name, err)
		}
	}
}

// What the schema refuses the decoder refuses too; the decoder knows more, so it
// is not the other way round.
func TestWhatTheSchemaRefusesIsNotRead(t *testing.T) {
	data, err := os.ReadFile("small-consultation.json")
	if err != nil {
		t.Fatal(err)
	}
	e, err := engagement.DecodeBytes(data)
	if err != nil {
		t.Fatal(err)
	}
	schema, canonical := recordSchema(t), e.AppendJSON(nil)
	refused := 0
	values := []string{
		`7`, `-1`, `1.5`, `true`, `null`, `"a word"`, `"2026-02-30"`, `"2026-13"`, `[]`, `{}`, `{"done":"unknown"}`, `[null]`,
		`{"at":"2026","x":1}`,
	}
	i := 0
	for f := range e.Facts() {
		if i++; i%4 == 0 { // a sample: the validator takes its time
			refused += compare(t, schema, canonical, f.Pointer, values[i/4%len(values)])
		}
	}
	if refused < 90 {
		t.Errorf("only %d mutations were refused", refused)
	}
}

// compare puts a value in the record and returns 1 if the schema refuses it.
func compare(t *testing.T, schema *jsonschema.Schema, record []byte, p cowork.Pointer, value string) int {
	t.Helper()
	mutated, ok := wire.With(record, p, []byte(value))
	if !ok {
		t.Fatalf("no place %s", p)
	}
	if validate(t, schema, mutated) == nil {
		return 0
	}
	if _, err := engagement.DecodeBytes(mutated); err == nil {
		t.Errorf("the schema refuses %s at %s, the decoder does not", value, p)
	}
	return 1
}
