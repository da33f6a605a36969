package consent

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"

	"github.com/powercowork/cowork"
)

// Filling says which part of a register goes into the record of an engagement.
type Filling struct {
	// Engagement is the piece of work; unknown in a register of one alone. Nothing
	// of another one is taken, save withdrawals that cover this one too.
	Engagement cowork.ID
	// Persons are the people of the record, as it names them. A handle stands for
	// its UUID under the engagement.
	Persons []cowork.ID
	// AsOf is the moment as of which it is known.
	AsOf time.Time
}

// Filled is what a register knows for the record of an engagement.
type Filled struct {
	// Persons are those of whom it was asked.
	Persons []cowork.ID
	// Record is the consent part.
	Record Record
	// Checks are the wellbeing checks of each person.
	Checks map[cowork.ID][]Check
	// Uses are the uses that took effect.
	Uses []Used
	// Calls are the calls to stop, for time out or for support.
	Calls []FilledCall
	// Complete names the lists of the record that hold all there was of those
	// persons: the lines of consent, and none where something was sealed and its key is gone. Of uses a
	// register knows only those that were made through it.
	Complete []string
}

// Used is a use that took effect.
type Used struct {
	ID     cowork.ID
	Person cowork.ID
	Scope  Scope
	Used   cowork.Event
}

// FilledCall is a call of one person, with the id that it has in a record.
type FilledCall struct {
	ID     cowork.ID
	Person cowork.ID
	Called
}

// Fill gives the consent part of a record as the register knew it at a moment.
// Moments are instants, so that the rules see the order of the ledger. A
// register excludes the moment in which a consent ends, a record includes it; so
// what a record holds is the last moment before.
func (r *Register) Fill(ctx context.Context, f Filling) (Filled, error) {
	out := Filled{
		Persons: slices.Clone(f.Persons), Record: Record{Route: r.c.Route, Entries: []Entry{}},
		Checks: map[cowork.ID][]Check{}, Uses: []Used{}, Calls: []FilledCall{},
	}
	whole := true
	for _, person := range f.Persons {
		l, err := r.Ledger(ctx, person.Under(f.Engagement))
		if err != nil {
			return Filled{}, err
		}
		l = l.Until(f.AsOf)
		whole = whole && !l.sealed()
		filler{l, f, person, r.c.RecallWithin}.into(&out)
	}
	slices.SortStableFunc(out.Record.Entries, func(a, b Entry) int { return byMoment(a.Made, b.Made) })
	slices.SortStableFunc(out.Uses, func(a, b Used) int { return byMoment(a.Used, b.Used) })
	slices.SortStableFunc(out.Calls, func(a, b FilledCall) int { return a.Given.Compare(b.Given) })
	if whole {
		out.Complete = []string{"consent.entries"}
	}
	return out, nil
}

func byMoment(a, b cowork.Event) int {
	at, _ := a.At.Instant()
	bt, _ := b.At.Instant()
	return at.Compare(bt)
}

func (l Ledger) sealed() bool {
	return slices.ContainsFunc(l.lines, func(line Line) bool { return line.Sealed })
}

// filler fills in what is known of one person.
type filler struct {
	l            Ledger
	f            Filling
	person       cowork.ID
	recallWithin time.Duration
}

func (f filler) into(out *Filled) {
	touched := f.l.Touched(f.recallWithin)
	state := standing{}
	for _, line := range f.l.lines {
		ended := line.Kind == KindDeclined && givenIn(&state, line.Scope())
		state.head.Seq = line.Seq
		state.apply(line.Event, line.Details, !line.Sealed)
		if !f.ours(line) {
			continue
		}
		if e, ok := f.entry(line, touched); ok {
			out.Record.Entries = append(out.Record.Entries, e)
			if ended { // a no to something given takes it back, which in a record is a line of its own
				e.ID, e.Act = f.id(line.Seq, "withdraw"), ActWithdraw
				out.Record.Entries = append(out.Record.Entries, f.withdrawal(e, line, touched))
			}
		}
		f.others(line, out)
	}
	for _, c := range f.l.Calls() {
		out.Calls = append(out.Calls, FilledCall{ID: f.id(c.Seq, "call"), Person: f.person, Called: c})
	}
}

func givenIn(t *standing, s Scope) bool {
	return slices.ContainsFunc(t.scopes, func(x scopeStanding) bool { return x.state == StateGiven && s.Covers(x.scope) })
}

// ours reports whether the line belongs to the engagement.
func (f filler) ours(line Line) bool {
	if line.Sealed {
		return false
	}
	e := line.Details.Engagement
	return e == f.f.Engagement || line.takesBack() && e.IsZero() ||
		(line.Kind == KindCheck || line.Kind == KindUseDone) && e.IsZero()
}

func (f filler) id(seq uint64, what string) cowork.ID {
	space, ok := f.l.head.Stream.Person.UUID()
	if !ok {
		space = uuid.Nil
	}
	return cowork.IDOf(uuid.NewSHA1(space, []byte("consent/"+what+"/"+strconv.FormatUint(seq, 10))))
}

var acts = map[Kind]Act{
	KindAsked: ActAsk, KindGiven: ActGive, KindDeclined: ActRefuse, KindReviewed: ActReview,
	KindWithdrawn: ActWithdraw, KindWithdrawnAll: ActWithdraw,
}

func (f filler) entry(line Line, touched []Touched) (e Entry, ok bool) {
	act, ok := acts[line.Kind]
	if !ok {
		return Entry{}, false
	}
	d := line.Details
	e = Entry{
		ID: f.id(line.Seq, "entry"), Person: f.person, Act: act, Made: made(line), Purpose: line.Purpose,
		Audience: d.Audience, Channel: d.Channel, Output: d.Output, Until: lastBefore(d.Until), ReviewOn: lastBefore(d.ReviewBy),
		Result: d.Result, Asker: d.Asker, Leverage: d.Leverage, ReopenedByPerson: d.Reopened,
		Notice: cowork.Text(line.Wording.String()), IndependentThere: told(line, d.IndependentThere),
	}
	switch act {
	case ActAsk:
		return e, true
	case ActGive:
		e.Method = MethodExplicit
		e.Told = told(line, cowork.AnswerOf(!line.Wording.IsZero()))
		if line.Other {
			e.Basis = told(line, cowork.Yes)
		}
	case ActWithdraw:
		e = f.withdrawal(e, line, touched)
	}
	e.By = BySelf
	if line.Other {
		e.By = ByOther
	}
	return e, true
}

// withdrawal adds what became of the uses.
func (f filler) withdrawal(e Entry, line Line, touched []Touched) Entry {
	e.Affected = []Affected{}
	running := false
	for _, t := range touched {
		if t.Withdrawn != line.Seq {
			continue
		}
		running = running || t.Unsure
		if !t.Scope.Output.IsZero() {
			e.Affected = append(e.Affected, Affected{
				Output: t.Scope.Output, Recalled: done(t.Recalled), Explained: done(t.Explained),
			})
		}
	}
	if !running {
		e.Stopped = told(line, cowork.Yes)
	}
	return e
}

// made says when the line was made and whose word it is.
func made(line Line) cowork.Event {
	e := cowork.Event{At: instant(line.At), RecordedAt: instant(line.At), SaidBy: cowork.SaidByExpert}
	if line.Kind == KindAsked {
		e.SaidBy = cowork.SaidByOrganisation
	} else if line.Other {
		e.SaidBy = cowork.SaidByIndependent
	}
	if line.Since != 0 { // the moment stays that of the ledger, whose order counts
		e.Note = cowork.Text("done at " + instant(line.Since).String() + ", recorded when the store could be reached")
	}
	return e
}

// told is what the register itself says of the moment of a line.
func told(line Line, a cowork.Answer) cowork.Event {
	switch a {
	case cowork.Yes:
		return cowork.Event{At: instant(line.At), RecordedAt: instant(line.At), SaidBy: cowork.SaidBySystem}
	case cowork.No:
		return cowork.Event{Done: cowork.No, RecordedAt: instant(line.At), SaidBy: cowork.SaidBySystem}
	default:
		return cowork.Event{}
	}
}

func done(t time.Time) cowork.Event {
	if t.IsZero() {
		return cowork.Event{}
	}
	return cowork.Event{At: cowork.Instant(t), RecordedAt: cowork.Instant(t), SaidBy: cowork.SaidByOrganisation}
}

func instant(ns int64) cowork.When { return cowork.Instant(time.Unix(0, ns).UTC()) }

// lastBefore is the last moment before an exclusive end.
func lastBefore(end int64) cowork.When {
	if end == 0 {
		return cowork.When{}
	}
	return instant(end - 1)
}

// others fills in checks and uses.
func (f filler) others(line Line, out *Filled) {
	switch line.Kind {
	case KindCheck:
		c := line.Details.Check
		out.Checks[f.person] = append(out.Checks[f.person], Check{
			ID: f.id(line.Seq, "check"), Phase: c.Phase, Session: line.Details.Session, On: told(line, cowork.Yes),
			Outcome: c.Outcome, Reached: c.Reached, Private: c.Private, PreferredWay: c.PreferredWay, Raised: c.Raised,
			Response: told(line, min(c.Helped, c.Raised)),
		})
	case KindUseDone:
		start, ok := f.l.line(line.Ref)
		if ok && start.Details.Engagement == f.f.Engagement {
			out.Uses = append(out.Uses, Used{
				ID: f.id(line.Seq, "use"), Person: f.person, Scope: start.Scope(), Used: told(line, cowork.Yes),
			})
		}
	}
}
