package evaluation

import (
	"fmt"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// period names the year or the quarter of a day counted from 1970-01-01.
func period(day int32, quarter bool) string {
	t := time.Unix(int64(day)*secondsADay, 0).UTC()
	if quarter {
		return fmt.Sprintf("%d-Q%d", t.Year(), (int(t.Month())+2)/3)
	}
	return fmt.Sprint(t.Year())
}

// Decisions counts decisions on record: EV06. All are at least so many, unless
// Whole says of how many engagements the list is known to be complete.
type Decisions struct {
	All, Core, Details int
	// KeptBack were kept out of shared decision, SetAside undone after it.
	KeptBack, SetAside int
	// DetailsShared are details that experts had to decide on.
	DetailsShared int
	// Engagements have decisions on record, Whole of them all there were.
	Engagements, Whole int
}

// Rewards counts experts by what they get: EV08.
type Rewards struct {
	Experts int
	// Rewarded get pay, a fee, a voucher, training or something else.
	Rewarded int
	// Without get nothing, or subsistence only: ByChoice because they chose so,
	// ForBenefits for the sake of their benefits, NotByChoice for another reason,
	// and NoReason where none is recorded.
	Without, ByChoice, ForBenefits, NotByChoice, NoReason int
	// NotRecorded are those of whom it is not recorded what they get.
	NotRecorded int
}

func countDecisions(e *engagement.Record) (d Decisions) {
	if e.Decisions == nil {
		return d
	}
	d.Engagements = 1
	if holdsAll(e, "decisions") || len(e.Decisions) == 0 {
		d.Whole = 1
	}
	experts := map[cowork.ID]bool{}
	for _, p := range e.People {
		if p.Kind == engagement.PersonKindExpert {
			experts[p.ID] = true
		}
	}
	kept, undone := map[cowork.ID]bool{}, map[cowork.ID]bool{}
	for _, r := range e.Reserved {
		kept[r.Decision] = true
	}
	for _, o := range e.Overrides {
		undone[o.Decision] = true
	}
	for _, x := range e.Decisions {
		d.All++
		d.KeptBack += one(kept[x.ID])
		d.SetAside += one(undone[x.ID])
		d.Core += one(x.Weight == engagement.WeightCore)
		d.Details += one(x.Weight == engagement.WeightDetail)
		d.DetailsShared += one(x.Weight == engagement.WeightDetail && decidedByAny(x, experts))
	}
	return d
}

func decidedByAny(d engagement.Decision, experts map[cowork.ID]bool) bool {
	for _, x := range d.Deciders {
		weight, weighed := x.Weight.Value()
		say := x.Say == engagement.SayAlone || x.Say == engagement.SayAgree || x.Say == engagement.SayVote
		if say && experts[x.Person] && (!weighed || weight > 0) {
			return true
		}
	}
	return false
}

// holdsAll reports whether the record says that a list holds all there was.
func holdsAll(e *engagement.Record, list engagement.ListName) bool {
	for _, c := range e.Complete {
		if c == engagement.AllLists || c == list || c == "/"+list {
			return true
		}
	}
	return false
}

func countRewards(e *engagement.Record) (r Rewards) {
	for _, p := range e.People {
		if p.Kind != engagement.PersonKindExpert {
			continue
		}
		r.Experts++
		switch p.Reward.Kind {
		case "":
			r.NotRecorded++
		case engagement.RewardKindNone, engagement.RewardKindSubsistence:
			r.Without++
			r.countReason(p.Reward)
		default:
			r.Rewarded++
		}
	}
	return r
}

func (r *Rewards) countReason(w engagement.Reward) {
	switch {
	case w.NilReason == "":
		r.NoReason++
	case w.NilReason == engagement.NilReasonOwnChoice && w.NilChosen.SaidBy.ForPerson():
		r.ByChoice++
	case w.NilReason == engagement.NilReasonBenefits && w.NilChosen.SaidBy.ForPerson():
		r.ForBenefits++
	default:
		r.NotByChoice++
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
