package engagement

// OfferForm says offer, working agreement or contract. The zero value is unknown.
type OfferForm string

// The words of OfferForm.
const (
	OfferFormOffer     OfferForm = "offer"
	OfferFormAgreement OfferForm = "agreement"
	OfferFormContract  OfferForm = "contract"
)

// OfferPart says what it states. The zero value is unknown.
type OfferPart string

// The words of OfferPart.
const (
	OfferPartInput         OfferPart = "input"
	OfferPartFunction      OfferPart = "function"
	OfferPartDuties        OfferPart = "duties"
	OfferPartMode          OfferPart = "mode"
	OfferPartPlace         OfferPart = "place"
	OfferPartTime          OfferPart = "time"
	OfferPartPreparation   OfferPart = "preparation"
	OfferPartReward        OfferPart = "reward"
	OfferPartExpenses      OfferPart = "expenses"
	OfferPartSupport       OfferPart = "support"
	OfferPartContact       OfferPart = "contact"
	OfferPartLeave         OfferPart = "leave"
	OfferPartWithdraw      OfferPart = "withdraw"
	OfferPartLimits        OfferPart = "limits"
	OfferPartUseShare      OfferPart = "use_share"
	OfferPartUseDistribute OfferPart = "use_distribute"
	OfferPartUsePublish    OfferPart = "use_publish"
	OfferPartUseMonetise   OfferPart = "use_monetise"
	OfferPartCredit        OfferPart = "credit"
	OfferPartAnswersBy     OfferPart = "answers_by"
	OfferPartEnd           OfferPart = "end"
)

// InputKind says what is asked for. The zero value is unknown.
type InputKind string

// The words of InputKind.
const (
	InputKindOpinion    InputKind = "opinion"
	InputKindExperience InputKind = "experience"
	InputKindTask       InputKind = "task"
)

// Unit says what the rate is for. The zero value is unknown.
type Unit string

// The words of Unit.
const (
	UnitHour    Unit = "hour"
	UnitSession Unit = "session"
	UnitHalfDay Unit = "half_day"
	UnitDay     Unit = "day"
	UnitMonth   Unit = "month"
	UnitYear    Unit = "year"
	UnitWhole   Unit = "whole"
)

// GoalKind says exploratory, explanatory or emancipatory. The zero value is unknown.
type GoalKind string

// The words of GoalKind.
const (
	GoalKindExploratory  GoalKind = "exploratory"
	GoalKindExplanatory  GoalKind = "explanatory"
	GoalKindEmancipatory GoalKind = "emancipatory"
)

// Aim says the aim of the partnership it serves. The zero value is unknown.
type Aim string

// The words of Aim.
const (
	AimDispelStigma      Aim = "dispel_stigma"
	AimRaiseAwareness    Aim = "raise_awareness"
	AimImprovePractice   Aim = "improve_practice"
	AimReduceDistress    Aim = "reduce_distress"
	AimReduceRestriction Aim = "reduce_restriction"
	AimBetterSupport     Aim = "better_support"
)

// GoalAbout says whether it is about the work, the growth of those taking part, or their
// recovery. The zero value is unknown.
type GoalAbout string

// The words of GoalAbout.
const (
	GoalAboutWork     GoalAbout = "work"
	GoalAboutGrowth   GoalAbout = "growth"
	GoalAboutRecovery GoalAbout = "recovery"
)

// OutcomeKind says a tangible product or something less tangible. The zero value is unknown. An
// organisation may add words of its own that begin with x-; to a standard rule they are other.
type OutcomeKind string

// The words of OutcomeKind.
const (
	OutcomeKindBlog              OutcomeKind = "blog"
	OutcomeKindArticle           OutcomeKind = "article"
	OutcomeKindReport            OutcomeKind = "report"
	OutcomeKindPolicy            OutcomeKind = "policy"
	OutcomeKindTrainingResource  OutcomeKind = "training_resource"
	OutcomeKindVideo             OutcomeKind = "video"
	OutcomeKindPodcast           OutcomeKind = "podcast"
	OutcomeKindAudio             OutcomeKind = "audio"
	OutcomeKindLeaflet           OutcomeKind = "leaflet"
	OutcomeKindWebsite           OutcomeKind = "website"
	OutcomeKindCourse            OutcomeKind = "course"
	OutcomeKindStandard          OutcomeKind = "standard"
	OutcomeKindScenario          OutcomeKind = "scenario"
	OutcomeKindService           OutcomeKind = "service"
	OutcomeKindPeerSupportWorker OutcomeKind = "peer_support_worker"
	OutcomeKindAdvocacyService   OutcomeKind = "advocacy_service"
	OutcomeKindCrisisBefriender  OutcomeKind = "crisis_befriender"
	OutcomeKindTrainer           OutcomeKind = "trainer"
	OutcomeKindPanelMember       OutcomeKind = "panel_member"
	OutcomeKindCriticalReview    OutcomeKind = "critical_review"
	OutcomeKindPracticeChange    OutcomeKind = "practice_change"
	OutcomeKindOther             OutcomeKind = "other"
)

// Benefit says good in itself for those taking part, or good that the work does. The zero value
// is unknown.
type Benefit string

// The words of Benefit.
const (
	BenefitIntrinsic    Benefit = "intrinsic"
	BenefitInstrumental Benefit = "instrumental"
)

// Gain says what sort of gain. The zero value is unknown.
type Gain string

// The words of Gain.
const (
	GainAccomplishment       Gain = "accomplishment"
	GainSocialResponsibility Gain = "social_responsibility"
	GainSocialCapital        Gain = "social_capital"
	GainServiceImpact        Gain = "service_impact"
	GainSkill                Gain = "skill"
	GainRole                 Gain = "role"
	GainIncome               Gain = "income"
	GainRecovery             Gain = "recovery"
)

// Beneficiary says who gains. The zero value is unknown.
type Beneficiary string

// The words of Beneficiary.
const (
	BeneficiaryExperts             Beneficiary = "experts"
	BeneficiaryPeopleUsingServices Beneficiary = "people_using_services"
	BeneficiaryCarers              Beneficiary = "carers"
	BeneficiaryStaff               Beneficiary = "staff"
	BeneficiaryOrganisation        Beneficiary = "organisation"
	BeneficiaryPublic              Beneficiary = "public"
)

// Ground says on what ground. The zero value is unknown. An organisation may add words of its
// own that begin with x-; to a standard rule they are other.
type Ground string

// The words of Ground.
const (
	GroundLaw              Ground = "law"
	GroundHealthAndSafety  Ground = "health_and_safety"
	GroundHostRule         Ground = "host_rule"
	GroundDecidedElsewhere Ground = "decided_elsewhere"
	GroundUrgent           Ground = "urgent"
	GroundManagerial       Ground = "managerial"
	GroundConfidentiality  Ground = "confidentiality"
	GroundOther            Ground = "other"
)

// ClaimPlace says where. The zero value is unknown.
type ClaimPlace string

// The words of ClaimPlace.
const (
	ClaimPlacePlan       ClaimPlace = "plan"
	ClaimPlaceOffer      ClaimPlace = "offer"
	ClaimPlaceMeeting    ClaimPlace = "meeting"
	ClaimPlaceReport     ClaimPlace = "report"
	ClaimPlaceBid        ClaimPlace = "bid"
	ClaimPlacePublicity  ClaimPlace = "publicity"
	ClaimPlaceWebsite    ClaimPlace = "website"
	ClaimPlaceInspection ClaimPlace = "inspection"
)

// Scheme says whose ladder or list the word comes from. The zero value is unknown. An
// organisation may add words of its own that begin with x-; to a standard rule they are other.
type Scheme string

// The words of Scheme.
const (
	SchemePower             Scheme = "power"
	SchemeSun               Scheme = "sun"
	SchemeIap2              Scheme = "iap2"
	SchemeTlap              Scheme = "tlap"
	SchemeArnstein          Scheme = "arnstein"
	SchemeInvolvementMatrix Scheme = "involvement_matrix"
	SchemeNhs               Scheme = "nhs"
	SchemeOther             Scheme = "other"
)

// ClaimSays says sweeping statements in it; `[]` means none. The zero value is unknown.
type ClaimSays string

// The words of ClaimSays.
const (
	ClaimSaysAllUsed    ClaimSays = "all_used"
	ClaimSaysRepresents ClaimSays = "represents"
	ClaimSaysAllAgreed  ClaimSays = "all_agreed"
)
