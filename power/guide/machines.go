package guide

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork/internal/wire"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/sources"
)

// Catalogue is a rulebook for machines: what RULES.md says to people. The file
// rules.json holds that of the standard rulebook; rules.schema.json describes
// it.
type Catalogue struct {
	Schema string `json:"$schema"`
	// Version is a fingerprint of all that is asked.
	Version string         `json:"version"`
	Rules   []Entry        `json:"rules"`
	Numbers []power.Number `json:"numbers"`
	// Clauses are those that the rules rest on, and Together those that no fact
	// can show, with what to ask one another instead.
	Clauses  map[power.ClauseID]string `json:"clauses"`
	Together []Together                `json:"together"`
	Worries  []Worry                   `json:"worries"`
}

// Entry is one rule, and what is worked out from it.
type Entry struct {
	power.Rule
	// Version is a fingerprint of what the rule asks.
	Version string
	// DueInWords says when it falls due.
	DueInWords string
	// Reads are the paths of the record that it may read, WorkedOut the
	// worked-out facts, and Numbers the numbers of the policy.
	Reads, WorkedOut, Numbers []string
}

// Together is what to ask one another where no fact can show a clause.
type Together struct {
	Clause    power.ClauseID `json:"clause"`
	Principle string         `json:"principle"`
	Question  string         `json:"question"`
}

// Worry is something that a reader may worry about, and the rules about it.
type Worry struct {
	Words string         `json:"words"`
	Rules []power.RuleID `json:"rules"`
}

// Entries gives rules of a rulebook with what is worked out from them.
func Entries(rb *power.Rulebook, rules ...power.Rule) []Entry {
	list := []Entry{}
	for _, r := range rules {
		r.When, r.Holds, r.Due = inOneLine(r.When), inOneLine(r.Holds), inOneLine(r.Due)
		e := Entry{Rule: r, Version: r.Version(), DueInWords: r.DueInWords()}
		e.Reads, e.WorkedOut, e.Numbers = rb.Reads(r.ID)
		list = append(list, e)
	}
	return list
}

func inOneLine(sentence string) string { return strings.Join(strings.Fields(sentence), " ") }

// MarshalJSON writes the members of the rule, and after them those of its own.
func (e Entry) MarshalJSON() ([]byte, error) {
	rule, err := wire.Marshal(e.Rule)
	if err != nil {
		return nil, err
	}
	more, err := wire.Marshal(struct {
		Version    string   `json:"version"`
		DueInWords string   `json:"due_in_words"`
		Reads      []string `json:"reads,omitempty"`
		WorkedOut  []string `json:"worked_out,omitempty"`
		Numbers    []string `json:"numbers,omitempty"`
	}{e.Version, e.DueInWords, e.Reads, e.WorkedOut, e.Numbers})
	return slices.Concat(rule[:len(rule)-1], []byte(","), more[1:]), err
}

// Machines gives a rulebook for machines.
func Machines(rb *power.Rulebook) Catalogue {
	c := Catalogue{
		Schema: "rules.schema.json", Version: rb.Version(), Rules: Entries(rb, rb.Rules()...), Numbers: power.Numbers(),
		Clauses: map[power.ClauseID]string{},
	}
	for _, r := range c.Rules {
		for _, id := range r.Sources {
			if clause, ok := sources.Find(id); ok {
				c.Clauses[id] = clause.Text
			}
		}
	}
	c.Together = AskTogether()
	for w := range power.Worries() {
		c.Worries = append(c.Worries, Worry{w.Words, w.Rules})
	}
	return c
}

// AskTogether gives what no fact can show as questions to ask one another, by
// principle.
func AskTogether() (list []Together) {
	for q := range sources.Questions() {
		list = append(list, Together{q.ID, q.Principle, q.Question})
	}
	return list
}

// width is how wide a line of the file is.
const width = 120

// JSON writes the catalogue, a line for what fits on one.
func (c Catalogue) JSON() ([]byte, error) {
	text, err := wire.Marshal(c)
	if err != nil {
		return nil, err
	}
	return wire.Indent(nil, text, width), nil
}
