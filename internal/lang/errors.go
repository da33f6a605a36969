package lang

import (
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork/internal/near"
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
	switch found := nearest(written, names); len(found) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf(" (did you mean %s?)", found[0])
	default:
		return fmt.Sprintf(" (did you mean %s or %s?)", found[0], found[1])
	}
}

// nearest gives at most two other names of those that differ least from the one that
// was written, and by no more than a third of its letters.
func nearest(written string, names []string) (found []string) {
	limit := max(1, len(written)/3)
	for want := 1; want <= limit && len(found) == 0; want++ {
		for _, name := range names {
			if len(found) < 2 && near.Distance(written, name, limit) == want && !slices.Contains(found, name) {
				found = append(found, name)
			}
		}
	}
	return found
}
