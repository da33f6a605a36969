package facts

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
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

var update = flag.Bool("update", false, "write testdata/answers.txt.gz anew; the test still fails once, so that the change is read")

const (
	goldenAnswers = "testdata/answers.txt.gz"
	vectors       = "../../power/testdata/vectors/lives.jsonl.gz"
)

// Every worked-out fact of every item of 330 records is what it was, with what
// carried it and what is missing for it; and so is what each kind of change makes
// of it (testdata/README.md says what stands in the file and how far it was
// compared with anything else). A difference is not wrong for being one: it is
// to be read, line by line, before the file is written anew.
func TestAnswersStayWhatTheyWere(t *testing.T) {
	was := blocks(string(unzipped(t, goldenAnswers)))
	var now strings.Builder
	shown, differ := 5, 0
	for i, line := range bytes.Split(bytes.TrimSpace(unzipped(t, vectors)), []byte("\n")) {
		var v struct {
			Name   string            `json:"name"`
			AsOf   cowork.When       `json:"as_of"`
			Record engagement.Record `json:"record"`
		}
		require.NoError(t, json.Unmarshal(line, &v))
		text := answersOf(t, i, &v.Record, lang.MomentOf(v.AsOf))
		fmt.Fprintf(&now, "# %s\n%s", v.Name, text)
		if was[v.Name] != text {
			if differ++; differ <= shown {
				t.Errorf("%s:\n%s", v.Name, otherLines(was[v.Name], text))
			}
		}
		delete(was, v.Name)
	}
	assert.Empty(t, was, "records that are there no more")
	if differ > 0 {
		t.Errorf("answers about %d records are others; those of at most %d are shown. Read them, then go test ./internal/facts -run TestAnswers -update", differ, shown)
	}
	if *update {
		var out bytes.Buffer
		z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
		require.NoError(t, err)
		_, err = io.WriteString(z, now.String())
		require.NoError(t, err)
		require.NoError(t, z.Close())
		require.NoError(t, os.WriteFile(goldenAnswers, out.Bytes(), 0o644))
	}
}

// otherLines are the first lines that only one of two texts has.
func otherLines(was, now string) string {
	const most = 12
	var list []string
	for sign, pair := range map[string][2]string{"- ": {was, now}, "+ ": {now, was}} {
		there := map[string]bool{}
		for line := range strings.Lines(pair[1]) {
			there[line] = true
		}
		n := 0
		for line := range strings.Lines(pair[0]) {
			if !there[line] && n < most {
				n++
				list = append(list, sign+line)
			}
		}
	}
	slices.Sort(list)
	return strings.Join(list, "")
}

// blocks splits a text at its titles.
func blocks(text string) map[string]string {
	all := map[string]string{}
	for _, block := range strings.Split("\n"+text, "\n# ")[1:] {
		title, body, _ := strings.Cut(block, "\n")
		all[title] = strings.TrimSuffix(body, "\n") + "\n"
	}
	return all
}

func unzipped(t *testing.T, name string) []byte {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	require.NoError(t, err)
	text, err := io.ReadAll(z)
	require.NoError(t, err)
	return text
}

// answersOf writes every answer about a record, and under each change those that
// become others.
func answersOf(t *testing.T, n int, e *engagement.Record, asOf lang.Moment) string {
	var out strings.Builder
	ix := NewIndex(e)
	before := ix.View(asOf, DefaultParams()).explained()
	for _, a := range before {
		fmt.Fprintf(&out, "%s = %s\n", a.name, a.says)
	}
	is := map[string]string{}
	for _, a := range before {
		is[a.name] = a.says
	}
	for _, c := range someChanges(t, n, e, asOf) {
		fmt.Fprintf(&out, "with %s\n", c.name)
		for _, a := range ix.View(asOf, DefaultParams(), c.change).explained() {
			if is[a.name] != a.says {
				fmt.Fprintf(&out, "  %s = %s\n", a.name, a.says)
			}
		}
	}
	return out.String()
}

type explained struct{ name, says string }

// explained gives every answer with what carried it and what is missing for it,
// and the levels.
func (v *View) explained() (list []explained) {
	for _, q := range v.questions() {
		var t lang.Trail
		says := v.sayOf(q, &t)
		if Schema().Facts[q.fact].Result == lang.KindMoment {
			says += sayInstant(v.Moment(q.fact, &q.args, nil))
		}
		if places := v.places(t.Carried); len(places) > 0 {
			says += " <- " + strings.Join(places, " ")
		}
		if places := v.places(t.Missing); len(places) > 0 {
			says += " ?? " + strings.Join(places, " ")
		}
		list = append(list, explained{q.name, says})
	}
	for _, phase := range enumWords()[enumPhase] {
		word := Schema().Words[phase]
		list = append(list, explained{"level(" + word + ")", v.sayLevel(word)})
	}
	return list
}

// sayInstant gives the instant of a moment that is known so exactly.
func sayInstant(m lang.Moment) string {
	if !m.Exact {
		return ""
	}
	return " at " + time.Unix(m.Sec, int64(m.Nano)).UTC().Format(time.TimeOnly)
}

type namedChange struct {
	name   string
	change Change
}

// someChanges gives one change or two of each kind, in turn from record to record.
func someChanges(t *testing.T, n int, e *engagement.Record, asOf lang.Moment) (list []namedChange) {
	day := func(back int) string {
		return time.Unix(int64(asOf.First)*24*60*60, 0).UTC().AddDate(0, 0, -back).Format(time.DateOnly)
	}
	known := day([]int{30, 120, 365}[n%3])
	list = append(list, namedChange{"known at " + known, KnownAt(momentOf(t, known))})
	for i, p := range []cowork.Pointer{
		"/sessions", "/contributions", "/decisions", "/people", "/consent/entries", "/accounts", "/tellings", "/uses", "/groups", "/claims", "/outputs",
	} {
		if (i+n)%4 == 0 {
			list = append(list, namedChange{"all of " + string(p), AllThereWas(p)})
		}
	}
	if len(e.Groups) > 0 {
		list = append(list, namedChange{"start of /groups/0", StartNow(e.Groups[0].ID)})
	}
	if len(e.People) == 0 {
		return list
	}
	at := n % len(e.People)
	who, name := e.People[at].ID, fmt.Sprintf(" to /people/%d", at)
	list = append(list,
		namedChange{"start" + name, StartNow(who)},
		namedChange{"offer" + name, OfferNow(who, engagement.Offer{Says: []engagement.OfferPart{engagement.OfferPartTime}})})
	telling, use := engagement.Telling{Person: who}, engagement.Use{Person: who}
	if lines := e.Consent.Entries; len(lines) > 0 {
		line := lines[n%len(lines)]
		telling = engagement.Telling{Person: line.Person, Audience: line.Audience, Channel: line.Channel}
		use = engagement.Use{Person: line.Person, Purpose: line.Purpose, Audience: line.Audience, Channel: line.Channel, Output: line.Output}
	}
	return append(list, namedChange{"a telling", TellingNow(telling)}, namedChange{"a use", UseNow(use)})
}
