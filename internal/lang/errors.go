package lang

import (
	"fmt"
	"slices"
	"strings"
)

// Error is one mistake in a sentence of the rule language.
type Error struct {
	// Line and Column count from 1 within the sentence.
	Line, Column int
	// Message says in plain words what is wrong, and what may be meant.
	Message string
}

func (e Error) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Message) }

// Errors are all mistakes of one sentence, in order.
type Errors []Error

func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, one := range e {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// maxErrors is how many mistakes of one sentence are told.
const maxErrors = 20

// mistakes gathers errors, one for a place.
type mistakes struct {
	list Errors
	seen map[Pos]bool
}

func (m *mistakes) add(at Pos, format string, args ...any) {
	if m.seen[at] || len(m.list) == maxErrors {
		return
	}
	if m.seen == nil {
		m.seen = map[Pos]bool{}
	}
	m.seen[at] = true
	m.list = append(m.list, Error{Line: at.Line, Column: at.Column, Message: fmt.Sprintf(format, args...)})
}

// didYouMean ends a message with the names that are nearest to the one that was
// written, if any is near.
func didYouMean(written string, names []string) string {
	near := nearest(written, names)
	switch len(near) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf(" (did you mean %s?)", near[0])
	default:
		return fmt.Sprintf(" (did you mean %s or %s?)", near[0], near[1])
	}
}

// nearest gives at most two names of those that differ least from the one that
// was written, and by no more than a third of its letters.
func nearest(written string, names []string) (near []string) {
	limit := max(1, len(written)/3)
	for want := 0; want <= limit && len(near) == 0; want++ {
		for _, name := range names {
			if len(near) < 2 && distance(written, name, limit) == want && !slices.Contains(near, name) {
				near = append(near, name)
			}
		}
	}
	return near
}

// distance is how many letters must be put in, left out, replaced or swapped
// with the next to make a into b; more than limit where it is more than limit.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
