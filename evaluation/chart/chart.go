// Package chart draws the figures of package evaluation as SVG that stands by
// itself: a title and a description for those who do not see it, labels beside
// the bars, patterns and not colour alone, and no script, font or image from
// elsewhere. Every chart comes with the same numbers as a table.
package chart

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf8"
)

// Chart is a figure with the numbers that it shows.
type Chart struct {
	// Title says what is shown, Description what there is to see.
	Title, Description string
	// SVG is the figure; it takes the width that it is given.
	SVG string
	// Head and Rows are the same numbers as a table.
	Head []string
	Rows [][]string
}

// Measures of a figure, in its own units.
const (
	width      = 720.0
	rowHeight  = 34.0
	barHeight  = 18.0
	top        = 44.0
	bottom     = 12.0
	labelWidth = 210.0
	endWidth   = 190.0
	charWidth  = 7.2 // of text of 13 units; labels longer than fit are cut
)

const barWidth = width - labelWidth - endWidth

// style is all that a figure needs: two tones that differ for every kind of
// sight, and a pattern for what is not known.
const style = `<style>text{font:13px system-ui,sans-serif;fill:#1b1b1b}.axis{fill:#595959}` +
	`.a{fill:#12436d}.b{fill:#d4351c}.c{fill:url(#open)}.d{fill:#e3e3e3}.edge{fill:none;stroke:#1b1b1b}` +
	`.line{stroke:#b1b4b6}.mark{stroke:#1b1b1b;stroke-width:2}</style>` +
	`<defs><pattern id="open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
	`<rect width="6" height="6" fill="#fff"/><rect width="2" height="6" fill="#505a5f"/></pattern></defs>`

// figure begins an SVG of that many rows, and draws what draw draws in it.
func figure(title, description string, rows int, draw func(b *strings.Builder)) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="100%%" role="img" aria-labelledby="title description">`,
		number(width), number(top+float64(rows)*rowHeight+bottom))
	fmt.Fprintf(&b, `<title id="title">%s</title><desc id="description">%s</desc>%s`,
		html.EscapeString(title), html.EscapeString(description), style)
	b.WriteString(`<rect width="100%" height="100%" fill="#fff"/>`)
	draw(&b)
	b.WriteString("</svg>\n")
	return b.String()
}

// number writes a measure with at most one digit after the point.
func number(x float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0")
}

func text(b *strings.Builder, x, y float64, class, anchor, words string) {
	fmt.Fprintf(b, `<text x="%s" y="%s"`, number(x), number(y))
	if class != "" {
		fmt.Fprintf(b, ` class="%s"`, class)
	}
	if anchor != "" {
		fmt.Fprintf(b, ` text-anchor="%s"`, anchor)
	}
	fmt.Fprintf(b, `>%s</text>`, html.EscapeString(words))
}

func bar(b *strings.Builder, class string, x, y, w float64) {
	if w > 0 {
		fmt.Fprintf(b, `<rect class="%s" x="%s" y="%s" width="%s" height="%s"/>`, class, number(x), number(y), number(w), number(barHeight))
	}
}

func vertical(b *strings.Builder, class string, x, from, to float64) {
	fmt.Fprintf(b, `<line class="%s" x1="%s" x2="%s" y1="%s" y2="%s"/>`, class, number(x), number(x), number(from), number(to))
}

// fit cuts a label to what fits beside the bars.
func fit(label string, room float64) string {
	most := int(room / charWidth)
	if utf8.RuneCountInString(label) <= most {
		return label
	}
	return string([]rune(label)[:most-1]) + "…"
}

// percentAxis draws the lines and figures of 0 to 100 per cent.
func percentAxis(b *strings.Builder, rows int) {
	for tenths := 0; tenths <= 4; tenths++ {
		x := labelWidth + barWidth*float64(tenths)/4
		vertical(b, "line", x, top-8, top+float64(rows)*rowHeight)
		text(b, x, top-16, "axis", "middle", fmt.Sprintf("%d%%", tenths*25))
	}
}

// Markdown writes the table of the numbers.
func (c Chart) Markdown() string {
	var b strings.Builder
	writeRow(&b, c.Head)
	b.WriteString("|" + strings.Repeat(" --- |", len(c.Head)) + "\n")
	for _, r := range c.Rows {
		writeRow(&b, r)
	}
	return b.String()
}

func writeRow(b *strings.Builder, cells []string) {
	b.WriteString("|")
	for _, c := range cells {
		b.WriteString(" " + strings.ReplaceAll(c, "|", `\|`) + " |")
	}
	b.WriteString("\n")
}
