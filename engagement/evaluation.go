package engagement

import (
	"github.com/powercowork/cowork"
)

// Evaluation says what was measured, how, by whom and with whom; what was found; and who heard.
type Evaluation struct {
	// How it will be judged was planned. Example: {"at":"2026-02-09"}
	Planned cowork.Event `json:"planned,omitzero" power:"E"`
	// Who planned it. Example: ["a1000000-0000-4000-8000-000000000003"]
	Designers []cowork.ID `json:"designers,omitzero" power:"E"`
	// The day promised. Example: "2026-11-30"
	Due cowork.When `json:"due,omitzero" power:"E"`
	// It was done. Example: {"at":"2026-11-12"}
	Held cowork.Event `json:"held,omitzero" power:"E"`
	// The levels looked at. Example: ["project","role","team","individual","support"]
	Levels []EvaluationLevel `json:"levels,omitzero" power:"E"`
	// Did it work? Example: "yes"
	Worked cowork.Answer `json:"worked,omitzero" power:"E"`
	// If not: why was looked into. Example: {"done":"no"}
	WhyNot cowork.Event `json:"why_not,omitzero" power:"E"`
	// What could be done better was asked. Example: {"at":"2026-11-12"}
	Better cowork.Event `json:"better,omitzero" power:"E"`
	// What could be used elsewhere was asked. Example: {"at":"2026-11-12"}
	RollOut cowork.Event `json:"roll_out,omitzero" power:"E"`
	// People were openly asked what did not work. Example: {"at":"2026-10-26"}
	GapsSought cowork.Event        `json:"gaps_sought,omitzero" power:"E"`
	Measures   []Measure           `json:"measures,omitzero"`
	Evidence   []Evidence          `json:"evidence,omitzero"`
	Scores     []Score             `json:"scores,omitzero"`
	Findings   []EvaluationFinding `json:"findings,omitzero"`
	Shared     []Sharing           `json:"shared,omitzero"`
}

// Measure is one measure.
type Measure struct {
	// One measure. Example: "3ea00000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"E"`
	// The goal it serves. Example: "90000000-0000-4000-8000-000000000001"
	Goal cowork.ID `json:"goal,omitzero" power:"E"`
	// Its level. Example: "project"
	Level EvaluationLevel `json:"level,omitzero" power:"E"`
	// What it counts. Example: "restriction"
	Kind MeasureKind `json:"kind,omitzero" power:"E"`
	// The team, site or area it is for; no rule reads it. Example: "ward 2"
	UnitOf cowork.Text `json:"unit_of,omitzero" power:"E"`
	// It was settled what is measured. Example: {"at":"2026-02-09"}
	Defined cowork.Event `json:"defined,omitzero" power:"E"`
	// It was settled how. Example: {"at":"2026-02-09"}
	MethodSet cowork.Event `json:"method_set,omitzero" power:"E"`
	Readings  []Reading    `json:"readings,omitzero"`
}

// Reading is one value of a measure.
type Reading struct {
	// The day of a reading. Example: "2026-10-31"
	On cowork.When `json:"on,omitzero" power:"E"`
	// The value. Example: "14"
	Value cowork.Decimal `json:"value,omitzero" power:"E"`
}

// Evidence is one piece of evidence.
type Evidence struct {
	// One piece of evidence. Example: "ef000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"E"`
	// The measure it serves. Example: "3ea00000-0000-4000-8000-000000000001"
	Measure cowork.ID `json:"measure,omitzero" power:"E"`
	// Where it comes from. Example: "observation"
	Source EvidenceSource `json:"source,omitzero" power:"E"`
	// Whose view it is. Example: "trainees"
	Respondent Respondent `json:"respondent,omitzero" power:"E"`
	// It was gathered. Example: {"at":"2026-10-05"}
	Gathered cowork.Event `json:"gathered,omitzero" power:"E"`
	// It was looked into. Example: {"at":"2026-10-26"}
	Analysed cowork.Event `json:"analysed,omitzero" power:"E"`
	// Whether it shows that practice changed. Example: "yes"
	ShowsChange cowork.Answer `json:"shows_change,omitzero" power:"E"`
}

// Score is one score on an instrument.
type Score struct {
	// The instrument and its version; never its wording. Example: "PEIRS-22"
	Instrument cowork.Text `json:"instrument,omitzero" power:"E"`
	// Who answered. Example: "experts"
	Respondent Respondent `json:"respondent,omitzero" power:"E"`
	// What part of it. Example: "decisions"
	Area ScoreArea `json:"area,omitzero" power:"E"`
	// When. Example: {"at":"2026-10-26"}
	On cowork.Event `json:"on,omitzero" power:"E"`
	// The score. Example: "4"
	Value cowork.Decimal `json:"value,omitzero" power:"E"`
	// The highest possible. Example: "5"
	OutOf cowork.Decimal `json:"out_of,omitzero" power:"E"`
}

// EvaluationFinding is one finding of the evaluation.
type EvaluationFinding struct {
	// One finding. Example: "f1000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"E"`
	// Success, gap or neither. Example: "gap"
	Kind FindingKind `json:"kind,omitzero" power:"E"`
	// At which level. Example: "support"
	Level EvaluationLevel `json:"level,omitzero" power:"E"`
	// When. Example: {"at":"2026-11-02"}
	Found cowork.Event `json:"found,omitzero" power:"E"`
	// The plan it went into. Example: "organisational"
	Plan PlanKind `json:"plan,omitzero" power:"E"`
	// Who sees to it. Example: "a2000000-0000-4000-8000-000000000001"
	PlanOwner cowork.ID `json:"plan_owner,omitzero" power:"E"`
	// By when. Example: "2026-11-30"
	PlanDue cowork.When `json:"plan_due,omitzero" power:"E"`
	// It was put to use. Example: {"at":"2026-11-12"}
	Used cowork.Event `json:"used,omitzero" power:"E"`
}

// Sharing says with whom findings were shared.
type Sharing struct {
	// With whom findings were shared. Example: "experts"
	Audience ShareAudience `json:"audience,omitzero" power:"E"`
	// When. Example: {"at":"2026-11-16"}
	Sent cowork.Event `json:"sent,omitzero" power:"E"`
}
