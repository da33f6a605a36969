package facts

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// TestCases reads the files of testdata. A block begins with a title and a
// record, and then asks:
//
//	# title
//	{ a record, on one line or more }
//	as of 2026-06-30
//	work_starts(/people/0) = 2026-02-16 <- /sessions/0/held
//	with /sessions/0/held {"done":"no"}
//	work_starts(/people/0) = unknown ?? /sessions
//
// After <- stand the facts that carried the answer, after ?? those that are
// missing; a list of which it is missing whether it holds all ends in /*, and a
// number of the policy is written as its name. What is not written is not
// compared. A line that begins with `with`, `without`, `known` or `as of`
// changes the record or the moment for the lines below it.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, block := range strings.Split("\n"+string(data), "\n# ")[1:] {
			title, body, _ := strings.Cut(block, "\n")
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+title, func(t *testing.T) { runBlock(t, body) })
		}
	}
}

func runBlock(t *testing.T, body string) {
	at := strings.Index(body, "\nas of ")
	require.Positive(t, at, "as of")
	record, err := engagement.DecodeBytes([]byte(body[:at]))
	require.NoError(t, err)
	b := block{t: t, record: record}
	for _, line := range strings.Split(body[at+1:], "\n") {
		if line = strings.TrimSpace(line); line != "" {
			b.run(line)
		}
	}
}

type block struct {
	t       *testing.T
	record  engagement.Record
	asOf    lang.Moment
	changes []Change
	view    *View
}

func (b *block) run(line string) {
	var err error
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "as":
		b.asOf = momentOf(b.t, strings.TrimPrefix(rest, "of "))
	case "known":
		b.changes = []Change{KnownAt(momentOf(b.t, strings.TrimPrefix(rest, "at ")))}
	case "with":
		p, v, _ := strings.Cut(rest, " ")
		b.record, err = b.record.With(cowork.Pointer(p), engagement.Value(v))
	case "without":
		b.record, err = b.record.Without(cowork.Pointer(rest))
	default:
		b.ask(line)
		return
	}
	require.NoError(b.t, err, line)
	b.view = nil
}

func momentOf(t *testing.T, s string) lang.Moment {
	w, err := cowork.ParseWhen(s)
	require.NoError(t, err, s)
	return lang.MomentOf(w)
}

func (b *block) ask(line string) {
	if b.view == nil {
		b.view = NewIndex(&b.record).View(b.asOf, DefaultParams(), b.changes...)
	}
	question, want, ok := strings.Cut(line, " = ")
	require.True(b.t, ok, line)
	if phase, is := strings.CutPrefix(question, "level("); is {
		assert.Equal(b.t, want, b.view.sayLevel(strings.TrimSuffix(phase, ")")), question)
		return
	}
	want, missing, _ := strings.Cut(want, " ?? ")
	want, carried, _ := strings.Cut(want, " <- ")
	name, args := b.question(question)
	assert.Equal(b.t, want, b.view.say(name, args, nil), question)
	var trail lang.Trail
	assert.Equal(b.t, want, b.view.say(name, args, &trail), "explained: %s", question)
	if carried != "" {
		assert.ElementsMatch(b.t, strings.Fields(carried), b.view.places(trail.Carried), "what carried %s", question)
	}
	if missing != "" {
		assert.ElementsMatch(b.t, strings.Fields(missing), b.view.places(trail.Missing), "what is missing for %s", question)
	}
}

// question reads name(argument, ...).
func (b *block) question(text string) (lang.FactID, *lang.Args) {
	name, list, _ := strings.Cut(strings.TrimSuffix(text, ")"), "(")
	id := lang.FactID(slices.IndexFunc(Schema().Facts, func(f lang.Fact) bool { return f.Name == name }))
	require.GreaterOrEqual(b.t, int(id), 0, name)
	a := &lang.Args{Rows: [2]lang.Row{lang.NoRow, lang.NoRow}}
	rows, refs := 0, 0
	for i, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		switch arg := Schema().Facts[id].Args[i]; arg.Kind {
		case lang.KindItem:
			a.Rows[rows] = b.row(text)
			rows++
		case lang.KindRef:
			a.Refs[refs] = b.view.idOf(b.row(text))
			refs++
		case lang.KindMoment:
			a.Moment = momentOf(b.t, text)
		case lang.KindWord:
			a.Word = wordOf(text)
			require.Contains(b.t, arg.Words, a.Word, text)
		case lang.KindAnswer:
			row, field, ok := locate(b.view.columns, cowork.Pointer(text))
			require.True(b.t, ok, text)
			a.Answer = b.view.columns.Answers[Schema().Tables[row.Table].Fields[field].Column][row.N]
			a.Present = true
		}
	}
	return id, a
}

func (b *block) row(p string) lang.Row {
	row, field, ok := locate(b.view.columns, cowork.Pointer(p))
	require.True(b.t, ok && field < 0, p)
	return row
}

// say gives a worked-out fact in words.
func (v *View) say(f lang.FactID, a *lang.Args, t *lang.Trail) string {
	switch Schema().Facts[f].Result {
	case lang.KindAnswer:
		return v.Answer(f, a, t).String()
	case lang.KindMoment:
		return sayMoment(v.Moment(f, a, t))
	case lang.KindNumber:
		return sayBounds(v.Number(f, a, t))
	case lang.KindWord:
		return orUnknown(Schema().Words[v.Word(f, a, t)])
	case lang.KindItem:
		row := v.Item(f, a, t)
		if row.N >= 0 && v.columns.Parents[row.Table][row.N] < 0 {
			return "an offer that says nothing"
		}
		if row.N < 0 {
			return "unknown"
		}
		return string(v.Pointer(row, -1))
	default:
		s := v.Items(f, a, t)
		if !s.Known {
			return "unknown"
		}
		return fmt.Sprint(s.To - s.From)
	}
}

func (v *View) sayLevel(phase string) string {
	names := [...]string{
		"none", "below consultation", "consultation", "participation", "co-production", "user-controlled",
	}
	least, most := v.LevelOf(wordOf(phase))
	if least == most {
		return names[least]
	}
	return names[least] + " at least, " + names[most] + " at most"
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}

func sayMoment(m lang.Moment) string {
	switch {
	case m.State == lang.Never:
		return "never"
	case m.State == lang.Absent:
		return "unknown"
	}
	text := sayDay(m.Last)
	if m.First < m.Last {
		text = sayDay(m.First) + "/" + text
	}
	if m.NoLater {
		text = "by " + text
	}
	return text
}

func sayDay(d int32) string {
	if d == cowork.FirstDay || d == cowork.LastDay {
		return ".."
	}
	return time.Unix(int64(d)*24*60*60, 0).UTC().Format(time.DateOnly)
}

func sayBounds(n lang.Bounds) string {
	switch {
	case !n.Known:
		return "unknown"
	case n.High == lang.NoBound:
		return fmt.Sprintf("%d or more", n.Low)
	case n.Low < n.High:
		return fmt.Sprintf("%d to %d", n.Low, n.High)
	default:
		return fmt.Sprint(n.Low)
	}
}

// places writes what a trail holds as pointers.
func (v *View) places(list []lang.Seen) []string {
	var out []string
	for _, s := range list {
		switch {
		case s.Param != 0:
			out = append(out, Schema().Params[s.Param-1].Name)
		case s.NotAll:
			out = append(out, string(v.Pointer(s.Row, s.Field))+"/*")
		default:
			out = append(out, string(v.Pointer(s.Row, s.Field)))
		}
	}
	return out
}
