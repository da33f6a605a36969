package wire

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/powercowork/cowork"
)

// plain holds the bytes that stand in a string for themselves and need no look.
var plain = func() (table [256]bool) {
	for c := range table {
		table[c] = c >= ' ' && c != '"' && c != '\\'
	}
	return table
}()

// scan goes over the string that begins at pos, and gives what stands between
// its quotes and whether there are escapes in it.
func (r *Reader) scan() (raw []byte, escaped bool) {
	data, i := r.data, r.pos+1
	start := i
	for {
		for i < len(data) && plain[data[i]] {
			i++
		}
		if i == len(data) {
			r.pos = i
			r.syntax(`the closing " of the text`)
			return nil, false
		}
		switch c := data[i]; c {
		case '"':
			r.pos = i + 1
			return data[start:i], escaped
		case '\\':
			escaped = true
			i += 2
		case '\n', '\r':
			r.pos = i
			r.syntax(`the closing " of the text before the end of the line`)
			return nil, false
		default:
			r.note(i, cowork.CodeControl, "text without control characters")
			i++
		}
		if i > len(data) {
			i = len(data)
		}
	}
}

// unescape appends the string to b. It notes what is no escape, half a
// surrogate pair, and control characters other than those in allowed. The raw
// text stands at the given offset.
func (r *Reader) unescape(b, raw []byte, at int, allowed []byte) []byte {
	for i := 0; i < len(raw); {
		c := raw[i]
		if c != '\\' {
			b = append(b, c)
			i++
			continue
		}
		char, size := escape(raw[i:])
		switch {
		case size == 0:
			r.pos = at + i
			r.syntax(`an escape of JSON after \`)
			return b
		case isHalf(raw[i:], char, size):
			r.note(at+i, cowork.CodeEncoding, "both halves of a surrogate pair")
		case char < ' ' && bytes.IndexByte(allowed, byte(char)) < 0:
			r.note(at+i, cowork.CodeControl, "text without control characters")
		}
		b = utf8.AppendRune(b, char)
		i += size
	}
	return b
}

// escapeLength is how many bytes an escape by number takes, such as that of a
// control character.
const escapeLength = len(`\u0000`)

// isHalf reports whether the escape is one half of a surrogate pair alone.
func isHalf(raw []byte, char rune, size int) bool {
	return char == utf8.RuneError && size == escapeLength && utf16.IsSurrogate(hex4(raw[2:]))
}

// escape reads the escape at the beginning of s. Its size is 0 if it is none.
func escape(s []byte) (char rune, size int) {
	if len(s) < 2 {
		return 0, 0
	}
	switch s[1] {
	case '"', '\\', '/':
		return rune(s[1]), 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		return unicodeEscape(s)
	default:
		return 0, 0
	}
}

func unicodeEscape(s []byte) (char rune, size int) {
	char = hex4(s[2:])
	if char < 0 {
		return 0, 0
	}
	if !utf16.IsSurrogate(char) {
		return char, escapeLength
	}
	if len(s) >= 2*escapeLength && s[escapeLength] == '\\' && s[escapeLength+1] == 'u' {
		if pair := utf16.DecodeRune(char, hex4(s[escapeLength+2:])); pair != utf8.RuneError {
			return pair, 2 * escapeLength
		}
	}
	return utf8.RuneError, escapeLength
}

// hex4 reads four hexadecimal digits, and gives -1 if they are none.
func hex4(s []byte) rune {
	if len(s) < 4 {
		return -1
	}
	n := rune(0)
	for _, c := range s[:4] {
		d := hexValues[c]
		if d > 0xf {
			return -1
		}
		n = n<<4 | rune(d)
	}
	return n
}

// hexValues holds the value of each hexadecimal digit, and 0xff for what is
// none.
var hexValues = func() (table [256]byte) {
	for c := range table {
		table[c] = 0xff
	}
	for i, c := range []byte("0123456789abcdef") {
		table[c] = byte(i)
	}
	for i, c := range []byte("ABCDEF") {
		table[c] = byte(10 + i)
	}
	return table
}()

// text reads a string; false if the next value is none. What it gives is good
// until the next string is read.
func (r *Reader) text(expected string, allowed []byte) (s []byte, ok bool) {
	if r.peek() != '"' {
		r.mismatch(expected)
		return nil, false
	}
	at := r.pos
	raw, escaped := r.scan()
	if escaped && !r.stopped {
		r.scratch = r.unescape(r.scratch[:0], raw, at+1, allowed)
		raw = r.scratch
	}
	return raw, !r.stopped
}
