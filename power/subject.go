package power

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// subject is one item of which a rule is asked: a row, or a list that is not
// there. For the engagement itself the row is the record.
type subject struct {
	row, owner lang.Row
	part       int32
	absent     bool
}

// subjects lists the items of a plan as they stand in the columns. Readings
// with other values have the same items, since no list and no id can be
// disputed.
func (p *plan) subjects(c *lang.Columns, s *lang.Schema) []subject {
	if len(p.parts) == 0 {
		return []subject{{owner: lang.NoRow}}
	}
	var list []subject
	for i := range p.parts {
		list = p.parts[i].appendSubjects(list, c, s, int32(i))
	}
	return list
}

func (pp *planPart) appendSubjects(list []subject, c *lang.Columns, s *lang.Schema, part int32) []subject {
	if pp.holder == 0 {
		return appendItems(list, spanOf(c, s, pp.list, 0), pp.table, lang.NoRow, part)
	}
	owners := spanOf(c, s, pp.owners, 0)
	if !owners.Known {
		return append(list, subject{row: lang.NoRow, owner: lang.NoRow, part: part, absent: true})
	}
	for n := owners.From; n < owners.To; n++ {
		owner := lang.Row{Table: pp.holder, N: n}
		list = appendItems(list, spanOf(c, s, pp.list, n), pp.table, owner, part)
	}
	return list
}

func appendItems(list []subject, items lang.Span, t lang.TableID, owner lang.Row, part int32) []subject {
	if !items.Known {
		return append(list, subject{row: lang.NoRow, owner: owner, part: part, absent: true})
	}
	for n := items.From; n < items.To; n++ {
		list = append(list, subject{row: lang.Row{Table: t, N: n}, owner: owner, part: part})
	}
	return list
}

// spanOf is the list that a field of a row holds.
func spanOf(c *lang.Columns, s *lang.Schema, f lang.FieldRef, row int32) lang.Span {
	return c.Lists[s.Tables[f.Table].Fields[f.Field].Column][row]
}

// members answers for each subject of a plan whether the rule means it.
func (p *plan) members(list []subject, f *lang.Frame) []cowork.Answer {
	answers := make([]cowork.Answer, len(list))
	for i, s := range list {
		answers[i] = p.member(s, f)
	}
	return answers
}

func (p *plan) member(s subject, f *lang.Frame) cowork.Answer {
	if len(p.parts) == 0 || p.parts[s.part].only == nil {
		return cowork.Yes
	}
	if s.absent && s.owner == lang.NoRow {
		return cowork.Unknown
	}
	place(f, s)
	return p.parts[s.part].only.Answer(f)
}

// place puts the subject and its owner where the conditions look for them.
func place(f *lang.Frame, s subject) { f.Rows[0], f.Rows[1] = s.row, s.owner }
