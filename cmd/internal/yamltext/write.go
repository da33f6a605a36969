package yamltext

import (
	"encoding/json"

	"go.yaml.in/yaml/v4"

	"github.com/powercowork/cowork"
)

const maxDepth = 60

// maxValues bounds how many values a text may stand for. Without anchors there are fewer than it has
// bytes; with them a short text can stand for an endless one.
func maxValues(bytes int) int { return 20_000 + 4*bytes }

const laughs = "fewer values: its anchors make this document stand for far more than is written"

type writer struct {
	tokens []token
	left   int
	depth  int
}

func (w *writer) add(n *yaml.Node, text string, at cowork.Pointer) {
	w.tokens = append(w.tokens, token{json: text, line: n.Line, column: n.Column, pointer: at})
}

// write writes a node and what it holds. An alias stands where it is used, and shows mistakes there
// where what it stands for was written.
func (w *writer) write(n *yaml.Node, at cowork.Pointer) error {
	w.left--
	w.depth++
	defer func() { w.depth-- }()
	if w.left < 0 {
		return problem(n.Line, n.Column, cowork.CodeLong, laughs)
	}
	if w.depth > maxDepth {
		return problem(n.Line, n.Column, cowork.CodeDeep, "objects and lists not so deep within one another")
	}
	switch n.Kind {
	case yaml.DocumentNode:
		if len(n.Content) == 0 {
			return problem(1, 1, cowork.CodeEmpty, "a record")
		}
		return w.write(n.Content[0], at)
	case yaml.AliasNode:
		return w.write(n.Alias, at)
	case yaml.SequenceNode:
		return w.list(n, at)
	case yaml.MappingNode:
		return w.object(n, at)
	default:
		w.scalar(n, at)
		return nil
	}
}

func (w *writer) list(n *yaml.Node, at cowork.Pointer) error {
	w.add(n, "[", at)
	for i, item := range n.Content {
		if i > 0 {
			w.comma()
		}
		if err := w.write(item, at.Index(i)); err != nil {
			return err
		}
	}
	w.add(n, "]", at)
	return nil
}

// comma closes the value before.
func (w *writer) comma() { w.tokens[len(w.tokens)-1].comma = true }

func (w *writer) object(n *yaml.Node, at cowork.Pointer) error {
	members, err := w.members(n)
	if err != nil {
		return err
	}
	w.add(n, "{", at)
	first := true
	for _, m := range members {
		if isBlank(m.value) {
			continue
		}
		if !first {
			w.comma()
		}
		first = false
		inner := at.Key(m.name.Value)
		w.add(m.name, quoted(m.name.Value)+":", inner)
		if err := w.write(m.value, inner); err != nil {
			return err
		}
	}
	w.add(n, "}", at)
	return nil
}

// isBlank reports whether nothing was written behind a name. Nothing said is nothing known.
func isBlank(n *yaml.Node) bool {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null"
}

type member struct{ name, value *yaml.Node }

// members gives the members of an object, with those merged in by << that it does not name itself.
func (w *writer) members(n *yaml.Node) (list []member, err error) {
	if w.depth++; w.depth > maxDepth {
		return nil, problem(n.Line, n.Column, cowork.CodeDeep, "anchors not so deep within one another")
	}
	defer func() { w.depth-- }()
	var merged []member
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		for name.Kind == yaml.AliasNode {
			name = name.Alias
		}
		switch {
		case name.ShortTag() == "!!merge":
			more, err := w.merge(value)
			if err != nil {
				return nil, err
			}
			merged = append(merged, more...)
		case name.Kind != yaml.ScalarNode:
			return nil, problem(n.Content[i].Line, n.Content[i].Column, cowork.CodeSyntax, "a name before the colon")
		default:
			list = append(list, member{name, value})
		}
	}
	named := map[string]bool{}
	for _, m := range list {
		named[m.name.Value] = true
	}
	for _, m := range merged {
		if !named[m.name.Value] {
			named[m.name.Value] = true
			list = append(list, m)
		}
	}
	return list, nil
}

// merge gives the members of what stands behind <<: an object or a list of objects.
func (w *writer) merge(n *yaml.Node) (list []member, err error) {
	if w.left--; w.left < 0 {
		return nil, problem(n.Line, n.Column, cowork.CodeLong, laughs)
	}
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	switch n.Kind {
	case yaml.MappingNode:
		return w.members(n)
	case yaml.SequenceNode:
		for _, item := range n.Content {
			for item.Kind == yaml.AliasNode {
				item = item.Alias
			}
			if item.Kind != yaml.MappingNode {
				return nil, problem(item.Line, item.Column, cowork.CodeSyntax, "an object to merge")
			}
			more, err := w.members(item)
			if err != nil {
				return nil, err
			}
			list = append(list, more...)
		}
		return list, nil
	default:
		return nil, problem(n.Line, n.Column, cowork.CodeSyntax, "an object to merge")
	}
}

func (w *writer) scalar(n *yaml.Node, at cowork.Pointer) {
	text, plain := quoted(n.Value), ""
	switch n.ShortTag() {
	case "!!null":
		text = "null"
	case "!!int", "!!float", "!!bool":
		// What is no number of JSON, such as 0o7, is the text it looks like.
		if json.Valid([]byte(n.Value)) {
			text, plain = n.Value, n.Value
		}
	}
	w.tokens = append(w.tokens, token{json: text, line: n.Line, column: n.Column, pointer: at, plain: plain})
}
