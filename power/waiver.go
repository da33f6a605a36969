package power

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// WaiverState says what became of a waiver.
type WaiverState string

// The states of a waiver.
const (
	// WaiverUsed: it covers an item that would be not met or could not be told.
	WaiverUsed WaiverState = "used"
	// WaiverUnused: it stands, and nothing needed it.
	WaiverUnused WaiverState = "unused"
	// WaiverAhead: it was not yet made.
	WaiverAhead WaiverState = "not yet made"
	// WaiverExpired: its day is over, or it was taken back.
	WaiverExpired WaiverState = "expired"
	// WaiverWithoutEffect: the rule is not one that may be waived so, or it was
	// not said by whoever must say it.
	WaiverWithoutEffect WaiverState = "without effect"
)

// WaiverUse is one waiver and what became of it.
type WaiverUse struct {
	Rule RuleID                `json:"rule"`
	Kind engagement.WaiverKind `json:"kind,omitzero"`
	// By is who waived it, where the record says so; ByRole where the policy
	// does.
	By     cowork.ID   `json:"by,omitzero"`
	ByRole cowork.Code `json:"by_role,omitzero"`
	Until  cowork.When `json:"until,omitzero"`
	// Pointer is the waiver's place in the record; empty where it stands in the
	// policy.
	Pointer cowork.Pointer `json:"pointer,omitzero"`
	State   WaiverState    `json:"state"`
}

// waivers are those of a record and a policy that have effect, by rule.
type waivers struct {
	// whole says of each rule whether the organisation has waived it.
	whole []bool
	// covered says of each item whether everybody concerned has waived the rule;
	// nil where nobody has.
	covered [][]bool
	uses    []WaiverUse
}

// findWaivers sorts the waivers of the record and the policy.
func (p *Prepared) findWaivers() waivers {
	w := waivers{whole: make([]bool, len(p.book.rules)), covered: make([][]bool, len(p.book.rules))}
	persons := map[int][]lang.Ref{}
	for i := range p.record.Waivers {
		p.addWaiver(&w, persons, i)
	}
	for rule, who := range persons {
		for _, s := range p.itemsOf(rule) {
			w.covered[rule] = append(w.covered[rule], p.waivedBy(who, s))
		}
	}
	for _, own := range p.policy.waivers {
		use := WaiverUse{Rule: own.Rule, Kind: engagement.WaiverKindByPolicy, ByRole: own.By, Until: own.Until}
		use.State = p.stateOf(own.Made, cowork.Event{}, own.Until)
		if rule := p.book.places[own.Rule]; use.State == WaiverUnused {
			w.whole[rule] = true
		}
		w.uses = append(w.uses, use)
	}
	return w
}

func (p *Prepared) addWaiver(w *waivers, persons map[int][]lang.Ref, i int) {
	v := &p.record.Waivers[i]
	use := WaiverUse{Rule: v.Rule, Kind: v.Kind, By: v.By, Until: v.Until, Pointer: cowork.Pointer("/waivers").Index(i)}
	rule, ok := p.book.places[v.Rule]
	switch {
	case !ok || string(p.book.rules[rule].Waivable) != string(v.Kind) || !saidByRightful(v):
		use.State = WaiverWithoutEffect
	case p.happened(v.Made) != cowork.Yes:
		use.State = WaiverAhead
	default:
		use.State = p.stateOf(cowork.When{}, v.Ended, v.Until)
	}
	if use.State == WaiverUnused {
		if v.Kind == engagement.WaiverKindByPolicy {
			w.whole[rule] = true
		} else if ref := p.index.Ref(v.By); ref != 0 {
			persons[rule] = append(persons[rule], ref)
		}
	}
	w.uses = append(w.uses, use)
}

// saidByRightful reports whether the waiver comes from whoever may make it.
func saidByRightful(v *engagement.Waiver) bool {
	if v.Kind == engagement.WaiverKindByPolicy {
		return v.Made.SaidBy == cowork.SaidByOrganisation
	}
	return v.Made.SaidBy.ForPerson()
}

// happened answers whether an event of the record had happened by the moment of
// asking, as known at the moment of knowing.
func (p *Prepared) happened(e cowork.Event) cowork.Answer {
	if e.IsZero() || p.notYetKnown(e) {
		return cowork.Unknown
	}
	ready := lang.Event{At: lang.MomentOf(e.At), Recorded: lang.MomentOf(e.RecordedAt), Done: e.Done, Known: true}
	return ready.Happened(p.asOf)
}

// notYetKnown reports whether an event was written down after the moment of
// knowing.
func (p *Prepared) notYetKnown(e cowork.Event) bool {
	return lang.MomentOf(e.RecordedAt).After(lang.MomentOf(p.asking.knownAt())) == cowork.Yes
}

// stateOf says whether a waiver stands at the moment of asking.
func (p *Prepared) stateOf(made cowork.When, ended cowork.Event, until cowork.When) WaiverState {
	switch {
	case made.Known() && lang.MomentOf(made).Come(p.asOf) != cowork.Yes:
		return WaiverAhead
	case p.happened(ended) == cowork.Yes || !until.Known() || p.asOf.Last > until.Last():
		return WaiverExpired
	default:
		return WaiverUnused
	}
}

// waived reports whether a waiver covers an item of a rule.
func (p *Prepared) waived(rule, item int) bool {
	return p.waivers.whole[rule] || p.waivers.covered[rule] != nil && p.waivers.covered[rule][item]
}

// needed reports whether a waiver that stands covers anything: an item that is
// waived, and that concerns whoever waived it.
func (a *Assessment) needed(w WaiverUse) bool {
	rule, ok := a.prepared.book.places[w.Rule]
	if !ok {
		return false
	}
	for item := range a.outcomesOf(0, rule) {
		if a.outcomeOf(rule, item) != Waived {
			continue
		}
		who := a.prepared.who(a.prepared.itemsOf(rule)[item])
		if w.Kind == engagement.WaiverKindByPolicy || len(who) == 0 || slices.Contains(who, w.By) {
			return true
		}
	}
	return false
}

// waivedBy reports whether the persons who have waived a rule are all that an
// item concerns. What concerns several experts is waived only if each of them
// has waived it; what concerns the engagement as a whole, only if every expert
// has.
func (p *Prepared) waivedBy(persons []lang.Ref, s subject) bool {
	if s.absent {
		return false
	}
	need := p.people.concerned(s)
	if len(need) == 0 {
		need = p.people.experts
	}
	for _, id := range need {
		if !slices.Contains(persons, id) {
			return false
		}
	}
	return len(need) > 0
}
