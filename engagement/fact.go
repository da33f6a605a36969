package engagement

import (
	"iter"

	"github.com/powercowork/cowork"
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
// nothing there. A pointer may lead into an event, an amount or the facts of
// one's own, or to an object or a list, but not to one item of a list of words
// or ids.
func (e *Record) Lookup(p cowork.Pointer) (Fact, bool) {
	f, ok := e.lookup(p)
	return f, ok && f.known()
}

// lookup also finds fields that say nothing.
func (e *Record) lookup(p cowork.Pointer) (found Fact, ok bool) {
	tokens := p.Tokens()
	if len(tokens) == 0 {
		return Fact{}, false
	}
	w := walker{want: tokens}
	w.visit = func(f *Field, value any) {
		switch left := tokens[w.depth()+1:]; {
		case len(left) == 0:
			found, ok = w.fact(f, value), true
		case len(left) == 1 && hasPart(value, left[0]):
			found, ok = w.fact(f, value), true
			found.Part = left[0]
		default:
			return
		}
		w.done = true
	}
	walkRecord(&w, e)
	return found, ok
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
