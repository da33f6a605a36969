package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// A field is read by row; the reading is kept in the trail if there is one.

func (v *View) answer(t *lang.Trail, r int32, f answerField) cowork.Answer {
	a := v.columns.Answers[columnOf(f)][r]
	noteField(t, r, f, a != cowork.Unknown)
	return a
}

func (v *View) word(t *lang.Trail, r int32, f wordField) lang.Word {
	w := v.columns.Words[columnOf(f)][r]
	noteField(t, r, f, w != 0)
	return w
}

func (v *View) ref(t *lang.Trail, r int32, f refField) lang.Ref {
	ref := v.columns.Refs[columnOf(f)][r]
	noteField(t, r, f, ref != 0)
	return ref
}

func (v *View) when(r int32, f momentField) lang.Moment { return v.columns.Moments[columnOf(f)][r] }

// moment is when the event happened.
func (v *View) moment(t *lang.Trail, r int32, f eventField) lang.Moment {
	e := &v.columns.Events[columnOf(f)][r]
	m := e.Moment(v.asOf)
	noteField(t, r, f, m.State != lang.Absent)
	return m
}

// happened answers whether the event happened by the as-of moment.
func (v *View) happened(t *lang.Trail, r int32, f eventField) cowork.Answer {
	e := &v.columns.Events[columnOf(f)][r]
	noteField(t, r, f, e.Known)
	return e.Happened(v.asOf)
}

func (v *View) number(r int32, f numberField) (n int64, known bool) {
	i, known := v.columns.Numbers[columnOf(f)][r].Value()
	return int64(i), known
}

// list gives the span of a list, and notes whether there is one.
func (v *View) list(t *lang.Trail, r int32, f listField) lang.Span {
	s := v.columns.Lists[columnOf(f)][r]
	noteField(t, r, f, s.Known)
	return s
}

// span gives the span of a list without a note: the items are what counts.
func (v *View) span(r int32, f listField) lang.Span { return v.columns.Lists[columnOf(f)][r] }

func noteField[F anyField](t *lang.Trail, r int32, f F, recorded bool) {
	if t != nil {
		note(t, lang.Row{Table: tableOf(f), N: r}, placeOf(f), recorded)
	}
}

// more answers whether a list may hold more than is recorded: unknown where nobody
// said that it is complete, and otherwise no. It notes which.
func (v *View) more(t *lang.Trail, r int32, f listField, s lang.Span) cowork.Answer {
	switch {
	case !s.Known:
		noteField(t, r, f, false)
		return cowork.Unknown
	case s.Open:
		noteOpen(t, lang.Row{Table: tableOf(f), N: r}, placeOf(f))
		return cowork.Unknown
	default:
		noteField(t, r, f, true)
		return cowork.No
	}
}

// lookedThrough notes lists of the record in which nothing was found.
func (v *View) lookedThrough(t *lang.Trail, lists ...listField) {
	for _, f := range lists {
		noteField(t, 0, f, v.span(0, f).Known)
	}
}

// isWord answers whether the field is one of the words.
func (v *View) isWord(t *lang.Trail, r int32, f wordField, words ...lang.Word) cowork.Answer {
	w := v.word(t, r, f)
	if w == 0 {
		return cowork.Unknown
	}
	for _, one := range words {
		if w == one {
			return cowork.Yes
		}
	}
	return cowork.No
}

// refsOf and wordsOf give the items of a list of ids or words.
func (v *View) refsOf(s lang.Span) []lang.Ref { return v.columns.RefPool[s.From:s.To] }

func (v *View) wordsOf(s lang.Span) []lang.Word { return v.columns.WordPool[s.From:s.To] }

func (v *View) param(t *lang.Trail, p lang.ParamID) int64 {
	noteParam(t, p)
	return v.params[p]
}
