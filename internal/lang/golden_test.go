package lang

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew; the tests still fail once, so that the change is read")

// same holds what is said now against a golden file.
func same(t *testing.T, file, now string) {
	t.Helper()
	was, err := os.ReadFile(file)
	require.NoError(t, err)
	if *update && string(was) != now {
		require.NoError(t, os.WriteFile(file, []byte(now), 0o644))
	}
	assert.Equal(t, strings.Split(string(was), "\n"), strings.Split(now, "\n"),
		"%s is not what is said now: go test ./internal/lang -update, and read the change", file)
}

var tokens = regexp.MustCompile(`[A-Za-z_.]+|[0-9]+|[<>!=]+|[(),:]|\s+|.`)

// broken breaks a sentence in one place or two, as a writer may.
func (r *random) broken(text string) string {
	words := tokens.FindAllString(text, -1)
	for range 1 + r.IntN(2) {
		at := r.IntN(len(words))
		switch r.IntN(6) {
		case 0:
			words[at] = ""
		case 1:
			words[at] += " " + words[at]
		case 2:
			other := r.IntN(len(words))
			words[at], words[other] = words[other], words[at]
		case 3:
			words[at] = pick(r, strings.Fields("and or not every in where has any all ( ) , = < before by count share 3 red lead goals own.x & ! % é")...)
		case 4:
			if word := words[at]; word != "" {
				i := r.IntN(len(word))
				words[at] = word[:i] + word[i+1:]
			}
		default:
			words[at] += "\n"
		}
	}
	return strings.TrimSpace(strings.Join(words, ""))
}

// What is said of broken sentences stays what it was. Nobody wrote these
// messages down one by one; those of mistakes_test.go somebody did.
func TestMistakesStayWhatTheyWere(t *testing.T) {
	var now strings.Builder
	for seed := range uint64(400) {
		r := newRandom(seed, 6)
		text := r.condition(2)
		var errs Errors
		if seed%4 == 0 {
			text = r.broken(pick(r, "at ", "by ", "always ", "") + r.moment() + pick(r, "", " + 3", " else "+r.moment(), " +"))
			_, errs = r.s.Due(toyScope, text)
		} else {
			text = r.broken(text)
			_, errs = r.s.Condition(toyScope, text)
		}
		fmt.Fprintf(&now, "%s\n", text)
		for _, e := range errs {
			fmt.Fprintf(&now, "    %s\n", e)
		}
	}
	same(t, "testdata/mistakes.txt", now.String())
}

// What random conditions rest on stays what it was: the answer, what carried it
// and what is missing.
func TestTrailsStayWhatTheyWere(t *testing.T) {
	var now strings.Builder
	for seed := range uint64(400) {
		r := newRandom(seed, 7)
		r.long = seed%8 == 0
		rec, asOf := r.record(), r.asOf()
		for range 2 {
			text := r.condition(2)
			var trail Trail
			a := toyCondition(t, r.s, text).Explain(toyFrame(r.s, rec, asOf), &trail)
			fmt.Fprintf(&now, "%s\n    %s <- %s ?? %s\n", text, a, named(r.s, trail.Carried), named(r.s, trail.Missing))
		}
	}
	same(t, "testdata/trails.txt", now.String())
}

// An index makes an answer quicker and changes nothing of what it rests on.
func TestIndexesChangeNoTrail(t *testing.T) {
	for seed := range uint64(100) {
		r := newRandom(seed, 9)
		r.long = true
		rec, asOf, text := r.record(), r.asOf(), r.condition(2)
		c, f := toyCondition(t, r.s, text), toyFrame(r.s, rec, asOf)
		var with, without Trail
		c.Explain(f, &with)
		f.Columns.Joins = nil
		c.Explain(f, &without)
		require.ElementsMatch(t, without.Carried, with.Carried, text)
		require.ElementsMatch(t, without.Missing, with.Missing, text)
	}
}
