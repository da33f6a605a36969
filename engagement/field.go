package engagement

import (
	"iter"
	"slices"
)

// Kind is what sort of value a field holds, or the items of its list.
type Kind uint8

// The kinds. The zero value is no kind at all.
const (
	_            Kind = iota
	KindAnswer        // yes, no or unknown
	KindEvent         // a dated fact
	KindWhen          // a time
	KindCount         // a number of things, minutes or days
	KindMoney         // an exact amount in one currency
	KindDecimal       // an exact decimal
	KindID            // an id: the item's own if the field is called id, otherwise that of something else
	KindCode          // a short label of an organisation's own
	KindText          // words for people
	KindSchema        // the version of the dictionary
	KindPointer       // a pointer into the record
	KindRuleID        // the id of a rule
	KindListName      // the name of a list
	KindAny           // a value of any shape
	KindOwn           // facts of an organisation's own
	KindWord          // a word of a list
	KindObject        // an object with fields of its own
)

// Field is one field of the dictionary.
type Field struct {
	Name string // as it is written in JSON
	Kind Kind
	// List says that the field holds a list of such values.
	List bool
	// Own says that the fact belongs to the person; OwnByPerson, that it does
	// where the person made it (a waiver).
	Own, OwnByPerson bool
	// Whole says that the list is always complete: it is the recorder's own
	// description.
	Whole bool
	// Minutes and Days say what a count counts.
	Minutes, Days bool
	// Serves names the principles by their letters: P, O, W, E, R, or all.
	Serves string
	// Meaning is what the field says, in a sentence. Objects have none.
	Meaning string
	// Example is one value, as compact JSON.
	Example string

	words []string
	open  bool
}

// Words gives the words that the field may hold.
func (f Field) Words() []string { return slices.Clone(f.words) }

// Open reports whether an organisation may add words of its own, written x-...
func (f Field) Open() bool { return f.open }

// IsItemID reports whether the field is the id of the item it stands in.
func (f Field) IsItemID() bool { return f.Kind == KindID && !f.List && f.Name == "id" }

// Fields gives every field of the dictionary in order, each with its path, such
// as people[].offers[].given. The path of a list ends in [].
func Fields() iter.Seq2[string, Field] {
	return func(yield func(string, Field) bool) {
		w := walker{types: true}
		w.visit = func(f *Field, _ any) {
			if !w.done && !yield(w.pathOf(f), *f) {
				w.done = true
			}
		}
		walkRecord(&w, &Record{})
	}
}

func namesOf(fields []Field) []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.Name
	}
	return names
}
