package facts

import (
	"sort"
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// pointer gives the JSON pointer of a row, or of one of its fields.
func pointer(c *lang.Columns, row lang.Row, field int32) cowork.Pointer {
	var p cowork.Pointer
	if row.Table != TableRecord {
		t := &Schema().Tables[row.Table]
		up := lang.Row{Table: t.Parent, N: c.Parents[row.Table][row.N]}
		if up.N < 0 {
			return ""
		}
		p = pointer(c, up, listOf(row.Table)).Index(int(c.Places[row.Table][row.N]))
	}
	if field < 0 {
		return p
	}
	return p + cowork.Pointer("/"+strings.ReplaceAll(Schema().Tables[row.Table].Fields[field].Path, ".", "/"))
}

// listOf gives the field of the parent table that lists the rows of t.
func listOf(t lang.TableID) int32 {
	tables := Schema().Tables
	for i, f := range tables[tables[t].Parent].Fields {
		if f.Kind == lang.KindItems && f.Table == t {
			return int32(i)
		}
	}
	return -1
}

// locate finds the row and the field to which a pointer points, or within which
// it points. For an item itself, field is -1.
func locate(c *lang.Columns, p cowork.Pointer) (row lang.Row, field int32, ok bool) {
	row, field, _, ok = locateWithin(c, p)
	return row, field, ok
}

// locateWithin is locate, and gives what of the pointer is left: at, for
// /signals/0/given/at.
func locateWithin(c *lang.Columns, p cowork.Pointer) (row lang.Row, field int32, rest []string, ok bool) {
	tokens := p.Tokens()
	for {
		field, used := fieldAt(row.Table, tokens)
		if used == 0 {
			return row, -1, nil, len(tokens) == 0
		}
		tokens = tokens[used:]
		f := &Schema().Tables[row.Table].Fields[field]
		if f.Kind != lang.KindItems || len(tokens) == 0 {
			return row, field, tokens, true
		}
		place, err := strconv.Atoi(tokens[0])
		if err != nil {
			return row, field, nil, false
		}
		n, found := rowAt(c, f.Table, c.Lists[f.Column][row.N], int32(place))
		if !found {
			return row, field, nil, false
		}
		row, tokens = lang.Row{Table: f.Table, N: n}, tokens[1:]
	}
}

// fieldAt finds the field whose path the tokens begin with, and how many of them
// it takes.
func fieldAt(t lang.TableID, tokens []string) (field int32, used int) {
	path := ""
	for i, token := range tokens {
		if i > 0 {
			path += "."
		}
		path += token
		for j, f := range Schema().Tables[t].Fields {
			if f.Path == path {
				return int32(j), i + 1
			}
		}
	}
	return -1, 0
}

// rowAt finds the row at a place of a list. Rows keep their places when others
// are left out.
func rowAt(c *lang.Columns, t lang.TableID, s lang.Span, place int32) (int32, bool) {
	places := c.Places[t][s.From:s.To]
	i := sort.Search(len(places), func(i int) bool { return places[i] >= place })
	if i == len(places) || places[i] != place {
		return -1, false
	}
	return s.From + int32(i), true
}
