package evaluation

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// The first four rows are the worked examples of Newcombe, Two-sided confidence
// intervals for the single proportion, Statistics in Medicine 17 (1998), method
// 3; the others were computed with R, prop.test(k, n, correct = FALSE).
func TestWilson(t *testing.T) {
	for _, c := range []struct {
		k, n      int
		low, high float64
	}{
		{81, 263, 0.2553, 0.3662},
		{15, 148, 0.0624, 0.1605},
		{0, 20, 0, 0.1611},
		{1, 29, 0.0061, 0.1718},
		{7, 50, 0.06951, 0.26186},
		{0, 10, 0, 0.27753},
		{10, 10, 0.72247, 1},
		{1, 1, 0.20655, 1},
		{0, 0, 0, 1},
	} {
		in := Wilson(c.k, c.n)
		assert.InDelta(t, c.low, in.Low, 0.00006, "%d of %d", c.k, c.n)
		assert.InDelta(t, c.high, in.High, 0.00006, "%d of %d", c.k, c.n)
	}
}

func TestWilsonHoldsTheShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5000).Draw(t, "n")
		k := rapid.IntRange(0, n).Draw(t, "k")
		in, p := Wilson(k, n), float64(k)/float64(n)
		if in.Low < 0 || in.High > 1 || in.Low > p || in.High < p {
			t.Fatalf("%d of %d: %v", k, n, in)
		}
		mirrored := Wilson(n-k, n)
		if math.Abs(mirrored.Low-(1-in.High)) > 1e-12 {
			t.Fatalf("%d of %d is not the mirror of its opposite", k, n)
		}
	})
}

func TestShareIsNeverOneNumber(t *testing.T) {
	s := Share{Yes: 7, Open: 20, Of: 50}
	low, known := s.AtLeast()
	assert.True(t, known)
	assert.InDelta(t, 0.14, low, 1e-12)
	high, _ := s.AtMost()
	assert.InDelta(t, 0.54, high, 1e-12)
	assert.InDelta(t, Wilson(7, 50).Low, s.Interval().Low, 1e-12)
	assert.InDelta(t, Wilson(27, 50).High, s.Interval().High, 1e-12)
	_, known = Share{}.AtLeast()
	assert.False(t, known, "of none there is no share")
}
