package power

import (
	"slices"

	"github.com/powercowork/cowork/engagement"
)

// RuleID names a rule: the letter of its principle and two digits for a
// standard rule, such as W36, and a prefix of one's own for others, such as
// HR-1. An id is never given a second meaning.
type RuleID = engagement.RuleID

// Rule is one duty: a question of which yes is the good answer. Its When, Holds
// and Due are sentences in the rule language (LANGUAGE.md). That text is the
// rule: an expert reads it, the engine runs it, an explanation quotes it.
type Rule struct {
	ID    RuleID
	Title string
	// Asks is the question in words.
	Asks string
	// Each names what the rule is asked of: engagement, or an item of a list.
	Each string
	// When is the condition under which the question arises; always if empty.
	When string
	// Holds is the answer.
	Holds string
	// Due is when the duty falls due: always, at MOMENT or by MOMENT.
	Due string
	// Unclear says in words what leaves the answer open, beginning with while
	// or never.
	Unclear string

	Action     Action
	Concern    Concern
	Expression Expression

	// Message says what was found where the duty is not met, Remedy what to do.
	Message, Remedy string
	// Question is what to ask one another about it.
	Question string
	// EasyRead is the duty in one short sentence. It is a draft until readers
	// have checked it.
	EasyRead string

	// DutyOf is whose duty it is, Audience who must see a finding.
	DutyOf   Duty
	Audience []Audience
	Waivable Waivable

	// Sources are clauses of the sources; Standards statements of other
	// standards that the rule serves.
	Sources   []ClauseID
	Standards []string

	// FoldsInto is the rule under which this one is shown where both are not
	// met.
	FoldsInto RuleID
	// Bears says on which flags it bears, and how.
	Bears []Bearing
	// MustKnow are the flags that are not cleared while it cannot be told.
	MustKnow []Flag
	// Gates are the gates that put it.
	Gates []AtGate

	// Own declares the facts of one's own that a rule of one's own reads: own.NAME
	// and its kind.
	Own []OwnFact
}

// ClauseID names a clause of a source, such as RRN-W-64.
type ClauseID string

// Action is what a finding asks for.
type Action string

// The actions, most pressing first.
const (
	Stop Action = "STOP" // rights or safety: act before going on
	Due  Action = "DUE"  // an agreed duty is late
	Look Action = "LOOK" // a pattern to look at together
	Note Action = "NOTE" // something needed is not known
)

// Concern is what a rule cares about.
type Concern string

// The concerns.
const (
	Tokenism   Concern = "tokenism"
	Safety     Concern = "safety"
	Fairness   Concern = "fairness"
	Clarity    Concern = "clarity"
	Inclusion  Concern = "inclusion"
	Learning   Concern = "learning"
	Governance Concern = "governance"
)

// Expression is the expression of power that a rule speaks about.
type Expression string

// The four expressions of power.
const (
	PowerOver   Expression = "over"
	PowerWith   Expression = "with"
	PowerTo     Expression = "to"
	PowerWithin Expression = "within"
)

// Duty is who acts.
type Duty string

// Who may have to act.
const (
	DutyCommissioner       Duty = "commissioner"
	DutyLead               Duty = "lead"
	DutyFacilitator        Duty = "facilitator"
	DutyFinance            Duty = "finance"
	DutyNamedContact       Duty = "named_contact"
	DutyCommunications     Duty = "communications"
	DutyEvaluator          Duty = "evaluator"
	DutyTrainingLead       Duty = "training_lead"
	DutyGovernance         Duty = "governance"
	DutyIndependentContact Duty = "independent_contact"
)

// Audience is who must see a finding.
type Audience string

// The audiences.
const (
	ForExpert             Audience = "expert"
	ForLead               Audience = "lead"
	ForIndependentContact Audience = "independent_contact"
)

// Waivable says who may set a rule aside for a time. The zero value is never.
type Waivable string

// Who may waive.
const (
	WaivableNever    Waivable = ""
	WaivableByPerson Waivable = "by_person"
	WaivableByPolicy Waivable = "by_policy"
)

// Flag is one of the two things that an assessment may raise. A flag is a
// reason to talk, not a judgement on anybody.
type Flag string

// The two flags.
const (
	Tokenistic Flag = "tokenistic"
	Unsafe     Flag = "unsafe"
)

// Weight says what a finding does to a flag. There are no numbers.
type Weight string

// The weights.
const (
	Strong    Weight = "strong"    // one is enough
	Indicator Weight = "indicator" // two together, or one with a sign
	Sign      Weight = "sign"      // never by itself
)

// Bearing is how a rule bears on a flag.
type Bearing struct {
	Flag   Flag   `json:"flag"`
	Weight Weight `json:"weight"`
}

// GateName names one of the four gates.
type GateName string

// The gates.
const (
	GateOffer GateName = "offer"
	GateStart GateName = "start"
	GateUse   GateName = "use"
	GateClose GateName = "close"
)

// AtGate says that a gate puts a rule, and whether a no shuts it or asks first.
type AtGate struct {
	Gate  GateName `json:"gate"`
	Shuts bool     `json:"shuts"`
}

// String says it in words, such as "start asks first".
func (g AtGate) String() string {
	if g.Shuts {
		return string(g.Gate) + " shuts"
	}
	return string(g.Gate) + " asks first"
}

// OwnFact declares a fact of an organisation's own.
type OwnFact struct {
	Name string  `json:"name"`
	Kind OwnKind `json:"kind"`
}

// OwnKind is the kind of a fact of an organisation's own.
type OwnKind string

// The kinds of facts of an organisation's own.
const (
	OwnAnswer OwnKind = "answer"
	OwnEvent  OwnKind = "event"
	OwnWhen   OwnKind = "when"
	OwnCount  OwnKind = "count"
	OwnCode   OwnKind = "code"
)

// clone gives a rule that shares no list with this one, so that nobody who is
// given a rule can change what a rulebook asks.
func (r Rule) clone() Rule {
	r.Audience = slices.Clone(r.Audience)
	r.Sources = slices.Clone(r.Sources)
	r.Standards = slices.Clone(r.Standards)
	r.Bears = slices.Clone(r.Bears)
	r.MustKnow = slices.Clone(r.MustKnow)
	r.Gates = slices.Clone(r.Gates)
	r.Own = slices.Clone(r.Own)
	return r
}
