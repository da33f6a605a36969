package lang

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
)

const (
	yes     = cowork.Yes
	no      = cowork.No
	unknown = cowork.Unknown
)

func at(day string) event { return event{at: day} }

func goals(open bool, list ...object) objects { return objects{list, open} }

var (
	none  = object{}
	never = event{done: no}
)

// Each construct of verdict.md 1.1, with the answers that it can give. The day
// of asking is 15 March 2026.
var constructs = []struct {
	text string
	rec  object
	want cowork.Answer
}{
	{"ok", object{"ok": yes}, yes},
	{"ok", object{"ok": no}, no},
	{"ok", none, unknown},
	{"not ok", object{"ok": no}, yes},
	{"not ok", none, unknown},

	{"stages.fixed", object{"stages.fixed": at("2026-03-15")}, yes},
	{"stages.fixed", object{"stages.fixed": at("2026-03-16")}, no},
	{"stages.fixed", object{"stages.fixed": at("2026-03")}, unknown},
	{"stages.fixed", object{"stages.fixed": event{at: "2026-03", done: yes}}, yes},
	{"stages.fixed", object{"stages.fixed": event{done: yes}}, yes},
	{"stages.fixed", object{"stages.fixed": never}, no},
	{"stages.fixed", object{"stages.fixed": event{said: "expert"}}, unknown},
	{"stages.fixed", none, unknown},

	{"next", object{"next": "2030"}, yes},
	{"next", object{"next": "never"}, no},
	{"next", none, unknown},
	{"about.kind", object{"about.kind": "work"}, yes},
	{"about.kind", none, unknown},
	{"size", object{"size": 0}, yes},
	{"size", none, unknown},
	{"budget", object{"budget": "0 GBP"}, yes},
	{"note", object{"note": true}, yes},
	{"note", none, unknown},
	{"goals", object{"goals": goals(true, object{})}, yes},
	{"goals", object{"goals": goals(false)}, no},
	{"goals", none, unknown},
	{"texts", object{"texts": texts{held: []string{"red"}}}, yes},
	{"start", object{"stages.fixed": at("2026-03-14"), "stages.ended": never}, yes},
	{"start", object{"stages.fixed": at("2026-03-14")}, yes},
	{"start", object{"stages.fixed": at("2026-04-20")}, unknown},
	{"start", object{"stages.fixed": at("2026-04-20"), "stages.ended": never}, no},

	{"ok or size", object{"ok": no, "size": 1}, yes},
	{"ok or size", object{"ok": no}, unknown},
	{"ok or stages.fixed", object{"ok": no, "stages.fixed": never}, no},
	{"ok and size", object{"ok": no}, no},
	{"ok and size", object{"ok": yes}, unknown},
	{"not ok and size or next", object{"ok": yes, "next": "never"}, no},

	{"every g in goals: (g.set)", object{"goals": goals(true)}, yes},
	{"every g in goals: (g.set)", object{"goals": goals(true, object{"set": at("2026-03-01")})}, yes},
	{"every g in goals: (g.set)", object{"goals": goals(false, object{"set": never}, object{})}, no},
	{"every g in goals: (g.set)", object{"goals": goals(false, object{})}, unknown},
	{"every g in goals: (g.set)", none, unknown},
	{"every g in goals where g.strategic: (g.set)", object{"goals": goals(false, object{"strategic": no})}, yes},
	{"every g in goals where g.strategic: (g.set)", object{"goals": goals(false, object{"set": never})}, unknown},
	{"some g in goals: (g.set)", object{"goals": goals(false)}, no},
	{"some g in goals: (g.set)", object{"goals": goals(true, object{"set": never})}, unknown},
	{"some g in goals: (g.set)", object{"goals": goals(false, object{"set": never})}, no},
	{"some g in goals: (g.set)", object{"goals": goals(true, object{"set": at("2026-03-01")})}, yes},
	{"some g in goals: (g.set)", none, unknown},
	{"some g in goals where g.strategic: (g.set)", object{"goals": goals(false, object{"strategic": no, "set": at("2025")})}, no},
	{"some g in goals: (some g in g.agreed: (g.freely))", object{"goals": goals(false, object{"agreed": objects{held: []object{{"freely": yes}}}})}, yes},
	{"every w in (red, green): (about.tags has w)", object{"about.tags": texts{held: []string{"red", "green"}}}, yes},
	{"every w in (red, green): (about.tags has w)", object{"about.tags": texts{held: []string{"red"}, open: true}}, unknown},
	{"every w in (red, green): (about.tags has w)", object{"about.tags": texts{held: []string{"red"}}}, no},
	{"some w in about.tags: (w != red)", object{"about.tags": texts{held: []string{"red"}}}, no},
	{"some p in seats: (known(p))", object{"seats": texts{held: []string{"g1", "p1"}}}, yes},

	{"count(g in goals) >= 2", object{"goals": goals(false, object{}, object{})}, yes},
	{"count(g in goals) >= at_least", object{"goals": goals(false, object{})}, no},
	{"count(g in goals) >= at_least", object{"goals": goals(true, object{})}, unknown},
	{"count(g in goals where g.set) < 1", object{"goals": goals(false, object{})}, unknown},
	{"count(g in goals where g.set) < 1", object{"goals": goals(false, object{"set": never})}, yes},
	{"count(g in goals) = 1", object{"goals": goals(false, object{})}, yes},
	{"count(g in goals) != 1", object{"goals": goals(true, object{}, object{})}, yes},
	{"count(g in goals) >= 0", none, yes},
	{"share(g in goals where g.strategic: (g.set)) >= 50", object{"goals": goals(true)}, yes},
	{"share(g in goals where g.strategic: (g.set)) > 33", object{"goals": goals(true,
		object{"strategic": yes, "set": at("2025")}, object{"strategic": yes, "set": never}, object{"strategic": yes, "set": never})}, yes},
	{"share(g in goals where g.strategic: (g.set)) >= 34", object{"goals": goals(true,
		object{"strategic": yes, "set": at("2025")}, object{"strategic": yes, "set": never}, object{"strategic": yes, "set": never})}, no},
	{"share(g in goals where g.strategic: (g.set)) >= 50", object{"goals": goals(false, object{"set": never})}, unknown},
	{"share(g in goals where g.strategic: (g.set)) >= 50", none, unknown},

	{"about.kind = work", object{"about.kind": "work"}, yes},
	{"about.kind = work", object{"about.kind": "other"}, no},
	{"about.kind != work", none, unknown},
	{"about.kind in (work, growth)", object{"about.kind": "growth"}, yes},
	{"about.kind in (work, growth)", object{"about.kind": "other"}, no},
	{"about.kind in (work, growth)", none, unknown},
	{"size > 1", object{"size": 2}, yes},
	{"size <= at_least", object{"size": 3}, no},
	{"size = 0", none, unknown},
	{"budget >= budget", object{"budget": "3 EUR"}, yes},
	{"some p in people: (p.rate > budget)", object{"budget": "3 EUR", "people": objects{held: []object{{"rate": "4 GBP"}}}}, unknown},
	{"some p in people: (p.rate > budget)", object{"budget": "3 GBP", "people": objects{held: []object{{"rate": "4 GBP"}}}}, yes},
	{"lead = lead", object{"lead": "p1"}, yes},
	{"lead = lead", none, unknown},

	{"about.tags has red", object{"about.tags": texts{held: []string{"red"}, open: true}}, yes},
	{"about.tags has red", object{"about.tags": texts{}}, no},
	{"about.tags has red", object{"about.tags": texts{held: []string{"blue"}, open: true}}, unknown},
	{"about.tags has red", none, unknown},
	{"about.tags has all (red, blue)", object{"about.tags": texts{held: []string{"blue", "red"}}}, yes},
	{"about.tags has all (red, blue)", object{"about.tags": texts{held: []string{"red"}}}, no},
	{"about.tags has any (red, blue)", object{"about.tags": texts{held: []string{"green"}, open: true}}, unknown},
	{"about.tags has any (red, blue)", object{"about.tags": texts{held: []string{"blue"}}}, yes},
	{"seats has lead", object{"lead": "p1", "seats": texts{held: []string{"p2"}}}, no},
	{"seats has lead", object{"seats": texts{}}, unknown},
	{"seats has any seats", object{"seats": texts{}}, no},
	{"some p in people: (p.modes has any about.tags)", object{"about.tags": texts{held: []string{"red"}}, "people": objects{held: []object{
		{"modes": texts{held: []string{"blue"}, open: true}},
	}}}, unknown},

	{"some p in people: (about.tags has any p.modes)", object{"about.tags": texts{held: []string{"red"}}, "people": objects{held: []object{
		{"modes": texts{held: []string{"blue"}, open: true}},
	}}}, unknown},
	{"some p in people where p.kind = expert: (some q in people: (q.id != p.id and likes(p, favourite(q).owner)))", object{
		"goals": goals(false, object{"owner": "p3"}),
		"people": objects{held: []object{
			{"id": "p1", "kind": "expert", "friends": texts{held: []string{"p3"}}}, {"id": "p2", "kind": "staff", "friends": texts{}},
		}},
	}, yes},

	{"stages.fixed before stages.ended", object{"stages.fixed": at("2026-03-01"), "stages.ended": at("2026-03-02")}, yes},
	{"stages.fixed before stages.ended", object{"stages.fixed": at("2026-03-02"), "stages.ended": at("2026-03-02")}, unknown},
	{"stages.fixed before stages.ended", object{"stages.fixed": at("2026-03-02T10:00:00Z"), "stages.ended": at("2026-03-02T11:00:01+01:00")}, yes},
	{"stages.fixed before stages.ended", object{"stages.fixed": at("2026-03-02T10:00:00Z"), "stages.ended": at("2026-03-02T11:00:00+01:00")}, no},
	{"stages.fixed before stages.ended", object{"stages.fixed": at("2026-03-03"), "stages.ended": at("2026-03-02")}, no},
	{"stages.fixed before stages.ended", object{"stages.fixed": at("2026-03"), "stages.ended": at("2026-03-20")}, unknown},
	{"stages.fixed before stages.ended", object{"stages.fixed": never}, no},
	{"stages.fixed before stages.ended", object{"stages.fixed": at("2026-03-01"), "stages.ended": never}, yes},
	{"stages.fixed before stages.ended", object{"stages.fixed": at("2026-04-20"), "stages.ended": never}, no},
	{"stages.fixed before stages.ended", object{"stages.ended": never}, unknown},
	{"stages.fixed before stages.ended", object{"stages.fixed": event{done: yes, recorded: "2026-03-01"}, "stages.ended": at("2026-03-02")}, yes},
	{"stages.fixed before stages.ended", object{"stages.fixed": event{done: yes}, "stages.ended": at("2026-03-02")}, unknown},
	{"stages.fixed before stages.ended", object{"stages.fixed": event{done: yes}, "stages.ended": at("2026-03-16")}, yes},
	{"stages.fixed after stages.ended", object{"stages.fixed": at("2026-03-03"), "stages.ended": at("2026-03-02")}, yes},
	{"stages.fixed after stages.ended", object{"stages.ended": never}, no},
	{"stages.fixed after stages.ended", object{"stages.fixed": at("2026-03-03")}, unknown},
	{"stages.fixed by stages.ended", object{"stages.fixed": at("2026-03-02"), "stages.ended": at("2026-03-02")}, yes},
	{"stages.fixed by stages.ended", object{"stages.fixed": at("2026-03-03"), "stages.ended": at("2026-03-02")}, no},
	{"stages.fixed by stages.ended", object{"stages.fixed": at("2026-03"), "stages.ended": at("2026-03-02")}, unknown},
	{"stages.fixed before start", object{"stages.fixed": at("2026-03-02")}, unknown},
	{"next before start", object{"next": "2026-03-03", "stages.fixed": at("2026-03-02")}, no},
	{"next before start", object{"next": "2026-03-01", "stages.fixed": at("2026-03-02")}, unknown},
	{"start before next", object{"next": "2026-03-03", "stages.fixed": at("2026-03-02")}, yes},
	{"start after next", object{"next": "2026-03-01", "stages.fixed": at("2026-03-02")}, unknown},
	{"stages.fixed + wait_days by next", object{"next": "2026-03-08", "stages.fixed": at("2026-03-01")}, yes},
	{"stages.fixed + wait_days by next", object{"next": "2026-03-07", "stages.fixed": at("2026-03-01")}, no},
	{"stages.fixed + size by next", object{"next": "2026-03-08", "stages.fixed": at("2026-03-01")}, unknown},
	{"next + wait_days before as_of", object{"next": "2026-03-07"}, yes},

	{"stages.fixed.said_by = expert", object{"stages.fixed": event{said: "expert"}}, yes},
	{"stages.fixed.said_by in (expert, carer)", object{"stages.fixed": at("2026-03-01")}, unknown},
	{"stages.fixed.done", object{"stages.fixed": never}, no},
	{"stages.fixed.at", object{"stages.fixed": at("2030")}, yes},
	{"stages.fixed.recorded_at before stages.fixed.at", object{"stages.fixed": event{at: "2026-03-02", recorded: "2026-03-01"}}, yes},
}

func TestConstructs(t *testing.T) {
	for _, c := range constructs {
		cond, errs := toySchema().Condition(Scope{}, c.text)
		require.Empty(t, errs, c.text)
		f := toyFrame(toySchema(), c.rec, "2026-03-15")
		assert.Equal(t, c.want, cond.Answer(f), "%s\n%s", c.text, shown(c.rec, ""))
		assert.Equal(t, c.want, slowAnswer(toySchema(), c.rec, "2026-03-15", c.text), "slow: %s\n%s", c.text, shown(c.rec, ""))
	}
}
