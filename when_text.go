package cowork

import (
	"errors"
	"strconv"
	"strings"
	"time"
)

var (
	errWhen = errors.New("a time: a year, a month, a day, an instant with seconds and offset, " +
		"a stretch of two of them, or never; only days of the calendar, years 0001 to 9999")
	errStretchOpen  = errors.New("a time: a stretch is open at one end at most")
	errStretchOrder = errors.New("a time: a stretch does not end before it begins")
)

// ParseWhen reads "2026", "2026-05", "2026-05-11", "2026-05-11T10:40:00+01:00",
// "2026-03/2026-05", "../2026-02-16", "2026-06/.." or "never". The years are
// 0001 to 9999, and only days of the calendar are taken.
func ParseWhen(s string) (When, error) {
	if s == "never" {
		return Never, nil
	}
	from, to, stretch := strings.Cut(s, "/")
	if !stretch {
		p, ok := parsePoint(s)
		if !ok {
			return When{}, errWhen
		}
		return When{first: p, form: formPoint}, nil
	}
	first, ok1 := parseEnd(from, FirstDay)
	last, ok2 := parseEnd(to, LastDay)
	if !ok1 || !ok2 {
		return When{}, errWhen
	}
	w := When{first: first, last: last, form: formStretch}
	if first.kind == pointOpen && last.kind == pointOpen {
		return When{}, errStretchOpen
	}
	if w.endsBeforeItBegins() {
		return When{}, errStretchOrder
	}
	return w, nil
}

// endsBeforeItBegins also holds where the instants are in order but their civil days are not,
// because the two have offsets far apart: no day lies in such a stretch.
func (w When) endsBeforeItBegins() bool {
	instants := w.first.kind == pointInstant && w.last.kind == pointInstant
	return w.last.to < w.first.from || instants && w.last.instant().Before(w.first.instant())
}

func parseEnd(s string, open int32) (point, bool) {
	if s == ".." {
		return point{from: open, to: open}, true
	}
	return parsePoint(s)
}

func parsePoint(s string) (p point, ok bool) {
	year, ok := number(s, 0, 4)
	if !ok || year == 0 {
		return p, false
	}
	if len(s) == len("2026") {
		return point{from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), kind: pointYear}, true
	}
	month, ok := number(s, 5, 2)
	if !ok || s[4] != '-' || month < 1 || month > 12 {
		return p, false
	}
	if len(s) == len("2026-05") {
		from := dayOf(year, month, 1)
		return point{from: from, to: from + int32(daysIn(year, month)) - 1, kind: pointMonth}, true
	}
	day, ok := number(s, 8, 2)
	if !ok || s[7] != '-' || day < 1 || day > daysIn(year, month) {
		return p, false
	}
	p.from = dayOf(year, month, day)
	p.to, p.kind = p.from, pointDay
	if len(s) == len("2026-05-11") {
		return p, true
	}
	return parseClock(p, s[len("2026-05-11"):])
}

// parseClock reads the part of an instant from its T on.
func parseClock(p point, s string) (point, bool) {
	hour, ok1 := number(s, 1, 2)
	minute, ok2 := number(s, 4, 2)
	second, ok3 := number(s, 7, 2)
	if !ok1 || !ok2 || !ok3 || s[0] != 'T' || s[3] != ':' || s[6] != ':' || hour > 23 || minute > 59 || second > 59 {
		return p, false
	}
	p.kind = pointInstant
	p.clock = time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second
	s, ok := p.parseFraction(s[len("T10:40:00"):])
	return p, ok && p.parseOffset(s)
}

const maxFraction = 9 // digits of a second

// parseFraction reads the fraction of a second, if there is one, and gives what follows it.
func (p *point) parseFraction(s string) (rest string, ok bool) {
	s, found := strings.CutPrefix(s, ".")
	if !found {
		return s, true
	}
	unit := time.Second / 10
	for s != "" && s[0] >= '0' && s[0] <= '9' {
		if p.digits == maxFraction {
			return "", false
		}
		p.clock += time.Duration(s[0]-'0') * unit
		unit /= 10
		p.digits++
		s = s[1:]
	}
	return s, p.digits > 0
}

// parseOffset reads Z, or hours and minutes east or west.
func (p *point) parseOffset(s string) bool {
	if s == "Z" {
		p.zulu = true
		return true
	}
	hour, ok1 := number(s, 1, 2)
	minute, ok2 := number(s, 4, 2)
	if !ok1 || !ok2 || len(s) != len("+01:00") || s[3] != ':' || hour > 23 || minute > 59 {
		return false
	}
	p.offset = int16(hour*60 + minute)
	switch {
	case s[0] == '+':
		return true
	case s[0] == '-' && p.offset != 0: // -00:00 says that the offset is not known
		p.offset = -p.offset
		return true
	default:
		return false
	}
}

// number reads n digits of s from i.
func number(s string, i, n int) (v int, ok bool) {
	if len(s) < i+n {
		return 0, false
	}
	for _, c := range []byte(s[i : i+n]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int(c-'0')
	}
	return v, true
}

// String writes the time as ParseWhen reads it, and "unknown" for the zero
// value.
func (w When) String() string {
	if w.IsZero() {
		return Unknown.String()
	}
	return string(w.Append(nil))
}

// Append appends the text that ParseWhen reads; nothing for the zero value.
func (w When) Append(b []byte) []byte {
	switch w.form {
	case formNever:
		return append(b, "never"...)
	case formPoint:
		return w.first.append(b)
	case formStretch:
		b = w.first.append(b)
		b = append(b, '/')
		return w.last.append(b)
	default:
		return b
	}
}

func (p point) append(b []byte) []byte {
	date := time.Unix(int64(p.from)*secondsPerDay, 0).UTC()
	switch p.kind {
	case pointYear:
		return date.AppendFormat(b, "2006")
	case pointMonth:
		return date.AppendFormat(b, "2006-01")
	case pointDay:
		return date.AppendFormat(b, time.DateOnly)
	case pointInstant:
		return p.appendInstant(date.AppendFormat(b, time.DateOnly))
	default:
		return append(b, ".."...)
	}
}

func (p point) appendInstant(b []byte) []byte {
	clock := time.Unix(0, 0).UTC().Add(p.clock)
	b = clock.AppendFormat(b, "T15:04:05")
	if p.digits > 0 {
		fraction := strconv.Itoa(clock.Nanosecond())
		fraction = strings.Repeat("0", 9-len(fraction)) + fraction
		b = append(b, '.')
		b = append(b, fraction[:p.digits]...)
	}
	if p.zulu {
		return append(b, 'Z')
	}
	return p.instant().AppendFormat(b, "-07:00")
}

// MarshalText writes the time as ParseWhen reads it. An unknown one is an error.
func (w When) MarshalText() ([]byte, error) {
	if w.IsZero() {
		return nil, errors.New("an unknown time has no text")
	}
	return w.Append(nil), nil
}

// UnmarshalText reads what MarshalText writes.
func (w *When) UnmarshalText(text []byte) (err error) {
	*w, err = ParseWhen(string(text))
	return err
}
