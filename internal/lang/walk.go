package lang

import "github.com/powercowork/cowork"

// walk goes through the items of a list, each in its turn in one slot of the
// frame.
type walk struct {
	slot  int
	over  Kind    // KindItem, KindRef or KindWord
	table TableID // of the items
	fixed []Word  // the words, where they stand in the sentence
	list  listOf
	// where narrows, body is asked; either may be missing.
	where, body *part
	join        *join
}

// words is the list of the words of a sentence.
func (w *walk) words(*Frame, *Trail) Span { return Span{To: int32(len(w.fixed)), Known: true} }

// set puts one item in its slot.
func (w *walk) set(f *Frame, i int32) {
	switch {
	case w.over == KindItem:
		f.Rows[w.slot] = Row{w.table, i}
	case w.over == KindRef:
		f.Rows[w.slot] = Row{N: int32(f.Columns.RefPool[i])}
	case w.fixed != nil:
		f.Rows[w.slot] = Row{N: int32(w.fixed[i])}
	default:
		f.Rows[w.slot] = Row{N: int32(f.Columns.WordPool[i])}
	}
}

// both is the answer of one item to where and body.
func (w *walk) both(f *Frame, i int32) cowork.Answer {
	w.set(f, i)
	a := cowork.Yes
	if w.where != nil {
		if a = w.where.ask(f, nil); a == cowork.No {
			return a
		}
	}
	if w.body == nil {
		return a
	}
	return min(a, w.body.ask(f, nil))
}

// either is the answer of one item to "if where, then body".
func (w *walk) either(f *Frame, i int32) cowork.Answer {
	w.set(f, i)
	a := cowork.No
	if w.where != nil {
		if a = -w.where.ask(f, nil); a == cowork.Yes {
			return a
		}
	}
	return max(a, w.body.ask(f, nil))
}

// some answers whether any item does.
func (w *walk) some(f *Frame, _ *Trail) cowork.Answer {
	l := w.list(f, nil)
	if !l.Known {
		return cowork.Unknown
	}
	a := cowork.No
	if l.Open {
		a = cowork.Unknown
	}
	if w.join.ready(f, l) {
		return w.join.some(w, f, l, a)
	}
	for i := l.From; i < l.To; i++ {
		if a = max(a, w.both(f, i)); a == cowork.Yes {
			return a
		}
	}
	return a
}

// every answers whether all items on record do.
func (w *walk) every(f *Frame, _ *Trail) cowork.Answer {
	l := w.list(f, nil)
	if !l.Known {
		return cowork.Unknown
	}
	if w.join.ready(f, l) {
		return w.join.every(w, f, l)
	}
	a := cowork.Yes
	for i := l.From; i < l.To; i++ {
		if a = min(a, w.either(f, i)); a == cowork.No {
			return a
		}
	}
	return a
}

// whySome explains some: by the items that have the answer of the whole; where
// that is no, or the items are words or ids, by the list too.
func (w *walk) whySome(f *Frame, t *Trail) {
	a := w.some(f, nil)
	l := w.readList(f, t, a, a == cowork.No || w.over != KindItem, true)
	if !l.Known {
		return
	}
	w.whyJoined(f, t, a)
	for _, i := range w.shown(f, l) {
		if w.both(f, i) == a {
			w.explainIf(w.where, a, f, t)
			w.explainIf(w.body, a, f, t)
		}
	}
}

// whyEvery explains every in the same way.
func (w *walk) whyEvery(f *Frame, t *Trail) {
	a := w.every(f, nil)
	l := w.readList(f, t, a, a == cowork.Yes || w.over != KindItem, false)
	if !l.Known {
		return
	}
	w.whyJoined(f, t, a)
	for _, i := range w.shown(f, l) {
		if w.either(f, i) == a {
			w.explainIf(w.where, -a, f, t)
			w.explainIf(w.body, a, f, t)
		}
	}
}

// explainIf explains one of where and body, if it is there and has that answer.
func (w *walk) explainIf(p *part, a cowork.Answer, f *Frame, t *Trail) {
	if p != nil {
		p.explainIf(a, f, t)
	}
}

// readList notes the list: where it is absent, as missing; where it matters that
// it may not hold all, that is missing; and if it carries a settled answer, so.
func (w *walk) readList(f *Frame, t *Trail, a cowork.Answer, carries, openMatters bool) Span {
	var read Trail
	l := w.list(f, &read)
	if a == cowork.Unknown && (!l.Known || l.Open && openMatters) {
		for _, s := range read.Missing {
			t.Miss(s)
		}
	}
	if a != cowork.Unknown && carries {
		for _, s := range read.Carried {
			t.Carry(s)
		}
	}
	return l
}

// whyJoined notes what the items of a settled answer were joined by.
func (w *walk) whyJoined(f *Frame, t *Trail, a cowork.Answer) {
	if w.join != nil && a != cowork.Unknown {
		var read Trail
		w.join.read(f, &read)
		t.Rest(&read, a)
	}
}

// shown are the items that an explanation speaks of: those that a join does not
// leave out for certain.
func (w *walk) shown(f *Frame, l Span) (items []int32) {
	if w.join.ready(f, l) {
		if items, ok := w.join.items(f, l); ok {
			return items
		}
	}
	for i := l.From; i < l.To; i++ {
		if w.join == nil || !w.join.out(f, i) {
			items = append(items, i)
		}
	}
	return items
}
