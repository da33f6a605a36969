package power_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/power"
)

// BenchmarkAssess measures, for records in which about so many things happen:
// judging a prepared record; preparing and assessing one; and describing every
// finding, question and line of the calendar in full.
func BenchmarkAssess(b *testing.B) {
	asking := power.AsOf(time.Date(2026, time.June, 30, 12, 0, 0, 0, time.UTC))
	rb := power.Standard()
	for _, events := range []int{50, 100, 500, 5000} {
		e := engagementtest.Sized(events, 1)
		b.Run(fmt.Sprintf("judge/%d", events), func(b *testing.B) {
			p := rb.Prepare(&e, asking)
			dst := make([]power.Outcome, 0, len(rb.Rules()))
			b.ReportAllocs()
			for b.Loop() {
				dst = p.Judge(dst[:0])
			}
		})
		b.Run(fmt.Sprintf("assess/%d", events), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				rb.Assess(&e, asking)
			}
		})
		b.Run(fmt.Sprintf("explain/%d", events), func(b *testing.B) {
			a := rb.Assess(&e, asking).For(power.IndependentContact())
			b.ReportAllocs()
			for b.Loop() {
				_ = a.Report()
			}
		})
	}
}

func TestJudgingAllocatesNothing(t *testing.T) {
	for _, x := range examples(t) {
		p := power.Standard().Prepare(&x.record, power.Asking{AsOf: x.asOf})
		dst := p.Judge(nil)
		allocs := testing.AllocsPerRun(20, func() { dst = p.Judge(dst[:0]) })
		require.Zero(t, allocs, x.name)
	}
}

// Judging gives what assessing gives.
func TestJudgeIsAssess(t *testing.T) {
	for _, x := range examples(t) {
		p := power.Standard().Prepare(&x.record, power.Asking{AsOf: x.asOf})
		judged := p.Judge(nil)
		for i, r := range p.Assess().Results() {
			require.Equal(t, r.Outcome, judged[i], "%s %s", x.name, r.Rule)
		}
	}
}
