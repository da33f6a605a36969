package lang

import (
	"fmt"
	"math"
	"slices"
	"strings"
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

func slowStretch(text string) stretch {
	w, err := cowork.ParseWhen(text)
	if err != nil {
		return stretch{}
	}
	if w.IsNever() {
		return stretch{never: true}
	}
	t, exact := w.Instant()
	return stretch{first: int(w.First()), last: int(w.Last()), instant: t, exact: exact, known: true}
}

func (r *slow) moment(v any) stretch {
	switch v := v.(type) {
	case nil:
		return stretch{}
	case workedOut:
		return stretch(v)
	case stretch:
		return v
	case event:
		switch {
		case v.done == cowork.No:
			return stretch{never: true}
		case v.at != "":
			return slowStretch(v.at)
		case v.done == cowork.Yes:
			last := r.asOf.last
			if rec := slowStretch(v.recorded); rec.known {
				last = min(last, rec.last)
			}
			return stretch{first: math.MinInt32, last: last, known: true}
		}
		return stretch{}
	}
	panic(fmt.Sprintf("%T is no moment", v))
}

func (r *slow) reached(m stretch) bool {
	if m.exact && r.asOf.exact {
		return !m.instant.After(r.asOf.instant)
	}
	return m.last <= r.asOf.last
}

func (r *slow) come(m stretch) cowork.Answer {
	switch {
	case m.never:
		return -1
	case !m.known:
		return 0
	case r.reached(m):
		return 1
	case m.noLater || m.first < m.last && m.first <= r.asOf.last:
		return 0
	}
	return -1
}

func (r *slow) happened(e event) cowork.Answer {
	m := r.moment(e)
	if e.done == cowork.Yes && (e.at == "" || m.first < m.last && m.first <= r.asOf.last) {
		return 1
	}
	return r.come(m)
}

// sides are -1, 0, 1 for earlier, not told, later, and 2 for one instant.
func sides(a, b stretch) int {
	switch {
	case a.exact && b.exact && a.instant.Before(b.instant):
		return -1
	case a.exact && b.exact && a.instant.After(b.instant):
		return 1
	case a.exact && b.exact:
		return 2
	case a.last < b.first:
		return -1
	case a.first > b.last:
		return 1
	}
	return 0
}

func (r *slow) order(op string, a, b stretch) cowork.Answer {
	if a.never || op == "after" && b.never {
		return -1
	}
	if !a.known || !b.known && !b.never {
		return 0
	}
	if b.never {
		return r.come(a)
	}
	yes, no := false, false
	switch c := sides(a, b); op {
	case "before":
		yes, no = c == -1, c == 1 || c == 2
	case "after":
		yes, no = c == 1, c == -1 || c == 2
	case "by":
		yes, no = a.last <= b.first, a.first > b.last
	}
	if op == "after" {
		a, b = b, a
		yes, no = yes && !b.noLater, no && !a.noLater
	} else {
		yes, no = yes && !b.noLater, no && !a.noLater
	}
	switch {
	case yes:
		return 1
	case no:
		return -1
	}
	return 0
}

func (r *slow) truth(v any) cowork.Answer {
	switch v := v.(type) {
	case nil:
		return 0
	case cowork.Answer:
		return v
	case event:
		return r.happened(v)
	case workedOut:
		return r.come(stretch(v))
	case stretch:
		if v.never {
			return -1
		}
		return truthIf(v.known)
	case texts:
		return listTruth(len(v.held), v.open)
	case objects:
		return listTruth(len(v.held), v.open)
	}
	return 1
}

func truthIf(known bool) cowork.Answer {
	if known {
		return 1
	}
	return 0
}

func listTruth(n int, open bool) cowork.Answer {
	if n > 0 {
		return 1
	}
	if open {
		return 0
	}
	return -1
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

func (r *slow) right(n node, env object) any {
	if p, ok := n.(*path); ok && slices.Contains(r.s.Words, p.text) {
		return wordValue(p.text)
	}
	return r.value(n, env)
}

func (r *slow) compare(op string, a, b any) cowork.Answer {
	if a == nil || b == nil {
		return 0
	}
	x, number := bounds(a)
	if y, _ := bounds(b); number {
		less := func(x, y between) cowork.Answer {
			switch {
			case x.high < y.low:
				return 1
			case x.low >= y.high:
				return -1
			}
			return 0
		}
		switch op {
		case "<":
			return less(x, y)
		case ">":
			return less(y, x)
		case ">=":
			return -less(x, y)
		case "<=":
			return -less(y, x)
		}
		equal := cowork.Unknown
		if x.high < y.low || y.high < x.low {
			equal = cowork.No
		} else if x.low == x.high && x == y {
			equal = cowork.Yes
		}
		if op == "!=" {
			return -equal
		}
		return equal
	}
	if m, ok := a.(moneyValue); ok {
		return compareToyMoney(op, string(m), string(b.(moneyValue)))
	}
	if (a == b) == (op == "=") {
		return 1
	}
	return -1
}

func bounds(v any) (between, bool) {
	switch v := v.(type) {
	case int:
		return between{float64(v), float64(v)}, true
	case between:
		return v, true
	}
	return between{}, false
}

func compareToyMoney(op, a, b string) cowork.Answer {
	var x, y int
	var xc, yc string
	fmt.Sscan(a, &x, &xc)
	fmt.Sscan(b, &y, &yc)
	if xc != yc {
		return 0
	}
	return cowork.AnswerOf(map[string]bool{
		"=": x == y, "!=": x != y, "<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y,
	}[op])
}

func (r *slow) value(n node, env object) any {
	switch n := n.(type) {
	case *number:
		return int(n.n)
	case *path:
		return r.path(n.text, env)
	case *call:
		v := r.call(n, env)
		if n.field.text == "" {
			return v
		}
		o, ok := v.(object)
		if !ok {
			return nil
		}
		return r.get(o, toyGoals, n.field.text)
	case *sum:
		m, days := r.moment(r.value(n.left, env)), r.value(n.right, env)
		if !m.known {
			return workedOut(m)
		}
		d, ok := days.(int)
		if !ok {
			return workedOut{}
		}
		if m.first != math.MinInt32 {
			m.first += d
		}
		m.last, m.exact = m.last+d, false
		return workedOut(m)
	case *counting:
		return r.counting(n, env)
	}
	panic(fmt.Sprintf("%T is no value", n))
}

func (r *slow) path(text string, env object) any {
	head, rest, dotted := strings.Cut(text, ".")
	if v, ok := env[head]; ok {
		if !dotted {
			return v
		}
		return r.get(v, tableOfObject(v), rest)
	}
	switch text {
	case "wait_days":
		return int(toyParams[0])
	case "at_least":
		return int(toyParams[1])
	case "start":
		return r.start()
	case "as_of":
		return workedOut(r.asOf)
	}
	return r.get(r.rec, toyRecord, text)
}

func tableOfObject(v any) TableID {
	if o, ok := v.(object); ok && o != nil {
		return o[rowKey].(Row).Table
	}
	return toyPeople
}

func (r *slow) get(v any, t TableID, text string) any {
	o, _ := v.(object)
	if o == nil {
		return nil
	}
	for _, f := range r.s.Tables[t].Fields {
		rest, below := strings.CutPrefix(text, f.Path+".")
		x, there := o[f.Path]
		if f.Path != text && !below || !there {
			continue
		}
		if below {
			return eventPart(x.(event), rest)
		}
		switch f.Kind {
		case KindWord:
			return wordValue(x.(string))
		case KindRef:
			return refValue(x.(string))
		case KindMoney:
			return moneyValue(x.(string))
		case KindMoment:
			return slowStretch(x.(string))
		}
		return x
	}
	return nil
}

func eventPart(e event, part string) any {
	switch {
	case part == "at" && e.at != "":
		return slowStretch(e.at)
	case part == "recorded_at" && e.recorded != "":
		return slowStretch(e.recorded)
	case part == "done" && e.done != 0:
		return e.done
	case part == "said_by" && e.said != "":
		return wordValue(e.said)
	}
	return nil
}
