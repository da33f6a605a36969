package engagement

import "github.com/powercowork/cowork/internal/wire"

// words is a list of words of one enum in the record.
type words[T ~string] struct{ list *[]T }

// wordList is words of whatever enum.
type wordList interface {
	known() bool
	append(b []byte) []byte
	// read gives a new list of the same enum.
	read(r *wire.Reader, f *Field) wordList
	strings() []string
}

func (w words[T]) known() bool { return *w.list != nil }

func (w words[T]) append(b []byte) []byte { return wire.Strings(b, "", *w.list) }

func (w words[T]) read(r *wire.Reader, f *Field) wordList {
	list := wire.Values(r, func(r *wire.Reader) T { return T(readWord(r, f)) })
	return words[T]{&list}
}

func (w words[T]) strings() []string {
	var list []string
	for _, word := range *w.list {
		list = append(list, string(word))
	}
	return list
}

// readWord reads a word of the field's enum.
func readWord(r *wire.Reader, f *Field) string {
	word, at, ok := r.Word()
	if !ok {
		return ""
	}
	for _, w := range f.words {
		if string(word) == w {
			return w
		}
	}
	return r.Other(word, at, f.words, f.open)
}
