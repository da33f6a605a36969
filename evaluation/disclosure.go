package evaluation

import (
	"slices"
	"strconv"
)

// SmallCount is the largest count that is withheld from print, RoundTo what
// others are rounded to. The national disclosure rule for published counts of
// patients sets both (grade B).
const (
	SmallCount = 7
	RoundTo    = 5
)

// Shown is a count as it may be printed for others.
type Shown struct {
	// Count is rounded to RoundTo. It is 0 where Withheld.
	Count    int
	Withheld bool
}

// String gives the count, or a star where it is withheld.
func (s Shown) String() string {
	if s.Withheld {
		return "*"
	}
	return strconv.Itoa(s.Count)
}

// Disclose says how a table of counts may be printed for others, with a total
// added at the end of each row and a row of totals at the end. All rows have
// the same length. Counts of 1 to SmallCount are withheld and others rounded.
// Where one withheld count alone stands in a row or column, so that the others
// and the total would give it away, a second is withheld with it; and more, while
// the sums would still leave fewer than three numbers for a small count.
//
// It protects one table. Two tables over almost the same engagements can still
// be held against each other: print one of them.
func Disclose(counts [][]int) [][]Shown {
	if len(counts) == 0 {
		return nil
	}
	full := WithTotals(counts)
	withheld := make([][]bool, len(full))
	for r, row := range full {
		withheld[r] = make([]bool, len(row))
		for c, n := range row {
			withheld[r][c] = small(n)
		}
	}
	for withholdSeconds(full, withheld) || withholdExposed(full, withheld) {
	}
	return show(full, withheld)
}

func show(full [][]int, withheld [][]bool) [][]Shown {
	shown := make([][]Shown, len(full))
	for r, row := range full {
		shown[r] = make([]Shown, len(row))
		for c, n := range row {
			if shown[r][c].Withheld = withheld[r][c]; !withheld[r][c] {
				shown[r][c].Count = (n + RoundTo/2) / RoundTo * RoundTo
			}
		}
	}
	return shown
}

func small(n int) bool { return n > 0 && n <= SmallCount }

// WithTotals gives a table of counts with a total at the end of each row and a row
// of totals at the end. All rows have the same length.
func WithTotals(counts [][]int) [][]int {
	if len(counts) == 0 {
		return nil
	}
	totals := make([]int, len(counts[0])+1)
	full := make([][]int, 0, len(counts)+1)
	for _, row := range counts {
		sum := 0
		for c, n := range row {
			sum += n
			totals[c] += n
		}
		totals[len(row)] += sum
		full = append(full, append(slices.Clone(row), sum))
	}
	return append(full, totals)
}

// withholdSeconds withholds a second count in every row and column in which one
// stands alone, and reports whether it did anything.
func withholdSeconds(full [][]int, withheld [][]bool) (any bool) {
	for r := range full {
		any = withholdSecond(full, withheld, rowOf(full, r)) || any
	}
	for c := range full[0] {
		any = withholdSecond(full, withheld, columnOf(full, c)) || any
	}
	return any
}

type place struct{ r, c int }

func rowOf(full [][]int, r int) []place {
	line := make([]place, len(full[r]))
	for c := range line {
		line[c] = place{r, c}
	}
	return line
}

func columnOf(full [][]int, c int) []place {
	line := make([]place, len(full))
	for r := range line {
		line[r] = place{r, c}
	}
	return line
}

// withholdSecond withholds one other count of a line in which exactly one is
// withheld.
func withholdSecond(full [][]int, withheld [][]bool, line []place) bool {
	alone := 0
	for _, p := range line {
		if withheld[p.r][p.c] {
			alone++
		}
	}
	return alone == 1 && withholdAnother(full, withheld, line)
}

// withholdAnother withholds one more count of a line, if there is one: best where
// a count of its other line is withheld already, then the smallest. The last
// place of a line is its total and goes last.
func withholdAnother(full [][]int, withheld [][]bool, line []place) bool {
	var best []int
	var another place
	for i, p := range line {
		if withheld[p.r][p.c] || full[p.r][p.c] == 0 {
			continue
		}
		cost := []int{i / (len(line) - 1), -withheldAround(withheld, p), full[p.r][p.c]}
		if best == nil || slices.Compare(cost, best) < 0 {
			best, another = cost, p
		}
	}
	if best == nil {
		return false
	}
	withheld[another.r][another.c] = true
	return true
}

// withheldAround counts what is withheld in the row and the column of a place.
func withheldAround(withheld [][]bool, p place) (n int) {
	for c := range withheld[p.r] {
		if withheld[p.r][c] {
			n++
		}
	}
	for r := range withheld {
		if withheld[r][p.c] {
			n++
		}
	}
	return n
}
