package power

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEveryDueHasWords(t *testing.T) {
	for _, r := range Standard().Rules() {
		words := r.DueInWords()
		assert.NotContains(t, words, "`", "rule %s: %s has no words", r.ID, r.Due)
		assert.NotContains(t, words, "_", "rule %s: %s", r.ID, words)
		assert.NotContains(t, words, "(", "rule %s: %s", r.ID, words)
	}
}

func TestDueInWords(t *testing.T) {
	for due, words := range map[string]string{
		"always":                             "At all times.",
		"at use.used":                        "As soon as the material is used.",
		"by session.held":                    "By the end of the day on which the session is held.",
		"by adjustment.needed_by":            "By the day the adjustment is needed.",
		"by concern.raised + respond_days":   "1 day after the concern is raised.",
		"by evaluation.due else end + 90":    "By the day promised for the evaluation, or failing that 90 days after the work ends.",
		"at own.insurance_checked":           "At `own.insurance_checked`.",
		"by payment.due else payment.earned": "By the day promised for the payment, or failing that by the end of the day on which the work is done.",
	} {
		assert.Equal(t, words, Rule{Due: due}.DueInWords(), due)
	}
}
