package engagement

import (
	"iter"
	"strconv"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// Fact is one value of a record: what a pointer leads to. The zero value is no
// fact at all. It does not print itself.
type Fact struct {
	// Pointer leads to the value of the field; where one part of it was asked
	// for, such as the done of an event, to the whole value.
	Pointer cowork.Pointer
	// Path is the field in the dictionary, such as signals[].honoured.
	Path string
	// Field is what the dictionary says of it.
	Field Field
	// Part is the part of the value that was asked for: the name of a member of
	// an event or an amount, or of a fact of one's own; empty for the whole.
	Part string

	value any // a pointer to the value in the record, or a container
}

// Lookup gives the value that a pointer leads to; false where the record says
// nothing there. A pointer may lead to an object, a list or an item of a list of
// objects, and into an event, an amount or the facts of one's own, but not to
// one item of a list of words or ids.
func (e *Record) Lookup(p cowork.Pointer) (Fact, bool) {
	f, ok := e.lookup(p)
	if _, holdsMore := f.value.(container); holdsMore {
		var json []byte
		json, ok = wire.Value(appendRecord(nil, e), p)
		f.value = container{json: Value(json)}
	}
	return f, ok && f.known()
}

// lookup also finds fields that say nothing.
func (e *Record) lookup(p cowork.Pointer) (found Fact, ok bool) {
	if _, err := cowork.ParsePointer(string(p)); err != nil || p == "" {
		return Fact{}, false
	}
	w := walker{want: p.Tokens()}
	w.visit = func(f *Field, value any) {
		left := w.want[w.depth()+1:]
		switch {
		case len(left) == 0:
			found = w.fact(f, value)
		case len(left) == 1 && hasPart(value, left[0]):
			found = w.fact(f, value)
			found.Part = left[0]
		case len(left) == 1 && isItem(value, left[0]):
			found = w.fact(f, container{})
			found.Pointer, found.Field.List = p, false
		default:
			return
		}
		ok, w.done = true, true
	}
	walkRecord(&w, e)
	return found, ok
}

// isItem reports whether the value is a list of objects that has an item of that
// number.
func isItem(value any, number string) bool {
	list, ok := value.(container)
	i, err := strconv.Atoi(number)
	return ok && err == nil && i >= 0 && i < list.items && strconv.Itoa(i) == number
}

func (w *walker) fact(f *Field, value any) Fact {
	return Fact{Pointer: w.pointerTo(f), Path: w.pathOf(f), Field: *f, value: value}
}

// hasPart reports whether a value can have a part of that name.
func hasPart(value any, name string) bool {
	switch value.(type) {
	case *cowork.Event:
		return name == "at" || name == "done" || name == "said_by" || name == "recorded_at" || name == "note"
	case *cowork.Money:
		return name == "amount" || name == "currency"
	case *Own:
		return true
	default:
		return false
	}
}

// Facts gives every value that the record holds, in the order of the
// dictionary: not objects, not lists of objects, nothing that is unknown.
func (e *Record) Facts() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		var w walker
		w.visit = func(f *Field, value any) {
			if f.Kind == KindObject || !known(value) {
				return
			}
			w.done = w.done || !yield(w.fact(f, value))
		}
		walkRecord(&w, e)
	}
}

// Answer gives the value of a fact that is an answer, or the part of one.
func (f Fact) Answer() (a cowork.Answer, ok bool) {
	switch v := f.value.(type) {
	case *cowork.Answer:
		return *v, true
	case *cowork.Event:
		return v.Done, f.Part == "done"
	default:
		return cowork.Unknown, false
	}
}

// Event gives the value of a fact that is an event; the whole of it also where
// a part was asked for.
func (f Fact) Event() (e cowork.Event, ok bool) { return get[cowork.Event](f) }

// When gives the value of a fact that is a time.
func (f Fact) When() (w cowork.When, ok bool) { return get[cowork.When](f) }

// Count gives the value of a fact that is a number.
func (f Fact) Count() (n cowork.Count, ok bool) { return get[cowork.Count](f) }

// Money gives the value of a fact that is an amount.
func (f Fact) Money() (m cowork.Money, ok bool) { return get[cowork.Money](f) }

// Decimal gives the value of a fact that is a decimal.
func (f Fact) Decimal() (d cowork.Decimal, ok bool) { return get[cowork.Decimal](f) }

// ID gives the value of a fact that is one id.
func (f Fact) ID() (id cowork.ID, ok bool) { return get[cowork.ID](f) }

// IDs gives the value of a fact that is a list of ids. Do not change it.
func (f Fact) IDs() (list []cowork.ID, ok bool) { return get[[]cowork.ID](f) }

// Own gives the value of a fact of one's own; where no part was asked for, all
// of them.
func (f Fact) Own() (own Own, ok bool) { return get[Own](f) }

// Word gives the value of a fact that is one word.
func (f Fact) Word() (word string, ok bool) {
	if f.Field.Kind != KindWord {
		return "", false
	}
	return get[string](f)
}

// Words gives the value of a fact that is a list of words.
func (f Fact) Words() (list []string, ok bool) {
	if w, ok := f.value.(wordList); ok {
		return w.strings(), true
	}
	return nil, false
}

func get[T any](f Fact) (v T, ok bool) {
	if p, ok := f.value.(*T); ok {
		return *p, true
	}
	return v, false
}
