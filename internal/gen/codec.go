package gen

import (
	"github.com/powercowork/cowork/internal/gen/codecgen"
	"github.com/powercowork/cowork/internal/gen/model"
)

// codecFiles are the decoder and the encoder of the record's types, and what
// keeps them from printing what they hold.
func codecFiles(m *model.Model) ([]File, error) {
	made, err := codecgen.Files(m)
	if err != nil {
		return nil, err
	}
	files := make([]File, len(made))
	for i, f := range made {
		files[i] = File{Path: "engagement/" + f.Name, Data: f.Data}
	}
	redaction, err := codecgen.Redaction(m)
	for _, f := range redaction {
		files = append(files, File{Path: f.Name, Data: f.Data})
	}
	return files, err
}
