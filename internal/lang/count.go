package lang

import "github.com/powercowork/cowork"

// count is how many items there are, or are for which where holds: those for
// which it does at least, those for which it may at most. A list that is not
// complete has no upper bound.
func (w *walk) count(f *Frame, t *Trail) Bounds {
	l := w.list(f, t)
	if !l.Known {
		return Bounds{High: NoBound, Known: true}
	}
	if t != nil {
		w.explainCount(f, t, l)
	}
	var n Bounds
	if w.where == nil {
		n = Bounds{Low: int64(l.To - l.From), High: int64(l.To - l.From)}
	} else if !w.join.ready(f, l) || !w.join.count(w, f, l, &n) {
		for i := l.From; i < l.To; i++ {
			n.add(w.both(f, i))
		}
	}
	if l.Open {
		n.High = NoBound
	}
	n.Known = true
	return n
}

func (n *Bounds) add(a cowork.Answer) {
	if a == cowork.Yes {
		n.Low++
	}
	if a != cowork.No {
		n.High++
	}
}

func (w *walk) explainCount(f *Frame, t *Trail, l Span) {
	if w.where == nil {
		return
	}
	if w.join != nil {
		w.join.read(f, t)
	}
	for _, i := range w.shown(f, l) {
		w.set(f, i)
		w.where.explain(f, t)
	}
}

// shareScale is how fine a share is kept: in millionths of a per cent, so that a
// share that is no whole number is never taken for one.
const shareScale = 1_000_000

// share is the part of the items on record, of those for which where holds, for
// which body holds, in per cent; of none, all. The lower bound takes what is not
// known for a no and the upper for a yes.
func (w *walk) share(f *Frame, t *Trail) Bounds {
	l := w.readShare(f, t)
	if !l.Known {
		return Bounds{High: 100 * shareScale, Known: true}
	}
	var n shares
	if !w.join.ready(f, l) || !w.join.share(w, f, l, &n) {
		for i := l.From; i < l.To; i++ {
			n.add(w, f, i)
		}
	}
	return Bounds{Low: n.least.share(), High: n.most.share(), Known: true}
}

// shares are the least and the most that a share may be.
type shares struct{ least, most ratio }

func (n *shares) add(w *walk, f *Frame, i int32) {
	w.set(f, i)
	in := cowork.Yes
	if w.where != nil {
		in = w.where.ask(f, nil)
	}
	if in == cowork.No {
		return
	}
	is, sure := w.body.ask(f, nil), in == cowork.Yes
	n.least.add(sure || is != cowork.Yes, sure && is == cowork.Yes)
	n.most.add(sure || is != cowork.No, is != cowork.No)
}

// readShare notes the list and what is said of its items. It does not matter
// whether the list holds all there was.
func (w *walk) readShare(f *Frame, t *Trail) Span {
	if t == nil {
		return w.list(f, nil)
	}
	var read Trail
	l := w.list(f, &read)
	for _, s := range read.Carried {
		t.Carry(s)
	}
	for _, s := range read.Missing {
		if !s.NotAll {
			t.Miss(s)
		}
	}
	for i := l.From; i < l.To; i++ {
		w.set(f, i)
		in := cowork.Yes
		if w.where != nil {
			w.where.explain(f, t)
			in = w.where.answer(f)
		}
		if in != cowork.No {
			w.body.explain(f, t)
		}
	}
	return l
}

type ratio struct{ part, whole int64 }

func (r *ratio) add(counts, part bool) {
	if counts {
		r.whole++
		if part {
			r.part++
		}
	}
}

func (r ratio) share() int64 {
	if r.whole == 0 {
		return 100 * shareScale
	}
	return r.part * 100 * shareScale / r.whole
}
