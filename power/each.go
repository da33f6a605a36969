package power

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork/internal/lang"
)

// eachPart is one list of which a rule may be asked.
type eachPart struct {
	// list is the path of the list with brackets where it stands in another:
	// people, consent.entries, people[].offers.
	list string
	// only is the condition under which a row is meant; of the owner where the
	// list has one. Nothing means every row.
	only string
}

// eachOf says for each word of Rule.Each which lists it means: verdict.md 1.
var eachOf = map[string][]eachPart{
	"engagement": {},

	"person":   {{list: "people"}},
	"expert":   {{list: "people", only: "expert.kind = expert"}},
	"coworker": {{list: "people", only: "coworker.kind = staff"}},
	"voice":    {{list: "people", only: "voice.kind = expert"}, {list: "groups", only: "lived(voice)"}},
	"group":    {{list: "groups"}},

	"requirement": {{list: "experience.requirements"}}, "phase": {{list: "phases"}}, "goal": {{list: "goals"}},
	"claim": {{list: "claims"}}, "decision": {{list: "decisions"}}, "reserved": {{list: "reserved"}},
	"override": {{list: "overrides"}}, "dissent": {{list: "dissent"}}, "contribution": {{list: "contributions"}},
	"promise": {{list: "promises"}}, "output": {{list: "outputs"}}, "session": {{list: "sessions"}},
	"mistake": {{list: "mistakes"}}, "signal": {{list: "signals"}}, "telling": {{list: "tellings"}},
	"concern": {{list: "concerns"}}, "interest": {{list: "interests"}}, "use": {{list: "uses"}},
	"loss": {{list: "losses"}}, "account": {{list: "accounts"}},

	"grant":      {{list: "consent.entries", only: "grant.act = give"}},
	"ask":        {{list: "consent.entries", only: "ask.act = ask"}},
	"withdrawal": {{list: "consent.entries", only: "withdrawal.act = withdraw"}},

	"offer":       {{list: "people[].offers", only: ownerIsExpert}},
	"payment":     {{list: "people[].reward.payments", only: ownerIsExpert}},
	"expense":     {{list: "people[].expenses.items", only: ownerIsExpert}},
	"adjustment":  {{list: "people[].adjustments.items", only: ownerIsExpert}},
	"development": {{list: "people[].development.items", only: ownerIsExpert}},
	"check":       {{list: "people[].checks", only: ownerIsExpert}},

	"measure": {{list: "evaluation.measures"}}, "finding": {{list: "evaluation.findings"}},
	"module": {{list: "workforce.modules"}}, "version": {{list: "workforce.modules[].versions"}},
	"theme": {{list: "workforce.themes"}}, "learning": {{list: "workforce.learning"}},
	"change": {{list: "review.changes"}}, "review": {{list: "review.held"}},
}

const ownerIsExpert = "expert.kind = expert"

// ownerOf is the name by which a rule calls the row that holds the list.
var ownerOf = map[string]string{"people": "expert", "workforce.modules": "module"}

// eachWords gives the words of Rule.Each in order.
func eachWords() []string {
	words := make([]string, 0, len(eachOf))
	for w := range eachOf {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}

// plan is one word of Rule.Each made ready: the lists, where they stand and
// whom they mean.
type plan struct {
	each  string
	vars  []lang.Var
	parts []planPart
}

// planPart is one list of a plan.
type planPart struct {
	// table is the table of the items; list the field of the table that holds
	// the list of them.
	table lang.TableID
	list  lang.FieldRef
	// holder is the table of the owners, and owners the field that lists
	// them; holder is 0 where the record itself holds the list.
	holder lang.TableID
	owners lang.FieldRef
	only   *lang.Condition
}

// newPlan makes a word of Rule.Each ready. The words and lists are our own, so
// that a mistake in them is a mistake of the program.
func newPlan(s *lang.Schema, each string) *plan {
	p := &plan{each: each}
	if each == "engagement" {
		return p
	}
	subject := lang.Var{Name: each}
	for _, part := range eachOf[each] {
		pp := planPart{table: tableOf(s, part.list+"[]")}
		owner, list, nested := strings.Cut(part.list, "[].")
		if nested {
			pp.holder = tableOf(s, owner+"[]")
			pp.owners = fieldOf(s, 0, owner)
			pp.list = fieldOf(s, pp.holder, list)
			p.vars = []lang.Var{{}, {Name: ownerOf[owner], Tables: []lang.TableID{pp.holder}}}
		} else {
			pp.list = fieldOf(s, 0, owner)
		}
		subject.Tables = append(subject.Tables, pp.table)
		p.parts = append(p.parts, pp)
	}
	if p.vars == nil {
		p.vars = []lang.Var{{}}
	}
	p.vars[0] = subject
	for i, part := range eachOf[each] {
		p.parts[i].only = membership(s, p, p.parts[i].table, part.only)
	}
	return p
}

// membership compiles the condition under which a row of one table is meant.
func membership(s *lang.Schema, p *plan, t lang.TableID, text string) *lang.Condition {
	if text == "" {
		return nil
	}
	vars := slices.Clone(p.vars)
	vars[0].Tables = []lang.TableID{t}
	c, errs := s.Condition(lang.Scope{Vars: vars}, text)
	if len(errs) > 0 {
		panic("each " + p.each + ": " + errs[0].Message)
	}
	return c
}

func tableOf(s *lang.Schema, path string) lang.TableID {
	for i, t := range s.Tables {
		if t.Path == path {
			return lang.TableID(i)
		}
	}
	panic("the record has no list " + path)
}

func fieldOf(s *lang.Schema, t lang.TableID, path string) lang.FieldRef {
	f, ok := findField(s, t, path)
	if !ok {
		panic("the record has no field " + path)
	}
	return f
}

func findField(s *lang.Schema, t lang.TableID, path string) (lang.FieldRef, bool) {
	for i, f := range s.Tables[t].Fields {
		if f.Path == path {
			return lang.FieldRef{Table: t, Field: int32(i)}, true
		}
	}
	return lang.FieldRef{}, false
}
