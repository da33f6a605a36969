package lang

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

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
