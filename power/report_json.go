package power

import (
	"encoding/json"
	"slices"

	"github.com/powercowork/cowork"
)

// Report is an assessment as it is written in JSON, for the reader that For
// names. Its fields keep their names and meanings; new ones may be added.
type Report struct {
	// Line says in one line what was found and what could not be told.
	Line string `json:"line"`
	// Warnings say what in the record may not mean what was meant by it.
	Warnings []string `json:"warnings,omitzero"`
	// ID is the engagement, AsOf the moment of asking, KnownAt that of knowing
	// where it is another.
	ID      cowork.ID   `json:"id,omitzero"`
	AsOf    cowork.When `json:"as_of,omitzero"`
	KnownAt cowork.When `json:"known_at,omitzero"`
	// Reader is whom the report is fit for: nobody known, expert, lead,
	// independent_contact.
	Reader   string         `json:"reader"`
	Rulebook RulebookReport `json:"rulebook"`
	// Policy is whatever asks less than the default, first of all.
	Policy     PolicyReport `json:"policy,omitzero"`
	Tokenistic FlagWords    `json:"tokenistic"`
	Unsafe     FlagWords    `json:"unsafe"`
	Levels     []PhaseLevel `json:"levels,omitzero"`
	// Outcomes gives each rule its outcome in words; ElsewhereLine for a rule
	// whose findings the reader may not see.
	Outcomes map[RuleID]string `json:"outcomes"`
	// Counts says how many standard rules had each outcome, those shown elsewhere
	// left out.
	Counts Counts `json:"counts"`
	// Own are the outcomes of rules of one's own, which are listed apart.
	Own       map[RuleID]string `json:"own,omitzero"`
	Findings  []Finding         `json:"findings"`
	Elsewhere string            `json:"elsewhere,omitzero"`
	Questions []Question        `json:"questions"`
	Next      []DueLine         `json:"next"`
	// KnownNote says what leaving out later events cannot do.
	KnownNote string `json:"known_note,omitzero"`
	// NotForMachines is what no machine can check.
	NotForMachines string `json:"not_for_machines"`
}

// RulebookReport says which rules were put.
type RulebookReport struct {
	Version string `json:"version"`
	Rules   int    `json:"rules"`
	Own     int    `json:"own,omitzero"`
}

// PolicyReport is what the organisation has set for itself.
type PolicyReport struct {
	Looser  []Looser      `json:"looser,omitzero"`
	Waivers []WaiverUse   `json:"waivers,omitzero"`
	Off     []RuleOff     `json:"off,omitzero"`
	Refused []PolicyError `json:"refused,omitzero"`
}

// FlagWords is a flag with its line of words.
type FlagWords struct {
	FlagReport
	Why string `json:"why"`
}

// KnownNote stands in a report that was asked for as known at an earlier moment.
const KnownNote = "Events written down after this moment are left out. Words and lists carry no day of writing " +
	"and are as they stand now."

// Report gives the assessment as it is written in JSON.
func (a *Assessment) Report() Report {
	p := a.prepared
	r := Report{
		Line: a.String(), Warnings: a.Warnings(),
		ID: p.record.ID, AsOf: p.asking.AsOf, Reader: "nobody known", Counts: a.Counts(),
		Rulebook:   RulebookReport{p.book.Version(), len(p.book.rules), len(p.book.Own())},
		Policy:     PolicyReport{a.Looser(), a.Waivers(), a.Off(), a.Refused()},
		Tokenistic: flagWords(a.Tokenistic()), Unsafe: flagWords(a.Unsafe()),
		Levels: a.Levels(), Outcomes: map[RuleID]string{}, Own: map[RuleID]string{},
		Findings:  slices.AppendSeq([]Finding{}, a.Findings()),
		Questions: append([]Question{}, a.Questions()...),
		Next:      slices.AppendSeq([]DueLine{}, a.Next()), NotForMachines: NotForMachines,
	}
	if a.reader.audience != "" {
		r.Reader = string(a.reader.audience)
	}
	if p.asking.KnownAt.Known() && p.asking.KnownAt != p.asking.AsOf {
		r.KnownAt, r.KnownNote = p.asking.KnownAt, KnownNote
	}
	if a.Elsewhere() {
		r.Elsewhere = ElsewhereLine
	}
	a.addOutcomes(&r)
	return r
}

func flagWords(f FlagReport) FlagWords { return FlagWords{f, f.String()} }

func (a *Assessment) addOutcomes(r *Report) {
	for i := range a.prepared.book.rules {
		c := &a.prepared.book.rules[i]
		words := ElsewhereLine
		o, seen := a.outcomeSeen(i)
		if seen {
			words = o.String()
		}
		if c.own {
			r.Own[c.ID] = words
			continue
		}
		r.Outcomes[c.ID] = words
	}
}

// outcomeSeen is the outcome of a rule as the reader may see it. An expert sees
// that of the items that are about them or about the engagement. Of a rule that is
// kept from those who lead they are not told whether it was asked of anybody else.
func (a *Assessment) outcomeSeen(rule int) (o Outcome, seen bool) {
	c := &a.prepared.book.rules[rule]
	if a.reader.audience != ForExpert {
		return a.results[rule].Outcome, a.reader.sees(&c.Rule, nil)
	}
	o, hidden := NotApplicable, false
	for item := range a.outcomesOf(0, rule) {
		switch one := a.outcomeOf(rule, item); {
		case one == noItem:
		case a.sees(rule, item):
			o, seen = first(o, one), true
		default:
			hidden = true
		}
	}
	return o, seen || !hidden && !confidential(&c.Rule)
}

// MarshalJSON writes the Report.
func (a *Assessment) MarshalJSON() ([]byte, error) { return json.Marshal(a.Report()) }

// MarshalJSON writes an object of the outcomes that anything had.
func (c Counts) MarshalJSON() ([]byte, error) {
	words := map[string]int{}
	for _, o := range Outcomes() {
		if c[o] > 0 {
			words[o.String()] = c[o]
		}
	}
	return json.Marshal(words)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Counts) UnmarshalJSON(data []byte) error {
	var words map[string]int
	if err := json.Unmarshal(data, &words); err != nil {
		return err
	}
	*c = Counts{}
	for w, n := range words {
		o, err := ParseOutcome(w)
		if err != nil {
			return err
		}
		c[o] = n
	}
	return nil
}
