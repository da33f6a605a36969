package engagement_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
)

func TestEveryRecordIsReadAndWrittenWithoutLoss(t *testing.T) {
	for name, text := range records(t) {
		t.Run(name, func(t *testing.T) {
			e, err := engagement.Decode(bytes.NewReader(text))
			require.NoError(t, err)
			require.NoError(t, e.Validate())
			canonical := e.AppendJSON(nil)
			assert.Equal(t, sorted(t, text), sorted(t, canonical), "every fact is kept")
			again, err := engagement.DecodeBytes(canonical)
			require.NoError(t, err)
			assert.True(t, assert.ObjectsAreEqual(e, again), "reading it again gives the same record")
			assert.Equal(t, string(canonical), string(again.AppendJSON(nil)))
		})
	}
}

// sorted writes JSON with sorted names, so that two texts can be compared but for
// the order of members.
func sorted(t *testing.T, data []byte) string {
	t.Helper()
	var v any
	require.NoError(t, json.Unmarshal(data, &v))
	out, err := json.Marshal(v)
	require.NoError(t, err)
	return string(out)
}

func TestEncodingJSONReadsAndWritesTheSame(t *testing.T) {
	for name, text := range records(t) {
		t.Run(name, func(t *testing.T) {
			e, err := engagement.DecodeBytes(text)
			require.NoError(t, err)
			oracle, err := oracleRead(text)
			require.NoError(t, err)
			assert.True(t, assert.ObjectsAreEqual(plain(e), oracle))
			assert.Equal(t, oracleWrite(t, e), string(e.AppendJSON(nil)))
		})
	}
}

// Whole lives, drawn at random, hold more combinations than the examples do.
func TestEncodingJSONReadsAndWritesLivesTheSame(t *testing.T) {
	for life := range engagementtest.Lives(1, 100) {
		canonical := life.Record.AppendJSON(nil)
		require.Equal(t, oracleWrite(t, life.Record), string(canonical))
		oracle, err := oracleRead(canonical)
		require.NoError(t, err)
		again, err := engagement.DecodeBytes(canonical)
		require.NoError(t, err)
		require.True(t, assert.ObjectsAreEqual(plain(again), oracle))
	}
}

func TestTheFormForPeopleHoldsTheSame(t *testing.T) {
	for name, text := range records(t) {
		e, err := engagement.DecodeBytes(text)
		require.NoError(t, err, name)
		var b bytes.Buffer
		require.NoError(t, engagement.EncodeIndented(&b, &e))
		again, err := engagement.DecodeBytes(b.Bytes())
		require.NoError(t, err, name)
		assert.True(t, assert.ObjectsAreEqual(e, again), name)
	}
}

func TestRecordsWithinOtherJSON(t *testing.T) {
	_, e := worked(t)
	type letter struct {
		Subject string             `json:"subject"`
		Record  engagement.Record  `json:"record"`
		Other   *engagement.Record `json:"other,omitempty"`
	}
	data, err := json.Marshal(letter{Subject: "x", Record: e})
	require.NoError(t, err)
	var l letter
	require.NoError(t, json.Unmarshal(data, &l))
	assert.True(t, assert.ObjectsAreEqual(e, l.Record))
	assert.Error(t, json.Unmarshal([]byte(`{"record":{"tilte":"x"}}`), &l))
	assert.True(t, assert.ObjectsAreEqual(e, l.Record), "an error changes nothing")
}

// Absent, empty and filled are three things.
func TestAnEmptyListIsKept(t *testing.T) {
	for _, text := range []string{
		`{"people":[]}`, `{"about":{"touches":[]}}`, `{"people":[{}]}`, `{"own":{}}`, `{"complete":[]}`,
		`{"workforce":{"modules":[{"versions":[]}]}}`, `{}`,
	} {
		e, err := engagement.DecodeBytes([]byte(text))
		require.NoError(t, err, text)
		assert.Equal(t, text, string(e.AppendJSON(nil)))
	}
}

func TestCanonicalForm(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"order of the dictionary", `{"title":"x","schema":"power-record/1"}`, `{"schema":"power-record/1","title":"x"}`},
		{"white space", " {\r\n\t\"title\" : \"x\" } \n", `{"title":"x"}`},
		{"an object that says nothing", `{"about":{}}`, `{}`},
		{"unknown is left out", `{"about":{"under_18":"unknown"}}`, `{}`},
		{"small letters of a UUID", `{"id":"E0000000-0000-4000-8000-00000000000A"}`, `{"id":"e0000000-0000-4000-8000-00000000000a"}`},
		{"handles stay handles", `{"people":[{"id":"expert-1"}]}`, `{"people":[{"id":"expert-1"}]}`},
		{"escapes", `{"title":"\u0061\/\"\\\n\t\u00e9\ud83d\ude00 é"}`, `{"title":"a/\"\\\n\té😀 é"}`},
		{"a pair of escapes alone", `{"title":"\ud83d\ude00"}`, `{"title":"😀"}`},
		{"own facts by name", `{"own":{"b":7,"a":{"at":"2026"},"c":"ward-7"}}`, `{"own":{"a":{"at":"2026"},"b":7,"c":"ward-7"}}`},
		{"a time as it was written", `{"purpose":{"at":"2026-05-11T10:40:00.500+01:00","done":"yes"}}`, `{"purpose":{"at":"2026-05-11T10:40:00.500+01:00","done":"yes"}}`},
		{"amounts as they were written", `{"context":{"budget":{"currency":"GBP","amount":"25.00"}}}`, `{"context":{"budget":{"amount":"25.00","currency":"GBP"}}}`},
		{"nought is a number", `{"people":[{"wishes":{"telling_limit":0}}]}`, `{"people":[{"wishes":{"telling_limit":0}}]}`},
		{"words of one's own", `{"about":{"domains":["x-housing"]}}`, `{"about":{"domains":["x-housing"]}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, err := engagement.DecodeBytes([]byte(c.text))
			require.NoError(t, err)
			assert.Equal(t, c.want, string(e.AppendJSON(nil)))
		})
	}
}
