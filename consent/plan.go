package consent

import (
	"context"
	"time"

	"github.com/powercowork/cowork"
)

// PlanChange is one step of a Wellness Action Plan. The plan belongs to the
// person; this register knows that there is one, and holds its words only sealed
// with a key that the person keeps.
type PlanChange struct {
	Person cowork.ID
	Facts  PlanFacts
	Key    Key
}

// Plan is what is known of a person's Wellness Action Plan.
type Plan struct {
	// Offered and Reviewed say when; zero for never.
	Offered, Reviewed time.Time
	// Exists says whether there is one.
	Exists cowork.Answer
	// ByPerson, Required, Readers and ReviewBy are as the last step said.
	ByPerson, Required cowork.Answer
	Readers            []cowork.ID
	ReviewBy           time.Time
	// ReadBy are those who have read it.
	ReadBy []cowork.ID
	// Sealed are its words, which OpenPlan opens with the person's own key.
	Sealed []byte
}

// ChangePlan records a step of a person's Wellness Action Plan, in a stream and
// under a key of its own. Consent and its receipts never show it.
func (r *Register) ChangePlan(ctx context.Context, c PlanChange) (Recorded, error) {
	if c.Person.IsZero() {
		return Recorded{}, ErrNobody
	}
	if c.Facts.Step == "" {
		return Recorded{}, ErrNoSuch
	}
	h := r.holder(WellnessOf(c.Person), true)
	drafts := r.drafts(h.stream, KindPlan, c.Key, []Scope{{}}, Details{Plan: c.Facts}, nil)
	return r.write(ctx, h, drafts, alive)
}

// Plan gives what is known of a person's Wellness Action Plan.
func (r *Register) Plan(ctx context.Context, person cowork.ID) (Plan, error) {
	l, err := r.ledger(ctx, WellnessOf(person))
	if err != nil {
		return Plan{}, err
	}
	return l.plan(), nil
}

func (l Ledger) plan() (p Plan) {
	for _, line := range l.lines {
		f := line.Details.Plan
		switch f.Step {
		case PlanOffered:
			p.Offered, p.Required = line.Time(), f.Required
		case PlanDeclined, PlanRemoved:
			p = Plan{Offered: p.Offered, Exists: cowork.No, Required: p.Required, ReadBy: p.ReadBy}
		case PlanMade:
			p.Exists, p.ByPerson, p.Readers = cowork.Yes, f.ByPerson, f.Readers
			p.ReviewBy, p.Sealed = moment(f.ReviewBy), f.Content
		case PlanRead:
			p.ReadBy = append(p.ReadBy, f.Readers...)
		case PlanReviewed:
			p.Reviewed, p.ReviewBy = line.Time(), moment(f.ReviewBy)
		}
	}
	return p
}
