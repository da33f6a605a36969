package columns

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/sheet"
	"github.com/powercowork/cowork/engagement"
)

// Bad is a cell that does not mean what the map says, or a fact that could not
// stand in its record. It never holds what stands in the cell.
type Bad struct {
	Cell
	// Expected says what should be there.
	Expected string
}

// String gives the place and what was expected.
func (b Bad) String() string {
	place := fmt.Sprintf("%s, row %d", b.Table, b.Row)
	if b.Column != "" {
		place += ", column " + b.Column
	}
	return place + ": expected " + b.Expected
}

// Result is what became of some sheets.
type Result struct {
	// Records are in the order in which their engagements first appear.
	Records []engagement.Record
	Bad     []Bad
	// Rows counts the rows that the map reads, Left those that it does not.
	Rows, Left int
	// Unmapped are the headings that the map says nothing of, by table.
	Unmapped map[string][]string
}

// Convert reads the tables by the map. Keys of people become pseudonyms with the
// secret; without one, handles that stand for a person within one record only.
// It fails only where it can read no row at all; whatever is wrong in a row is
// in the result.
func (m Map) Convert(tables []sheet.Table, secret []byte) (Result, error) {
	c := converter{m: m, secret: secret, byKey: map[string]*builder{}, said: map[Bad]bool{}}
	for _, t := range tables {
		if err := c.table(t); err != nil {
			return Result{}, err
		}
	}
	if c.result.Rows == 0 {
		return Result{}, fmt.Errorf("the map reads no row of these sheets")
	}
	for _, b := range c.builders {
		c.finish(b)
	}
	return c.result, nil
}

type converter struct {
	m        Map
	secret   []byte
	builders []*builder
	byKey    map[string]*builder
	result   Result
	said     map[Bad]bool // a cell that two sheets of the map read is named once
}

// table reads one table by every sheet of the map that means it.
func (c *converter) table(t sheet.Table) error {
	read := make([]bool, len(t.Rows))
	mapped := map[string]bool{}
	for _, s := range c.m.Sheets {
		if !s.reads(t) {
			continue
		}
		if err := s.checkHead(t); err != nil {
			return fmt.Errorf("%s: %w", t.Name(), err)
		}
		for h := range s.heads() {
			mapped[h] = true
		}
		for i, row := range t.Rows {
			if s.keeps(t, row) {
				read[i] = true
				c.row(s, t, row)
			}
		}
	}
	for _, r := range read {
		if r {
			c.result.Rows++
		} else {
			c.result.Left++
		}
	}
	for _, h := range t.Head {
		if h != "" && !mapped[h] {
			if c.result.Unmapped == nil {
				c.result.Unmapped = map[string][]string{}
			}
			c.result.Unmapped[t.Name()] = append(c.result.Unmapped[t.Name()], h)
		}
	}
	return nil
}

// heads gives every heading that the sheet names.
func (s Sheet) heads() func(func(string) bool) {
	return func(yield func(string) bool) {
		named := []string{s.Engagement, s.Person, s.Key}
		for _, col := range s.Columns {
			named = append(named, col.Column)
		}
		for h := range s.Where {
			named = append(named, h)
		}
		for _, h := range named {
			if h != "" && !yield(h) {
				return
			}
		}
	}
}

// checkHead refuses a table that lacks a column which the map names.
func (s Sheet) checkHead(t sheet.Table) error {
	var missing []string
	for h := range s.heads() {
		if t.Column(h) < 0 && !slices.Contains(missing, h) {
			missing = append(missing, h)
		}
	}
	if missing != nil {
		slices.Sort(missing)
		return fmt.Errorf("the map names columns that are not there: %s", strings.Join(missing, ", "))
	}
	return nil
}

func (s Sheet) keeps(t sheet.Table, row sheet.Row) bool {
	for head, values := range s.Where {
		if !contains(values, row.Cells[t.Column(head)]) {
			return false
		}
	}
	return true
}

// row puts one row into the record of its engagement.
func (c *converter) row(s Sheet, t sheet.Table, row sheet.Row) {
	at := func(head string) (string, Cell) {
		cell := Cell{Table: t.Name(), Row: row.Number, Column: head}
		if head == "" {
			return s.One, cell
		}
		return row.Cells[t.Column(head)], cell
	}
	key, cell := at(s.Engagement)
	if key == "" {
		c.bad(cell, "the engagement that the row belongs to")
		return
	}
	b := c.builder(key, cell)
	item, keep, ok := c.item(b, s, at)
	if !ok {
		return
	}
	base, _ := itemPath(s.Each)
	says := false
	for _, col := range s.Columns {
		text, cell := at(col.Column)
		says = c.cell(b, s, item, base, col, text, cell) || says
	}
	if !says && s.Each != "engagement" && s.Each != "people" {
		return
	}
	for _, to := range slices.Sorted(maps.Keys(s.Set)) {
		c.cell(b, s, item, base, Column{To: to}, s.Set[to], Cell{Table: t.Name(), Row: row.Number})
	}
	for _, l := range s.Complete {
		b.complete[l.List] = true
	}
	keep()
}

// item finds or makes the part of the record that a row is about, and gives what
// puts a new one into the record once it says something.
func (c *converter) item(b *builder, s Sheet, at func(string) (string, Cell)) (item *tree, keep func(), ok bool) {
	if s.Each == "engagement" {
		return &b.root, func() {}, true
	}
	in, path := &b.root, s.Each
	if s.Person != "" {
		key, cell := at(s.Person)
		if key == "" {
			c.bad(cell, "the person that the row is about")
			return nil, nil, false
		}
		person := b.keyed("people", key)
		if s.Each == "people" {
			return person, func() {}, true
		}
		in, path = person, strings.TrimPrefix(s.Each, "people.")
	}
	item = &tree{}
	if s.Key == "" {
		return item, func() { b.append(in.at(path), item, s.Each) }, true
	}
	key, cell := at(s.Key)
	if key == "" {
		c.bad(cell, "the key of the row")
		return nil, nil, false
	}
	if known, ok := b.keys[s.Each][key]; ok {
		return known, func() {}, true
	}
	return item, func() {
		b.append(in.at(path), item, s.Each)
		b.note(s.Each, key, item)
	}, true
}

// cell puts one cell into its place, and reports whether it said anything.
func (c *converter) cell(b *builder, s Sheet, item *tree, base string, col Column, text string, cell Cell) bool {
	f, _ := fieldAt(base, col.To)
	if col.Names != "" {
		return c.reference(b, item, f, col, text, cell)
	}
	value, err := col.value(f, text)
	if err != nil {
		c.bad(cell, err.Error())
		return false
	}
	if value == "" {
		return false
	}
	if f.Kind == engagement.KindEvent && s.SaidBy != "" {
		value = strings.TrimSuffix(value, "}") + `,"said_by":` + quoted(s.SaidBy) + `}`
	}
	leaf := item.at(col.To)
	if leaf.leaf != "" && leaf.leaf != value {
		c.bad(cell, fmt.Sprintf("what row %d of %s says of the same fact; that was kept", leaf.cell.Row, leaf.cell.Table))
		return false
	}
	leaf.leaf, leaf.cell = value, cell
	return true
}

// reference puts the id of what a cell names into its place.
func (c *converter) reference(b *builder, item *tree, f engagement.Field, col Column, text string, cell Cell) bool {
	text = strings.TrimSpace(strings.Trim(text, col.Trim))
	if text == "" || contains(col.Skip, text) {
		return false
	}
	parts := []string{text}
	if f.List {
		parts = col.split(text)
	}
	b.references = append(b.references, reference{leaf: item.at(col.To), list: col.Names, keys: parts, many: f.List, cell: cell})
	return true
}

func (c *converter) bad(cell Cell, expected string) {
	bad := Bad{Cell: cell, Expected: expected}
	if !c.said[bad] {
		c.said[bad] = true
		c.result.Bad = append(c.result.Bad, bad)
	}
}

// builder gives the record of the engagement of that key.
func (c *converter) builder(key string, cell Cell) *builder {
	b, ok := c.byKey[key]
	if !ok {
		b = newBuilder(c.engagementID(key), cell)
		b.pseudonym = func(person string) (cowork.ID, bool) {
			if c.secret == nil {
				return cowork.ID{}, false
			}
			id, err := cowork.Pseudonym(c.secret, c.m.Namespace, person)
			return id, err == nil
		}
		c.byKey[key] = b
		c.builders = append(c.builders, b)
	}
	return b
}

// engagementID is the UUID in the sheet if it is one, and otherwise one made from
// the namespace and the key.
func (c *converter) engagementID(key string) cowork.ID {
	if id, err := cowork.ParseID(key); err == nil {
		if _, ok := id.UUID(); ok {
			return id
		}
	}
	space := uuid.NewSHA1(uuid.NameSpaceOID, []byte("github.com/powercowork/cowork/"+c.m.Namespace))
	return cowork.IDOf(uuid.NewSHA1(space, []byte(key)))
}
