package power

import (
	"strconv"
	"strings"
)

// dueWords says in words the moments that the standard rules fall due by.
var dueWords = map[string]string{
	"account.given":            "the account is given",
	"account_due(expert)":      "the person's work, the evaluation or the first review ends, whichever is first",
	"adjustment.needed_by":     "the day the adjustment is needed",
	"answer_due(contribution)": "the day an answer was promised for, or failing that answer_days days after the contribution",
	"ask.made":                 "the person is asked",
	"change.on":                "the change",
	"check.on":                 "the check",
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
	"finding.found":            "the finding",
	"finding.plan_due":         "the day in the plan",
	"first_decision":           "the first key decision is settled",
	"first_joint(coworker)":    "the member of staff and an expert first meet in the work",
	"first_offer":              "the first offer is made",
	"first_session":            "the first session with an expert",
	"grant.made":               "the consent is given",
	"grant.review_on":          "the day set for looking at the consent again",
	"last_heavy(expert)":       "the person's last heavy session",
	"learning.due":             "the day set for the change",
	"level_due(claim)":         "the claim can be tested: at the first key decision of its phases, or when they end",
	"loss.on":                  "the loss",
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
	"review.on":                "the review",
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

// DueInWords says for people when the duty falls due. Where a moment has no
// words, as in a rule of one's own, it quotes the rule's own text.
func (r Rule) DueInWords() string {
	kind, moments, _ := strings.Cut(r.Due, " ")
	if kind == "always" {
		return "At all times."
	}
	first, other, alternative := strings.Cut(moments, " else ")
	words := momentInWords(first)
	if alternative {
		words += ", or failing that " + momentInWords(other)
	}
	if kind == "by" {
		return "By the end of the day of this: " + words + "."
	}
	return "As soon as this has come: " + words + "."
}

// momentInWords says one moment of a due, with its whole days later if any.
func momentInWords(text string) string {
	moment, days, later := strings.Cut(text, " + ")
	words, ok := dueWords[moment]
	if !ok {
		return "`" + text + "`"
	}
	if later {
		words = daysInWords(days) + " after this: " + words
	}
	return words
}

func daysInWords(days string) string {
	if n, err := strconv.Atoi(days); err == nil {
		return strconv.Itoa(n) + " days"
	}
	return days + " days"
}
