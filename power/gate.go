package power

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// GateAsk asks what would stand in the way if something happened now. Make one
// with StartOf, OfferOf, UseOf, TellingOf or Closing.
type GateAsk struct {
	gate    GateName
	who     cowork.ID
	offer   engagement.Offer
	use     engagement.Use
	telling engagement.Telling
	tells   bool
}

// StartOf asks before a person's first work, or a group's first answer.
func StartOf(who cowork.ID) GateAsk { return GateAsk{gate: GateStart, who: who} }

// OfferOf asks before an offer goes to somebody. The draft need not be in the
// record; it is taken as given now and stands as the offer in force.
func OfferOf(who cowork.ID, draft engagement.Offer) GateAsk {
	return GateAsk{gate: GateOffer, who: who, offer: draft}
}

// UseOf asks before an output, or what somebody told, is used. The draft is
// taken as used now.
func UseOf(draft engagement.Use) GateAsk {
	return GateAsk{gate: GateUse, who: draft.Person, use: draft}
}

// TellingOf asks before a story is told. The draft is taken as told now; what
// can only follow it is left out, and a debrief need only be planned for a day.
func TellingOf(draft engagement.Telling) GateAsk {
	return GateAsk{gate: GateUse, who: draft.Person, telling: draft, tells: true}
}

// Closing asks before the engagement is declared closed. Every duty is taken as
// due now.
func Closing() GateAsk { return GateAsk{gate: GateClose} }

// GateState is what a gate answers.
type GateState string

// The answers of a gate.
const (
	// GateShut: something about rights or safety, or at closing about what is
	// owed to people, is not met.
	GateShut GateState = "shut"
	// GateAskFirst: something is to be settled or found out first. Whoever asks
	// decides what that does; the default is to go on and show the questions.
	GateAskFirst GateState = "ask first"
	// GateOpen: nothing was found that stands in the way.
	GateOpen GateState = "open"
)

// GateReport is what stands in the way, if anything.
type GateReport struct {
	Gate  GateName  `json:"gate"`
	State GateState `json:"state"`
	// For is whom it was asked for, where it was asked for somebody.
	For cowork.ID `json:"for,omitzero"`
	// Lines are the rules that shut it or ask first, those that shut first.
	Lines []GateLine `json:"lines"`
	// Elsewhere is ElsewhereLine where a rule is put whose findings the reader is
	// not shown, whether or not anything stands in the way.
	Elsewhere string `json:"elsewhere,omitzero"`
	// Questions are what to find out first.
	Questions []Question `json:"questions"`
	// Put is how many rules were put.
	Put int `json:"put"`
}

// GateLine is one rule that stands in the way.
type GateLine struct {
	Rule     RuleID  `json:"rule"`
	Title    string  `json:"title"`
	Item     Item    `json:"item"`
	Outcome  Outcome `json:"outcome"`
	Shuts    bool    `json:"shuts"`
	DutyOf   Duty    `json:"duty_of"`
	Message  string  `json:"message"`
	Remedy   string  `json:"remedy"`
	Question string  `json:"question,omitzero"`
}

// Gate asks what would stand in the way if something happened now: verdict.md 6.
// Nothing is asked of the person.
func (a *Assessment) Gate(q GateAsk) GateReport {
	g := newGate(a, q)
	r := GateReport{Gate: q.gate, For: q.who, State: GateOpen, Lines: []GateLine{}}
	var waits []unknown
	for rule := range g.p.book.rules {
		if shuts, put := g.p.book.rules[rule].at(q.gate); put {
			r.Put++
			if !g.a.reader.sees(&g.p.book.rules[rule].Rule, []cowork.ID{g.a.reader.person}) {
				r.Elsewhere = ElsewhereLine
			}
			waits = append(waits, g.put(&r, rule, shuts)...)
		}
	}
	slices.SortStableFunc(r.Lines, func(x, y GateLine) int { return lineOrder(x) - lineOrder(y) })
	r.Questions = append([]Question{}, g.a.ask(waits, nil)...)
	if g.who == 0 && q.gate != GateClose {
		r.Questions = append([]Question{whoIsIt()}, r.Questions...)
		if r.State == GateOpen {
			r.State = GateAskFirst
		}
	}
	return r
}

// whoIsIt is asked where a gate is asked for somebody whom the record does not
// name: what is not known of them cannot be told, so the gate is never open.
func whoIsIt() Question {
	return Question{
		Words: "Who is this? The record names nobody by this id.", Path: "people",
		Places: []cowork.Pointer{"/people"}, Asks: string(DutyLead),
	}
}

func lineOrder(l GateLine) int {
	if l.Shuts && l.Outcome == NotMet {
		return 0
	}
	return 1
}

// gate is one asking of a gate: a reading of the record with the event taken as
// happening now.
type gate struct {
	a     *Assessment
	p     *Prepared
	ask   GateAsk
	who   lang.Ref
	draft lang.Row
}

func newGate(a *Assessment, q GateAsk) *gate {
	p := a.prepared.with(q.changes()...)
	b := &Assessment{prepared: p, reader: a.reader, results: a.results, outcomes: [][]Outcome{p.judgeAll(p.readings[0])}}
	return &gate{a: b, p: p, ask: q, who: p.index.Ref(q.who), draft: p.readings[0].view.Draft()}
}

// changes are what is taken as happening now.
func (q GateAsk) changes() []facts.Change {
	switch {
	case q.gate == GateStart:
		return []facts.Change{facts.StartNow(q.who)}
	case q.gate == GateOffer:
		return []facts.Change{facts.OfferNow(q.who, q.offer)}
	case q.tells:
		return []facts.Change{facts.TellingNow(afterwards(q.telling))}
	case q.gate == GateUse:
		return []facts.Change{facts.UseNow(q.use)}
	default:
		return nil
	}
}

// afterwards leaves out what can only follow a telling: whether it stayed within
// the terms; and takes a debrief that is planned for a day as one.
func afterwards(t engagement.Telling) engagement.Telling {
	if t.WithinTerms == cowork.Unknown {
		t.WithinTerms = cowork.Yes
	}
	if t.Debrief.Done == cowork.Unknown && t.Debrief.At.Known() {
		t.Debrief = cowork.Event{Done: cowork.Yes, SaidBy: t.Debrief.SaidBy}
	}
	return t
}

// put puts one rule to what the gate is asked for and to what is shared by all.
func (g *gate) put(r *GateReport, rule int, shuts bool) (waits []unknown) {
	for item := range g.p.itemsOf(rule) {
		if !g.concerns(rule, item) {
			continue
		}
		o := g.outcome(rule, item)
		if o == NotMet && shuts {
			r.State = GateShut
		} else if (o == NotMet || o == CannotTell) && r.State == GateOpen {
			r.State = GateAskFirst
		}
		if o != NotMet && o != CannotTell {
			continue
		}
		if !g.a.sees(rule, item) {
			continue
		}
		r.Lines = append(r.Lines, g.line(rule, item, o, shuts))
		if o == CannotTell {
			waits = append(waits, g.a.unknown(itemRef{0, rule, item}))
		}
	}
	return waits
}

func (g *gate) line(rule, item int, o Outcome, shuts bool) GateLine {
	c := &g.p.book.rules[rule]
	return GateLine{
		Rule: c.ID, Title: c.Title, Item: g.a.shown(g.p.item(rule, item)), Outcome: o, Shuts: shuts, DutyOf: c.DutyOf,
		Message: messageOf(c, entry{outcome: o}), Remedy: c.Remedy, Question: c.Question,
	}
}

// outcome is that of an item at the gate. What the gate is asked about is due
// now, and at closing everything is; a repair that was accepted stands for what
// can no longer be met.
func (g *gate) outcome(rule, item int) Outcome {
	o := g.a.outcomesOf(0, rule)[item]
	if o == NotYetDue && g.dueNow(rule) {
		o = g.ifDue(rule, item)
	}
	if o == NotMet && g.p.putRight(rule, g.p.itemsOf(rule)[item]) {
		return Met
	}
	return o
}

// ifDue is the outcome that an item would have if it were due.
func (g *gate) ifDue(rule, item int) Outcome {
	if g.p.itemsOf(rule)[item].absent {
		return CannotTell
	}
	grounds := g.a.explain(itemRef{0, rule, item})
	if grounds.applies == cowork.Yes && grounds.holds == cowork.No {
		return NotMet
	}
	return CannotTell
}

// ownDays are the kinds of items that have days of their own, which the gate does
// not bring forward.
var ownDays = []string{"session", "grant", "output", "version", "theme"}

func (g *gate) dueNow(rule int) bool {
	return g.ask.gate == GateClose || !slices.Contains(ownDays, g.p.book.rules[rule].Each)
}

// concerns reports whether an item is put at the gate: what it is asked for, and
// what is shared by all.
func (g *gate) concerns(rule, item int) bool {
	s := g.p.itemsOf(rule)[item]
	if g.ask.gate == GateClose || len(g.p.book.plans[g.p.book.rules[rule].plan].parts) == 0 {
		return true
	}
	if g.draft.N >= 0 && s.row.Table == g.draft.Table && s.row.Table != facts.TablePeopleOffers {
		return s.row == g.draft
	}
	switch s.row.Table {
	case facts.TableUses, facts.TableTellings:
		return false
	case facts.TableGroups:
		return g.p.index.Ref(g.ask.who) == g.p.refOf(s.row)
	case facts.TableOutputs:
		return g.ask.gate == GateUse && g.p.refOf(s.row) == g.p.index.Ref(g.ask.use.Output)
	}
	who := g.p.people.concerned(s)
	return len(who) == 0 && s.row.Table != facts.TablePeople || slices.Contains(who, g.who)
}

// refOf is the id of a row.
func (p *Prepared) refOf(r lang.Row) lang.Ref {
	id, ok := findField(p.book.schema, r.Table, "id")
	if !ok || r.N < 0 {
		return 0
	}
	return column(p.book.schema, p.readings[0].view.Columns().Refs, id)[r.N]
}
