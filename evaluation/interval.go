package evaluation

import "math"

// Interval is a range of shares, each from 0 to 1.
type Interval struct{ Low, High float64 }

// z95 is the 97.5 per cent point of the normal distribution: intervals are of
// 95 per cent.
const z95 = 1.959963984540054

// Wilson is the interval of 95 per cent that Wilson's score gives for k of n.
// It is sound for few and for none, but it takes the n for independent: where
// several come from one organisation it is too narrow, and Clustered is right.
// Of none it knows nothing: the whole range from 0 to 1.
func Wilson(k, n int) Interval {
	if n <= 0 || k < 0 || k > n {
		return Interval{0, 1}
	}
	p, m := float64(k)/float64(n), float64(n)
	spread := z95 * math.Sqrt(p*(1-p)/m+z95*z95/(4*m*m))
	centre, scale := p+z95*z95/(2*m), 1+z95*z95/m
	in := Interval{Low: (centre - spread) / scale, High: (centre + spread) / scale}
	if k == 0 {
		in.Low = 0
	}
	if k == n {
		in.High = 1
	}
	return in
}

// Share is how many of a number of engagements something is true of, with those
// of which it cannot be told. It is never one number: what is unknown could fall
// either way.
type Share struct {
	// Yes are those of which it is true, Open those of which it cannot be told
	// or is not yet settled, Of all of them.
	Yes, Open, Of int
}

// AtLeast is the share if none of the open turned out to be true.
func (s Share) AtLeast() (share float64, known bool) { return ratio(s.Yes, s.Of) }

// AtMost is the share if all of the open turned out to be true.
func (s Share) AtMost() (share float64, known bool) { return ratio(s.Yes+s.Open, s.Of) }

// Interval reaches from the lower end of Wilson's interval for AtLeast to the
// upper end of that for AtMost.
func (s Share) Interval() Interval {
	return Interval{Low: Wilson(s.Yes, s.Of).Low, High: Wilson(s.Yes+s.Open, s.Of).High}
}

// Plus is the share over both.
func (s Share) Plus(o Share) Share {
	return Share{Yes: s.Yes + o.Yes, Open: s.Open + o.Open, Of: s.Of + o.Of}
}

func ratio(k, n int) (float64, bool) {
	if n == 0 {
		return 0, false
	}
	return float64(k) / float64(n), true
}
