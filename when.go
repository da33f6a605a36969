package cowork

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"
)

// When is a time as somebody wrote it down: a year, a month, a day, an instant
// with its offset, a stretch between two of them, a stretch that is open at one
// end, or never. It is always the stretch of time that it names, and it is
// compared without a guess: two things on one day have no order unless both are
// instants. The zero value is unknown. Two Whens are == if they are written
// alike.
type When struct {
	first, last point // last only in a stretch
	form        form
}

type form uint8

const (
	formNone form = iota
	formPoint
	formStretch
	formNever
)

// point is one year, month, day or instant, or the open end of a stretch.
type point struct {
	from, to int32         // first and last day, counted from 1970-01-01
	clock    time.Duration // of an instant: since midnight by its own offset
	offset   int16         // of an instant: minutes east
	digits   uint8         // of an instant: digits of the fraction of a second
	zulu     bool          // of an instant: written with Z
	kind     pointKind
}

type pointKind uint8

const (
	pointOpen pointKind = iota
	pointYear
	pointMonth
	pointDay
	pointInstant
)

// Never is known never to have been set.
var Never = When{form: formNever}

// Days without a bound: what First gives for a stretch open at its beginning,
// and Last for one open at its end.
const (
	FirstDay = math.MinInt32
	LastDay  = math.MaxInt32
)

var (
	errWhen = errors.New("a time is a year, a month, a day, an instant with seconds and offset, " +
		"a stretch of two of them, or never")
	errStretchOpen  = errors.New("a stretch is open at one end at most")
	errStretchOrder = errors.New("a stretch does not end before it begins")
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

func (w When) endsBeforeItBegins() bool {
	if w.first.kind == pointInstant && w.last.kind == pointInstant {
		return w.last.instant().Before(w.first.instant())
	}
	return w.last.to < w.first.from
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
	s = s[9:]
	if strings.HasPrefix(s, ".") {
		unit := time.Second / 10
		for s = s[1:]; s != "" && s[0] >= '0' && s[0] <= '9'; s = s[1:] {
			p.clock += time.Duration(s[0]-'0') * unit
			unit /= 10
			p.digits++
		}
		if p.digits == 0 || p.digits > 9 {
			return p, false
		}
	}
	if s == "Z" {
		p.zulu = true
		return p, true
	}
	hour, ok1 = number(s, 1, 2)
	minute, ok2 = number(s, 4, 2)
	if !ok1 || !ok2 || len(s) != len("+01:00") || s[3] != ':' || hour > 23 || minute > 59 {
		return p, false
	}
	p.offset = int16(hour*60 + minute)
	switch {
	case s[0] == '+':
		return p, true
	case s[0] == '-' && p.offset != 0: // -00:00 says that the offset is not known
		p.offset = -p.offset
		return p, true
	default:
		return p, false
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

const secondsPerDay = 24 * 60 * 60

func dayOf(year, month, day int) int32 {
	return int32(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// instant is the moment of a point that is an instant.
func (p point) instant() time.Time {
	midnight := time.Unix(int64(p.from)*secondsPerDay, 0).In(time.FixedZone("", int(p.offset)*60))
	return midnight.Add(p.clock - time.Duration(p.offset)*time.Minute)
}

// Day is the day of a calendar date. It refuses days that the calendar does
// not have and years outside 0001 to 9999.
func Day(year int, month time.Month, day int) (When, error) {
	if year < 1 || year > 9999 || month < time.January || month > time.December || day < 1 || day > daysIn(year, int(month)) {
		return When{}, errWhen
	}
	d := dayOf(year, int(month), day)
	return When{first: point{from: d, to: d, kind: pointDay}, form: formPoint}, nil
}

// Instant is the moment t with the offset of its location. Years outside 0001
// to 9999 and offsets that are not whole minutes give an unknown When.
func Instant(t time.Time) When {
	w, err := ParseWhen(t.Format("2006-01-02T15:04:05.999999999Z07:00"))
	if _, seconds := t.Zone(); err != nil || seconds%60 != 0 {
		return When{}
	}
	return w
}

// IsZero reports whether the time is unknown.
func (w When) IsZero() bool { return w.form == formNone }

// IsNever reports whether it is known that none was set.
func (w When) IsNever() bool { return w.form == formNever }

// Known reports whether w names a stretch of time: it is neither unknown nor
// never.
func (w When) Known() bool { return w.form == formPoint || w.form == formStretch }

// First is the first day of the stretch that w names, counted from 1970-01-01,
// by its own offset; FirstDay where it is open or there is none.
func (w When) First() int32 {
	if !w.Known() {
		return FirstDay
	}
	return w.first.from
}

// Last is the last day of the stretch that w names, counted like First; LastDay
// where it is open or there is none.
func (w When) Last() int32 {
	switch w.form {
	case formPoint:
		return w.first.to
	case formStretch:
		return w.last.to
	default:
		return LastDay
	}
}

// Instant gives the moment, if w is one.
func (w When) Instant() (t time.Time, ok bool) {
	if w.form != formPoint || w.first.kind != pointInstant {
		return time.Time{}, false
	}
	return w.first.instant(), true
}

// Unix gives the moment as seconds since 1970 and nanoseconds within the second,
// if w is one.
func (w When) Unix() (sec int64, nano int32, ok bool) {
	if w.form != formPoint || w.first.kind != pointInstant {
		return 0, 0, false
	}
	p := w.first
	sec = int64(p.from)*secondsPerDay + int64(p.clock/time.Second) - int64(p.offset)*60
	return sec, int32(p.clock % time.Second), true
}

// Before answers whether w is before o: for two instants, earlier; otherwise,
// over before the first day of o. Where the stretches overlap it cannot be
// told. What never was is not before anything.
func (w When) Before(o When) Answer {
	if w.IsNever() {
		return No
	}
	order, known := w.compare(o)
	if !known {
		return Unknown
	}
	return AnswerOf(order < 0)
}

// After answers whether w is after o, in the manner of Before.
func (w When) After(o When) Answer {
	if w.IsNever() || o.IsNever() {
		return No
	}
	order, known := w.compare(o)
	if !known {
		return Unknown
	}
	return AnswerOf(order > 0)
}

// By answers whether w is on or before the day of o.
func (w When) By(o When) Answer {
	switch {
	case w.IsNever():
		return No
	case !w.Known() || !o.Known():
		return Unknown
	case w.Last() <= o.First():
		return Yes
	case w.First() > o.Last():
		return No
	default:
		return Unknown
	}
}

func (w When) compare(o When) (order int, known bool) {
	if !w.Known() || !o.Known() {
		return 0, false
	}
	if a, ok := w.Instant(); ok {
		if b, ok := o.Instant(); ok {
			return a.Compare(b), true
		}
	}
	switch {
	case w.Last() < o.First():
		return -1, true
	case w.First() > o.Last():
		return 1, true
	default:
		return 0, false
	}
}

// String writes the time as ParseWhen reads it, and "unknown" for the zero
// value.
func (w When) String() string {
	if w.IsZero() {
		return Unknown.String()
	}
	return string(w.AppendText(nil))
}

// AppendText appends the text that ParseWhen reads; nothing for the zero value.
func (w When) AppendText(b []byte) []byte {
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
	return w.AppendText(nil), nil
}

// UnmarshalText reads what MarshalText writes.
func (w *When) UnmarshalText(text []byte) (err error) {
	*w, err = ParseWhen(string(text))
	return err
}
