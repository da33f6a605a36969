package experience_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/experience"
)

func TestCatalogueHoldsTheSourcesItems(t *testing.T) {
	entries := experience.Catalogue()
	bases := map[experience.Basis]int{}
	titles := map[string]bool{}
	for _, e := range entries {
		bases[e.Basis]++
		titles[e.Title] = true
		assert.Regexp(t, `^RRN-SCH-\d\d$`, e.Source)
		got, ok := e.Item.Entry()
		assert.True(t, ok)
		assert.Equal(t, e, got)
		assert.Equal(t, e.Title, e.Item.Title())
		assert.False(t, e.Item.Own())
		for _, d := range e.Details {
			assert.NotEmpty(t, d.Title())
		}
	}
	assert.Equal(t, map[experience.Basis]int{experience.BasisDirect: 11, experience.BasisIndirect: 6}, bases)
	assert.Len(t, titles, len(entries), "no two alike")
}

func TestCatalogueCannotBeChanged(t *testing.T) {
	entries := experience.Catalogue()
	entries[4].Title, entries[4].Details[0] = "", ""
	status, ok := experience.ItemStatus.Entry()
	require.True(t, ok)
	assert.NotEmpty(t, status.Title)
	status.Details[0] = ""
	assert.Equal(t, experience.DetailVoluntaryPatient, experience.Catalogue()[4].Details[0])
}

func TestTitles(t *testing.T) {
	assert.Equal(t, "night shifts", experience.Item("x-night-shifts").Title())
	assert.True(t, experience.Item("x-night-shifts").Own())
	assert.Equal(t, "an experience not yet named", experience.Item("").Title())
	assert.Empty(t, experience.Detail("").Title())
	assert.Equal(t, "own ward", experience.Detail("x-own_ward").Title())
	assert.Equal(t, "mental health inpatient", experience.SettingMentalHealthInpatient.Title())
	assert.Empty(t, experience.Setting("").Title())
	for _, i := range []experience.Item{experience.ItemTopic, experience.ItemWithheld, experience.ItemOther} {
		_, listed := i.Entry()
		assert.False(t, listed, "not of the source's Schedule")
		assert.NotContains(t, i.Title(), "_")
	}
	seen := map[string]bool{}
	for _, b := range []experience.Basis{"", experience.BasisDirect, experience.BasisIndirect, experience.BasisLearned} {
		assert.False(t, seen[b.Title()])
		seen[b.Title()] = true
		assert.False(t, strings.Contains(b.Title(), "_"))
	}
}
