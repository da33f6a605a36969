package consent

import (
	"context"
	"time"

	"github.com/powercowork/cowork"
)

// CheckPlan is that a wellbeing check falls due.
type CheckPlan struct {
	Person  cowork.ID
	Session cowork.ID
	Phase   CheckPhase
	Due     time.Time
	Key     Key
}

// CheckMade is a wellbeing check: that it happened and whether help was offered,
// never what was said.
type CheckMade struct {
	Person  cowork.ID
	Session cowork.ID
	CheckFacts
	Key Key
}

// PlanCheck records that a check falls due. A check that is missing blocks
// nothing here; whether it stops a start is for the rules to say.
func (r *Register) PlanCheck(ctx context.Context, p CheckPlan) (Recorded, error) {
	return r.check(ctx, p.Person, KindCheckDue, p.Key, Details{
		Session: p.Session, Due: nanos(p.Due), Check: CheckFacts{Phase: p.Phase},
	})
}

// RecordCheck records what came of a check.
func (r *Register) RecordCheck(ctx context.Context, c CheckMade) (Recorded, error) {
	return r.check(ctx, c.Person, KindCheck, c.Key, Details{Session: c.Session, Check: c.CheckFacts})
}

func (r *Register) check(ctx context.Context, person cowork.ID, kind Kind, key Key, d Details) (Recorded, error) {
	h, err := r.person(person)
	if err != nil {
		return Recorded{}, err
	}
	if d.Check.Phase == "" {
		return Recorded{}, ErrNoSuch
	}
	return r.write(ctx, h, r.drafts(h.stream, kind, key, []Scope{{}}, d, nil), alive)
}

// CheckDue is a check that is planned and neither done nor declined.
type CheckDue struct {
	Session cowork.ID
	Phase   CheckPhase
	Due     time.Time
	// Tried counts attempts that reached nobody.
	Tried int
}

// ChecksDue gives the checks that are planned and neither done nor declined;
// those with Due in the past are late. An attempt without reaching the person
// settles nothing.
func (l Ledger) ChecksDue() []CheckDue {
	var list []CheckDue
	for _, line := range l.lines {
		switch {
		case line.Sealed:
		case line.Kind == KindCheckDue:
			d := line.Details
			list = append(list, CheckDue{Session: d.Session, Phase: d.Check.Phase, Due: moment(d.Due)})
		case line.Kind == KindCheck:
			list = settleCheck(list, line.Details)
		}
	}
	return list
}

func settleCheck(list []CheckDue, d Details) []CheckDue {
	for i := range list {
		if list[i].Session != d.Session || list[i].Phase != d.Check.Phase {
			continue
		}
		switch d.Check.Outcome {
		case CheckOutcomeDone, CheckOutcomeDeclined:
			return append(list[:i], list[i+1:]...)
		case CheckOutcomeAttempted:
			list[i].Tried++
			return list
		}
	}
	return list
}

// ChecksDue gives the checks of a person that are planned and neither done nor
// declined.
func (r *Register) ChecksDue(ctx context.Context, person cowork.ID) ([]CheckDue, error) {
	l, err := r.Ledger(ctx, person)
	return l.ChecksDue(), err
}
