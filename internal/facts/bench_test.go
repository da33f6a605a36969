package facts_test

import (
	"fmt"
	"testing"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// BenchmarkPrepare measures, for records in which about so many things happen,
// the index, a view of it, and a view with one fact changed.
func BenchmarkPrepare(b *testing.B) {
	day, err := cowork.ParseWhen("2026-06-30")
	if err != nil {
		b.Fatal(err)
	}
	asOf, params := lang.MomentOf(day), facts.DefaultParams()
	for _, events := range []int{50, 100, 500, 5000} {
		e := engagementtest.Sized(events, 1)
		b.Run(fmt.Sprintf("index/%d", events), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				facts.NewIndex(&e)
			}
		})
		b.Run(fmt.Sprintf("view/%d", events), func(b *testing.B) {
			ix := facts.NewIndex(&e)
			b.ReportAllocs()
			for b.Loop() {
				ix.View(asOf, params)
			}
		})
		b.Run(fmt.Sprintf("changed/%d", events), func(b *testing.B) {
			ix := facts.NewIndex(&e)
			f, ok := e.Lookup("/stages/started")
			if !ok {
				b.Skip("the record does not say when work began")
			}
			b.ReportAllocs()
			for b.Loop() {
				ix.View(asOf, params, facts.Set(f))
			}
		})
		b.Run(fmt.Sprintf("known/%d", events), func(b *testing.B) {
			ix := facts.NewIndex(&e)
			b.ReportAllocs()
			for b.Loop() {
				ix.View(asOf, params, facts.KnownAt(asOf))
			}
		})
	}
}
