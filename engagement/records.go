package engagement

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"

	"github.com/powercowork/cowork"
)

// Records reads JSON Lines, one record a line, and gives them one by one. A bad
// line costs only that line: it gives an error whose problems name the line, and
// the reading goes on. Empty lines are passed over. A line longer than
// MaxDocument is a bad line. An error of the reader is given last, as it is. The
// sequence can be gone over once.
func Records(r io.Reader) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		lines := lineReader{r: bufio.NewReaderSize(r, 64<<10)}
		for {
			line, err := lines.next()
			line = bytes.TrimRight(line, "\r\n")
			if len(bytes.Trim(line, " \t\r")) > 0 && !yield(decodeLine(line, lines.number)) {
				return
			}
			switch {
			case err == io.EOF:
				return
			case errors.Is(err, errLong):
				if !yield(Record{}, longLine(lines.number)) {
					return
				}
			case err != nil:
				yield(Record{}, err)
				return
			}
		}
	}
}

func decodeLine(line []byte, number int) (Record, error) {
	e, err := DecodeBytes(line)
	var list cowork.ProblemList
	if errors.As(err, &list) {
		for i := range list {
			list[i].Line = number
		}
	}
	return e, err
}

func longLine(number int) error {
	return cowork.ProblemList{{Line: number, Column: 1, Code: cowork.CodeLong, Expected: "a line of at most 32 MiB"}}
}

var errLong = errors.New("the line is too long")

// lineReader cuts lines. A line that is in the buffer is not copied.
type lineReader struct {
	r      *bufio.Reader
	long   []byte
	number int
}

// next gives the next line, and an error after it: io.EOF after the last,
// errLong instead of a line that is too long.
func (l *lineReader) next() ([]byte, error) {
	l.number++
	line, err := l.r.ReadSlice('\n')
	if err != bufio.ErrBufferFull {
		return line, err
	}
	l.long = l.long[:0]
	for err == bufio.ErrBufferFull {
		if len(l.long) <= MaxDocument {
			l.long = append(l.long, line...)
		}
		line, err = l.r.ReadSlice('\n')
	}
	if len(l.long)+len(line) > MaxDocument {
		if err == nil || err == io.EOF {
			err = errLong
		}
		return nil, err
	}
	l.long = append(l.long, line...)
	return l.long, err
}
