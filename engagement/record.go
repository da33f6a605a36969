package engagement

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/experience"
)

// Record is one piece of working alongside experts by experience: what was agreed, what
// happened, and who says so. It holds facts, not judgements. Nothing in it is ever "no" by
// being left out.
type Record struct {
	// The version of this dictionary the record was written for; `power-record/1`. Example:
	// "power-record/1"
	Schema string `json:"schema,omitzero" power:"all"`
	// The engagement. Example: "e0000000-0000-4000-8000-000000000002"
	ID cowork.ID `json:"id,omitzero" power:"all"`
	// What people call it; no rule reads it. Example: "Night checks: the welcome leaflet"
	Title cowork.Text `json:"title,omitzero" power:"all"`
	// The lists of this record that hold all there was: a path without brackets, a pointer to one
	// list, or `all`. Example: ["people","decisions","contributions","consent.entries"]
	Complete []ListName `json:"complete,omitzero" power:"all"`
	// Facts of one's own, for rules of one's own: a name, and an Answer, an Event, a when, a count
	// or a code. Example: {"insurance_checked":{"at":"2026-02-10"}}
	Own   Own   `json:"own,omitzero" power:"all"`
	About About `json:"about,omitzero"`
	// The function of working together was set out; `note` may hold the words. Example:
	// {"at":"2026-01-12","said_by":"organisation"}
	Purpose        cowork.Event        `json:"purpose,omitzero" power:"O"`
	Stages         Stages              `json:"stages,omitzero"`
	Phases         []PhaseOfWork       `json:"phases,omitzero"`
	Experience     experience.Schedule `json:"experience,omitzero"`
	Recruitment    Recruitment         `json:"recruitment,omitzero"`
	People         []Person            `json:"people,omitzero"`
	Groups         []Group             `json:"groups,omitzero"`
	Goals          []Goal              `json:"goals,omitzero"`
	Outcomes       []Outcome           `json:"outcomes,omitzero"`
	Limits         Limits              `json:"limits,omitzero"`
	Reserved       []Reserved          `json:"reserved,omitzero"`
	Claims         []Claim             `json:"claims,omitzero"`
	Decisions      []Decision          `json:"decisions,omitzero"`
	Overrides      []Override          `json:"overrides,omitzero"`
	Dissent        []Dissent           `json:"dissent,omitzero"`
	Contributions  []Contribution      `json:"contributions,omitzero"`
	Outputs        []Output            `json:"outputs,omitzero"`
	Sessions       []Session           `json:"sessions,omitzero"`
	Messages       []Message           `json:"messages,omitzero"`
	Mistakes       []Mistake           `json:"mistakes,omitzero"`
	Promises       []Promise           `json:"promises,omitzero"`
	GroundRules    GroundRules         `json:"ground_rules,omitzero"`
	Signals        []Signal            `json:"signals,omitzero"`
	Tellings       []Telling           `json:"tellings,omitzero"`
	Concerns       []Concern           `json:"concerns,omitzero"`
	Losses         []Loss              `json:"losses,omitzero"`
	Interests      []Interest          `json:"interests,omitzero"`
	Balance        Balance             `json:"balance,omitzero"`
	CapacityNotes  []CapacityNote      `json:"capacity_notes,omitzero"`
	Consent        consent.Record      `json:"consent,omitzero"`
	Uses           []Use               `json:"uses,omitzero"`
	Accounts       []Account           `json:"accounts,omitzero"`
	AccountReplies []AccountReply      `json:"account_replies,omitzero"`
	Waivers        []Waiver            `json:"waivers,omitzero"`
	Repairs        []Repair            `json:"repairs,omitzero"`
	Context        Context             `json:"context,omitzero"`
	Workforce      Workforce           `json:"workforce,omitzero"`
	Evaluation     Evaluation          `json:"evaluation,omitzero"`
	Review         Review              `json:"review,omitzero"`
}

// About says where the engagement is, and what it is for.
type About struct {
	// The organisation that asked for the work. Example: "0a000000-0000-4000-8000-000000000001"
	Organisation cowork.ID `json:"organisation,omitzero" power:"R"`
	// What sort of organisation that is. Example: "nhs_provider"
	OrganisationKind OrganisationKind `json:"organisation_kind,omitzero" power:"P"`
	// The part of the organisation, as it calls it itself. Example: "mental-health"
	Directorate cowork.Code `json:"directorate,omitzero" power:"R"`
	// The service or team, as the organisation calls it. Example: "ward-7"
	Service cowork.Code `json:"service,omitzero" power:"R"`
	// Anything else to group by, as key and value. Example: ["cohort:2026"]
	Tags []cowork.Code `json:"tags,omitzero" power:"all,whole"`
	// Whose law applies. Example: "england"
	Jurisdiction Jurisdiction `json:"jurisdiction,omitzero" power:"W"`
	// The larger programme this is part of. Example: "0b000000-0000-4000-8000-000000000001"
	Programme cowork.ID `json:"programme,omitzero" power:"R"`
	// The field or fields of work; some rules only apply in some of them. Example:
	// ["restraint_reduction","training"]
	Domains []Domain `json:"domains,omitzero" power:"all,whole"`
	// What the work is meant to improve. Example: ["training","practice"]
	Targets []Target `json:"targets,omitzero" power:"O,whole"`
	// Whether someone shapes their own support, or a group shapes a service. Example: "service"
	Scope Scope `json:"scope,omitzero" power:"O"`
	// The settings the work is for. Example: ["mental_health_inpatient"]
	Settings []experience.Setting `json:"settings,omitzero" power:"P,whole"`
	// The nine kinds of work. Example: ["training_design","training_delivery"]
	Focus []Focus `json:"focus,omitzero" power:"O,whole"`
	// Painful matters the work will come near; `[]` means none. Example: ["restriction"]
	Touches []Touch `json:"touches,omitzero" power:"W,whole"`
	// Whom the result is for. Example: ["person","carer","staff"]
	Audiences []Stakeholder `json:"audiences,omitzero" power:"P,whole"`
	// Whether anybody under 18 takes part. Example: "no"
	Under18 cowork.Answer `json:"under_18,omitzero" power:"W"`
}

// Stages says which stages the work has reached. Stages are events, not a status: where the
// work stands is worked out from its dates.
type Stages struct {
	// The first approach to a possible expert. Example: {"at":"2026-01-19"}
	Recruiting cowork.Event `json:"recruiting,omitzero" power:"P"`
	// The scope or plan was settled. Example: {"at":"2026-03-09"}
	ScopeFixed cowork.Event `json:"scope_fixed,omitzero" power:"P"`
	// Work began. Example: {"at":"2026-02-16"}
	Started cowork.Event `json:"started,omitzero" power:"all"`
	// The last piece of work was done; for a consultation, the day its answer went out. Example:
	// {"done":"no"}
	Ended cowork.Event `json:"ended,omitzero" power:"E+R"`
	// How it ended. Example: "completed"
	EndKind EndKind `json:"end_kind,omitzero" power:"R"`
	// The engagement was declared closed. Example: {"done":"no"}
	Closed cowork.Event `json:"closed,omitzero" power:"R"`
	// The day work is meant to begin. Example: "2026-02-16"
	PlannedStart cowork.When `json:"planned_start,omitzero" power:"all"`
	// The day work is meant to end. Example: "2026-12-18"
	PlannedEnd cowork.When `json:"planned_end,omitzero" power:"R"`
}

// PhaseOfWork is one of the six stages of a project within this engagement.
type PhaseOfWork struct {
	// One of the six stages of a project. Example: "design"
	Phase Phase `json:"phase,omitzero" power:"O"`
	// Whether this phase belongs to the engagement. Example: "yes"
	Planned cowork.Answer `json:"planned,omitzero" power:"O"`
	// The phase began. Example: {"at":"2026-02-16"}
	Started cowork.Event `json:"started,omitzero" power:"O"`
	// The phase ended. Example: {"at":"2026-04-30"}
	Ended cowork.Event `json:"ended,omitzero" power:"O"`
}
