// Package yamltext reads YAML as JSON and remembers where each part of it stood, so that a mistake
// in a record that somebody wrote by hand is shown at its own line and column. JSON is YAML too.
package yamltext

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// MaxLength is the longest text that is read, in bytes. People write YAML by hand; what machines
// write comes as JSON.
const MaxLength = 16 << 20

// Text is one document of YAML as JSON.
type Text struct {
	tokens []token
}

// token is one name, value or bracket of the JSON. Each stands on a line of its own, so that the
// line of a mistake in the JSON leads back to where it stood in the YAML.
type token struct {
	json         string
	line, column int
	pointer      cowork.Pointer
	// plain is the text of a number or a true or false without quotes, which may be meant as a text.
	plain string
	comma bool
}

// Read gives the documents of a YAML text. The error is a cowork.ProblemList, which names no value.
func Read(data []byte) ([]Text, error) {
	if len(data) > MaxLength {
		return nil, problem(1, 1, cowork.CodeLong, "a YAML document of at most 16 MiB; write a larger one as JSON")
	}
	if line, column, ok := badByte(data); ok {
		return nil, problem(line, column, cowork.CodeEncoding, "UTF-8 without control characters")
	}
	loader, err := yaml.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	var texts []Text
	for {
		var node yaml.Node
		if err := loader.Load(&node); err != nil {
			if errors.Is(err, io.EOF) {
				return texts, nil
			}
			return nil, syntax(err)
		}
		w := writer{left: maxValues(len(data))}
		if err := w.write(&node, ""); err != nil {
			return nil, err
		}
		texts = append(texts, Text{w.tokens})
	}
}

func problem(line, column int, code cowork.ProblemCode, expected string) error {
	return cowork.ProblemList{{Line: line, Column: column, Code: code, Expected: expected}}
}

// syntax says where the text stops being YAML. What the parser says of an anchor quotes its name,
// and what was taken for one may be what somebody wrote: *so*.
func syntax(err error) error {
	var load *yaml.LoadError
	if !errors.As(err, &load) {
		return problem(1, 1, cowork.CodeSyntax, "YAML")
	}
	expected := "YAML: " + load.Message
	if strings.Contains(load.Message, "anchor") {
		expected = "an anchor that is set before it is used and not within itself, or text in quotes"
	}
	return problem(max(load.Mark.Line, 1), max(load.Mark.Column, 1), cowork.CodeSyntax, expected)
}

// badByte finds what is not UTF-8, and control characters that YAML does not take.
func badByte(data []byte) (line, column int, found bool) {
	line, column = 1, 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1, r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0x7f:
			return line, column, true
		case r == '\n':
			line, column = line+1, 1
		default:
			column++
		}
		data = data[size:]
	}
	return 0, 0, false
}

// JSON is the document as JSON.
func (t Text) JSON() []byte {
	var b bytes.Buffer
	for _, token := range t.tokens {
		b.WriteString(token.json)
		if token.comma {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// Decode reads the document with a strict reader of JSON, whose mistakes name a line of that JSON, or no
// line and a pointer. A number without quotes, such as 2026 or
// 25.00, is taken as a text where the reader wants one. Mistakes are shown where they stand in the
// YAML.
func Decode[T any](t Text, read func([]byte) (T, error)) (T, error) {
	v, err := read(t.JSON())
	if quoted, ok := t.quote(err); ok {
		v, err = read(quoted.JSON())
	}
	return v, t.place(err)
}

// quote puts quotes around the plain values of which the reader said that they are of another type.
func (t Text) quote(err error) (Text, bool) {
	tokens, found := slices.Clone(t.tokens), false
	for p := range cowork.Problems(err) {
		if p.Code != cowork.CodeType {
			continue
		}
		for i := range tokens {
			if token := &tokens[i]; token.plain != "" && (i == p.Line-1 || p.Line == 0 && token.pointer == p.Pointer) {
				token.json, found = quoted(token.plain), true
			}
		}
	}
	return Text{tokens}, found
}

// place moves mistakes from their line of the JSON to where they stand in the YAML.
func (t Text) place(err error) error {
	var list cowork.ProblemList
	if !errors.As(err, &list) {
		return err
	}
	list = slices.Clone(list)
	for i := range list {
		if p := &list[i]; p.Line >= 1 && p.Line <= len(t.tokens) {
			p.Line, p.Column = t.tokens[p.Line-1].line, t.tokens[p.Line-1].column
		} else {
			p.Line, p.Column = t.Place(p.Pointer)
		}
	}
	return list
}

// Place is where a value stands in the YAML; where there is none, where that which should hold it
// stands.
func (t Text) Place(p cowork.Pointer) (line, column int) {
	for {
		for _, token := range t.tokens {
			if token.pointer == p {
				return token.line, token.column
			}
		}
		if p == "" {
			return 0, 0
		}
		p = p[:strings.LastIndexByte(string(p), '/')]
	}
}

func quoted(s string) string { return string(wire.AppendString(nil, s)) }
