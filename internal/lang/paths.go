package lang

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

// path makes ready a dotted name: an item or a field of it, a number of the
// policy, a fact worked out of the whole record, or a field of the record.
func (b *builder) path(n *path) value {
	head, rest, dotted := strings.Cut(n.text, ".")
	if slot, ok := b.itemNamed(head); ok {
		v := b.itemValue(slot)
		if dotted {
			return b.fieldOf(n, v, rest)
		}
		return v
	}
	if !dotted {
		if i := slices.IndexFunc(b.schema.Params, func(p Param) bool { return p.Name == head }); i >= 0 {
			return b.param(ParamID(i))
		}
		if head == "as_of" {
			return value{
				kind: KindMoment, text: head, worked: true,
				moment: func(f *Frame, _ *Trail) Moment { return f.AsOf },
			}
		}
	}
	if id, ok := b.schema.factNamed(head); ok && len(b.schema.Facts[id].Args) == 0 {
		v := b.worked(id, nil)
		if dotted {
			return b.fieldOf(n, v, rest)
		}
		return v
	}
	return b.fieldOf(n, value{tables: []TableID{0}, kind: KindItem}, n.text)
}

func (s *Schema) factNamed(name string) (FactID, bool) {
	i := slices.IndexFunc(s.Facts, func(f Fact) bool { return f.Name == name })
	return FactID(i), i >= 0
}

func (b *builder) param(id ParamID) value {
	if !slices.Contains(b.params, id) {
		b.params = append(b.params, id)
	}
	return value{
		kind: KindNumber, text: b.schema.Params[id].Name, scale: 1,
		number: func(f *Frame, t *Trail) Bounds {
			t.Carry(Seen{Param: id + 1})
			return Bounds{Low: f.Params[id], High: f.Params[id], Known: true}
		},
	}
}

func (b *builder) itemValue(slot int) value {
	it := b.items[slot]
	v := value{kind: it.kind, text: it.text, words: it.words, tables: it.tables, items: 1 << slot}
	switch it.kind {
	case 0:
		return value{}
	case KindWord:
		v.word = func(f *Frame, _ *Trail) Word { return Word(f.Rows[slot].N) }
	case KindRef:
		v.ref = func(f *Frame, _ *Trail) Ref { return Ref(max(f.Rows[slot].N, 0)) }
	default:
		v.row = func(f *Frame, _ *Trail) Row { return f.Rows[slot] }
		v.field = &place{slot: slot}
	}
	return v
}

// fieldOf makes ready a field of an item, or of the record if the item has no
// text.
func (b *builder) fieldOf(n *path, of value, rest string) value {
	switch of.kind {
	case KindItem:
	case 0:
		return value{}
	default:
		b.add(n.at(), "%s is %s and has no fields", of.text, of.kind.what())
		return value{}
	}
	if of.under != "" {
		rest = of.under + "." + rest
	}
	p := placeOf(of)
	v := value{text: n.text, items: of.items}
	var part string
	var own bool
	for i, t := range of.tables {
		field, sub, ok := b.schema.field(t, rest)
		if !ok {
			b.unknownPath(n, of, t, rest)
			return value{}
		}
		f := b.schema.Tables[t].Fields[field]
		if i > 0 && (f.Kind != v.kind || sub != part) {
			b.add(n.at(), "%s is not one kind of fact for every %s", n.text, of.text)
			return value{}
		}
		p.tables[i], p.columns[i], p.fields[i] = t, f.Column, field
		v.kind, v.words, part = f.Kind, union(v.words, f.Words), sub
		b.readField(t, field)
		if f.Kind == KindItems {
			v.tables = append(v.tables, f.Table)
		}
		own = f.OwnFacts
	}
	if own {
		return b.ownFact(n, v, *p, part)
	}
	v.field = p
	return b.fieldValue(n, v, part)
}

// placeOf is the place of the fields of an item; the tables are filled in.
func placeOf(of value) *place {
	p := &place{slot: record, tables: [2]TableID{-1, -1}}
	if of.field != nil {
		p.slot = of.field.slot
	} else if of.row != nil {
		p.slot, p.item = derived, of.row
	}
	return p
}

func union(a, b []Word) []Word {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// field finds the field of a path, and what is left of the path behind it: a
// part of an event, or the name of a fact of one's own.
func (s *Schema) field(t TableID, path string) (field int32, sub string, ok bool) {
	for i, f := range s.Tables[t].Fields {
		if f.Path == path && !f.OwnFacts {
			return int32(i), "", true
		}
		rest, below := strings.CutPrefix(path, f.Path+".")
		if below && (f.OwnFacts || f.Kind == KindEvent && slices.Contains(eventParts, rest)) {
			return int32(i), rest, true
		}
	}
	return 0, "", false
}

// eventParts are the parts of an event that can be asked by themselves.
var eventParts = []string{"at", "done", "said_by", "recorded_at"}

// fieldValue gives v the means to read its kind, or the part of an event.
func (b *builder) fieldValue(n *path, v value, part string) value {
	p := v.field
	if part != "" {
		return b.eventPart(v, part, p)
	}
	switch v.kind {
	case KindAnswer:
		v.answer = p.answer
	case KindEvent:
		v.answer, v.moment = p.happened, p.moment
	case KindMoment:
		v.moment = p.when
	case KindWord:
		v.word = p.word
	case KindNumber:
		v.number, v.scale = p.number, 1
	case KindMoney:
		v.money = p.money
	case KindRef:
		v.ref = p.ref
	case KindPresent:
		v.there = p.present
	case KindWords, KindRefs, KindItems, KindPresents:
		v.list = p.list
	default:
		b.add(n.at(), "%s cannot be asked about", n.text)
		return value{}
	}
	return v
}

// eventReader reads the parts of an event.
type eventReader interface {
	eventAt(*Frame, *Trail) Moment
	eventRecorded(*Frame, *Trail) Moment
	eventDone(*Frame, *Trail) cowork.Answer
	eventSaidBy(*Frame, *Trail) Word
}

func (b *builder) eventPart(v value, part string, r eventReader) value {
	v.words = nil
	switch part {
	case "at":
		v.kind, v.moment = KindMoment, r.eventAt
	case "recorded_at":
		v.kind, v.moment = KindMoment, r.eventRecorded
	case "done":
		v.kind, v.answer = KindAnswer, r.eventDone
	case "said_by":
		v.kind, v.word, v.words = KindWord, r.eventSaidBy, b.schema.saidBy()
	}
	return v
}
