package power

import (
	"cmp"
	"slices"
	"strings"
)

// principles are the letters of the five principles, in their order.
const principles = "POWER"

// standardRules are the rules of the standard rulebook, by principle and id. Each
// call gives a list of its own.
func standardRules() []Rule {
	rules := slices.Concat(peopleRules,
		outcomesRules, outcomesSayRules, outcomesAnswersRules,
		workRules, workSupportRules, workRewardRules, workStoriesRules,
		workWellbeingRules, workConsentRules, workUsesRules,
		evaluationRules, evaluationWorkforceRules, revisionRules)
	slices.SortFunc(rules, func(a, b Rule) int {
		return cmp.Or(cmp.Compare(principleOf(a.ID), principleOf(b.ID)), strings.Compare(string(a.ID), string(b.ID)))
	})
	return rules
}

// principleOf is the place of a standard rule's principle among the five.
func principleOf(id RuleID) int { return strings.IndexByte(principles, id[0]) }
