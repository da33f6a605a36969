package power

import (
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// FlagReport is the state of one flag and why.
type FlagReport struct {
	Flag  Flag      `json:"flag,omitzero"`
	State FlagState `json:"state"`
	// Grounds are the findings that the flag rests on, or that would count
	// towards it; each says from which reading it comes.
	Grounds []Ground `json:"grounds,omitzero"`
	// Elsewhere says, of a raised flag, that what the reader is shown would not
	// raise it by itself. Of an open one it is said to everybody who is not shown
	// everything, whether or not anything is found elsewhere.
	Elsewhere bool `json:"elsewhere,omitzero"`
	// Checks is how many checks there are whose question arises, Made how many of
	// them could be made.
	Checks int `json:"checks"`
	Made   int `json:"made"`
	// Early are the checks that are not due yet, Questions what should be known by
	// now and would settle the flag.
	Early     []Waiting  `json:"early,omitzero"`
	Questions []Question `json:"questions,omitzero"`
	// NothingMet says that none of the checks that must be answered well has
	// been, so that there is nothing to clear it by.
	NothingMet bool `json:"nothing_met,omitzero"`
	// Untold are the indicators that could not be told.
	Untold []RuleID `json:"untold,omitzero"`
	// Off are the rules that the policy has switched off and that would have to be
	// known.
	Off []RuleID `json:"off,omitzero"`
	// Looser and Waived are the loosened numbers and the waivers by policy under
	// which this is said.
	Looser []Looser `json:"looser,omitzero"`
	Waived []RuleID `json:"waived,omitzero"`
}

// Ground is one finding that bears on a flag.
type Ground struct {
	Rule        RuleID      `json:"rule"`
	Title       string      `json:"title"`
	Weight      Weight      `json:"weight,omitzero"`
	Item        Item        `json:"item"`
	Fingerprint Fingerprint `json:"fingerprint,omitzero"`
	// Who reads it so; unknown for the record as written.
	Who cowork.ID `json:"who,omitzero"`
}

// Waiting is a check that is not due yet.
type Waiting struct {
	Rule  RuleID `json:"rule"`
	Title string `json:"title"`
	Item  Item   `json:"item"`
	// Due is the day, where there is one.
	Due cowork.When `json:"due,omitzero"`
}

// Tokenistic reports the flag of that name.
func (a *Assessment) Tokenistic() FlagReport { return a.Flag(Tokenistic) }

// Unsafe reports the flag of that name.
func (a *Assessment) Unsafe() FlagReport { return a.Flag(Unsafe) }

// Flag reports one flag.
func (a *Assessment) Flag(flag Flag) FlagReport {
	readings := a.flags[flag]
	r := FlagReport{Flag: flag, State: stateOver(readings), Looser: a.Looser()}
	for _, f := range readings {
		a.addGrounds(&r, f)
	}
	a.countChecks(&r)
	for _, w := range a.Waivers() {
		if w.State == WaiverUsed && !w.Until.IsZero() && string(w.Kind) == string(WaivableByPolicy) {
			r.Waived = appendOnce(r.Waived, w.Rule)
		}
	}
	switch r.State {
	case Raised:
		r.Elsewhere = !slices.ContainsFunc(readings, a.raisedBySeen)
	case Open:
		r.Elsewhere = a.Elsewhere()
		a.addOpen(&r)
	}
	return r
}

// addGrounds adds the grounds of one reading that are not there yet.
func (a *Assessment) addGrounds(r *FlagReport, f flagReading) {
	p := a.prepared
	for _, g := range f.grounds {
		c := &p.book.rules[g.rule]
		if !a.sees(g.rule, g.item) {
			continue
		}
		item := p.item(g.rule, g.item)
		ground := Ground{Rule: c.ID, Title: c.Title, Item: a.shown(item), Fingerprint: fingerprint(p.record.ID, c.ID, item.Key)}
		ground.Weight, _ = c.weight(r.Flag)
		ground.Who = p.readings[g.reading].who
		if !slices.ContainsFunc(r.Grounds, func(o Ground) bool { return o.Fingerprint == ground.Fingerprint }) {
			r.Grounds = append(r.Grounds, ground)
		}
	}
	slices.SortStableFunc(r.Grounds, func(x, y Ground) int { return weightOrder(x.Weight) - weightOrder(y.Weight) })
}

func weightOrder(w Weight) int { return slices.Index([]Weight{Strong, Indicator, Sign}, w) }

// countChecks counts the checks whose question arises and those that could be
// made, as far as the reader may see them: a count over all would tell by
// subtraction what was found elsewhere.
func (a *Assessment) countChecks(r *FlagReport) {
	for rule := range a.prepared.book.rules {
		c := &a.prepared.book.rules[rule]
		o, seen := a.outcomeSeen(rule)
		if !bears(&c.Rule, r.Flag) || !seen || o == NotApplicable {
			continue
		}
		r.Checks++
		switch o {
		case Met, NotMet, Disputed:
			r.Made++
		case CannotTell:
			if w, _ := c.weight(r.Flag); w == Indicator {
				r.Untold = append(r.Untold, c.ID)
			}
		}
	}
}

// addOpen says what would settle an open flag.
func (a *Assessment) addOpen(r *FlagReport) {
	var list []unknown
	var first []need
	seen := map[itemRef]bool{}
	for _, f := range a.flags[r.Flag] {
		r.NothingMet = r.NothingMet || f.nothingMet
		for _, g := range f.gaps {
			key := itemRef{0, g.rule, g.item}
			switch {
			case a.prepared.policy.off[g.rule]:
				r.Off = appendOnce(r.Off, a.prepared.book.rules[g.rule].ID)
			case !seen[key] && a.mayAsk(g.rule, g.item):
				seen[key] = true
				list = append(list, a.unknown(g))
			}
		}
		for _, g := range f.early {
			if a.sees(g.rule, g.item) {
				r.Early = appendWaiting(r.Early, a.waiting(g))
			}
		}
		for _, l := range f.lists {
			first = appendOnce(first, a.listNeed(l))
		}
	}
	r.Questions = a.ask(list, first)
}

// raisedBySeen reports whether what the reader may see raises the flag in one
// reading, without what is shown elsewhere.
func (a *Assessment) raisedBySeen(f flagReading) bool {
	if f.state != Raised {
		return false
	}
	strong := false
	var indicators, signs []int
	for _, g := range f.grounds {
		if !a.sees(g.rule, g.item) {
			continue
		}
		switch w, _ := a.prepared.book.rules[g.rule].weight(f.flag); w {
		case Strong:
			strong = true
		case Indicator:
			indicators = appendOnce(indicators, g.rule)
		default:
			signs = appendOnce(signs, g.rule)
		}
	}
	together := int(a.prepared.policy.numbers[facts.ParamIndicatorsTogether])
	return strong || len(indicators) > 0 && len(indicators)+len(signs) >= together
}

// listNeed asks for a list, or whether it is all there was.
func (a *Assessment) listNeed(f lang.FieldRef) need {
	p := a.prepared
	known := spanOf(p.readings[0].view.Columns(), p.book.schema, f, 0).Known
	seen := lang.Seen{Field: f.Field, NotAll: known}
	return need{needKey{path: p.book.path(seen), all: known}, p.pointer(seen)}
}

func (a *Assessment) waiting(g itemRef) Waiting {
	c := &a.prepared.book.rules[g.rule]
	e := a.entry(g.rule, g.item, NotYetDue)
	return Waiting{Rule: c.ID, Title: c.Title, Due: e.dueDay(), Item: a.shown(a.prepared.item(g.rule, g.item))}
}

func appendWaiting(list []Waiting, w Waiting) []Waiting {
	if slices.ContainsFunc(list, func(o Waiting) bool { return o.Rule == w.Rule && o.Item.Pointer == w.Item.Pointer }) {
		return list
	}
	return append(list, w)
}

// String says the state and why in one line. It never says that all is well.
func (r FlagReport) String() string {
	switch r.State {
	case Raised:
		return "raised: " + r.grounds()
	case Cleared:
		return fmt.Sprintf("cleared: of %s, %d could be made, and none of them raises it", count(r.Checks, "check"), r.Made)
	default:
		return fmt.Sprintf("open: nothing raised in %s that could be made; %s",
			count(r.Made, "check"), r.wouldSettle())
	}
}

func (r FlagReport) grounds() string {
	var titles []string
	for _, g := range r.Grounds {
		titles = appendOnce(titles, string(g.Rule)+" "+g.Title)
	}
	if r.Elsewhere {
		titles = append(titles, "grounds that are shown elsewhere")
	}
	return strings.Join(titles, "; ")
}

func (r FlagReport) wouldSettle() string {
	var parts []string
	if n := len(r.Questions); n > 0 {
		parts = append(parts, count(n, "question")+" would settle it")
	}
	if n := len(r.Early); n > 0 {
		parts = append(parts, "for "+count(n, "check")+" it is too early")
	}
	if len(r.Off) > 0 {
		parts = append(parts, "the policy has switched off "+joinIDs(r.Off))
	}
	if r.Elsewhere {
		parts = append(parts, "more may be asked elsewhere")
	}
	if len(parts) == 0 {
		return "none of the checks that must be answered well has been yet"
	}
	return strings.Join(parts, ", ")
}

func joinIDs(ids []RuleID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	return strings.Join(texts, ", ")
}

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
