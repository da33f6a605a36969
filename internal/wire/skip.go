package wire

import (
	"bytes"

	"github.com/powercowork/cowork"
)

// mismatch notes that the next value is not what was expected and skips it.
func (r *Reader) mismatch(expected string) {
	if r.stopped {
		return
	}
	c := r.peek()
	if !isValueStart(c) {
		r.syntax(expected)
		return
	}
	if c == 'n' && bytes.HasPrefix(r.data[r.pos:], []byte("null")) {
		r.note(r.pos, cowork.CodeNull, expected+"; what is not known is left out")
	} else {
		r.note(r.pos, cowork.CodeType, expected)
	}
	r.Skip()
}

func isValueStart(c byte) bool {
	switch c {
	case '{', '[', '"', '-', 't', 'f', 'n':
		return true
	default:
		return c >= '0' && c <= '9'
	}
}

// Skip goes over the next value, whatever it is. It must be JSON.
func (r *Reader) Skip() {
	switch c := r.peek(); c {
	case '{':
		for ok := r.Object(); ok; ok = r.Member() {
			r.Skip()
		}
	case '[':
		for ok := r.Array(); ok; ok = r.Item() {
			r.Skip()
		}
	case '"':
		r.text("", newLines)
	case 't':
		r.literal("true")
	case 'f':
		r.literal("false")
	case 'n':
		r.literal("null")
	default:
		r.number()
	}
}

func (r *Reader) literal(word string) {
	if !bytes.HasPrefix(r.data[r.pos:], []byte(word)) {
		r.syntax("a value")
		return
	}
	r.pos += len(word)
}

// number goes over a number of JSON and gives its text.
func (r *Reader) number() []byte {
	start := r.pos
	if r.at('-') {
		r.pos++
	}
	switch {
	case r.at('0'):
		r.pos++
	case r.digits() == 0:
		r.syntax("a value")
		return nil
	}
	if r.at('.') {
		r.pos++
		if r.digits() == 0 {
			r.syntax("a digit after the point")
			return nil
		}
	}
	if r.at('e') || r.at('E') {
		r.pos++
		if r.at('+') || r.at('-') {
			r.pos++
		}
		if r.digits() == 0 {
			r.syntax("a digit of the exponent")
			return nil
		}
	}
	return r.data[start:r.pos]
}

func (r *Reader) at(c byte) bool { return !r.stopped && r.pos < len(r.data) && r.data[r.pos] == c }

func (r *Reader) digits() int {
	start := r.pos
	for !r.stopped && r.pos < len(r.data) && r.data[r.pos] >= '0' && r.data[r.pos] <= '9' {
		r.pos++
	}
	return r.pos - start
}

// Raw reads the next value, whatever it is, and gives it as compact JSON.
func (r *Reader) Raw() []byte {
	if r.peek() == 'n' {
		r.mismatch("a value")
		return nil
	}
	start, noted := r.pos, len(r.mistakes)
	r.Skip()
	if r.stopped || len(r.mistakes) > noted {
		return nil
	}
	return Compact(nil, r.data[start:r.pos])
}

// Compact appends JSON without its white space.
func Compact(b, json []byte) []byte {
	quoted := false
	for i := 0; i < len(json); i++ {
		switch c := json[i]; {
		case !quoted && (c == ' ' || c == '\n' || c == '\t' || c == '\r'):
			continue
		case quoted && c == '\\':
			b = append(b, c)
			i++
		case c == '"':
			quoted = !quoted
		}
		b = append(b, json[i])
	}
	return b
}
