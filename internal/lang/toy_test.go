package lang

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

// A record of a made-up kind, with a field of every kind, to try the language on.

type toyField struct {
	path  string
	kind  Kind
	words string
	table TableID
}

const (
	toyRecord TableID = iota
	toyPeople
	toyGoals
	toyAgreed
	toyGroups
)

var toyTables = []struct {
	path   string
	parent TableID
	fields []toyField
}{
	{"", toyRecord, []toyField{
		{path: "ok", kind: KindAnswer},
		{path: "stages.fixed", kind: KindEvent},
		{path: "stages.ended", kind: KindEvent},
		{path: "next", kind: KindMoment},
		{path: "about.kind", kind: KindWord, words: "work growth other"},
		{path: "about.tags", kind: KindWords, words: "red green blue"},
		{path: "size", kind: KindNumber},
		{path: "budget", kind: KindMoney},
		{path: "lead", kind: KindRef},
		{path: "note", kind: KindPresent},
		{path: "texts", kind: KindPresents},
		{path: "seats", kind: KindRefs},
		{path: "people", kind: KindItems, table: toyPeople},
		{path: "goals", kind: KindItems, table: toyGoals},
		{path: "groups", kind: KindItems, table: toyGroups},
		{path: "own"},
	}},
	{"people[]", toyRecord, []toyField{
		{path: "id", kind: KindRef},
		{path: "kind", kind: KindWord, words: "expert staff other"},
		{path: "joined", kind: KindEvent},
		{path: "left", kind: KindEvent},
		{path: "told.limits", kind: KindEvent},
		{path: "told.alone", kind: KindAnswer},
		{path: "asked_on", kind: KindMoment},
		{path: "rate", kind: KindMoney},
		{path: "hours", kind: KindNumber},
		{path: "modes", kind: KindWords, words: "red green blue"},
		{path: "friends", kind: KindRefs},
		{path: "note", kind: KindPresent},
		{path: "own"},
	}},
	{"goals[]", toyRecord, []toyField{
		{path: "id", kind: KindRef},
		{path: "owner", kind: KindRef},
		{path: "set", kind: KindEvent},
		{path: "about", kind: KindWord, words: "work growth other"},
		{path: "strategic", kind: KindAnswer},
		{path: "makers", kind: KindRefs},
		{path: "weight", kind: KindNumber},
		{path: "agreed", kind: KindItems, table: toyAgreed},
	}},
	{"goals[].agreed[]", toyGoals, []toyField{
		{path: "person", kind: KindRef},
		{path: "on", kind: KindEvent},
		{path: "freely", kind: KindAnswer},
	}},
	{"groups[]", toyRecord, []toyField{
		{path: "id", kind: KindRef},
		{path: "asked", kind: KindEvent},
		{path: "told.limits", kind: KindEvent},
	}},
}

// The worked-out facts of the made-up record.
const (
	toyStart FactID = iota
	toyFirst
	toyOff
	toyLikes
	toySaid
	toyMood
	toyDays
	toyFavourite
	toyTheirs
	toyKnown
)

func toySchema() *Schema {
	s := &Schema{Words: []string{""}}
	words := func(texts string) (list []Word) {
		for _, text := range strings.Fields(texts) {
			if !slices.Contains(s.Words, text) {
				s.Words = append(s.Words, text)
			}
			list = append(list, Word(slices.Index(s.Words, text)))
		}
		return list
	}
	words("yes no organisation expert carer independent system")
	columns := map[Kind]int{}
	for _, t := range toyTables {
		table := Table{Path: t.path, Parent: t.parent}
		for _, f := range t.fields {
			family := listFamily(f.kind)
			table.Fields = append(table.Fields, Field{
				Path: f.path, Kind: f.kind, Column: columns[family],
				Words: words(f.words), Table: f.table, OwnFacts: f.kind == 0,
			})
			columns[family]++
		}
		s.Tables = append(s.Tables, table)
	}
	people := Arg{Tables: []TableID{toyPeople}}
	id := Arg{Tables: []TableID{toyPeople, toyGroups}, Kind: KindRef}
	s.Facts = []Fact{
		toyStart:     {Name: "start", Result: KindMoment},
		toyFirst:     {Name: "first_seen", Args: []Arg{{Tables: []TableID{toyPeople, toyGroups}}}, Result: KindMoment},
		toyOff:       {Name: "off", Args: []Arg{{Kind: KindMoment}}, Result: KindAnswer},
		toyLikes:     {Name: "likes", Args: []Arg{people, id}, Result: KindAnswer},
		toySaid:      {Name: "said", Args: []Arg{{Kind: KindAnswer}, {Kind: KindWord, Words: words("yes no")}}, Result: KindAnswer},
		toyMood:      {Name: "mood", Args: []Arg{people}, Result: KindWord, Words: words("red green blue")},
		toyDays:      {Name: "days", Args: []Arg{people}, Result: KindNumber},
		toyFavourite: {Name: "favourite", Args: []Arg{people}, Result: KindItem, Table: toyGoals},
		toyTheirs:    {Name: "agreed_of", Args: []Arg{{Tables: []TableID{toyGoals}}}, Result: KindItems, Table: toyAgreed},
		toyKnown:     {Name: "known", Args: []Arg{id}, Result: KindAnswer},
	}
	s.Params = []Param{{Name: "wait_days"}, {Name: "at_least"}}
	return s
}

// listFamily puts all lists among one family of columns.
func listFamily(k Kind) Kind {
	switch k {
	case KindWords, KindRefs, KindItems, KindPresents:
		return KindWords
	default:
		return k
	}
}

var toyParams = []int64{7, 2}

// What the made-up record holds: a field that is absent is not in the map.
type (
	object map[string]any

	event struct {
		at, said, recorded string
		done               cowork.Answer
	}

	texts struct {
		held []string
		open bool
	}

	objects struct {
		held []object
		open bool
	}
)

// rowKey is where an object keeps its row, once it has one.
const rowKey = "#row"

// toyColumns lays a made-up record out.
func toyColumns(s *Schema, rec object) *Columns {
	c := &Columns{Rows: make([]int32, len(s.Tables)), RefPool: []Ref{}, RefCount: len(toyIDs) + 1}
	byTable := make([][]object, len(s.Tables))
	byTable[0] = []object{rec}
	for t, table := range s.Tables {
		for i, o := range byTable[t] {
			o[rowKey] = Row{TableID(t), int32(i)}
			for _, f := range table.Fields {
				if l, ok := o[f.Path].(objects); ok {
					byTable[f.Table] = append(byTable[f.Table], l.held...)
				}
			}
		}
	}
	for t, table := range s.Tables {
		c.Rows[t] = int32(len(byTable[t]))
		starts := map[TableID]int32{}
		for _, f := range table.Fields {
			toyColumn(s, c, f, byTable[t], starts)
		}
	}
	c.Joins = NewJoins(len(c.Refs), len(c.Lists))
	return c
}

func toyColumn(s *Schema, c *Columns, f Field, rows []object, starts map[TableID]int32) {
	switch f.Kind {
	case KindAnswer:
		c.Answers = append(c.Answers, column(rows, f.Path, func(v any) cowork.Answer { return v.(cowork.Answer) }))
	case KindEvent:
		c.Events = append(c.Events, column(rows, f.Path, func(v any) Event { return toyEvent(s, v.(event)) }))
	case KindMoment:
		c.Moments = append(c.Moments, column(rows, f.Path, func(v any) Moment { return toyMoment(v.(string)) }))
	case KindWord:
		c.Words = append(c.Words, column(rows, f.Path, func(v any) Word { return toyWord(s, v.(string)) }))
	case KindNumber:
		c.Numbers = append(c.Numbers, column(rows, f.Path, func(v any) cowork.Count { n, _ := cowork.CountOf(v.(int)); return n }))
	case KindMoney:
		c.Moneys = append(c.Moneys, column(rows, f.Path, func(v any) cowork.Money {
			amount, currency, _ := strings.Cut(v.(string), " ")
			m, _ := cowork.ParseMoney(amount, currency)
			return m
		}))
	case KindRef:
		c.Refs = append(c.Refs, column(rows, f.Path, func(v any) Ref { return toyRef(v.(string)) }))
	case KindPresent:
		c.Presents = append(c.Presents, column(rows, f.Path, func(any) bool { return true }))
	case KindItems:
		next := starts[f.Table]
		c.Lists = append(c.Lists, column(rows, f.Path, func(v any) Span {
			l := v.(objects)
			span := Span{next, next + int32(len(l.held)), true, l.open}
			next = span.To
			return span
		}))
		starts[f.Table] = next
	case KindWords, KindPresents:
		c.Lists = append(c.Lists, column(rows, f.Path, func(v any) Span {
			return pool(&c.WordPool, v.(texts), func(text string) Word { return toyWord(s, text) })
		}))
	case KindRefs:
		c.Lists = append(c.Lists, column(rows, f.Path, func(v any) Span { return pool(&c.RefPool, v.(texts), toyRef) }))
	}
}

func column[T any](rows []object, path string, read func(any) T) []T {
	out := make([]T, len(rows))
	for i, o := range rows {
		if v, ok := o[path]; ok {
			out[i] = read(v)
		}
	}
	return out
}

func pool[T any](all *[]T, l texts, read func(string) T) Span {
	from := int32(len(*all))
	for _, text := range l.held {
		*all = append(*all, read(text))
	}
	return Span{from, int32(len(*all)), true, l.open}
}

func toyEvent(s *Schema, e event) Event {
	return Event{
		At: toyMoment(e.at), Recorded: toyMoment(e.recorded), Done: e.done,
		SaidBy: toyWord(s, e.said), Known: true,
	}
}

func toyMoment(text string) Moment {
	w, _ := cowork.ParseWhen(text)
	return MomentOf(w)
}

func toyWord(s *Schema, text string) Word { return Word(slices.Index(s.Words, text)) }

var toyIDs = []string{"p1", "p2", "p3", "p4", "g1", "g2", "g3"}

func toyRef(id string) Ref { return Ref(slices.Index(toyIDs, id) + 1) }
