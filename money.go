package cowork

import (
	"errors"
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number of at most 18 digits. The zero value is
// unknown; nought is written "0". Trailing noughts are kept, so that "25.00"
// is written back as it came.
type Decimal struct {
	coefficient int64
	scale       uint8 // digits after the point
	known       bool
}

// maxDigits is how many digits a Decimal holds, before and after the point.
const maxDigits = 18

var errDecimal = errors.New("a decimal is digits with at most one point between them, at most 18 digits, without leading noughts")

// ParseDecimal reads digits with an optional minus before and an optional
// fraction, such as "14", "-0.5" or "25.00".
func ParseDecimal(s string) (Decimal, error) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, fraction, point := strings.Cut(digits, ".")
	if whole == "" || point && fraction == "" || len(whole) > 1 && whole[0] == '0' ||
		len(whole)+len(fraction) > maxDigits {
		return Decimal{}, errDecimal
	}
	var n int64
	for _, c := range []byte(whole + fraction) {
		if c < '0' || c > '9' {
			return Decimal{}, errDecimal
		}
		n = n*10 + int64(c-'0')
	}
	if negative {
		if n == 0 {
			return Decimal{}, errDecimal
		}
		n = -n
	}
	return Decimal{coefficient: n, scale: uint8(len(fraction)), known: true}, nil
}

// Known reports whether there is a number.
func (d Decimal) Known() bool { return d.known }

// Negative reports whether the number is below nought.
func (d Decimal) Negative() bool { return d.coefficient < 0 }

// Compare gives -1, 0 or 1 as d is less than, equal to or greater than o, and
// false where either is unknown. The comparison is exact: 25 equals 25.00.
func (d Decimal) Compare(o Decimal) (order int, known bool) {
	if !d.known || !o.known {
		return 0, false
	}
	if d.Negative() != o.Negative() {
		if d.Negative() {
			return -1, true
		}
		return 1, true
	}
	order = compareScaled(magnitude(d.coefficient), d.scale, magnitude(o.coefficient), o.scale)
	if d.Negative() {
		order = -order
	}
	return order, true
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

// compareScaled compares a/10^as with b/10^bs in 128 bits.
func compareScaled(a uint64, as uint8, b uint64, bs uint8) int {
	aHi, aLo := bits.Mul64(a, pow10(bs))
	bHi, bLo := bits.Mul64(b, pow10(as))
	switch {
	case aHi < bHi || aHi == bHi && aLo < bLo:
		return -1
	case aHi == bHi && aLo == bLo:
		return 0
	default:
		return 1
	}
}

func pow10(n uint8) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}

// Float64 gives the nearest floating point number, for statistics, and NaN
// where it is unknown. Money is never computed with it.
func (d Decimal) Float64() float64 {
	if !d.known {
		return math.NaN()
	}
	f, _ := strconv.ParseFloat(d.String(), 64)
	return f
}

// String writes the number as ParseDecimal reads it, or "unknown".
func (d Decimal) String() string {
	if !d.known {
		return Unknown.String()
	}
	s := strconv.FormatUint(magnitude(d.coefficient), 10)
	if scale := int(d.scale); scale > 0 {
		if len(s) <= scale {
			s = strings.Repeat("0", scale-len(s)+1) + s
		}
		s = s[:len(s)-scale] + "." + s[len(s)-scale:]
	}
	if d.Negative() {
		s = "-" + s
	}
	return s
}

// MarshalText writes the number; an unknown one is an error.
func (d Decimal) MarshalText() ([]byte, error) {
	if !d.known {
		return nil, errors.New("an unknown decimal has no text")
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (d *Decimal) UnmarshalText(text []byte) (err error) {
	*d, err = ParseDecimal(string(text))
	return err
}

// Currency is a three-letter currency code, such as GBP. The zero value is
// unknown.
type Currency string

// ParseCurrency reads three capital letters.
func ParseCurrency(s string) (Currency, error) {
	if len(s) != 3 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return "", errors.New("a currency is three capital letters")
	}
	return Currency(s), nil
}

// Money is an exact amount in one currency. The zero value is unknown.
type Money struct {
	// Amount is not negative.
	Amount Decimal `json:"amount,omitzero"`
	// Currency is never converted.
	Currency Currency `json:"currency,omitzero"`
}

// ParseMoney reads an amount that is not negative and its currency.
func ParseMoney(amount, currency string) (Money, error) {
	a, err := ParseDecimal(amount)
	if err != nil {
		return Money{}, err
	}
	if a.Negative() {
		return Money{}, errors.New("an amount of money is not negative")
	}
	c, err := ParseCurrency(currency)
	if err != nil {
		return Money{}, err
	}
	return Money{Amount: a, Currency: c}, nil
}

// Compare orders two amounts of one currency, and gives false where either is
// unknown or the currencies differ: amounts in different currencies are never
// compared.
func (m Money) Compare(o Money) (order int, known bool) {
	if m.Currency == "" || m.Currency != o.Currency {
		return 0, false
	}
	return m.Amount.Compare(o.Amount)
}

// String writes the amount and the currency, or "unknown" where either is.
func (m Money) String() string {
	if !m.Amount.Known() || m.Currency == "" {
		return Unknown.String()
	}
	return m.Amount.String() + " " + string(m.Currency)
}

// IsZero reports whether neither the amount nor the currency is known.
func (m Money) IsZero() bool { return m == Money{} }
