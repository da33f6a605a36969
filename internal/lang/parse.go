package lang

import "slices"

// keywords cannot be names of items, and begin no path.
var keywords = []string{
	"and", "or", "not", "every", "some", "in", "where", "has",
	"before", "after", "by", "else", "count", "share",
}

// maxNesting is how deep conditions stand in one another.
const maxNesting = 40

type parser struct {
	mistakes
	tokens []token
	i      int
	open   int // brackets that are open
	nested int
	broken bool // a mistake was made in this part and nothing of it is read on
}

// maxLength is how long a sentence may be, in bytes.
const maxLength = 10_000

func newParser(text string) *parser {
	if len(text) > maxLength {
		p := &parser{tokens: lex("")}
		p.fail("a sentence has at most %d characters", maxLength)
		return p
	}
	return &parser{tokens: lex(text)}
}

func parseCondition(text string) (node, Errors) {
	p := newParser(text)
	n := p.condition()
	p.end()
	return n, p.list
}

// parseDue reads always, at MOMENT or by MOMENT, with else MOMENT perhaps.
func parseDue(text string) (dueTree, Errors) {
	p := newParser(text)
	var d dueTree
	switch {
	case p.take("always"):
		d.kind = DueAlways
	case p.take("at"):
		d.kind = DueAt
	case p.take("by"):
		d.kind = DueBy
	default:
		p.fail("a duty is due always, at a moment or by a moment")
	}
	if d.kind != DueAlways {
		d.first = p.operand()
		if p.take("else") {
			d.other = p.operand()
		}
	}
	p.end()
	return d, p.list
}

func (p *parser) peek() token { return p.tokens[p.i] }

func (p *parser) after() token { return p.tokens[min(p.i+1, len(p.tokens)-1)] }

func (p *parser) next() token {
	t := p.tokens[p.i]
	if t.kind != tokenEnd {
		p.i++
	}
	if t.kind == tokenSymbol {
		switch t.text {
		case "(":
			p.open++
		case ")":
			p.open--
		}
	}
	return t
}

// is reports whether the next token is that keyword or symbol.
func (t token) is(text string) bool {
	return (t.kind == tokenName || t.kind == tokenSymbol) && t.text == text
}

func (p *parser) take(text string) bool {
	if p.broken || !p.peek().is(text) {
		return false
	}
	p.next()
	return true
}

func (p *parser) want(text, what string) {
	if !p.broken && !p.take(text) {
		p.fail("%s, not %s", what, p.found())
	}
}

// fail notes a mistake at the next token.
func (p *parser) fail(format string, args ...any) {
	if !p.broken {
		p.add(p.peek().Pos, format, args...)
		p.broken = true
	}
}

func (p *parser) found() string {
	const most = 40
	switch t := p.peek(); {
	case t.kind == tokenEnd:
		return "the end"
	case len(t.text) > most:
		return `"` + t.text[:most] + `..."`
	default:
		return `"` + t.text + `"`
	}
}

// end expects nothing more. What is left where a mistake was made already, is
// left because of it.
func (p *parser) end() {
	t := p.peek()
	switch {
	case t.kind == tokenEnd || len(p.list) > 0:
	case t.kind == tokenStray:
		p.stray()
	default:
		p.fail("and, or or the end is expected here, not %s%s", p.found(), didYouMean(t.text, keywords))
	}
}

func (p *parser) stray() {
	if p.peek().text == "!" {
		p.fail(`"!" has no meaning here: write not, or !=`)
		return
	}
	p.fail("%s has no meaning here", p.found())
}

// recover skips what is left of a part in which a mistake was made, so that the
// other parts are read too.
func (p *parser) recover(open int) {
	p.broken = false
	for p.peek().kind != tokenEnd {
		t := p.peek()
		if p.open <= open && slices.ContainsFunc([]string{"and", "or", ")", ":", "where", "else"}, t.is) {
			return
		}
		p.next()
	}
}

func (p *parser) condition() node { return p.junction("or", p.conjunction) }

func (p *parser) conjunction() node { return p.junction("and", p.part) }

func (p *parser) junction(word string, part func() node) node {
	at := p.peek().Pos
	parts := []node{part()}
	for p.take(word) {
		parts = append(parts, part())
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return &junction{at, word == "or", parts}
}

// part is one part of an and, with its not before it.
func (p *parser) part() node {
	at, open := p.peek().Pos, p.open
	if p.nested++; p.nested > maxNesting {
		p.fail("this is nested too deep to be read")
		p.i = len(p.tokens) - 1
	}
	n := p.negation()
	p.nested--
	if p.broken {
		p.recover(open)
		return &bad{at}
	}
	return n
}

func (p *parser) negation() node {
	at := p.peek().Pos
	if !p.take("not") {
		return p.relation()
	}
	if p.nested++; p.nested > maxNesting {
		p.fail("this is nested too deep to be read")
	}
	n := p.negation()
	p.nested--
	return &negation{at, n}
}

func (p *parser) relation() node {
	at := p.peek()
	if at.is("every") || at.is("some") {
		return p.quantifier()
	}
	left := p.operand()
	switch t := p.peek(); {
	case p.broken:
		return left
	case t.kind == tokenSymbol && slices.Contains([]string{"=", "!=", "<=", ">=", "<", ">"}, t.text):
		p.next()
		return &comparison{at.Pos, t.text, left, p.right()}
	case t.is("before") || t.is("after") || t.is("by"):
		p.next()
		return &ordering{at.Pos, t.text, left, p.operand()}
	case p.take("has"):
		return p.holding(at.Pos, left)
	case p.take("in"):
		return &membership{at.Pos, left, p.words("in")}
	}
	return left
}

func (p *parser) holding(at Pos, list node) node {
	t, after := p.peek(), p.after()
	words := after.is("(")
	switch {
	case t.is("all") && words:
		p.next()
		return &holding{Pos: at, list: list, how: hasAll, words: p.words("has all")}
	case t.is("any") && words:
		p.next()
		return &holding{Pos: at, list: list, how: hasAny, words: p.words("has any")}
	case t.is("any") && after.kind == tokenName && !slices.Contains(keywords, after.text):
		p.next()
		return &holding{Pos: at, list: list, how: hasAny, other: p.operand()}
	default:
		return &holding{Pos: at, list: list, other: p.right()}
	}
}

// right is what stands right of a comparison: a single name there may be a word,
// even one that means something elsewhere.
func (p *parser) right() node {
	t, after := p.peek(), p.after()
	if t.kind != tokenName || after.is("(") || after.is("+") {
		return p.operand()
	}
	p.next()
	return &path{t.Pos, t.text}
}
