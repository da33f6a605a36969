package columns

import (
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
)

// Cell is a place in a sheet.
type Cell struct {
	Table  string
	Row    int
	Column string
}

// tree is a JSON document under construction, with the cell that each value came
// from. A node has members, items or a leaf.
type tree struct {
	members map[string]*tree
	order   []string
	items   []*tree
	list    bool
	leaf    string
	cell    Cell
}

// at gives the node at a dotted path below t, and makes it if need be.
func (t *tree) at(path string) *tree {
	for name := range strings.SplitSeq(path, ".") {
		next, ok := t.members[name]
		if !ok {
			if t.members == nil {
				t.members = map[string]*tree{}
			}
			next = &tree{}
			t.members[name] = next
			t.order = append(t.order, name)
		}
		t = next
	}
	return t
}

// append puts an item at the end of a list.
func (t *tree) append(item *tree) {
	t.list = true
	t.items = append(t.items, item)
}

func (t *tree) empty() bool { return t.leaf == "" && !t.list && len(t.order) == 0 }

// write writes the document, and notes where each leaf stands in it.
func (t *tree) write(b *strings.Builder, at cowork.Pointer, leaves map[cowork.Pointer]*tree) {
	switch {
	case t.list:
		b.WriteByte('[')
		for i, item := range t.items {
			if i > 0 {
				b.WriteByte(',')
			}
			item.write(b, at.Index(i), leaves)
		}
		b.WriteByte(']')
	case t.leaf != "":
		leaves[at] = t
		b.WriteString(t.leaf)
	default:
		t.writeMembers(b, at, leaves)
	}
}

func (t *tree) writeMembers(b *strings.Builder, at cowork.Pointer, leaves map[cowork.Pointer]*tree) {
	b.WriteByte('{')
	first := true
	for _, name := range t.order {
		member := t.members[name]
		if member.empty() {
			continue
		}
		if !first {
			b.WriteByte(',')
		}
		first = false
		b.WriteString(strconv.Quote(name) + ":")
		member.write(b, at.Key(name), leaves)
	}
	b.WriteByte('}')
}
