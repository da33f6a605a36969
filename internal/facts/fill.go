package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// filler fills the columns from one record.
type filler struct {
	columns *lang.Columns
	ids     interner
	// next is the next row of each table.
	next []int32
	// complete says of each column of lists whether the record calls all lists of
	// that name complete.
	complete []bool
	// ownWords are the words of an organisation's own where they count as
	// themselves: the first has the number wordCount.
	ownWords []string
}

// row takes the next row of a table.
func (f *filler) row(t lang.TableID, parent int32, place int) int32 {
	r := f.next[t]
	f.next[t]++
	f.columns.Parents[t][r] = parent
	f.columns.Places[t][r] = int32(place)
	return r
}

// items is the span of a list of n items of which the first is row from. The
// column says which list it is, to ask whether it is complete; -1 if it always
// is.
func (f *filler) items(absent bool, n int, from int32, column int) lang.Span {
	if absent {
		return lang.Span{}
	}
	open := n > 0 && column >= 0 && !f.complete[column]
	return lang.Span{From: from, To: from + int32(n), Known: true, Open: open}
}

func (f *filler) refs(list []cowork.ID, column int) lang.Span {
	from := int32(len(f.columns.RefPool))
	for _, id := range list {
		f.columns.RefPool = append(f.columns.RefPool, f.ref(id))
	}
	return f.items(list == nil, len(list), from, column)
}

func words[W ~string](f *filler, list []W, read func(string) lang.Word, column int) lang.Span {
	from := int32(len(f.columns.WordPool))
	for _, w := range list {
		f.columns.WordPool = append(f.columns.WordPool, read(string(w)))
	}
	return f.items(list == nil, len(list), from, column)
}

func (f *filler) ref(id cowork.ID) lang.Ref { return f.ids.ref(id) }

// word reads a word of an enum to which nobody may add.
func (f *filler) word(text string) lang.Word { return wordOf(text) }

// openWord reads a word of an enum with other: a word of an organisation's own
// is other to every rule.
func (f *filler) openWord(text string) lang.Word {
	if isOwnWord(text) {
		return wordOther
	}
	return wordOf(text)
}

// ownWord reads a word of an enum without other to which words may be added: a
// word of an organisation's own is no word of the schema and equals itself.
func (f *filler) ownWord(text string) lang.Word {
	if !isOwnWord(text) {
		return wordOf(text)
	}
	for i, w := range f.ownWords {
		if w == text {
			return wordCount + lang.Word(i)
		}
	}
	f.ownWords = append(f.ownWords, text)
	return wordCount + lang.Word(len(f.ownWords)-1)
}

func isOwnWord(text string) bool { return len(text) > 2 && text[0] == 'x' && text[1] == '-' }

func event(e cowork.Event) lang.Event {
	if e.IsZero() {
		return lang.Event{}
	}
	return lang.Event{
		At:       lang.MomentOf(e.At),
		Recorded: lang.MomentOf(e.RecordedAt),
		Done:     e.Done,
		SaidBy:   saidBy(e.SaidBy),
		Known:    true,
	}
}

func saidBy(s cowork.SaidBy) lang.Word {
	if s == "" {
		return 0
	}
	return wordOf(string(s))
}

// ownEvent is an event that belongs to the person. It counts in their word, or
// in the word of whoever acts for them; from anybody else only as an admission:
// no, or for what speaks against the organisation, yes.
func ownEvent(e cowork.Event, admission cowork.Answer) lang.Event {
	if e.IsZero() || e.SaidBy.ForPerson() || e.Done == admission {
		return event(e)
	}
	return lang.Event{Unheard: true}
}

func ownEventIf(own bool, e cowork.Event) lang.Event {
	if own {
		return ownEvent(e, cowork.No)
	}
	return event(e)
}

// listsNamed says of each column of lists whether all lists of its name are
// complete.
func listsNamed(names []engagement.ListName) []bool {
	complete := make([]bool, listColumns)
	for _, name := range names {
		if name == engagement.AllLists {
			for i := range complete {
				complete[i] = true
			}
		} else if i := listNamed(string(name)); i >= 0 {
			complete[i] = true
		}
	}
	return complete
}
