package lang

import (
	"strconv"
	"unicode/utf8"
)

type tokenKind uint8

const (
	tokenEnd tokenKind = iota
	tokenName
	tokenNumber
	tokenSymbol
	tokenStray // a character that has no meaning here
)

type token struct {
	Pos
	kind tokenKind
	text string
	n    int64
}

// lex splits a sentence into tokens; the last is tokenEnd.
func lex(text string) []token {
	l := lexer{text: text, at: Pos{1, 1}}
	var tokens []token
	for {
		t := l.next()
		tokens = append(tokens, t)
		if t.kind == tokenEnd {
			return tokens
		}
	}
}

type lexer struct {
	text string
	i    int
	at   Pos
}

func (l *lexer) next() token {
	l.space()
	start, at := l.i, l.at
	if l.i == len(l.text) {
		return token{Pos: at, kind: tokenEnd}
	}
	t := token{Pos: at}
	switch c := l.text[l.i]; {
	case letter(c):
		l.dotted()
		t.kind = tokenName
	case digit(c):
		for l.i < len(l.text) && (digit(l.text[l.i]) || letter(l.text[l.i])) {
			l.step()
		}
		t.kind = tokenNumber
	default:
		t.kind = l.symbol()
	}
	t.text = l.text[start:l.i]
	if t.kind == tokenNumber {
		var err error
		if t.n, err = strconv.ParseInt(t.text, 10, 32); err != nil || len(t.text) > 1 && t.text[0] == '0' {
			t.kind = tokenStray
		}
	}
	return t
}

func (l *lexer) space() {
	for l.i < len(l.text) {
		switch l.text[l.i] {
		case ' ', '\t', '\r', '\n':
			l.step()
		default:
			return
		}
	}
}

// dotted reads names with dots between them, without space.
func (l *lexer) dotted() {
	for {
		for l.i < len(l.text) && (letter(l.text[l.i]) || digit(l.text[l.i])) {
			l.step()
		}
		if l.i+1 >= len(l.text) || l.text[l.i] != '.' || !letter(l.text[l.i+1]) {
			return
		}
		l.step()
	}
}

func (l *lexer) symbol() tokenKind {
	c := l.text[l.i]
	l.step()
	switch c {
	case '(', ')', ',', ':', '+', '.', '=':
		return tokenSymbol
	case '<', '>', '!':
		if l.i < len(l.text) && l.text[l.i] == '=' {
			l.step()
			return tokenSymbol
		}
		if c != '!' {
			return tokenSymbol
		}
	}
	return tokenStray
}

// step goes on by one character.
func (l *lexer) step() {
	r, size := utf8.DecodeRuneInString(l.text[l.i:])
	l.i += size
	if r == '\n' {
		l.at.Line++
		l.at.Column = 1
		return
	}
	l.at.Column++
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' }

func digit(c byte) bool { return c >= '0' && c <= '9' }
