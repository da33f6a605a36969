package checklist

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// fillFocusGroups looks for focus groups in any of their forms: a meeting,
// something shared online, a poll or a survey. That there were none is known only
// where both lists are said to hold all there was.
func (p *Point) fillFocusGroups(a *power.Assessment) {
	e, asOf := a.Record(), a.Asking().AsOf
	for i, s := range e.Sessions {
		if s.Kind == engagement.SessionKindFocusGroup && happened(s.Held, asOf) {
			p.Behind = append(p.Behind, cowork.Pointer("/sessions").Index(i))
		}
	}
	for i, c := range e.Contributions {
		byMany := c.Method == engagement.MethodFocusGroup || c.Method == engagement.MethodSurvey
		if byMany && happened(c.Made, asOf) {
			p.Behind = append(p.Behind, cowork.Pointer("/contributions").Index(i))
		}
	}
	switch {
	case len(p.Behind) > 0:
		p.Answer = cowork.Yes
	case isWhole(e, "sessions", len(e.Sessions), e.Sessions != nil) &&
		isWhole(e, "contributions", len(e.Contributions), e.Contributions != nil):
		p.Answer = cowork.No
		p.Question = "Whose views could a focus group have brought in?"
	default:
		p.Missing = []cowork.Pointer{"/sessions", "/contributions"}
		p.Question = "Were more people asked than sat at the table, and how?"
	}
}

// isWhole reports whether a list is known to hold all there was.
func isWhole(e *engagement.Record, list engagement.ListName, n int, there bool) bool {
	return there && (n == 0 || slices.Contains(e.Complete, list))
}

// happened reports whether an event is for certain past.
func happened(e cowork.Event, asOf cowork.When) bool {
	if e.Done == cowork.Yes && !e.At.Known() {
		return true
	}
	return e.Done != cowork.No && e.At.By(asOf) == cowork.Yes
}
