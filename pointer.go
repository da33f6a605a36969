package cowork

import (
	"errors"
	"strconv"
	"strings"
)

// Pointer is an RFC 6901 JSON pointer into one record, such as
// /people/0/role/function. The empty pointer is the record itself.
type Pointer string

var (
	errPointer      = errors.New("a pointer is empty or begins with /, and ~ is written ~0, / is written ~1")
	pointerEscaper  = strings.NewReplacer("~", "~0", "/", "~1")
	pointerUnescape = strings.NewReplacer("~1", "/", "~0", "~")
)

// ParsePointer checks the form of a pointer; what it points at is another
// matter.
func ParsePointer(s string) (Pointer, error) {
	if s != "" && s[0] != '/' {
		return "", errPointer
	}
	for i := range len(s) {
		if s[i] == '~' && (i+1 == len(s) || s[i+1] != '0' && s[i+1] != '1') {
			return "", errPointer
		}
	}
	return Pointer(s), nil
}

// Key is the pointer to the member of that name.
func (p Pointer) Key(name string) Pointer { return p + "/" + Pointer(pointerEscaper.Replace(name)) }

// Index is the pointer to the item of that number, from 0.
func (p Pointer) Index(i int) Pointer { return p + "/" + Pointer(strconv.Itoa(i)) }

// Tokens gives the parts of the pointer, unescaped.
func (p Pointer) Tokens() []string {
	if p == "" {
		return nil
	}
	tokens := strings.Split(string(p[1:]), "/")
	for i, t := range tokens {
		tokens[i] = pointerUnescape.Replace(t)
	}
	return tokens
}

// Within reports whether p is outer or points at something inside it.
func (p Pointer) Within(outer Pointer) bool {
	return p == outer || strings.HasPrefix(string(p), string(outer)+"/")
}
