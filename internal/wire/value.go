package wire

import (
	"strconv"
	"strings"

	"github.com/google/uuid"

	"github.com/powercowork/cowork"
)

// newLines are the control characters that words for people may hold.
var newLines = []byte("\n\r\t")

const (
	expectedAnswer = `an answer: "yes", "no" or "unknown"`
	expectedWhen   = "a time: a year, a month, a day, an instant with seconds and offset, " +
		"a stretch of two of them, or never; only days of the calendar, years 0001 to 9999"
	expectedCount   = "a whole number from 0 to 2147483647"
	expectedDecimal = "a decimal in text: digits with at most one point between them, at most 18 digits"
	expectedID      = "an id: a UUID of 36 characters, or a handle such as expert-1 with a number from 1 to 9999"
	expectedCode    = "a code: 1 to 40 small letters, digits and : _ . - beginning with a letter or digit"
	expectedText    = "a text"
	expectedPointer = "a JSON pointer: it begins with /, and ~ is written ~0, / is written ~1"
)

// plainText reads a string that holds no control characters.
func (r *Reader) plainText(expected string) (s []byte, at int, ok bool) {
	r.peek()
	at = r.pos
	s, ok = r.text(expected, nil)
	return s, at, ok
}

// Answer reads "yes", "no" or "unknown".
func (r *Reader) Answer() cowork.Answer {
	s, at, ok := r.plainText(expectedAnswer)
	if !ok {
		return cowork.Unknown
	}
	switch string(s) {
	case "yes":
		return cowork.Yes
	case "no":
		return cowork.No
	case "unknown":
	default:
		r.note(at, cowork.CodeWord, expectedAnswer)
	}
	return cowork.Unknown
}

// When reads a time.
func (r *Reader) When() cowork.When {
	s, at, ok := r.plainText(expectedWhen)
	if !ok {
		return cowork.When{}
	}
	w, err := cowork.ParseWhen(string(s))
	if err != nil {
		r.note(at, cowork.CodeForm, err.Error())
	}
	return w
}

// Count reads a whole number.
func (r *Reader) Count() cowork.Count {
	c := r.peek()
	if c != '-' && (c < '0' || c > '9') {
		r.mismatch(expectedCount)
		return cowork.Count{}
	}
	at := r.pos
	digits := r.number()
	if r.stopped {
		return cowork.Count{}
	}
	n, valid := 0, len(digits) <= len("2147483647")
	for _, c := range digits {
		if c < '0' || c > '9' {
			valid = false
			break
		}
		n = n*10 + int(c-'0')
	}
	count, err := cowork.CountOf(n)
	if err != nil || !valid {
		r.note(at, cowork.CodeForm, expectedCount)
		return cowork.Count{}
	}
	return count
}

// Decimal reads an exact decimal in text.
func (r *Reader) Decimal() cowork.Decimal {
	s, at, ok := r.plainText(expectedDecimal)
	if !ok {
		return cowork.Decimal{}
	}
	d, err := cowork.ParseDecimal(string(s))
	if err != nil {
		r.note(at, cowork.CodeForm, expectedDecimal)
	}
	return d
}

// Named is an id that stands in the document.
type Named struct {
	ID cowork.ID
	// At is its place, for Note.
	At int
	// Item says that it is the id of the item it stands in, and not that of
	// something else.
	Item bool
}

// Named gives the ids that ItemID and Reference have read, in the order of the
// text.
func (r *Reader) Named() []Named { return r.named }

// ItemID reads the id of the item that is being read.
func (r *Reader) ItemID() cowork.ID { return r.keep(true) }

// Reference reads the id of something else in the document.
func (r *Reader) Reference() cowork.ID { return r.keep(false) }

func (r *Reader) keep(item bool) cowork.ID {
	r.peek()
	at := r.pos
	id := r.ID()
	if !id.IsZero() {
		r.named = append(r.named, Named{id, at, item})
	}
	return id
}

// ID reads a UUID or a handle.
func (r *Reader) ID() cowork.ID {
	s, at, ok := r.plainText(expectedID)
	if !ok {
		return cowork.ID{}
	}
	if u, ok := parseUUID(s); ok {
		return cowork.IDOf(u)
	}
	id, err := cowork.ParseID(string(s))
	if err != nil {
		r.note(at, cowork.CodeForm, expectedID)
	}
	return id
}

// parseUUID reads the form of 36 characters; not the nil UUID.
func parseUUID(s []byte) (u uuid.UUID, ok bool) {
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return uuid.Nil, false
	}
	for i, at := range [...]int{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34} {
		high, low := hexValues[s[at]], hexValues[s[at+1]]
		if high|low > 0xf {
			return uuid.Nil, false
		}
		u[i] = high<<4 | low
	}
	return u, u != uuid.Nil
}

// Code reads a short label.
func (r *Reader) Code() cowork.Code {
	s, at, ok := r.plainText(expectedCode)
	if !ok {
		return ""
	}
	c, err := cowork.ParseCode(string(s))
	if err != nil {
		r.note(at, cowork.CodeForm, expectedCode)
	}
	return c
}

// Text reads words for people. They may hold line breaks and tabs. No words at
// all are refused: what is not said is left out.
func (r *Reader) Text() cowork.Text {
	r.peek()
	at := r.pos
	s, ok := r.text(expectedText, newLines)
	if ok && len(s) == 0 {
		r.note(at, cowork.CodeForm, "a text with something in it, or no field")
	}
	return cowork.Text(s)
}

// Pointer reads a JSON pointer.
func (r *Reader) Pointer() cowork.Pointer {
	s, at, ok := r.plainText(expectedPointer)
	if !ok {
		return ""
	}
	p, err := cowork.ParsePointer(string(s))
	if err != nil || p == "" {
		r.note(at, cowork.CodeForm, expectedPointer)
		return ""
	}
	return p
}

// String reads a string that the caller looks at, and gives its place for Note.
func (r *Reader) String(expected string) (s string, at int, ok bool) {
	b, at, ok := r.plainText(expected)
	return string(b), at, ok
}

// Note notes a mistake at a place that String, Place or Word gave.
func (r *Reader) Note(at int, code cowork.ProblemCode, expected string) { r.note(at, code, expected) }

// Place is the place of the member's name that Object or Member came to.
func (r *Reader) Place() int { return r.nameAt }

// Next is the first byte of the next value, or 0.
func (r *Reader) Next() byte { return r.peek() }

// Refuse notes that the next value is not what was expected, and skips it.
func (r *Reader) Refuse(expected string) { r.mismatch(expected) }

// Word reads a word of an enum. Compare it in a switch, which allocates
// nothing, and give Other what is not in it.
func (r *Reader) Word() (word []byte, at int, ok bool) { return r.plainText("a word of the list") }

// Other gives a word that is not in the list: one of an organisation's own if
// the list is open to them and it is written x-...; otherwise it notes the
// mistake.
func (r *Reader) Other(word []byte, at int, list []string, open bool) string {
	if open && IsOwnWord(string(word)) {
		return string(word)
	}
	if r.full() {
		return ""
	}
	expected := "one of the words " + strings.Join(list, ", ")
	if open {
		expected += ", or one of your own that begins with x-"
	}
	if near := Nearest(string(word), list); near != "" {
		expected += "; did you mean " + near + "?"
	}
	r.note(at, cowork.CodeWord, expected)
	return ""
}

// IsOwnWord reports whether a word is one of an organisation's own: x- and a
// code.
func IsOwnWord(word string) bool {
	code, own := strings.CutPrefix(word, "x-")
	if !own {
		return false
	}
	_, err := cowork.ParseCode(code)
	return err == nil
}

// AppendCount appends a count that is known.
func AppendCount(b []byte, c cowork.Count) []byte {
	n, _ := c.Value()
	return strconv.AppendInt(b, int64(n), 10)
}
