package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// stretches are those on which a claim is tested: each phase that it names, or,
// where it speaks of the whole, the early and the late one or all together.
type stretches struct {
	list [phaseCount]stretch
	n    int
	// unsure says of a stretch that it may not belong to the engagement.
	unsure [phaseCount]bool
}

func (s *stretches) add(one stretch) {
	if s.n < len(s.list) {
		s.list[s.n] = one
		s.n++
	}
}

func (v *View) stretchesOf(t *lang.Trail, claim int32) (s stretches, known bool) {
	phases := v.list(t, claim, claimsPhases)
	if !phases.Known {
		return s, false
	}
	for _, w := range v.wordsOf(phases) {
		s.add(1 << phasePlace(w))
	}
	if s.n > 0 {
		return s, true
	}
	level := v.word(t, claim, claimsLevel)
	if level != wordCoProduction && level != wordUserControlled {
		s.add(allPhases)
		return s, true
	}
	early, late, nameless := v.belong(t)
	if early || !late {
		s.add(earlyPhases)
	}
	if late || nameless {
		s.unsure[s.n] = !late
		s.add(latePhases)
	}
	return s, true
}

// belong says whether early and late phases belong to the engagement, and
// whether one does of which it is not said which it is.
func (v *View) belong(t *lang.Trail) (early, late, nameless bool) {
	phases := v.list(t, 0, recordPhases)
	for r := phases.From; r < phases.To; r++ {
		place := phasePlace(v.word(nil, r, phasesPhase))
		switch {
		case v.answer(nil, r, phasesPlanned) == cowork.No:
		case place == unknownPhase:
			nameless = true
			noteField(t, r, phasesPhase, false)
		default:
			early, late = early || earlyPhases.has(place), late || latePhases.has(place)
		}
	}
	return early, late, nameless
}

// testable are the stretches on which a claim may be tested: each phase, the
// early and the late ones, and all.
func testable() [phaseCount + 3]stretch {
	return [...]stretch{1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, earlyPhases, latePhases, allPhases}
}

// due is when a stretch is due to be tested: at its first key decision, else
// when its phases have ended, else when the engagement has.
func (v *View) due(t *lang.Trail, s stretch) lang.Moment {
	if t == nil && v.known.dues[allPhases].made {
		return v.known.dues[s&allPhases].m
	}
	e := v.firstKeyIn(t, s)
	unsure := e.gap || e.maybe != noDay
	if e.best.State == lang.Happened {
		if e.maybe >= e.best.First {
			e.gap = false
		}
		return e.moment()
	}
	ends, end := v.phasesEnded(t, s), v.moment(t, 0, recordStagesEnded)
	if ends.State == lang.Happened && (ends.Reached(v.asOf) || !end.Reached(v.asOf)) {
		ends.NoLater = ends.NoLater || unsure
		return ends
	}
	if end.State == lang.Happened {
		end.NoLater = end.NoLater || unsure
		return end
	}
	if unsure || ends.State == lang.Absent || end.State == lang.Absent {
		if t != nil && e.maybe != noDay {
			t.Missing = append(t.Missing, e.doubt)
		}
		return lang.Moment{}
	}
	return lang.Moment{State: lang.Never}
}

// firstKeyIn finds the first key decision settled in the stretch.
func (v *View) firstKeyIn(t *lang.Trail, s stretch) earliest {
	e := v.firstOf(t, recordDecisions)
	decisions := v.span(0, recordDecisions)
	for d := decisions.From; d < decisions.To; d++ {
		m := v.moment(nil, d, decisionsDecided)
		in := v.within(nil, d, decisionsPhase, s)
		if in == cowork.No || m.State == lang.Never || m.State == lang.Happened && !m.Reached(v.asOf) {
			continue
		}
		key := v.key(nil, d)
		switch {
		case key == cowork.No:
		case in == cowork.Unknown:
			e.possible(m, seenAt(d, decisionsPhase))
		case key == cowork.Unknown:
			e.possible(m, seenAt(d, decisionsWeight))
		default:
			v.take(&e, d, decisionsDecided)
		}
	}
	return e
}

// phasesEnded is the day on which the last of the phases of the stretch ended
// that belong to the engagement. It is not known while one of them is not; it
// never came while one of them has not ended.
func (v *View) phasesEnded(t *lang.Trail, s stretch) lang.Moment {
	phases := v.span(0, recordPhases)
	var last lang.Moment
	never, any := false, false
	for r := phases.From; r < phases.To; r++ {
		place := phasePlace(v.word(nil, r, phasesPhase))
		if place == unknownPhase {
			noteField(t, r, phasesPhase, false)
			return lang.Moment{}
		}
		if !s.has(place) || v.answer(nil, r, phasesPlanned) == cowork.No {
			continue
		}
		any = true
		switch m := v.moment(t, r, phasesEnded); m.State {
		case lang.Absent:
			return m
		case lang.Never:
			never = true
		case lang.Happened:
			if last.State != lang.Happened || m.Last > last.Last {
				last = m
			}
		}
	}
	if !any {
		noteField(t, 0, recordPhases, false)
	}
	if never {
		return lang.Moment{State: lang.Never}
	}
	return last
}
