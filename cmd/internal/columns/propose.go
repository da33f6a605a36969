package columns

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/sheet"
	"github.com/powercowork/cowork/engagement"
)

// Propose writes a map to begin with, from the headings and the cells of a
// table. It only proposes: what it is not sure of stands in a comment, and the
// map does not read until somebody has settled which column names the engagement.
func Propose(t sheet.Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "version: %s\nabout: >\n  A first proposal for %s. Read every line, and settle what stands behind a #.\n", Version, t.File)
	fmt.Fprintf(&b, "namespace: %s # a word of your own, for the ids\nsheets:\n  - file: %q\n    each: engagement # what one row is: engagement, people, claims, ...\n", label(strings.TrimSuffix(t.File, ".csv")), t.File)
	key, sure := keyColumn(t)
	fmt.Fprintf(&b, "    engagement: %s%s\n    said_by: organisation\n    columns:\n", yamlText(key), comment(!sure, "which column names the engagement? No two rows have the same here"))
	var left []string
	for _, head := range t.Head {
		if head == "" || head == key {
			continue
		}
		if to := target(head); to != "" {
			b.WriteString(proposeColumn(t, head, to))
		} else {
			left = append(left, head)
		}
	}
	for _, head := range left {
		fmt.Fprintf(&b, "      # - {column: %s, to: ?}%s\n", yamlText(head), comment(true, looks(cells(t, head))))
	}
	return b.String()
}

func comment(say bool, words string) string {
	if !say || words == "" {
		return ""
	}
	return " # " + words
}

// keyColumn is the column that names rows: one called so, or the first in which
// every row has another value.
func keyColumn(t sheet.Table) (head string, sure bool) {
	for _, h := range t.Head {
		if name := strings.ReplaceAll(label(h), "-", "_"); name == "engagement_id" || name == "engagement" || name == "ref" {
			return h, true
		}
	}
	for _, h := range t.Head {
		values := cells(t, h)
		if len(values) == len(t.Rows) && len(distinct(values)) == len(values) {
			return h, false
		}
	}
	return "", false
}

// cells gives what is written in a column, without the empty cells.
func cells(t sheet.Table, head string) (values []string) {
	at := t.Column(head)
	for _, row := range t.Rows {
		if v := row.Cells[at]; v != "" {
			values = append(values, v)
		}
	}
	return values
}

func distinct(values []string) []string {
	values = slices.Clone(values)
	slices.Sort(values)
	return slices.Compact(values)
}

// known are headings that people use, each with the field that is meant by it.
var known = map[string]string{
	"title": "title", "name": "title", "project": "title", "engagement_title": "title",
	"service": "about.service", "team": "about.service", "ward": "about.service", "directorate": "about.directorate",
	"start": "stages.started", "start_date": "stages.started", "started": "stages.started", "began": "stages.started", "actual_start": "stages.started",
	"end": "stages.ended", "end_date": "stages.ended", "ended": "stages.ended", "finished": "stages.ended", "actual_end": "stages.ended",
	"planned_start": "stages.planned_start", "planned_end": "stages.planned_end",
	"evaluated": "evaluation.held", "evaluation_date": "evaluation.held", "review_date": "review.next", "next_review": "review.next",
	"domain": "about.domains", "setting": "about.settings", "ground_rules": "ground_rules.agreed", "purpose_date": "purpose",
}

// target is the field that a heading most likely means: one that people call so,
// or the one field of the engagement of exactly that name.
func target(head string) string {
	name := strings.ReplaceAll(label(head), "-", "_")
	if to, ok := known[name]; ok {
		return to
	}
	if _, ok := fieldAt("", name); ok && name != "id" && name != "schema" {
		return name
	}
	return ""
}

func proposeColumn(t sheet.Table, head, to string) string {
	f, _ := fieldAt("", to)
	values := cells(t, head)
	parts := []string{"column: " + yamlText(head), "to: " + to}
	doubt := ""
	switch f.Kind {
	case engagement.KindEvent, engagement.KindWhen:
		form, unsure := dateFormOf(values)
		if form != "" {
			parts = append(parts, "dates: ["+form+"]")
		}
		doubt = unsure
	case engagement.KindWord:
		parts, doubt = append(parts, proposeWords(f, values)), "give each word its own of the record, or \"\" where none fits"
	}
	return fmt.Sprintf("      - {%s}%s\n", strings.Join(parts, ", "), comment(doubt != "", doubt))
}

// mostWords is how many different cells are still taken for words of a list.
const mostWords = 12

func proposeWords(f engagement.Field, values []string) string {
	words := distinct(values)
	if len(words) > mostWords {
		return "words: {}"
	}
	var pairs []string
	for _, w := range words {
		to := ""
		if meant := strings.ReplaceAll(label(w), "-", "_"); slices.Contains(f.Words(), meant) {
			to = meant
		}
		pairs = append(pairs, fmt.Sprintf("%s: %q", yamlText(w), to))
	}
	return "words: {" + strings.Join(pairs, ", ") + "}"
}

// forms are the forms of dates that are looked for.
var forms = []string{"dd/mm/yyyy", "mm/dd/yyyy", "d/m/yyyy", "m/d/yyyy", "dd.mm.yyyy", "dd-mm-yyyy", "dd mmm yyyy", "mm/yyyy", "mmm yyyy", "yyyy-mm-dd hh:nn:ss"}

// dateFormOf is the form that all dates of a column have. Where two forms fit
// every date, it takes neither for granted and says so.
func dateFormOf(values []string) (form, doubt string) {
	var fit []string
	for _, f := range forms {
		layout, err := dateForm(f)
		if err == nil && len(values) > 0 && !slices.ContainsFunc(values, func(v string) bool { _, err := time.Parse(layout, v); return err != nil }) {
			fit = append(fit, f)
		}
	}
	switch {
	case len(fit) == 0:
		return "", ""
	case slices.ContainsFunc(fit, dayFirst) && slices.ContainsFunc(fit, monthFirst):
		return "", "every date fits " + strings.Join(fit, " and ") + ": add dates: [the one that is meant]"
	default:
		return fit[0], ""
	}
}

func dayFirst(form string) bool   { return strings.HasPrefix(form, "d") }
func monthFirst(form string) bool { return strings.HasPrefix(form, "m") && strings.Contains(form, "d") }

// looks says what the cells of a column look like, without quoting any.
func looks(values []string) string {
	if len(values) == 0 {
		return "always empty"
	}
	form, doubt := dateFormOf(values)
	switch n := len(distinct(values)); {
	case form != "" || doubt != "" || !slices.ContainsFunc(values, notWhen):
		return "dates"
	case n == 1:
		return "one word only"
	case n <= mostWords && n < len(values):
		return fmt.Sprintf("%d different words", n)
	default:
		return "free text or numbers"
	}
}

// notWhen reports whether a text is no time as the record writes it.
func notWhen(text string) bool {
	_, err := cowork.ParseWhen(text)
	return err != nil
}

// yamlText quotes a text where YAML would read it otherwise.
func yamlText(s string) string {
	if label(s) == s && s != "" && (s[0] < '0' || s[0] > '9') && !slices.Contains([]string{"yes", "no", "on", "off", "true", "false", "null", "y", "n"}, s) {
		return s
	}
	return quoted(s)
}
