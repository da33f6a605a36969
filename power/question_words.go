package power

import (
	"strconv"
	"strings"
	"sync"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// dictionary gives the fields by their paths.
var dictionary = sync.OnceValue(func() map[string]engagement.Field {
	fields := map[string]engagement.Field{}
	for path, f := range engagement.Fields() {
		fields[strings.TrimSuffix(path, "[]")] = f
	}
	return fields
})

// wordsFor puts a question into words.
func (a *Assessment) wordsFor(q Question) string {
	path := strings.TrimSuffix(q.Path, "[]")
	words, ok := asked[path]
	if !ok {
		words = askedFromDictionary(path)
	}
	switch {
	case q.All:
		words += " Is anything missing from the record?"
	case q.Unclear:
		words = "Can you say more exactly: " + lower(words)
	}
	return words + howMany(q)
}

// askedFromDictionary makes a question of the meaning of a field. Of a fact of an
// organisation's own the dictionary knows nothing but the name.
func askedFromDictionary(path string) string {
	steps := strings.Split(strings.ReplaceAll(strings.ReplaceAll(path, "[]", ""), "_", " "), ".")
	last := len(steps) - 1
	f, ok := dictionary()[path]
	if !ok || f.Meaning == "" {
		return "What is known of " + steps[last] + "?"
	}
	meaning := lower(strings.TrimSuffix(f.Meaning, "."))
	if last > 0 {
		meaning = steps[last-1] + ": " + meaning
	}
	switch {
	case f.List, f.Kind == engagement.KindObject, f.Kind == 0:
		return "Were there any, and which: " + meaning + "?"
	case f.Kind == engagement.KindEvent:
		return "Did this happen, and on which day: " + meaning + "?"
	case f.Kind == engagement.KindAnswer:
		return "Yes or no: " + meaning + "?"
	case f.Kind == engagement.KindWhen:
		return "Which day was set, or was none set: " + meaning + "?"
	case f.Kind == engagement.KindCount, f.Kind == engagement.KindMoney, f.Kind == engagement.KindDecimal:
		return "How much or how many: " + meaning + "?"
	default:
		return "Which is it: " + meaning + "?"
	}
}

func howMany(q Question) string {
	if len(q.Places) < 2 {
		return ""
	}
	return " (asked of " + strconv.Itoa(len(q.Places)) + " items)"
}

// lower begins a sentence with a small letter, unless it begins with a name.
func lower(s string) string {
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && (s[1] < 'A' || s[1] > 'Z') && !strings.HasPrefix(s, "I ") {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// whoKnows names who would know: the person where the fact is theirs, and
// otherwise whoever has the duty that waits for it.
func (a *Assessment) whoKnows(q *asking, list []unknown) string {
	if f := dictionary()[strings.TrimSuffix(q.key.path, "[]")]; f.Own {
		return ThePerson
	}
	if len(q.waits) == 0 {
		return string(DutyLead)
	}
	r := &a.prepared.book.rules[list[q.waits[0]].rule].Rule
	if confidential(r) {
		return string(DutyIndependentContact) // whoever is to act is not asked what people lost or said
	}
	return string(r.DutyOf)
}

// comparePointers orders pointers as the record is read: numbers as numbers.
func comparePointers(x, y cowork.Pointer) int {
	a, b := x.Tokens(), y.Tokens()
	for i := range min(len(a), len(b)) {
		n, err1 := strconv.Atoi(a[i])
		m, err2 := strconv.Atoi(b[i])
		switch {
		case err1 == nil && err2 == nil && n != m:
			return n - m
		case a[i] != b[i]:
			return strings.Compare(a[i], b[i])
		}
	}
	return len(a) - len(b)
}
