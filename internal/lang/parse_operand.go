package lang

import (
	"slices"
	"strings"
)

// operand is what can be compared: a moment + days among it.
func (p *parser) operand() node {
	at := p.peek().Pos
	n := p.single()
	for p.take("+") {
		n = &sum{at, n, p.single()}
	}
	return n
}

func (p *parser) single() node {
	t := p.peek()
	switch {
	case p.broken:
		return &bad{t.Pos}
	case t.kind == tokenNumber:
		p.next()
		return &number{t.Pos, t.n}
	case t.is("("):
		return p.bracketed()
	case t.kind == tokenName:
		return p.named()
	case t.kind == tokenStray:
		p.stray()
	default:
		p.fail("a fact is expected here, not %s", p.found())
	}
	return &bad{t.Pos}
}

// bracketed is a condition in brackets. What stands after it and before the
// bracket closes is a mistake, and is skipped.
func (p *parser) bracketed() node {
	open := p.open
	p.next()
	n := p.condition()
	if p.take(")") {
		return n
	}
	p.fail("and, or or a closing bracket is expected here, not %s", p.found())
	p.broken = false
	for p.open > open && p.peek().kind != tokenEnd {
		p.next()
	}
	return n
}

// named is what begins with a name.
func (p *parser) named() node {
	t, after := p.peek(), p.after()
	switch {
	case after.is("(") && (t.is("count") || t.is("share")):
		return p.counting()
	case slices.Contains(keywords, t.text):
		p.fail("a fact is expected here, not %s", p.found())
		return &bad{t.Pos}
	}
	p.next()
	if !after.is("(") {
		return &path{t.Pos, t.text}
	}
	c := &call{Pos: t.Pos, fact: t.text, args: p.arguments()}
	if p.take(".") {
		if p.peek().kind != tokenName {
			p.fail("a field is named here, not %s", p.found())
			return c
		}
		f := p.next()
		c.field = name{f.Pos, f.text}
	}
	return c
}

func (p *parser) arguments() (args []node) {
	p.want("(", "a bracket opens here")
	if p.take(")") {
		return nil
	}
	for {
		args = append(args, p.operand())
		if !p.take(",") {
			break
		}
	}
	p.want(")", "a comma or a bracket is expected here")
	return args
}

// words are words in brackets.
func (p *parser) words(after string) (words []name) {
	p.want("(", "after "+after+" come words in brackets")
	for !p.broken {
		t := p.peek()
		if t.kind != tokenName || strings.Contains(t.text, ".") {
			p.fail("a word is expected here, not %s", p.found())
			return nil
		}
		p.next()
		words = append(words, name{t.Pos, t.text})
		if !p.take(",") {
			break
		}
	}
	p.want(")", "a comma or a bracket is expected here")
	return words
}

func (p *parser) quantifier() node {
	t := p.next()
	q := &quantifier{Pos: t.Pos, every: t.text == "every", item: p.item()}
	if p.peek().is("(") {
		q.words = p.words("in")
	} else {
		q.list = p.operand()
	}
	q.where = p.where()
	q.body = p.body()
	return q
}

// item is the name of an item and the in after it.
func (p *parser) item() name {
	t := p.peek()
	if t.kind != tokenName || strings.Contains(t.text, ".") || slices.Contains(keywords, t.text) {
		p.fail("a letter for the item is expected here, not %s", p.found())
		return name{Pos: t.Pos}
	}
	p.next()
	p.want("in", "in is expected here")
	return name{t.Pos, t.text}
}

func (p *parser) where() node {
	if p.take("where") {
		return p.condition()
	}
	return nil
}

// body is a condition in brackets after a colon.
func (p *parser) body() node {
	p.want(":", "a colon is expected here, and then a condition in brackets")
	if !p.broken && !p.peek().is("(") {
		p.fail("a condition in brackets is expected here, not %s", p.found())
	}
	if p.broken {
		return &bad{p.peek().Pos}
	}
	return p.bracketed()
}

func (p *parser) counting() node {
	t := p.next()
	p.next()
	c := &counting{Pos: t.Pos, item: p.item()}
	c.list = p.operand()
	c.where = p.where()
	if t.text == "share" {
		c.body = p.body()
	}
	p.want(")", "a bracket closes here")
	return c
}
