package engagement

import (
	"io"
	"iter"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// MaxDocument is the longest document, and the longest line of JSON Lines, that
// is read: 32 MiB. A record of ten thousand sessions takes less than a third.
const MaxDocument = 32 << 20

// Decode reads one record of JSON and checks it as Validate does. It refuses
// whatever is not as the dictionary says. The error then names every mistake at
// once, each with its place and never with its value: see Problems. An error of
// the reader is given as it is.
func Decode(r io.Reader) (Record, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxDocument+1))
	if err != nil {
		return Record{}, err
	}
	return DecodeBytes(data)
}

// DecodeBytes is Decode for a document in memory. The record keeps none of the
// bytes.
func DecodeBytes(data []byte) (Record, error) {
	var e Record
	if problems := decode(data, &e); problems != nil {
		return Record{}, problems
	}
	return e, nil
}

// Problems gives the mistakes that an error of this package reports, one by
// one; none if the error is of another kind.
func Problems(err error) iter.Seq[cowork.Problem] { return cowork.Problems(err) }

func decode(data []byte, e *Record) cowork.ProblemList {
	if len(data) > MaxDocument {
		return cowork.ProblemList{{Line: 1, Column: 1, Code: cowork.CodeLong, Expected: "a document of at most 32 MiB"}}
	}
	r := wire.NewReader(data)
	decodeRecord(r, e)
	r.End()
	return problems(r, e)
}
