package main

import (
	"fmt"
	"strings"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/guide"
)

type rulesCommand struct {
	ID     []string `arg:"" optional:"" help:"Rules to explain, such as W12."`
	Format string   `enum:"text,json,md,words" default:"text" help:"text, json, md, or words: all that the rules say, as a file to translate."`
	Rules  string   `placeholder:"FILE" help:"Rules of your own, shown too."`
	Words  string   `placeholder:"FILE" help:"What the rules say in another language, in JSON or YAML."`
}

// Run lists the rules, or explains those that are named.
func (c *rulesCommand) Run(sys *system) error {
	book, err := (&asking{Rules: c.Rules, Words: c.Words}).rulebook(sys)
	if err != nil {
		return err
	}
	rules := book.Rules()
	if len(c.ID) > 0 {
		if rules, err = named(book, c.ID); err != nil {
			return err
		}
	}
	switch c.Format {
	case "json":
		return printed(sys, guide.Entries(book, rules...))
	case "words":
		return printed(sys, wordsOf(book, rules))
	case "md":
		_, err := fmt.Fprint(sys.out, markdown(book, rules, len(c.ID) == 0))
		return err
	}
	p := screen.New(sys.out, sys.getenv)
	for i, r := range rules {
		switch {
		case len(c.ID) == 0:
			p.Hang(0, screen.Span{Text: string(r.ID), Style: actionStyles[r.Action]}, r.Title+". "+r.Asks)
		default:
			if i > 0 {
				p.Blank()
			}
			explainRule(p, book, r)
		}
	}
	return p.Flush()
}

func named(book *power.Rulebook, ids []string) ([]power.Rule, error) {
	var rules []power.Rule
	for _, id := range ids {
		r, ok := book.Rule(power.RuleID(strings.ToUpper(id)))
		if !ok {
			return nil, fmt.Errorf("there is no rule %s; cowork rules lists them", id)
		}
		rules = append(rules, r)
	}
	return rules, nil
}

// wordsOf gives the words of some of the rules.
func wordsOf(book *power.Rulebook, rules []power.Rule) power.Words {
	all, some := book.Words(), power.Words{}
	for _, r := range rules {
		some[r.ID] = all[r.ID]
	}
	return some
}

// explainRule writes one rule in full.
func explainRule(p *screen.Page, book *power.Rulebook, r power.Rule) {
	p.Hang(0, screen.Span{Text: string(r.ID), Style: actionStyles[r.Action]}, r.Title)
	p.Say(r.Asks)
	p.Blank()
	when := r.When
	if when == "" {
		when = "always"
	}
	paths, workedOut, numbers := book.Reads(r.ID)
	for _, part := range []struct{ label, text string }{
		{"asked of each", r.Each},
		{"when", when},
		{"holds if", r.Holds},
		{"due", r.Due},
		{"not known", r.Unclear},
		{"if not met", r.Message},
		{"what to do", r.Remedy},
		{"ask together", r.Question},
		{"easy read", r.EasyRead},
		{"action", string(r.Action) + ", about " + string(r.Concern) + ", power " + string(r.Expression)},
		{"duty of", strings.ReplaceAll(string(r.DutyOf), "_", " ")},
		{"waivable", waivable(r.Waivable)},
		{"flags", bearings(r)},
		{"gates", gates(r)},
		{"numbers", strings.Join(numbers, ", ")},
		{"reads", strings.Join(append(paths, workedOut...), ", ")},
		{"sources", joined(r.Sources)},
		{"standards", strings.Join(r.Standards, " ")},
	} {
		if part.text != "" {
			p.Hang(2, screen.Span{Text: screen.Column(part.label+":", 14), Style: screen.Bold}, part.text)
		}
	}
}

func waivable(w power.Waivable) string {
	if w == power.WaivableNever {
		return "never"
	}
	return strings.ReplaceAll(string(w), "_", " ")
}

func bearings(r power.Rule) string {
	var words []string
	for _, b := range r.Bears {
		words = append(words, fmt.Sprintf("%s: %s", b.Flag, b.Weight))
	}
	for _, f := range r.MustKnow {
		words = append(words, fmt.Sprintf("%s is not cleared while this is not known", f))
	}
	return strings.Join(words, "; ")
}

func gates(r power.Rule) string {
	var said []string
	for _, g := range r.Gates {
		said = append(said, g.String())
	}
	return strings.Join(said, "; ")
}

func joined[T ~string](list []T) string {
	words := make([]string, len(list))
	for i, w := range list {
		words[i] = string(w)
	}
	return strings.Join(words, " ")
}

// markdown writes the guide to the rulebook, or the page of each rule that was
// named.
func markdown(book *power.Rulebook, rules []power.Rule, all bool) string {
	if all {
		return guide.Markdown(book)
	}
	var b strings.Builder
	for _, r := range rules {
		b.WriteString(guide.Rule(book, r))
	}
	return b.String()
}
