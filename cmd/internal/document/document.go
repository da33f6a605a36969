// Package document finds and reads the files that records are kept in: JSON, JSON Lines and YAML.
package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/yamltext"
	"github.com/powercowork/cowork/engagement"
)

// Source is a file that holds records, or standard input.
type Source struct {
	// Name is the path as it was given, or found below a folder that was given.
	Name string
	in   io.Reader // instead of a file
}

// StandardInput is the name of standard input.
const StandardInput = "-"

// endings are those of the files that are read in a folder.
var endings = []string{".json", ".jsonl", ".ndjson", ".yaml", ".yml"}

// Find gives the sources that the arguments name: a file as it is, a folder for every file in it and
// below it that ends as records do, in the order of their names, and - for standard input. Names that
// begin with a dot are passed over. The error names every argument that there is not.
func Find(args []string, stdin io.Reader) ([]Source, error) {
	var sources []Source
	var errs []error
	for _, arg := range args {
		found, err := find(arg, stdin)
		sources, errs = append(sources, found...), append(errs, err)
	}
	return sources, errors.Join(errs...)
}

func find(arg string, stdin io.Reader) ([]Source, error) {
	if arg == StandardInput {
		return []Source{{Name: arg, in: stdin}}, nil
	}
	info, err := os.Stat(arg)
	if err != nil {
		return nil, plain(arg, err)
	}
	if !info.IsDir() {
		return []Source{{Name: arg}}, nil
	}
	var sources []Source
	err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != arg && strings.HasPrefix(d.Name(), ".") && d.IsDir():
			return fs.SkipDir
		case !d.IsDir() && !strings.HasPrefix(d.Name(), ".") && ending(path) != "":
			sources = append(sources, Source{Name: path})
		}
		return nil
	})
	if err != nil {
		return nil, plain(arg, err)
	}
	if len(sources) == 0 {
		return nil, fmt.Errorf("%s: no file in this folder ends as records do: %s", arg, strings.Join(endings, " "))
	}
	return sources, nil
}

// plain says what is wrong with a path, once and in few words.
func plain(path string, err error) error {
	var inner *fs.PathError
	if errors.As(err, &inner) {
		err = inner.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// ending is the kind of file by its name, or nothing.
func ending(path string) string {
	e := strings.ToLower(filepath.Ext(path))
	for _, known := range endings {
		if e == known {
			return e
		}
	}
	return ""
}

// Records reads the records of a source one by one. A bad record costs only that record, where the
// source is JSON Lines or YAML of several documents; the error then is a cowork.ProblemList.
func (s Source) Records() iter.Seq2[engagement.Record, error] {
	return func(yield func(engagement.Record, error) bool) {
		in, err := s.open()
		if err != nil {
			yield(engagement.Record{}, err)
			return
		}
		defer in.Close()
		switch ending(s.Name) {
		case ".jsonl", ".ndjson":
			engagement.Records(in)(yield)
		case ".json":
			yield(engagement.Decode(in))
		case ".yaml", ".yml":
			s.yaml(in, yield)
		default:
			s.guess(in, yield)
		}
	}
}

func (s Source) open() (io.ReadCloser, error) {
	if s.in != nil {
		return io.NopCloser(s.in), nil
	}
	f, err := os.Open(s.Name)
	if err != nil {
		return nil, plain(s.Name, err)
	}
	return f, nil
}

func (s Source) yaml(in io.Reader, yield func(engagement.Record, error) bool) {
	texts, err := readYAML(in)
	if err != nil {
		yield(engagement.Record{}, err)
		return
	}
	for _, text := range texts {
		if !yield(yamltext.Decode(text, engagement.DecodeBytes)) {
			return
		}
	}
}

// readYAML reads at least one document.
func readYAML(in io.Reader) ([]yamltext.Text, error) {
	data, err := io.ReadAll(io.LimitReader(in, yamltext.MaxLength+1))
	if err != nil {
		return nil, err
	}
	texts, err := yamltext.Read(data)
	if err == nil && len(texts) == 0 {
		err = cowork.ProblemList{{Line: 1, Column: 1, Code: cowork.CodeEmpty, Expected: "a document; there is nothing to read"}}
	}
	return texts, err
}

// guess reads what has no ending that tells: one document that begins with a bracket is JSON, several
// are JSON Lines, and all else is YAML.
func (s Source) guess(in io.Reader, yield func(engagement.Record, error) bool) {
	data, err := io.ReadAll(io.LimitReader(in, engagement.MaxDocument+1))
	switch trimmed := bytes.TrimLeft(data, " \t\r\n"); {
	case err != nil:
		yield(engagement.Record{}, err)
	case len(trimmed) > 0 && trimmed[0] != '{' && trimmed[0] != '[':
		s.yaml(bytes.NewReader(data), yield)
	case severalLines(trimmed):
		rest := io.MultiReader(bytes.NewReader(data), in)
		engagement.Records(rest)(yield)
	default:
		yield(engagement.DecodeBytes(data))
	}
}

// severalLines reports whether each of the first two lines that hold anything is an object by itself.
func severalLines(data []byte) bool {
	first, rest, _ := bytes.Cut(data, []byte("\n"))
	return bytes.HasSuffix(bytes.TrimSpace(first), []byte("}")) && bytes.HasPrefix(bytes.TrimSpace(rest), []byte("{"))
}

// Read reads a smaller document, such as a policy, with a strict reader of JSON. It may be JSON or YAML.
func Read[T any](path string, stdin io.Reader, read func([]byte) (T, error)) (v T, err error) {
	text, err := Text(path, stdin)
	if err != nil {
		return v, err
	}
	return yamltext.Decode(text, read)
}

// Text reads one document of JSON or YAML, to be decoded later.
func Text(path string, stdin io.Reader) (text yamltext.Text, err error) {
	s := Source{Name: path}
	if path == StandardInput {
		s.in = stdin
	}
	in, err := s.open()
	if err != nil {
		return text, err
	}
	defer in.Close()
	texts, err := readYAML(in)
	if err != nil {
		return text, err
	}
	if len(texts) > 1 {
		return text, cowork.ProblemList{{Line: 1, Column: 1, Code: cowork.CodeTrailing, Expected: "one document"}}
	}
	return texts[0], nil
}
