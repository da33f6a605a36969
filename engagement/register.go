package engagement

import (
	"slices"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// WithRegister gives the record with what a live register of consent knows of its
// people, as consent.Register.Fill gives it: lines of consent, wellbeing checks, uses,
// and calls to stop, for time out or for support. They come after what stands there,
// and in place of what has the same id, so it may be done again with a record that
// was filled before. A call in a session that the record does not hold belongs to
// other work and is left out. That a list holds all there was is taken over only if
// the register was asked of everybody in the record: of anybody else it is not known.
//
// The record itself is not changed. The result is checked as Decode checks, and the
// error names every mistake.
func (e *Record) WithRegister(f consent.Filled) (Record, error) {
	out := *e
	out.Consent.Entries = joined(e.Consent.Entries, f.Record.Entries, func(l consent.Entry) cowork.ID { return l.ID })
	if f.Record.Route != (consent.Route{}) {
		out.Consent.Route = f.Record.Route
	}
	if e.allAsked(f.Persons) {
		out.close(f)
	}
	out.People = slices.Clone(e.People)
	for i, p := range out.People {
		out.People[i].Checks = joined(p.Checks, f.Checks[p.ID], func(c consent.Check) cowork.ID { return c.ID })
	}
	out.Uses = joined(e.Uses, usesOf(f.Uses), func(u Use) cowork.ID { return u.ID })
	out.Signals = joined(e.Signals, e.signalsOf(f.Calls), func(s Signal) cowork.ID { return s.ID })
	if err := out.Validate(); err != nil {
		return Record{}, err
	}
	return out, nil
}

// allAsked reports whether everybody in the record is among those persons.
func (e *Record) allAsked(persons []cowork.ID) bool {
	return !slices.ContainsFunc(e.People, func(p Person) bool { return !slices.Contains(persons, p.ID) })
}

// close says of the lists that the register knows whole that they hold all there was.
func (e *Record) close(f consent.Filled) {
	e.Complete = slices.Clone(e.Complete)
	for _, name := range f.Complete {
		if !slices.Contains(e.Complete, ListName(name)) {
			e.Complete = append(e.Complete, ListName(name))
		}
	}
	if len(f.Complete) > 0 && e.Consent.Entries == nil {
		e.Consent.Entries = f.Record.Entries // none, for certain
	}
}

// joined gives a list, without what another holds under the same id, and then that
// other. A list that nobody wrote and that holds nothing stays absent.
func joined[T any](list, more []T, id func(T) cowork.ID) []T {
	if len(more) == 0 {
		return list
	}
	instead := make(map[cowork.ID]bool, len(more))
	for _, x := range more {
		instead[id(x)] = true
	}
	out := make([]T, 0, len(list)+len(more))
	for _, x := range list {
		if !instead[id(x)] {
			out = append(out, x)
		}
	}
	return append(out, more...)
}

func usesOf(list []consent.Used) (uses []Use) {
	for _, u := range list {
		uses = append(uses, Use{
			ID: u.ID, Person: u.Person, Purpose: u.Scope.Purpose, Audience: u.Scope.Audience, Channel: u.Scope.Channel,
			Output: u.Scope.Output, Used: u.Used,
		})
	}
	return uses
}

func (e *Record) signalsOf(list []consent.FilledCall) (signals []Signal) {
	ours := map[cowork.ID]bool{{}: true} // a call may be in no session
	for i := range e.Sessions {
		ours[e.Sessions[i].ID] = true
	}
	for _, c := range list {
		kind, is := signalKinds[c.Kind]
		if !is || !ours[c.Session] {
			continue
		}
		s := Signal{ID: c.ID, Person: c.Person, Kind: kind, Session: c.Session, Given: happenedAt(c.Given, cowork.SaidByExpert)}
		if c.Other {
			s.Given.SaidBy = cowork.SaidByIndependent
		}
		if !c.Answered.IsZero() {
			s.Honoured = happenedAt(c.Answered, cowork.SaidByOrganisation)
		}
		signals = append(signals, s)
	}
	return signals
}

var signalKinds = map[consent.Kind]SignalKind{
	consent.KindStopped: SignalKindStop, consent.KindPaused: SignalKindTimeOut, consent.KindSupportAsked: SignalKindSupport,
}

func happenedAt(t time.Time, by cowork.SaidBy) cowork.Event {
	return cowork.Event{At: cowork.Instant(t), RecordedAt: cowork.Instant(t), SaidBy: by}
}
