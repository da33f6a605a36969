package wire

import (
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
)

// span is where a value stands in a document, and the name before it if it is
// that of a member.
type span struct{ name, from, to int }

// find gives where the pointer leads in compact JSON.
func find(data []byte, p cowork.Pointer) (s span, ok bool) {
	w := walker{data: data}
	for w.step() {
		if w.token == tokenName {
			s.name = w.start
		}
		if w.token != tokenValue || w.pointer() != p {
			continue
		}
		s.from = w.start
		if !w.isMember() {
			s.name = s.from
		}
		if c := data[w.start]; c == '{' || c == '[' {
			for depth := len(w.frames); len(w.frames) >= depth && w.step(); {
			}
		}
		s.to = w.pos
		return s, true
	}
	return s, false
}

// isMember reports whether the value that the walker is at is that of a member.
func (w *walker) isMember() bool {
	frames := w.frames
	if c := w.data[w.start]; c == '{' || c == '[' {
		frames = frames[:len(frames)-1] // without its own
	}
	return len(frames) > 0 && !frames[len(frames)-1].list
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
// the way are made. It gives false if there is no such place.
func With(data []byte, p cowork.Pointer, value []byte) ([]byte, bool) {
	if s, ok := find(data, p); ok {
		return join(data[:s.from], value, data[s.to:]), true
	}
	cut := strings.LastIndexByte(string(p), '/')
	if cut < 0 {
		return nil, false
	}
	outer, name := p[:cut], string(p[cut+1:])
	s, ok := find(data, outer)
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
func items(list []byte) int {
	n := 0
	for w := (walker{data: list}); w.step(); {
		inner := len(w.frames) == 1 || len(w.frames) == 2 && (list[w.start] == '{' || list[w.start] == '[')
		if w.token == tokenValue && w.start > 0 && inner {
			n++
		}
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
