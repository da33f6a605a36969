package lang

import "github.com/powercowork/cowork"

// part is a part of a condition made ready.
type part struct {
	// ask gives the answer. A comparison notes all that it reads in the trail;
	// parts that are made of others do not use it.
	ask answerOf
	// why notes in the trail what carries the answer, or what is missing. It is
	// nil for a comparison: what that reads is what carries it.
	why func(f *Frame, t *Trail)
}

// What is made ready to be read. The trail is nil while judging.
type (
	answerOf func(f *Frame, t *Trail) cowork.Answer
	momentOf func(f *Frame, t *Trail) Moment
	wordOf   func(f *Frame, t *Trail) Word
	numberOf func(f *Frame, t *Trail) Bounds
	moneyOf  func(f *Frame, t *Trail) cowork.Money
	refOf    func(f *Frame, t *Trail) Ref
	thereOf  func(f *Frame, t *Trail) bool
	rowOf    func(f *Frame, t *Trail) Row
	listOf   func(f *Frame, t *Trail) Span
)

func (p part) answer(f *Frame) cowork.Answer { return p.ask(f, nil) }

func (p part) explain(f *Frame, t *Trail) {
	if p.why != nil {
		p.why(f, t)
		return
	}
	var read Trail
	t.Rest(&read, p.ask(f, &read))
}

// explainIf explains the part if its answer is a.
func (p part) explainIf(a cowork.Answer, f *Frame, t *Trail) {
	if p.answer(f) == a {
		p.explain(f, t)
	}
}

// unread stands for a part that could not be made ready.
var unread = part{ask: func(*Frame, *Trail) cowork.Answer { return cowork.Unknown }}

func allOf(parts []part) part {
	ask := func(f *Frame, _ *Trail) cowork.Answer {
		a := cowork.Yes
		for _, p := range parts {
			if a = min(a, p.ask(f, nil)); a == cowork.No {
				break
			}
		}
		return a
	}
	return part{ask, sameAs(parts, ask)}
}

func anyOf(parts []part) part {
	ask := func(f *Frame, _ *Trail) cowork.Answer {
		a := cowork.No
		for _, p := range parts {
			if a = max(a, p.ask(f, nil)); a == cowork.Yes {
				break
			}
		}
		return a
	}
	return part{ask, sameAs(parts, ask)}
}

// sameAs explains the parts that have the answer of the whole: those are what
// it rests on.
func sameAs(parts []part, ask answerOf) func(*Frame, *Trail) {
	return func(f *Frame, t *Trail) {
		a := ask(f, nil)
		for _, p := range parts {
			p.explainIf(a, f, t)
		}
	}
}

func notThat(p part) part {
	return part{
		func(f *Frame, _ *Trail) cowork.Answer { return -p.ask(f, nil) },
		p.explain,
	}
}
