// Package engagementtest makes up plausible lives of engagements, for tests and
// benchmarks of whatever reads records: people, offers, sessions, decisions,
// contributions, consent, uses, payments, accounts, evaluation and review, at
// every stage, kept well or badly, with things that went wrong sprinkled in.
//
// The same Plan gives the same record each time. Every record is valid: it can
// be encoded and decoded again. Nothing in it is about anybody.
package engagementtest

import (
	"iter"
	"math/rand/v2"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// Life is one made-up engagement.
type Life struct {
	Plan   Plan
	Record engagement.Record
	// AsOf is the day on which the record is as it is: what comes later in it is
	// planned.
	AsOf cowork.When
}

// Plan says what sort of life is made up. Draw gives a varied one.
type Plan struct {
	// Seed settles whatever the other fields leave open.
	Seed uint64
	// Events is about how many things happen: sessions, contributions,
	// decisions, payments, checks, lines of consent and the like.
	Events int
	// Stage is how far the work has come.
	Stage Stage
	// Keeping is how much of what happened the record says it holds.
	Keeping Keeping
	// Gaps is how many facts in a hundred nobody wrote down.
	Gaps int
	// Flaws is how many things in a hundred went wrong or too late.
	Flaws int
	// Coarse is how many days in a hundred are known only roughly, or not at
	// all where it is known that the thing was done.
	Coarse int
	// Poll is work in which experts take part as a group only, with no entry of
	// their own.
	Poll bool
	// Handles names items by handles such as expert-1 and not by UUIDs.
	Handles bool
}

// Stage is how far the work has come.
type Stage uint8

// The stages, in their order.
const (
	Planned    Stage = iota // nobody has been asked yet
	Recruiting              // people are being asked
	UnderWay
	Ended
	Closed
	stages
)

// Keeping is what a record says of its own lists.
type Keeping uint8

// The ways to keep a record.
const (
	KeepsSome  Keeping = iota // complete is absent: lists hold at least what is in them
	KeepsLists                // complete names some lists
	KeepsAll                  // complete is all
	keepings
)

// Draw gives a plan that depends on the seed alone. Over many seeds all stages,
// sizes and ways of keeping a record come up.
func Draw(seed uint64) Plan {
	r := rand.New(rand.NewPCG(seed, 1))
	p := Plan{
		Seed:    seed,
		Stage:   Stage(r.IntN(int(stages))),
		Keeping: Keeping(r.IntN(int(keepings))),
		Handles: r.IntN(4) == 0,
		Poll:    r.IntN(8) == 0,
	}
	p.Events = []int{0, 5, 20, 40, 60, 90, 150}[r.IntN(7)]
	p.Gaps = []int{0, 0, 0, 2, 6, 20, 50}[r.IntN(7)]
	p.Flaws = []int{0, 3, 8, 15, 30, 45}[r.IntN(6)]
	p.Coarse = []int{0, 0, 3, 12, 40}[r.IntN(5)]
	if p.Stage < UnderWay && r.IntN(3) > 0 {
		p.Stage = UnderWay + Stage(r.IntN(3))
	}
	return p
}

// Lives gives n lives, of the seeds from first on.
func Lives(first uint64, n int) iter.Seq[Life] {
	return func(yield func(Life) bool) {
		for i := range n {
			if !yield(Draw(first + uint64(i)).Life()) {
				return
			}
		}
	}
}

// Sized gives a well-kept record of work under way in which about that many
// things happen. People grow with it slowly, so that what there is to know of
// each of them stays about the same.
func Sized(events int, seed uint64) engagement.Record {
	p := Plan{Seed: seed, Events: events, Stage: UnderWay, Keeping: KeepsAll, Flaws: 2}
	return p.Life().Record
}

// Life makes the life up.
func (p Plan) Life() Life {
	m := newMaker(p)
	m.engagement()
	return Life{Plan: p, Record: m.rec, AsOf: m.day(m.asOf)}
}
