package yamltext

import (
	"bytes"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"
)

// longestComment is how much of a meaning stands behind a field.
const longestComment = 90

// Print writes a document of JSON as YAML, with the meaning of each field behind it where the field
// comes first. The paths that meaning is asked for are those of the dictionary, such as
// people[].offers[].given.
func Print(w io.Writer, document []byte, meaning func(path string) string) error {
	var node yaml.Node
	if err := yaml.Load(document, &node); err != nil {
		return err
	}
	p := printer{meaning: meaning, said: map[string]bool{}}
	p.block(&node, "")
	var b bytes.Buffer
	dumper, err := yaml.NewDumper(&b, yaml.WithIndent(2))
	if err != nil {
		return err
	}
	if err := dumper.Dump(&node); err != nil {
		return err
	}
	if err := dumper.Close(); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

type printer struct {
	meaning func(path string) string
	said    map[string]bool
}

// block lays out a node over several lines, except for what is small and has no fields to explain.
func (p *printer) block(n *yaml.Node, path string) {
	n.Style = 0
	switch n.Kind {
	case yaml.DocumentNode:
		for _, c := range n.Content {
			p.block(c, path)
		}
	case yaml.SequenceNode:
		n.Style = flowIf(ofWords(n))
		for _, c := range n.Content {
			p.block(c, path)
		}
	case yaml.MappingNode:
		n.Style = flowIf(ofWords(n) && path != "")
		for i := 0; i+1 < len(n.Content); i += 2 {
			p.field(n.Content[i], n.Content[i+1], path, n.Style == 0)
		}
	}
}

func (p *printer) field(name, value *yaml.Node, path string, explained bool) {
	name.Style = 0
	if path != "" {
		path += "."
	}
	path += name.Value
	if value.Kind == yaml.SequenceNode {
		path += "[]"
	}
	p.block(value, path)
	if !explained || p.said[path] {
		return
	}
	p.said[path] = true
	if comment := shorten(p.meaning(path)); comment != "" {
		name.HeadComment = "# " + comment
	}
}

// flowIf is the style of one line.
func flowIf(small bool) yaml.Style {
	if small {
		return yaml.FlowStyle
	}
	return 0
}

// mostOnALine is how many words or facts stand on one line.
const mostOnALine = 4

// ofWords reports whether a list or an object holds only a few plain values.
func ofWords(n *yaml.Node) bool {
	length := len(n.Content)
	if n.Kind == yaml.MappingNode {
		length /= 2
	}
	for _, c := range n.Content {
		if c.Kind != yaml.ScalarNode {
			return false
		}
	}
	return length <= mostOnALine
}

// shorten gives the first sentence or as many words of it as stand on a line.
func shorten(text string) string {
	text, _, _ = strings.Cut(text, "; ")
	text = strings.TrimSuffix(text, ".")
	if len(text) <= longestComment {
		return text
	}
	cut := strings.LastIndexByte(text[:longestComment], ' ')
	return text[:max(cut, 0)] + " ..."
}
