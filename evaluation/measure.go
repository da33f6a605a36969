package evaluation

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// Series is the readings of one measure over time, beside what its goal began
// from and was to reach: EV03.
type Series struct {
	Measure engagement.Measure
	// Baseline and Target are when those of its goal were set, if they were.
	Baseline, Target cowork.Event
	// Readings are in the order of their days; those whose order cannot be told
	// stay as they are recorded.
	Readings []engagement.Reading
}

// SeriesOf gives the series of each measure of the record.
func SeriesOf(e *engagement.Record) []Series {
	var all []Series
	for _, m := range e.Evaluation.Measures {
		s := Series{Measure: m, Readings: slices.Clone(m.Readings)}
		slices.SortStableFunc(s.Readings, func(a, b engagement.Reading) int {
			switch {
			case a.On.Before(b.On) == cowork.Yes:
				return -1
			case b.On.Before(a.On) == cowork.Yes:
				return 1
			default:
				return 0
			}
		})
		for _, g := range e.Goals {
			if !m.Goal.IsZero() && g.ID == m.Goal {
				s.Baseline, s.Target = g.Baseline, g.Target
			}
		}
		all = append(all, s)
	}
	return all
}

// measures holds the latest reading of each measure, by what it counts.
type measures map[engagement.MeasureKind][]float64

func (m measures) add(e *engagement.Record) {
	for _, s := range SeriesOf(e) {
		if n := len(s.Readings); n > 0 && s.Measure.Kind != "" && s.Readings[n-1].Value.Known() {
			m[s.Measure.Kind] = append(m[s.Measure.Kind], s.Readings[n-1].Value.Float64())
		}
	}
}

func (m measures) merge(o measures) {
	for kind, values := range o {
		m[kind] = append(m[kind], values...)
	}
}

// Spread is how the latest readings of one sort of measure lie in a group: EV04.
type Spread struct {
	Readings int
	// Lower, Median and Upper are the quartiles. They are 0 where Withheld: the
	// readings are too few to show without showing one of them.
	Lower, Median, Upper float64
	Withheld             bool
}

// Spread gives how the latest readings of a sort of measure lie in the group.
func (g Group) Spread(kind engagement.MeasureKind) Spread {
	values := slices.Sorted(slices.Values(g.measures[kind]))
	s := Spread{Readings: len(values), Withheld: len(values) <= SmallCount}
	if !s.Withheld {
		s.Lower, s.Median, s.Upper = percentile(values, 0.25), percentile(values, 0.5), percentile(values, 0.75)
	}
	return s
}
