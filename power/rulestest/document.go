package rulestest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/powercowork/cowork"
)

// document is a record as JSON, member by member, so that only what a case
// touches is taken apart.
type document map[string]json.RawMessage

func parseDocument(text []byte) (d document, err error) {
	err = json.Unmarshal(text, &d)
	return d, err
}

// with gives the document with one change.
func (d document) with(c change) (document, error) {
	out, err := d.edited(c)
	if err != nil {
		return d, fmt.Errorf("line %d: %s %s: %w", c.line, c.verb, c.pointer, err)
	}
	return out, nil
}

func (d document) edited(c change) (document, error) {
	tokens := c.pointer.Tokens()
	if len(tokens) == 0 {
		return d, errNoWay
	}
	whole, err := d.tree(tokens[0])
	if err != nil {
		return d, err
	}
	value, err := parse(c.value)
	if err != nil {
		return d, err
	}
	if err := editMember(whole, tokens, c.verb, value); err != nil {
		return d, err
	}
	out := maps.Clone(d)
	delete(out, tokens[0])
	if member, there := whole[tokens[0]]; there {
		out[tokens[0]], err = json.Marshal(member)
	}
	return out, err
}

// tree gives an object that holds one member taken apart, if it is there.
func (d document) tree(name string) (map[string]any, error) {
	raw, there := d[name]
	if !there {
		return map[string]any{}, nil
	}
	member, err := parse(raw)
	return map[string]any{name: member}, err
}

func parse(raw json.RawMessage) (value any, err error) {
	if raw != nil {
		err = json.Unmarshal(raw, &value)
	}
	return value, err
}

// text writes the document.
func (d document) text() []byte {
	var b bytes.Buffer
	separator := byte('{')
	for _, name := range slices.Sorted(maps.Keys(d)) {
		b.WriteByte(separator)
		fmt.Fprintf(&b, "%q:%s", name, d[name])
		separator = ','
	}
	b.WriteByte('}')
	return b.Bytes()
}

// byNumber gives a pointer in which every item is called by its number.
func (d document) byNumber(p cowork.Pointer) (cowork.Pointer, error) {
	tokens := p.Tokens()
	if len(tokens) == 0 {
		return p, nil
	}
	whole, err := d.tree(tokens[0])
	if err != nil {
		return p, err
	}
	var node any = whole
	out := cowork.Pointer("")
	for _, token := range tokens {
		switch n := node.(type) {
		case []any:
			i := place(n, token)
			if i < 0 {
				return p, fmt.Errorf("%s: %w", p, errAbsent)
			}
			node, out = n[i], out.Index(i)
		case map[string]any:
			node, out = n[token], out.Key(token)
		default: // what is missing can be pointed at too
			node, out = nil, out.Key(token)
		}
	}
	return out, nil
}
