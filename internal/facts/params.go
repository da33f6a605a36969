package facts

import "github.com/powercowork/cowork/internal/lang"

// Param is one number of the policy.
type Param struct {
	Name    string
	Default int64
	Unit    string
	// Grade says what the number rests on: A law, B a national standard,
	// C reviews, D one source, E our own judgement. Why says more.
	Grade string
	Why   string
	// Looser is the direction in which a change asks less: 1 where a larger
	// number does, -1 where a smaller one does.
	Looser int
}

// The numbers of the policy, as places among Params.
const (
	ParamAnswerDays lang.ParamID = iota
	ParamRespondDays
	ParamCorrectDays
	ParamPapersDays
	ParamPayDays
	ParamAfterDays
	ParamFollowUpDays
	ParamRecallDays
	ParamEvaluationDays
	ParamReviewDays
	ParamChillDays
	ParamOffersBefore
	ParamExpertsAtTable
	ParamAnsweredShare
	ParamTakenUpFrom
	ParamTellingLimit
	ParamTellingDays
	ParamPracticeRoutes
	ParamTouchpointsMin
	ParamIndicatorsTogether
)

// Params gives the numbers of the policy with their defaults, in the order of
// their ids.
func Params() []Param {
	return []Param{
		ParamAnswerDays:         {"answer_days", 30, "days", "E", "where no day was agreed; agreeing one at the outset is C", 1},
		ParamRespondDays:        {"respond_days", 1, "days", "E", "", 1},
		ParamCorrectDays:        {"correct_days", 5, "days", "E", "", 1},
		ParamPapersDays:         {"papers_days", 7, "days", "E", "where the person set no notice", -1},
		ParamPayDays:            {"pay_days", 21, "days", "D", "where no day was agreed", 1},
		ParamAfterDays:          {"after_days", 7, "days", "E", "the source names no interval", 1},
		ParamFollowUpDays:       {"follow_up_days", 30, "days", "E", "the source names no interval", 1},
		ParamRecallDays:         {"recall_days", 7, "days", "E", "for copies already out; new use stops the same day, which is law and no number", 1},
		ParamEvaluationDays:     {"evaluation_days", 90, "days", "E", "where no day was promised", 1},
		ParamReviewDays:         {"review_days", 30, "days", "E", "", 1},
		ParamChillDays:          {"chill_days", 90, "days", "E", "", -1},
		ParamOffersBefore:       {"offers_before", 3, "offers", "E", "", 1},
		ParamExpertsAtTable:     {"experts_at_table", 2, "persons", "E", "", -1},
		ParamAnsweredShare:      {"answered_share", 50, "percent", "E", "", -1},
		ParamTakenUpFrom:        {"taken_up_from", 5, "contributions", "E", "", 1},
		ParamTellingLimit:       {"telling_limit", 3, "tellings", "E", "where the person set none", 1},
		ParamTellingDays:        {"telling_days", 30, "days", "E", "where the person set none", -1},
		ParamPracticeRoutes:     {"practice_routes", 2, "kinds", "D", "", -1},
		ParamTouchpointsMin:     {"touchpoints_min", 2, "points", "D", "", -1},
		ParamIndicatorsTogether: {"indicators_together", 2, "findings", "D", "the source speaks of any two together", 1},
	}
}

// DefaultParams gives the defaults, in the order of their ids.
func DefaultParams() []int64 {
	var numbers []int64
	for _, p := range Params() {
		numbers = append(numbers, p.Default)
	}
	return numbers
}

// schemaParams are the names as the language needs them.
func schemaParams() []lang.Param {
	var params []lang.Param
	for _, p := range Params() {
		params = append(params, lang.Param{Name: p.Name})
	}
	return params
}
