package chart

import (
	"fmt"
	"strings"
)

// Tally is one row of Tallies: how many engagements had each answer.
type Tally struct {
	Label                   string
	Met, NotMet, Open, None int
}

// Tallies draws, for each row, how the answers divide: met, not met, not known
// or not yet due, and not applicable.
func Tallies(title string, rows []Tally) Chart {
	c := Chart{
		Title: title,
		Description: "For each row a bar is divided into four: met, not met, not known or not yet due (hatched), " +
			"and does not apply (pale).",
		Head: []string{"Rule", "Met", "Not met", "Not known or not yet due", "Does not apply"},
	}
	for _, r := range rows {
		c.Rows = append(c.Rows, []string{r.Label, fmt.Sprint(r.Met), fmt.Sprint(r.NotMet), fmt.Sprint(r.Open), fmt.Sprint(r.None)})
	}
	c.SVG = figure(title, c.Description, len(rows), func(b *strings.Builder) {
		drawKey(b)
		for i, r := range rows {
			drawTally(b, r, top+float64(i)*rowHeight)
		}
	})
	return c
}

func drawKey(b *strings.Builder) {
	x := labelWidth
	for _, k := range []struct{ class, words string }{
		{"a", "met"}, {"b", "not met"}, {"c", "not known or not yet due"}, {"d", "does not apply"},
	} {
		bar(b, k.class, x, top-34, barHeight)
		bar(b, "edge", x, top-34, barHeight)
		text(b, x+barHeight+5, top-20, "", "", k.words)
		x += barHeight + 18 + charWidth*float64(len(k.words))
	}
}

func drawTally(b *strings.Builder, r Tally, y float64) {
	text(b, labelWidth-8, y+14, "", "end", fit(r.Label, labelWidth-16))
	all := r.Met + r.NotMet + r.Open + r.None
	if all == 0 {
		text(b, labelWidth+8, y+14, "axis", "", "none")
		return
	}
	x := labelWidth
	for i, n := range []int{r.Met, r.NotMet, r.Open, r.None} {
		w := barWidth * float64(n) / float64(all)
		bar(b, "abcd"[i:i+1], x, y, w)
		x += w
	}
	bar(b, "edge", labelWidth, y, barWidth)
	text(b, labelWidth+barWidth+10, y+14, "", "", fmt.Sprintf("%d, %d, %d, %d", r.Met, r.NotMet, r.Open, r.None))
}
