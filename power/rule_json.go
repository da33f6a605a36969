package power

import (
	"github.com/powercowork/cowork/internal/wire"
)

// ruleJSON is a rule as it is written in JSON: the members that ParseRules
// reads, and for a standard rule what it does to flags and gates.
type ruleJSON struct {
	ID         RuleID     `json:"id"`
	Title      string     `json:"title"`
	Asks       string     `json:"asks"`
	Each       string     `json:"each"`
	When       string     `json:"when,omitempty"`
	Holds      string     `json:"holds"`
	Due        string     `json:"due"`
	Unclear    string     `json:"unclear,omitempty"`
	Action     Action     `json:"action"`
	Concern    Concern    `json:"concern"`
	Expression Expression `json:"expression"`
	Message    string     `json:"message"`
	Remedy     string     `json:"remedy"`
	Question   string     `json:"question,omitempty"`
	EasyRead   string     `json:"easy_read,omitempty"`
	DutyOf     Duty       `json:"duty_of"`
	Audience   []Audience `json:"audience"`
	Waivable   Waivable   `json:"waivable"`
	Sources    []ClauseID `json:"sources,omitempty"`
	Standards  []string   `json:"standards,omitempty"`
	FoldsInto  RuleID     `json:"folds_into,omitempty"`
	Own        []OwnFact  `json:"own,omitempty"`
	Bears      []Bearing  `json:"bears,omitempty"`
	MustKnow   []Flag     `json:"must_know,omitempty"`
	Gates      []AtGate   `json:"gates,omitempty"`
}

// MarshalJSON writes the rule as ParseRules reads it. A standard rule has the
// members bears, must_know and gates besides, which a rule of one's own has not.
func (r Rule) MarshalJSON() ([]byte, error) {
	j := ruleJSON{
		ID: r.ID, Title: r.Title, Asks: r.Asks, Each: r.Each, When: r.When, Holds: r.Holds, Due: r.Due,
		Unclear: r.Unclear, Action: r.Action, Concern: r.Concern, Expression: r.Expression,
		Message: r.Message, Remedy: r.Remedy, Question: r.Question, EasyRead: r.EasyRead, DutyOf: r.DutyOf,
		Audience: r.Audience, Waivable: r.Waivable, Sources: r.Sources, Standards: r.Standards,
		FoldsInto: r.FoldsInto, Own: r.Own, Bears: r.Bears, MustKnow: r.MustKnow, Gates: r.Gates,
	}
	if j.Waivable == WaivableNever {
		j.Waivable = "never"
	}
	return wire.Marshal(j)
}
