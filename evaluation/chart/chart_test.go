package chart

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/evaluation"
)

func ranges() Chart {
	share := evaluation.Share{Yes: 7, Open: 20, Of: 50}
	return Ranges("Raised, by <service>", []Range{
		{Label: "ward-7 & others with a very long name indeed", Share: share, Interval: share.Interval()},
		{Label: "all", Share: evaluation.Share{Yes: 50, Of: 50}},
		{Label: "nobody"},
	})
}

func tallies() Chart {
	return Tallies("By rule", []Tally{{"W10 Paid on the day", 40, 3, 6, 1}, {"W36 Used only as allowed", 0, 0, 12, 38}, {"none", 0, 0, 0, 0}})
}

// Every figure is well-formed, has a title and a description, and keeps all that
// it draws inside its frame.
func TestFiguresStandByThemselves(t *testing.T) {
	for _, c := range []Chart{ranges(), tallies()} {
		var frame []string
		seen := map[string]string{}
		d := xml.NewDecoder(strings.NewReader(c.SVG))
		var in string
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			switch e := token.(type) {
			case xml.StartElement:
				in = e.Name.Local
				attributes := map[string]string{}
				for _, a := range e.Attr {
					attributes[a.Name.Local] = a.Value
				}
				if in == "svg" {
					frame = strings.Fields(attributes["viewBox"])
					assert.Equal(t, "img", attributes["role"])
				}
				inside(t, frame, attributes)
			case xml.CharData:
				seen[in] += string(e)
			}
		}
		assert.Equal(t, c.Title, seen["title"])
		assert.Equal(t, c.Description, seen["desc"])
		assert.Equal(t, 1, strings.Count(c.SVG, "://"), "nothing is fetched but the name of the format")
	}
}

func inside(t *testing.T, frame []string, a map[string]string) {
	t.Helper()
	most, err := strconv.ParseFloat(frame[2], 64)
	require.NoError(t, err)
	x, err := strconv.ParseFloat(a["x"], 64)
	if err != nil {
		return
	}
	w, _ := strconv.ParseFloat(a["width"], 64)
	assert.LessOrEqual(t, x+w, most)
	assert.GreaterOrEqual(t, x, 0.0)
}

func TestTheTableSaysWhatTheFigureShows(t *testing.T) {
	c := ranges()
	assert.Equal(t, []string{"ward-7 & others with a very long name indeed", "14%", "54%", "7% to 67%", "7", "20", "50"}, c.Rows[0])
	assert.Equal(t, "not known", c.Rows[2][1], "of none there is no share")
	assert.Contains(t, c.Markdown(), "| all | 100% | 100% |  | 50 | 0 | 50 |")
	assert.Equal(t, []string{"W36 Used only as allowed", "0", "0", "12", "38"}, tallies().Rows[1])
}
