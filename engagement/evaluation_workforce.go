package engagement

import (
	"github.com/powercowork/cowork"
)

// Workforce says where lived experience is part of training, supervision and standards. It is
// empty for other work.
type Workforce struct {
	// Where lived experience is built in. Example: ["training","induction"]
	Areas        []EmbeddingArea `json:"areas,omitzero" power:"E"`
	Modules      []Module        `json:"modules,omitzero"`
	Observations []Observation   `json:"observations,omitzero"`
	Themes       []Theme         `json:"themes,omitzero"`
	Touchpoints  []Touchpoint    `json:"touchpoints,omitzero"`
	Learning     []Learning      `json:"learning,omitzero"`
	Controls     []Control       `json:"controls,omitzero"`
}

// Module is one module of training or supervision.
type Module struct {
	// One module. Example: "b0d00000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"E"`
	// What sort. Example: "training"
	Kind ModuleKind `json:"kind,omitzero" power:"E"`
	// Whether it teaches restraint or other restriction. Example: "yes"
	TeachesRestraint cowork.Answer `json:"teaches_restraint,omitzero" power:"E"`
	// Whether it teaches how to do without. Example: "yes"
	ReducesRestriction cowork.Answer `json:"reduces_restriction,omitzero" power:"E"`
	// Whether first-hand accounts are part of it. Example: "yes"
	LivedComponent cowork.Answer `json:"lived_component,omitzero" power:"E"`
	// Whether they come before any technique is taught. Example: "yes"
	LivedFirst cowork.Answer   `json:"lived_first,omitzero" power:"E"`
	Versions   []ModuleVersion `json:"versions,omitzero"`
}

// ModuleVersion is one version of a module.
type ModuleVersion struct {
	// One version of it. Example: "b1000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"E"`
	// Its number. Example: 1
	Number cowork.Count `json:"number,omitzero" power:"E"`
	// Who designed it. Example: ["a1000000-0000-4000-8000-000000000001"]
	Designers []cowork.ID `json:"designers,omitzero" power:"E"`
	// Who approved it. Example: ["a1000000-0000-4000-8000-000000000001"]
	Approvers []cowork.ID `json:"approvers,omitzero" power:"E"`
	// It was approved. Example: {"at":"2026-04-30"}
	Approved cowork.Event `json:"approved,omitzero" power:"E"`
	// In use since. Example: "2026-05-11"
	From cowork.When `json:"from,omitzero" power:"E"`
	// It was replaced. Example: {"done":"no"}
	Superseded cowork.Event `json:"superseded,omitzero" power:"E"`
	// The staff levels whose expected skills it is linked to. Example: ["support_worker","senior"]
	Competencies []StaffLevel `json:"competencies,omitzero" power:"E"`
	// Whether the professional standards it rests on still hold. Example: "yes"
	StandardsKept cowork.Answer `json:"standards_kept,omitzero" power:"E"`
	// Its effect on safety was reviewed. Example: {"at":"2026-04-28"}
	SafeguardingReview cowork.Event `json:"safeguarding_review,omitzero" power:"E"`
	// The professional answerable for it. Example: "a2000000-0000-4000-8000-000000000001"
	Accountable cowork.ID `json:"accountable,omitzero" power:"E"`
	// Experts answered what doing it every day would do to trust, hope and readiness to engage.
	// Example: {"at":"2026-04-21"}
	ImpactTested cowork.Event `json:"impact_tested,omitzero" power:"E"`
}

// Observation is one occasion on which practice was watched.
type Observation struct {
	// Practice was watched. Example: {"at":"2026-05-25"}
	On cowork.Event `json:"on,omitzero" power:"E"`
	// What was watched. Example: "shadow_shift"
	Kind ObservationKind `json:"kind,omitzero" power:"E"`
	// The week after training or induction. Example: 2
	Week cowork.Count `json:"week,omitzero" power:"E"`
	// How many strengths were noted. Example: 2
	Strengths cowork.Count `json:"strengths,omitzero" power:"E"`
	// How many points to develop were noted. Example: 1
	Developments cowork.Count `json:"developments,omitzero" power:"E"`
	// Whether the person being supported agreed to it. Example: "yes"
	AgreedByPerson cowork.Answer `json:"agreed_by_person,omitzero" power:"E"`
}

// Theme is one supervision theme.
type Theme struct {
	// One supervision theme. Example: "7d000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"E"`
	// From. Example: "2026-07-01"
	From cowork.When `json:"from,omitzero" power:"E"`
	// To. Example: "2026-09-30"
	To cowork.When `json:"to,omitzero" power:"E"`
	// A panel of experts shaped it. Example: {"at":"2026-06-15"}
	PanelInput cowork.Event `json:"panel_input,omitzero" power:"E"`
	// The panel said whether it fits real life. Example: {"at":"2026-10-05"}
	FitTold cowork.Event `json:"fit_told,omitzero" power:"E"`
	// The panel said whether change is felt. Example: {"at":"2026-10-05"}
	FeltTold cowork.Event `json:"felt_told,omitzero" power:"E"`
	// Whether the panel said change is not felt. Example: "no"
	FeltLow cowork.Answer `json:"felt_low,omitzero" power:"E"`
	// What the panel said got a response. Example: {"done":"no"}
	Response cowork.Event `json:"response,omitzero" power:"E"`
}

// Touchpoint is one point in the yearly cycle.
type Touchpoint struct {
	// One point in the yearly cycle. Example: "induction"
	Kind TouchpointKind `json:"kind,omitzero" power:"E"`
	// Planned for. Example: "2026-09-14"
	Planned cowork.When `json:"planned,omitzero" power:"E"`
	// It took place. Example: {"at":"2026-09-14"}
	Held cowork.Event `json:"held,omitzero" power:"E"`
	// Whether experts have a part in it. Example: "yes"
	WithExperts cowork.Answer `json:"with_experts,omitzero" power:"E"`
}

// Learning is one lesson from an incident, a complaint or feedback.
type Learning struct {
	// One lesson. Example: "1e000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"E"`
	// Where it came from. Example: "incident"
	Source LearningSource `json:"source,omitzero" power:"E"`
	// It was noticed. Example: {"at":"2026-06-22"}
	Found cowork.Event `json:"found,omitzero" power:"E"`
	// What it was fed into. Example: "training"
	FedInto FedInto `json:"fed_into,omitzero" power:"E"`
	// For when. Example: "2026-08-31"
	Due cowork.When `json:"due,omitzero" power:"E"`
	// The change was made. Example: {"at":"2026-08-17"}
	Changed cowork.Event `json:"changed,omitzero" power:"E"`
	// It was seen in practice. Example: {"at":"2026-10-12"}
	Confirmed cowork.Event `json:"confirmed,omitzero" power:"E"`
}

// Control is one control that keeps the work going.
type Control struct {
	// One control. Example: "content_approval"
	Kind ControlKind `json:"kind,omitzero" power:"E"`
	// Last done. Example: {"at":"2026-04-30"}
	Last cowork.Event `json:"last,omitzero" power:"E"`
	// Next due. Example: "2027-04-30"
	Next cowork.When `json:"next,omitzero" power:"E"`
}
