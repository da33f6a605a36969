package consent

import "math"

// Wordings are the wordings that were published, as an immutable value.
type Wordings struct {
	head  Head
	known map[Hash]published
}

type published struct {
	wording Wording
	at      int64
	// over is when a later wording changed the meaning.
	over int64
}

const notOver = math.MaxInt64

// ReadWordings checks the stream of wordings and gives them.
func ReadWordings(events []Stored) (Wordings, error) {
	w := Wordings{head: Head{Stream: wordings}}
	return w.with(events)
}

// with gives the wordings with more events. What was given out stays as it was.
func (w Wordings) with(events []Stored) (Wordings, error) {
	known := make(map[Hash]published, len(w.known)+len(events))
	for h, p := range w.known {
		known[h] = p
	}
	for _, s := range events {
		if s.Seq <= w.head.Seq {
			continue
		}
		e, next, err := w.head.Step(s)
		if err != nil {
			return w, err
		}
		w.head = next
		text, err := decodeWording(e.Body)
		if err != nil {
			return w, err
		}
		if e.Wording != text.Hash() {
			return w, ErrTampered
		}
		if _, ok := known[e.Wording]; !ok {
			known[e.Wording] = published{wording: text, at: e.At, over: notOver}
		}
		if text.SameMeaning <= 0 {
			retire(known, text.Replaces, e.At)
		}
	}
	w.known = known
	return w, nil
}

// retire marks a wording, and those it took the place of, as over.
func retire(known map[Hash]published, h Hash, at int64) {
	for {
		p, ok := known[h]
		if !ok || p.over != notOver {
			return
		}
		p.over = at
		known[h] = p
		h = p.wording.Replaces
	}
}

// superseded reports whether the meaning has changed by the moment. Now is read
// before the wordings are, so what is known to be over by then and a little
// later is over.
func (w *Wordings) superseded(h Hash, at int64) bool {
	if h.IsZero() || w == nil {
		return false
	}
	p, ok := w.known[h]
	return !ok || p.over <= at
}

// Wording gives the wording of that fingerprint.
func (w Wordings) Wording(h Hash) (Wording, bool) {
	p, ok := w.known[h]
	return p.wording, ok
}
