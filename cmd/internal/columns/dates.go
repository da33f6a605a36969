package columns

import (
	"errors"
	"strings"
	"time"

	"github.com/powercowork/cowork"
)

// when reads a date in the forms of the column, or as the record writes it. A
// date without a day stays without one. A time of day without an offset from
// UTC is left out, since it names no moment.
func (c Column) when(text string) (cowork.When, error) {
	for _, form := range c.Dates {
		layout, err := dateForm(form)
		if err != nil {
			return cowork.When{}, err
		}
		t, err := time.Parse(layout, text)
		if err == nil {
			return cowork.ParseWhen(t.Format(precision(form)))
		}
	}
	w, err := cowork.ParseWhen(text)
	if err != nil {
		return w, errors.New("a date in the form " + strings.Join(append(c.Dates, "yyyy-mm-dd"), " or "))
	}
	return w, nil
}

// precision is how much of a date a form holds.
func precision(form string) string {
	switch {
	case strings.Contains(form, "d"):
		return time.DateOnly
	case strings.Contains(form, "m"):
		return "2006-01"
	default:
		return "2006"
	}
}

// dateForm turns a form such as dd/mm/yyyy hh:nn:ss into a layout of package
// time. A letter that is no part of a date stands for itself.
func dateForm(form string) (string, error) {
	if !strings.Contains(form, "yyyy") {
		return "", errors.New("a form of dates holds yyyy, and mm and dd where the date has a month and a day")
	}
	return strings.NewReplacer(
		"yyyy", "2006", "mmmm", "January", "mmm", "Jan", "mm", "01", "m", "1", "dd", "02", "d", "2",
		"hh", "15", "nn", "04", "ss", "05.999999999",
	).Replace(form), nil
}
