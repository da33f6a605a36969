package engagement

import (
	"cmp"
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

const (
	expectedOwnName  = "a name of your own: a small letter, then small letters, digits and _, at most 40 in all"
	expectedOwnValue = "an answer, a time or a code in text, a whole number, or an event"
)

// placed is a fact of one's own and where its name stands.
type placed struct {
	fact OwnFact
	at   int
}

func readOwn(r *wire.Reader) Own {
	if r.Next() != '{' {
		r.Refuse("an object of facts of your own")
		return nil
	}
	var facts []placed
	for ok := r.Object(); ok; ok = r.Member() {
		name, at := string(r.Name), r.Place()
		if !wire.IsName(name) {
			r.Note(at, cowork.CodeForm, expectedOwnName)
			r.Skip()
			continue
		}
		facts = append(facts, placed{OwnFact{name, readOwnValue(r)}, at})
	}
	slices.SortStableFunc(facts, func(a, b placed) int { return cmp.Compare(a.fact.Name, b.fact.Name) })
	own := make(Own, 0, len(facts))
	for i, f := range facts {
		if i > 0 && facts[i-1].fact.Name == f.fact.Name {
			r.Note(f.at, cowork.CodeTwice, "this name once: it stands here a second time")
			continue
		}
		own = append(own, f.fact)
	}
	return own
}

func readOwnValue(r *wire.Reader) OwnValue {
	switch c := r.Next(); {
	case c == '{':
		return OwnEvent(r.Event())
	case c == '-' || c >= '0' && c <= '9':
		return OwnCount(r.Count())
	}
	s, at, ok := r.String(expectedOwnValue)
	v := OwnValue{text: s}
	if ok && !v.isText() {
		r.Note(at, cowork.CodeForm, expectedOwnValue)
	}
	return v
}

// isText reports whether the text is an answer, a time or a code.
func (v OwnValue) isText() bool {
	_, when := v.When()
	_, code := v.Code()
	return when || code // every answer is a code in form
}

func appendOwn(b []byte, name string, own Own) []byte {
	if own == nil {
		return b
	}
	b = append(b, name...)
	mark := len(b)
	for _, f := range own {
		b = append(b, ',')
		b = wire.AppendString(b, f.Name)
		b = append(b, ':')
		b = appendOwnValue(b, f.Value)
	}
	return wire.Close(b, mark)
}

func appendOwnValue(b []byte, v OwnValue) []byte {
	if n, ok := v.Count(); ok {
		return wire.AppendCount(b, n)
	}
	if e, ok := v.Event(); ok {
		return wire.AppendEvent(b, &e)
	}
	return wire.AppendString(b, v.text)
}
