package cowork

import (
	"errors"
	"fmt"
	"math"
	"strconv"
)

// Count is a whole number from 0 to 2,147,483,647 of things, minutes or days.
// The zero value is unknown; nought is CountOf(0).
type Count struct {
	n     int32
	known bool
}

// MaxCount is the largest number that a Count holds.
const MaxCount = math.MaxInt32

// CountOf is a known count. It refuses a negative number and one above MaxCount.
func CountOf(n int) (Count, error) {
	if n < 0 || n > MaxCount {
		return Count{}, fmt.Errorf("a count is a whole number from 0 to %d", MaxCount)
	}
	return Count{n: int32(n), known: true}, nil
}

// Value gives the number, and whether it is known.
func (c Count) Value() (n int, known bool) { return int(c.n), c.known }

// String gives the number, or "unknown".
func (c Count) String() string {
	if !c.known {
		return Unknown.String()
	}
	return strconv.Itoa(int(c.n))
}

// MarshalJSON writes the number, or null where it is unknown.
func (c Count) MarshalJSON() ([]byte, error) {
	if !c.known {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(c.n), 10), nil
}

// UnmarshalJSON reads a whole number without fraction or exponent, or null,
// which is unknown.
func (c *Count) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*c = Count{}
		return nil
	}
	n, err := strconv.Atoi(string(data))
	if err != nil || string(data) != strconv.Itoa(n) {
		return errors.New("a count is a whole number")
	}
	*c, err = CountOf(n)
	return err
}
