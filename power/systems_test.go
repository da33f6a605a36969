package power_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/checklist"
	"github.com/powercowork/cowork/power/sources"
)

// system is one system of the sources: where it lives, and that it works.
type system struct {
	name string
	// sections are those of the sources that describe it.
	sections []string
	// paths of the record hold it, and rules ask about it.
	paths []string
	rules []power.RuleID
	// shows are single changes of a worked record that change an outcome.
	shows []shown
	// also proves what no outcome shows.
	also func(*testing.T, example)
}

// shown is one fact of the record of work done together that, were it otherwise,
// would change the outcome of a rule.
type shown struct {
	at    cowork.Pointer
	value engagement.Value
	rule  power.RuleID
	want  power.Outcome
}

var systems = []system{
	{
		name:     "the five principles",
		sections: []string{"P: People with the right experience", "O: Outcomes and expectations", "W: Inclusive work and support arrangements", "E: Evaluation and learning", "R: Revision and review"},
		paths:    []string{"people", "outcomes", "sessions", "evaluation.held", "review.held"},
		rules:    []power.RuleID{"P01", "O01", "W01", "E01", "R01"},
		also:     eachPrincipleIsMetSomewhere,
	},
	{
		name:     "the Schedule of Experience",
		sections: []string{"Schedule of Experience"},
		paths:    []string{"experience.requirements[].item", "experience.requirements[].detail", "experience.requirements[].basis", "experience.requirements[].setting", "people[].brings[].basis"},
		rules:    []power.RuleID{"P01", "P02", "P03"},
		shows: []shown{
			{"/experience/asked", `{"done":"no"}`, "P01", power.NotMet},
			{"/experience/requirements/0/matched", `[]`, "P02", power.NotMet},
			{"/experience/requirements/0/matched/0/basis", `"learned"`, "P03", power.Met}, // another match is like for like
		},
	},
	{
		name:     "the three levels: what is claimed beside what was enacted, by phase",
		sections: []string{"Levels of co-working"},
		paths:    []string{"claims[].level", "claims[].phases", "decisions[].phase", "contributions[].phase"},
		rules:    []power.RuleID{"O09", "O27", "O30", "P05"},
		shows: []shown{
			{"/claims/0/level", `"user_controlled"`, "O09", power.NotMet},
			{"/claims/0/level", `"consultation"`, "O09", power.Met}, // a low level is no fault
		},
		also: levelsByPhase,
	},
	{
		name:     "the three time parameters",
		sections: []string{"Time parameters"},
		paths:    []string{"people[].role.time", "people[].role.job_description", "people[].role.work_basis"},
		rules:    []power.RuleID{"O08", "W43", "R07"},
		shows: []shown{
			{"/people/0/role/time", `"standalone"`, "O08", power.NotMet},        // many days of work
			{"/people/0/role/time", `"enduring_role"`, "O08", power.CannotTell}, // is there a job description?
		},
		also: timesHaveTheirOwnDuties,
	},
	{
		name:     "the nine kinds of focus",
		sections: []string{"Focus of the work"},
		paths:    []string{"about.focus", "about.touches"},
		rules:    []power.RuleID{"P02", "W12"},
		shows:    []shown{{"/people/0/reward/tied_to_telling", `"yes"`, "W12", power.NotMet}},
		also:     nineKindsOfFocus,
	},
	{
		name:  "goals: exploratory, explanatory, emancipatory",
		paths: []string{"goals[].kind", "goals[].about", "goals[].agreed[].person"},
		rules: []power.RuleID{"O01", "O04", "O25"},
		shows: []shown{
			{"/goals/0/kind", `"explanatory"`, "O04", power.Met},
			{"/goals/0/kind", `"exploratory"`, "O04", power.Met},
			{"/goals/0/agreed", `[]`, "O25", power.Met}, // another is held in common
		},
		also: moreThanGettingBetter,
	},
	{
		name:  "outcomes, tangible and less tangible",
		paths: []string{"outcomes[].tangible", "outcomes[].benefit", "outcomes[].gain", "outcomes[].measure"},
		rules: []power.RuleID{"O02", "E02"},
		shows: []shown{
			{"/outcomes/0/measure", `{"done":"no"}`, "O02", power.Met}, // its goal has another that is measured
			{"/outcomes/2/measure", `{"done":"no"}`, "O02", power.NotMet},
		},
	},
	{
		name:     "the four expressions of power, as a lens over the findings",
		sections: []string{"Appendix 1: definitions of power"},
		paths:    []string{"concerns[].harm", "contributions[].led_to", "outputs[].makers"},
		rules:    []power.RuleID{"W14", "W22", "O25", "O05"},
		also:     expressionsAsALens,
	},
	{
		name:     "components of engagement, as a lens",
		sections: []string{"Positive and negative engagement"},
		paths:    []string{"sessions[].present", "people[].brings[].basis", "contributions[].replies[].kind"},
		rules:    []power.RuleID{"P06", "P02", "O14"},
		also:     componentsAsALens,
	},
	{
		name:     "wellness action planning",
		sections: []string{"Appendix 2: wellness action planning"},
		paths:    []string{"people[].wellness_plan.offered", "people[].wellness_plan.by_person", "people[].wellness_plan.readers", "people[].wellness_plan.review_on"},
		rules:    []power.RuleID{"W43", "W44", "R06"},
		shows: []shown{
			{"/people/0/wellness_plan/offered", `{"done":"no"}`, "W43", power.NotMet},
			{"/people/0/wellness_plan/required", `"yes"`, "W44", power.NotMet},
			{"/people/0/wellness_plan/read_by", `["a2000000-0000-4000-8000-000000000001"]`, "W44", power.NotMet},
			{"/people/0/wellness_plan/reviewed", `{"done":"no"}`, "R06", power.NotMet},
		},
	},
	{
		name:     "barriers, enablers and grow factors, to which findings can point",
		sections: []string{"Barriers, enablers and grow factors"},
		paths:    []string{"context.assessed", "context.factors[].factor", "context.factors[].kind", "context.factors[].action"},
		rules:    []power.RuleID{"R05"},
		shows:    []shown{{"/context/assessed", `{"done":"no"}`, "R05", power.NotMet}},
		also:     factorsBesideFindings,
	},
	{
		name: "the recovery college: its checklist, its exceptions, and what is not co-production",
		sections: []string{
			"Checklist and Quality Process", "When decisions aren't co-produced", "What co-production is not", "Is the right experience included?",
		},
		paths: []string{"reserved[].ground", "reserved[].declared", "decisions[].weight", "sessions[].kind"},
		rules: []power.RuleID{"P01", "P02", "O09", "O10", "O11", "O12", "O13", "O21", "O23", "O26", "O28", "O29"},
		shows: []shown{
			{"/reserved/0/ground", `"health_and_safety"`, "O12", power.Met},
			{"/reserved/0/ground", `"decided_elsewhere"`, "O12", power.Met},
			{"/reserved/0/ground", `"urgent"`, "O12", power.Met},
			{"/reserved/0/ground", `"managerial"`, "O12", power.Met},
			{"/reserved/0/ground", `"other"`, "O12", power.NotMet},
			{"/reserved/0/declared", `{"done":"no"}`, "O12", power.NotMet},
			{"/people/0/role/tasks_chosen", `{"done":"no"}`, "O21", power.NotMet},
		},
		also: checklistIsFilled,
	},
	{
		name:  "co-production, collaboration and involvement, and any ladder as data",
		paths: []string{"claims[].scheme", "claims[].term", "claims[].level"},
		rules: []power.RuleID{"O09", "O17"},
		also: func(t *testing.T, _ example) {
			for _, l := range power.Ladders() {
				assert.NotEmpty(t, l.Rungs, l.Scheme)
			}
		},
	},
	{
		name: "the Together findings and what partnership boards asked for",
		sections: []string{
			"Involvement of our services", "Engagement events", "Emerging themes", "Learning disability partnership boards", "Closing claims",
		},
		paths: []string{"groups[].needed", "groups[].approached", "recruitment.routes", "claims[].says", "messages[].plain", "context.guidance_issued"},
		rules: []power.RuleID{"P07", "P08", "O03", "O14", "O17", "W04", "W15", "W17", "W18", "E05", "E07", "E08"},
		shows: []shown{
			{"/recruitment", `{"routes":["picked_by_staff"],"reason":{"done":"no"}}`, "P07", power.NotMet}, // an involvement register
			{"/groups/1/approached", `{"done":"no"}`, "P08", power.CannotTell},                             // there may have been a reason
			{"/people/0/adjustments/asked", `{"done":"no"}`, "W18", power.NotMet},
			{"/sessions/0/preparation", `{"done":"no"}`, "W17", power.NotMet}, // support before meetings
			{"/sessions/0/support", `{"done":"no"}`, "W17", power.NotMet},     // and during them
			{"/people/0/role/function", `{"done":"no"}`, "O03", power.NotMet},
			{"/contributions/0/replies", `[]`, "O14", power.NotMet}, // tell people what came of it
		},
	},
	{
		name: "the workforce system, with the line of sight from feedback to change",
		sections: []string{
			"What good looks like", "Example 1: co-produced induction", "Example 2: co-facilitated training", "Example 3: supervision themes", "Governance and assurance",
		},
		paths: []string{
			"workforce.modules[].versions[].designers", "workforce.modules[].versions[].competencies", "sessions[].facilitators",
			"sessions[].version", "workforce.observations[].week", "workforce.themes[].panel_input", "workforce.touchpoints[].kind",
			"workforce.learning[].changed", "workforce.controls[].kind", "people[].role.terms", "context.oversight[].experts",
		},
		rules: []power.RuleID{"W46", "W47", "E11", "E12", "E13", "E14", "E15", "E16", "E17"},
		shows: []shown{
			{"/workforce/modules/0/versions/0/designers", `["a2000000-0000-4000-8000-000000000002"]`, "E13", power.NotMet},
			{"/workforce/modules/0/lived_first", `"no"`, "E12", power.NotMet},
			{"/workforce/themes/0/panel_input", `{"done":"no"}`, "E15", power.NotMet},
			{"/workforce/learning/0/changed", `{"done":"no"}`, "E14", power.NotMet},
			{"/workforce/controls", `[]`, "E17", power.NotMet},
			{"/people/0/role/terms", `["scope"]`, "W46", power.NotMet},
		},
		also: lineOfSight,
	},
}

// All systems of the sources work: each lives at places of the record that there
// are, is asked about by rules that rest on it, and facts of it change outcomes.
func TestAllSystemsWork(t *testing.T) {
	paths := map[string]bool{}
	for path := range engagement.Fields() {
		paths[path] = true
	}
	x := worked(t)[1]
	before := outcomesOf(x.assess())
	for _, s := range systems {
		t.Run(s.name, func(t *testing.T) {
			for _, path := range s.paths {
				assert.True(t, paths[path] || paths[path+"[]"], "no field %s", path)
			}
			for _, section := range s.sections {
				assert.True(t, restsOn(s.rules, section), "none of its rules rests on %q", section)
			}
			for _, c := range s.shows {
				assert.Contains(t, s.rules, c.rule)
				assert.Equal(t, power.Met, before[c.rule], "%s before %s", c.rule, c.at)
				assert.Equal(t, c.want, outcomesOf(x.with(t, c.at, c.value).assess())[c.rule], "%s if %s is %s", c.rule, c.at, c.value)
			}
			if s.also != nil {
				s.also(t, x)
			}
			assert.True(t, len(s.shows) > 0 || s.also != nil, "nothing shows that it works")
		})
	}
}

// restsOn reports whether one of the rules rests on a clause of a section.
func restsOn(rules []power.RuleID, section string) bool {
	for _, id := range rules {
		rule, _ := power.Standard().Rule(id)
		for _, clause := range rule.Sources {
			if c, ok := sources.Find(clause); ok && c.Section == section {
				return true
			}
		}
	}
	return false
}

func eachPrincipleIsMetSomewhere(t *testing.T, x example) {
	met := map[string]int{}
	for _, r := range x.assess().Results() {
		if r.Outcome == power.Met {
			met[string(r.Rule[:1])]++
		}
	}
	for _, letter := range strings.Split("POWER", "") {
		assert.Greater(t, met[letter], 4, letter)
	}
}

// moreThanGettingBetter: whatever kind goals are of, not all may be about
// recovery.
func moreThanGettingBetter(t *testing.T, x example) {
	for i := range x.record.Goals {
		x = x.with(t, cowork.Pointer("/goals").Index(i).Key("about"), `"recovery"`)
	}
	assert.Equal(t, power.NotMet, outcomesOf(x.assess())["O04"])
}

func levelsByPhase(t *testing.T, x example) {
	x = x.with(t, "/claims/0/level", `"user_controlled"`)
	for _, l := range x.assess().Levels() {
		if l.Claimed == power.LevelUserControlled {
			assert.Equal(t, power.LevelCoProduction, l.AtMost, "%s: the claim stands beside what was done", l.Phase)
			return
		}
	}
	assert.Fail(t, "no phase is claimed to be user-controlled")
}

// timesHaveTheirOwnDuties: each of the three is met by what it asks, and by no
// more than that.
func timesHaveTheirOwnDuties(t *testing.T, x example) {
	for _, time := range []engagement.TimeKind{engagement.TimeKindStandalone, engagement.TimeKindProject, engagement.TimeKindEnduringRole} {
		e, ok := power.Smallest(power.LevelConsultation, time)
		require.True(t, ok, time)
		a := power.Standard().Assess(&e, power.Asking{AsOf: power.SmallestAsOf()})
		for id, standalone := range map[power.RuleID]power.Outcome{"O08": power.Met, "R07": power.NotApplicable} {
			r, _ := a.Result(id)
			assert.Equal(t, standalone == power.NotApplicable && time == engagement.TimeKindStandalone, r.Outcome == power.NotApplicable, "%s for %s", id, time)
			assert.NotEqual(t, power.NotMet, r.Outcome, "%s for %s", id, time)
		}
	}
}

func nineKindsOfFocus(t *testing.T, x example) {
	x = x.with(t, "/tellings", `[]`)
	var all []string
	for path, f := range engagement.Fields() {
		if path == "about.focus[]" {
			all = f.Words()
		}
	}
	require.Len(t, all, 9)
	for _, focus := range all {
		y := x.with(t, "/about/focus", engagement.Value(`["`+focus+`"]`))
		assert.Equal(t, []engagement.Focus{engagement.Focus(focus)}, y.record.About.Focus)
		if focus == "narrative" {
			assert.Equal(t, power.Met, outcomesOf(y.assess())["W12"])
		}
	}
}

func expressionsAsALens(t *testing.T, x example) {
	total := 0
	for i, l := range x.assess().ByExpression() {
		assert.Equal(t, []string{"power over", "power with", "power to", "power within"}[i], l.Words)
		assert.Empty(t, l.Rules)
		total += l.Counts.Total()
	}
	shown := 0
	for _, r := range power.Standard().Rules() {
		if _, seen := x.assess().Seen(r.ID); seen {
			shown++
		}
	}
	assert.Equal(t, shown, total, "every rule speaks of one of the four")
	x = x.with(t, "/people/0/own_goals/asked", `{"done":"no"}`)
	rule, _ := power.Standard().Rule("O05")
	for _, l := range x.assess().ByExpression() {
		assert.Equal(t, l.Words == "power "+string(rule.Expression), slices.Contains(l.Rules, "O05"), l.Words)
	}
}

func componentsAsALens(t *testing.T, x example) {
	for _, l := range x.assess().ByComponent() {
		assert.Greater(t, l.Counts.Of(power.Met), 4, l.Words)
		assert.Empty(t, l.Rules, l.Words)
	}
	x = x.with(t, "/experience/requirements/0/matched", `[]`)
	assert.Equal(t, []power.RuleID{"P02"}, x.assess().ByComponent()[1].Rules)
}

// factorsBesideFindings: what the organisation said of itself stands beside what
// was found, and every factor of the source has rules that may point to it.
func factorsBesideFindings(t *testing.T, x example) {
	x = x.with(t, "/sessions/0/support", `{"done":"no"}`)
	list := x.assess().ByFactor()
	require.Len(t, list, len(x.record.Context.Factors))
	assert.Equal(t, engagement.FactorTime, list[0].Factor)
	assert.Equal(t, engagement.FactorKindBarrier, list[0].Kind)
	assert.Equal(t, cowork.Yes, list[0].Present)
	assert.Equal(t, cowork.Yes, list[0].Acted)
	assert.Contains(t, list[0].Rules, power.RuleID("W17"))
	for path, f := range engagement.Fields() {
		if path != "context.factors[].factor" {
			continue
		}
		assert.Len(t, f.Words(), 20)
		for _, word := range f.Words() {
			y := x.with(t, "/context/factors", engagement.Value(`[{"factor":"`+word+`"}]`))
			assert.Positive(t, y.assess().ByFactor()[0].Counts.Total(), "no rule points to %s", word)
		}
	}
}

func checklistIsFilled(t *testing.T, x example) {
	for _, p := range checklist.Of(x.assess()).Points {
		assert.Equal(t, cowork.Yes, p.Answer, p.Words)
	}
}

// lineOfSight: from what was said or found, over what was learned, to what
// changed; and where it breaks, the step that is wanting.
func lineOfSight(t *testing.T, x example) {
	broken := func(y example, from cowork.Pointer) string {
		for _, s := range y.assess().Sights() {
			if s.From == from {
				step, _ := s.Broken()
				return step.Words
			}
		}
		require.Fail(t, "no line of sight", from)
		return ""
	}
	attendance := x
	for i := range x.record.Evaluation.Evidence {
		attendance = attendance.with(t, cowork.Pointer("/evaluation/evidence").Index(i).Key("source"), `"attendance"`)
	}
	assert.Equal(t, power.NotMet, outcomesOf(attendance.assess())["E11"], "that staff came is no changed practice")
	assert.Empty(t, broken(x, "/workforce/learning/0"))
	assert.Equal(t, "changed", broken(x.with(t, "/workforce/learning/0/changed", `{"done":"no"}`), "/workforce/learning/0"))
	assert.Empty(t, broken(x, "/contributions/0"))
	assert.Equal(t, "person told", broken(x.with(t, "/contributions/0/replies", `[]`), "/contributions/0"))
	assert.Empty(t, broken(x, "/evaluation/findings/0"))
	assert.Equal(t, "put to use", broken(x.with(t, "/evaluation/findings/0/used", `{"done":"no"}`), "/evaluation/findings/0"))
	declined := x.with(t, "/contributions/0/outcome", `"declined"`).with(t, "/contributions/0/reason", `{"done":"no"}`)
	assert.Equal(t, "reason given", broken(declined, "/contributions/0"))
	who := x.record.Contributions[0].By
	for _, s := range x.assess().For(power.Expert(who)).Sights() {
		if at := s.From.Tokens(); at[0] == "contributions" {
			c, _ := x.record.Lookup(s.From.Key("by"))
			by, _ := c.ID()
			assert.Equal(t, who, by, "an expert is shown their own")
		}
	}
}
