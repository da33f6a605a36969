package facts

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// offer is the version of the offer in force: the latest accepted, else the
// latest given; where there was none, an offer that says nothing.
func (v *View) offer(t *lang.Trail, person int32) lang.Row {
	if id := v.ref(nil, person, peopleId); id != 0 && id == v.taken.offerTo {
		return v.taken.offer
	}
	offers := v.list(t, person, peopleOffers)
	switch {
	case !offers.Known:
		return lang.NoRow
	case offers.From == offers.To:
		return lang.Row{Table: TablePeopleOffers, N: v.columns.Rows[TablePeopleOffers] - 1 - v.taken.drafts}
	}
	best, bestRank := lang.NoRow, rank{}
	for o := offers.From; o < offers.To; o++ {
		accepted, given := v.happened(nil, o, peopleOffersAccepted), v.happened(nil, o, peopleOffersGiven)
		version, known := v.number(o, peopleOffersVersion)
		if offers.To-offers.From > 1 && (!known || accepted == cowork.Unknown && given != cowork.No) {
			noteField(t, o, peopleOffersVersion, known)
			noteField(t, o, peopleOffersAccepted, accepted != cowork.Unknown)
			return lang.NoRow
		}
		r := rank{accepted: accepted == cowork.Yes, given: given == cowork.Yes, version: version}
		if best.N < 0 || !r.below(bestRank) {
			best, bestRank = lang.Row{Table: TablePeopleOffers, N: o}, r
		}
	}
	noteField(t, best.N, peopleOffersVersion, true)
	noteField(t, best.N, peopleOffersAccepted, true)
	return best
}

// rank orders versions of an offer: what was accepted, then what was given, then
// by number.
type rank struct {
	accepted, given bool
	version         int64
}

func (r rank) below(o rank) bool {
	if r.accepted != o.accepted {
		return o.accepted
	}
	if !r.accepted && r.given != o.given {
		return o.given
	}
	return r.version < o.version
}

// daysWorked is how many days there are with a held session at which the person
// was present. A session of which it is not known on which single day it was, who
// came, or whether it was held at all, may add a day.
func (v *View) daysWorked(t *lang.Trail, person int32) lang.Bounds {
	if !v.span(0, recordSessions).Known {
		noteField(t, 0, recordSessions, false)
		return lang.Bounds{}
	}
	if t != nil {
		v.noteDays(t, person)
	}
	return v.known.daysWorked[person]
}

// noteDays notes the sessions of which the days were counted.
func (v *View) noteDays(t *lang.Trail, person int32) {
	any := false
	for _, s := range v.joins.present.of(v.ref(nil, person, peopleId)) {
		if held := v.sessionHeld(s); held != cowork.No {
			any = any || held == cowork.Yes
			noteField(t, s, sessionsHeld, held == cowork.Yes)
		}
	}
	sessions := v.span(0, recordSessions)
	for s := sessions.From; s < sessions.To; s++ {
		if !v.span(s, sessionsPresent).Known && v.sessionHeld(s) != cowork.No {
			noteField(t, s, sessionsPresent, false)
		}
	}
	if !any {
		v.lookedThrough(t, recordSessions)
	}
}

func exactly(n int64) lang.Bounds { return lang.Bounds{Low: n, High: n, Known: true} }

// countDays counts the days of work of everybody, session by session in the
// order of their days.
func (v *View) countDays() {
	v.known.daysWorked = make([]lang.Bounds, v.columns.Rows[TablePeople])
	last, maybe := make([]int32, len(v.known.daysWorked)), make([]daysMaybe, len(v.known.daysWorked))
	for i := range last {
		last[i] = noDay
	}
	anybody := int64(0)
	for _, s := range v.sessionsByDay() {
		m, present := v.moment(nil, s, sessionsHeld), v.span(s, sessionsPresent)
		if !present.Known {
			anybody++
		}
		for _, id := range v.refsOf(present) {
			switch p, ok := v.person(id); {
			case !ok:
			case v.sessionHeld(s) != cowork.Yes:
				maybe[p].more++
			case m.Coarse():
				maybe[p].coarse++
			case last[p] != m.Last:
				last[p] = m.Last
				v.known.daysWorked[p].Low++
			}
		}
	}
	for p := range v.known.daysWorked {
		b := &v.known.daysWorked[p]
		b.Known, b.High = true, b.Low+maybe[p].coarse+maybe[p].more+anybody
		if b.Low == 0 && maybe[p].coarse > 0 {
			b.Low = 1
		}
	}
}

// daysMaybe are sessions that may each have been on a day of its own: on some day
// of a longer stretch, or not known to have been held.
type daysMaybe struct{ coarse, more int64 }

// sessionHeld answers whether a session was held. One that is planned for a day
// still ahead, and of which nothing else is recorded, was not.
func (v *View) sessionHeld(s int32) cowork.Answer {
	held := v.happened(nil, s, sessionsHeld)
	if m, _ := v.sessionMoment(s); held == cowork.Unknown && m.Come(v.asOf) == cowork.No {
		return cowork.No
	}
	return held
}

// sessionsByDay gives the sessions that were or may have been held, in the order
// of their days.
func (v *View) sessionsByDay() []int32 {
	sessions := v.span(0, recordSessions)
	held := make([]int32, 0, sessions.To-sessions.From)
	for s := sessions.From; s < sessions.To; s++ {
		if v.sessionHeld(s) != cowork.No {
			held = append(held, s)
		}
	}
	slices.SortFunc(held, func(a, b int32) int {
		return int(v.moment(nil, a, sessionsHeld).Last) - int(v.moment(nil, b, sessionsHeld).Last)
	})
	return held
}

// mostTellings is the largest number of tellings by the person in any window of
// so many days.
func (v *View) mostTellings(t *lang.Trail, person int32) lang.Bounds {
	if t == nil && v.known.mostTellings != nil {
		return v.known.mostTellings[person]
	}
	if !v.span(0, recordTellings).Known {
		noteField(t, 0, recordTellings, false)
		return lang.Bounds{}
	}
	var days []int32
	for _, r := range v.joins.tellings.of(v.ref(nil, person, peopleId)) {
		m := v.moment(t, r, tellingsTold)
		if m.State == lang.Absent || m.Coarse() {
			return lang.Bounds{}
		}
		if m.State == lang.Happened && m.Reached(v.asOf) {
			days = append(days, m.Last)
		}
	}
	slices.Sort(days)
	window := v.ownNumber(t, person, peopleWishesTellingDays, ParamTellingDays)
	most, from := 0, 0
	for i, day := range days {
		for int64(day)-int64(days[from]) >= window {
			from++
		}
		most = max(most, i-from+1)
	}
	return exactly(int64(most))
}

// tellingLimit is the person's own limit, else the policy's.
func (v *View) tellingLimit(t *lang.Trail, person int32) lang.Bounds {
	return exactly(v.ownNumber(t, person, peopleWishesTellingLimit, ParamTellingLimit))
}

// ownNumber is a person's own number, else the policy's.
func (v *View) ownNumber(t *lang.Trail, person int32, f numberField, p lang.ParamID) int64 {
	if n, known := v.number(person, f); known {
		noteField(t, person, f, true)
		return n
	}
	return v.param(t, p)
}
