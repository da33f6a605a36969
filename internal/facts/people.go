package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// isKind answers whether the id names a person of that kind. A body counts by
// who sits on it. A group is of no such kind.
func (v *View) isKind(t *lang.Trail, id lang.Ref, kind, sits lang.Word) cowork.Answer {
	who := v.Owner(id)
	switch who.Table {
	case TableGroups:
		note(t, who, -1, true)
		return cowork.No
	case TablePeople:
		if who.N < 0 {
			return cowork.Unknown
		}
	default:
		return cowork.Unknown
	}
	is := v.isWord(nil, who.N, peopleKind, kind)
	if v.isWord(nil, who.N, peopleKind, wordBody) != cowork.Yes {
		noteField(t, who.N, peopleKind, is != cowork.Unknown)
		return is
	}
	return v.isWord(t, who.N, peopleSits, sits, wordBoth)
}

// footing is where it stands on what footing somebody is here.
func (v *View) footing(who lang.Row) lang.Seen {
	switch {
	case who.Table == TableGroups:
		return lang.Seen{Row: who, Field: placeOf(groupsBasis)}
	case v.word(nil, who.N, peopleKind) == wordBody:
		return lang.Seen{Row: who, Field: placeOf(peopleSits)}
	default:
		return lang.Seen{Row: who, Field: placeOf(peopleKind)}
	}
}

func (v *View) isExpert(t *lang.Trail, id lang.Ref) cowork.Answer {
	if t == nil && id > 0 && int(id) < len(v.known.experts) {
		return v.known.experts[id]
	}
	return v.isKind(t, id, wordExpert, wordExperts)
}

func (v *View) isStaff(t *lang.Trail, id lang.Ref) cowork.Answer {
	return v.isKind(t, id, wordStaff, wordStaff)
}

func (v *View) isGroup(t *lang.Trail, id lang.Ref) cowork.Answer {
	who := v.Owner(id)
	if who.N < 0 {
		return cowork.Unknown
	}
	note(t, who, -1, true)
	return cowork.AnswerOf(who.Table == TableGroups)
}

func (v *View) lived(t *lang.Trail, group int32) cowork.Answer {
	return v.isWord(t, group, groupsBasis, wordDirect, wordIndirect, wordMixed)
}

// minor answers whether the person is under 18: no for everybody where the
// engagement says that nobody is.
func (v *View) minor(t *lang.Trail, id lang.Ref) cowork.Answer {
	if v.answer(nil, 0, recordAboutUnder18) == cowork.No {
		noteField(t, 0, recordAboutUnder18, true)
		return cowork.No
	}
	person, ok := v.person(id)
	if !ok {
		return cowork.Unknown
	}
	return v.answer(t, person, peopleUnder18)
}

// person gives the row of the person of that id.
func (v *View) person(id lang.Ref) (row int32, ok bool) {
	who := v.Owner(id)
	return who.N, who.Table == TablePeople && who.N >= 0
}

func (v *View) credit(t *lang.Trail, id lang.Ref) lang.Word {
	person, ok := v.person(id)
	if !ok {
		return 0
	}
	return v.word(t, person, peopleCreditChoice)
}

func (v *View) checks(t *lang.Trail, id lang.Ref) lang.Span {
	person, ok := v.person(id)
	if !ok {
		return lang.Span{}
	}
	return v.list(t, person, peopleChecks)
}

func (v *View) toldRow(id lang.Ref) lang.Row {
	person, ok := v.person(id)
	if !ok {
		return lang.NoRow
	}
	return lang.Row{Table: TablePeople, N: person}
}
