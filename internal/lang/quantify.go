package lang

import "strings"

// quantifier makes ready every and some.
func (b *builder) quantifier(n *quantifier) part {
	w, it := b.over(n.item, n.list, n.words)
	b.enter(it)
	b.narrow(w, n.where, n.body)
	w.join = b.joinOf(w, n.where, n.body, n.every)
	b.leave()
	if n.every {
		return part{w.every, w.whyEvery}
	}
	return part{w.some, w.whySome}
}

// over makes ready the list that is gone through. The item has no kind if that
// cannot be done.
func (b *builder) over(called name, list node, words []name) (*walk, item) {
	w := &walk{slot: min(len(b.items), maxItems-1)}
	it := item{name: called}
	if list == nil {
		it.kind, it.words = KindWord, b.anyWords(words)
		w.over, w.fixed, w.list = KindWord, it.words, w.words
		return w, it
	}
	v := b.value(list)
	switch v.kind {
	case KindItems:
		it.kind, it.tables, w.table = KindItem, v.tables, v.tables[0]
		if len(v.tables) > 1 && v.tables[0] != v.tables[1] {
			b.add(list.at(), "%s is not one list for every item", v.text)
		}
	case KindRefs:
		it.kind = KindRef
	case KindWords:
		it.kind, it.words = KindWord, v.words
	case 0:
	default:
		b.add(list.at(), "%s is %s, and a list is expected here", v.text, v.kind.what())
	}
	w.over, w.list = it.kind, v.list
	return w, it
}

// anyWords are words in brackets that may be of any enum.
func (b *builder) anyWords(names []name) (words []Word) {
	all := value{text: "the record"}
	for i := range b.schema.Words[1:] {
		all.words = append(all.words, Word(i+1))
	}
	return b.wordsOf(names, all)
}

// enter makes an item known. A single letter is the item of the nearest; a
// longer name must be new.
func (b *builder) enter(it item) {
	switch {
	case len(b.items) >= maxItems:
		b.add(it.Pos, "too many items are spoken of at once here")
	case len(it.text) > 1 && b.means(it.text):
		b.add(it.Pos, "%s means something else already: call the item by another letter", it.text)
	}
	b.items = append(b.items, it)
}

// means reports whether a name means something already.
func (b *builder) means(name string) bool {
	for _, known := range append(b.names(), b.schema.paths(0)...) {
		if known == name || strings.HasPrefix(known, name+".") {
			return true
		}
	}
	return false
}

// leave forgets the last item, of which something should have been said.
func (b *builder) leave() {
	it := b.items[len(b.items)-1]
	if !it.used && !b.cut && it.text != "" {
		b.add(it.Pos, "nothing is said about %s", it.text)
	}
	b.items = b.items[:len(b.items)-1]
}

// narrow makes ready what is said of each item.
func (b *builder) narrow(w *walk, where, body node) {
	if where != nil {
		p := b.condition(where)
		w.where = &p
	}
	if body != nil {
		p := b.condition(body)
		w.body = &p
	}
}

// counting makes ready count and share.
func (b *builder) counting(n *counting) value {
	w, it := b.over(n.item, n.list, nil)
	it.used = n.where == nil && n.body == nil
	b.enter(it)
	b.narrow(w, n.where, n.body)
	w.join = b.joinOf(w, n.where, nil, false)
	b.leave()
	v := value{kind: KindNumber, text: "the count", items: ^uint16(0), scale: 1, number: w.count}
	if n.body != nil {
		v.text, v.scale, v.number = "the share", shareScale, w.share
	}
	return v
}
