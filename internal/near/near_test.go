package near

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDistance(t *testing.T) {
	long := strings.Repeat("a", longest)
	for _, c := range []struct {
		a, b        string
		limit, want int
	}{
		{"", "", 2, 0},
		{"people", "people", 0, 0},
		{"peple", "people", 2, 1},
		{"people", "peple", 2, 1},
		{"poeple", "people", 2, 1},
		{"poeple", "people", 0, 1},
		{"peopel", "people", 2, 1},
		{"pXople", "people", 2, 1},
		{"ab", "ba", 2, 1},
		{"abc", "ca", 3, 3}, // a swapped pair is not taken apart
		{"kitten", "sitting", 3, 3},
		{"kitten", "sitting", 2, 3},
		{"", "abc", 3, 3},
		{"abc", "", 3, 3},
		{"", "abcd", 3, 4},
		{"abcd", "", 3, 4},
		{"people", "sessions", 2, 3},
		{long, long, 2, 0},
		{long, long[1:] + "b", 2, 1},
		{long + "a", long, 2, 3},
		{long, long + "a", 2, 3},
	} {
		assert.Equal(t, c.want, Distance(c.a, c.b, c.limit), "%.9q and %.9q within %d", c.a, c.b, c.limit)
	}
}
