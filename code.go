package cowork

import "errors"

// Code is a short label of an organisation's own, such as ward-7 or
// cohort:2026; never a person's name or number. The zero value is unknown.
type Code string

const maxCode = 40

// ParseCode reads 1 to 40 small letters, digits and the signs : _ . - of
// which the first is a letter or a digit.
func ParseCode(s string) (Code, error) {
	if s == "" || len(s) > maxCode || !isCodeStart(s[0]) {
		return "", errCode
	}
	for i := range len(s) {
		if c := s[i]; !isCodeStart(c) && c != ':' && c != '_' && c != '.' && c != '-' {
			return "", errCode
		}
	}
	return Code(s), nil
}

var errCode = errors.New("a code is 1 to 40 small letters, digits and : _ . - beginning with a letter or digit")

func isCodeStart(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }
