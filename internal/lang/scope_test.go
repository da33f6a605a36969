package lang

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func scoped(t *testing.T, text string) *Condition {
	t.Helper()
	c, errs := toySchema().Condition(toyScope, text)
	require.Empty(t, errs, text)
	return c
}

func peopleAndGroups() object {
	return object{
		"people": objects{held: []object{{"id": "p1", "told.limits": at("2026-03-01"), "kind": "expert", "told.alone": no}}},
		"groups": objects{held: []object{{"id": "g1", "told.limits": event{done: no}, "asked": at("2026-03-02")}}},
	}
}

// A thing that may be of one of two lists is read in the list that it is in.
func TestItemOfTwoLists(t *testing.T) {
	f := toyFrame(toySchema(), peopleAndGroups(), "2026-03-15")
	limits, id, seen := scoped(t, "voice.told.limits"), scoped(t, "known(voice)"), scoped(t, "first_seen(voice)")
	f.Rows[1] = Row{toyPeople, 0}
	assert.Equal(t, yes, limits.Answer(f))
	assert.Equal(t, yes, id.Answer(f))
	assert.Equal(t, unknown, seen.Answer(f))
	f.Rows[1] = Row{toyGroups, 0}
	assert.Equal(t, no, limits.Answer(f))
	assert.Equal(t, no, id.Answer(f))
	assert.Equal(t, yes, seen.Answer(f))
}

// Of an item that is not there, nothing is known, and nothing of it is noted.
func TestItemThatIsNotThere(t *testing.T) {
	f := toyFrame(toySchema(), object{"about.kind": "other"}, "2026-03-15")
	f.Rows[0], f.Rows[1] = NoRow, NoRow
	for _, text := range []string{
		"person.joined", "person.kind = expert", "person.modes has red", "person.rate > budget", "person.hours > 1", "person.id = lead",
		"person.joined before start", "person.joined.said_by = expert", "off(person.asked_on)", "likes(person, lead)", "said(person.told.alone, no)",
		"mood(person) = red", "days(person) > 1", "some x in person.friends: (known(x))", "person.own.checked", "favourite(person).about = work",
	} {
		var trail Trail
		assert.Equal(t, unknown, scoped(t, text).Explain(f, &trail), text)
		for _, s := range trail.Missing {
			assert.GreaterOrEqual(t, s.Row.N, int32(0), text)
		}
	}
	assert.Equal(t, no, scoped(t, "person.joined and about.kind = work").Answer(f))
}

// An item that is known to say nothing has empty lists, and nothing else.
func TestItemThatSaysNothing(t *testing.T) {
	f := toyFrame(toySchema(), object{"goals": goals(false), "people": objects{held: []object{{}}}}, "2026-03-15")
	f.Rows[0] = Row{toyPeople, 0}
	assert.Equal(t, no, scoped(t, "favourite(person).makers has lead or favourite(person).makers").Answer(f).And(no))
	assert.Equal(t, no, scoped(t, "some x in favourite(person).makers: (known(x))").Answer(f))
	assert.Equal(t, unknown, scoped(t, "favourite(person).about = work").Answer(f))
}

// Leaving out what a person may say is a fact about the item, not about silence.
func TestAnswerAsArgument(t *testing.T) {
	f := toyFrame(toySchema(), peopleAndGroups(), "2026-03-15")
	said := scoped(t, "said(person.told.alone, no)")
	f.Rows[0] = Row{toyPeople, 0}
	assert.Equal(t, yes, said.Answer(f))
	f.Rows[0] = NoRow
	assert.Equal(t, unknown, said.Answer(f))
}

func TestFactsOfOnesOwn(t *testing.T) {
	s := toySchema()
	f := toyFrame(s, peopleAndGroups(), "2026-03-15")
	w := f.World.(*toyWorld)
	f.Rows[0] = Row{toyPeople, 0}
	checked := toyEvent(s, event{at: "2026-03-01", said: "expert"})
	full := map[string]OwnValue{
		"checked": {Event: checked, There: true},
		"until":   {Moment: toyMoment("2026-03-20"), There: true},
		"trained": {Answer: no, There: true},
		"visits":  {Number: Bounds{3, 3, true}, There: true},
		"scheme":  {There: true},
	}
	for text, want := range map[string]int{
		"own.checked": 1, "person.own.checked": 1, "own.checked before own.until": 1, "own.checked.said_by = expert": 1,
		"own.checked.at after own.until": -1, "own.trained": -1, "own.visits > 2": 1, "own.visits": 1, "own.scheme": 1,
		"own.checked.recorded_at before start": 0, "own.checked.done": 0, "said(own.trained, no)": 1, "not own.until": -1,
	} {
		c := scoped(t, text)
		w.own = full
		assert.Equal(t, want, int(c.Answer(f)), text)
		w.own = nil
		var trail Trail
		if a := c.Explain(f, &trail); text != "said(own.trained, no)" {
			assert.Equal(t, unknown, a, text)
			assert.NotEmpty(t, trail.Missing, text)
			assert.NotEmpty(t, trail.Missing[0].Own, text)
		}
	}
}

func TestAnyOfAList(t *testing.T) {
	assert.Equal(t, unknown, Span{Known: true, Open: true}.any(), "nothing found yet in what may hold more")
	assert.Equal(t, no, Span{Known: true}.any())
	assert.Equal(t, yes, Span{To: 1, Known: true, Open: true}.any())
}

func TestWordsWinOverOtherNames(t *testing.T) {
	f := toyFrame(toySchema(), peopleAndGroups(), "2026-03-15")
	f.Rows[0] = Row{toyPeople, 0}
	scope := Scope{Vars: []Var{{Name: "expert", Tables: []TableID{toyPeople}}}}
	c, errs := toySchema().Condition(scope, "expert.kind = expert and expert = expert.kind and expert.kind != staff")
	require.Empty(t, errs)
	assert.Equal(t, yes, c.Answer(f))
}

func TestDueMoments(t *testing.T) {
	rec := object{"stages.fixed": at("2026-03-02"), "stages.ended": event{done: no}}
	f := toyFrame(toySchema(), rec, "2026-03-15")
	day := toyMoment("2026-03-02")
	for _, c := range []struct {
		text string
		kind DueKind
		want Moment
	}{
		{"always", DueAlways, Moment{}},
		{"at stages.fixed", DueAt, day},
		{"by stages.fixed + wait_days", DueBy, toyMoment("2026-03-09")},
		{"by stages.ended else stages.fixed", DueBy, day},
		{"by next else stages.fixed", DueBy, day},
		{"by stages.fixed else next", DueBy, day},
		{"at next else stages.ended", DueAt, Moment{}},
		{"at stages.ended else next", DueAt, Moment{}},
		{"at stages.ended else stages.ended", DueAt, Moment{State: Never}},
		{"at stages.ended", DueAt, Moment{State: Never}},
		{"at next", DueAt, Moment{}},
	} {
		d, errs := toySchema().Due(Scope{}, c.text)
		require.Empty(t, errs, c.text)
		assert.Equal(t, c.kind, d.Kind, c.text)
		assert.Equal(t, c.want, d.Moment(f), c.text)
		assert.Equal(t, c.text, d.String())
		assert.Equal(t, c.want, d.Explain(f, &Trail{}), c.text)
	}
	d, _ := toySchema().Due(Scope{}, "by stages.fixed + wait_days else next")
	assert.Equal(t, []ParamID{0}, d.Params())
	assert.Len(t, d.Reads(), 2)
}

func TestReadsAndParams(t *testing.T) {
	c := scoped(t, "voice.told.limits before first_seen(voice) and count(g in goals where g.set) >= at_least and goals")
	assert.Equal(t, []ParamID{1}, c.Params())
	s := toySchema()
	var reads []string
	for _, r := range c.Reads() {
		if r.Fact > 0 {
			reads = append(reads, s.Facts[r.Fact-1].Name)
			continue
		}
		reads = append(reads, s.Tables[r.Table].Path+" "+s.Tables[r.Table].Fields[r.Field].Path)
	}
	assert.Equal(t, []string{"people[] told.limits", "groups[] told.limits", "first_seen", " goals", "goals[] set"}, reads)
}
