package sources_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/internal/gen/model"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/sources"
)

// The figures of the register. A clause that comes or goes is noticed.
func TestFigures(t *testing.T) {
	bySource, byHow := map[sources.Source]int{}, map[sources.How]int{}
	ids := map[power.ClauseID]bool{}
	for c := range sources.Clauses() {
		bySource[c.Source]++
		byHow[c.How]++
		assert.False(t, ids[c.ID], "%s stands twice", c.ID)
		ids[c.ID] = true
		assert.True(t, strings.HasPrefix(string(c.ID), string(c.Source)+"-"), "%s is not of source %s", c.ID, c.Source)
		assert.NotEmpty(t, c.Text, "%s has no words", c.ID)
	}
	assert.Equal(t, map[sources.Source]int{
		sources.RRN: 404, sources.WFD: 161, sources.RCG: 82, sources.SUN: 47, sources.TOG: 45,
	}, bySource)
	assert.Equal(t, map[sources.How]int{
		sources.ByRule: 303, sources.ByRecord: 287, sources.ByFeature: 87, sources.ByGuidance: 62,
	}, byHow)
}

// Every clause has a home, and every home exists.
func TestHomes(t *testing.T) {
	paths := recordPaths(t)
	for c := range sources.Clauses() {
		switch c.How {
		case sources.ByRule:
			require.NotEmpty(t, c.Rules(), "%s became a rule, but which?", c.ID)
			for _, id := range c.Rules() {
				rule, ok := power.Standard().Rule(id)
				if assert.True(t, ok, "%s names rule %s, which there is not", c.ID, id) {
					assert.Contains(t, rule.Sources, c.ID, "rule %s does not name clause %s", id, c.ID)
				}
			}
		case sources.ByRecord:
			place, _, _ := strings.Cut(c.Home, ";")
			path, word, _ := strings.Cut(place, " = ")
			words, ok := paths[path]
			if assert.True(t, ok, "%s lives at %s, which there is not", c.ID, path) && word != "" {
				assert.Contains(t, words, word, "%s: %s has no word %s", c.ID, path, word)
			}
		case sources.ByFeature:
			assert.Regexp(t, regexp.MustCompile(`^EV(0[1-9]|1[0-9]|2[0-4]) \S`), c.Home, "%s", c.ID)
			_, place, over := strings.Cut(c.Home, " over ")
			for path := range strings.SplitSeq(place, " and ") {
				path, _, _ = strings.Cut(path, " = ")
				if over && strings.Contains(path, "[]") {
					assert.Contains(t, slices.Collect(maps.Keys(paths)), path, "%s", c.ID)
				}
			}
		case sources.ByGuidance:
			assert.Greater(t, len(strings.Fields(c.Home)), 3, "%s gives no reason", c.ID)
		default:
			assert.Fail(t, "no home", "%s", c.ID)
		}
	}
}

// Every source of every rule exists and became that rule.
func TestRulesRestOnClauses(t *testing.T) {
	for _, rule := range power.Standard().Rules() {
		assert.NotEmpty(t, rule.Sources, "rule %s rests on nothing", rule.ID)
		for _, id := range rule.Sources {
			clause, ok := sources.Find(id)
			if assert.True(t, ok, "rule %s rests on %s, which there is not", rule.ID, id) {
				assert.Contains(t, clause.Rules(), rule.ID, "%s did not become rule %s", id, rule.ID)
			}
		}
	}
}

func TestQuestionsAreGroupedByPrinciple(t *testing.T) {
	var letters strings.Builder
	for c := range sources.Questions() {
		letters.WriteString(c.Principle)
		assert.True(t, strings.HasSuffix(c.Question, "?"), "%s asks nothing", c.ID)
		assert.Equal(t, sources.ByGuidance, c.How, "%s", c.ID)
	}
	assert.Regexp(t, regexp.MustCompile("^P+O+W+E+R+$"), letters.String())
}

// recordPaths gives every path of the record with the words of its enum.
func recordPaths(t *testing.T) map[string][]string {
	root, err := model.FindRoot(".")
	require.NoError(t, err)
	m, err := model.Read(root)
	require.NoError(t, err)
	paths := map[string][]string{}
	for p := range m.Paths() {
		paths[p.Path] = nil
		if p.Field.Enum != nil {
			for _, w := range p.Field.Enum.Words {
				paths[p.Path] = append(paths[p.Path], w.Word)
			}
		}
	}
	return paths
}
