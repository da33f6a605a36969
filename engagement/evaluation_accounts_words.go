package engagement

// AccountMoment says at the start, during, at the end or after. The zero value is unknown.
type AccountMoment string

// The words of AccountMoment.
const (
	AccountMomentStart  AccountMoment = "start"
	AccountMomentDuring AccountMoment = "during"
	AccountMomentEnd    AccountMoment = "end"
	AccountMomentAfter  AccountMoment = "after"
)

// WaiverKind says by the person concerned, or by policy. The zero value is unknown.
type WaiverKind string

// The words of WaiverKind.
const (
	WaiverKindByPerson WaiverKind = "by_person"
	WaiverKindByPolicy WaiverKind = "by_policy"
)
