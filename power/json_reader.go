package power

import (
	"io"
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// maxDocument is the longest policy or list of rules that is read: 4 MiB.
const maxDocument = 4 << 20

// member is one member of an object, and how its value is read.
type member struct {
	name string
	read func()
}

// object reads an object that has these members and no others, each at most
// once.
func object(r *wire.Reader, members ...member) {
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = m.name
	}
	var seen uint64
	for ok := r.Object(); ok; ok = r.Member() {
		i := slices.Index(names, string(r.Name))
		if i < 0 {
			r.Unknown(names)
			continue
		}
		if r.Once(&seen, 1<<i) {
			members[i].read()
		}
	}
}

// text is a member that holds words.
func text[W ~string](r *wire.Reader, name string, to *W) member {
	return member{name, func() {
		if s, _, ok := r.String("words in double quotes"); ok {
			*to = W(s)
		}
	}}
}

// sentence is a member that holds a sentence of the rule language, which may run
// over several lines.
func sentence(r *wire.Reader, name string, to *string) member {
	return member{name, func() { *to = string(r.Text()) }}
}

// texts is a member that holds a list of words.
func texts[W ~string](r *wire.Reader, name string, to *[]W) member {
	return member{name, func() {
		*to = wire.Values(r, func(r *wire.Reader) W {
			s, _, _ := r.String("words in double quotes")
			return W(s)
		})
	}}
}

// readDocument reads a JSON document with read and gives all its mistakes.
func readDocument(in io.Reader, read func(*wire.Reader)) error {
	data, err := io.ReadAll(io.LimitReader(in, maxDocument+1))
	if err != nil {
		return err
	}
	if len(data) > maxDocument {
		return cowork.ProblemList{{Line: 1, Column: 1, Code: cowork.CodeLong, Expected: "a document of at most 4 MiB"}}
	}
	r := wire.NewReader(data)
	read(r)
	r.End()
	if problems := r.Problems(); len(problems) > 0 {
		return problems
	}
	return nil
}
