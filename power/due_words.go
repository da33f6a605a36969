package power

import (
	"strconv"
	"strings"
)

// dueWords says in words the moments that the standard rules fall due by: what
// happens then, or which day it is, beginning with the words of onDay.
var dueWords = map[string]string{
	"account.given":            "the account is given",
	"account_due(expert)":      "the person's work, the evaluation or the first review ends, whichever is first",
	"adjustment.needed_by":     "the day the adjustment is needed",
	"answer_due(contribution)": "the day an answer was promised for, or failing that answer_days days after the contribution",
	"ask.made":                 "the person is asked",
	"change.on":                "the change happens",
	"check.on":                 "the check is made",
	"claim.made":               "the claim is made",
	"concern.answer_by":        "the day an answer was promised for",
	"concern.raised":           "the concern is raised",
	"contribution.answered":    "it is settled what becomes of the contribution",
	"decided(reserved)":        "the decision is settled",
	"decision.decided":         "the decision is settled",
	"development.needed_by":    "the day the help is needed",
	"dissent.made":             "the disagreement is voiced",
	"end":                      "the work ends",
	"evaluation.due":           "the day promised for the evaluation",
	"evaluation.held":          "the evaluation is done",
	"evaluation.planned":       "the evaluation is planned",
	"expense.claimed":          "the cost is claimed",
	"expense.due":              "the day promised for the money back",
	"expert.reward.agreed":     "the reward is agreed",
	"finding.found":            "the finding is made",
	"finding.plan_due":         "the day in the plan",
	"first_decision":           "the first key decision is settled",
	"first_joint(coworker)":    "the member of staff and an expert first meet in the work",
	"first_offer":              "the first offer is made",
	"first_session":            "the first session with an expert is held",
	"grant.made":               "the consent is given",
	"grant.review_on":          "the day set for looking at the consent again",
	"last_heavy(expert)":       "the person's last heavy session is over",
	"learning.due":             "the day set for the change",
	"level_due(claim)":         "the claim can be tested, which is at the first key decision of its phases, or when they end",
	"loss.on":                  "the loss happens",
	"mistake.found":            "the mistake is noticed",
	"offer(expert).given":      "the offer is given",
	"offer.from":               "the new terms take effect",
	"output.final":             "the product is finished",
	"output.released":          "the product goes out",
	"override.made":            "the decision is set aside",
	"payment.due":              "the day promised for the payment",
	"payment.earned":           "the work is done",
	"phase.ended":              "the phase ends",
	"promise.due":              "the day of the promise",
	"recruiting":               "the first person is approached",
	"review.on":                "the review is held",
	"session.held":             "the session is held",
	"signal.given":             "the signal is given",
	"spoke_up_on(expert)":      "the person spoke up",
	"stages.scope_fixed":       "the scope is settled",
	"start":                    "the work begins",
	"telling.told":             "the story is told",
	"theme.from":               "the theme begins",
	"use.used":                 "the material is used",
	"version.from":             "the version comes into use",
	"withdrawal.made":          "the consent is taken back",
	"work_ends(expert)":        "the person's work ends",
	"work_starts(expert)":      "the person's work begins",
	"work_starts(group)":       "the group is first asked",
	"work_starts(person)":      "the person's work begins",
	"work_starts(voice)":       "the person or group begins",
}

// onDay begins the words of a moment that is a day in itself.
const onDay = "the day "

// DueInWords says for people when the duty falls due. Where a moment has no
// words, as in a rule of one's own, it quotes the rule's own text. A number of
// the policy is given as it is if nobody sets it.
func (r Rule) DueInWords() string {
	kind, moments, _ := strings.Cut(r.Due, " ")
	if kind == "always" {
		return "At all times."
	}
	first, other, alternative := strings.Cut(moments, " else ")
	words := momentInWords(kind, first)
	if alternative {
		words += ", or failing that " + momentInWords(kind, other)
	}
	words = withDefaults(words)
	return strings.ToUpper(words[:1]) + words[1:] + "."
}

// withDefaults puts the numbers of the policy, as they are if nobody sets them,
// in the place of their names.
func withDefaults(words string) string {
	for _, n := range Numbers() {
		days := strconv.Itoa(n.Default) + " days"
		if n.Default == 1 {
			days = "1 day"
		}
		words = strings.ReplaceAll(words, string(n.Name)+" days", days)
	}
	return words
}

// momentInWords says one moment of a due, with its whole days later if any.
func momentInWords(kind, text string) string {
	moment, days, later := strings.Cut(text, " + ")
	words, ok := dueWords[moment]
	switch {
	case !ok:
		return kind + " `" + text + "`"
	case later:
		return days + " days after " + words
	case strings.HasPrefix(words, onDay):
		return "by " + words
	case kind == "by":
		return "by the end of the day on which " + words
	default:
		return "as soon as " + words
	}
}
