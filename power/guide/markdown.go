// Package guide writes the rulebook for people who do not program: RULES.md, and
// the same for machines.
package guide

import (
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/sources"
)

// principles are the headings of the five principles, by the letter that the ids
// of their rules begin with.
var principles = []struct{ letter, heading string }{
	{"P", "P: the right people with the right experience"},
	{"O", "O: clear outcomes and expectations"},
	{"W", "W: inclusive work and support arrangements"},
	{"E", "E: effective evaluation and learning"},
	{"R", "R: future-oriented review and revision"},
}

// Principle gives the heading of a principle by its letter.
func Principle(letter string) string {
	for _, p := range principles {
		if p.letter == letter {
			return p.heading
		}
	}
	return letter
}

const opening = `# The rulebook, for everybody

<!-- Written from the rules themselves. Change a rule, not this page. -->

These are the questions that are asked of every piece of working together with experts by experience.
Each is a duty of an organisation, never a trait of a person. *Yes* is the good answer. Where it is not
written down, nobody knows, and nobody is accused: the answer is then *cannot tell*, and a question to ask
one another.

**This rulebook has not yet been reviewed by people with lived experience.** Until it has, take every line
of it as a draft. That holds above all for the easy-read lines.

Two flags may be raised. *Tokenistic*: influence was hollow, or people were there for show. *Unsafe*: harm,
pressure or loss of control was risked. A flag is a reason to talk. It is never a score, and it never says
that a person or an organisation is tokenistic or unsafe. Beside a rule it says how it bears on a flag:
*strong* (one is enough), *indicator* (two together, or one with a sign), *sign* (never by itself).

What an answer asks for: **STOP** (rights or safety: act before going on), **DUE** (an agreed duty is late),
**LOOK** (a pattern to look at together), **NOTE** (something needed is not known).
`

// Markdown writes the guide to a rulebook: an index by what a reader worries
// about, then every rule by principle, then rules of one's own.
func Markdown(rb *power.Rulebook) string {
	var b strings.Builder
	b.WriteString(opening)
	writeWorries(&b)
	byPrinciple := map[string][]power.Rule{}
	for _, r := range rb.Rules() {
		byPrinciple[string(r.ID[:1])] = append(byPrinciple[string(r.ID[:1])], r)
	}
	for _, p := range principles {
		fmt.Fprintf(&b, "\n## %s\n", p.heading)
		for _, r := range byPrinciple[p.letter] {
			writeRule(&b, rb, r)
		}
		writeTogether(&b, p.letter)
	}
	if own := rb.Own(); len(own) > 0 {
		b.WriteString("\n## Rules of your own\n\nThey raise no flag and shut no gate of the standard rulebook.\n")
		for _, r := range own {
			writeRule(&b, rb, r)
		}
	}
	return b.String()
}

func writeWorries(b *strings.Builder) {
	b.WriteString("\n## What worries you?\n\n| If you think | look at |\n| --- | --- |\n")
	for w := range power.Worries() {
		links := make([]string, len(w.Rules))
		for i, id := range w.Rules {
			links[i] = fmt.Sprintf("[%s](#%s)", id, strings.ToLower(string(id)))
		}
		fmt.Fprintf(b, "| %s | %s |\n", w.Words, strings.Join(links, " "))
	}
}

// Rule writes one rule of a rulebook for people.
func Rule(rb *power.Rulebook, r power.Rule) string {
	var b strings.Builder
	writeRule(&b, rb, r)
	return strings.TrimLeft(b.String(), "\n")
}

func writeRule(b *strings.Builder, rb *power.Rulebook, r power.Rule) {
	fmt.Fprintf(b, "\n<a id=%q></a>\n### %s %s\n\n", strings.ToLower(string(r.ID)), r.ID, r.Title)
	fmt.Fprintf(b, "> %s\n\n%s\n\n", r.EasyRead, r.Asks)
	line(b, "Asked of", subject(r))
	line(b, "Falls due", r.DueInWords())
	line(b, "It cannot be told", r.Unclear+".")
	line(b, "If not", fmt.Sprintf("**%s.** %s", r.Action, r.Message))
	line(b, "What to do", r.Remedy+" Whose duty: "+spaced(string(r.DutyOf))+".")
	line(b, "Ask together", "*"+r.Question+"*")
	line(b, "Numbers", numbers(rb, r))
	line(b, "Flags", bearing(r))
	line(b, "Gates", gates(r))
	line(b, "Set aside", waivable(r))
	line(b, "Rests on", rests(r))
	fmt.Fprintf(b, "\nThe rule as it is asked:\n\n```\n%s```\n", Text(r))
}

func line(b *strings.Builder, label, words string) {
	if words != "" {
		fmt.Fprintf(b, "- **%s:**%s\n", label, leading(words))
	}
}

// leading puts a space before words, unless they begin a list of their own.
func leading(words string) string {
	if strings.HasPrefix(words, "\n") {
		return words
	}
	return " " + words
}

func spaced(word string) string { return strings.ReplaceAll(word, "_", " ") }

func subject(r power.Rule) string {
	if r.Each == "engagement" {
		return "the engagement as a whole."
	}
	return "each " + spaced(r.Each) + "."
}

// numbers says which numbers of the policy the rule's text names, and what each
// rests on.
func numbers(rb *power.Rulebook, r power.Rule) string {
	var said []string
	_, _, used := rb.Reads(r.ID)
	for _, n := range power.Numbers() {
		if !slices.Contains(used, string(n.Name)) {
			continue
		}
		words := fmt.Sprintf("`%s` is %d %s (grade %s: %s", n.Name, n.Default, n.Unit, string(n.Grade), n.Grade)
		if n.Why != "" {
			words += "; " + n.Why
		}
		said = append(said, words+")")
	}
	if said == nil {
		return ""
	}
	return strings.Join(said, "; ") + "."
}

func bearing(r power.Rule) string {
	var said []string
	for _, b := range r.Bears {
		said = append(said, fmt.Sprintf("%s, %s", b.Flag, b.Weight))
	}
	for _, f := range r.MustKnow {
		said = append(said, fmt.Sprintf("must be answered before %s is cleared", f))
	}
	if r.FoldsInto != "" {
		said = append(said, fmt.Sprintf("shown under %s where both are found", r.FoldsInto))
	}
	return sentence(said)
}

func gates(r power.Rule) string {
	var said []string
	for _, g := range r.Gates {
		said = append(said, g.String())
	}
	return sentence(said)
}

func sentence(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, "; ") + "."
}

func waivable(r power.Rule) string {
	switch r.Waivable {
	case power.WaivableByPerson:
		return "only by the person concerned, for a time."
	case power.WaivableByPolicy:
		return "by the organisation's policy, with a reason and an end day."
	default:
		return "never."
	}
}

// rests gives the clauses a rule rests on, in our words.
func rests(r power.Rule) string {
	var b strings.Builder
	for _, id := range r.Sources {
		clause, _ := sources.Find(id)
		fmt.Fprintf(&b, "\n  - %s: %s", id, clause.Text)
	}
	if len(r.Standards) > 0 {
		fmt.Fprintf(&b, "\n  - statements of other standards: %s", strings.Join(r.Standards, ", "))
	}
	return b.String()
}

// Text is the rule's own text, one part a line, broken before and, or.
func Text(r power.Rule) string {
	var b strings.Builder
	part := func(label, condition string) {
		if condition == "" {
			return
		}
		fmt.Fprintf(&b, "%-6s", label)
		width := 0
		for _, word := range strings.Fields(condition) {
			if width > 80 && (word == "and" || word == "or") {
				b.WriteString("\n      ")
				width = 0
			}
			b.WriteString(word + " ")
			width += len(word) + 1
		}
		b.WriteString("\n")
	}
	part("each", r.Each)
	part("when", r.When)
	part("holds", r.Holds)
	part("due", r.Due)
	return strings.ReplaceAll(b.String(), " \n", "\n")
}

// writeTogether writes what no fact can show under a principle.
func writeTogether(b *strings.Builder, letter string) {
	var asked []string
	for c := range sources.Questions() {
		if c.Principle == letter {
			asked = append(asked, fmt.Sprintf("- *%s* (%s)\n", c.Question, c.ID))
		}
	}
	if asked != nil {
		fmt.Fprintf(b, "\n### What no machine can check here: ask one another\n\n%s", strings.Join(asked, ""))
	}
}
