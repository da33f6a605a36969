package lang

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

// bare is the text of a name without dots.
func bare(n node) (text string, ok bool) {
	p, ok := n.(*path)
	if !ok || strings.Contains(p.text, ".") {
		return "", false
	}
	return p.text, true
}

// pair makes ready the two sides of a comparison. A name without dots is a word
// of the enum that the other side has, whatever else bears that name.
func (b *builder) pair(left, right node) (l, r value) {
	_, rightBare := bare(right)
	if _, leftBare := bare(left); leftBare && !rightBare {
		r = b.value(right)
		return b.beside(left, r), r
	}
	l = b.value(left)
	return l, b.beside(right, l)
}

// beside makes ready what is compared with other.
func (b *builder) beside(n node, other value) value {
	text, ok := bare(n)
	if !ok {
		return b.value(n)
	}
	if other.kind == 0 {
		return value{} // it may be a word: nothing can be said of it
	}
	if other.kind != KindWord && other.kind != KindWords {
		return b.noWord(n, text, other)
	}
	if w, ok := b.schema.word(text); ok && slices.Contains(other.words, w) {
		return value{
			kind: KindWord, text: text, words: []Word{w},
			word: func(*Frame, *Trail) Word { return w },
		}
	}
	if _, ok := b.itemNamed(text); ok || b.isFact(text) {
		return b.value(n)
	}
	b.notAWord(n.at(), text, other)
	return value{}
}

// noWord makes ready a name that is compared with something that is no word.
func (b *builder) noWord(n node, text string, other value) value {
	_, isWord := b.schema.word(text)
	_, isItem := b.itemNamed(text)
	_, _, isField := b.schema.field(0, text)
	switch {
	case !isWord || isItem || isField || b.isFact(text):
		return b.value(n)
	case other.kind == KindAnswer:
		b.add(n.at(), "%s is a yes or no: it stands alone, or with not before it", other.text)
	default:
		b.add(n.at(), "%s is %s, and %s is a word", other.text, other.kind.what(), text)
	}
	return value{}
}

// isFact reports whether a name is a word worked out of the whole record.
func (b *builder) isFact(name string) bool {
	id, ok := b.schema.factNamed(name)
	return ok && len(b.schema.Facts[id].Args) == 0
}

func (b *builder) notAWord(at Pos, text string, of value) {
	near := didYouMean(text, b.schema.texts(of.words))
	if len(of.words) == len(b.schema.Words)-1 {
		b.add(at, "%s is not a word of %s%s", text, of.text, near)
		return
	}
	b.add(at, "%s is not a word of %s%s: it can be %s", text, of.text, near, b.schema.listed(of.words))
}

func (b *builder) comparison(n *comparison) part {
	l, r := b.pair(n.left, n.right)
	if l.kind == 0 || r.kind == 0 {
		return unread
	}
	equality := n.op == "=" || n.op == "!="
	switch {
	case l.kind != r.kind:
		b.add(n.at(), "%s is %s and %s is %s: they cannot be compared", l.text, l.kind.what(), r.text, r.kind.what())
	case l.kind == KindNumber:
		return part{ask: compareNumbers(n.op, l, r)}
	case l.kind == KindMoney:
		return part{ask: compareMoney(n.op, l.money, r.money)}
	case l.kind == KindWord && equality:
		b.overlap(n.at(), l, r)
		return part{ask: sameWord(n.op == "=", l.word, r.word)}
	case l.kind == KindRef && equality:
		return part{ask: sameRef(n.op == "=", l.ref, r.ref)}
	case l.kind == KindWord || l.kind == KindRef:
		b.add(n.at(), "%s is %s: it has no order and is compared with = or !=", l.text, l.kind.what())
	case l.moment != nil:
		b.add(n.at(), "%s is %s: it is compared with before, after or by", l.text, l.kind.what())
	case l.kind == KindAnswer:
		b.add(n.at(), "%s is a yes or no: it stands alone, or with not before it", l.text)
	default:
		b.add(n.at(), "%s is %s and cannot be compared", l.text, l.kind.what())
	}
	return unread
}

// overlap notes two words that can never be the same.
func (b *builder) overlap(at Pos, l, r value) {
	if len(l.words) == 0 || len(r.words) == 0 {
		return
	}
	if !slices.ContainsFunc(l.words, func(w Word) bool { return slices.Contains(r.words, w) }) {
		b.add(at, "%s and %s can never be the same: %s can be %s", l.text, r.text, r.text, b.schema.listed(r.words))
	}
}

func sameWord(same bool, l, r wordOf) answerOf {
	return func(f *Frame, t *Trail) cowork.Answer {
		x, y := l(f, t), r(f, t)
		if x == 0 || y == 0 {
			return cowork.Unknown
		}
		return cowork.AnswerOf(x == y == same)
	}
}

func sameRef(same bool, l, r refOf) answerOf {
	return func(f *Frame, t *Trail) cowork.Answer {
		x, y := l(f, t), r(f, t)
		if x == 0 || y == 0 {
			return cowork.Unknown
		}
		return cowork.AnswerOf(x == y == same)
	}
}

func compareMoney(op string, l, r moneyOf) answerOf {
	test := orderTest(op)
	return func(f *Frame, t *Trail) cowork.Answer {
		x, y := l(f, t), r(f, t)
		order, known := x.Compare(y)
		if !known {
			return cowork.Unknown
		}
		return cowork.AnswerOf(test(order))
	}
}

// orderTest says which orders a comparison takes: -1 is less.
func orderTest(op string) func(order int) bool {
	switch op {
	case "=":
		return func(o int) bool { return o == 0 }
	case "!=":
		return func(o int) bool { return o != 0 }
	case "<":
		return func(o int) bool { return o < 0 }
	case "<=":
		return func(o int) bool { return o <= 0 }
	case ">":
		return func(o int) bool { return o > 0 }
	default:
		return func(o int) bool { return o >= 0 }
	}
}

// compareNumbers compares two numbers that may lie between bounds: it is settled
// where every number between them gives the same answer.
func compareNumbers(op string, l, r value) answerOf {
	test := boundsTest(op)
	if l.scale == r.scale {
		return func(f *Frame, t *Trail) cowork.Answer {
			return test(l.number(f, t), r.number(f, t))
		}
	}
	ls, rs := r.finer(l), l.finer(r)
	return func(f *Frame, t *Trail) cowork.Answer {
		return test(l.number(f, t).times(ls), r.number(f, t).times(rs))
	}
}

// finer is what o is multiplied with to be as fine as v.
func (v value) finer(o value) int64 { return max(v.scale/o.scale, 1) }

func (n Bounds) times(k int64) Bounds { return Bounds{n.Low * k, n.High * k, n.Known} }

func boundsTest(op string) func(l, r Bounds) cowork.Answer {
	less := func(l, r Bounds) cowork.Answer {
		switch {
		case !l.Known || !r.Known:
			return cowork.Unknown
		case l.High < r.Low:
			return cowork.Yes
		case l.Low >= r.High:
			return cowork.No
		default:
			return cowork.Unknown
		}
	}
	equal := func(l, r Bounds) cowork.Answer {
		switch {
		case !l.Known || !r.Known:
			return cowork.Unknown
		case l.High < r.Low || r.High < l.Low:
			return cowork.No
		case l.Low == l.High && r.Low == r.High:
			return cowork.Yes
		default:
			return cowork.Unknown
		}
	}
	switch op {
	case "=":
		return equal
	case "!=":
		return func(l, r Bounds) cowork.Answer { return -equal(l, r) }
	case "<":
		return less
	case ">":
		return func(l, r Bounds) cowork.Answer { return less(r, l) }
	case "<=":
		return func(l, r Bounds) cowork.Answer { return -less(r, l) }
	default:
		return func(l, r Bounds) cowork.Answer { return -less(l, r) }
	}
}

func (b *builder) ordering(n *ordering) part {
	l, r := b.moment(n.left), b.moment(n.right)
	switch n.op {
	case "before":
		return part{ask: func(f *Frame, t *Trail) cowork.Answer { return l(f, t).Before(r(f, t), f.AsOf) }}
	case "after":
		return part{ask: func(f *Frame, t *Trail) cowork.Answer { return l(f, t).After(r(f, t)) }}
	default:
		return part{ask: func(f *Frame, t *Trail) cowork.Answer { return l(f, t).By(r(f, t), f.AsOf) }}
	}
}
