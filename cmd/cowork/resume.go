package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// draftEnding is what a file that is not whole yet is called by, after its name.
const draftEnding = ".part"

// resumable writes one object a record to a draft beside the file that was asked
// for, and puts it in its place when all is done. A run that was interrupted goes
// on from its draft.
type resumable struct {
	jsonLines
	file  string
	draft *os.File
	// done are the records that the draft holds, worst the gravest status among
	// them.
	done  map[resumeKey]bool
	worst int
}

type resumeKey struct {
	File   string `json:"file"`
	Record int    `json:"record"`
}

// resumeLine is what is read of a line of the draft.
type resumeLine struct {
	resumeKey
	AsOf     cowork.When `json:"as_of"`
	Rulebook struct {
		Version string `json:"version"`
	} `json:"rulebook"`
	Tokenistic, Unsafe struct {
		State power.FlagState `json:"state"`
	}
}

// errOtherDraft says that there is a draft of another run.
var errOtherDraft = errors.New("this draft was asked on another day or under other rules: give the same --as-of and rules, or remove it")

// newResumable opens the draft, and reads what an interrupted run left in it.
func newResumable(file string, a asked) (*resumable, error) {
	draft, err := os.OpenFile(file+draftEnding, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, plainPath(file, err)
	}
	r := &resumable{file: file, draft: draft, done: map[resumeKey]bool{}}
	r.w = draft
	whole, err := r.read(a)
	if err == nil {
		err = draft.Truncate(whole) // a line that was not written to its end is written anew
	}
	if err == nil {
		_, err = draft.Seek(whole, io.SeekStart)
	}
	if err != nil {
		_ = draft.Close()
		return nil, in(file+draftEnding, err)
	}
	return r, nil
}

// read takes in the lines of the draft, and gives how much of it is whole.
func (r *resumable) read(a asked) (whole int64, err error) {
	lines := bufio.NewReader(r.draft)
	for {
		text, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return whole, nil
		}
		if err != nil {
			return whole, err
		}
		var line resumeLine
		if err := json.Unmarshal(bytes.TrimSpace(text), &line); err != nil {
			return whole, fmt.Errorf("line %d is not what check --format ndjson writes", len(r.done)+1)
		}
		if line.AsOf != a.asking.AsOf || line.Rulebook.Version != a.book.Version() {
			return whole, errOtherDraft
		}
		whole += int64(len(text))
		r.done[line.resumeKey] = true
		if line.Tokenistic.State == power.Raised || line.Unsafe.State == power.Raised {
			r.worst = raised
		}
	}
}

// has reports whether the draft holds the record already.
func (r *resumable) has(in inHand) bool { return r != nil && r.done[resumeKey{in.File, in.Number}] }

// end puts the draft in the place of the file.
func (r *resumable) end() error {
	err := r.draft.Sync()
	if closed := r.draft.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(r.draft.Name(), r.file)
	}
	return plainPath(r.file, err)
}
