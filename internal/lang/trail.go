package lang

import "github.com/powercowork/cowork"

// Seen is one thing that an answer rests on.
type Seen struct {
	Row Row
	// Field is the place in the table's Fields; -1 is the row itself, and for a
	// fact of an organisation's own, its name stands in Own.
	Field int32
	Own   string
	// Param is one more than the ParamID of a policy number that was compared
	// with; 0 if this is not a number.
	Param ParamID
	// NotAll says that what is missing is whether the list holds all there was.
	NotAll bool
	// Unclear says that what is missing is recorded, but not so that the answer
	// can be told: two things on one day, say, or a month that is not over.
	Unclear bool
}

// Trail keeps what an answer rests on, in the order in which it was read and
// each thing once. A nil Trail keeps nothing.
type Trail struct {
	Carried, Missing []Seen

	carried, missing map[Seen]struct{}
}

// few is how many things are looked through one by one before a set is made.
const few = 16

// Carry notes something that carries the answer.
func (t *Trail) Carry(s Seen) {
	if t != nil {
		t.Carried, t.carried = once(t.Carried, t.carried, s)
	}
}

// Miss notes something that is missing.
func (t *Trail) Miss(s Seen) {
	if t != nil {
		t.Missing, t.missing = once(t.Missing, t.missing, s)
	}
}

// Read notes a field of a row: among what carries the answer if it is there,
// and otherwise among what is missing. A field of no row is not noted.
func (t *Trail) Read(r Row, field int32, there bool) {
	switch {
	case t == nil || r.N < 0:
	case there:
		t.Carry(Seen{Row: r, Field: field})
	default:
		t.Miss(Seen{Row: r, Field: field})
	}
}

// ReadList notes a list of a row: as missing where it is absent, and otherwise as
// carrying the answer. Where it is open, what is missing is whether it holds all
// there was.
func (t *Trail) ReadList(r Row, field int32, l Span) {
	t.Read(r, field, l.Known)
	if l.Known && l.Open && r.N >= 0 {
		t.Miss(Seen{Row: r, Field: field, NotAll: true})
	}
}

// Rest adds what a part read, given its answer: what is there where the answer
// is settled, and otherwise what is missing. If nothing is missing, it is what
// is there that is not clear.
func (t *Trail) Rest(part *Trail, a cowork.Answer) {
	if t == nil {
		return
	}
	if a != cowork.Unknown {
		for _, s := range part.Carried {
			t.Carry(s)
		}
		return
	}
	for _, s := range part.Missing {
		t.Miss(s)
	}
	for _, s := range part.Carried {
		if s.Param != 0 {
			t.Carry(s)
		} else if len(part.Missing) == 0 {
			s.Unclear = true
			t.Miss(s)
		}
	}
}

func once(list []Seen, set map[Seen]struct{}, s Seen) ([]Seen, map[Seen]struct{}) {
	if len(list) < few {
		for _, o := range list {
			if o == s {
				return list, set
			}
		}
		return append(list, s), set
	}
	if set == nil {
		set = make(map[Seen]struct{}, 2*few)
		for _, o := range list {
			set[o] = struct{}{}
		}
	}
	if _, there := set[s]; there {
		return list, set
	}
	set[s] = struct{}{}
	return append(list, s), set
}
