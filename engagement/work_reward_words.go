package engagement

// RewardKind says what a person gets: a voucher is of real worth and can be spent as the person
// likes; lunch money, a canteen voucher or a bus pass is subsistence. The zero value is
// unknown.
type RewardKind string

// The words of RewardKind.
const (
	RewardKindPay         RewardKind = "pay"
	RewardKindFee         RewardKind = "fee"
	RewardKindVoucher     RewardKind = "voucher"
	RewardKindTraining    RewardKind = "training"
	RewardKindSubsistence RewardKind = "subsistence"
	RewardKindOther       RewardKind = "other"
	RewardKindNone        RewardKind = "none"
)

// ComparatorKind says with what it is compared: a co-worker in the same role, a dated tariff, a
// market rate. The zero value is unknown.
type ComparatorKind string

// The words of ComparatorKind.
const (
	ComparatorKindCoWorker ComparatorKind = "co_worker"
	ComparatorKindTariff   ComparatorKind = "tariff"
	ComparatorKindMarket   ComparatorKind = "market"
)

// NilReason says where the person gets nothing, or only subsistence or a token: why. The zero
// value is unknown. An organisation may add words of its own that begin with x-; to a standard
// rule they are other.
type NilReason string

// The words of NilReason.
const (
	NilReasonOwnChoice NilReason = "own_choice"
	NilReasonBenefits  NilReason = "benefits"
	NilReasonBudget    NilReason = "budget"
	NilReasonRules     NilReason = "rules"
	NilReasonExpected  NilReason = "expected"
	NilReasonOther     NilReason = "other"
)

// WorkKind says for what. The zero value is unknown.
type WorkKind string

// The words of WorkKind.
const (
	WorkKindSession     WorkKind = "session"
	WorkKindPreparation WorkKind = "preparation"
	WorkKindTravel      WorkKind = "travel"
	WorkKindReading     WorkKind = "reading"
	WorkKindDebrief     WorkKind = "debrief"
	WorkKindTask        WorkKind = "task"
	WorkKindTelling     WorkKind = "telling"
)
