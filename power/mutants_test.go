package power_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/powercowork/cowork/power"
)

// mutant is a rule with one thing changed, to see whether an example notices.
type mutant struct {
	what string
	rule power.Rule
	// policy is a number of the policy that is changed instead.
	policy []power.Setting
}

// mutantsOf gives every mutant of a rule.
func mutantsOf(rule power.Rule, numbers []string) (list []mutant) {
	add := func(what string, change func(*power.Rule)) {
		changed := rule
		change(&changed)
		list = append(list, mutant{what: what, rule: changed})
	}
	for _, e := range editsOf(rule.Holds) {
		add("holds: "+e.what, func(r *power.Rule) { r.Holds = e.text })
	}
	for _, e := range editsOf(rule.When) {
		add("when: "+e.what, func(r *power.Rule) { r.When = e.text })
	}
	if rule.When != "" {
		add("when: always", func(r *power.Rule) { r.When = "" })
	}
	for _, e := range dueEdits(rule.Due) {
		add("due: "+e.what, func(r *power.Rule) { r.Due = e.text })
	}
	for _, name := range numbers {
		list = append(list, numberMutants(rule, name)...)
	}
	return list
}

// numberMutants makes a number one larger and one smaller: in the text of the
// rule, or in the policy where only a worked-out fact reads it.
func numberMutants(rule power.Rule, name string) (list []mutant) {
	number := regexp.MustCompile(`\b` + name + `\b`)
	for _, n := range power.Numbers() {
		if string(n.Name) != name {
			continue
		}
		for _, step := range []int{-1, 1} {
			m := mutant{what: fmt.Sprintf("number: %s %+d", name, step), rule: rule}
			value := strconv.Itoa(n.Default + step)
			if number.MatchString(rule.Holds + " " + rule.When + " " + rule.Due) {
				for _, text := range []*string{&m.rule.Holds, &m.rule.When, &m.rule.Due} {
					*text = number.ReplaceAllString(*text, value)
				}
			} else {
				m.policy = []power.Setting{{Number: n.Name, Value: n.Default + step}}
			}
			list = append(list, m)
		}
	}
	return list
}

// edit is a sentence with one thing changed.
type edit struct{ what, text string }

var oneToken = regexp.MustCompile(`[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*|\d+|>=|<=|!=|[=<>+(),:.]`)

// editsOf changes one thing at a time: a part left out, and for or, every for
// some, a comparison, an order, a number, a word of a list.
func editsOf(text string) []edit {
	s := sentence(oneToken.FindAllString(text, -1))
	list := s.partEdits()
	for i := range s {
		list = append(list, s.tokenEdits(i)...)
	}
	return list
}

// sentence is a condition, token by token.
type sentence []string

// without leaves out the tokens from i to j.
func (s sentence) without(i, j int) string {
	return strings.Join(slices.Delete(slices.Clone(s), i, j), " ")
}

// with has other tokens in one place.
func (s sentence) with(i int, token string) string {
	s = slices.Clone(s)
	s[i] = token
	return strings.Join(s, " ")
}

func (s sentence) words(i, j int) string { return strings.Join(s[i:j], " ") }

var swapped = map[string][]string{
	"every": {"some"}, "some": {"every"}, "=": {"!="}, "!=": {"="},
	">=": {">", "<"}, "<=": {"<", ">"}, ">": {">=", "<="}, "<": {"<=", ">="},
	"before": {"by", "after"}, "by": {"before", "after"}, "after": {"before"},
}

func (s sentence) tokenEdits(i int) (list []edit) {
	add := func(what, text string) {
		around := s.words(max(i-3, 0), min(i+4, len(s)))
		list = append(list, edit{what + " at " + around, text})
	}
	for _, other := range swapped[s[i]] {
		add(s[i]+" to "+other, s.with(i, other))
	}
	if n, err := strconv.Atoi(s[i]); err == nil {
		add("one less", s.with(i, strconv.Itoa(n-1)))
		add("one more", s.with(i, strconv.Itoa(n+1)))
	}
	switch s[i] {
	case "not":
		add("drop not", s.without(i, i+1))
	case "before", "by", "after":
		add("whether, not when", s.without(i, s.operandEnd(i+1)))
	case "(":
		if i > 0 && slices.Contains([]string{"in", "all", "any"}, s[i-1]) {
			list = append(list, s.wordEdits(i)...)
		}
	}
	return list
}

// wordEdits leaves out each word of a list of words.
func (s sentence) wordEdits(open int) (list []edit) {
	end := s.closing(open)
	if end-open < 3 {
		return nil
	}
	for i := open + 1; i < end; i += 2 {
		text := s.without(i, i+2) // with its comma
		if i+1 == end {
			text = s.without(i-1, i+1)
		}
		list = append(list, edit{"drop word " + s[i] + " of " + s.words(max(open-2, 0), end+1), text})
	}
	return list
}

// closing is the place of the parenthesis that closes the one at open.
func (s sentence) closing(open int) int {
	depth := 0
	for i := open; i < len(s); i++ {
		switch s[i] {
		case "(":
			depth++
		case ")":
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(s)
}

// operandEnd is the end of the moment that begins at i.
func (s sentence) operandEnd(i int) int {
	i++
	if i < len(s) && s[i] == "(" {
		i = s.closing(i) + 1
	}
	for i+1 < len(s) && (s[i] == "." || s[i] == "+") {
		i += 2
	}
	return i
}

// partEdits leaves out parts of conditions joined by and or or, and puts one
// for the other.
func (s sentence) partEdits() (list []edit) {
	for _, r := range s.conditions() {
		list = append(list, s.joined(r[0], r[1], "or")...)
	}
	return list
}

// conditions are the stretches of the sentence that are conditions.
func (s sentence) conditions() [][2]int {
	list := [][2]int{{0, len(s)}}
	for i, t := range s {
		switch {
		case t == "where":
			list = append(list, [2]int{i + 1, s.whereEnd(i + 1)})
		case t == "(" && (i == 0 || slices.Contains([]string{":", "and", "or", "not", "where", "("}, s[i-1])):
			list = append(list, [2]int{i + 1, s.closing(i)})
		}
	}
	return list
}

// whereEnd is the end of the condition that begins at i: a colon, or the
// parenthesis that closes the count.
func (s sentence) whereEnd(i int) int {
	for ; i < len(s) && s[i] != ":" && s[i] != ")"; i++ {
		if s[i] == "(" {
			i = s.closing(i)
		}
	}
	return i
}

func (s sentence) joined(from, to int, word string) (list []edit) {
	starts := []int{from}
	for i := from; i < to; i++ {
		if s[i] == "(" {
			i = s.closing(i)
		} else if s[i] == word {
			starts = append(starts, i+1)
		}
	}
	ends := append(slices.Clone(starts[1:]), to+1)
	for n := range starts {
		start, end := starts[n], ends[n]-1
		if len(starts) > 1 {
			list = append(list, edit{"drop " + s.words(start, end), s.dropPart(start, end, n == 0)})
		}
		if word == "or" {
			list = append(list, s.joined(start, end, "and")...)
		}
	}
	if len(starts) > 1 {
		other := map[string]string{"and": "or", "or": "and"}[word]
		text := slices.Clone(s)
		for _, start := range starts[1:] {
			text[start-1] = other
		}
		list = append(list, edit{word + " to " + other + " in " + s.words(from, to), strings.Join(text, " ")})
	}
	return list
}

// dropPart leaves out a part and the word that joins it.
func (s sentence) dropPart(start, end int, first bool) string {
	if first {
		return s.without(start, end+1)
	}
	return s.without(start-1, end)
}

// dueEdits changes when a rule falls due.
func dueEdits(due string) (list []edit) {
	word, rest, timed := strings.Cut(due, " ")
	if !timed {
		return nil
	}
	other := map[string]string{"at": "by ", "by": "at "}[word]
	list = append(list, edit{"always", "always"}, edit{word + " to " + other, other + rest})
	if first, second, ok := strings.Cut(rest, " else "); ok {
		list = append(list, edit{"drop else", word + " " + first}, edit{"only else", word + " " + second})
	}
	if before, _, ok := strings.Cut(rest, " + "); ok {
		list = append(list, edit{"drop +", word + " " + before})
	}
	return list
}
