package engagement

import (
	"io"
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
