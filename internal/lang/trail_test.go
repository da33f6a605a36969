package lang

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
)

// named writes what a trail holds as paths, a number of the policy by its name.
func named(s *Schema, seen []Seen) string {
	var names []string
	for _, x := range seen {
		name := ""
		switch {
		case x.Param > 0:
			name = s.Params[x.Param-1].Name
		case x.Own != "":
			name = fmt.Sprintf("%s%d own.%s", s.Tables[x.Row.Table].Path, x.Row.N, x.Own)
		case x.Row.Table == toyRecord:
			name = s.Tables[0].Fields[x.Field].Path
		default:
			name = strings.TrimSuffix(s.Tables[x.Row.Table].Path, "[]") + fmt.Sprintf("[%d].%s", x.Row.N, s.Tables[x.Row.Table].Fields[x.Field].Path)
		}
		if x.NotAll {
			name += " (all?)"
		}
		if x.Unclear {
			name += " (unclear)"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

var march = at("2026-03-01")

var trails = []struct {
	text             string
	rec              object
	want             cowork.Answer
	carried, missing string
}{
	{"ok and stages.fixed and size", object{"ok": no, "stages.fixed": march}, no, "ok", ""},
	{"ok and stages.fixed", object{"ok": yes, "stages.fixed": march}, yes, "ok, stages.fixed", ""},
	{"ok and stages.fixed and size", object{"ok": yes}, unknown, "", "stages.fixed, size"},
	{"ok or stages.fixed", object{"ok": no, "stages.fixed": march}, yes, "stages.fixed", ""},
	{"ok or stages.fixed", object{"ok": no, "stages.fixed": never}, no, "ok, stages.fixed", ""},
	{"ok or not (stages.fixed and size)", object{"ok": no}, unknown, "", "stages.fixed, size"},
	{"every g in goals: (g.set)", object{"goals": goals(false, object{"set": march}, object{"set": never}, object{})}, no, "goals[1].set", ""},
	{"every g in goals: (g.set)", object{"goals": goals(false, object{"set": march}, object{})}, unknown, "", "goals[1].set"},
	{"every g in goals: (g.set)", object{"goals": goals(false, object{"set": march})}, yes, "goals, goals[0].set", ""},
	{"every g in goals: (g.set)", object{"goals": goals(true, object{})}, unknown, "", "goals[0].set"},
	{"every g in goals: (g.set)", object{}, unknown, "", "goals"},
	{"some g in goals: (g.set)", object{"goals": goals(true, object{"set": never}, object{"set": march})}, yes, "goals[1].set", ""},
	{"some g in goals: (g.set)", object{"goals": goals(true, object{"set": never})}, unknown, "", "goals (all?)"},
	{"some g in goals: (g.set)", object{"goals": goals(true, object{})}, unknown, "", "goals (all?), goals[0].set"},
	{"some g in goals: (g.set)", object{"goals": goals(false, object{"set": never})}, no, "goals, goals[0].set", ""},
	{"some g in goals: (g.owner = lead and g.set)", object{"lead": "p1", "goals": goals(false, object{"owner": "p1", "set": never}, object{"owner": "p2", "set": march})}, no, "goals, lead, goals[0].set", ""},
	{"some g in goals: (g.owner = lead and g.set)", object{"lead": "p1", "goals": goals(false, object{"owner": "p1"}, object{"owner": "p2"})}, unknown, "", "goals[0].set"},
	{"every w in (red, green): (about.tags has w)", object{"about.tags": texts{held: []string{"red"}, open: true}}, unknown, "", "about.tags (all?)"},
	{"size >= at_least", object{"size": 1}, no, "size, at_least", ""},
	{"size >= at_least", object{}, unknown, "at_least", "size"},
	{"count(g in goals) >= 1", object{"goals": goals(true, object{})}, yes, "goals", ""},
	{"count(g in goals) >= 2", object{"goals": goals(true, object{})}, unknown, "", "goals (all?)"},
	{"count(g in goals where g.set) >= at_least", object{"goals": goals(true, object{"set": march}, object{})}, unknown, "at_least", "goals (all?), goals[1].set"},
	{"count(g in goals where g.set) >= 1", object{"goals": goals(true, object{"set": march}, object{})}, yes, "goals, goals[0].set", ""},
	{"share(g in goals where g.strategic: (g.set)) >= 50", object{"goals": goals(true, object{"strategic": yes})}, unknown, "", "goals[0].set"},
	{"stages.fixed before stages.ended", object{"stages.fixed": at("2026-03-01")}, unknown, "", "stages.ended"},
	{"stages.fixed before stages.ended", object{"stages.fixed": never}, no, "stages.fixed", ""},
	{"stages.fixed before stages.ended", object{"stages.fixed": march, "stages.ended": march}, unknown, "", "stages.fixed (unclear), stages.ended (unclear)"},
	{"stages.fixed", object{"stages.fixed": at("2026-03")}, unknown, "", "stages.fixed (unclear)"},
	{"stages.fixed.said_by = expert", object{"stages.fixed": march}, unknown, "", "stages.fixed"},
	{"next before start", object{"next": "2026-02-01", "stages.fixed": march}, unknown, "", "stages.ended"},
	{"start before next", object{"next": "2026-03-10", "stages.fixed": march}, yes, "stages.fixed, next", ""},
	{"own.checked", object{}, unknown, "", "0 own.checked"},
	{"some p in people: (p.rate > budget)", object{"budget": "3 EUR", "people": objects{held: []object{{"rate": "4 GBP"}}}}, unknown, "", "people[0].rate (unclear), budget (unclear)"},
	{"some p in people: (likes(p, lead))", object{"lead": "p1", "people": objects{held: []object{{"friends": texts{held: []string{"p2"}, open: true}}}}}, unknown, "", "people[0].friends (all?)"},
	{"some p in people: (likes(p, lead))", object{"people": objects{held: []object{{}}}}, unknown, "", "lead"},
}

func TestWhatATrailKeeps(t *testing.T) {
	for _, c := range trails {
		s := toySchema()
		cond, errs := s.Condition(toyScope, c.text)
		require.Empty(t, errs, c.text)
		f := toyFrame(s, c.rec, "2026-03-15")
		var trail Trail
		assert.Equal(t, c.want, cond.Explain(f, &trail), c.text)
		assert.Equal(t, c.carried, named(s, trail.Carried), "%s\n%s", c.text, shown(c.rec, ""))
		assert.Equal(t, c.missing, named(s, trail.Missing), "%s\n%s", c.text, shown(c.rec, ""))
	}
}

func TestATrailKeepsEachThingOnce(t *testing.T) {
	var trail Trail
	for range 3 {
		for i := range int32(3 * few) {
			trail.Read(Row{1, i}, 2, i%2 == 0)
		}
	}
	assert.Len(t, trail.Carried, 3*few/2)
	assert.Len(t, trail.Missing, 3*few/2)
	var none *Trail
	none.Read(Row{}, 0, true)
	none.Rest(&trail, yes)
}
