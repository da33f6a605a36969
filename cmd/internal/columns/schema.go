package columns

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/powercowork/cowork/engagement"
)

// TableSchema describes a table in the manner of Frictionless Table Schema.
type TableSchema struct {
	Schema        string        `json:"$schema"`
	Title         string        `json:"title"`
	Fields        []SchemaField `json:"fields"`
	MissingValues []string      `json:"missingValues"`
}

// SchemaField describes a column.
type SchemaField struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	Constraints *Constraints `json:"constraints,omitempty"`
	// Path is the field of the record that the column fills.
	Path string `json:"cowork:path,omitempty"`
}

// Constraints are what a cell must be.
type Constraints struct {
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

// Schemas gives a table schema for each file that the map reads, by the pattern
// of the file's name.
func (m Map) Schemas() map[string]TableSchema {
	all := map[string]TableSchema{}
	for _, s := range m.Sheets {
		t, ok := all[s.File]
		if !ok {
			t = TableSchema{
				Schema: "https://datapackage.org/profiles/2.0/tableschema.json", Title: strings.Trim(s.File, "*"),
				MissingValues: []string{""},
			}
		}
		t.add(SchemaField{Name: s.Engagement, Type: "string", Description: "The engagement that the row belongs to.", Constraints: &Constraints{Required: true}})
		t.add(SchemaField{Name: s.Person, Type: "string", Description: "The person that the row is about, by a key of your own."})
		t.add(SchemaField{Name: s.Key, Type: "string", Description: "A key by which other rows name this one."})
		for head, values := range s.Where {
			t.addKind(head, values)
		}
		for _, c := range s.Columns {
			t.add(c.schema(s.Each))
		}
		all[s.File] = t
	}
	return all
}

func (t *TableSchema) add(f SchemaField) {
	if f.Name != "" && !slices.ContainsFunc(t.Fields, func(o SchemaField) bool { return o.Name == f.Name }) {
		t.Fields = append(t.Fields, f)
	}
}

// addKind adds the column that tells the rows of a sheet apart.
func (t *TableSchema) addKind(head string, values []string) {
	t.add(SchemaField{Name: head, Type: "string", Description: "What the row is.", Constraints: &Constraints{Required: true}})
	for i := range t.Fields {
		if c := t.Fields[i].Constraints; t.Fields[i].Name == head && c != nil {
			c.Enum = append(c.Enum, values...)
			slices.Sort(c.Enum)
			c.Enum = slices.Compact(c.Enum)
		}
	}
}

// schema describes the column. A cell that may hold a year, a month or a day, or
// several words, is text to other programs.
func (c Column) schema(each string) SchemaField {
	item, _ := itemPath(each)
	f, _ := fieldAt(item, c.To)
	s := SchemaField{Name: c.Column, Type: "string", Description: f.Meaning, Path: strings.TrimPrefix(item+"."+c.To, ".")}
	switch {
	case c.Names != "":
		s.Description += " Names a key of " + c.Names + "."
	case f.Kind == engagement.KindCount:
		s.Type = "integer"
	case f.Kind == engagement.KindMoney:
		s.Type, s.Description = "number", s.Description+" In "+c.Currency+"."
	case f.Kind == engagement.KindAnswer:
		s.Constraints = &Constraints{Enum: []string{"yes", "no", "unknown"}}
	case f.Kind == engagement.KindWord && !f.List && c.Words == nil && !f.Open():
		s.Constraints = &Constraints{Enum: f.Words()}
	case f.Kind == engagement.KindEvent || f.Kind == engagement.KindWhen:
		s.Description += " A year, a month (2026-05) or a day (2026-05-11)."
	case f.List:
		s.Description += " Several are divided by " + c.Split + "."
	}
	return s
}

// SchemasJSON gives the table schemas of a map as one document, by file.
func (m Map) SchemasJSON() ([]byte, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(m.Schemas())
	return []byte(b.String()), err
}
