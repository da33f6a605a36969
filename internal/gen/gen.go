// Package gen is the one generator: from the record's Go types to decoder,
// encoder, redaction, JSON Schema, field dictionary and the language's view of
// the fields.
package gen

//go:generate go run ./generate

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/powercowork/cowork/internal/gen/model"
)

// File is one generated file.
type File struct {
	Path string // from the root of the module
	Data []byte
}

// generators are all that is made from the model. Each stands in a file of its
// own in this package.
var generators = []func(*model.Model) ([]File, error){codecFiles, schemaFiles, factsFiles}

// Files gives every generated file as the source now asks for it.
func Files(root string) ([]File, error) {
	m, err := model.Read(root)
	if err != nil {
		return nil, err
	}
	var files []File
	for _, generate := range generators {
		more, err := generate(m)
		if err != nil {
			return nil, err
		}
		files = append(files, more...)
	}
	return files, nil
}

// Write writes the generated files that differ from what is there.
func Write(root string) error {
	return eachStale(root, func(f File) error {
		return os.WriteFile(filepath.Join(root, f.Path), f.Data, 0o644)
	})
}

// Check gives an error that names the first generated file that is not as the
// source now asks for it.
func Check(root string) error {
	return eachStale(root, func(f File) error {
		return fmt.Errorf("%s is out of date: run go generate ./... from the root of the module", f.Path)
	})
}

func eachStale(root string, do func(File) error) error {
	files, err := Files(root)
	if err != nil {
		return err
	}
	for _, f := range files {
		if have, err := os.ReadFile(filepath.Join(root, f.Path)); err == nil && bytes.Equal(have, f.Data) {
			continue
		}
		if err := do(f); err != nil {
			return err
		}
	}
	return nil
}
