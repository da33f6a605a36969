package power

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// Every example of LANGUAGE.md is a sentence that the rulebook takes.
func TestLanguageExamplesCompile(t *testing.T) {
	text, err := os.ReadFile("LANGUAGE.md")
	require.NoError(t, err)
	s := facts.Schema()
	examples := regexp.MustCompile("(?s)```(rule|due|own) (\\w+)\n(.*?)\n```").FindAllStringSubmatch(string(text), -1)
	for _, e := range examples {
		kind, each, sentence := e[1], e[2], e[3]
		scope := lang.Scope{Vars: newPlan(s, each).vars}
		var errs lang.Errors
		switch kind {
		case "due":
			_, errs = s.Due(scope, sentence)
		case "own":
			scope.Own = map[string]lang.Kind{"check_needed": lang.KindAnswer, "background_check": lang.KindEvent}
			fallthrough
		default:
			_, errs = s.Condition(scope, sentence)
		}
		assert.Empty(t, errs, sentence)
	}
	assert.Len(t, examples, 10)
}
