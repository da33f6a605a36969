package columns

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/engagement"
)

func TestEveryShippedMapReads(t *testing.T) {
	var names []string
	for name := range Shipped() {
		names = append(names, name)
	}
	assert.Equal(t, []string{"connected-by-data", "esr", "participedia", "power-tables", "power-wide"}, names)
	files, err := filepath.Glob("maps/*.yaml")
	require.NoError(t, err)
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		_, err = Parse(data)
		assert.NoError(t, err, f)
	}
}

// The rows have the form of the real export, and made-up values.
func TestParticipedia(t *testing.T) {
	m, err := Named("participedia")
	require.NoError(t, err)
	r, err := m.Convert(tables(t, "engagements_joined.csv",
		"id,start_date,end_date,ongoing,number_of_participants,mode,facilitated,staff,volunteers,targeted_participants,issues,decision_methods,insights_outcomes,approaches,method_types,country\n"+
			"1,2004-01-11,2005-05-17,False,160,both,True,,,,,voting,,direct|cogovernance|consultation,deliberative,Canada\n"+
			"2,,,True,,facetoface,False,,,,,,,consultation,,\n"+
			"3,2011-03-02,2011-03-01,,,,,,,,,,,coproduction,,\n"), nil)
	require.NoError(t, err)
	require.Len(t, r.Records, 3, "no row is lost")
	assert.Nil(t, r.Records[0].Claims, "several words at once are not one level")
	assert.Equal(t, engagement.LevelConsultation, r.Records[1].Claims[0].Level)
	assert.Equal(t, engagement.LevelCoProduction, r.Records[2].Claims[0].Level)
	require.Len(t, r.Bad, 1)
	assert.Equal(t, "engagements_joined.csv, row 4, column end_date: expected an end that is not before the beginning", r.Bad[0].String())
	for _, e := range r.Records {
		assert.Nil(t, e.People, "no fact is invented")
		assert.Nil(t, e.Decisions)
	}
}

func TestStaffRecord(t *testing.T) {
	m, err := Named("esr")
	require.NoError(t, err)
	const row = "~4711~936458~20110601~20121231~20060727~E~10602402~ACTIVE_ASSIGN~Active Assignment~X~123 Monthly~Calendar~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
	data := "ASA" + row + "ASA" + row + "ASD" + row
	file := "assignment_record.add.20201015_00001157.DAT"
	all, err := readWith(m, file, data)
	require.NoError(t, err)
	r, err := m.Convert(all, nil)
	require.NoError(t, err)
	assert.Empty(t, r.Bad)
	assert.Equal(t, 2, r.Rows)
	assert.Equal(t, 1, r.Left, "a row of another kind is counted and not read")
	require.Len(t, r.Records, 1)
	require.Len(t, r.Records[0].People, 1)
	assert.Equal(t, engagement.PersonKindStaff, r.Records[0].People[0].Kind)
	text, err := r.Records[0].MarshalJSON()
	require.NoError(t, err)
	assert.NotContains(t, string(text), "4711", "no number of the staff record is carried over")
}

var update = flag.Bool("update", false, "write the table schemas anew; the test still fails once, so that the change is read")

// The table schemas of our own tables are generated from their maps.
func TestTableSchemasAreUpToDate(t *testing.T) {
	for _, name := range []string{"power-tables", "power-wide"} {
		m, err := Named(name)
		require.NoError(t, err)
		want, err := m.SchemasJSON()
		require.NoError(t, err)
		file := filepath.Join("maps", name+".schema.json")
		got, _ := os.ReadFile(file)
		if string(got) == string(want) {
			continue
		}
		if *update {
			require.NoError(t, os.WriteFile(file, want, 0o644))
		}
		t.Errorf("%s is not what the map says: go test ./internal/columns -update, and read the change", file)
	}
}

// The records of the example are what the map makes of the export beside them.
func TestExampleIsWhatTheMapMakes(t *testing.T) {
	m, err := Named("connected-by-data")
	require.NoError(t, err)
	const folder = "../../../examples/research/data/"
	data, err := os.ReadFile(folder + "components.csv")
	require.NoError(t, err)
	all, err := readWith(m, "components.csv", string(data))
	require.NoError(t, err)
	r, err := m.Convert(all, nil)
	require.NoError(t, err)
	assert.Empty(t, r.Bad)
	require.Len(t, r.Records, 34, "no row is lost")
	var made strings.Builder
	for i := range r.Records {
		require.NoError(t, engagement.Encode(&made, &r.Records[i]))
	}
	want, err := os.ReadFile(folder + "components.jsonl")
	require.NoError(t, err)
	assert.Equal(t, string(want), made.String())
}
