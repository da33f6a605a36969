package columns

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPropose(t *testing.T) {
	table := tables(t, "log.csv", "Ref,Title,Start date,End date,Domain,Contact,Notes\n"+
		"7,Night checks,16/02/2026,01/02/2026,Training,Jane,a\n8,Leaflet,03/02/2026,02/03/2026,Gardening,Jane,b\n9,Third,04/02/2026,02/03/2026,Training,Joe,c\n")[0]
	text := Propose(table)
	assert.Equal(t, `version: cowork-map/1
about: >
  A first proposal for log.csv. Read every line, and settle what stands behind a #.
namespace: log # a word of your own, for the ids
sheets:
  - file: "log.csv"
    each: engagement # what one row is: engagement, people, claims, ...
    engagement: "Ref"
    said_by: organisation
    columns:
      - {column: "Title", to: title}
      - {column: "Start date", to: stages.started, dates: [dd/mm/yyyy]}
      - {column: "End date", to: stages.ended} # every date fits dd/mm/yyyy and mm/dd/yyyy and d/m/yyyy and m/d/yyyy: add dates: [the one that is meant]
      - {column: "Domain", to: about.domains, words: {"Gardening": "", "Training": "training"}} # give each word its own of the record, or "" where none fits
      # - {column: "Contact", to: ?} # 2 different words
      # - {column: "Notes", to: ?} # free text or numbers
`, text)
	assert.NotContains(t, text, "Jane", "what may be personal is not quoted")
	m, err := Parse([]byte(text))
	require.NoError(t, err)
	r, err := m.Convert(tables(t, "log.csv", "Ref,Title,Start date,End date,Domain,Contact,Notes\n7,Night checks,16/02/2026,,Training,,\n"), nil)
	require.NoError(t, err)
	assert.Empty(t, r.Bad)
	assert.Equal(t, "2026-02-16", r.Records[0].Stages.Started.At.String())
}

func TestProposeSaysWhatItIsNotSureOf(t *testing.T) {
	table := tables(t, "x.csv", "case,when\na,2026\nb,2026\n")[0]
	assert.Contains(t, Propose(table), "engagement: case # which column names the engagement?")
	none := tables(t, "x.csv", "case,when\na,2026\na,2026\n")[0]
	_, err := Parse([]byte(Propose(none)))
	assert.Error(t, err, "without a key the map does not read")
}

func FuzzMapAndSheet(f *testing.F) {
	f.Add(logMap, work)
	f.Add("version: cowork-map/1\nnamespace: x\nsheets: [{each: engagement, one: a, columns: [{column: b, to: title}]}]\n", "b\nc\n")
	f.Fuzz(func(t *testing.T, text, data string) {
		m, err := Parse([]byte(text))
		if err != nil {
			return
		}
		all, err := readWith(m, "work.csv", data)
		if err != nil {
			return
		}
		r, err := m.Convert(all, nil)
		if err != nil {
			return
		}
		for _, e := range r.Records {
			if err := e.Validate(); err != nil {
				t.Fatal("a record that a map makes is not valid")
			}
		}
		if r.Rows+r.Left != len(all[0].Rows) {
			t.Fatal("a row is lost")
		}
	})
}
