package wire

import (
	"bytes"
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/powercowork/cowork"
)

// Problems gives the mistakes so far with their places, in the order of the
// text; nil if there are none. Places are worked out only now, in one pass, so
// that a document without mistakes pays nothing for them.
func (r *Reader) Problems() cowork.ProblemList {
	if len(r.mistakes) == 0 {
		return nil
	}
	slices.SortStableFunc(r.mistakes, func(a, b mistake) int { return cmp.Compare(a.at, b.at) })
	list := make(cowork.ProblemList, len(r.mistakes))
	for i, m := range r.mistakes {
		list[i] = cowork.Problem{Code: m.code, Expected: m.expected}
	}
	r.setPointers(list)
	r.setPositions(list)
	return list
}

// setPositions sets lines and columns, both from 1; columns count characters.
func (r *Reader) setPositions(list cowork.ProblemList) {
	p := position{line: 1, column: 1}
	for i := range list {
		p.moveTo(r.data, r.mistakes[i].at)
		list[i].Line, list[i].Column = p.line, p.column
	}
}

type position struct{ offset, line, column int }

func (p *position) moveTo(data []byte, at int) {
	for p.offset < at {
		_, size := utf8.DecodeRune(data[p.offset:])
		if data[p.offset] == '\n' {
			p.line, p.column = p.line+1, 0
		}
		p.offset += size
		p.column++
	}
}

// setPointers walks the document once more. A mistake belongs to the innermost
// value or name at which it stands.
func (r *Reader) setPointers(list cowork.ProblemList) {
	next := 0
	w := walker{data: r.data}
	for next < len(list) && w.step() {
		for next < len(list) && r.mistakes[next].at < w.pos {
			list[next].Pointer = w.pointer()
			next++
		}
	}
	for ; next < len(list); next++ {
		list[next].Pointer = w.pointer()
	}
}

// PointAt notes mistakes that are known by their pointers only, at the places
// where the pointers lead in the document.
func (r *Reader) PointAt(list cowork.ProblemList) {
	wanted := map[cowork.Pointer][]cowork.Problem{}
	for _, p := range list {
		wanted[p.Pointer] = append(wanted[p.Pointer], p)
	}
	for w := (walker{data: r.data}); len(wanted) > 0 && w.step(); {
		if w.token != tokenValue {
			continue
		}
		p := w.pointer()
		for _, problem := range wanted[p] {
			r.note(w.start, problem.Code, problem.Expected)
		}
		delete(wanted, p)
	}
}

// IDs gives every text that stands in a field called id, wherever.
func (r *Reader) IDs() map[string]bool {
	ids := map[string]bool{}
	for w := (walker{data: r.data}); w.step(); {
		if w.token == tokenValue && r.data[w.start] == '"' && w.member() == "id" && w.pos-w.start > 2 {
			ids[string(r.data[w.start+1:w.pos-1])] = true
		}
	}
	return ids
}

// walker goes over the tokens of a text that is JSON as far as it was read, and
// knows the path at each.
type walker struct {
	data       []byte
	start, pos int // of the token
	token      token
	frames     []frame
}

type token uint8

const (
	tokenMark  token = iota // a bracket that closes, a comma or a colon
	tokenName               // the name of a member
	tokenValue              // a value, or the bracket that begins it
)

// frame is an object or a list that the walker is in.
type frame struct {
	list    bool
	named   bool // the name has been read, the value comes next
	hidden  bool // a name on the way here is left out of pointers
	index   int
	name    string
	pointer cowork.Pointer // of the object or list itself
}

// step goes on to the next token.
func (w *walker) step() bool {
	for w.pos < len(w.data) && isSpace(w.data[w.pos]) {
		w.pos++
	}
	if w.pos >= len(w.data) {
		return false
	}
	w.start = w.pos
	w.token = tokenMark
	switch c := w.data[w.pos]; c {
	case '{', '[':
		w.token = tokenValue
		w.push(c == '[')
		w.pos++
	case '}', ']':
		if len(w.frames) > 0 {
			w.frames = w.frames[:len(w.frames)-1]
		}
		w.pos++
	case ',':
		w.comma()
		w.pos++
	case ':':
		w.pos++
	case '"':
		w.text()
	default:
		w.token = tokenValue
		w.scalar()
	}
	return true
}

func (w *walker) push(list bool) {
	next := frame{list: list, pointer: w.pointer()}
	if f := w.top(); f != nil {
		next.hidden = w.hides(f)
	}
	w.frames = append(w.frames, next)
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

func (w *walker) comma() {
	if f := w.top(); f != nil {
		f.index++
		f.named = false
	}
}

func (w *walker) top() *frame {
	if len(w.frames) == 0 {
		return nil
	}
	return &w.frames[len(w.frames)-1]
}

func (w *walker) text() {
	w.pos++
	for w.pos < len(w.data) && w.data[w.pos] != '"' {
		if w.data[w.pos] == '\\' {
			w.pos++
		}
		w.pos++
	}
	w.pos = min(w.pos+1, len(w.data))
	w.token = tokenValue
	if f := w.top(); f != nil && !f.list && !f.named {
		w.token = tokenName
		f.named = true
		f.name = unescaped(w.data[w.start+1 : max(w.pos-1, w.start+1)])
	}
}

func unescaped(raw []byte) string {
	if bytes.IndexByte(raw, '\\') >= 0 {
		raw = new(Reader).unescape(nil, raw, 0, nil)
	}
	return string(raw)
}

func (w *walker) scalar() {
	for w.pos < len(w.data) {
		switch c := w.data[w.pos]; c {
		case ',', ':', '{', '}', '[', ']', '"':
			if w.pos > w.start {
				return
			}
		default:
			if isSpace(c) {
				return
			}
		}
		w.pos++
	}
}

// member is the name of the member whose value the walker is at; empty in a
// list.
func (w *walker) member() string {
	if f := w.top(); f != nil && !f.list {
		return f.name
	}
	return ""
}

// pointer is the place of the token. A name that does not look like the name of
// a field is left out with all below it, since it may be personal.
func (w *walker) pointer() cowork.Pointer {
	f := w.top()
	switch {
	case f == nil:
		return ""
	case w.pos > w.start && w.token == tokenValue && (w.data[w.start] == '{' || w.data[w.start] == '['), w.hides(f):
		return f.pointer
	case f.list:
		return f.pointer.Index(f.index)
	case f.named:
		return f.pointer.Key(f.name)
	default:
		return f.pointer
	}
}

// hides reports whether the path to where the walker is holds a name that is
// left out.
func (w *walker) hides(f *frame) bool {
	return f.hidden || !f.list && f.named && !IsName(f.name)
}

// IsName reports whether a name looks like one of a field: a small letter, then
// small letters, digits and _, at most 40 in all.
func IsName(s string) bool {
	const longest = 40
	if s == "" || len(s) > longest || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return true
}
