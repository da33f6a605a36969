package power

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/facts"
)

// dispute is one fact that a person sees otherwise.
type dispute struct {
	who   cowork.ID
	fact  cowork.Pointer
	value engagement.Value
	since cowork.When
}

// disputes are all that one person sees otherwise.
type disputing struct {
	who      cowork.ID
	disputes []dispute
	changes  []facts.Change
}

// since is the first day from which the person disputes something.
func (r *reading) since() (w cowork.When) {
	for _, d := range r.disputes {
		if w.IsZero() || d.since.Before(w) == cowork.Yes {
			w = d.since
		}
	}
	return w
}

// findDisputes finds what each person sees otherwise at the moment of asking, in
// the order of the accounts. Of two about one fact by one person the later
// account holds.
func (p *Prepared) findDisputes() (list []disputing) {
	for i := range p.record.Accounts {
		a := &p.record.Accounts[i]
		if !p.stands(a.Given) {
			continue
		}
		for _, d := range a.Disputes {
			if p.stands(d.Made) && p.happened(d.Ended) != cowork.Yes {
				list = addDispute(list, dispute{who: a.By, fact: d.Fact, value: d.Value, since: d.Made.At})
			}
		}
	}
	for i := range list {
		list[i].disputes = slices.DeleteFunc(list[i].disputes, func(d dispute) bool {
			change, stands := p.changeOf(d)
			if stands {
				list[i].changes = append(list[i].changes, change)
			}
			return !stands
		})
	}
	return slices.DeleteFunc(list, func(d disputing) bool { return len(d.changes) == 0 })
}

// changeOf is the change that a dispute makes to the record. A dispute has ended
// where the organisation has corrected the fact to the person's value.
func (p *Prepared) changeOf(d dispute) (facts.Change, bool) {
	f, ok := p.record.Lookup(d.fact)
	if !ok {
		return facts.Change{}, false
	}
	own, err := f.With(d.value)
	if err != nil || sameValue(f, own) {
		return facts.Change{}, false
	}
	return facts.Disputed(own), true
}

// sameValue reports whether two values say the same; of events, whoever says so.
func sameValue(f, o engagement.Fact) bool {
	a, isEvent := f.Event()
	b, _ := o.Event()
	if isEvent {
		return a.At == b.At && a.Done == b.Done
	}
	return f.JSON() == o.JSON()
}

// stands reports whether an account or a dispute counts. It is the person's word,
// so it counts if it is recorded, unless for certain it lies ahead, was not
// given, or was not yet known.
func (p *Prepared) stands(e cowork.Event) bool {
	return !p.notYetKnown(e) && (e.IsZero() || p.happened(e) != cowork.No)
}

func addDispute(list []disputing, d dispute) []disputing {
	i := slices.IndexFunc(list, func(o disputing) bool { return o.who == d.who })
	if i < 0 {
		return append(list, disputing{who: d.who, disputes: []dispute{d}})
	}
	same := func(o dispute) bool { return o.fact == d.fact }
	list[i].disputes = append(slices.DeleteFunc(list[i].disputes, same), d)
	return list
}

// disputesOf gives those who see a fact otherwise.
func (p *Prepared) disputesOf(at cowork.Pointer) (list []FactDispute) {
	for _, r := range p.readings[1:] {
		for _, d := range r.disputes {
			if d.fact.Within(at) && at != "" {
				list = append(list, FactDispute{r.who, d.since})
			}
		}
	}
	return list
}
