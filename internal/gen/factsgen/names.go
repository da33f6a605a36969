package factsgen

import (
	"cmp"
	"fmt"

	"github.com/powercowork/cowork/internal/gen/model"
	"github.com/powercowork/cowork/internal/lang"
)

// handleTypes are the types of the names of fields in internal/facts, one for
// each kind of column.
var handleTypes = map[lang.Kind]string{
	lang.KindAnswer: "answerField", lang.KindEvent: "eventField", lang.KindMoment: "momentField", lang.KindWord: "wordField",
	lang.KindNumber: "numberField", lang.KindMoney: "moneyField", lang.KindRef: "refField", lang.KindPresent: "presentField",
	lang.KindItems: "listField",
}

// Names gives the source of the names of tables, fields and words.
func Names(m *model.Model) string {
	l := layOut(m)
	w := &writer{}
	w.head(`"github.com/powercowork/cowork/internal/lang"`)
	w.line("// The tables: the record and every list of objects in it.")
	w.line("const (")
	for _, t := range l.tables {
		w.line("Table%s lang.TableID = %d // %s", t.name, t.id, cmp.Or(t.path, "the record"))
	}
	w.line("\ntableCount = %d", len(l.tables))
	w.line(")\n")
	for _, t := range l.tables {
		l.writeFieldNames(w, t)
	}
	l.writeWordNames(w)
	l.writeWordOf(w)
	return w.String()
}

func (l *layout) writeFieldNames(w *writer, t *table) {
	w.line("const (")
	for _, f := range t.fields {
		if f.kind == 0 {
			continue
		}
		w.line("%s %s = %d<<tableShift + %d<<placeShift + %d", t.constant(f), handleTypes[columnGroup(f.kind)], t.id, f.place, f.column)
	}
	w.line(")\n")
}

func (l *layout) writeWordNames(w *writer) {
	w.line("const (")
	for i, word := range l.words {
		if i > 0 {
			w.line("word%s lang.Word = %d", camel(word), i)
		}
	}
	w.line("\nwordCount = %d", len(l.words))
	w.line(")\n")
}

func (l *layout) writeWordOf(w *writer) {
	w.line("// wordOf gives the number of a word of an enum, 0 for any other text.")
	w.line("func wordOf(text string) lang.Word {")
	w.line("switch text {")
	for i, word := range l.words {
		if i > 0 {
			w.line("case %q:\nreturn %d", word, i)
		}
	}
	w.line("default:\nreturn 0\n}\n}\n")
	w.line("const (")
	for _, kind := range []lang.Kind{
		lang.KindAnswer, lang.KindEvent, lang.KindMoment, lang.KindWord, lang.KindNumber,
		lang.KindMoney, lang.KindRef, lang.KindPresent, lang.KindItems,
	} {
		w.line("%ss = %d", columnCounts[kind], l.columns[kind])
	}
	w.line(")\n")
	fmt.Fprintln(w)
}

var columnCounts = map[lang.Kind]string{
	lang.KindAnswer: "answerColumn", lang.KindEvent: "eventColumn", lang.KindMoment: "momentColumn", lang.KindWord: "wordColumn",
	lang.KindNumber: "numberColumn", lang.KindMoney: "moneyColumn", lang.KindRef: "refColumn", lang.KindPresent: "presentColumn",
	lang.KindItems: "listColumn",
}
