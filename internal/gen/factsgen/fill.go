package factsgen

import (
	"fmt"

	"github.com/powercowork/cowork/internal/gen/model"
	"github.com/powercowork/cowork/internal/lang"
)

// Fill gives the source that fills the columns from a record.
func Fill(m *model.Model) string {
	l := layOut(m)
	w := &writer{}
	w.head(`"github.com/powercowork/cowork"`, `"github.com/powercowork/cowork/consent"`,
		`"github.com/powercowork/cowork/engagement"`, `"github.com/powercowork/cowork/experience"`,
		`"github.com/powercowork/cowork/internal/lang"`)
	l.writeSizes(w)
	l.writeCounting(w)
	for _, t := range l.tables {
		l.writeFill(w, t)
	}
	l.writeListNames(w)
	l.writeIDColumns(w)
	return w.String()
}

// writeSizes writes how many columns of each kind every table has, so that all
// columns of a kind can be cut from one piece.
func (l *layout) writeSizes(w *writer) {
	w.line("// columnTables says of each column of each kind which table it belongs to.")
	w.line("func columnTables(kind lang.Kind) []lang.TableID {")
	w.line("switch kind {")
	for _, kind := range []lang.Kind{
		lang.KindAnswer, lang.KindEvent, lang.KindMoment, lang.KindWord, lang.KindNumber,
		lang.KindMoney, lang.KindRef, lang.KindPresent, lang.KindItems,
	} {
		w.line("case lang.%s:\nreturn []lang.TableID{", kindConstants[kind])
		owners := make([]int, l.columns[kind])
		for _, t := range l.tables {
			for _, f := range t.fields {
				if f.kind != 0 && columnGroup(f.kind) == kind {
					owners[f.column] = t.id
				}
			}
		}
		for i := 0; i < len(owners); i += 24 {
			line := ""
			for _, o := range owners[i:min(i+24, len(owners))] {
				line += fmt.Sprintf("%d, ", o)
			}
			w.line("%s", line)
		}
		w.line("}")
	}
	w.line("default:\nreturn nil\n}\n}\n")
}

func (l *layout) writeCounting(w *writer) {
	w.line("// countRows counts the rows of every table.")
	w.line("func countRows(x *engagement.Record, n []int32) {")
	w.line("n[TableRecord] = 1")
	l.writeCounts(w, l.tables[0], "x")
	w.line("}\n")
}

func (l *layout) writeCounts(w *writer, t *table, row string) {
	for _, f := range t.fields {
		if f.rows == nil {
			continue
		}
		w.line("n[Table%s] += int32(len(%s%s))", f.rows.name, row, f.access)
		if !f.rows.hasLists() {
			continue
		}
		item := "x" + fmt.Sprint(f.rows.id)
		w.line("for i := range %s%s {\n%s := &%s%s[i]", row, f.access, item, row, f.access)
		l.writeCounts(w, f.rows, item)
		w.line("}")
	}
}

func (t *table) hasLists() bool {
	for _, f := range t.fields {
		if f.rows != nil {
			return true
		}
	}
	return false
}

func (l *layout) writeFill(w *writer, t *table) {
	if t.parent < 0 {
		w.line("func (f *filler) fillRecord(x *engagement.Record) {")
		w.line("c, r := f.columns, f.row(TableRecord, -1, 0)")
		l.writeFields(w, t)
		w.line("}\n")
		return
	}
	w.line("func (f *filler) fill%s(list []%s, parent int32) (from int32) {", t.name, t.item.QualifiedName("facts"))
	w.line("from, c := f.next[Table%s], f.columns", t.name)
	w.line("for i := range list {")
	w.line("x, r := &list[i], f.row(Table%s, parent, i)", t.name)
	l.writeFields(w, t)
	w.line("}\nreturn from\n}\n")
}

func (l *layout) writeFields(w *writer, t *table) {
	for _, f := range t.fields {
		if f.kind != 0 {
			w.line("c.%s[%d][r] = %s", columnNames[columnGroup(f.kind)], f.column, value(t, f))
		}
	}
}

var columnNames = map[lang.Kind]string{
	lang.KindAnswer: "Answers", lang.KindEvent: "Events", lang.KindMoment: "Moments", lang.KindWord: "Words",
	lang.KindNumber: "Numbers", lang.KindMoney: "Moneys", lang.KindRef: "Refs", lang.KindPresent: "Presents",
	lang.KindItems: "Lists",
}

// value is the Go expression that reads the field of row x for its column.
func value(t *table, f *field) string {
	read := "x" + f.access
	switch f.kind {
	case lang.KindEvent:
		return eventValue(f, read)
	case lang.KindMoment:
		return fmt.Sprintf("lang.MomentOf(%s)", read)
	case lang.KindWord:
		return fmt.Sprintf("f.%s(string(%s))", wordReader(f.Enum), read)
	case lang.KindRef:
		return fmt.Sprintf("f.ref(%s)", read)
	case lang.KindPresent:
		if f.Kind == model.Decimal {
			return read + ".Known()"
		}
		return read + ` != ""`
	case lang.KindItems:
		return fmt.Sprintf("f.items(%s == nil, len(%s), f.fill%s(%s, r), %s)", read, read, f.rows.name, read, openness(f))
	case lang.KindRefs:
		return fmt.Sprintf("f.refs(%s, %s)", read, openness(f))
	case lang.KindWords:
		return fmt.Sprintf("words(f, %s, f.%s, %s)", read, wordReader(f.Enum), openness(f))
	case lang.KindPresents:
		return fmt.Sprintf("f.items(%s == nil, len(%s), 0, %s)", read, read, openness(f))
	default:
		return read
	}
}

// eventValue reads an event; one that belongs to the person counts only in
// their word, save what speaks against the organisation.
func eventValue(f *field, read string) string {
	switch {
	case f.OwnByPerson:
		return fmt.Sprintf("ownEventIf(x.Kind == engagement.WaiverKindByPerson, %s)", read)
	case f.Own && f.path == "ties.depends":
		return fmt.Sprintf("ownEvent(%s, cowork.Yes)", read)
	case f.Own:
		return fmt.Sprintf("ownEvent(%s, cowork.No)", read)
	default:
		return fmt.Sprintf("event(%s)", read)
	}
}

// wordReader says what becomes of an organisation's own words: other where the
// enum has it, and otherwise a word that equals itself alone.
func wordReader(e *model.Enum) string {
	switch {
	case !e.Open:
		return "word"
	case e.Words[len(e.Words)-1].Word == "other":
		return "openWord"
	default:
		return "ownWord"
	}
}

// openness names the list, by which it is asked whether the record calls it
// complete; -1 where it always is.
func openness(f *field) string {
	if f.Whole {
		return "-1"
	}
	return fmt.Sprint(f.column)
}

func (l *layout) writeListNames(w *writer) {
	w.line("// listNamed gives the column of the list that `complete` calls so, -1 for none.")
	w.line("func listNamed(name string) int {")
	w.line("switch name {")
	for _, t := range l.tables {
		for _, f := range t.fields {
			if f.kind != 0 && isList(f.kind) {
				w.line("case %q:\nreturn %d", listName(t, f), f.column)
			}
		}
	}
	w.line("default:\nreturn -1\n}\n}\n")
}

func listName(t *table, f *field) string {
	name := ""
	for _, c := range t.path {
		if c != '[' && c != ']' {
			name += string(c)
		}
	}
	if name == "" {
		return f.path
	}
	return name + "." + f.path
}

func (l *layout) writeIDColumns(w *writer) {
	w.line("// idColumn gives the column of the ids of the table's own items, -1 for none.")
	w.line("func idColumn(t lang.TableID) int {")
	w.line("switch t {")
	for _, t := range l.tables {
		for _, f := range t.fields {
			if f.IsItemID() && f.path == "id" {
				w.line("case Table%s:\nreturn %d", t.name, f.column)
			}
		}
	}
	w.line("default:\nreturn -1\n}\n}\n")
}
