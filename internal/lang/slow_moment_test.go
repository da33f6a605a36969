package lang

import (
	"fmt"
	"math"

	"github.com/powercowork/cowork"
)

func slowStretch(text string) stretch {
	w, err := cowork.ParseWhen(text)
	if err != nil {
		return stretch{}
	}
	if w.IsNever() {
		return stretch{never: true}
	}
	t, exact := w.Instant()
	return stretch{first: int(w.First()), last: int(w.Last()), instant: t, exact: exact, known: true}
}

func (r *slow) moment(v any) stretch {
	switch v := v.(type) {
	case nil:
		return stretch{}
	case workedOut:
		return stretch(v)
	case stretch:
		return v
	case event:
		switch {
		case v.done == cowork.No:
			return stretch{never: true}
		case v.at != "":
			return slowStretch(v.at)
		case v.done == cowork.Yes:
			last := r.asOf.last
			if rec := slowStretch(v.recorded); rec.known {
				last = min(last, rec.last)
			}
			return stretch{first: math.MinInt32, last: last, known: true}
		}
		return stretch{}
	}
	panic(fmt.Sprintf("%T is no moment", v))
}

func (r *slow) reached(m stretch) bool {
	if m.exact && r.asOf.exact {
		return !m.instant.After(r.asOf.instant)
	}
	return m.last <= r.asOf.last
}

func (r *slow) come(m stretch) cowork.Answer {
	switch {
	case m.never:
		return -1
	case !m.known:
		return 0
	case r.reached(m):
		return 1
	case m.noLater || m.first < m.last && m.first <= r.asOf.last:
		return 0
	}
	return -1
}

func (r *slow) happened(e event) cowork.Answer {
	m := r.moment(e)
	if e.done == cowork.Yes && (e.at == "" || m.first < m.last && m.first <= r.asOf.last) {
		return 1
	}
	return r.come(m)
}

// sides are -1, 0, 1 for earlier, not told, later, and 2 for one instant.
func sides(a, b stretch) int {
	switch {
	case a.exact && b.exact && a.instant.Before(b.instant):
		return -1
	case a.exact && b.exact && a.instant.After(b.instant):
		return 1
	case a.exact && b.exact:
		return 2
	case a.last < b.first:
		return -1
	case a.first > b.last:
		return 1
	}
	return 0
}

func (r *slow) order(op string, a, b stretch) cowork.Answer {
	if a.never || op == "after" && b.never {
		return -1
	}
	if !a.known || !b.known && !b.never {
		return 0
	}
	if b.never {
		return r.come(a)
	}
	yes, no := false, false
	switch c := sides(a, b); op {
	case "before":
		yes, no = c == -1, c == 1 || c == 2
	case "after":
		yes, no = c == 1, c == -1 || c == 2
	case "by":
		yes, no = a.last <= b.first, a.first > b.last
	}
	if op == "after" {
		a, b = b, a
		yes, no = yes && !b.noLater, no && !a.noLater
	} else {
		yes, no = yes && !b.noLater, no && !a.noLater
	}
	switch {
	case yes:
		return 1
	case no:
		return -1
	}
	return 0
}

func (r *slow) truth(v any) cowork.Answer {
	switch v := v.(type) {
	case nil:
		return 0
	case cowork.Answer:
		return v
	case event:
		return r.happened(v)
	case workedOut:
		return r.come(stretch(v))
	case stretch:
		if v.never {
			return -1
		}
		return truthIf(v.known)
	case texts:
		return listTruth(len(v.held), v.open)
	case objects:
		return listTruth(len(v.held), v.open)
	}
	return 1
}

func truthIf(known bool) cowork.Answer {
	if known {
		return 1
	}
	return 0
}

func listTruth(n int, open bool) cowork.Answer {
	if n > 0 {
		return 1
	}
	if open {
		return 0
	}
	return -1
}
