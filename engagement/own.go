package engagement

import (
	"cmp"
	"slices"

	"github.com/powercowork/cowork"
)

// Own holds facts of an organisation's own, for rules of its own, in the order
// of their names.
type Own []OwnFact

// OwnFact is one fact of an organisation's own. Its name is a small letter,
// then small letters, digits and _, at most 40 in all.
type OwnFact struct {
	Name  string
	Value OwnValue
}

// Get gives the fact of that name, if there is one.
func (o Own) Get(name string) (v OwnValue, ok bool) {
	i, ok := slices.BinarySearchFunc(o, name, func(f OwnFact, name string) int { return cmp.Compare(f.Name, name) })
	if !ok {
		return OwnValue{}, false
	}
	return o[i].Value, true
}

// With gives the facts with one more, or with another value for it.
func (o Own) With(name string, v OwnValue) Own {
	i, found := slices.BinarySearchFunc(o, name, func(f OwnFact, name string) int { return cmp.Compare(f.Name, name) })
	o = slices.Clone(o)
	if found {
		o[i].Value = v
		return o
	}
	return slices.Insert(o, i, OwnFact{name, v})
}

// OwnValue is an Answer, an Event, a When, a Count or a Code. Which of them a
// text is, is settled by the rule that reads it. It does not print itself.
type OwnValue struct {
	text  string
	event cowork.Event
	count cowork.Count
}

// OwnAnswer is an answer as a fact of one's own.
func OwnAnswer(a cowork.Answer) OwnValue { return OwnValue{text: a.String()} }

// OwnEvent is an event as a fact of one's own.
func OwnEvent(e cowork.Event) OwnValue { return OwnValue{event: e} }

// OwnWhen is a time as a fact of one's own.
func OwnWhen(w cowork.When) OwnValue { return OwnValue{text: w.String()} }

// OwnCount is a number as a fact of one's own.
func OwnCount(n cowork.Count) OwnValue { return OwnValue{count: n} }

// OwnCode is a code as a fact of one's own.
func OwnCode(c cowork.Code) OwnValue { return OwnValue{text: string(c)} }

// Answer gives the value if it can be read as an answer.
func (v OwnValue) Answer() (a cowork.Answer, ok bool) {
	a, err := cowork.ParseAnswer(v.text)
	return a, err == nil
}

// Event gives the value if it is an event.
func (v OwnValue) Event() (e cowork.Event, ok bool) { return v.event, !v.event.IsZero() }

// When gives the value if it can be read as a time.
func (v OwnValue) When() (w cowork.When, ok bool) {
	w, err := cowork.ParseWhen(v.text)
	return w, err == nil
}

// Count gives the value if it is a number.
func (v OwnValue) Count() (n cowork.Count, ok bool) {
	_, ok = v.count.Value()
	return v.count, ok
}

// Code gives the value if it can be read as a code.
func (v OwnValue) Code() (c cowork.Code, ok bool) {
	c, err := cowork.ParseCode(v.text)
	return c, err == nil
}
