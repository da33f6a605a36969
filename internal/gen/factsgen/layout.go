// Package factsgen writes what internal/facts generates from the record's Go
// types: the fields as the rule language sees them, names for them, and the code
// that fills the columns.
package factsgen

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork/internal/gen/model"
	"github.com/powercowork/cowork/internal/lang"
)

// layout is the record as tables: the record itself, and one for every list of
// objects.
type layout struct {
	tables  []*table
	columns map[lang.Kind]int // how many columns there are of each kind
	words   []string
	wordAt  map[string]int
	enums   []*model.Enum
}

type table struct {
	id     int
	parent int
	path   string // with brackets; empty for the record
	name   string // for Go: PeopleOffers
	item   *model.Struct
	fields []*field
}

type field struct {
	*model.Field
	place  int    // among the table's fields
	path   string // dotted, from the row
	access string // as Go reads it from the row
	kind   lang.Kind
	column int
	rows   *table // for lists of objects
}

// layOut lays the record out in tables.
func layOut(m *model.Model) *layout {
	l := &layout{columns: map[lang.Kind]int{}, wordAt: map[string]int{}, enums: m.Enums}
	l.collectWords()
	l.addTable(m.Root, -1, "", "Record")
	return l
}

// collectWords gives every word one number: first the answers, then the words
// of the enums in their order.
func (l *layout) collectWords() {
	l.addWord("")
	for _, w := range []string{"yes", "no", "unknown"} {
		l.addWord(w)
	}
	for _, e := range l.enums {
		for _, w := range e.Words {
			l.addWord(w.Word)
		}
	}
}

func (l *layout) addWord(w string) {
	if _, ok := l.wordAt[w]; ok {
		return
	}
	l.wordAt[w] = len(l.words)
	l.words = append(l.words, w)
}

func (l *layout) addTable(s *model.Struct, parent int, path, name string) *table {
	t := &table{id: len(l.tables), parent: parent, path: path, name: name, item: s}
	l.tables = append(l.tables, t)
	l.addFields(t, s, "", "")
	return t
}

func (l *layout) addFields(t *table, s *model.Struct, prefix, access string) {
	for _, f := range s.Fields {
		path, read := prefix+f.Name, access+"."+f.GoName
		if f.Kind == model.Object && !f.List {
			l.addFields(t, f.Struct, path+".", read)
			continue
		}
		kind := kindOf(f)
		entry := &field{Field: f, place: len(t.fields), path: path, access: read, kind: kind}
		t.fields = append(t.fields, entry)
		if f.Kind == model.OwnFacts {
			continue
		}
		group := columnGroup(kind)
		entry.column = l.columns[group]
		l.columns[group]++
		if kind == lang.KindItems {
			entry.rows = l.addTable(f.Struct, t.id, tablePath(t, path), t.child(path))
		}
	}
}

func tablePath(t *table, path string) string {
	if t.path == "" {
		return path + "[]"
	}
	return t.path + "." + path + "[]"
}

func (t *table) child(path string) string {
	if t.path == "" {
		return camel(path)
	}
	return t.name + camel(path)
}

// isList reports whether the kind is one of those that share the columns of
// lists.
func isList(k lang.Kind) bool {
	return slices.Contains([]lang.Kind{lang.KindWords, lang.KindRefs, lang.KindItems, lang.KindPresents}, k)
}

func columnGroup(k lang.Kind) lang.Kind {
	if isList(k) {
		return lang.KindItems
	}
	return k
}

func kindOf(f *model.Field) lang.Kind {
	if f.List {
		switch f.Kind {
		case model.Object:
			return lang.KindItems
		case model.Word:
			return lang.KindWords
		case model.ID:
			return lang.KindRefs
		default:
			return lang.KindPresents
		}
	}
	switch f.Kind {
	case model.Answer:
		return lang.KindAnswer
	case model.Event:
		return lang.KindEvent
	case model.When:
		return lang.KindMoment
	case model.Count:
		return lang.KindNumber
	case model.Money:
		return lang.KindMoney
	case model.ID:
		return lang.KindRef
	case model.Word:
		return lang.KindWord
	case model.OwnFacts:
		return 0
	default:
		return lang.KindPresent
	}
}

// camel turns role.tasks_chosen into RoleTasksChosen.
func camel(path string) string {
	var b strings.Builder
	for _, part := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '_' || r == '-' || r == '[' || r == ']' }) {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

// constant is the Go name of the field among those of internal/facts.
func (t *table) constant(f *field) string {
	name := t.name + camel(f.path)
	return strings.ToLower(name[:1]) + name[1:]
}
