package lang

import (
	"slices"
	"sync/atomic"
)

// Joins are the indexes by which the items of long lists are found by an id. Each
// is made when it is first needed, and shared; it may be made twice at once. Columns
// of which one holds something else need new ones.
type Joins struct {
	refs, lists []atomic.Pointer[postings]
}

// NewJoins has no index yet, and room for one for each of that many columns of
// Refs and of Lists.
func NewJoins(refs, lists int) *Joins {
	return &Joins{make([]atomic.Pointer[postings], refs), make([]atomic.Pointer[postings], lists)}
}

// postings are the rows that hold an id, for each id, in order.
type postings struct {
	starts []int32 // by id, where its rows start
	rows   []int32
	// loose are the rows that may hold any id: they say nothing of it, or not
	// all.
	loose []int32
}

// of are the rows of a list that hold the id.
func (p *postings) of(id Ref, l Span) []int32 {
	if int(id)+1 >= len(p.starts) {
		return nil
	}
	return within(p.rows[p.starts[id]:p.starts[id+1]], l)
}

// within are the rows of a list among rows that are in order.
func within(rows []int32, l Span) []int32 {
	if len(rows) == 0 || rows[0] >= l.From && rows[len(rows)-1] < l.To {
		return rows
	}
	from, _ := slices.BinarySearch(rows, l.From)
	to, _ := slices.BinarySearch(rows, l.To)
	return rows[from:to]
}

func (c *Columns) refPostings(column int) *postings {
	at := &c.Joins.refs[column]
	p := at.Load()
	if p == nil {
		ids := c.Refs[column]
		p = newPostings(c.RefCount, len(ids), func(row int) ([]Ref, bool) {
			return ids[row : row+1], ids[row] == 0
		})
		at.Store(p)
	}
	return p
}

func (c *Columns) listPostings(column int) *postings {
	at := &c.Joins.lists[column]
	p := at.Load()
	if p == nil {
		lists := c.Lists[column]
		p = newPostings(c.RefCount, len(lists), func(row int) ([]Ref, bool) {
			l := lists[row]
			return c.RefPool[l.From:l.To], !l.Known || l.Open
		})
		at.Store(p)
	}
	return p
}

// newPostings makes the index of rows of which each holds ids, and may be loose.
func newPostings(ids, rows int, of func(row int) (held []Ref, loose bool)) *postings {
	p := &postings{starts: make([]int32, ids+1)}
	for row := range rows {
		held, loose := of(row)
		if loose {
			p.loose = append(p.loose, int32(row))
		}
		for i, id := range held {
			if id != 0 && !slices.Contains(held[:i], id) {
				p.starts[id]++
			}
		}
	}
	// Each start is first the end of its rows, and moves down as they are put in.
	for id := 1; id <= ids; id++ {
		p.starts[id] += p.starts[id-1]
	}
	p.rows = make([]int32, p.starts[ids])
	for row := rows - 1; row >= 0; row-- {
		held, _ := of(row)
		for i, id := range held {
			if id != 0 && !slices.Contains(held[:i], id) {
				p.starts[id]--
				p.rows[p.starts[id]] = int32(row)
			}
		}
	}
	return p
}
