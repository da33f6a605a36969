package power

import (
	"fmt"
	"strings"

	"github.com/powercowork/cowork/internal/wire"
)

// notOneOf says that a word is not among those of its kind, and which was
// perhaps meant.
func notOneOf(word string, words []string) string {
	if near := wire.Nearest(word, words); near != "" {
		return fmt.Sprintf("there is no %q here; did you mean %q?", word, near)
	}
	return fmt.Sprintf("there is no %q here; it is one of: %s", word, strings.Join(words, ", "))
}
