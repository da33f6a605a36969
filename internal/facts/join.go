package facts

import (
	"slices"

	"github.com/powercowork/cowork/internal/lang"
)

// join gives for each id the rows that name it, in the order of the record.
type join struct {
	from []int32 // by Ref, with one more at the end
	rows []int32
}

func (j *join) of(id lang.Ref) []int32 {
	if id <= 0 || int(id)+1 >= len(j.from) {
		return nil
	}
	return j.rows[j.from[id]:j.from[id+1]]
}

// joinColumn joins by a column of ids. Rows that belong to no list are left out.
func joinColumn(c *lang.Columns, f refField) join {
	column, parents := c.Refs[columnOf(f)], c.Parents[tableOf(f)]
	return makeJoin(c.RefCount, func(yield func(lang.Ref, int32)) {
		for r, id := range column {
			if parents[r] >= 0 {
				yield(id, int32(r))
			}
		}
	})
}

// joinLists joins by a column of lists of ids.
func joinLists(c *lang.Columns, f listField) join {
	column, parents := c.Lists[columnOf(f)], c.Parents[tableOf(f)]
	return makeJoin(c.RefCount, func(yield func(lang.Ref, int32)) {
		for r, s := range column {
			if parents[r] < 0 {
				continue
			}
			for i := s.From; i < s.To; i++ {
				yield(c.RefPool[i], int32(r))
			}
		}
	})
}

// makeJoin sorts pairs by their id: it counts those of each id, and then puts
// each row in its place.
func makeJoin(refs int, pairs func(yield func(lang.Ref, int32))) join {
	j := join{from: make([]int32, refs+1)}
	pairs(func(id lang.Ref, _ int32) {
		if id > 0 {
			j.from[id+1]++
		}
	})
	for i := range refs {
		j.from[i+1] += j.from[i]
	}
	j.rows = make([]int32, j.from[refs])
	next := slices.Clone(j.from)
	pairs(func(id lang.Ref, r int32) {
		if id > 0 {
			j.rows[next[id]] = r
			next[id]++
		}
	})
	return j
}
