package wire

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
		if d := distance(fold(s), w, least); d < least {
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

// distance is the number of letters to add, leave out, change or swap; it gives
// up at most.
func distance(a, b string, most int) int {
	if len(a)-len(b) >= most || len(b)-len(a) >= most {
		return most
	}
	var before, last, row [64]int
	if len(b) >= len(row) {
		return most
	}
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+differ(a[i-1], b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

func differ(a, b byte) int {
	if a == b {
		return 0
	}
	return 1
}
