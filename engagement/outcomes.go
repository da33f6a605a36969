package engagement

import (
	"github.com/powercowork/cowork"
)

// Offer is one version of what a person was offered. Every version is kept.
type Offer struct {
	// One version of the offer. Example: "0e000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// 1 for the first. Example: 1
	Version cowork.Count `json:"version,omitzero" power:"O"`
	// Offer, working agreement or contract. Example: "agreement"
	Form OfferForm `json:"form,omitzero" power:"O"`
	// Given in a form the person can keep, in a format they use. Example: "yes"
	InWriting cowork.Answer `json:"in_writing,omitzero" power:"O"`
	// The person had it in hand. Example: {"at":"2026-01-21"}
	Given cowork.Event `json:"given,omitzero" power:"O"`
	// The day it takes effect. Example: "2026-02-16"
	From cowork.When `json:"from,omitzero" power:"O"`
	// What it states. Example:
	// ["input","function","mode","time","reward","expenses","support","leave"]
	Says []OfferPart `json:"says,omitzero" power:"O"`
	// What is asked for. Example: ["opinion","task"]
	Input []InputKind `json:"input,omitzero" power:"O"`
	// How many sessions. Example: 8
	Sessions cowork.Count `json:"sessions,omitzero" power:"O"`
	// How much time in all, preparation included. Example: 2400
	Minutes cowork.Count `json:"minutes,omitzero" power:"O,minutes"`
	// The rate in this version. Example: {"amount":"25.00","currency":"GBP"}
	Rate cowork.Money `json:"rate,omitzero" power:"W"`
	// What the rate is for. Example: "hour"
	Unit Unit `json:"unit,omitzero" power:"W"`
	// For a later version: the change was explained. Example: {"at":"2026-06-01"}
	ChangeExplained cowork.Event `json:"change_explained,omitzero" power:"O"`
	// The person said yes. Example: {"at":"2026-01-30","said_by":"expert"}
	Accepted cowork.Event `json:"accepted,omitzero" power:"O"`
	// The person said no. Example: {"done":"no"}
	Declined cowork.Event `json:"declined,omitzero" power:"O"`
}

// Goal is something that the work is to reach.
type Goal struct {
	// One goal. Example: "90000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// Exploratory, explanatory or emancipatory. Example: "emancipatory"
	Kind GoalKind `json:"kind,omitzero" power:"O"`
	// The aim of the partnership it serves. Example: "reduce_restriction"
	Aim Aim `json:"aim,omitzero" power:"O"`
	// Whether it is about the work, the growth of those taking part, or their recovery. Example:
	// "work"
	About GoalAbout `json:"about,omitzero" power:"O"`
	// Whether it is a strategic goal of the organisation. Example: "yes"
	Strategic cowork.Answer `json:"strategic,omitzero" power:"O"`
	// It was set. Example: {"at":"2026-01-12"}
	Set    cowork.Event `json:"set,omitzero" power:"O"`
	Agreed []Agreement  `json:"agreed,omitzero"`
	// Where things stood was measured. Example: {"at":"2026-01-30"}
	Baseline cowork.Event `json:"baseline,omitzero" power:"O"`
	// Where things should get to was set. Example: {"at":"2026-02-16"}
	Target cowork.Event `json:"target,omitzero" power:"O"`
	// The earlier goal it takes the place of. Example: "90000000-0000-4000-8000-000000000001"
	Replaces cowork.ID `json:"replaces,omitzero" power:"R"`
	// Whether it asks for more than the one it replaces. Example: "yes"
	Higher cowork.Answer `json:"higher,omitzero" power:"R"`
}

// Agreement says that somebody agreed, and when.
type Agreement struct {
	// Someone who agreed to it. Example: "a1000000-0000-4000-8000-000000000001"
	Person cowork.ID `json:"person,omitzero" power:"O"`
	// When they agreed. Example: {"at":"2026-02-16","said_by":"expert"}
	On cowork.Event `json:"on,omitzero" power:"O"`
}

// Outcome is what would show progress on a goal.
type Outcome struct {
	// One outcome. Example: "0c000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// The goal it shows progress on. Example: "90000000-0000-4000-8000-000000000001"
	Goal cowork.ID `json:"goal,omitzero" power:"O"`
	// A tangible product or something less tangible. Example: "training_resource"
	Kind OutcomeKind `json:"kind,omitzero" power:"O"`
	// Which of the two. Example: "yes"
	Tangible cowork.Answer `json:"tangible,omitzero" power:"O"`
	// Good in itself for those taking part, or good that the work does. Example: "instrumental"
	Benefit Benefit `json:"benefit,omitzero" power:"O"`
	// What sort of gain. Example: "service_impact"
	Gain Gain `json:"gain,omitzero" power:"O"`
	// Who gains. Example: ["people_using_services","staff"]
	For []Beneficiary `json:"for,omitzero" power:"O,whole"`
	// How it will be seen or measured was settled. Example: {"at":"2026-02-09"}
	Measure cowork.Event `json:"measure,omitzero" power:"O"`
	// When it will be looked at. Example: "2026-11-02"
	MeasureOn cowork.When `json:"measure_on,omitzero" power:"E"`
}

// Limits says what can change and what cannot.
type Limits struct {
	// A plain statement was made of what can change and what cannot. Example: {"at":"2026-01-12"}
	Declared cowork.Event `json:"declared,omitzero" power:"O"`
}

// Reserved is one matter kept out of shared decision.
type Reserved struct {
	// One matter kept out of shared decision. Example: "5d000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// The decision it concerns. Example: "de000000-0000-4000-8000-000000000006"
	Decision cowork.ID `json:"decision,omitzero" power:"O"`
	// On what ground. Example: "health_and_safety"
	Ground Ground `json:"ground,omitzero" power:"O"`
	// Whether the rule, policy or law behind it was named. Example: "yes"
	Cited cowork.Answer `json:"cited,omitzero" power:"O"`
	// It was said before the decision. Example: {"at":"2026-01-12"}
	Declared cowork.Event `json:"declared,omitzero" power:"O"`
	// It was explained to those affected. Example: {"at":"2026-02-16"}
	Explained cowork.Event `json:"explained,omitzero" power:"O"`
}

// Claim is something said about how far people are involved. Later publicity is a claim too.
type Claim struct {
	// One claim. Example: "c1000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// It was made; `said_by` says who made it. Example:
	// {"at":"2026-01-12","said_by":"organisation"}
	Made cowork.Event `json:"made,omitzero" power:"O"`
	// Where. Example: "plan"
	Where ClaimPlace `json:"where,omitzero" power:"O"`
	// Whose ladder or list the word comes from. Example: "power"
	Scheme Scheme `json:"scheme,omitzero" power:"O"`
	// The word used. Example: "co-production"
	Term cowork.Text `json:"term,omitzero" power:"O"`
	// The level an ordinary reader would take it to claim; left out where it names none. Example:
	// "co_production"
	Level Level `json:"level,omitzero" power:"O"`
	// The phases it speaks of; `[]` means the whole. Example: ["design","implementation"]
	Phases []Phase `json:"phases,omitzero" power:"O,whole"`
	// Sweeping statements in it; `[]` means none. Example: []
	Says []ClaimSays `json:"says,omitzero" power:"O,whole"`
	// Those spoken for confirmed that the result speaks for them. Example:
	// {"at":"2026-11-12","said_by":"expert"}
	RepresentsConfirmed cowork.Event `json:"represents_confirmed,omitzero" power:"O,own"`
	// It was taken back or put right in the same place. Example: {"done":"no"}
	Corrected cowork.Event `json:"corrected,omitzero" power:"O"`
}
