package cowork

import (
	"math"
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
// told. What never was is not before anything; whether something is before what
// never was depends on whether it has happened, which the moment of asking
// decides, and is unknown here.
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
	if w.IsNever() {
		return No
	}
	order, known := w.compare(o)
	if !known {
		return Unknown
	}
	return AnswerOf(order > 0)
}

// By answers whether w is on or before the day of o: yes if its last day is no
// later than the first day of o, no if it begins after o is over, and otherwise
// unknown. The day of an instant is the civil day by its own offset.
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
