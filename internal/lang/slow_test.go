package lang

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/powercowork/cowork"
)

// A second reading of the language, slow and plain, over maps. It shares the
// parser with the first, and nothing else.

// stretch is a moment as the slow reading holds it.
type stretch struct {
	first, last int
	instant     time.Time
	exact       bool
	never       bool
	noLater     bool
	known       bool
}

type (
	wordValue  string
	refValue   string
	moneyValue string
	workedOut  stretch // a moment that is worked out
	between    struct{ low, high float64 }
)

type slow struct {
	s    *Schema
	rec  object
	asOf stretch
}

func (r *slow) ask(n node, env object) cowork.Answer {
	switch n := n.(type) {
	case *junction:
		a := r.ask(n.parts[0], env)
		for _, p := range n.parts[1:] {
			if b := r.ask(p, env); n.or {
				a = max(a, b)
			} else {
				a = min(a, b)
			}
		}
		return a
	case *negation:
		return -r.ask(n.part, env)
	case *comparison:
		return r.compare(n.op, r.value(n.left, env), r.right(n.right, env))
	case *ordering:
		return r.order(n.op, r.moment(r.value(n.left, env)), r.moment(r.value(n.right, env)))
	case *membership:
		v := r.value(n.left, env)
		if v == nil {
			return 0
		}
		for _, w := range n.words {
			if v == wordValue(w.text) {
				return 1
			}
		}
		return -1
	case *holding:
		return r.holding(n, env)
	case *quantifier:
		return r.quantifier(n, env)
	}
	return r.truth(r.value(n, env))
}

func (r *slow) holding(n *holding, env object) cowork.Answer {
	v := r.value(n.list, env)
	var wanted []string
	open := false
	switch {
	case n.other == nil:
		for _, w := range n.words {
			wanted = append(wanted, w.text)
		}
	case n.how == hasAny:
		o := r.value(n.other, env)
		if o == nil {
			return 0
		}
		wanted, open = o.(texts).held, o.(texts).open
	default:
		o := r.right(n.other, env)
		if o == nil {
			return 0
		}
		wanted = []string{fmt.Sprint(o)}
	}
	if v == nil {
		return 0
	}
	l := v.(texts)
	found := 0
	for _, w := range wanted {
		if slices.Contains(l.held, w) {
			found++
		}
	}
	if found > 0 && (n.how != hasAll || found == len(wanted)) {
		return 1
	}
	if l.open || open {
		return 0
	}
	return -1
}

func (r *slow) itemsOf(n node, words []name, env object) (items []any, open, known bool) {
	if n == nil {
		for _, w := range words {
			items = append(items, wordValue(w.text))
		}
		return items, false, true
	}
	switch l := r.value(n, env).(type) {
	case objects:
		for _, o := range l.held {
			items = append(items, o)
		}
		return items, l.open, true
	case texts:
		for _, s := range l.held {
			if slices.Contains(toyIDs, s) {
				items = append(items, refValue(s))
			} else {
				items = append(items, wordValue(s))
			}
		}
		return items, l.open, true
	}
	return nil, false, false
}

func with(env object, name string, v any) object {
	out := object{}
	for k, x := range env {
		out[k] = x
	}
	out[name] = v
	return out
}

func (r *slow) quantifier(n *quantifier, env object) cowork.Answer {
	items, open, known := r.itemsOf(n.list, n.words, env)
	if !known {
		return 0
	}
	some, every := cowork.No, cowork.Yes
	for _, x := range items {
		e := with(env, n.item.text, x)
		in := cowork.Yes
		if n.where != nil {
			in = r.ask(n.where, e)
		}
		is := r.ask(n.body, e)
		some, every = max(some, min(in, is)), min(every, max(-in, is))
	}
	switch {
	case n.every:
		return every
	case open:
		return max(some, 0)
	}
	return some
}

func (r *slow) counting(n *counting, env object) any {
	items, open, known := r.itemsOf(n.list, nil, env)
	if !known {
		if n.body != nil {
			return between{0, 100}
		}
		return between{0, math.Inf(1)}
	}
	low, high := 0.0, 0.0
	var worstPart, worstWhole, bestPart, bestWhole float64
	for _, x := range items {
		e := with(env, n.item.text, x)
		in := cowork.Yes
		if n.where != nil {
			in = r.ask(n.where, e)
		}
		if in == 1 {
			low++
		}
		if in >= 0 {
			high++
		}
		if n.body == nil || in < 0 {
			continue
		}
		is := r.ask(n.body, e)
		if in == 1 || is < 1 {
			worstWhole++
			if is == 1 {
				worstPart++
			}
		}
		if in == 1 || is > -1 {
			bestWhole++
			if is > -1 {
				bestPart++
			}
		}
	}
	if n.body != nil {
		return between{perCent(worstPart, worstWhole), perCent(bestPart, bestWhole)}
	}
	if open {
		high = math.Inf(1)
	}
	return between{low, high}
}

func perCent(part, whole float64) float64 {
	if whole == 0 {
		return 100
	}
	return 100 * part / whole
}
