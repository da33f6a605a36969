package wire

import "github.com/powercowork/cowork/internal/near"

// Nearest gives the word that a slip of the hand may have turned into s: at
// most two letters added, left out, changed or swapped, and fewer than half. It
// gives "" if there is none.
func Nearest(s string, words []string) string {
	const longest = 40
	if len(s) > longest {
		return ""
	}
	best, least := "", min(3, (len(s)+1)/2+1)
	for _, w := range words {
		if d := near.Distance(fold(s), w, least-1); d < least {
			best, least = w, d
		}
	}
	return best
}

// fold writes capitals and the signs - and space as the names of fields do.
func fold(s string) string {
	b := make([]byte, 0, len(s)+4)
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			if i > 0 && s[i-1] >= 'a' && s[i-1] <= 'z' {
				b = append(b, '_')
			}
			b = append(b, c+'a'-'A')
		case c == '-' || c == ' ':
			b = append(b, '_')
		default:
			b = append(b, c)
		}
	}
	return string(b)
}
