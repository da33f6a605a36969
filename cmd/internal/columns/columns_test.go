package columns

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/sheet"
	"github.com/powercowork/cowork/engagement"
)

const logMap = `
version: cowork-map/1
namespace: log
sheets:
  - file: "work*.csv"
    each: engagement
    engagement: Ref
    said_by: organisation
    columns:
      - {column: Title, to: title}
      - {column: Began, to: stages.started, dates: [dd/mm/yyyy, mm/yyyy]}
      - {column: Ended, to: stages.ended, dates: [dd/mm/yyyy], skip: [n/a]}
      - {column: Ward, to: about.service}
      - {column: Fields, to: about.domains, split: ";", words: {Training days: training, Anything: ""}}
  - file: "work*.csv"
    each: claims
    engagement: Ref
    columns:
      - {column: Called, to: level, words: {co-produced: co_production}}
    set: {made: "yes", where: plan}
  - file: "who*.csv"
    each: people
    engagement: Ref
    person: Who
    columns:
      - {column: Part, to: kind, words: {EbE: expert, Employee: staff}}
      - {column: Fee, to: reward.rate, currency: GBP}
      - {column: Asked, to: adjustments.asked, yes: [Y], no: [N]}
  - file: "met*.csv"
    each: sessions
    engagement: Ref
    columns:
      - {column: Day, to: held}
      - {column: There, to: present, names: people, split: ";"}
`

func tables(t *testing.T, files ...string) (all []sheet.Table) {
	t.Helper()
	for i := 0; i < len(files); i += 2 {
		read, err := sheet.Read(files[i], []byte(files[i+1]), sheet.Form{})
		require.NoError(t, err)
		all = append(all, read...)
	}
	return all
}

func convert(t *testing.T, secret []byte, files ...string) Result {
	t.Helper()
	m, err := Parse([]byte(logMap))
	require.NoError(t, err)
	r, err := m.Convert(tables(t, files...), secret)
	require.NoError(t, err)
	return r
}

const work = "Ref,Title,Began,Ended,Ward,Fields,Called,Extra\n" +
	"7,Night checks,16/02/2026,n/a,Ward 7,Training days;service;Anything,co-produced,x\n" +
	"8,Leaflet,03/2026,20/04/2026,,,,\n"

func TestSheetsBecomeRecords(t *testing.T) {
	r := convert(t, nil, "work.csv", work,
		"who.csv", "Ref,Who,Part,Fee,Asked\n7,4711,EbE,£25.00,Y\n7,0815,Employee,,\n",
		"met.csv", "Ref,Day,There\n7,2026-02-16,4711;0815\n7,2026-03,4711\n")
	assert.Empty(t, r.Bad)
	require.Len(t, r.Records, 2)
	assert.Equal(t, 6, r.Rows)
	assert.Equal(t, map[string][]string{"work.csv": {"Extra"}}, r.Unmapped)

	e := r.Records[0]
	assert.Equal(t, "2026-02-16", e.Stages.Started.At.String())
	assert.Equal(t, cowork.SaidByOrganisation, e.Stages.Started.SaidBy)
	assert.True(t, e.Stages.Ended.IsZero(), "n/a says nothing")
	assert.Equal(t, cowork.Code("ward-7"), e.About.Service)
	assert.Equal(t, []engagement.Domain{engagement.DomainTraining, engagement.DomainService}, e.About.Domains)
	assert.Empty(t, e.Complete, "a sheet never says that it holds all there was")
	require.Len(t, e.Claims, 1)
	assert.Equal(t, engagement.LevelCoProduction, e.Claims[0].Level)
	require.Len(t, e.People, 2)
	assert.Equal(t, "expert-1", e.People[0].ID.String())
	assert.Equal(t, "staff-1", e.People[1].ID.String())
	assert.Equal(t, "25.00 GBP", e.People[0].Reward.Rate.String())
	assert.Equal(t, cowork.Yes, e.People[0].Adjustments.Asked.Done)
	assert.True(t, e.People[1].Adjustments.Asked.IsZero(), "an empty cell says nothing")
	require.Len(t, e.Sessions, 2)
	assert.Equal(t, []cowork.ID{e.People[0].ID, e.People[1].ID}, e.Sessions[0].Present)
	assert.Equal(t, "2026-03", e.Sessions[1].Held.At.String(), "a month stays a month")

	other := r.Records[1]
	assert.Equal(t, "2026-03", other.Stages.Started.At.String())
	assert.Nil(t, other.Claims, "a row that says nothing of a claim makes none")
	assert.NotEqual(t, e.ID, other.ID)
}

func TestKeysOfPeopleBecomePseudonyms(t *testing.T) {
	secret := []byte(strings.Repeat("k", cowork.MinPseudonymKey))
	files := []string{"work.csv", work, "who.csv", "Ref,Who,Part,Fee,Asked\n7,4711,EbE,,\n8,4711,EbE,,\n"}
	r := convert(t, secret, files...)
	require.Len(t, r.Records, 2)
	id, err := cowork.Pseudonym(secret, "log", "4711")
	require.NoError(t, err)
	assert.Equal(t, id, r.Records[0].People[0].ID)
	assert.Equal(t, id, r.Records[1].People[0].ID, "the same person in both")
	data, err := r.Records[0].MarshalJSON()
	require.NoError(t, err)
	assert.NotContains(t, string(data), "4711")
}

// Every bad cell is named with its place and without what stands in it; the rest
// of its row goes on.
func TestBadCells(t *testing.T) {
	r := convert(t, nil, "work.csv", "Ref,Title,Began,Ended,Ward,Fields,Called\n"+
		"7,Secret,31/02/2026,20/04/2026,Ward 7,Gardening,\n"+
		",Secret,,,,,\n"+
		"8,Secret,01/05/2026,01/04/2026,,,\n",
		"who.csv", "Ref,Who,Part,Fee,Asked\n7,1,EbE,twenty,perhaps\n7,1,Employee,,\n7,,EbE,,\n",
		"met.csv", "Ref,Day,There\n7,2026-02-16,9\n")
	var said []string
	for _, b := range r.Bad {
		said = append(said, b.String())
		assert.NotContains(t, b.String(), "Secret")
		assert.NotContains(t, b.String(), "twenty")
	}
	assert.Equal(t, []string{
		"work.csv, row 2, column Began: expected a date in the form dd/mm/yyyy or mm/yyyy or yyyy-mm-dd, or one of yes, no, unknown",
		"work.csv, row 2, column Fields: expected a word that the map knows, or one of restraint_reduction, workforce, training, course, service, strategy, commissioning, research, standards, other",
		"work.csv, row 3, column Ref: expected the engagement that the row belongs to",
		"who.csv, row 2, column Fee: expected an amount of GBP",
		"who.csv, row 2, column Asked: expected a date in the form yyyy-mm-dd, or one of Y, N, yes, no, unknown",
		"who.csv, row 3, column Part: expected what row 2 of who.csv says of the same fact; that was kept",
		"who.csv, row 4, column Who: expected the person that the row is about",
		"met.csv, row 2, column There: expected the key of one of people",
	}, said[:8])
	require.Len(t, r.Records, 2)
	assert.Equal(t, "2026-04-20", r.Records[0].Stages.Ended.At.String())
	require.Len(t, said, 9)
	assert.Contains(t, said[8], "work.csv, row 4, column Ended", "what ends before it begins is left out, and the rest stands")
	assert.Equal(t, "2026-05-01", r.Records[1].Stages.Started.At.String())
}

func TestMistakesInAMapAreNamedTogether(t *testing.T) {
	_, err := Parse([]byte(`
version: cowork-map/1
namespace: x
sheets:
  - each: claimz
    engagement: Ref
  - each: people
    engagement: Ref
    columns:
      - {column: A, to: breifed}
      - {column: B, to: briefed, dates: [dd/mm]}
      - {column: C, to: kind, words: {x: stuff}}
      - {column: D, to: supporter_of}
      - {column: E, to: offers.given}
    complete: [{list: people}]
`))
	require.Error(t, err)
	for _, words := range []string{
		"sheets[0] (claimz): each:", "sheets[1] (people): person:", "columns (A): to: breifed", "columns (B): dates:",
		"columns (C): words:", "columns (D): names:", "columns (E): to: offers.given", "complete:",
	} {
		assert.Contains(t, err.Error(), words)
	}
	_, err = Parse([]byte("version: cowork-map/1\nnamespace: x\nsheet: []\n"))
	assert.ErrorContains(t, err, "unknown field", "a word that is no part of a map is refused")
}

// readWith reads one file as the map says that it is written.
func readWith(m Map, file, data string) ([]sheet.Table, error) {
	return sheet.Read(file, []byte(data), m.Form(file))
}
