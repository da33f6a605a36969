package facts

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// Near gives, once each and the very scope first, every group that may be of a
// scope; and of those that say all of purpose, audience and channel none that
// says another.
func TestNearMissesNoScope(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	some := func() scope {
		return scope{
			person: lang.Ref(1 + random.IntN(2)), output: lang.Ref(random.IntN(3)),
			purpose: lang.Word(random.IntN(3)), audience: lang.Word(random.IntN(3)), channel: lang.Word(random.IntN(2)),
		}
	}
	for range 300 {
		rows := make([]scope, random.IntN(40))
		for i := range rows {
			rows[i] = some()
		}
		s := scopesOf(rows)
		for range 10 {
			one := some()
			var found []scope
			s.near(one, func(g *group) bool {
				found = append(found, g.scope)
				for _, r := range g.rows {
					require.Equal(t, g.scope, rows[r])
				}
				return true
			})
			for i, f := range found {
				require.Equal(t, i, slices.Index(found, f), "each once")
				require.Equal(t, f.person, one.person)
				require.False(t, f.said() && one.said() && f.compare(one) == cowork.No, "%v is not near %v", f, one)
			}
			for _, r := range rows {
				require.Equal(t, r.person == one.person && r.compare(one) != cowork.No, r.person == one.person && slices.Contains(found, r) && r.compare(one) != cowork.No,
					"%v may be %v", r, one)
			}
			if slices.Contains(rows, one) {
				require.Equal(t, one, found[0])
			}
			n := 0
			s.near(one, func(*group) bool { n++; return false })
			assert.Equal(t, min(1, len(found)), n, "it stops when that is enough")
		}
	}
}

// scopesOf gathers made-up scopes as those of a list are.
func scopesOf(rows []scope) scopes {
	c := newColumns(slices.Repeat([]int32{0}, int(tableCount)))
	c.Rows[TableUses], c.RefCount = int32(len(rows)), 3
	c.Parents[TableUses] = make([]int32, len(rows))
	return gatherScopes(c, TableUses, func(_ *lang.Columns, r int32) scope { return rows[r] }, func(int32) bool { return true })
}
