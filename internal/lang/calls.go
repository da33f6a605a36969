package lang

import (
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

// maxCalls is how deep worked-out facts stand in one another.
const maxCalls = 4

// asked is a worked-out fact with its arguments made ready.
type asked struct {
	fact  FactID
	fill  []fill
	depth int
}

// fill puts one argument in its place. It is false where the argument is
// missing, so that the fact cannot be told.
type fill func(f *Frame, t *Trail, a *Args) bool

// args puts the arguments in the frame. All are read even where one is missing,
// so that all that is missing is noted.
func (q *asked) args(f *Frame, t *Trail) bool {
	a, there := &f.args[q.depth], true
	*a = Args{Rows: [2]Row{NoRow, NoRow}}
	for _, fill := range q.fill {
		there = fill(f, t, a) && there
	}
	return there
}

func (q *asked) answer(f *Frame, t *Trail) cowork.Answer {
	if !q.args(f, t) {
		return cowork.Unknown
	}
	return f.World.Answer(q.fact, &f.args[q.depth], t)
}

func (q *asked) moment(f *Frame, t *Trail) Moment {
	if !q.args(f, t) {
		return Moment{}
	}
	return f.World.Moment(q.fact, &f.args[q.depth], t)
}

func (q *asked) number(f *Frame, t *Trail) Bounds {
	if !q.args(f, t) {
		return Bounds{}
	}
	return f.World.Number(q.fact, &f.args[q.depth], t)
}

func (q *asked) word(f *Frame, t *Trail) Word {
	if !q.args(f, t) {
		return 0
	}
	return f.World.Word(q.fact, &f.args[q.depth], t)
}

func (q *asked) item(f *Frame, t *Trail) Row {
	if !q.args(f, t) {
		return NoRow
	}
	return f.World.Item(q.fact, &f.args[q.depth], t)
}

func (q *asked) list(f *Frame, t *Trail) Span {
	if !q.args(f, t) {
		return Span{}
	}
	return f.World.Items(q.fact, &f.args[q.depth], t)
}

func (b *builder) call(n *call) value {
	id, ok := b.schema.factNamed(n.fact)
	if !ok {
		b.add(n.at(), "nothing called %s can be asked%s", n.fact, didYouMean(n.fact, b.schema.factNames()))
		return value{}
	}
	fact := b.schema.Facts[id]
	switch {
	case len(fact.Args) == 0:
		b.add(n.at(), "%s is asked of nothing: write it without brackets", n.fact)
		return value{}
	case len(fact.Args) != len(n.args):
		b.add(n.at(), "write %s", fact.usage(b.schema))
		return value{}
	case b.calls == maxCalls:
		b.add(n.at(), "facts stand too deep in one another here")
		return value{}
	}
	v := b.worked(id, n.args)
	v.text = format(n)
	if n.field.text == "" || v.kind == 0 {
		return v
	}
	of := &call{Pos: n.Pos, fact: n.fact, args: n.args}
	v.text = format(of)
	field := b.fieldOf(&path{n.field.Pos, n.field.text}, v, n.field.text)
	field.text = format(n)
	return field
}

func (s *Schema) factNames() (names []string) {
	for _, f := range s.Facts {
		if len(f.Args) > 0 {
			names = append(names, f.Name)
		}
	}
	return names
}

// worked makes ready a worked-out fact.
func (b *builder) worked(id FactID, args []node) value {
	fact := b.schema.Facts[id]
	b.readRef(FieldRef{Fact: id + 1})
	q := &asked{fact: id, depth: b.calls}
	v := value{kind: fact.Result, text: fact.Name, words: fact.Words, worked: true}
	b.calls++
	defer func() { b.calls-- }()
	var rows, refs int
	for i, a := range args {
		fill, items, ok := b.argument(a, fact.Args[i], &rows, &refs)
		if !ok {
			v.kind = 0
			continue
		}
		q.fill, v.items = append(q.fill, fill), v.items|items
	}
	switch v.kind {
	case KindAnswer:
		v.answer = q.answer
	case KindMoment:
		v.moment = q.moment
	case KindNumber:
		v.number, v.scale = q.number, 1
	case KindWord:
		v.word = q.word
	case KindItem:
		v.row, v.tables, v.under = q.item, []TableID{fact.Table}, fact.Under
	case KindItems:
		v.list, v.tables = q.list, []TableID{fact.Table}
	default:
		return value{}
	}
	return v
}

// argument makes ready one argument.
func (b *builder) argument(n node, want Arg, rows, refs *int) (fill, uint16, bool) {
	if want.Kind == KindWord {
		return b.wordArgument(n, want)
	}
	v := b.value(n)
	if v.kind == 0 {
		return nil, 0, false
	}
	if want.Kind == KindRef && v.kind == KindItem && v.isOne(want.Tables) {
		v = b.fieldOf(&path{n.at(), v.text + ".id"}, v, "id")
	}
	switch {
	case want.Kind == KindRef && v.kind == KindRef:
		i := *refs
		*refs++
		return func(f *Frame, t *Trail, a *Args) bool { a.Refs[i] = v.ref(f, t); return a.Refs[i] != 0 }, v.items, true
	case want.Kind == KindMoment && v.moment != nil:
		return func(f *Frame, t *Trail, a *Args) bool {
			a.Moment = v.moment(f, t)
			return a.Moment.State != Absent
		}, v.items, true
	case want.Kind == KindAnswer && v.kind == KindAnswer:
		return answerFill(v), v.items, true
	case len(want.Tables) > 0 && want.Kind != KindRef && v.kind == KindItem && v.isOne(want.Tables):
		i := *rows
		*rows++
		return func(f *Frame, t *Trail, a *Args) bool { a.Rows[i] = v.row(f, t); return a.Rows[i].N >= 0 }, v.items, true
	}
	b.add(n.at(), "%s is %s, and %s is expected here", v.text, b.kindOf(v), want.what(b.schema))
	return nil, 0, false
}

// isOne reports whether an item is always of one of the tables.
func (v value) isOne(tables []TableID) bool {
	for _, t := range v.tables {
		if v.under != "" || !slices.Contains(tables, t) {
			return false
		}
	}
	return v.row != nil
}

// answerFill passes an answer on even where it is not known, and says whether
// there is an item that could give one.
func answerFill(v value) fill {
	return func(f *Frame, t *Trail, a *Args) bool {
		a.Answer, a.Present = v.answer(f, t), true
		if v.field != nil {
			r, _ := v.field.find(f, nil)
			a.Present = r.N >= 0
		}
		return true
	}
}

func (b *builder) wordArgument(n node, want Arg) (fill, uint16, bool) {
	if text, ok := bare(n); ok {
		if w, ok := b.schema.word(text); ok && slices.Contains(want.Words, w) {
			return func(_ *Frame, _ *Trail, a *Args) bool { a.Word = w; return true }, 0, true
		}
		if _, ok := b.itemNamed(text); !ok {
			b.add(n.at(), "%s is not a word that is expected here%s: it can be %s",
				text, didYouMean(text, b.schema.texts(want.Words)), b.schema.listed(want.Words))
			return nil, 0, false
		}
	}
	v := b.value(n)
	if v.kind == KindWord {
		return func(f *Frame, t *Trail, a *Args) bool { a.Word = v.word(f, t); return a.Word != 0 }, v.items, true
	}
	if v.kind != 0 {
		b.add(n.at(), "%s is %s, and %s is expected here", v.text, b.kindOf(v), want.what(b.schema))
	}
	return nil, 0, false
}

// kindOf says what a value is; of an item, of which list.
func (b *builder) kindOf(v value) string {
	if v.kind == KindItem {
		return b.schema.oneOf(v.tables)
	}
	return v.kind.what()
}

func (s *Schema) oneOf(tables []TableID) string {
	paths := make([]string, len(tables))
	for i, t := range tables {
		paths[i] = strings.ReplaceAll(s.Tables[t].Path, "[]", "")
	}
	return "one of " + strings.Join(paths, " or ")
}

func (a Arg) what(s *Schema) string {
	switch {
	case a.Kind == KindWord:
		return "a word: " + s.listed(a.Words)
	case a.Kind == KindRef && len(a.Tables) > 0:
		return s.oneOf(a.Tables) + " or an id"
	case len(a.Tables) > 0:
		return s.oneOf(a.Tables)
	default:
		return a.Kind.what()
	}
}

// usage shows how a fact is asked.
func (f Fact) usage(s *Schema) string {
	args := make([]string, len(f.Args))
	for i, a := range f.Args {
		args[i] = a.what(s)
	}
	return fmt.Sprintf("%s(%s)", f.Name, strings.Join(args, ", "))
}
