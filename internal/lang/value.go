package lang

import "github.com/powercowork/cowork"

// value is an operand made ready. Kind is 0 if it could not be.
type value struct {
	kind Kind
	// text is how it was written.
	text string
	// words are those that a word or a list of words may be.
	words []Word
	// tables are those of an item, or of a list of items.
	tables []TableID
	// under is the path below which the fields of an item stand.
	under string
	// items has a bit for each slot of Frame.Rows that it depends on.
	items uint16
	// field is the field that is read, if it is one of the record's.
	field *place
	// worked says that it is worked out and does not stand in the record.
	worked bool
	// scale is what a number is multiplied with; a share is kept finer than in
	// whole numbers.
	scale int64

	answer answerOf
	moment momentOf // also of an event
	word   wordOf
	number numberOf
	money  moneyOf
	ref    refOf
	there  thereOf
	row    rowOf
	list   listOf
}

// truth is what the value says by itself: verdict.md 1.1, "a path".
func (v value) truth() (answerOf, bool) {
	switch v.kind {
	case KindAnswer, KindEvent:
		return v.answer, true
	case KindMoment:
		return v.momentTruth(), true
	case KindWord:
		return func(f *Frame, t *Trail) cowork.Answer { return yesIf(v.word(f, t) != 0) }, true
	case KindNumber:
		return func(f *Frame, t *Trail) cowork.Answer { return yesIf(v.number(f, t).Known) }, v.field != nil || v.worked
	case KindMoney:
		return func(f *Frame, t *Trail) cowork.Answer { m := v.money(f, t); return yesIf(!m.IsZero()) }, true
	case KindRef:
		return func(f *Frame, t *Trail) cowork.Answer { return yesIf(v.ref(f, t) != 0) }, true
	case KindPresent:
		return func(f *Frame, t *Trail) cowork.Answer { return yesIf(v.there(f, t)) }, true
	case KindItem:
		return func(f *Frame, t *Trail) cowork.Answer { return yesIf(v.row(f, t).N != NoRow.N) }, v.worked
	case KindItems, KindWords, KindRefs, KindPresents:
		return func(f *Frame, t *Trail) cowork.Answer { return v.list(f, t).any() }, true
	default:
		return nil, false
	}
}

// momentTruth: a moment that was recorded is there, or never was; one that is
// worked out has come, or not.
func (v value) momentTruth() answerOf {
	if v.worked {
		return func(f *Frame, t *Trail) cowork.Answer { return v.moment(f, t).Come(f.AsOf) }
	}
	return func(f *Frame, t *Trail) cowork.Answer {
		switch v.moment(f, t).State {
		case Happened:
			return cowork.Yes
		case Never:
			return cowork.No
		default:
			return cowork.Unknown
		}
	}
}

// yesIf is for what is there or not known: nothing recorded is no no.
func yesIf(there bool) cowork.Answer {
	if there {
		return cowork.Yes
	}
	return cowork.Unknown
}

// any answers whether the list holds anything.
func (l Span) any() cowork.Answer {
	switch {
	case l.Known && l.To > l.From:
		return cowork.Yes
	case l.Known && !l.Open:
		return cowork.No
	default:
		return cowork.Unknown
	}
}

// unfound is the answer where something is not found in the list.
func (l Span) unfound() cowork.Answer {
	if l.Known && !l.Open {
		return cowork.No
	}
	return cowork.Unknown
}

// what says in words of what kind a value is.
func (k Kind) what() string {
	return [...]string{
		0:            "something else",
		KindAnswer:   "a yes or no",
		KindEvent:    "an event",
		KindMoment:   "a moment",
		KindWord:     "a word",
		KindNumber:   "a number",
		KindMoney:    "an amount of money",
		KindRef:      "an id",
		KindPresent:  "text or a code, of which only can be asked whether it is there",
		KindItem:     "an item",
		KindWords:    "a list of words",
		KindRefs:     "a list of ids",
		KindItems:    "a list of items",
		KindPresents: "a list of texts or codes, of which only can be asked whether there are any",
	}[k]
}
