package power

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// Share is a share as a rule took it, with its denominator and with how many
// could not be told: verdict.md 2.2.
type Share struct {
	// Of is the list whose items were counted.
	Of string `json:"of"`
	// Part of Whole are so for certain; of Unknown it cannot be told whether they
	// count, or whether they are so.
	Part    int `json:"part"`
	Whole   int `json:"whole"`
	Unknown int `json:"unknown,omitzero"`
}

// shareOf is one share of a rule made ready to be counted again.
type shareOf struct {
	list        string
	field       lang.FieldRef
	table       lang.TableID
	place       int // of the item among the rows of the frame
	where, body *lang.Condition
}

var shareBegins = regexp.MustCompile(`share\(\s*([a-z_]+)\s+in\s+([a-z_.]+)\s+where\s`)

// findShares makes ready the shares of a rule over lists of the record, from the
// rule's own text.
func (rb *Rulebook) findShares(c *compiled) (list []shareOf) {
	text := strings.Join(strings.Fields(c.Holds), " ")
	for _, m := range shareBegins.FindAllStringSubmatchIndex(text, -1) {
		name, path := text[m[2]:m[3]], text[m[4]:m[5]]
		where, body := splitShare(text[m[1]:])
		field, ok := findField(rb.schema, 0, path)
		if !ok {
			continue
		}
		s := shareOf{list: path, field: field, table: rb.schema.Tables[0].Fields[field.Field].Table}
		vars := append(rb.plans[c.plan].vars[:len(rb.plans[c.plan].vars):len(rb.plans[c.plan].vars)],
			lang.Var{Name: name, Tables: []lang.TableID{s.table}})
		s.place = len(vars) - 1
		scope := lang.Scope{Vars: vars, Own: ownKinds(c.Own)}
		var errs1, errs2 lang.Errors
		s.where, errs1 = rb.schema.Condition(scope, where)
		s.body, errs2 = rb.schema.Condition(scope, body)
		if len(errs1)+len(errs2) == 0 {
			list = append(list, s)
		}
	}
	return list
}

// splitShare splits what follows where: the condition up to the colon, and the
// body in its brackets.
func splitShare(text string) (where, body string) {
	depth, colon := 0, -1
	for i := range len(text) {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ':':
			if depth == 0 && colon < 0 {
				colon = i
			}
		}
		if depth < 0 {
			if colon < 0 {
				return text[:i], ""
			}
			return text[:colon], text[colon+1 : i]
		}
	}
	return text, ""
}

// sharesInWords says a share with its denominator.
func sharesInWords(list []Share) (words string) {
	for _, s := range list {
		words += fmt.Sprintf(" So far: %d of %d", s.Part, s.Whole)
		if s.Unknown > 0 {
			words += fmt.Sprintf(", and of %d it is not known", s.Unknown)
		}
		words += "."
	}
	return words
}

// shares counts the shares of a rule for one item.
func (a *Assessment) shares(ref itemRef) (list []Share) {
	p := a.prepared
	c := &p.book.rules[ref.rule]
	if len(c.shares) == 0 {
		return nil
	}
	r := p.readings[ref.reading]
	f := p.frame(r)
	defer p.done(f)
	for i := range c.shares {
		place(f, p.subjects[c.plan][ref.item])
		list = append(list, c.shares[i].count(f, spanOf(f.Columns, p.book.schema, c.shares[i].field, 0)))
	}
	return list
}

func (s *shareOf) count(f *lang.Frame, items lang.Span) Share {
	n := Share{Of: s.list}
	for i := items.From; i < items.To; i++ {
		f.Rows[s.place] = lang.Row{Table: s.table, N: i}
		in := s.where.Answer(f)
		if in == cowork.No {
			continue
		}
		is := s.body.Answer(f)
		switch {
		case in == cowork.Unknown, is == cowork.Unknown:
			n.Unknown++
		case is == cowork.Yes:
			n.Part++
		}
		n.Whole++
	}
	return n
}
