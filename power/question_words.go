package power

import (
	"slices"
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

// wordsFor puts a question into words, from the meaning of the field.
func (a *Assessment) wordsFor(q Question) string {
	path := strings.TrimSuffix(q.Path, "[]")
	f, ok := dictionary()[path]
	meaning := strings.TrimSuffix(f.Meaning, ".")
	switch {
	case !ok || meaning == "":
		meaning = "What the record calls " + path
	case isVague(meaning):
		meaning = contextOf(path) + ": " + lower(meaning)
	}
	if q.All {
		return "Is that all there was: " + listWords(path, meaning) + "?" + howMany(q)
	}
	if q.Unclear {
		return "Can you say it more exactly: " + lower(meaning) + "?" + howMany(q)
	}
	return questionOf(f, path, meaning) + howMany(q)
}

// questionOf asks for one field.
func questionOf(f engagement.Field, path, meaning string) string {
	switch {
	case f.List, f.Kind == engagement.KindObject, f.Kind == 0:
		return "Were there any, and which: " + listWords(path, meaning) + "?"
	case f.Kind == engagement.KindEvent:
		return "Did this happen, and on which day: " + lower(meaning) + "?"
	case f.Kind == engagement.KindAnswer:
		return "Yes or no: " + strings.TrimPrefix(lower(meaning), "whether ") + "?"
	case f.Kind == engagement.KindWhen:
		return "Which day was set, or was none set: " + lower(meaning) + "?"
	case f.Kind == engagement.KindCount, f.Kind == engagement.KindMoney, f.Kind == engagement.KindDecimal:
		return "How much or how many: " + lower(meaning) + "?"
	default:
		return "Which is it: " + lower(meaning) + "?"
	}
}

// listWords says what a list holds: its own meaning, or that of one item.
func listWords(path, meaning string) string {
	if !strings.HasPrefix(meaning, "What the record calls ") {
		return lower(meaning)
	}
	if words, ok := listNames[path]; ok {
		return words
	}
	name := path[strings.LastIndexByte(path, '.')+1:]
	return strings.ReplaceAll(name, "_", " ")
}

// listNames says what a list holds where its own name does not say enough.
var listNames = map[string]string{
	"people":                            "people with a part in the work, staff as well as experts",
	"groups":                            "groups who answered or dropped in without a personal record",
	"consent.entries":                   "lines of the consent ledger: asked, given, refused, reviewed, taken back",
	"uses":                              "uses of somebody's material or of what they told",
	"tellings":                          "tellings of a personal story",
	"signals":                           "calls to stop, for time out or for support",
	"concerns":                          "questions, concerns, challenges or complaints",
	"losses":                            "losses because of the work, or of what somebody said or did in it",
	"claims":                            "statements about how far people are involved",
	"decisions":                         "decisions, and who settled them",
	"contributions":                     "contributions, and what became of them",
	"reserved":                          "matters kept out of shared decision",
	"overrides":                         "shared decisions set aside",
	"dissent":                           "disagreements",
	"accounts":                          "people's own accounts of how it was",
	"account_replies":                   "replies to those accounts",
	"experience.requirements":           "kinds of experience that the work needs",
	"experience.requirements[].matched": "people or groups who bring it",
	"people[].offers":                   "offers made to the person",
	"people[].onward.offers":            "offers of further work to the person",
	"people[].reward.payments":          "payments to the person",
	"people[].expenses.items":           "costs that the person had",
	"people[].adjustments.items":        "adjustments for the person",
	"people[].development.items":        "training or development that the person asked for",
	"people[].checks":                   "wellbeing checks with the person: that they happened, never what was said",
	"people[].contacts":                 "named contacts of the person",
	"decisions[].deciders":              "people at the table, and the say they had",
	"contributions[].replies":           "replies to the contribution",
	"outputs":                           "products of the work",
	"outputs[].agreed":                  "people who agreed to the finished thing",
	"outputs[].seen":                    "makers who were shown the finished thing",
	"sessions":                          "sessions, held or planned",
	"messages":                          "messages to people",
	"mistakes":                          "mistakes in what people were told",
	"interests":                         "outside interests in the result",
	"evaluation.measures":               "measures",
	"evaluation.evidence":               "kinds of evidence",
	"evaluation.findings":               "findings of the evaluation",
	"evaluation.shared":                 "people with whom findings were shared",
	"workforce.modules":                 "training modules",
	"workforce.modules[].versions":      "versions of the module",
	"review.held":                       "reviews",
	"review.changes":                    "changes around the work",
}

// isVague reports whether a meaning only makes sense beside what it is said of.
func isVague(meaning string) bool {
	first, _, _ := strings.Cut(meaning, " ")
	return slices.Contains([]string{"It", "When", "Who", "Which", "What", "Why", "How", "On", "In", "For", "By", "To", "Whose", "Next", "Last"}, first)
}

// contextOf names the object that a field stands in.
func contextOf(path string) string {
	holder, _, _ := cutLast(path, ".")
	if words, ok := oneOfList[strings.TrimSuffix(holder, "[]")]; ok {
		return words
	}
	_, name, _ := cutLast(strings.TrimSuffix(holder, "[]"), ".")
	return strings.ReplaceAll(name, "_", " ")
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return "", s, false
}

// oneOfList names one item of a list, for a question about it.
var oneOfList = map[string]string{
	"contributions": "contribution", "decisions": "decision", "claims": "claim", "sessions": "session",
	"outputs": "product", "uses": "use", "tellings": "telling", "signals": "signal", "concerns": "concern",
	"losses": "loss", "consent.entries": "line of the consent ledger", "people": "person", "groups": "group",
	"goals": "goal", "promises": "promise", "mistakes": "mistake", "messages": "message", "reserved": "matter kept back",
	"overrides": "decision set aside", "dissent": "disagreement", "interests": "interest", "accounts": "account",
	"experience.requirements": "kind of experience needed", "experience.requirements[].matched": "who brings it",
	"people[].offers": "offer", "people[].reward.payments": "payment", "people[].expenses.items": "cost",
	"people[].adjustments.items": "adjustment", "people[].development.items": "development",
	"people[].checks": "wellbeing check", "people[].contacts": "named contact", "decisions[].deciders": "who decided",
	"contributions[].replies": "reply", "outputs[].agreed": "who agreed", "outputs[].seen": "who saw it",
	"evaluation.measures": "measure", "evaluation.findings": "finding", "evaluation.evidence": "evidence",
	"workforce.modules": "module", "workforce.modules[].versions": "version of a module", "review.held": "review",
	"review.changes": "change",
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
