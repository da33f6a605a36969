// Package model holds what the generator knows of the record: the Go types of
// packages experience, consent and engagement, read from their source. The Go
// types are the single source; all that is generated follows from this model.
package model

import (
	"iter"
	"strings"
)

// Kind is what sort of value a field holds, or the items of its list.
type Kind uint8

// The kinds. The zero value is no kind at all.
const (
	_        Kind = iota
	Answer        // cowork.Answer
	Event         // cowork.Event
	When          // cowork.When
	Count         // cowork.Count: a number of things, minutes or days
	Money         // cowork.Money
	Decimal       // cowork.Decimal
	ID            // cowork.ID: the item's own where the field is called id, otherwise a reference
	Code          // cowork.Code
	Text          // cowork.Text: words for people
	Schema        // the version of the dictionary, a string
	Pointer       // cowork.Pointer
	RuleID        // engagement.RuleID
	ListName      // engagement.ListName
	Any           // engagement.Value: a value of any shape
	OwnFacts      // engagement.Own: facts of an organisation's own
	Word          // a word of an enum
	Object        // a struct
)

var kindNames = [...]string{
	"none", "Answer", "Event", "when", "count", "money", "decimal", "UUID", "code", "text", "schema", "pointer",
	"rule id", "list name", "any", "own facts", "enum", "object",
}

// String gives the name that the field dictionary uses.
func (k Kind) String() string { return kindNames[k] }

// Model is the record and all that it is made of.
type Model struct {
	// Root is engagement.Record.
	Root *Struct
	// Structs and Enums are in the order of their packages, files and lines:
	// cowork, experience, consent, engagement. Event and Money are not among
	// the Structs; SaidBy is the first of the Enums.
	Structs []*Struct
	Enums   []*Enum
}

// Struct is one object of the record.
type Struct struct {
	Package string // cowork, experience, consent or engagement
	Name    string
	Doc     string
	File    string // the file's name without .go
	Fields  []*Field
}

// Field is one member of an object.
type Field struct {
	GoName  string
	Name    string // the JSON name
	Comment string // without the example
	Example string // compact JSON; empty for objects and lists of objects
	Serves  string // P, O, W, E, R, all, or several joined by +
	Own     bool   // the fact belongs to the person
	// OwnByPerson says so only where it was done by the person (waivers).
	OwnByPerson bool
	Whole       bool // the list is always complete
	Minutes     bool
	Days        bool

	Kind   Kind
	List   bool    // a list of such values
	Enum   *Enum   // for Word
	Struct *Struct // for Object
}

// Enum is one list of words.
type Enum struct {
	Package string
	Name    string
	Doc     string
	File    string // the file's name without .go
	Words   []Constant
	// Open says that an organisation may add words of its own, written x-...
	Open bool
}

// Constant is one word and the Go constant that holds it.
type Constant struct {
	GoName string
	Word   string
}

// QualifiedName is how a file of the given package writes the type's name.
func (s *Struct) QualifiedName(pkg string) string { return qualify(pkg, s.Package, s.Name) }

// QualifiedName is how a file of the given package writes the type's name.
func (e *Enum) QualifiedName(pkg string) string { return qualify(pkg, e.Package, e.Name) }

// Constant is how a file of the given package writes the constant's name.
func (e *Enum) Constant(pkg string, c Constant) string { return qualify(pkg, e.Package, c.GoName) }

func qualify(from, pkg, name string) string {
	if from == pkg {
		return name
	}
	return pkg + "." + name
}

// IsItemID reports whether the field is the id of its item, and not the id of
// something else.
func (f *Field) IsItemID() bool { return f.Kind == ID && f.Name == "id" && !f.List }

// IsReference reports whether the field names something else by its id.
func (f *Field) IsReference() bool { return f.Kind == ID && !f.IsItemID() }

// Outside reports whether what the field names stands outside the record: the
// organisation, and the programme that it belongs to.
func (f *Field) Outside() bool { return f.Name == "organisation" || f.Name == "programme" }

// Type is the field's type as the field dictionary writes it.
func (f *Field) Type() string {
	name := f.Kind.String()
	switch {
	case f.Kind == Word:
		name += " " + f.Enum.Title()
	case f.Minutes:
		name = "minutes"
	case f.Days:
		name = "count of days"
	}
	if f.List {
		name = "list of " + name
	}
	return name
}

// Title is the name that tells the type from others, where packages are not
// spoken of.
func (e *Enum) Title() string { return title(e.Package, e.Name) }

// Title is the name that tells the type from others, where packages are not
// spoken of.
func (s *Struct) Title() string { return title(s.Package, s.Name) }

func title(pkg, name string) string {
	if pkg == "engagement" || pkg == "cowork" {
		return name
	}
	return strings.ToUpper(pkg[:1]) + pkg[1:] + name
}

// Path is one field with its path, such as people[].offers[].given.
type Path struct {
	// Path ends in [] where the field is a list.
	Path  string
	Field *Field
}

// ListName is the path without brackets, by which `complete` names a list.
func (p Path) ListName() string { return strings.ReplaceAll(p.Path, "[]", "") }

// Paths gives every field of the record in order, objects and lists of objects
// before what is in them.
func (m *Model) Paths() iter.Seq[Path] {
	return func(yield func(Path) bool) { walk(m.Root, "", yield) }
}

func walk(s *Struct, prefix string, yield func(Path) bool) bool {
	for _, f := range s.Fields {
		p := Path{Path: prefix + f.Name, Field: f}
		if f.List {
			p.Path += "[]"
		}
		if !yield(p) || f.Struct != nil && !walk(f.Struct, p.Path+".", yield) {
			return false
		}
	}
	return true
}
