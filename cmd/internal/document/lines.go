package document

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"os"

	"github.com/powercowork/cowork/engagement"
)

// Block is a run of whole lines of a JSON Lines source.
type Block struct {
	// Line is the number of its first line, from 1.
	Line int
	Data []byte
}

// blockSize is about how long a block is: long enough that handing it on costs
// nothing, short enough that few are in memory.
const blockSize = 1 << 20

// Blocks cuts a source of JSON Lines into blocks, so that several readers can
// work at once; false where the source is of another kind.
func (s Source) Blocks() (blocks iter.Seq2[Block, error], ok bool) {
	if e := ending(s.Name); e != ".jsonl" && e != ".ndjson" {
		return nil, false
	}
	return func(yield func(Block, error) bool) {
		in, err := s.open()
		if err != nil {
			yield(Block{}, err)
			return
		}
		defer in.Close()
		cut(bufio.NewReaderSize(in, blockSize), yield)
	}, true
}

// Size is how many bytes the file has; 0 where that is not known.
func (s Source) Size() int {
	if s.in != nil {
		return 0
	}
	info, err := os.Stat(s.Name)
	if err != nil {
		return 0
	}
	return int(info.Size())
}

func cut(in *bufio.Reader, yield func(Block, error) bool) {
	line := 1
	for {
		data := make([]byte, blockSize, blockSize+blockSize/8)
		n, err := io.ReadFull(in, data)
		data = data[:n]
		if err == nil {
			var rest []byte
			rest, err = restOfLine(in, engagement.MaxDocument)
			data = append(data, rest...)
		}
		if len(data) > 0 && !yield(Block{Line: line, Data: data}, nil) {
			return
		}
		line += bytes.Count(data, []byte("\n"))
		if err != nil {
			if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
				yield(Block{}, err)
			}
			return
		}
	}
}

// restOfLine reads to the end of a line, and no further than most bytes: a line
// that is longer than a record may be is cut, and refused by whoever reads it.
func restOfLine(in *bufio.Reader, most int) (rest []byte, err error) {
	for len(rest) <= most {
		part, err := in.ReadSlice('\n')
		rest = append(rest, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return rest, err
		}
	}
	return rest, nil
}
