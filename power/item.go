package power

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// Item is what a rule was asked of.
type Item struct {
	// Kind is the word of Rule.Each.
	Kind string `json:"kind,omitzero"`
	// Pointer is the place of the item in this version of the record; for a list
	// that is not there, the place where it would be.
	Pointer cowork.Pointer `json:"pointer,omitzero"`
	// Key tells the item from its like for as long as the record is kept: its
	// id, or the natural key that CONTRIBUTING lists. It is empty for the
	// engagement.
	Key string `json:"key,omitzero"`
	// Absent says that the item stands for a list that is not there.
	Absent bool `json:"absent,omitzero"`
	// Experts are those whom it concerns; none where it concerns the engagement
	// as a whole. An expert who reads finds no more than themselves here.
	Experts []cowork.ID `json:"experts,omitzero"`
}

// Fingerprint names the same finding in every assessment of an engagement.
type Fingerprint string

// fingerprint is made of the engagement, the rule and the item, and of nothing
// that a later version of the record may change.
func fingerprint(engagement cowork.ID, rule RuleID, key string) Fingerprint {
	sum := sha256.Sum256([]byte(engagement.String() + "\x00" + string(rule) + "\x00" + key))
	return Fingerprint(hex.EncodeToString(sum[:12]))
}

// item describes one item of a rule.
func (p *Prepared) item(rule, at int) Item {
	plan := p.book.plans[p.book.rules[rule].plan]
	s := p.itemsOf(rule)[at]
	i := Item{Kind: plan.each, Absent: s.absent}
	if len(plan.parts) == 0 {
		return i
	}
	i.Pointer, i.Experts = p.place(plan, s), p.who(s)
	i.Key = p.key(plan, s)
	return i
}

// shown is an item as the reader may see it: an expert is told of nobody else whom
// it concerns.
func (a *Assessment) shown(i Item) Item {
	if a.reader.audience == ForExpert {
		i.Experts = slices.DeleteFunc(slices.Clone(i.Experts), func(id cowork.ID) bool { return id != a.reader.person })
	}
	return i
}

// place is the pointer to an item, or to the list that is not there.
func (p *Prepared) place(plan *plan, s subject) cowork.Pointer {
	view := p.readings[0].view
	switch part := &plan.parts[s.part]; {
	case !s.absent:
		return view.Pointer(s.row, noField)
	case s.owner.N >= 0:
		return view.Pointer(s.owner, part.list.Field)
	case part.holder != 0:
		return view.Pointer(lang.Row{}, part.owners.Field)
	default:
		return view.Pointer(lang.Row{}, part.list.Field)
	}
}

// naturalKeys are the fields by which an item is known that has no id. Of an
// event its moment counts.
var naturalKeys = map[string][]string{
	"phases[]":                       {"phase"},
	"review.held[]":                  {"on"},
	"consent.entries[]":              {"person", "act", "purpose", "made"},
	"people[].checks[]":              {"phase", "session", "on"},
	"people[].reward.payments[]":     {"earned", "due"},
	"people[].expenses.items[]":      {"incurred", "claimed"},
	"workforce.modules[].versions[]": {"from"},
}

// key is the lasting key of an item.
func (p *Prepared) key(plan *plan, s subject) string {
	schema := p.book.schema
	if s.absent {
		list := plan.parts[s.part].list
		path := schema.Tables[list.Table].Fields[list.Field].Path
		if s.owner.N >= 0 {
			return "list " + path + " of " + p.rowKey(s.owner)
		}
		return "list " + path
	}
	return p.rowKey(s.row)
}

// rowKey is the lasting key of a row. Rows that share one are told apart by
// which came first.
func (p *Prepared) rowKey(r lang.Row) string {
	schema, c := p.book.schema, p.readings[0].view.Columns()
	if id, ok := findField(schema, r.Table, "id"); ok {
		if ref := column(schema, c.Refs, id)[r.N]; ref != 0 {
			return p.index.ID(ref).Under(p.record.ID).String()
		}
	}
	key, before := p.naturalKey(r), 0
	for n := int32(0); n < r.N; n++ {
		if p.naturalKey(lang.Row{Table: r.Table, N: n}) == key {
			before++
		}
	}
	if before > 0 {
		key += " " + strconv.Itoa(before+1)
	}
	return key
}

// naturalKey is made of what an item without id says of itself, and of whose it
// is.
func (p *Prepared) naturalKey(r lang.Row) string {
	table := &p.book.schema.Tables[r.Table]
	key := strings.TrimSuffix(table.Path, "[]")
	if table.Parent != 0 {
		parent := p.readings[0].view.Columns().Parents[r.Table][r.N]
		key += " of " + p.rowKey(lang.Row{Table: table.Parent, N: parent})
	}
	at := p.readings[0].view.Pointer(r, noField)
	for _, field := range naturalKeys[table.Path] {
		key += " " + keyOf(valueAt(p.record, at.Key(field)))
	}
	return key
}

// keyOf is the part of a value that stays the same when it is said again: of an
// event its moment.
func keyOf(value any) string {
	if e, is := value.(cowork.Event); is {
		return e.At.String()
	}
	return strings.Trim(string(jsonOf(value)), `"`)
}
