package engagement

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// With gives the record with another value at the pointer: in place of what is
// there, as a fact not said before, or as one more item at the end of a list or
// the first of one that was left out. The record itself is not changed. The result
// is checked as Decode checks, and the error names every mistake.
func (e *Record) With(p cowork.Pointer, v Value) (Record, error) {
	if _, err := cowork.ParsePointer(string(p)); err != nil {
		return edited(p, nil, false)
	}
	data, ok := wire.With(appendRecord(nil, e), p, []byte(v))
	return edited(p, data, ok)
}

// Without gives the record without the value that the pointer leads to: a fact,
// an object, a list or an item of one. The record itself is not changed. Later
// items of a list move up, and what pointed at them no longer does; the result
// is checked as Decode checks.
func (e *Record) Without(p cowork.Pointer) (Record, error) {
	if _, err := cowork.ParsePointer(string(p)); err != nil {
		return edited(p, nil, false)
	}
	data, ok := wire.Without(appendRecord(nil, e), p)
	return edited(p, data, ok)
}

func edited(p cowork.Pointer, data []byte, ok bool) (Record, error) {
	if !ok {
		return Record{}, cowork.ProblemList{{Pointer: p, Code: cowork.CodeReference, Expected: "a pointer to a place in the record"}}
	}
	var e Record
	problems := decode(data, &e)
	if problems == nil {
		return e, nil
	}
	for i := range problems {
		problems[i].Line, problems[i].Column = 0, 0
	}
	return Record{}, problems
}
