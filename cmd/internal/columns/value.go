package columns

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/wire"
)

// value gives what a cell means, as JSON for the field; empty where the cell says
// nothing. The error says what was expected.
func (c Column) value(f engagement.Field, text string) (string, error) {
	text = strings.TrimSpace(strings.Trim(text, c.Trim))
	if text == "" || contains(c.Skip, text) {
		return "", nil
	}
	if !f.List {
		return c.one(f, text)
	}
	var parts []string
	for _, part := range c.split(text) {
		v, err := c.one(f, part)
		if err != nil {
			return "", err
		}
		if v != "" && !slices.Contains(parts, v) {
			parts = append(parts, v)
		}
	}
	if parts == nil {
		return "", nil
	}
	return "[" + strings.Join(parts, ",") + "]", nil
}

func (c Column) split(text string) (parts []string) {
	if c.Split == "" {
		return []string{text}
	}
	for _, p := range strings.Split(text, c.Split) {
		if p = strings.TrimSpace(p); p != "" && !contains(c.Skip, p) {
			parts = append(parts, p)
		}
	}
	return parts
}

// one gives what one part of a cell means: what the map turns it into, if it
// does, and otherwise what it is.
func (c Column) one(f engagement.Field, text string) (string, error) {
	for from, to := range c.Words {
		if strings.EqualFold(from, text) {
			if to == "" {
				return "", nil
			}
			return c.meaning(f, to)
		}
	}
	return c.meaning(f, text)
}

// meaning reads a text as the field is read.
func (c Column) meaning(f engagement.Field, text string) (string, error) {
	switch f.Kind {
	case engagement.KindAnswer:
		answer, err := c.answer(text)
		return quoted(answer.String()), err
	case engagement.KindEvent:
		if answer, err := c.answer(text); err == nil && answer != cowork.Unknown {
			return `{"done":` + quoted(answer.String()) + `}`, nil
		}
		when, err := c.when(text)
		if err != nil {
			err = fmt.Errorf("%w, or one of %s", err, c.answers())
		}
		return `{"at":` + quoted(when.String()) + `}`, err
	case engagement.KindWhen:
		when, err := c.when(text)
		return quoted(when.String()), err
	case engagement.KindCount:
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 {
			return "", errors.New("a whole number")
		}
		return strconv.Itoa(n), nil
	case engagement.KindMoney:
		return c.money(text)
	case engagement.KindDecimal:
		d, err := cowork.ParseDecimal(text)
		return quoted(d.String()), err
	case engagement.KindWord:
		return word(f, text)
	case engagement.KindCode:
		code, err := cowork.ParseCode(label(text))
		return quoted(string(code)), err
	case engagement.KindText:
		return quoted(text), nil
	default:
		return "", fmt.Errorf("a column cannot fill a field of this kind")
	}
}

func (c Column) answer(text string) (cowork.Answer, error) {
	switch {
	case contains(c.Yes, text):
		return cowork.Yes, nil
	case contains(c.No, text):
		return cowork.No, nil
	}
	a, err := cowork.ParseAnswer(strings.ToLower(text))
	if err != nil {
		return a, fmt.Errorf("one of %s", c.answers())
	}
	return a, nil
}

// answers lists the words that the column takes for an answer.
func (c Column) answers() string {
	return strings.Join(slices.Concat(c.Yes, c.No, []string{"yes", "no", "unknown"}), ", ")
}

func word(f engagement.Field, text string) (string, error) {
	if slices.Contains(f.Words(), text) || f.Open() && strings.HasPrefix(text, "x-") {
		return quoted(text), nil
	}
	return "", fmt.Errorf("a word that the map knows, or one of %s", strings.Join(f.Words(), ", "))
}

var thousands = regexp.MustCompile(`^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$`)

// money reads an amount, with the sign of its currency and with commas between
// thousands if need be.
func (c Column) money(text string) (string, error) {
	sign := map[string]string{"GBP": "£", "EUR": "€", "USD": "$"}[c.Currency]
	amount := strings.TrimSpace(strings.TrimPrefix(text, sign))
	if thousands.MatchString(amount) {
		amount = strings.ReplaceAll(amount, ",", "")
	}
	m, err := cowork.ParseMoney(amount, c.Currency)
	if err != nil {
		return "", fmt.Errorf("an amount of %s", c.Currency)
	}
	return fmt.Sprintf(`{"amount":%s,"currency":%s}`, quoted(m.Amount.String()), quoted(c.Currency)), nil
}

var noLabel = regexp.MustCompile(`[^a-z0-9:_.]+`)

// label turns words into a code: small letters with hyphens between them.
func label(text string) string {
	return strings.Trim(noLabel.ReplaceAllString(strings.ToLower(text), "-"), "-")
}

func contains(words []string, text string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, text) })
}

// quoted writes JSON text.
func quoted(s string) string { return string(wire.AppendString(nil, s)) }
