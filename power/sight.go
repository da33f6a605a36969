package power

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// Sight is a line of sight: from something that was said or found, over what
// was learned from it, to what changed.
type Sight struct {
	// From is where it begins: a contribution, a finding of the evaluation, or a
	// lesson.
	From  cowork.Pointer `json:"from"`
	Steps []Step         `json:"steps"`
}

// Step is one step of a line of sight.
type Step struct {
	// Words say what should have happened.
	Words string `json:"words"`
	// Pointer is where it is recorded, or would be.
	Pointer cowork.Pointer `json:"pointer"`
	// Done says whether it had happened by the moment of asking.
	Done cowork.Answer `json:"done"`
}

// Broken gives the first step that is not known to have been taken; false where
// the line can be seen to its end.
func (s Sight) Broken() (Step, bool) {
	i := slices.IndexFunc(s.Steps, func(x Step) bool { return x.Done != cowork.Yes })
	if i < 0 {
		return Step{}, false
	}
	return s.Steps[i], true
}

// Sights gives the lines of sight of the record: from each contribution that
// asks for an answer, each finding of the evaluation and each lesson. An expert
// is shown their own contributions only.
func (a *Assessment) Sights() (list []Sight) {
	p, e := a.prepared, a.prepared.record
	for i := range e.Contributions {
		c := &e.Contributions[i]
		mine := a.reader.audience != ForExpert || c.By == a.reader.person
		if mine && !slices.Contains(unasking, c.Kind) {
			list = append(list, p.sightOf(c, cowork.Pointer("/contributions").Index(i)))
		}
	}
	for i := range e.Evaluation.Findings {
		f, at := &e.Evaluation.Findings[i], cowork.Pointer("/evaluation/findings").Index(i)
		list = append(list, Sight{at, []Step{
			p.step("found", at.Key("found"), f.Found),
			known("planned", at.Key("plan"), f.Plan != ""),
			p.step("put to use", at.Key("used"), f.Used),
		}})
	}
	for i := range e.Workforce.Learning {
		l, at := &e.Workforce.Learning[i], cowork.Pointer("/workforce/learning").Index(i)
		list = append(list, Sight{at, []Step{
			p.step("found", at.Key("found"), l.Found),
			known("fed in", at.Key("fed_into"), l.FedInto != ""),
			p.step("changed", at.Key("changed"), l.Changed),
			p.step("change confirmed", at.Key("confirmed"), l.Confirmed),
		}})
	}
	return list
}

// unasking are the kinds of contributions that ask for no answer.
var unasking = []engagement.ContributionKind{
	engagement.ContributionKindTask, engagement.ContributionKindDelivery,
	engagement.ContributionKindLeading, engagement.ContributionKindTelling,
}

// sightOf follows a contribution: to what it led, or, where it was not taken up,
// to the reason.
func (p *Prepared) sightOf(c *engagement.Contribution, at cowork.Pointer) Sight {
	s := Sight{at, []Step{
		p.step("said", at.Key("made"), c.Made),
		p.step("decided what becomes of it", at.Key("answered"), c.Answered),
	}}
	switch c.Outcome {
	case engagement.DispositionDeclined, engagement.DispositionParked:
		s.Steps = append(s.Steps, p.step("reason given", at.Key("reason"), c.Reason))
	default:
		s.Steps = append(s.Steps, known("led to something", at.Key("led_to"), !c.LedTo.IsZero()))
	}
	told := Step{Words: "person told", Pointer: at.Key("replies")}
	for _, r := range c.Replies {
		if r.Kind == engagement.ReplyKindImpact || r.Kind == engagement.ReplyKindProgress {
			told.Done = told.Done.Or(p.happened(r.Sent))
		}
	}
	s.Steps = append(s.Steps, told)
	return s
}

func (p *Prepared) step(words string, at cowork.Pointer, e cowork.Event) Step {
	return Step{words, at, p.happened(e)}
}

// known is a step that is taken if something is recorded, and otherwise unknown.
func known(words string, at cowork.Pointer, is bool) Step {
	s := Step{Words: words, Pointer: at}
	if is {
		s.Done = cowork.Yes
	}
	return s
}
