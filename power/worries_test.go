package power

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEveryRuleAnswersAWorry(t *testing.T) {
	answered := map[RuleID]bool{}
	for w := range Worries() {
		assert.NotEmpty(t, w.Rules, w.Words)
		for _, id := range w.Rules {
			_, ok := Standard().Rule(id)
			assert.True(t, ok, "%q names rule %s, which there is not", w.Words, id)
			answered[id] = true
		}
	}
	for _, r := range Standard().Rules() {
		assert.True(t, answered[r.ID], "rule %s answers no worry", r.ID)
	}
}
