package evaluation

// withholdExposed looks for a small count that the sums leave fewer than three
// numbers for, withholds another count beside it, and reports whether it did.
func withholdExposed(full [][]int, withheld [][]bool) bool {
	possible := narrowed(show(full, withheld))
	for r, row := range full {
		for c, n := range row {
			if !small(n) || possible[r][c].high-possible[r][c].low >= 2 {
				continue
			}
			if withholdAnother(full, withheld, rowOf(full, r)) || withholdAnother(full, withheld, columnOf(full, c)) {
				return true
			}
			if withholdLargest(full, withheld) {
				return true
			}
		}
	}
	return false
}

// withholdLargest withholds the largest count that is still shown.
func withholdLargest(full [][]int, withheld [][]bool) bool {
	most, at := 0, place{}
	for r, row := range full {
		for c, n := range row {
			if !withheld[r][c] && n > most {
				most, at = n, place{r, c}
			}
		}
	}
	if most > 0 {
		withheld[at.r][at.c] = true
	}
	return most > 0
}

// span is what a count may be for somebody who sees the printed table.
type span struct{ low, high int }

// unbounded is more than any count.
const unbounded = 1 << 40

// narrowed is what the printed table leaves possible for each count, for
// somebody who knows how it was rounded and that the last of each row and column
// is the sum of the others.
func narrowed(shown [][]Shown) [][]span {
	possible := make([][]span, len(shown))
	for r, row := range shown {
		possible[r] = make([]span, len(row))
		for c, s := range row {
			switch {
			case s.Withheld:
				possible[r][c] = span{1, unbounded}
			case s.Count > 0:
				possible[r][c] = span{max(s.Count-RoundTo/2, SmallCount+1), s.Count + RoundTo/2}
			}
		}
	}
	for again := true; again; {
		again = false
		for r := range possible {
			again = narrow(len(possible[r]), func(i int) *span { return &possible[r][i] }) || again
		}
		for c := range possible[0] {
			again = narrow(len(possible), func(i int) *span { return &possible[i][c] }) || again
		}
	}
	return possible
}

// narrow uses that the last of n counts is the sum of the others, and reports
// whether that said anything new.
func narrow(n int, at func(int) *span) (news bool) {
	var sum span
	for i := range n - 1 {
		sum.low, sum.high = sum.low+at(i).low, sum.high+at(i).high
	}
	total := at(n - 1)
	news = total.within(sum.low, sum.high)
	for i := range n - 1 {
		s := at(i)
		news = s.within(total.low-(sum.high-s.high), total.high-(sum.low-s.low)) || news
	}
	return news
}

// within keeps the span inside other bounds, and reports whether that changed it.
func (s *span) within(low, high int) bool {
	before := *s
	s.low, s.high = max(s.low, low), min(s.high, high)
	return *s != before
}
