package lang

import (
	"slices"

	"github.com/powercowork/cowork"
)

// wordsOf makes ready words in brackets; each must be one that of can be.
func (b *builder) wordsOf(names []name, of value) (words []Word) {
	for _, n := range names {
		w, ok := b.schema.word(n.text)
		switch {
		case !ok || !slices.Contains(of.words, w):
			b.notAWord(n.Pos, n.text, of)
		case slices.Contains(words, w):
			b.add(n.Pos, "%s stands here twice", n.text)
		default:
			words = append(words, w)
		}
	}
	return words
}

func (b *builder) membership(n *membership) part {
	v := b.value(n.left)
	switch v.kind {
	case 0:
		return unread
	case KindWord:
	case KindWords:
		b.add(n.at(), "%s is a list of words: write has any", v.text)
		return unread
	default:
		b.add(n.at(), "%s is %s, and a word is expected here", v.text, v.kind.what())
		return unread
	}
	words := b.wordsOf(n.words, v)
	return part{ask: func(f *Frame, t *Trail) cowork.Answer {
		w := v.word(f, t)
		if w == 0 {
			return cowork.Unknown
		}
		return cowork.AnswerOf(slices.Contains(words, w))
	}}
}

func (b *builder) holding(n *holding) part {
	l := b.value(n.list)
	switch {
	case l.kind == 0:
		if n.other != nil {
			if _, ok := bare(n.other); !ok {
				b.value(n.other)
			}
		}
		return unread
	case l.kind == KindItems && n.other != nil:
		b.add(n.at(), "%s is a list of items: ask about every or some item in it", l.text)
		return unread
	case l.kind != KindWords && (l.kind != KindRefs || n.other == nil):
		b.add(n.at(), "%s is %s, and a list of words is expected here", l.text, l.kind.what())
		return unread
	case n.other == nil:
		return b.holdsWords(n, l)
	case n.how == hasAny:
		return b.overlaps(n, l)
	default:
		return b.holds(n, l)
	}
}

func (b *builder) holdsWords(n *holding, l value) part {
	words, all := b.wordsOf(n.words, l), n.how == hasAll
	return part{ask: func(f *Frame, t *Trail) cowork.Answer {
		list := l.list(f, t)
		if !list.Known {
			return cowork.Unknown
		}
		held := f.Columns.WordPool[list.From:list.To]
		for _, w := range words {
			if slices.Contains(held, w) != all {
				if all {
					return list.unfound()
				}
				return cowork.Yes
			}
		}
		if all {
			return cowork.Yes
		}
		return list.unfound()
	}}
}

func (b *builder) holds(n *holding, l value) part {
	v := b.beside(n.other, l)
	switch {
	case v.kind == 0:
	case l.kind == KindWords && v.kind == KindWord:
		b.overlap(n.at(), l, v)
		return part{ask: func(f *Frame, t *Trail) cowork.Answer {
			list, w := l.list(f, t), v.word(f, t)
			if w == 0 || !list.Known {
				return cowork.Unknown
			}
			return foundIn(list, slices.Contains(f.Columns.WordPool[list.From:list.To], w))
		}}
	case l.kind == KindRefs && v.kind == KindRef:
		return part{ask: func(f *Frame, t *Trail) cowork.Answer {
			list, id := l.list(f, t), v.ref(f, t)
			if id == 0 || !list.Known {
				return cowork.Unknown
			}
			return foundIn(list, slices.Contains(f.Columns.RefPool[list.From:list.To], id))
		}}
	default:
		b.add(n.at(), "%s is %s: it cannot hold %s, which is %s", l.text, l.kind.what(), v.text, v.kind.what())
	}
	return unread
}

func foundIn(l Span, found bool) cowork.Answer {
	if found {
		return cowork.Yes
	}
	return l.unfound()
}

// overlaps is list has any list. Where it is not found, one list that is not
// complete is enough for it not to be known.
func (b *builder) overlaps(n *holding, l value) part {
	r := b.value(n.other)
	switch {
	case r.kind == 0:
		return unread
	case r.kind != l.kind:
		b.add(n.at(), "%s is %s and %s is %s: they cannot overlap", l.text, l.kind.what(), r.text, r.kind.what())
		return unread
	case l.kind == KindWords:
		b.overlap(n.at(), l, r)
	}
	words := l.kind == KindWords
	return part{ask: func(f *Frame, t *Trail) cowork.Answer {
		x, y := l.list(f, t), r.list(f, t)
		if !x.Known || !y.Known {
			return cowork.Unknown
		}
		if words && shareOne(f.Columns.WordPool, x, y) || !words && shareOne(f.Columns.RefPool, x, y) {
			return cowork.Yes
		}
		return min(cowork.Unknown, max(x.unfound(), y.unfound()))
	}}
}

func shareOne[T comparable](pool []T, x, y Span) bool {
	held := pool[y.From:y.To]
	for _, v := range pool[x.From:x.To] {
		if slices.Contains(held, v) {
			return true
		}
	}
	return false
}
