package lang

import (
	"maps"
	"slices"
	"strings"
)

// ownFact makes ready own.NAME, of the kind that a rule declares.
func (b *builder) ownFact(n *path, v value, p place, rest string) value {
	name, part, _ := strings.Cut(rest, ".")
	kind, ok := b.own[name]
	if !ok {
		declared := slices.Sorted(maps.Keys(b.own))
		b.add(n.at(), "the rule does not declare own.%s and its kind%s", name, didYouMean(name, declared))
		return value{}
	}
	o := &ownPlace{place: p, name: name, kind: kind}
	v.kind, v.field = kind, &o.place
	switch {
	case part != "" && kind == KindEvent && slices.Contains(eventParts, part):
		return b.eventPart(v, part, o)
	case part != "":
		b.below(n, Field{Kind: kind}, strings.TrimSuffix(n.text, "."+part), part)
		return value{}
	}
	switch kind {
	case KindAnswer:
		v.answer = o.answer
	case KindEvent:
		v.answer, v.moment = o.happened, o.moment
	case KindMoment:
		v.moment = o.when
	case KindNumber:
		v.number, v.scale = o.number, 1
	case KindPresent:
		v.there = o.present
	default:
		b.add(n.at(), "own.%s is declared as %s: it is an answer, an event, a moment, a number or a code", name, kind.what())
		return value{}
	}
	return v
}
