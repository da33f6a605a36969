package cowork_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork"
)

func when(t interface{ Fatalf(string, ...any) }, s string) cowork.When {
	w, err := cowork.ParseWhen(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return w
}

func TestZeroWhenIsUnknown(t *testing.T) {
	var w cowork.When
	assert.True(t, w.IsZero())
	assert.False(t, w.Known())
	assert.False(t, w.IsNever())
	assert.Equal(t, "unknown", w.String())
	assert.Empty(t, w.Append(nil))
	_, err := w.MarshalText()
	require.Error(t, err)
	for _, o := range []cowork.When{w, cowork.Never, when(t, "2026")} {
		assert.Equal(t, cowork.Unknown, w.Before(o))
		assert.Equal(t, cowork.Unknown, w.After(o))
		assert.Equal(t, cowork.Unknown, w.By(o))
	}
}

func TestParseWhenTakes(t *testing.T) {
	for _, s := range []string{
		"0001", "2026", "9999",
		"0001-01", "2026-05", "9999-12",
		"0001-01-01", "2024-02-29", "2000-02-29", "2026-05-11", "9999-12-31",
		"2026-05-11T00:00:00Z", "2026-05-11T10:40:00+01:00", "2026-05-11T10:40:00-09:30", "2026-05-11T23:59:59+23:59",
		"2026-05-11T10:40:00+00:00", "2026-05-11T10:40:00.5Z", "2026-05-11T10:40:00.000000001Z",
		"2026-05-11T10:40:00.120+01:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
		"2026-03/2026-05", "2026/2027-01-05", "2026-05-11/2026-05-11", "2026-05/2026-05-01",
		"2026-05-11T10:40:00Z/2026-05-11T10:40:00Z", "2026-05-11T10:40:00Z/2026-05-11",
		"../2026-02-16", "2026-06/..", "../0001", "9999/..", "never",
	} {
		w := when(t, s)
		assert.Equal(t, s, w.String(), "written back as it came")
		assert.False(t, w.IsZero())
	}
}

func TestParseWhenRefuses(t *testing.T) {
	for _, s := range []string{
		"", " ", "unknown", "Never", "never ", "202", "20265", "-2026", "+2026", "0000", "0000-01", "0000-01-01", "10000",
		"2026-", "2026-5", "2026-00", "2026-13", "2026/05", "2026-05-", "2026-05-1", "2026-05-00", "2026-05-32",
		"2026-02-29", "1900-02-29", "2026-04-31", "2026-05-111", "2026-5-11", "２026",
		"2026-05-11T", "2026-05-11T10:40", "2026-05-11T10:40Z", "2026-05-11T10:40:00", "2026-05-11t10:40:00Z",
		"2026-05-11T10:40:00z", "2026-05-11T24:00:00Z", "2026-05-11T10:60:00Z", "2026-05-11T10:40:60Z",
		"2026-05-11 10:40:00Z", "2026-05-11T10:40:00.Z", "2026-05-11T10:40:00.1234567890Z", "2026-05-11T10:40:00,5Z",
		"2026-05-11T10:40:00." + strings.Repeat("0", 257) + "Z",
		"2026-05-11T10:40:00-00:00", "2026-05-11T10:40:00+24:00", "2026-05-11T10:40:00+01:60", "2026-05-11T10:40:00+0100",
		"2026-05-11T10:40:00+01", "2026-05-11T10:40:00+01:000", "2026-05-11T10:40:00Z+01:00",
		"/", "..", "../..", "2026/", "/2026", "2026//2027", "2026/2027/2028", "never/2026", "2026/never",
		"2027/2026", "2026-05-12/2026-05-11", "2026-06/2026-05", "2026-05-11T10:40:01Z/2026-05-11T10:40:00Z",
		"2026-05-12T00:30:00+14:00/2026-05-11T23:00:00Z",
	} {
		w, err := cowork.ParseWhen(s)
		require.Error(t, err, s)
		assert.True(t, w.IsZero(), s)
		if len(s) > 5 {
			assert.NotContains(t, err.Error(), s, "the value is never repeated")
		}
	}
}

func TestDaysOfAWhen(t *testing.T) {
	day := func(s string) int32 { return when(t, s).First() }
	assert.Zero(t, day("1970-01-01"))
	tests := []struct {
		when        string
		first, last int32
	}{
		{"2026", day("2026-01-01"), day("2026-12-31")},
		{"2024-02", day("2024-02-01"), day("2024-02-29")},
		{"2026-05-11", day("2026-05-11"), day("2026-05-11")},
		{"2026-05-11T23:30:00-05:00", day("2026-05-11"), day("2026-05-11")}, // by its own offset
		{"2026-03/2026-05", day("2026-03-01"), day("2026-05-31")},
		{"../2026-02-16", cowork.FirstDay, day("2026-02-16")},
		{"2026-06/..", day("2026-06-01"), cowork.LastDay},
		{"never", cowork.FirstDay, cowork.LastDay},
	}
	for _, tt := range tests {
		w := when(t, tt.when)
		assert.Equal(t, tt.first, w.First(), tt.when)
		assert.Equal(t, tt.last, w.Last(), tt.when)
	}
}

func TestCompareWhens(t *testing.T) {
	const n, u, y = cowork.No, cowork.Unknown, cowork.Yes
	tests := []struct {
		a, b              string
		before, after, by cowork.Answer
	}{
		// days
		{"2026-05-11", "2026-05-12", y, n, y},
		{"2026-05-12", "2026-05-11", n, y, n},
		{"2026-05-11", "2026-05-11", u, u, y}, // by a day includes that day
		// a day in May, and May
		{"2026-05-11", "2026-05", u, u, u},
		{"2026-05", "2026-05-11", u, u, u},
		{"2026-05-31", "2026-05", u, u, u},
		{"2026-05-01", "2026-05", u, u, y}, // its first day is no later than any day of May
		{"2026-05", "2026-05-31", u, u, y},
		{"2026-04-30", "2026-05", y, n, y},
		{"2026-06-01", "2026-05", n, y, n},
		{"2026-05", "2026-05", u, u, u},
		{"2025", "2026-01", y, n, y},
		// instants
		{"2026-05-11T10:00:00Z", "2026-05-11T10:00:01Z", y, n, y},
		{"2026-05-11T10:00:01Z", "2026-05-11T10:00:00Z", n, y, y},
		{"2026-05-11T10:00:00Z", "2026-05-11T11:00:00+01:00", n, n, y}, // one and the same
		{"2026-05-11T10:00:00.000000001Z", "2026-05-11T10:00:00.000000002Z", y, n, y},
		{"2026-05-12T00:30:00+14:00", "2026-05-11T23:00:00Z", y, n, n}, // earlier, on a later civil day
		// an instant and a day: the civil day by its own offset
		{"2026-05-11T23:30:00-05:00", "2026-05-12", y, n, y},
		{"2026-05-11T23:30:00-05:00", "2026-05-11", u, u, y},
		{"2026-05-11", "2026-05-11T23:30:00-05:00", u, u, y},
		// stretches
		{"2026-03/2026-05", "2026-06", y, n, y},
		{"2026-03/2026-05", "2026-05", u, u, u},
		{"2026-03/2026-05-05", "2026-05-05/2026-06", u, u, y},
		{"../2026-02-16", "2026-02-17", y, n, y},
		{"../2026-02-16", "2026-02-16", u, u, y},
		{"2026-02-17", "../2026-02-16", n, y, n},
		{"2026-02-15", "../2026-02-16", u, u, u},
		{"2026-06/..", "2026-05-31", n, y, n},
		{"2026-06/..", "2027", u, u, u},
		{"2026-05-31", "2026-06/..", y, n, y},
		{"../2026", "2026/..", u, u, u},
		{"0001", "9999", y, n, y},
		// never
		{"never", "2026", n, n, n},
		{"never", "never", n, n, n},
		{"2026", "never", u, u, u},
	}
	for _, tt := range tests {
		a, b := when(t, tt.a), when(t, tt.b)
		assert.Equal(t, tt.before, a.Before(b), "%s before %s", a, b)
		assert.Equal(t, tt.after, a.After(b), "%s after %s", a, b)
		assert.Equal(t, tt.by, a.By(b), "%s by %s", a, b)
	}
}

func TestInstants(t *testing.T) {
	w := when(t, "2026-05-11T10:40:00.25+01:00")
	at, ok := w.Instant()
	require.True(t, ok)
	assert.True(t, at.Equal(time.Date(2026, 5, 11, 9, 40, 0, 250e6, time.UTC)))
	_, offset := at.Zone()
	assert.Equal(t, 3600, offset)
	sec, nano, ok := w.Unix()
	require.True(t, ok)
	assert.Equal(t, at.Unix(), sec)
	assert.Equal(t, int32(250e6), nano)
	assert.Equal(t, w, cowork.Instant(at))

	for _, s := range []string{"2026-05-11", "2026", "never", "2026-05-11T10:00:00Z/2026-05-11T11:00:00Z"} {
		_, ok := when(t, s).Instant()
		assert.False(t, ok, s)
		_, _, ok = when(t, s).Unix()
		assert.False(t, ok, s)
	}
}

func TestInstantRefusesWhatHasNoText(t *testing.T) {
	for _, at := range []time.Time{
		time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC),
		time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", 90)),
		time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", 24*3600)),
	} {
		assert.True(t, cowork.Instant(at).IsZero(), "%v", at)
	}
	assert.Equal(t, "9999-12-31T23:59:59.999999999Z", cowork.Instant(time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC)).String())
}

func TestDay(t *testing.T) {
	w, err := cowork.Day(2024, time.February, 29)
	require.NoError(t, err)
	assert.Equal(t, when(t, "2024-02-29"), w)
	for _, d := range [][3]int{{0, 1, 1}, {10000, 1, 1}, {2026, 0, 1}, {2026, 13, 1}, {2026, 2, 29}, {2026, 1, 0}, {2026, 1, 32}, {-1, 1, 1}} {
		w, err := cowork.Day(d[0], time.Month(d[1]), d[2])
		require.Error(t, err, "%v", d)
		assert.True(t, w.IsZero())
	}
}

func TestWhenInJSON(t *testing.T) {
	type dated struct {
		At cowork.When `json:"at,omitzero"`
	}
	for _, doc := range []string{`{}`, `{"at":"never"}`, `{"at":"2026-03/.."}`} {
		var d dated
		require.NoError(t, json.Unmarshal([]byte(doc), &d))
		out, err := json.Marshal(d)
		require.NoError(t, err)
		assert.JSONEq(t, doc, string(out))
	}
	require.Error(t, json.Unmarshal([]byte(`{"at":"2026-02-30"}`), new(dated)))
}

// genPoint draws a year, a month, a day or an instant as somebody would write it.
var genPoint = rapid.Custom(func(t *rapid.T) string {
	at := time.Unix(rapid.Int64Range(-62135596800, 253402300799).Draw(t, "second"), rapid.Int64Range(0, 999999999).Draw(t, "nano"))
	zone := time.FixedZone("", rapid.IntRange(-14*60, 14*60).Draw(t, "offset")*60)
	layout := rapid.SampledFrom([]string{
		"2006", "2006-01", "2006-01-02", "2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05.000Z07:00", "2006-01-02T15:04:05.000000000Z07:00",
	}).Draw(t, "layout")
	s := at.UTC().Format(layout)
	if local := at.In(zone); len(layout) > len("2006-01-02") && local.Year() >= 1 && local.Year() <= 9999 {
		s = local.Format(layout)
	}
	return s
})

var genWhen = rapid.Custom(func(t *rapid.T) cowork.When {
	s := genPoint.Draw(t, "point")
	switch rapid.IntRange(0, 9).Draw(t, "form") {
	case 0:
		return cowork.When{}
	case 1:
		return cowork.Never
	case 2:
		s = "../" + s
	case 3:
		s += "/.."
	case 4, 5:
		if w, err := cowork.ParseWhen(s + "/" + genPoint.Draw(t, "end")); err == nil {
			return w
		}
	}
	return when(t, s)
})

func TestWhenIsWrittenBackAsItCame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := genWhen.Draw(t, "when")
		if w.IsZero() {
			return
		}
		if back := when(t, w.String()); back != w {
			t.Fatalf("%s came back as %s", w, back)
		}
	})
}

func TestOrderOfWhensIsConsistent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genWhen.Draw(t, "a"), genWhen.Draw(t, "b"), genWhen.Draw(t, "c")
		if a.Known() && a.First() > a.Last() {
			t.Fatalf("%s ends before it begins", a)
		}
		if a.Known() && b.Known() && a.Before(b) != b.After(a) {
			t.Fatalf("%s before %s, but not the other way round", a, b)
		}
		if a.Before(b) == cowork.Yes && a.After(b) == cowork.Yes {
			t.Fatalf("%s both before and after %s", a, b)
		}
		instants := func(whens ...cowork.When) (n int) {
			for _, w := range whens {
				if _, ok := w.Instant(); ok {
					n++
				}
			}
			return n
		}
		// Days and instants of different offsets need not be in one line; each kind by itself is.
		if n := instants(a, b, c); n == 0 || n == 3 {
			if a.Before(b) == cowork.Yes && b.Before(c) == cowork.Yes && a.Before(c) != cowork.Yes {
				t.Fatalf("%s, %s, %s are not in one line", a, b, c)
			}
		}
		if instants(a, b) < 2 && a.Before(b) == cowork.Yes && a.By(b) != cowork.Yes {
			t.Fatalf("%s is before %s, but not by it", a, b)
		}
	})
}

// Writing a day more coarsely can only make an answer unknown.
func TestCoarserNeverAnswersOtherwise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genWhen.Draw(t, "a"), genWhen.Draw(t, "b")
		if _, instant := a.Instant(); instant || !a.Known() || strings.Contains(a.String(), "/") {
			return
		}
		coarse := when(t, a.String()[:4])
		for name, pair := range map[string][2]cowork.Answer{
			"before": {a.Before(b), coarse.Before(b)}, "after": {a.After(b), coarse.After(b)}, "by": {a.By(b), coarse.By(b)},
		} {
			if pair[1] != cowork.Unknown && pair[1] != pair[0] {
				t.Fatalf("%s %s %s is %s; for %s it is %s", a, name, b, pair[0], coarse, pair[1])
			}
		}
	})
}

func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{"2026", "2026-05", "2026-05-11", "2026-05-11T10:40:00.5+01:00", "../2026", "2026/..", "never", "0000", "9999-12-31T23:59:59.999999999-14:00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, err := cowork.ParseWhen(s)
		if err != nil {
			assert.True(t, w.IsZero())
			return
		}
		assert.Equal(t, s, w.String())
		if w.Known() {
			assert.LessOrEqual(t, w.First(), w.Last())
		}
	})
}
