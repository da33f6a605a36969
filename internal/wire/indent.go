package wire

import (
	"bytes"
	"encoding/json"
)

// Marshal is json.Marshal that lets <, > and & stand as they are.
func Marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// Indent appends compact JSON in a form for people: what fits on a line of the
// given width stands on one, and the rest is broken with one space of indent a
// level.
func Indent(b, compact []byte, width int) []byte {
	p := printer{b: b, data: compact, width: width}
	p.value(0)
	return append(p.b, '\n')
}

type printer struct {
	b     []byte
	data  []byte
	pos   int
	line  int // where the line begins in b
	width int
}

// size is the length of the next value on one line: its own and a space after
// each comma and colon.
func (p *printer) size() (size, end int) {
	w := walker{data: p.data[p.pos:]}
	for first := true; first || len(w.frames) > 0; first = false {
		if !w.step() {
			break
		}
		size += w.pos - w.start
		if c := w.data[w.start]; w.token == tokenMark && (c == ',' || c == ':') {
			size++
		}
	}
	return size, p.pos + w.pos
}

func (p *printer) value(indent int) {
	size, end := p.size()
	if end < len(p.data) && p.data[end] == ',' {
		size++
	}
	if len(p.b)-p.line+size <= p.width || !p.isContainer() {
		p.flat(end)
		return
	}
	p.broken(indent+1, end)
}

func (p *printer) isContainer() bool { return p.data[p.pos] == '{' || p.data[p.pos] == '[' }

// flat writes all up to end on the line.
func (p *printer) flat(end int) {
	w := walker{data: p.data[p.pos:end]}
	for w.step() {
		p.b = append(p.b, w.data[w.start:w.pos]...)
		if c := w.data[w.start]; w.token == tokenMark && (c == ',' || c == ':') {
			p.b = append(p.b, ' ')
		}
	}
	p.pos = end
}

// broken writes an object or a list over several lines: what is broken itself
// and items of a list of objects on lines of their own, all else as much on a
// line as fits.
func (p *printer) broken(indent, end int) {
	list := p.data[p.pos] == '['
	p.b = append(p.b, p.data[p.pos])
	p.pos++
	p.newLine(indent)
	start, alone := len(p.b), false
	for p.pos < end-1 {
		if p.data[p.pos] == ',' {
			p.pos++
			p.b = append(p.b, ',')
		}
		size, itemAlone := p.item(list)
		switch {
		case len(p.b) == start:
		case alone || itemAlone || len(p.b)-p.line+1+size > p.width || list && p.isContainer():
			p.newLine(indent)
		default:
			p.b = append(p.b, ' ')
		}
		alone = itemAlone || indent+size > p.width
		if !list {
			p.b = append(append(p.b, p.name()...), ':', ' ')
			p.pos++
		}
		p.value(indent)
	}
	p.newLine(indent - 1)
	p.b = append(p.b, p.data[p.pos])
	p.pos++
}

// item gives the length of the next item or member on one line with the comma
// after it, and whether it will be broken and so stands alone.
func (p *printer) item(list bool) (size int, alone bool) {
	start := p.pos
	if !list {
		size += len(p.name()) + len(": ")
		p.pos++
	}
	value, _ := p.size()
	alone = p.isContainer() && value > p.width/2
	p.pos = start
	return size + value + 1, alone
}

// name goes over the name of a member and leaves pos at the colon.
func (p *printer) name() []byte {
	w := walker{data: p.data[p.pos:]}
	w.step()
	name := w.data[:w.pos]
	p.pos += w.pos
	return name
}

func (p *printer) newLine(indent int) {
	p.b = append(p.b, '\n')
	p.line = len(p.b)
	for range indent {
		p.b = append(p.b, ' ')
	}
}
