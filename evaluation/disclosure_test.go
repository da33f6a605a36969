package evaluation

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestDisclose(t *testing.T) {
	shown := Disclose([][]int{
		{0, 8, 12},
		{3, 40, 57},
		{61, 22, 98},
	})
	var printed [][]string
	for _, row := range shown {
		var line []string
		for _, s := range row {
			line = append(line, s.String())
		}
		printed = append(printed, line)
	}
	assert.Equal(t, [][]string{
		{"0", "10", "10", "20"},
		{"*", "*", "55", "100"},
		{"*", "*", "100", "180"},
		{"65", "70", "165", "300"},
	}, printed, "3 is withheld, and with it three that would give it away")
}

func TestDiscloseNothing(t *testing.T) {
	assert.Empty(t, Disclose(nil))
	assert.Equal(t, [][]Shown{{{}, {}}, {{}, {}}}, Disclose([][]int{{0}}), "none is not few")
}

// An attacker knows all that is printed, how it was rounded, and that sums are
// exact, and tries every table. No count that was withheld for being small may
// be pinned to fewer than three numbers.
func TestNoSumGivesASmallCountAway(t *testing.T) {
	// Tables of counts up to checked are printed; what could print like that is
	// looked for among counts up to tried.
	const checked, tried = 9, 18
	for _, shape := range [][2]int{{1, 1}, {1, 2}, {2, 1}, {1, 3}, {2, 2}} {
		printed := map[string][][]Shown{}
		smallest := map[string]map[place]bool{}
		tables(shape[0], shape[1], func(place) (int, int) { return 0, checked }, func(counts [][]int) {
			shown := Disclose(counts)
			key := fmt.Sprint(shown)
			printed[key] = shown
			if smallest[key] == nil {
				smallest[key] = map[place]bool{}
			}
			for r, row := range WithTotals(counts) {
				for c, n := range row {
					if small(n) {
						smallest[key][place{r, c}] = true
					}
				}
			}
		})
		for key, shown := range printed {
			possible := attack(shown, shape, tried)
			for p := range smallest[key] {
				if len(possible[p]) < 3 {
					t.Fatalf("in %s the small count at %v is one of %v", key, p, possible[p])
				}
			}
		}
	}
}

// attack gives, for each count that is withheld, what it may be.
func attack(shown [][]Shown, shape [2]int, tried int) map[place]map[int]bool {
	possible := map[place]map[int]bool{}
	allowed := func(p place) (low, high int) {
		if s := shown[p.r][p.c]; !s.Withheld {
			return max(s.Count-RoundTo/2, 0), s.Count + RoundTo/2
		}
		return 1, tried
	}
	tables(shape[0], shape[1], allowed, func(counts [][]int) {
		full := WithTotals(counts)
		for r, row := range full {
			for c, n := range row {
				s := shown[r][c]
				if s.Withheld && n == 0 || !s.Withheld && (small(n) || (n+RoundTo/2)/RoundTo*RoundTo != s.Count) {
					return
				}
			}
		}
		for r, row := range full {
			for c, n := range row {
				if p := (place{r, c}); shown[r][c].Withheld {
					if possible[p] == nil {
						possible[p] = map[int]bool{}
					}
					possible[p][n] = true
				}
			}
		}
	})
	return possible
}

// tables calls f with every table of that shape with the counts allowed in each
// place.
func tables(rows, columns int, allowed func(place) (low, high int), f func([][]int)) {
	counts := make([][]int, rows)
	for r := range counts {
		counts[r] = make([]int, columns)
	}
	var fill func(i int)
	fill = func(i int) {
		if i == rows*columns {
			f(counts)
			return
		}
		low, high := allowed(place{i / columns, i % columns})
		for n := low; n <= high; n++ {
			counts[i/columns][i%columns] = n
			fill(i + 1)
		}
	}
	fill(0)
}

// In larger tables, too many to try, the sums are narrowed as far as they go.
func TestNoSumNarrowsASmallCount(t *testing.T) {
	safe := func(t require.TestingT, counts [][]int) {
		shown := Disclose(counts)
		possible := narrowed(shown)
		for r, row := range WithTotals(counts) {
			for c, n := range row {
				s := possible[r][c]
				require.True(t, s.low <= n && n <= s.high, "%d is not from %d to %d", n, s.low, s.high)
				require.False(t, small(n) && s.high-s.low < 2, "%d in %v, printed as %v, is from %d to %d", n, counts, shown, s.low, s.high)
			}
		}
	}
	safe(t, [][]int{{0, 1, 0}, {1, 1, 8}}) // two to a line are not enough here
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := rapid.IntRange(1, 6).Draw(t, "rows"), rapid.IntRange(1, 6).Draw(t, "columns")
		counts := make([][]int, rows)
		for r := range counts {
			counts[r] = rapid.SliceOfN(rapid.OneOf(rapid.IntRange(0, 12), rapid.IntRange(0, 200)), columns, columns).Draw(t, "row")
		}
		safe(t, counts)
	})
}
