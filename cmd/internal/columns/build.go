package columns

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// builder is one record under construction.
type builder struct {
	root       tree
	first      Cell // where its engagement first appears
	keys       map[string]map[string]*tree
	numbers    map[string]int
	complete   map[string]bool
	references []reference
	pseudonym  func(person string) (cowork.ID, bool)
	people     []person
}

// reference is a cell that names items by their keys.
type reference struct {
	leaf *tree
	list string
	keys []string
	many bool
	cell Cell
}

// person is somebody whose handle depends on their kind.
type person struct {
	item *tree
	key  string
}

func newBuilder(id cowork.ID, first Cell) *builder {
	b := &builder{first: first, keys: map[string]map[string]*tree{}, numbers: map[string]int{}, complete: map[string]bool{}}
	b.root.at("schema").leaf = quoted(engagement.Schema)
	b.root.at("id").leaf = quoted(id.String())
	return b
}

// keyed gives the item of a list of the record by its key in the sheets.
func (b *builder) keyed(list, key string) *tree {
	if item, ok := b.keys[list][key]; ok {
		return item
	}
	item := &tree{}
	item.at("id")
	b.root.at(list).append(item)
	b.note(list, key, item)
	b.people = append(b.people, person{item, key})
	return item
}

// note remembers the key of an item.
func (b *builder) note(list, key string, item *tree) {
	if b.keys[list] == nil {
		b.keys[list] = map[string]*tree{}
	}
	b.keys[list][key] = item
}

// append puts an item at the end of its list, with an id if it has one.
func (b *builder) append(in, item *tree, list string) {
	if _, ok := fieldAt(list, "id"); ok {
		b.number(item, list)
	}
	in.append(item)
}

// handles are the words for handles of items whose list has another name.
var handles = map[string]string{
	"experience.requirements": "need", "people.reward.payments": "payment", "people.expenses.items": "expense",
	"people.adjustments.items": "adjustment", "people.development.items": "development", "people.own_goals.items": "goal",
	"people.onward.offers": "offer", "consent.entries": "consent", "losses": "loss", "uses": "use", "promises": "promise",
	"evaluation.evidence": "evidence", "workforce.learning": "learning", "dissent": "dissent", "reserved": "reserved",
}

// number gives an item a handle of its own.
func (b *builder) number(item *tree, list string) {
	word, ok := handles[list]
	if !ok {
		word = strings.TrimSuffix(list[strings.LastIndexByte(list, '.')+1:], "s")
	}
	if !slices.Contains(cowork.HandleWords(), word) {
		word = "item"
	}
	b.numbers[word]++
	item.at("id").leaf = quoted(word + "-" + strconv.Itoa(b.numbers[word]))
}

// name gives every person an id: a pseudonym, or a handle of their kind.
func (b *builder) name() {
	for _, p := range b.people {
		if id, ok := b.pseudonym(p.key); ok {
			p.item.at("id").leaf = quoted(id.String())
			continue
		}
		kind := strings.Trim(p.item.at("kind").leaf, `"`)
		if !slices.Contains(cowork.HandleWords(), kind) {
			kind = "item"
		}
		b.numbers[kind]++
		p.item.at("id").leaf = quoted(kind + "-" + strconv.Itoa(b.numbers[kind]))
	}
}

// finish turns what was built into a record. A fact that cannot stand is reported
// with its cell and left out; the rest stands.
func (c *converter) finish(b *builder) {
	b.name()
	c.resolve(b)
	if len(b.complete) > 0 {
		lists := b.root.at("complete")
		for _, l := range slices.Sorted(maps.Keys(b.complete)) {
			lists.append(&tree{leaf: quoted(l)})
		}
	}
	for {
		var text strings.Builder
		leaves := map[cowork.Pointer]*tree{}
		b.root.write(&text, "", leaves)
		record, err := engagement.DecodeBytes([]byte(text.String()))
		if err == nil {
			c.result.Records = append(c.result.Records, record)
			return
		}
		if !c.leaveOut(b, leaves, err) {
			c.bad(b.first, "a record that can stand; this engagement was left out")
			return
		}
	}
}

// resolve turns keys into ids.
func (c *converter) resolve(b *builder) {
	for _, r := range b.references {
		var ids []string
		for _, k := range r.keys {
			item, ok := b.keys[r.list][k]
			if !ok {
				c.bad(r.cell, "the key of one of "+r.list)
				continue
			}
			ids = append(ids, item.at("id").leaf)
		}
		switch {
		case ids == nil:
		case r.many:
			r.leaf.leaf, r.leaf.cell = "["+strings.Join(ids, ",")+"]", r.cell
		default:
			r.leaf.leaf, r.leaf.cell = ids[0], r.cell
		}
	}
}

// leaveOut removes the facts that an error is about, and reports whether it could
// find any.
func (c *converter) leaveOut(b *builder, leaves map[cowork.Pointer]*tree, err error) (removed bool) {
	for p := range engagement.Problems(err) {
		at, leaf := nearestLeaf(leaves, p.Pointer)
		if leaf == nil || leaf.leaf == "" {
			continue
		}
		cell := leaf.cell
		if cell == (Cell{}) {
			continue // what the map did not put there cannot be left out
		}
		c.bad(cell, p.Expected)
		leaf.leaf = ""
		delete(leaves, at)
		removed = true
	}
	return removed
}

// nearestLeaf is the leaf at a pointer, around it, or the first one inside it.
func nearestLeaf(leaves map[cowork.Pointer]*tree, p cowork.Pointer) (cowork.Pointer, *tree) {
	for at := p; at != ""; at = at[:strings.LastIndexByte(string(at), '/')] {
		if leaf, ok := leaves[at]; ok {
			return at, leaf
		}
	}
	for _, at := range slices.Sorted(maps.Keys(leaves)) {
		if at.Within(p) && leaves[at].cell != (Cell{}) {
			return at, leaves[at]
		}
	}
	return "", nil
}
