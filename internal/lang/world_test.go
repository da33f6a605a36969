package lang

import (
	"slices"

	"github.com/powercowork/cowork"
)

// start is the earlier of two days; no later than the one if the other is not
// recorded.
func (r *slow) start() any {
	a, b := r.moment(r.rec["stages.fixed"]), r.moment(r.rec["stages.ended"])
	switch {
	case a.known && b.known:
		if b.last < a.last {
			a = b
		}
		a.first = min(r.moment(r.rec["stages.fixed"]).first, r.moment(r.rec["stages.ended"]).first)
		a.exact = false
		return workedOut(a)
	case !a.known && !b.known:
		return workedOut{never: a.never && b.never}
	case a.known:
		a.noLater = !b.never
		return workedOut(a)
	default:
		b.noLater = !a.never
		return workedOut(b)
	}
}

// arguments gives the arguments of a worked-out fact; false if one is missing
// that it cannot do without.
func (r *slow) arguments(n *call, env object) ([]any, bool) {
	args := make([]any, len(n.args))
	for i, a := range n.args {
		if p, ok := a.(*path); ok && n.fact == "said" && i == 1 {
			args[i] = wordValue(p.text)
			continue
		}
		args[i] = r.value(a, env)
		if o, ok := args[i].(object); ok && (n.fact == "likes" && i == 1 || n.fact == "known") {
			args[i] = r.get(o, tableOfObject(o), "id")
		}
		if args[i] == nil && n.fact != "said" && n.fact != "off" {
			return nil, false
		}
	}
	return args, true
}

func (r *slow) call(n *call, env object) any {
	args, ok := r.arguments(n, env)
	if !ok {
		return nil
	}
	switch n.fact {
	case "first_seen":
		o := args[0].(object)
		if tableOfObject(o) == toyGroups {
			return workedOut(r.moment(o["asked"]))
		}
		return workedOut(r.moment(o["joined"]))
	case "off":
		return r.off(r.moment(args[0]))
	case "likes":
		l, ok := args[0].(object)["friends"].(texts)
		switch {
		case !ok:
			return nil
		case slices.Contains(l.held, string(args[1].(refValue))):
			return cowork.Yes
		case l.open:
			return nil
		}
		return cowork.No
	case "said":
		a, _ := args[0].(cowork.Answer)
		return cowork.AnswerOf(a != 0 && a.String() == string(args[1].(wordValue)))
	case "mood":
		switch a := args[0].(object)["told.alone"]; a {
		case cowork.Yes:
			return wordValue("red")
		case cowork.No:
			return wordValue("blue")
		}
		return nil
	case "days":
		if h, ok := args[0].(object)["hours"].(int); ok {
			return h
		}
		return between{0, float64(NoBound)}
	case "favourite":
		l, ok := r.rec["goals"].(objects)
		switch {
		case !ok:
			return nil
		case len(l.held) == 0:
			return object{rowKey: Nothing(toyGoals), "agreed": objects{}, "makers": texts{}}
		}
		return l.held[0]
	case "agreed_of":
		return args[0].(object)["agreed"]
	case "known":
		return cowork.AnswerOf(args[0].(refValue)[0] == 'p')
	}
	panic(n.fact)
}

func (r *slow) off(m stretch) any {
	switch {
	case m.never:
		return cowork.No
	case !m.known:
		return nil
	case r.asOf.last > m.last:
		return cowork.Yes
	case m.noLater || r.asOf.last > m.first:
		return nil
	}
	return cowork.No
}

// toyWorld answers the worked-out facts from columns.
type toyWorld struct {
	s    *Schema
	c    *Columns
	asOf Moment
	own  map[string]OwnValue
}

func (w *toyWorld) place(t TableID, path string) (column int, field int32) {
	for i, f := range w.s.Tables[t].Fields {
		if f.Path == path {
			return f.Column, int32(i)
		}
	}
	panic(path)
}

func (w *toyWorld) event(r Row, path string, t *Trail) Moment {
	column, field := w.place(r.Table, path)
	e := &w.c.Events[column][r.N]
	t.Read(r, field, e.Known)
	return e.Moment(w.asOf)
}

func (w *toyWorld) list(r Row, path string, t *Trail) Span {
	column, field := w.place(r.Table, path)
	l := w.c.Lists[column][r.N]
	t.ReadList(r, field, l)
	return l
}

func (w *toyWorld) Answer(f FactID, a *Args, t *Trail) cowork.Answer {
	switch f {
	case toyOff:
		return a.Moment.Past(w.asOf)
	case toyLikes:
		l := w.list(a.Rows[0], "friends", t)
		if l.Known && slices.Contains(w.c.RefPool[l.From:l.To], a.Refs[0]) {
			return cowork.Yes
		}
		return l.unfound()
	case toySaid:
		if !a.Present {
			return cowork.Unknown
		}
		return cowork.AnswerOf(a.Answer != 0 && a.Answer.String() == w.s.Words[a.Word])
	default:
		return cowork.AnswerOf(a.Refs[0] <= 4)
	}
}

func (w *toyWorld) Moment(f FactID, a *Args, t *Trail) Moment {
	if f == toyFirst {
		if a.Rows[0].Table == toyGroups {
			return w.event(a.Rows[0], "asked", t)
		}
		return w.event(a.Rows[0], "joined", t)
	}
	x, y := w.event(Row{}, "stages.fixed", t), w.event(Row{}, "stages.ended", t)
	switch {
	case x.State == Happened && y.State == Happened:
		return Moment{First: min(x.First, y.First), Last: min(x.Last, y.Last), State: Happened}
	case x.State == Happened:
		x.NoLater = y.State == Absent
		return x
	case y.State == Happened:
		y.NoLater = x.State == Absent
		return y
	case x.State == Never && y.State == Never:
		return x
	default:
		return Moment{}
	}
}

func (w *toyWorld) Number(_ FactID, a *Args, t *Trail) Bounds {
	column, field := w.place(toyPeople, "hours")
	n, known := w.c.Numbers[column][a.Rows[0].N].Value()
	t.Read(a.Rows[0], field, known)
	if !known {
		return Bounds{High: NoBound, Known: true}
	}
	return Bounds{int64(n), int64(n), true}
}

func (w *toyWorld) Word(_ FactID, a *Args, t *Trail) Word {
	column, field := w.place(toyPeople, "told.alone")
	told := w.c.Answers[column][a.Rows[0].N]
	t.Read(a.Rows[0], field, told != 0)
	return map[cowork.Answer]Word{cowork.Yes: toyWord(w.s, "red"), cowork.No: toyWord(w.s, "blue")}[told]
}

func (w *toyWorld) Item(_ FactID, _ *Args, t *Trail) Row {
	column, field := w.place(toyRecord, "goals")
	l := w.c.Lists[column][0]
	t.Read(Row{}, field, l.Known)
	switch {
	case !l.Known:
		return NoRow
	case l.From == l.To:
		return Nothing(toyGoals)
	}
	return Row{toyGoals, l.From}
}

func (w *toyWorld) Items(_ FactID, a *Args, t *Trail) Span { return w.list(a.Rows[0], "agreed", t) }

func (w *toyWorld) Own(_ Row, name string, _ Kind) OwnValue { return w.own[name] }
