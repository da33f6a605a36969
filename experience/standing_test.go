package experience_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/experience"
)

var (
	when = must(cowork.ParseWhen)
	id   = must(cowork.ParseID)
)

func must[T any](parse func(string) (T, error)) func(string) T {
	return func(s string) T {
		v, err := parse(s)
		if err != nil {
			panic(err)
		}
		return v
	}
}

var asOf = when("2026-02-16")

func agreed(day string, by cowork.SaidBy) cowork.Event {
	return cowork.Event{At: when(day), SaidBy: by}
}

// need is restraint, lived, on a mental health ward, and essential.
func need(matched ...experience.Match) experience.Schedule {
	return experience.Schedule{Requirements: []experience.Requirement{{
		Item: experience.ItemRestrictiveIntervention, Basis: experience.BasisDirect, Need: experience.NeedEssential,
		Setting: experience.SettingMentalHealthInpatient, Matched: matched,
	}}}
}

func TestCover(t *testing.T) {
	fits := experience.Match{
		Who: id("expert-1"), Basis: experience.BasisDirect, Setting: experience.SettingMentalHealthInpatient,
		Agreed: agreed("2026-01-28", cowork.SaidByExpert),
	}
	with := func(change func(*experience.Match)) experience.Match {
		m := fits
		change(&m)
		return m
	}
	carer := with(func(m *experience.Match) { m.Basis = experience.BasisIndirect })
	trained := with(func(m *experience.Match) { m.Basis = experience.BasisLearned })
	notTheirs := with(func(m *experience.Match) {
		m.Agreed = cowork.Event{Done: cowork.No, SaidBy: cowork.SaidByExpert}
	})
	unsaid := with(func(m *experience.Match) { m.Basis = "" })

	tests := []struct {
		name    string
		matched []experience.Match
		want    experience.Cover
	}{
		{"nobody wrote down who", nil, ""},
		{"nobody", []experience.Match{}, experience.Missing},
		{"all of it", []experience.Match{fits}, experience.Covered},
		{"a carer agreed for the person", []experience.Match{with(func(m *experience.Match) { m.Agreed.SaidBy = cowork.SaidByCarer })}, experience.Covered},
		{"another setting", []experience.Match{with(func(m *experience.Match) { m.Setting = experience.SettingLearningDisability })}, experience.Partly},
		{"another setting with a reason", []experience.Match{with(func(m *experience.Match) {
			m.Setting, m.SettingReason = experience.SettingLearningDisability, agreed("2026-01-28", cowork.SaidByOrganisation)
		})}, experience.Covered},
		{"the setting is not written down", []experience.Match{with(func(m *experience.Match) { m.Setting = "" })}, experience.Partly},
		{"not asked yet", []experience.Match{with(func(m *experience.Match) { m.Agreed = cowork.Event{} })}, experience.Partly},
		{"the organisation says so", []experience.Match{with(func(m *experience.Match) { m.Agreed.SaidBy = cowork.SaidByOrganisation })}, experience.Partly},
		{"nobody wrote down whose word", []experience.Match{with(func(m *experience.Match) { m.Agreed.SaidBy = "" })}, experience.Partly},
		{"to be agreed later", []experience.Match{with(func(m *experience.Match) { m.Agreed.At = when("2026-02-17") })}, experience.Partly},
		{"agreed today", []experience.Match{with(func(m *experience.Match) { m.Agreed.At = when("2026-02-16") })}, experience.Covered},
		{"agreed some time this month", []experience.Match{with(func(m *experience.Match) { m.Agreed.At = when("2026-02") })}, experience.Partly},
		{"done, some time this month", []experience.Match{with(func(m *experience.Match) { m.Agreed.At, m.Agreed.Done = when("2026-02"), cowork.Yes })}, experience.Covered},
		{"done, on a day that lies ahead", []experience.Match{with(func(m *experience.Match) { m.Agreed.At, m.Agreed.Done = when("2026-02-17"), cowork.Yes })}, experience.Partly},
		{"done, no day written down", []experience.Match{with(func(m *experience.Match) { m.Agreed.At, m.Agreed.Done = cowork.When{}, cowork.Yes })}, experience.Covered},
		{"at an hour today", []experience.Match{with(func(m *experience.Match) { m.Agreed.At = when("2026-02-16T10:00:00Z") })}, experience.Covered},
		{"agreed some time last month", []experience.Match{with(func(m *experience.Match) { m.Agreed.At = when("2026-01") })}, experience.Covered},
		{"they say it is not theirs", []experience.Match{notTheirs}, experience.Missing},
		{"never theirs", []experience.Match{with(func(m *experience.Match) { m.Agreed = cowork.Event{At: cowork.Never, SaidBy: cowork.SaidByExpert} })}, experience.Missing},
		{"a carer", []experience.Match{carer}, experience.StoodIn},
		{"trained staff", []experience.Match{trained}, experience.StoodIn},
		{"the footing is not written down", []experience.Match{unsaid}, ""},
		{"the best decides", []experience.Match{notTheirs, trained, carer, fits}, experience.Covered},
		{"part beats a carer, in any order", []experience.Match{with(func(m *experience.Match) { m.Setting = "" }), carer}, experience.Partly},
		{"a carer, and one not written down", []experience.Match{unsaid, carer}, ""},
		{"a carer, and one whose it is not", []experience.Match{carer, notTheirs}, experience.StoodIn},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := need(tt.matched...)
			got.Requirements[0].Matched = tt.matched // a nil list stays nil
			standing := got.Standing(experience.Table{}, asOf)
			require.Len(t, standing, 1)
			assert.Equal(t, tt.want, standing[0].Cover)
			assert.Len(t, standing[0].Fits, len(tt.matched))
		})
	}
}

func TestFitSaysWhy(t *testing.T) {
	st := need(experience.Match{
		Who: id("expert-1"), Basis: experience.BasisIndirect, Setting: experience.SettingPrison,
		Agreed: agreed("2026-01-28", cowork.SaidByOrganisation),
	}).Standing(experience.Table{}, asOf)[0]
	assert.Equal(t, []experience.Fit{{
		Who: id("expert-1"), Basis: experience.BasisIndirect,
		LikeForLike: cowork.No, Setting: cowork.Unknown, OwnWord: cowork.No,
	}}, st.Fits, "whether a reason was written down is not known")

	for _, no := range []cowork.Event{{Done: cowork.No}, {At: cowork.Never}, {At: when("2026-02-17")}} {
		no.SaidBy = cowork.SaidByOrganisation
		fit := need(experience.Match{Who: id("group-1"), Basis: experience.BasisDirect, Agreed: no}).Standing(experience.Table{}, asOf)[0].Fits[0]
		assert.Equal(t, cowork.No, fit.OwnWord)
		assert.False(t, fit.NotTheirs)
	}

	whole := experience.Fit{LikeForLike: cowork.Yes, Setting: cowork.Yes, OwnWord: cowork.Yes}
	assert.Equal(t, cowork.Yes, whole.Full())
	whole.NotTheirs = true
	assert.Equal(t, cowork.No, whole.Full(), "whatever else is written")
}

func TestGroupsAndLearnedExperienceNeedNoWordOfTheirOwn(t *testing.T) {
	looked := agreed("2026-01-28", cowork.SaidByOrganisation)
	uuid := id("90000000-0000-4000-8000-000000000001")
	for _, who := range []cowork.ID{id("group-1"), uuid} {
		s := need(experience.Match{Who: who, Basis: experience.BasisDirect, Setting: experience.SettingMentalHealthInpatient, Agreed: looked})
		assert.Equal(t, experience.Covered, s.Standing(experience.Table{Groups: []cowork.ID{uuid}}, asOf)[0].Cover)
	}
	s := need(experience.Match{Who: id("staff-1"), Basis: experience.BasisLearned, Agreed: looked})
	s.Requirements[0].Basis, s.Requirements[0].Setting = experience.BasisLearned, experience.SettingAny
	assert.Equal(t, experience.Covered, s.Standing(experience.Table{}, asOf)[0].Cover)
}

func TestSought(t *testing.T) {
	s := experience.Schedule{Requirements: []experience.Requirement{
		{Item: experience.ItemCarerTraining, Basis: experience.BasisIndirect, Need: experience.NeedDesirable, Setting: experience.SettingAny},
		{Item: "x-night-shifts", Basis: experience.BasisDirect, Setting: experience.SettingAny},
		{Item: experience.ItemTribunal, Basis: experience.BasisDirect, Need: experience.NeedEssential, Setting: experience.SettingAny, Matched: []experience.Match{
			{Who: id("expert-3"), Agreed: cowork.Event{Done: cowork.No, SaidBy: cowork.SaidByExpert}},
		}},
		{Item: experience.ItemCrisis, Basis: experience.BasisDirect, Need: experience.NeedEssential, Setting: experience.SettingAny, Matched: []experience.Match{
			{Who: id("expert-1"), Basis: experience.BasisDirect, Agreed: agreed("2026-01-28", cowork.SaidByExpert)},
		}},
	}}
	tribunal := func(b experience.Basis, by cowork.SaidBy) []experience.Brought {
		return []experience.Brought{{Basis: b, Item: experience.ItemTribunal, Offered: cowork.Event{SaidBy: by}}}
	}
	table := experience.Table{People: []experience.Person{
		{Who: id("expert-1"), Brings: tribunal(experience.BasisDirect, cowork.SaidByExpert)},
		{Who: id("expert-2"), Brings: tribunal(experience.BasisIndirect, cowork.SaidByExpert)},
		{Who: id("expert-3"), Brings: tribunal(experience.BasisDirect, cowork.SaidByExpert)}, // has said since that it does not fit
		{Who: id("expert-4"), Brings: tribunal(experience.BasisDirect, cowork.SaidByOrganisation)},
		{Who: id("expert-5"), Brings: []experience.Brought{{Item: experience.ItemWithheld}}},
		{Who: id("expert-6"), Brings: tribunal("", cowork.SaidByExpert)},
		{Who: id("staff-1")},
	}}
	sought := s.Sought(table, asOf)
	var items []experience.Item
	for _, n := range sought {
		items = append(items, n.Requirement.Item)
	}
	assert.Equal(t, []experience.Item{experience.ItemTribunal, "x-night-shifts", experience.ItemCarerTraining}, items, "essential first; crisis is covered")
	assert.Equal(t, []cowork.ID{id("expert-1")}, sought[0].Ask)
	assert.Equal(t, []cowork.ID{id("expert-2")}, sought[0].Near)
	assert.Empty(t, sought[1].Ask)
	assert.Empty(t, experience.Schedule{}.Sought(table, asOf))

	// Who has said that it fits is not asked again, though the setting is still open.
	s.Requirements = s.Requirements[2:3]
	s.Requirements[0].Setting = experience.SettingPrison
	s.Requirements[0].Matched = []experience.Match{
		{Who: id("expert-1"), Basis: experience.BasisDirect, Agreed: agreed("2026-01-28", cowork.SaidByExpert)},
		{Who: id("expert-3"), Basis: experience.BasisDirect},
	}
	sought = s.Sought(table, asOf)
	assert.Equal(t, experience.Partly, sought[0].Cover)
	assert.Equal(t, []cowork.ID{id("expert-3")}, sought[0].Ask)
}

func TestQuestions(t *testing.T) {
	whole := experience.Requirement{
		Item: experience.ItemCrisis, Basis: experience.BasisDirect, Need: experience.NeedEssential, Setting: experience.SettingAny,
	}
	with := func(change func(*experience.Requirement)) experience.Requirement {
		r := whole
		change(&r)
		return r
	}
	tests := []struct {
		name string
		r    experience.Requirement
		want []string
	}{
		{"clear", whole, nil},
		{"own word", with(func(r *experience.Requirement) { r.Item = "x-night-shifts"; r.Detail = "x-long" }), nil},
		{"a carer's status", with(func(r *experience.Requirement) { r.Item, r.Detail = experience.ItemStatus, experience.DetailCarer }), []string{
			"Do you mean the life of a carer itself, or what a carer knows of the person they care for?",
		}},
		{"other footing", with(func(r *experience.Requirement) { r.Basis = experience.BasisIndirect }), []string{
			"This is usually lived by the person. Is that what you mean, or lived alongside somebody, as carer, family or friend?",
		}},
		{"another status", with(func(r *experience.Requirement) { r.Item, r.Detail = experience.ItemStatus, experience.DetailPrisoner }), nil},
		{"learned", with(func(r *experience.Requirement) { r.Basis = experience.BasisLearned }), nil},
		{"a detail of another item", with(func(r *experience.Requirement) { r.Detail = experience.DetailSeclusion }), []string{
			`What does "shut in a room alone" mean for living through times of crisis?`,
		}},
		{"nothing", experience.Requirement{}, []string{
			"Which experience does the work need here?",
			"Must it be lived by the person, lived alongside somebody, or learned through work?",
			"Can the work do without it?",
			"Where must it have been lived, or does that not matter?",
		}},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, tt.r.Questions(), tt.name)
	}
}

// Writing down more of what is true never makes the cover worse, and one more person never does.
func TestOneMorePersonNeverCoversLess(t *testing.T) {
	rank := map[experience.Cover]int{experience.Covered: 0, experience.Partly: 1, "": 2, experience.StoodIn: 3, experience.Missing: 4}
	match := rapid.Custom(func(t *rapid.T) experience.Match {
		return experience.Match{
			Who:     id("expert-1"),
			Basis:   rapid.SampledFrom([]experience.Basis{"", experience.BasisDirect, experience.BasisIndirect, experience.BasisLearned}).Draw(t, "basis"),
			Setting: rapid.SampledFrom([]experience.Setting{"", experience.SettingMentalHealthInpatient, experience.SettingPrison}).Draw(t, "setting"),
			Agreed: cowork.Event{
				Done:   rapid.SampledFrom([]cowork.Answer{cowork.No, cowork.Unknown, cowork.Yes}).Draw(t, "done"),
				SaidBy: rapid.SampledFrom([]cowork.SaidBy{"", cowork.SaidByExpert, cowork.SaidByOrganisation}).Draw(t, "by"),
			},
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		matched := rapid.SliceOfN(match, 1, 4).Draw(t, "matched")
		cover := func(m []experience.Match) int {
			return rank[need(m...).Standing(experience.Table{}, asOf)[0].Cover]
		}
		if len(matched) > 1 && cover(matched) > cover(matched[1:]) {
			if cover(matched[1:]) != rank[experience.StoodIn] { // one not written down makes "only on another footing" uncertain
				t.Fatalf("worse with one more")
			}
		}
	})
}

func TestWhatSomebodyBringsDoesNotPrintItself(t *testing.T) {
	brings := experience.Brought{Item: experience.ItemTribunal, Basis: experience.BasisDirect, Offered: agreed("2026-01-28", cowork.SaidByExpert)}
	match := experience.Match{Who: id("expert-1"), Basis: experience.BasisDirect, Setting: experience.SettingPrison}
	for _, v := range []any{brings, &brings, match, []experience.Match{match}, need(match), experience.Person{Brings: []experience.Brought{brings}}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
			text := fmt.Sprintf(verb, v)
			assert.NotContains(t, text, "tribunal", verb)
			assert.NotContains(t, text, "prison", verb)
		}
	}
	var b bytes.Buffer
	slog.New(slog.NewJSONHandler(&b, nil)).Info("kept", "brings", brings, "match", match)
	assert.NotContains(t, b.String(), "tribunal")
	assert.NotContains(t, b.String(), "prison")
}
