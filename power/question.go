package power

import (
	"slices"

	"github.com/powercowork/cowork"
)

// Question is one thing to find out, in plain words.
type Question struct {
	// Words is the question.
	Words string `json:"words,omitzero"`
	// Path is the field or list of the dictionary that the answer fills.
	Path string `json:"path,omitzero"`
	// Places are where in the record, each once; more than one where the same is
	// asked of several items.
	Places []cowork.Pointer `json:"places,omitzero"`
	// All says that the question is whether a list holds all there was.
	All bool `json:"all,omitzero"`
	// Unclear says that something is recorded, and not clearly enough.
	Unclear bool `json:"unclear,omitzero"`
	// Asks names who would know: "the person" or whose duty it is.
	Asks string `json:"asks,omitzero"`
	// Settles are the rules of which an item can be told once this question and
	// those before it are answered; Helps those that it brings nearer.
	Settles []RuleID `json:"settles,omitzero"`
	Helps   []RuleID `json:"helps,omitzero"`
	// Flags are the flags that wait for it.
	Flags []Flag `json:"flags,omitzero"`
	// Elsewhere says that it also serves a check whose findings this reader is not
	// shown.
	Elsewhere bool `json:"elsewhere,omitzero"`
}

// ThePerson is who would know what belongs to a person.
const ThePerson = "the person"

// Questions gives what to find out, in the order in which the answers settle
// most: what a flag or a gate waits for first. Each question is one field or
// list; none is asked that nothing waits for. The order is the same each time.
func (a *Assessment) Questions() []Question {
	return a.ask(a.unsettled(), nil)
}

// unknown is one item of a rule that cannot be told, and what is wanting for it.
type unknown struct {
	rule  int
	flags []Flag
	// weight is how pressing it is.
	weight int
	needs  []need
	open   int // how many needs are not yet asked for
}

// need is one field, list, or completeness of a list that is wanting.
type need struct {
	key   needKey
	place cowork.Pointer
}

type needKey struct {
	path         string
	all, unclear bool
}

// unsettled are the items that cannot be told and that the reader may be asked
// about.
func (a *Assessment) unsettled() []unknown {
	var list []unknown
	for rule := range a.prepared.book.rules {
		if a.prepared.policy.off[rule] {
			continue
		}
		for item, o := range a.outcomesOf(0, rule) {
			if o == CannotTell && a.mayAsk(rule, item) {
				list = append(list, a.unknown(itemRef{0, rule, item}))
			}
		}
	}
	return list
}

// mayAsk reports whether the reader may be asked about an item. To ask what was
// done about a loss, a concern of harm or a hard account is to say that there is
// one, so nobody is asked about what they may not see; only for a list that is not
// there at all, which says nothing of anybody, is whoever keeps the record asked,
// without the rule that waits.
func (a *Assessment) mayAsk(rule, item int) bool {
	return a.sees(rule, item) || a.reader.audience != ForExpert && a.prepared.itemsOf(rule)[item].absent
}

// The weights of what waits for a question.
const (
	weighsPlain = 1
	weighsGate  = 4
	weighsFlag  = 20
)

func (a *Assessment) unknown(ref itemRef) unknown {
	r := &a.prepared.book.rules[ref.rule]
	u := unknown{rule: ref.rule, needs: a.needs(ref), weight: weighsPlain}
	if len(r.Gates) > 0 {
		u.weight = weighsGate
	}
	for _, flag := range Flags() {
		if w, weighs := r.weight(flag); r.mustKnow(flag) || weighs && w == Strong {
			u.flags = append(u.flags, flag)
			u.weight = weighsFlag
		}
	}
	return u
}

// needs are what is wanting for one item.
func (a *Assessment) needs(ref itemRef) []need {
	p := a.prepared
	s := p.itemsOf(ref.rule)[ref.item]
	if s.absent {
		at := p.item(ref.rule, ref.item).Pointer
		return []need{{needKey{path: pathOfPointer(at)}, at}}
	}
	g := a.explain(ref)
	var needs []need
	for _, seen := range g.missing() {
		n := need{needKey{p.book.path(seen), seen.NotAll, seen.Unclear}, p.pointer(seen)}
		if !slices.Contains(needs, n) {
			needs = append(needs, n)
		}
	}
	return needs
}
