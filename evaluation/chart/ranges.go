package chart

import (
	"fmt"
	"strings"

	"github.com/powercowork/cowork/evaluation"
)

// Range is one row of Ranges: a group and how many of it something is true of.
type Range struct {
	Label string
	Share evaluation.Share
	// Interval reaches around the share. The zero value leaves it out.
	Interval evaluation.Interval
}

// Ranges draws, for each group, the share from at least to at most. What cannot
// be told is hatched, so that the unknown is seen and not counted either way; a
// mark at each end shows the interval.
func Ranges(title string, rows []Range) Chart {
	c := Chart{
		Title: title,
		Description: "For each group a dark bar shows the share that is certain, " +
			"a hatched bar how much more it could be, and two marks the ends of the interval of 95 per cent.",
		Head: []string{"Group", "At least", "At most", "Interval", "Certain", "Open", "All"},
	}
	for _, r := range rows {
		c.Rows = append(c.Rows, []string{
			r.Label, percent(r.Share.AtLeast()), percent(r.Share.AtMost()), interval(r.Interval),
			fmt.Sprint(r.Share.Yes), fmt.Sprint(r.Share.Open), fmt.Sprint(r.Share.Of),
		})
	}
	c.SVG = figure(title, c.Description, len(rows), func(b *strings.Builder) {
		percentAxis(b, len(rows))
		for i, r := range rows {
			drawRange(b, r, top+float64(i)*rowHeight)
		}
	})
	return c
}

func drawRange(b *strings.Builder, r Range, y float64) {
	low, known := r.Share.AtLeast()
	high, _ := r.Share.AtMost()
	text(b, labelWidth-8, y+14, "", "end", fit(r.Label, labelWidth-16))
	if !known {
		text(b, labelWidth+8, y+14, "axis", "", "none")
		return
	}
	bar(b, "a", labelWidth, y, barWidth*low)
	bar(b, "c", labelWidth+barWidth*low, y, barWidth*(high-low))
	bar(b, "edge", labelWidth, y, barWidth*high)
	if r.Interval != (evaluation.Interval{}) {
		vertical(b, "mark", labelWidth+barWidth*r.Interval.Low, y-3, y+barHeight+3)
		vertical(b, "mark", labelWidth+barWidth*r.Interval.High, y-3, y+barHeight+3)
	}
	text(b, labelWidth+barWidth+10, y+14, "", "", fmt.Sprintf("%s to %s of %d", percent(low, true), percent(high, true), r.Share.Of))
}

func percent(share float64, known bool) string {
	if !known {
		return "not known"
	}
	return fmt.Sprintf("%.0f%%", 100*share)
}

func interval(in evaluation.Interval) string {
	if in == (evaluation.Interval{}) {
		return ""
	}
	return fmt.Sprintf("%s to %s", percent(in.Low, true), percent(in.High, true))
}
