// Package wire reads and writes the JSON of a record. The reader is strict and
// goes over the bytes once, without reflection: it notes every mistake with its
// place, skips the value and reads on; only text that is no JSON ends it. The
// writer appends. What is generated from the record's types stands on both.
package wire

import (
	"unicode/utf8"

	"github.com/powercowork/cowork"
)

// MaxDepth is how deep objects and lists may stand within one another.
const MaxDepth = 64

// maxMistakes is how many mistakes of one document are listed.
const maxMistakes = 1000

// Reader reads one JSON document.
type Reader struct {
	// Name is the name of the member that Object or Member has just come to. It
	// is only good until the next value is read.
	Name []byte

	data     []byte
	pos      int
	nameAt   int
	depth    int
	stopped  bool
	mistakes []mistake
	named    []Named
	scratch  []byte // holds a string that had escapes
	names    []byte // holds a name that had escapes
}

// mistake is a Problem whose place is only an offset yet.
type mistake struct {
	at       int
	code     cowork.ProblemCode
	expected string
}

// NewReader is a reader of the document. It refuses at once what is empty,
// begins with a byte order mark or is not UTF-8 throughout.
func NewReader(data []byte) *Reader {
	r := &Reader{data: data}
	const mark = "\xef\xbb\xbf"
	if len(data) >= len(mark) && string(data[:len(mark)]) == mark {
		r.note(0, cowork.CodeMark, "the text without the byte order mark that it begins with: save it as UTF-8 without BOM")
		r.pos = len(mark)
	}
	if !utf8.Valid(data) {
		r.noteEncoding()
	}
	r.space()
	if r.pos == len(data) {
		r.stopped = true
		r.note(r.pos, cowork.CodeEmpty, "a document: there is nothing in it")
	}
	return r
}

func (r *Reader) noteEncoding() {
	for i := 0; i < len(r.data); {
		_, size := utf8.DecodeRune(r.data[i:])
		if size == 1 && r.data[i] >= utf8.RuneSelf {
			r.note(i, cowork.CodeEncoding, "text in UTF-8")
			for i < len(r.data) && r.data[i] >= utf8.RuneSelf {
				i++
			}
			continue
		}
		i += size
	}
}

func (r *Reader) note(at int, code cowork.ProblemCode, expected string) {
	switch {
	case len(r.mistakes) < maxMistakes:
		r.mistakes = append(r.mistakes, mistake{at, code, expected})
	case len(r.mistakes) == maxMistakes:
		r.mistakes = append(r.mistakes, mistake{at, cowork.CodeMany, "these mistakes put right first: there are more than are listed"})
	}
}

// full reports whether no more mistakes are listed, so that it is not worth
// while to think about what to say.
func (r *Reader) full() bool { return len(r.mistakes) > maxMistakes }

// stop notes text that is no JSON and ends the reading.
func (r *Reader) stop(code cowork.ProblemCode, expected string) {
	if !r.stopped {
		r.note(r.pos, code, expected)
		r.stopped = true
	}
}

func (r *Reader) syntax(expected string) {
	if r.pos >= len(r.data) {
		expected += ", and the text ends here"
	}
	r.stop(cowork.CodeSyntax, expected)
}

// Stopped reports whether the reading ended before the end of the document.
func (r *Reader) Stopped() bool { return r.stopped }

// End notes what follows the document.
func (r *Reader) End() {
	if r.stopped {
		return
	}
	if r.space(); r.pos < len(r.data) {
		r.stop(cowork.CodeTrailing, "nothing after the end of the document")
	}
}

// space skips white space.
func (r *Reader) space() {
	for r.pos < len(r.data) {
		switch r.data[r.pos] {
		case ' ', '\t', '\n', '\r':
			r.pos++
		default:
			return
		}
	}
}

// peek gives the first byte of the next value; 0 at the end of the text and
// after a stop.
func (r *Reader) peek() byte {
	if r.stopped {
		return 0
	}
	r.space()
	if r.pos == len(r.data) {
		return 0
	}
	return r.data[r.pos]
}

// Object begins an object and comes to its first member; false if it has none
// or is no object. Use: for ok := r.Object(); ok; ok = r.Member() { ... }
func (r *Reader) Object() bool {
	if r.peek() != '{' {
		r.mismatch("an object")
		return false
	}
	if !r.down() {
		return false
	}
	if r.peek() == '}' {
		r.up()
		return false
	}
	return r.name()
}

// Member comes to the next member of the object.
func (r *Reader) Member() bool {
	switch r.peek() {
	case ',':
		r.pos++
		return r.name()
	case '}':
		r.up()
	default:
		r.syntax("a comma or the closing } of the object")
	}
	return false
}

// name reads the name of a member and the colon.
func (r *Reader) name() bool {
	if r.peek() != '"' {
		r.syntax("the name of a field in double quotes")
		return false
	}
	r.nameAt = r.pos
	raw, escaped := r.scan()
	if escaped {
		r.names = r.unescape(r.names[:0], raw, r.nameAt+1, nil)
		raw = r.names
	}
	r.Name = raw
	if r.peek() != ':' {
		r.syntax("a colon after the name of the field")
		return false
	}
	r.pos++
	return true
}

// Once reports whether the member stands here for the first time; otherwise it
// notes the mistake and skips the value. The bit is the member's own in seen.
func (r *Reader) Once(seen *uint64, bit uint64) bool {
	if *seen&bit == 0 {
		*seen |= bit
		return true
	}
	r.note(r.nameAt, cowork.CodeTwice, "this field once: it stands here a second time")
	r.Skip()
	return false
}

// Unknown notes that no field of this name belongs here and skips the value.
// The names are those that do.
func (r *Reader) Unknown(names []string) {
	expected := "a field of the dictionary"
	if r.full() {
		names = nil
	}
	if near := Nearest(string(r.Name), names); near != "" {
		expected += "; did you mean " + near + "?"
	}
	r.note(r.nameAt, cowork.CodeField, expected)
	r.Skip()
}

// Array begins a list and comes to its first item; false if it has none or is
// no list. Use: for ok := r.Array(); ok; ok = r.Item() { ... }
func (r *Reader) Array() bool {
	if r.peek() != '[' {
		r.mismatch("a list")
		return false
	}
	if !r.down() {
		return false
	}
	if r.peek() == ']' {
		r.up()
		return false
	}
	return !r.stopped
}

// Item comes to the next item of the list.
func (r *Reader) Item() bool {
	switch r.peek() {
	case ',':
		r.pos++
		return true
	case ']':
		r.up()
	default:
		r.syntax("a comma or the closing ] of the list")
	}
	return false
}

func (r *Reader) down() bool {
	if r.depth == MaxDepth {
		r.stop(cowork.CodeDeep, "at most 64 objects and lists within one another")
		return false
	}
	r.depth++
	r.pos++
	return true
}

func (r *Reader) up() {
	r.depth--
	r.pos++
}

// List reads a list of values, each by read. It is nil only if it is no list.
func List[T any](r *Reader, read func(*Reader, *T)) []T {
	if r.peek() != '[' {
		r.mismatch("a list")
		return nil
	}
	list := []T{}
	for ok := r.Array(); ok; ok = r.Item() {
		var none T
		list = append(list, none)
		read(r, &list[len(list)-1])
	}
	return list
}

// firstValues is for how many small values a list makes room at first.
const firstValues = 4

// Values reads a list of small values, each by read.
func Values[T any](r *Reader, read func(*Reader) T) []T {
	if r.peek() != '[' {
		r.mismatch("a list")
		return nil
	}
	list := []T{}
	for ok := r.Array(); ok; ok = r.Item() {
		if len(list) == 0 {
			list = make([]T, 0, firstValues)
		}
		list = append(list, read(r))
	}
	return list
}
