package power

import (
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// Asking is what is asked about a record besides the record itself.
type Asking struct {
	// AsOf is the moment of asking, a day or an instant: what lies later is
	// still ahead. It carries the zone in which its day is counted.
	AsOf cowork.When
	// KnownAt is the moment of knowing: events written down later are left out
	// first. The zero value is AsOf.
	KnownAt cowork.When
	// Policy is what the organisation has set for itself.
	Policy Policy
}

// AsOf asks how things stand at a moment, under the default policy.
func AsOf(t time.Time) Asking { return Asking{AsOf: cowork.Instant(t)} }

// moment is the moment of asking, ready to be compared. Where none is given,
// everything lies ahead: nothing is due, and nothing can be held against
// anybody.
func (q Asking) moment() lang.Moment {
	if !q.AsOf.Known() {
		return lang.Moment{First: cowork.FirstDay + 1, Last: cowork.FirstDay + 1, State: lang.Happened}
	}
	return lang.MomentOf(q.AsOf)
}

// knownAt is the moment of knowing.
func (q Asking) knownAt() cowork.When {
	if q.KnownAt.Known() {
		return q.KnownAt
	}
	return q.AsOf
}

// dayOf gives a day counted from 1970-01-01 as a When; unknown outside the
// years 0001 to 9999.
func dayOf(day int32) cowork.When {
	if day == cowork.FirstDay || day == cowork.LastDay {
		return cowork.When{}
	}
	t := time.Unix(int64(day)*24*60*60, 0).UTC()
	w, err := cowork.Day(t.Year(), t.Month(), t.Day())
	if err != nil {
		return cowork.When{}
	}
	return w
}
