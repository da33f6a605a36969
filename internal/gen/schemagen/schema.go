// Package schemagen writes the JSON Schema and the field dictionary of the
// record.
package schemagen

import (
	"encoding/json"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/gen/model"
	"github.com/powercowork/cowork/internal/wire"
)

const (
	schemaID  = "https://github.com/powercowork/cowork/engagement/record.schema.json"
	lineWidth = 110
)

// Schema gives the JSON Schema of the record, in draft 2020-12. It says all that
// can be said of one value by itself; what ties values together, such as ids and
// the order of days, only the decoder checks.
func Schema(m *model.Model) ([]byte, error) {
	defs := shapes()
	for _, e := range m.Enums {
		defs = append(defs, member{e.Title(), enum(e)})
	}
	for _, s := range m.Structs {
		defs = append(defs, member{s.Title(), structure(s)})
	}
	root := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", schemaID},
		{"title", "Engagement record, power-record/1"},
		{"$ref", ref(m.Root.Title())},
		{"$defs", defs},
	}
	data, err := json.Marshal(root)
	if err != nil {
		return nil, err
	}
	return wire.Indent(nil, data, lineWidth), nil
}

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			b = append(b, ',')
		}
		b = wire.AppendString(b, m.name)
		b = append(b, ':')
		var value strings.Builder
		enc := json.NewEncoder(&value)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(m.value); err != nil {
			return nil, err
		}
		b = append(b, strings.TrimSpace(value.String())...)
	}
	return append(b, '}'), nil
}

func ref(name string) string { return "#/$defs/" + name }

func enum(e *model.Enum) object {
	words := make([]string, len(e.Words))
	for i, w := range e.Words {
		words[i] = w.Word
	}
	o := object{{"description", e.Doc}}
	if !e.Open {
		return append(o, member{"enum", words})
	}
	return append(o, member{"anyOf", []object{{{"enum", words}}, pattern(`x-` + codeForm)}})
}

func structure(s *model.Struct) object {
	properties := object{}
	for _, f := range s.Fields {
		properties = append(properties, member{f.Name, property(f)})
	}
	o := object{
		{"description", s.Doc},
		{"type", "object"},
		{"properties", properties},
		{"additionalProperties", false},
	}
	return append(o, required[s.Title()]...)
}

// required is what an item is refused without.
var required = map[string]object{
	"ConsentEntry": {{"required", []string{"person", "act", "made"}}, {"allOf", []object{
		{{"if", object{{"properties", object{{"act", object{{"const", "withdraw"}}}}}}}, {"else", object{{"required", []string{"purpose"}}}}},
		{
			{"if", object{{"properties", object{{"act", object{{"const", "review"}}}}}, {"required", []string{"act"}}}},
			{"then", object{{"required", []string{"result"}}}},
		},
	}}},
	"Use":          {{"required", []string{"person"}}},
	"Telling":      {{"required", []string{"person"}}},
	"Signal":       {{"required", []string{"person"}}},
	"Loss":         {{"required", []string{"person"}}},
	"Account":      {{"required", []string{"by"}}},
	"CapacityNote": {{"required", []string{"decision"}}},
	"Waiver":       {{"required", []string{"rule", "kind", "by", "made", "until"}}},
	"Dispute":      {{"required", []string{"fact"}}},
}

func property(f *model.Field) object {
	o := object{}
	if f.Comment != "" {
		o = append(o, member{"description", f.Comment})
	}
	if f.List {
		o = append(o, member{"type", "array"}, member{"items", object{{"$ref", ref(typeName(f))}}})
	} else {
		o = append(o, member{"$ref", ref(typeName(f))})
	}
	if f.Example != "" {
		o = append(o, member{"examples", []json.RawMessage{json.RawMessage(f.Example)}})
	}
	return o
}

// kinds are the names of the shapes that stand for the kinds.
var kinds = map[model.Kind]string{
	model.Answer: "Answer", model.Event: "Event", model.When: "When", model.Count: "Count", model.Money: "Money",
	model.Decimal: "Decimal", model.ID: "ID", model.Code: "Code", model.Text: "Text", model.Schema: "SchemaVersion",
	model.Pointer: "Pointer", model.RuleID: "RuleID", model.ListName: "ListName", model.Any: "AnyValue",
	model.OwnFacts: "OwnFacts",
}

func typeName(f *model.Field) string {
	switch {
	case f.Struct != nil:
		return f.Struct.Title()
	case f.Enum != nil:
		return f.Enum.Title()
	default:
		return kinds[f.Kind]
	}
}

func pattern(form string) object {
	return object{{"type", "string"}, {"pattern", "^" + form + "$"}}
}

const codeForm = `[a-z0-9][a-z0-9:_.-]{0,39}`

func handleForm() string { return "(" + strings.Join(cowork.HandleWords(), "|") + ")-[1-9][0-9]{0,3}" }
