package power

import (
	"slices"

	"github.com/powercowork/cowork"
)

// Reader is whoever reads an assessment. The zero Reader is somebody of whom
// nothing is known.
type Reader struct {
	audience Audience
	person   cowork.ID
}

// Expert is one expert by experience, by the id they have in the record.
func Expert(id cowork.ID) Reader { return Reader{ForExpert, id} }

// Lead is whoever leads or commissions the work.
func Lead() Reader { return Reader{audience: ForLead} }

// IndependentContact is somebody independent of the work and of anybody's care.
func IndependentContact() Reader { return Reader{audience: ForIndependentContact} }

// For gives the assessment as that reader may see it: verdict.md 7. An expert
// sees what is about them and what is about the engagement as a whole. What a
// reader may not see is one line, ElsewhereLine.
func (a *Assessment) For(r Reader) *Assessment {
	b := *a
	b.reader = r
	return &b
}

// Reader is whom the assessment is shown to.
func (a *Assessment) Reader() Reader { return a.reader }

// ElsewhereLine is all that a reader is told of a finding that is not for them.
const ElsewhereLine = "Ask the independent contact."

// confidential reports whether findings of the rule are kept from those who lead
// the work, and so from a reader of whom nothing is known.
func confidential(r *Rule) bool { return !slices.Contains(r.Audience, ForLead) }

// sees reports whether the reader may see a finding of the rule about an item
// that concerns those experts.
func (r Reader) sees(rule *Rule, experts []cowork.ID) bool {
	switch r.audience {
	case ForExpert:
		return slices.Contains(rule.Audience, ForExpert) &&
			(len(experts) == 0 || slices.Contains(experts, r.person))
	case ForIndependentContact:
		return !slices.Equal(rule.Audience, []Audience{ForExpert})
	case ForLead:
		return slices.Contains(rule.Audience, ForLead)
	default:
		return !confidential(rule)
	}
}

// owns reports whether a personal value may be shown: to the person alone.
func (r Reader) owns(experts []cowork.ID) bool {
	return r.audience == ForExpert && len(experts) == 1 && experts[0] == r.person
}
