package evaluation

import "github.com/powercowork/cowork/power"

// Expressions says which of the four expressions of power findings speak of:
// EV20. Power over is listed with the others that it touches.
type Expressions struct {
	// engagements are counted by which expressions have a rule that is not met.
	engagements [16]int
	// NotMet is how many findings speak of each, in the order of All.
	NotMet [4]int
}

// All gives the four expressions, power over first: it gives most concern.
func (Expressions) All() [4]power.Expression {
	return [4]power.Expression{power.PowerOver, power.PowerWith, power.PowerTo, power.PowerWithin}
}

// Engagements is how many engagements have a finding that speaks of the
// expression.
func (x Expressions) Engagements(e power.Expression) int { return x.both(e, e) }

// WithOver is how many engagements have both a finding of power over and one that
// speaks of the other expression.
func (x Expressions) WithOver(e power.Expression) int { return x.both(power.PowerOver, e) }

func (x Expressions) both(a, b power.Expression) (n int) {
	want := bit(a) | bit(b)
	for mask, k := range x.engagements {
		if mask&want == want {
			n += k
		}
	}
	return n
}

func expressionPlace(e power.Expression) int {
	for i, x := range (Expressions{}).All() {
		if x == e {
			return i
		}
	}
	return 0
}

func bit(e power.Expression) int { return 1 << expressionPlace(e) }

func (x *Expressions) merge(o Expressions) {
	for i, n := range o.engagements {
		x.engagements[i] += n
	}
	for i, n := range o.NotMet {
		x.NotMet[i] += n
	}
}
