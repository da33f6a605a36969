package power_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// confidential are the rules whose findings go to the expert and the independent
// contact only, and W27, which goes to the expert alone.
var confidential = []power.RuleID{"W03", "W13", "W27", "W32", "W44", "W51", "E08", "E09", "E10", "R08"}

func TestConfidentialRules(t *testing.T) {
	for _, r := range power.Standard().Rules() {
		kept := !slices.Contains(r.Audience, power.ForLead)
		assert.Equal(t, slices.Contains(confidential, r.ID), kept, r.ID)
	}
}

func TestWhoSeesWhat(t *testing.T) {
	for _, x := range examples(t) {
		a := x.assess()
		for _, reader := range []power.Reader{{}, power.Lead()} {
			b := a.For(reader)
			for f := range b.Findings() {
				assert.NotContains(t, confidential, f.Rule, x.name)
			}
			for line := range b.Next() {
				assert.NotContains(t, confidential, line.Rule, x.name)
			}
			for _, flag := range power.Flags() {
				for _, g := range b.Flag(flag).Grounds {
					assert.NotContains(t, confidential, g.Rule, x.name)
				}
			}
			for _, q := range b.Questions() {
				for _, id := range confidential {
					assert.NotContains(t, append(q.Settles, q.Helps...), id, x.name)
				}
			}
			for _, flag := range power.Flags() {
				for _, w := range b.Flag(flag).Early {
					assert.NotContains(t, confidential, w.Rule, x.name)
				}
			}
			report := b.Report()
			for _, id := range confidential {
				assert.Equal(t, power.ElsewhereLine, report.Outcomes[id], x.name)
			}
			assert.Equal(t, power.ElsewhereLine, report.Elsewhere, x.name)
		}
		for f := range a.For(power.IndependentContact()).Findings() {
			assert.NotEqual(t, power.RuleID("W27"), f.Rule)
		}
	}
}

// An expert sees what is about them and about the engagement, nothing that is about
// another expert alone, and is told of nobody else whom a matter concerns.
func TestAnExpertSeesNobodyElse(t *testing.T) {
	shared := 0
	for _, x := range examples(t) {
		concerned := map[power.Fingerprint][]cowork.ID{}
		for f := range x.assess().For(power.IndependentContact()).Findings() {
			concerned[f.Fingerprint] = f.Item.Experts
		}
		for _, p := range x.record.People {
			if p.Kind != "expert" {
				continue
			}
			a := x.assess().For(power.Expert(p.ID))
			for f := range a.Findings() {
				if all := concerned[f.Fingerprint]; len(all) > 0 {
					assert.Contains(t, all, p.ID, "%s %s", x.name, f.Rule)
					if len(all) > 1 {
						shared++
					}
				}
			}
			for _, list := range expertsIn.FindAllStringSubmatch(text(t, a), -1) {
				assert.Equal(t, fmt.Sprintf("%q", p.ID.String()), list[1], x.name)
			}
			for r := range a.Items("W17") {
				assert.Subset(t, []cowork.ID{p.ID}, r.Item.Experts)
			}
			for r := range a.Explain("W17") {
				assert.Subset(t, []cowork.ID{p.ID}, r.Item.Experts)
			}
		}
	}
	assert.Positive(t, shared, "findings that concern several experts")
}

var expertsIn = regexp.MustCompile(`"experts":\[([^\]]*)\]`)

// Personal values are shown to the person alone.
func TestPersonalValues(t *testing.T) {
	personal := func(path string) bool {
		for _, list := range []string{"accounts[]", "people[].checks[]", "losses[]", "concerns[]", "signals[]", "consent.entries[]"} {
			if strings.HasPrefix(path, list) {
				return true
			}
		}
		return false
	}
	for _, x := range examples(t) {
		for _, reader := range []power.Reader{{}, power.Lead(), power.IndependentContact()} {
			for f := range x.assess().For(reader).Findings() {
				for _, fact := range f.Facts {
					if personal(fact.Path) || fact.Personal {
						assert.Empty(t, fact.Value, "%s %s %s", x.name, f.Rule, fact.Pointer)
					}
				}
			}
		}
	}
}

var _ cowork.ID
