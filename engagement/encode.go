package engagement

import (
	"io"

	"github.com/powercowork/cowork/internal/wire"
)

// AppendJSON appends the record in its canonical form: the members in the order
// of the dictionary, nothing that is unknown, no white space. Reading it gives
// the same record.
func (e Record) AppendJSON(b []byte) []byte { return appendRecord(b, &e) }

// MarshalJSON gives the canonical form.
func (e Record) MarshalJSON() ([]byte, error) { return e.AppendJSON(nil), nil }

// UnmarshalJSON reads and checks a record as DecodeBytes does. On an error the
// record is not changed.
func (e *Record) UnmarshalJSON(data []byte) error {
	read, err := DecodeBytes(data)
	if err == nil {
		*e = read
	}
	return err
}

// Encode writes the canonical form and a line break, so that records one after
// another are JSON Lines.
func Encode(w io.Writer, e *Record) error {
	_, err := w.Write(append(appendRecord(nil, e), '\n'))
	return err
}

// lineWidth is how wide the lines are that EncodeIndented writes.
const lineWidth = 110

// EncodeIndented writes the same members in the same order in a form for people:
// what fits on a line stands on one, and lists of objects have one item a line.
func EncodeIndented(w io.Writer, e *Record) error {
	_, err := w.Write(wire.Indent(nil, appendRecord(nil, e), lineWidth))
	return err
}
