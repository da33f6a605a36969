package gen

import (
	"go/format"

	"github.com/powercowork/cowork/internal/gen/factsgen"
	"github.com/powercowork/cowork/internal/gen/model"
)

// factsFiles are what internal/facts knows of the fields of the record.
func factsFiles(m *model.Model) ([]File, error) {
	var files []File
	for _, f := range []struct {
		path  string
		write func(*model.Model) string
	}{
		{"internal/facts/schema_gen.go", factsgen.Schema},
		{"internal/facts/names_gen.go", factsgen.Names},
		{"internal/facts/fill_gen.go", factsgen.Fill},
	} {
		data, err := format.Source([]byte(f.write(m)))
		if err != nil {
			return nil, err
		}
		files = append(files, File{Path: f.path, Data: data})
	}
	return files, nil
}
