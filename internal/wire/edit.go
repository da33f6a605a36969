package wire

import (
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
)

// span is where a value stands in a document, and the name before it if it is
// that of a member.
type span struct{ name, from, to int }

// find gives where the pointer leads in JSON that is known to be right.
func find(data []byte, p cowork.Pointer) (s span, ok bool) {
	r := &Reader{data: data}
	for _, token := range p.Tokens() {
		switch r.peek() {
		case '{':
			ok = r.goToMember(token)
			s.name = r.nameAt
		case '[':
			ok = r.goToItem(token)
			s.name = r.pos
		default:
			ok = false
		}
		if !ok {
			return s, false
		}
	}
	r.peek()
	s.from = r.pos
	r.Skip()
	s.to = r.pos
	return s, !r.stopped
}

func (r *Reader) goToMember(name string) bool {
	for ok := r.Object(); ok; ok = r.Member() {
		if string(r.Name) == name {
			return true
		}
		r.Skip()
	}
	return false
}

func (r *Reader) goToItem(token string) bool {
	i, err := strconv.Atoi(token)
	if err != nil || strconv.Itoa(i) != token {
		return false
	}
	for ok := r.Array(); ok; ok = r.Item() {
		if i == 0 {
			r.peek()
			return true
		}
		i--
		r.Skip()
	}
	return false
}

// Value gives the JSON that a pointer leads to in compact JSON.
func Value(data []byte, p cowork.Pointer) (value []byte, ok bool) {
	s, ok := find(data, p)
	return data[s.from:s.to], ok
}

// Without gives compact JSON without the member or item that the pointer leads
// to; false if it leads nowhere.
func Without(data []byte, p cowork.Pointer) ([]byte, bool) {
	s, ok := find(data, p)
	if !ok || p == "" {
		return nil, false
	}
	from, to := s.name, s.to
	switch {
	case data[from-1] == ',':
		from--
	case data[to] == ',':
		to++
	}
	return join(data[:from], data[to:]), true
}

// With gives compact JSON with the value at the pointer, in place of what is
// there, or as a new member, or as a new item at the end of a list; objects on
// the way are made, and so are lists of which it is the first item. It gives false
// if there is no such place.
func With(data []byte, p cowork.Pointer, value []byte) ([]byte, bool) {
	if s, ok := find(data, p); ok {
		return join(data[:s.from], value, data[s.to:]), true
	}
	cut := strings.LastIndexByte(string(p), '/')
	if cut < 0 {
		return nil, false
	}
	tokens := p.Tokens()
	outer, name := p[:cut], tokens[len(tokens)-1]
	s, ok := find(data, outer)
	if !ok && name == "0" {
		return With(data, outer, join([]byte(`[`), value, []byte(`]`)))
	}
	if !ok {
		return With(data, outer, join([]byte(`{`), AppendString(nil, name), []byte(`:`), value, []byte(`}`)))
	}
	within := data[s.from:s.to]
	switch {
	case within[0] == '{':
		value = join(AppendString(nil, name), []byte(":"), value)
	case within[0] != '[' || name != strconv.Itoa(items(within)):
		return nil, false
	}
	if len(within) > len("{}") {
		value = join([]byte(","), value)
	}
	return join(data[:s.to-1], value, data[s.to-1:]), true
}

// items is the number of items of a list.
func items(list []byte) (n int) {
	r := &Reader{data: list}
	for ok := r.Array(); ok; ok = r.Item() {
		r.Skip()
		n++
	}
	return n
}

func join(parts ...[]byte) []byte {
	var b []byte
	for _, p := range parts {
		b = append(b, p...)
	}
	return b
}
