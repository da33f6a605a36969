package engagement

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/experience"
)

// Recruitment says how people came in.
type Recruitment struct {
	// The ways in which the opportunity was made known. Example: ["open_advert","register"]
	Routes []Route `json:"routes,omitzero" power:"P,whole"`
	// Why these people were chosen was written down and told. Example: {"at":"2026-01-30"}
	Reason cowork.Event `json:"reason,omitzero" power:"P"`
	// People were asked what would make taking part hard. Example: {"at":"2026-01-19"}
	BarriersAsked cowork.Event `json:"barriers_asked,omitzero" power:"P"`
}

// Person is somebody with a part in the work: expert, staff, supporter, independent, or a body.
// A person is a pseudonym.
type Person struct {
	// A pseudonym; never a name, number or address. Example:
	// "a1000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"all"`
	// On what footing the person is here; `body` where one entry stands for a board, committee or
	// panel. Example: "expert"
	Kind PersonKind `json:"kind,omitzero" power:"P"`
	// For a body: who has a seat and a say on it. Example: "staff"
	Sits Sits `json:"sits,omitzero" power:"P"`
	// The same, for one person. Example: {"dbs_checked":{"at":"2026-02-12"}}
	Own Own `json:"own,omitzero" power:"all"`
	// Whether this person is under 18. Example: "no"
	Under18 cowork.Answer `json:"under_18,omitzero" power:"W"`
	// The person came on board. Example: {"at":"2026-01-30"}
	Joined cowork.Event `json:"joined,omitzero" power:"P"`
	// The person left or finished. Example: {"done":"no"}
	Left cowork.Event `json:"left,omitzero" power:"R"`
	// How; never why. Example: "own_choice"
	LeftKind LeftKind `json:"left_kind,omitzero" power:"R"`
	// For a supporter: the person supported. Example: "a1000000-0000-4000-8000-000000000001"
	SupporterOf cowork.ID            `json:"supporter_of,omitzero" power:"W"`
	Brings      []experience.Brought `json:"brings,omitzero"`
	// A first conversation, person to person. Example: {"at":"2026-01-26"}
	Met cowork.Event `json:"met,omitzero" power:"W"`
	// Skills, confidence and interests were asked for. Example: {"at":"2026-01-26"}
	SkillsAsked cowork.Event `json:"skills_asked,omitzero" power:"W"`
	// For staff: prepared to work alongside experts. Example: {"at":"2026-02-05"}
	Briefed cowork.Event `json:"briefed,omitzero" power:"W"`
	// How the person wants to be credited. Example: "pseudonym"
	CreditChoice CreditChoice `json:"credit_choice,omitzero" power:"W,own"`
	Role         Role         `json:"role,omitzero"`
	Ties         Ties         `json:"ties,omitzero"`
	Told         Told         `json:"told,omitzero"`
	Wishes       Wishes       `json:"wishes,omitzero"`
	OwnGoals     OwnGoals     `json:"own_goals,omitzero"`
	Development  Development  `json:"development,omitzero"`
	Parity       Parity       `json:"parity,omitzero"`
	Onward       Onward       `json:"onward,omitzero"`
	// The person was invited to give their own account. Example: {"at":"2026-11-12"}
	AccountAsked cowork.Event `json:"account_asked,omitzero" power:"E"`
	// The person would rather not give one, or asked not to be contacted again; never a fault.
	// Example: {"done":"no"}
	AccountDeclined cowork.Event `json:"account_declined,omitzero" power:"E,own"`
	Offers          []Offer      `json:"offers,omitzero"`
	// The person was asked which formats they use. Example: {"at":"2026-01-19"}
	FormatsAsked cowork.Event `json:"formats_asked,omitzero" power:"W"`
	// The formats they use. Example: ["easy_read","audio"]
	Formats      []Format        `json:"formats,omitzero" power:"W,own"`
	Contacts     []Contact       `json:"contacts,omitzero"`
	Adjustments  Adjustments     `json:"adjustments,omitzero"`
	Checks       []consent.Check `json:"checks,omitzero"`
	WellnessPlan WellnessPlan    `json:"wellness_plan,omitzero"`
	Reward       Reward          `json:"reward,omitzero"`
	Expenses     Expenses        `json:"expenses,omitzero"`
	WorkLog      []WorkEntry     `json:"work_log,omitzero"`
}

// Role is the part that a person plays.
type Role struct {
	// The part the person plays. Example: "core_group_member"
	Type RoleType `json:"type,omitzero" power:"O"`
	// What the role is for was set out. Example: {"at":"2026-01-21"}
	Function cowork.Event `json:"function,omitzero" power:"O"`
	// What is expected in the role was set out. Example: {"at":"2026-01-21"}
	Duties cowork.Event `json:"duties,omitzero" power:"O"`
	// The tasks were agreed with the person, not handed out. Example:
	// {"at":"2026-02-10","said_by":"expert"}
	TasksChosen cowork.Event `json:"tasks_chosen,omitzero" power:"O"`
	// Whether the role carries independent decisions. Example: "yes"
	Independent cowork.Answer `json:"independent,omitzero" power:"O"`
	// Standalone commission, specified project or enduring role. Example: "project"
	Time TimeKind `json:"time,omitzero" power:"O"`
	// A job description was given. Example: {"done":"no"}
	JobDescription cowork.Event `json:"job_description,omitzero" power:"O"`
	// Employment status was talked through. Example: {"done":"no"}
	StatusDiscussed cowork.Event `json:"status_discussed,omitzero" power:"O"`
	// A contract was given. Example: {"done":"no"}
	Contract cowork.Event `json:"contract,omitzero" power:"O"`
	// The working basis. Example: "regular_associate"
	WorkBasis WorkBasis `json:"work_basis,omitzero" power:"O"`
	// Terms of reference for the role were agreed. Example: {"at":"2026-02-02"}
	TermsSet cowork.Event `json:"terms_set,omitzero" power:"W"`
	// What those terms cover. Example: ["scope","boundaries","confidentiality"]
	Terms []TermPart `json:"terms,omitzero" power:"W"`
}

// Ties says whether a person depends on somebody who leads the work, and what makes it safe to
// speak.
type Ties struct {
	// Someone leading the work also cares for, detains, assesses or employs the person; `done` is
	// the answer. Example: {"done":"no","said_by":"expert"}
	Depends cowork.Event `json:"depends,omitzero" power:"P,own"`
	// It was promised in writing that care and standing are not affected. Example:
	// {"at":"2026-02-02"}
	Assured cowork.Event `json:"assured,omitzero" power:"P"`
	// The person was told of somebody independent of the work and of their care. Example:
	// {"at":"2026-02-02"}
	IndependentContact cowork.Event `json:"independent_contact,omitzero" power:"P"`
}

// Told says what was made plain to a person beforehand.
type Told struct {
	// What the work is for was explained. Example: {"at":"2026-01-26"}
	Purpose cowork.Event `json:"purpose,omitzero" power:"O"`
	// What can change and what cannot was explained. Example: {"at":"2026-01-26"}
	Limits cowork.Event `json:"limits,omitzero" power:"O"`
	// It was made plain that no is a fine answer, now and later. Example: {"at":"2026-01-26"}
	SayNo cowork.Event `json:"say_no,omitzero" power:"W"`
	// It was made plain that the person may stop or leave at any time. Example:
	// {"at":"2026-01-26"}
	Leave cowork.Event `json:"leave,omitzero" power:"W"`
	// It was made plain that any consent may be taken back at any time. Example:
	// {"at":"2026-01-26"}
	Withdraw cowork.Event `json:"withdraw,omitzero" power:"W"`
	// Sharing, distribution, publication and sale were each explained. Example:
	// {"at":"2026-01-26"}
	Uses cowork.Event `json:"uses,omitzero" power:"W"`
	// When something cannot be kept private was explained. Example: {"at":"2026-01-26"}
	Safeguarding cowork.Event `json:"safeguarding,omitzero" power:"W"`
}

// Wishes is what a person said they want, and where their limits are.
type Wishes struct {
	// The person said what they want and where their limits are. Example:
	// {"at":"2026-02-02","said_by":"expert"}
	Set cowork.Event `json:"set,omitzero" power:"W,own"`
	// How far the person wants to be involved. Example: "co_production"
	Level Level `json:"level,omitzero" power:"O,own"`
	// Ways of taking part that suit. Example: ["in_person","video"]
	Modes []Mode `json:"modes,omitzero" power:"W,own"`
	// How the person likes to be contacted. Example: "text"
	Channel ContactChannel `json:"channel,omitzero" power:"W,own"`
	// How often at most the person will tell their story in `telling_days`. Example: 2
	TellingLimit cowork.Count `json:"telling_limit,omitzero" power:"W,own"`
	// The window for that limit. Example: 30
	TellingDays cowork.Count `json:"telling_days,omitzero" power:"W,own,days"`
	// The most time the person wants to give in a month. Example: 720
	MinutesAMonth cowork.Count `json:"minutes_a_month,omitzero" power:"W,own,minutes"`
	// How early papers are needed. Example: 7
	NoticeDays cowork.Count `json:"notice_days,omitzero" power:"W,own,days"`
}

// OwnGoals holds what a person hopes to gain.
type OwnGoals struct {
	// The person was asked what they hope to gain. Example: {"at":"2026-01-26"}
	Asked cowork.Event `json:"asked,omitzero" power:"O"`
	Items []OwnGoal    `json:"items,omitzero"`
}

// OwnGoal is one goal of a person's own; its words stay with the person.
type OwnGoal struct {
	// One goal of the person's own; its words stay with the person. Example:
	// "91000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"O"`
	// Personal, professional or recovery. Example: "professional"
	Kind OwnGoalKind `json:"kind,omitzero" power:"O"`
	// The person set it. Example: {"at":"2026-01-26","said_by":"expert"}
	Set cowork.Event `json:"set,omitzero" power:"O,own"`
	// When it will be looked at together. Example: "2026-07-31"
	ReviewOn cowork.When `json:"review_on,omitzero" power:"R"`
	// It was looked at together. Example: {"at":"2026-07-30"}
	Reviewed cowork.Event `json:"reviewed,omitzero" power:"R"`
	// How far the person says they have come. Example: "some"
	Progress Progress `json:"progress,omitzero" power:"R,own"`
}

// Parity says where a person stands worse than comparable others.
type Parity struct {
	// Where the person stands worse than comparable others; `[]` means nowhere. Example: []
	Differs []ParityItem `json:"differs,omitzero" power:"W"`
	// Each difference was explained to the person. Example: {"done":"no"}
	Reason cowork.Event `json:"reason,omitzero" power:"W"`
}

// Group is people who take part without a personal record, such as those who answer a poll.
type Group struct {
	// People who take part without a personal record, such as those who answer a poll. Example:
	// "6a000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"P"`
	// Who they are. Example: "person"
	Stakeholder Stakeholder `json:"stakeholder,omitzero" power:"P"`
	// What they bring. Example: "direct"
	Basis GroupBasis `json:"basis,omitzero" power:"P"`
	// Where they were reached. Example: "mental_health_inpatient"
	Setting experience.Setting `json:"setting,omitzero" power:"P"`
	// Whether answers cannot be traced to a person. Example: "yes"
	Anonymous cowork.Answer `json:"anonymous,omitzero" power:"W"`
	// Whether the plan names this group as one to be heard. Example: "yes"
	Needed cowork.Answer `json:"needed,omitzero" power:"P"`
	// They were asked. Example: {"at":"2026-03-02"}
	Approached cowork.Event `json:"approached,omitzero" power:"P"`
	// Why they could not be asked was written down. Example: {"done":"no"}
	Reason cowork.Event `json:"reason,omitzero" power:"P"`
	// How many were asked. Example: 60
	Invited cowork.Count `json:"invited,omitzero" power:"P"`
	// How many took part. Example: 31
	Reached cowork.Count `json:"reached,omitzero" power:"P"`
	Told    GroupTold    `json:"told,omitzero"`
}

// GroupTold says what a group could read before answering.
type GroupTold struct {
	// Before answering, they could read what it is for. Example: {"at":"2026-03-02"}
	Purpose cowork.Event `json:"purpose,omitzero" power:"O"`
	// Before answering, they could read that they need not answer. Example: {"at":"2026-03-02"}
	SayNo cowork.Event `json:"say_no,omitzero" power:"W"`
	// Before answering, they could read what can and cannot change. Example: {"at":"2026-03-02"}
	Limits cowork.Event `json:"limits,omitzero" power:"O"`
	// Before answering, they could read what happens with answers. Example: {"at":"2026-03-02"}
	Uses cowork.Event `json:"uses,omitzero" power:"W"`
	// Before answering, they could read where to find support. Example: {"at":"2026-03-02"}
	Support cowork.Event `json:"support,omitzero" power:"W"`
	// They were told where the outcome will be shown. Example: {"at":"2026-03-02"}
	Results cowork.Event `json:"results,omitzero" power:"O"`
}
