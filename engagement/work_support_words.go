package engagement

// AdjustmentKind says practical or emotional. The zero value is unknown.
type AdjustmentKind string

// The words of AdjustmentKind.
const (
	AdjustmentKindPractical AdjustmentKind = "practical"
	AdjustmentKindEmotional AdjustmentKind = "emotional"
)

// GroundRule says what they cover. The zero value is unknown.
type GroundRule string

// The words of GroundRule.
const (
	GroundRuleStop            GroundRule = "stop"
	GroundRuleTimeOut         GroundRule = "time_out"
	GroundRuleAskSupport      GroundRule = "ask_support"
	GroundRuleDifferences     GroundRule = "differences"
	GroundRuleChallenge       GroundRule = "challenge"
	GroundRuleConfidentiality GroundRule = "confidentiality"
)

// StopHolder says who can stop a session. The zero value is unknown.
type StopHolder string

// The words of StopHolder.
const (
	StopHolderPerson        StopHolder = "person"
	StopHolderAnyonePresent StopHolder = "anyone_present"
	StopHolderFacilitator   StopHolder = "facilitator"
	StopHolderOrganisation  StopHolder = "organisation"
)

// SignalKind says which. The zero value is unknown.
type SignalKind string

// The words of SignalKind.
const (
	SignalKindStop    SignalKind = "stop"
	SignalKindTimeOut SignalKind = "time_out"
	SignalKindSupport SignalKind = "support"
)

// ConcernKind says which; never its content. The zero value is unknown.
type ConcernKind string

// The words of ConcernKind.
const (
	ConcernKindQuestion     ConcernKind = "question"
	ConcernKindConcern      ConcernKind = "concern"
	ConcernKindChallenge    ConcernKind = "challenge"
	ConcernKindComplaint    ConcernKind = "complaint"
	ConcernKindBenefits     ConcernKind = "benefits"
	ConcernKindHarm         ConcernKind = "harm"
	ConcernKindSafeguarding ConcernKind = "safeguarding"
)

// HarmKind says for harm: the kind only. The zero value is unknown.
type HarmKind string

// The words of HarmKind.
const (
	HarmKindPsychological HarmKind = "psychological"
	HarmKindEmotional     HarmKind = "emotional"
	HarmKindPhysical      HarmKind = "physical"
	HarmKindFinancial     HarmKind = "financial"
)

// LossKind says what. The zero value is unknown.
type LossKind string

// The words of LossKind.
const (
	LossKindOffer    LossKind = "offer"
	LossKindHours    LossKind = "hours"
	LossKindPay      LossKind = "pay"
	LossKindExpenses LossKind = "expenses"
	LossKindAccess   LossKind = "access"
	LossKindStanding LossKind = "standing"
	LossKindBenefits LossKind = "benefits"
	LossKindHousing  LossKind = "housing"
	LossKindDebt     LossKind = "debt"
)

// LossCause says what it followed on. The zero value is unknown.
type LossCause string

// The words of LossCause.
const (
	LossCauseSayingNo   LossCause = "saying_no"
	LossCauseStopping   LossCause = "stopping"
	LossCauseLeaving    LossCause = "leaving"
	LossCauseSpeakingUp LossCause = "speaking_up"
	LossCauseBeingPaid  LossCause = "being_paid"
	LossCauseTakingPart LossCause = "taking_part"
)

// DifferenceKind says one difference. The zero value is unknown. An organisation may add words
// of its own that begin with x-; to a standard rule they are other.
type DifferenceKind string

// The words of DifferenceKind.
const (
	DifferenceKindRank       DifferenceKind = "rank"
	DifferenceKindPay        DifferenceKind = "pay"
	DifferenceKindNumbers    DifferenceKind = "numbers"
	DifferenceKindKnowledge  DifferenceKind = "knowledge"
	DifferenceKindLanguage   DifferenceKind = "language"
	DifferenceKindCare       DifferenceKind = "care"
	DifferenceKindDetention  DifferenceKind = "detention"
	DifferenceKindEmployment DifferenceKind = "employment"
	DifferenceKindOther      DifferenceKind = "other"
)
