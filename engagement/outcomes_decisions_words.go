package engagement

// Matter says what it settles. The zero value is unknown. An organisation may add words of its
// own that begin with x-; to a standard rule they are other.
type Matter string

// The words of Matter.
const (
	MatterGoal        Matter = "goal"
	MatterScope       Matter = "scope"
	MatterDesign      Matter = "design"
	MatterContent     Matter = "content"
	MatterMethod      Matter = "method"
	MatterPeople      Matter = "people"
	MatterResource    Matter = "resource"
	MatterDelivery    Matter = "delivery"
	MatterEvaluation  Matter = "evaluation"
	MatterPublication Matter = "publication"
	MatterStandard    Matter = "standard"
	MatterOther       Matter = "other"
)

// Weight says a core matter, or a detail nobody needs to debate. The zero value is unknown.
type Weight string

// The words of Weight.
const (
	WeightCore   Weight = "core"
	WeightDetail Weight = "detail"
)

// Say says what say somebody has: alone decides alone; agree means that without this person's
// agreement it is not decided; vote has a vote; advise is heard; observe is present. The zero
// value is unknown.
type Say string

// The words of Say.
const (
	SayAlone   Say = "alone"
	SayAgree   Say = "agree"
	SayVote    Say = "vote"
	SayAdvise  Say = "advise"
	SayObserve Say = "observe"
)

// Side says where it is not recorded which person or group: the side it came from. The zero
// value is unknown. An organisation may add words of its own that begin with x-; to a standard
// rule they are other.
type Side string

// The words of Side.
const (
	SideExperts Side = "experts"
	SideCarers  Side = "carers"
	SideGroup   Side = "group"
	SideStaff   Side = "staff"
	SideOther   Side = "other"
)

// ContributionKind says what sort of contribution: view, preference, idea, advice, challenge
// and draft ask for an answer; task, delivery and leading are work done; telling is a personal
// story. The zero value is unknown.
type ContributionKind string

// The words of ContributionKind.
const (
	ContributionKindView       ContributionKind = "view"
	ContributionKindPreference ContributionKind = "preference"
	ContributionKindIdea       ContributionKind = "idea"
	ContributionKindAdvice     ContributionKind = "advice"
	ContributionKindChallenge  ContributionKind = "challenge"
	ContributionKindDraft      ContributionKind = "draft"
	ContributionKindTask       ContributionKind = "task"
	ContributionKindDelivery   ContributionKind = "delivery"
	ContributionKindLeading    ContributionKind = "leading"
	ContributionKindTelling    ContributionKind = "telling"
)

// Method says by what route. The zero value is unknown.
type Method string

// The words of Method.
const (
	MethodSurvey     Method = "survey"
	MethodInterview  Method = "interview"
	MethodFocusGroup Method = "focus_group"
	MethodMeeting    Method = "meeting"
	MethodWorkshop   Method = "workshop"
	MethodMessage    Method = "message"
	MethodPanel      Method = "panel"
	MethodCoDelivery Method = "co_delivery"
	MethodSoloWork   Method = "solo_work"
)

// DrawsOn says on experience, on skills, or both. The zero value is unknown.
type DrawsOn string

// The words of DrawsOn.
const (
	DrawsOnExperience DrawsOn = "experience"
	DrawsOnSkill      DrawsOn = "skill"
	DrawsOnBoth       DrawsOn = "both"
)

// Insight says the kind of insight, if the person likes to name it. The zero value is unknown.
type Insight string

// The words of Insight.
const (
	InsightAnticipatesImpact Insight = "anticipates_impact"
	InsightApprehendsImpact  Insight = "apprehends_impact"
	InsightEmpathy           Insight = "empathy"
	InsightCoFeeling         Insight = "co_feeling"
	InsightImplications      Insight = "implications"
	InsightReadsEnvironment  Insight = "reads_environment"
	InsightOtherSideOfARule  Insight = "other_side_of_a_rule"
)

// Disposition says adopted, adapted, declined or parked. The zero value is unknown.
type Disposition string

// The words of Disposition.
const (
	DispositionAdopted  Disposition = "adopted"
	DispositionAdapted  Disposition = "adapted"
	DispositionDeclined Disposition = "declined"
	DispositionParked   Disposition = "parked"
)

// ReplyKind says what a reply says: acknowledgement is thanks; impact says what it changed;
// progress says how things go on. The zero value is unknown.
type ReplyKind string

// The words of ReplyKind.
const (
	ReplyKindAcknowledgement ReplyKind = "acknowledgement"
	ReplyKindImpact          ReplyKind = "impact"
	ReplyKindProgress        ReplyKind = "progress"
)
