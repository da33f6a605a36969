package power

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/powercowork/cowork/engagement/engagementtest"
)

// bannedWords judge a person, soften a duty or hide who acts. American spellings
// are refused with them.
var bannedWords = []string{
	"fail", "breach", "vulnerable", "non-compliant", "noncompliance", "violat", "suffer", "victim",
	"hard to reach", "service user", "difficult person", "challenging", "manipulat", "attention-seeking",
	"risky", "high-risk", "lacks capacity", "abscond", "stakeholder", "leverag", "utilis", "empower",
	"going forward", "e.g.", "i.e.", "etc", "and/or", "(s)", "behavior", "organization", "program ", "color",
	"center", "judgment", "authoriz", "recogniz",
}

// wordKind says how one kind of words is to be written.
type wordKind struct {
	name string
	of   func(Rule) string
	// longest is the most words that one of its sentences may have, most the most
	// sentences, and ease the least reading ease of all rules' words together.
	longest, most int
	ease          float64
	ends          string
}

var wordKinds = []wordKind{
	{"title", func(r Rule) string { return r.Title }, 8, 1, 60, ""},
	{"asks", func(r Rule) string { return r.Asks }, 20, 2, 65, "?"},
	{"unclear", func(r Rule) string { return r.Unclear }, 20, 2, 60, ""},
	{"message", func(r Rule) string { return r.Message }, 20, 2, 65, "."},
	{"remedy", func(r Rule) string { return r.Remedy }, 20, 2, 70, "."},
	{"question", func(r Rule) string { return r.Question }, 16, 1, 75, "?"},
	{"easy read", func(r Rule) string { return r.EasyRead }, 11, 1, 85, "."},
}

func TestWordsOfRules(t *testing.T) {
	rules := standardRules()
	for _, kind := range wordKinds {
		var all []string
		for _, rule := range rules {
			text := kind.of(rule)
			all = append(all, strings.TrimRight(text, ".?")+".")
			for _, complaint := range lintWords(kind, text) {
				t.Errorf("%s %s: %s: %q", rule.ID, kind.name, complaint, text)
			}
		}
		ease := readingEase(strings.Join(all, " "))
		t.Logf("reading ease (Flesch) of %-9s %5.1f", kind.name, ease)
		assert.GreaterOrEqual(t, ease, kind.ease, "reading ease of %s", kind.name)
	}
}

func TestEveryRuleHasItsOwnWords(t *testing.T) {
	for _, kind := range wordKinds {
		if kind.name == "unclear" {
			continue // several rules are open for the same reason
		}
		seen := map[string]RuleID{}
		for _, rule := range standardRules() {
			text := kind.of(rule)
			assert.Empty(t, seen[text], "%s of %s is that of another rule: %q", kind.name, rule.ID, text)
			seen[text] = rule.ID
		}
	}
}

func TestUnclearSaysWhen(t *testing.T) {
	for _, rule := range standardRules() {
		ok := strings.HasPrefix(rule.Unclear, "while ") || strings.HasPrefix(rule.Unclear, "never: ")
		assert.True(t, ok, "%s begins with while or never: %q", rule.ID, rule.Unclear)
	}
}

func TestLintWordsComplains(t *testing.T) {
	kind := wordKind{name: "message", longest: 6, most: 1, ends: "."}
	for text, want := range map[string]string{
		"":                                "there are no words",
		"The organisation fails to pay.":  `"fail" is not a word for this`,
		"One two three four five six.":    "",
		"One two three four five six 7.":  "a sentence has 7 words",
		"One. Two.":                       "there are 2 sentences",
		"No stop":                         `it ends with "."`,
		"First; then.":                    "a semicolon joins two ideas",
		"Paid  late.":                     "there is a space too many",
		"They paid the person's expenses": `it ends with "."`,
	} {
		got := strings.Join(lintWords(kind, text), "; ")
		assert.Equal(t, want, got, text)
	}
}

// The questions are linted as the words of the rules are, and are of fields that
// there are.
func TestWordsOfQuestions(t *testing.T) {
	kind := wordKind{longest: 16, most: 2, ends: "?"}
	var all []string
	for path, words := range asked {
		assert.Contains(t, dictionary(), path)
		for _, complaint := range lintWords(kind, words) {
			t.Errorf("%s: %s: %q", path, complaint, words)
		}
		all = append(all, words)
	}
	ease := readingEase(strings.Join(all, " "))
	t.Logf("reading ease (Flesch) of %d questions %5.1f", len(asked), ease)
	assert.GreaterOrEqual(t, ease, 75.0)
}

// What the standard rules wait for is asked in words of its own.
func TestEveryQuestionHasWords(t *testing.T) {
	n := 0
	for life := range engagementtest.Lives(900, 250) {
		a := Standard().Assess(&life.Record, Asking{AsOf: life.AsOf})
		for _, q := range a.Questions() {
			n++
			assert.Contains(t, asked, strings.TrimSuffix(q.Path, "[]"))
		}
	}
	assert.Greater(t, n, 10000)
}

// What only somebody's own rule reads is asked in the words of the dictionary.
func TestQuestionsFromTheDictionary(t *testing.T) {
	for path, want := range map[string]string{
		"about.directorate":        "Which is it: about: the part of the organisation, as it calls it itself?",
		"people[].own.dbs_checked": "What is known of dbs checked?",
		"people[].checks[].id":     "Which is it: checks: one wellbeing check?",
	} {
		assert.Equal(t, want, askedFromDictionary(path))
	}
}

// lintWords says what is wrong with one text.
func lintWords(kind wordKind, text string) (complaints []string) {
	complain := func(format string, args ...any) { complaints = append(complaints, fmt.Sprintf(format, args...)) }
	if text == "" {
		return []string{"there are no words"}
	}
	for _, word := range bannedWords {
		if strings.Contains(strings.ToLower(text), word) {
			complain("%q is not a word for this", word)
		}
	}
	if !strings.HasSuffix(text, kind.ends) {
		complain("it ends with %q", kind.ends)
	}
	if strings.Contains(text, ";") {
		complain("a semicolon joins two ideas")
	}
	if strings.Contains(text, "  ") || strings.TrimSpace(text) != text {
		complain("there is a space too many")
	}
	sentences := sentencesOf(text)
	if len(sentences) > kind.most {
		complain("there are %d sentences", len(sentences))
	}
	for _, s := range sentences {
		if n := len(wordsOf(s)); n > kind.longest {
			complain("a sentence has %d words", n)
		}
	}
	return complaints
}

var (
	sentenceEnd = regexp.MustCompile(`[.?!:]+(\s+|$)`)
	oneWord     = regexp.MustCompile(`[\p{L}\d]+(['’-][\p{L}\d]+)*`)
	vowels      = regexp.MustCompile(`[aeiouy]+`)
)

// sentencesOf splits a text at full stops, question marks and colons.
func sentencesOf(text string) (out []string) {
	for _, s := range sentenceEnd.Split(text, -1) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func wordsOf(text string) []string { return oneWord.FindAllString(strings.ToLower(text), -1) }

// readingEase is Rudolf Flesch's reading ease (1948): about 60 is plain English,
// 80 easy, and a higher figure is easier to read.
func readingEase(text string) float64 {
	words := wordsOf(text)
	syllables := 0
	for _, w := range words {
		syllables += syllablesOf(w)
	}
	n := float64(len(words))
	return 206.835 - 1.015*n/float64(len(sentencesOf(text))) - 84.6*float64(syllables)/n
}

// syllablesOf counts groups of vowels, less the endings that are not spoken.
func syllablesOf(word string) int {
	n := len(vowels.FindAllString(word, -1)) + strings.Count(word, "ien")
	silent := strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") ||
		strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed") && !strings.HasSuffix(word, "ted") && !strings.HasSuffix(word, "ded") ||
		strings.HasSuffix(word, "es") && !strings.HasSuffix(word, "ses") && !strings.HasSuffix(word, "ces") && !strings.HasSuffix(word, "ges")
	if silent && n > 1 {
		n--
	}
	return max(n, 1)
}

func TestReadingEase(t *testing.T) {
	assert.InDelta(t, 116.145, readingEase("The cat sat on the mat."), 0.01)
	for word, n := range map[string]int{"cat": 1, "money": 2, "paid": 1, "agreed": 2, "asked": 1, "wanted": 2, "experience": 4, "stage": 1, "table": 2, "people": 2, "changes": 2} {
		assert.Equal(t, n, syllablesOf(word), word)
	}
}
