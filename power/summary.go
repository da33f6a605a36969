package power

import (
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// Counts says how many standard rules had each outcome, as far as the reader may
// see them.
func (a *Assessment) Counts() (c Counts) {
	for i := range a.prepared.book.rules {
		if o, seen := a.outcomeSeen(i); seen && !a.prepared.book.rules[i].own {
			c[o]++
		}
	}
	return c
}

// String says in one line what was found and what could not be told: "2 duties
// not met, 6 met, 105 not recorded; nothing raised in 14 checks that could be
// made". It never says that all is well.
func (a *Assessment) String() string {
	c := a.Counts()
	parts := []string{fmt.Sprintf("%d duties not met", c.Of(NotMet))}
	if c.Of(NotMet) == 1 {
		parts[0] = "1 duty not met"
	}
	for _, p := range []struct {
		o     Outcome
		words string
		zero  bool
	}{
		{Disputed, "disputed", false},
		{Met, "met", true},
		{NotYetDue, "not due yet", false},
		{Waived, "waived", false},
		{CannotTell, "not recorded", true},
	} {
		if n := c.Of(p.o); n > 0 || p.zero {
			parts = append(parts, fmt.Sprintf("%d %s", n, p.words))
		}
	}
	return strings.Join(parts, ", ") + "; " + a.raisedInWords()
}

// raisedInWords says which flags are raised.
func (a *Assessment) raisedInWords() string {
	var raised []string
	for _, f := range Flags() {
		if stateOver(a.flags[f]) == Raised {
			raised = append(raised, FlagTitle(f))
		}
	}
	if len(raised) > 0 {
		return strings.Join(raised, " and ") + " raised"
	}
	made := 0
	for i := range a.prepared.book.rules {
		r := &a.prepared.book.rules[i].Rule
		o, seen := a.outcomeSeen(i)
		if seen && (bears(r, Tokenistic) || bears(r, Unsafe)) && (o == Met || o == NotMet || o == Disputed) {
			made++
		}
	}
	return "nothing raised in " + count(made, "check") + " that could be made"
}

// FlagTitle is the name of a flag as it is printed.
func FlagTitle(f Flag) string {
	return strings.ToUpper(string(f[:1])) + string(f[1:])
}

// Part is one part of the record, and what waits for something in it.
type Part struct {
	// Name is the member of the record, such as people; Words is what it holds.
	Name, Words string
	// Absent says that the part is not there at all.
	Absent bool
	// Rules are those that cannot be told for want of something in it.
	Rules []RuleID
}

// partNames say what a part of the record holds where its own name does not say
// enough.
var partNames = map[string]string{
	"people":          "people with a part in the work, staff as well as experts",
	"groups":          "groups who answered or dropped in without a personal record",
	"uses":            "uses of somebody's material or of what they told",
	"tellings":        "tellings of a personal story",
	"signals":         "calls to stop, for time out or for support",
	"concerns":        "questions, concerns, challenges or complaints",
	"losses":          "losses because of the work, or of what somebody said or did in it",
	"claims":          "statements about how far people are involved",
	"decisions":       "decisions, and who settled them",
	"contributions":   "contributions, and what became of them",
	"reserved":        "matters kept out of shared decision",
	"overrides":       "shared decisions set aside",
	"dissent":         "disagreements",
	"accounts":        "people's own accounts of how it was",
	"account_replies": "replies to those accounts",
	"outputs":         "products of the work",
	"sessions":        "sessions, held or planned",
	"messages":        "messages to people",
	"mistakes":        "mistakes in what people were told",
	"interests":       "outside interests in the result",
}

// NotRecorded gathers what cannot be told by the part of the record that would
// tell it, the part for which most rules wait first.
func (a *Assessment) NotRecorded() []Part {
	waiting := map[string][]RuleID{}
	for _, u := range a.unsettled() {
		for _, n := range u.needs {
			part, _, _ := strings.Cut(strings.TrimSuffix(n.key.path, "[]"), ".")
			part = strings.TrimSuffix(part, "[]")
			waiting[part] = appendOnce(waiting[part], a.prepared.book.rules[u.rule].ID)
		}
	}
	var parts []Part
	for name, rules := range waiting {
		_, there := a.prepared.record.Lookup(cowork.Pointer("").Key(name))
		p := Part{Name: name, Words: partNames[name], Absent: !there, Rules: rules}
		if p.Words == "" {
			p.Words = strings.ReplaceAll(name, "_", " ")
		}
		parts = append(parts, p)
	}
	slices.SortFunc(parts, func(x, y Part) int {
		if n := len(y.Rules) - len(x.Rules); n != 0 {
			return n
		}
		return strings.Compare(x.Name, y.Name)
	})
	return parts
}

// Warnings says what in the record may not mean what was meant by it.
func (a *Assessment) Warnings() (warnings []string) {
	if !slices.Contains(a.prepared.record.Complete, engagement.AllLists) {
		return nil
	}
	var absent []string
	for _, lists := range []Flag{Tokenistic, Unsafe} {
		for _, f := range a.openLists(0, lists) {
			absent = appendOnce(absent, a.prepared.book.schema.Tables[0].Fields[f.Field].Path)
		}
	}
	if len(absent) > 0 {
		warnings = append(warnings, "complete says that every list holds all there was, but these are not there at all: "+
			strings.Join(absent, ", ")+". A list that is not there is unknown; write [] where there was nothing.")
	}
	return warnings
}
