package facts

import (
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// exceptions are the fields of which leaving one out means something, on
// purpose: verdict.md 2.2.
func exceptions() map[string][]string {
	return map[string][]string{
		"bad":            {"accounts[].says"},                             // a person's own optional answers
		"live":           {"claims[].corrected"},                          // an exception that nobody wrote down is none
		"matters":        {"contributions[].about", "decisions[].weight"}, // no only if every decision is a detail
		"minor":          {"about.under_18"},                              // no for all, whatever is said of one
		"has_say":        {"decisions[].deciders[].weight"},               // votes are equal unless it is said
		"shared":         {"decisions[].deciders[].say"},                  // two cannot both have the only say
		"meets_experts":  {"sessions[].invited"},                          // who came is enough to know
		"in_force":       {"consent.entries[]"},                           // what a line does not limit has no limit
		"standing":       {"consent.entries[]"},
		"granted":        {"consent.entries[]"},
		"permitted":      {"consent.entries[]"},
		"used_after":     {"consent.entries[]"},
		"refused_before": {"consent.entries[]"},
		"reached":        {"phases[]", "stages", "decisions[]"}, // what is not due has no answer yet
		"hollow":         {"phases[]", "stages", "decisions[]"},
	}
}

// Taking any one fact away turns an answer into unknown, and never into its
// opposite.
func TestBlankingOnlyMakesUnknown(t *testing.T) {
	n := 0
	lives(t, 30, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		before := answersOnly(NewIndex(e).View(asOf, DefaultParams()))
		for f := range e.Facts() {
			if n++; n%13 != 0 { // one in so many, to be quick
				continue
			}
			less, err := e.Without(f.Pointer)
			if err != nil {
				continue
			}
			for q, a := range answersOnly(NewIndex(&less).View(asOf, DefaultParams())) {
				if was, asked := before[q]; !asked || a == was || a == cowork.Unknown || excepted(q.fact, f.Path) {
					continue
				}
				assert.Failf(t, "a fact taken away", "%s of %s is %s without %s, and was %s", q.name, e.ID, a, f.Pointer, before[q])
			}
		}
	})
}

// Knowing a day only by its month turns an answer into unknown, and never into
// its opposite.
func TestCoarserOnlyMakesUnknown(t *testing.T) {
	day := regexp.MustCompile(`^\{"at":"(\d{4}-\d\d)-\d\d"`)
	n := 0
	lives(t, 30, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		before := answersOnly(NewIndex(e).View(asOf, DefaultParams()))
		ix := NewIndex(e)
		for f := range e.Facts() {
			value := string(f.JSON())
			if !day.MatchString(value) {
				continue
			}
			if n++; n%5 != 0 { // one in so many, to be quick
				continue
			}
			month, err := f.With(engagement.Value(day.ReplaceAllString(value, `{"at":"$1"`)))
			require.NoError(t, err)
			for q, a := range answersOnly(ix.View(asOf, DefaultParams(), Set(month))) {
				if was := before[q]; a != was && a != cowork.Unknown {
					assert.Failf(t, "a day made coarser", "%s of %s is %s with the month of %s, and was %s", q.name, e.ID, a, f.Pointer, was)
				}
			}
		}
	})
}

type answerName struct{ fact, name string }

func answersOnly(v *View) map[answerName]cowork.Answer {
	all := map[answerName]cowork.Answer{}
	for _, q := range v.questions() {
		if fact := Schema().Facts[q.fact]; fact.Result == lang.KindAnswer {
			all[answerName{fact.Name, q.name}] = v.Answer(q.fact, &q.args, nil)
		}
	}
	return all
}

func excepted(fact, path string) bool {
	return slices.ContainsFunc(exceptions()[fact], func(prefix string) bool {
		return len(path) >= len(prefix) && path[:len(prefix)] == prefix
	})
}
