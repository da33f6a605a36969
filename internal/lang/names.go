package lang

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

// saidBy are the words of who says something.
func (s *Schema) saidBy() (words []Word) {
	for _, by := range []cowork.SaidBy{
		cowork.SaidByOrganisation, cowork.SaidByExpert, cowork.SaidByCarer, cowork.SaidByIndependent, cowork.SaidBySystem,
	} {
		if w, ok := s.word(string(by)); ok {
			words = append(words, w)
		}
	}
	return words
}

func (s *Schema) word(text string) (Word, bool) {
	i := slices.Index(s.Words, text)
	return Word(i), i > 0
}

func (s *Schema) texts(words []Word) []string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = s.Words[w]
	}
	return texts
}

// listed are words as a sentence lists them; not all of them if they are many.
func (s *Schema) listed(words []Word) string {
	const most = 12
	if len(words) > most {
		return strings.Join(s.texts(words[:most]), ", ") + " and others"
	}
	return strings.Join(s.texts(words), ", ")
}

// unknownPath says what is wrong with a path that no field has.
func (b *builder) unknownPath(n *path, of value, t TableID, rest string) {
	fields := b.schema.Tables[t].Fields
	for _, f := range fields {
		switch {
		case f.OwnFacts && f.Path == rest:
			b.add(n.at(), "name a fact of your own: %s.NAME", n.text)
			return
		case strings.HasPrefix(f.Path, rest+"."):
			b.add(n.at(), "%s holds several facts: name one of them, such as %s", n.text, dotted(of.text, f.Path))
			return
		case strings.HasPrefix(rest, f.Path+"."):
			b.below(n, f, dotted(of.text, f.Path), rest[len(f.Path)+1:])
			return
		}
	}
	of.tables = []TableID{t}
	if of.text == "" {
		b.unknownName(n)
		return
	}
	b.add(n.at(), "%s has no %s%s", of.text, rest, didYouMean(rest, b.schema.paths(t)))
}

// below says what is wrong with a path that goes on below a field.
func (b *builder) below(n *path, f Field, text, rest string) {
	switch f.Kind {
	case KindEvent:
		b.add(n.at(), "an event such as %s has no %s%s: it has at, done, said_by and recorded_at", text, rest, didYouMean(rest, eventParts))
	case KindItems:
		b.add(n.at(), "%s is a list: ask about every or some item in it", text)
	default:
		b.add(n.at(), "%s is %s and has no %s", text, f.Kind.what(), rest)
	}
}

func dotted(item, path string) string {
	if item == "" {
		return path
	}
	return item + "." + path
}

func (s *Schema) paths(t TableID) (paths []string) {
	for _, f := range s.Tables[t].Fields {
		paths = append(paths, f.Path)
	}
	return paths
}

// unknownName is for a name that means nothing.
func (b *builder) unknownName(n *path) {
	if _, ok := b.schema.word(n.text); ok {
		b.add(n.at(), "%s is a word: it stands where it is compared with a fact that can be that word", n.text)
		return
	}
	head, rest, isDotted := strings.Cut(n.text, ".")
	names := b.names()
	if id, ok := b.schema.factNamed(head); ok {
		b.add(n.at(), "%s is asked of something: write %s", head, b.schema.Facts[id].usage(b.schema))
		return
	}
	near := ""
	if isDotted {
		near = didYouMean(n.text, b.dottedNames(rest))
	}
	if near == "" {
		near = didYouMean(head, names)
	}
	if near == "" {
		near = didYouMean(n.text, b.schema.paths(0))
	}
	b.add(n.at(), "there is no %s%s", n.text, near)
}

// dottedNames are the fields of items, and the items with that field.
func (b *builder) dottedNames(rest string) (names []string) {
	for _, it := range b.items {
		for _, t := range it.tables {
			for _, p := range b.schema.paths(t) {
				names = append(names, dotted(it.text, p))
			}
			names = append(names, dotted(it.text, rest))
		}
	}
	return append(names, b.schema.paths(0)...)
}

// names are the names without dots that mean something.
func (b *builder) names() (names []string) {
	for _, it := range b.items {
		if it.text != "" {
			names = append(names, it.text)
		}
	}
	for _, f := range b.schema.Facts {
		if len(f.Args) == 0 {
			names = append(names, f.Name)
		}
	}
	for _, p := range b.schema.Params {
		names = append(names, p.Name)
	}
	return names
}
