package power_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/power"
)

// someLives is how many lives each test below looks at.
const someLives = 60

func eachLife(yield func(example) bool) {
	for life := range engagementtest.Lives(1000, someLives) {
		if !yield(example{record: life.Record, asOf: life.AsOf}) {
			return
		}
	}
}

// Whole made-up lives are assessed for every reader at once, and what is said to
// a program, in JSON and at a gate agrees.
func TestLives(t *testing.T) {
	for x := range eachLife {
		a := x.assess()
		judged := power.Standard().Prepare(&x.record, power.Asking{AsOf: x.asOf}).Judge(nil)
		for i, r := range a.Results() {
			require.Equal(t, r.Outcome, judged[i], r.Rule)
			require.Equal(t, r.Outcome == power.NotApplicable && r.Counts.Total() == 0 || r.Counts.Of(r.Outcome) > 0, true, r.Rule)
		}
		readers := []power.Reader{{}, power.Lead(), power.IndependentContact()}
		if len(x.record.People) > 0 {
			readers = append(readers, power.Expert(x.record.People[0].ID))
		}
		for _, reader := range readers {
			text, err := json.Marshal(a.For(reader))
			require.NoError(t, err)
			var again power.Report
			require.NoError(t, json.Unmarshal(text, &again))
		}
		for _, p := range x.record.People {
			g := a.Gate(power.StartOf(p.ID))
			shuts := slices.ContainsFunc(g.Lines, func(l power.GateLine) bool { return l.Shuts && l.Outcome == power.NotMet })
			if shuts {
				assert.Equal(t, power.GateShut, g.State)
			}
			if len(g.Lines) > 0 {
				assert.NotEqual(t, power.GateOpen, g.State)
			} else if g.State != power.GateOpen {
				assert.Equal(t, power.ElsewhereLine, g.Elsewhere)
			}
		}
		assert.NotEmpty(t, a.Gate(power.Closing()).State)
	}
}

// In made-up lives too, taking one fact away never makes a met from a not met,
// and never settles a flag that was open.
func TestLivesWithOneFactLess(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for x := range eachLife {
		before := x.assess()
		var all []cowork.Pointer
		for f := range x.record.Facts() {
			all = append(all, f.Pointer)
		}
		for range 12 {
			at := all[r.IntN(len(all))]
			e, err := x.record.Without(at)
			if err != nil {
				continue
			}
			y := x
			y.record = e
			was := outcomesOf(before)
			for id, o := range outcomesOf(y.assess()) {
				assert.False(t, o == power.Met && was[id] == power.NotMet, "without %s, %s is met", at, id)
			}
			for _, flag := range power.Flags() {
				if s := y.assess().Flag(flag).State; s == power.Cleared {
					assert.Equal(t, power.Cleared, before.Flag(flag).State, "without %s", at)
				}
			}
		}
	}
}

// A flag that is open says what would settle it, or what it is too early for.
func TestAnOpenFlagSaysWhy(t *testing.T) {
	for x := range eachLife {
		for _, flag := range power.Flags() {
			f := x.assess().Flag(flag)
			switch f.State {
			case power.Open:
				assert.True(t, len(f.Questions)+len(f.Early) > 0 || f.NothingMet || f.Elsewhere, "%s", f)
				assert.Contains(t, f.String(), "nothing raised in")
			case power.Raised:
				assert.True(t, len(f.Grounds) > 0 || f.Elsewhere)
			case power.Cleared:
				assert.Contains(t, f.String(), "could be made")
			}
		}
	}
}
