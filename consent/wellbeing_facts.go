package consent

import (
	"encoding/binary"

	"github.com/powercowork/cowork"
)

// Recall says what can be done about a use once consent is taken back. The zero
// value is unknown, and then a recall is owed.
type Recall string

// The words of Recall.
const (
	// RecallStop: the use goes on until it is stopped, and leaves nothing behind.
	RecallStop Recall = "stop"
	// RecallPossible: copies went out that can be called back or taken down.
	RecallPossible Recall = "possible"
	// RecallImpossible: what was told or printed cannot be called back.
	RecallImpossible Recall = "impossible"
)

// CheckFacts is what is kept of a wellbeing check: that it happened and whether
// help was offered, never what was said.
type CheckFacts struct {
	Phase   CheckPhase   `json:"phase,omitzero"`
	Outcome CheckOutcome `json:"outcome,omitzero"`
	// Reached says whether contact was really made, Private whether it was one to
	// one, PreferredWay whether by the way the person likes, Raised whether
	// something was raised, Helped whether help was offered.
	Reached      cowork.Answer `json:"reached,omitzero"`
	Private      cowork.Answer `json:"private,omitzero"`
	PreferredWay cowork.Answer `json:"preferred_way,omitzero"`
	Raised       cowork.Answer `json:"raised,omitzero"`
	Helped       cowork.Answer `json:"helped,omitzero"`
}

func (c CheckFacts) isZero() bool { return c == CheckFacts{} }

func (c CheckFacts) answers() []cowork.Answer {
	return []cowork.Answer{c.Reached, c.Private, c.PreferredWay, c.Raised, c.Helped}
}

func (c CheckFacts) encode() []byte {
	b := appendBytes(nil, string(c.Phase))
	b = appendBytes(b, string(c.Outcome))
	for _, a := range c.answers() {
		b = append(b, byte(a))
	}
	return b
}

func decodeCheck(r *decoder) (c CheckFacts) {
	c.Phase = CheckPhase(r.bytes())
	c.Outcome = CheckOutcome(r.bytes())
	for _, a := range []*cowork.Answer{&c.Reached, &c.Private, &c.PreferredWay, &c.Raised, &c.Helped} {
		*a = r.anyAnswer()
	}
	r.bad = r.bad || c.isZero()
	return c
}

func (r *decoder) anyAnswer() cowork.Answer {
	a := cowork.Answer(r.byte())
	r.bad = r.bad || a < cowork.No || a > cowork.Yes
	return a
}

// PlanStep says what became of a Wellness Action Plan.
type PlanStep string

// The words of PlanStep.
const (
	// PlanOffered: a plan was offered; declining is a choice.
	PlanOffered PlanStep = "offered"
	// PlanDeclined: the person would rather have none.
	PlanDeclined PlanStep = "declined"
	// PlanMade: the person has one, or changed it.
	PlanMade PlanStep = "made"
	// PlanRead: somebody whom the person named read it.
	PlanRead PlanStep = "read"
	// PlanReviewed: the person looked at it again.
	PlanReviewed PlanStep = "reviewed"
	// PlanRemoved: the person took it away.
	PlanRemoved PlanStep = "removed"
)

// PlanFacts is what is kept of one step of a Wellness Action Plan.
type PlanFacts struct {
	Step PlanStep
	// ByPerson says whether the person wrote it or confirmed every word.
	ByPerson cowork.Answer
	// Required says whether it was made a condition of work or reward.
	Required cowork.Answer
	// Readers are those who may read it; for PlanRead, who read it.
	Readers []cowork.ID
	// ReviewBy is when it will be looked at again, in nanoseconds since 1970; 0 for none.
	ReviewBy int64
	// Content is the plan itself, sealed with the person's own key, if the person
	// wants it kept here.
	Content []byte
}

func (p PlanFacts) isZero() bool { return p.Step == "" }

func (p PlanFacts) encode() []byte {
	b := appendBytes(nil, string(p.Step))
	b = append(b, byte(p.ByPerson), byte(p.Required))
	b = binary.BigEndian.AppendUint64(b, uint64(p.ReviewBy))
	for _, id := range p.Readers {
		b = appendPerson(b, id)
	}
	return b
}

func decodePlan(r *decoder) (p PlanFacts) {
	p.Step = PlanStep(r.bytes())
	p.ByPerson, p.Required = r.anyAnswer(), r.anyAnswer()
	p.ReviewBy = int64(r.uint64())
	for len(r.b) > 0 && !r.bad {
		p.Readers = append(p.Readers, r.person())
	}
	r.bad = r.bad || p.Step == ""
	return p
}
