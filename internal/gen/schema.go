package gen

import (
	"github.com/powercowork/cowork/internal/gen/model"
	"github.com/powercowork/cowork/internal/gen/schemagen"
)

// schemaFiles are the JSON Schema and the field dictionary.
func schemaFiles(m *model.Model) ([]File, error) {
	schema, err := schemagen.Schema(m)
	if err != nil {
		return nil, err
	}
	return []File{
		{Path: "engagement/record.schema.json", Data: schema},
		{Path: "engagement/FIELDS.md", Data: schemagen.Dictionary(m)},
	}, nil
}
