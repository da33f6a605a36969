package engagementtest_test

import (
	"fmt"

	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
)

// The lives of a few seeds, as they come: each is valid, and the same each time.
func ExampleLives() {
	for l := range engagementtest.Lives(1, 3) {
		_, err := engagement.DecodeBytes(l.Record.AppendJSON(nil))
		fmt.Println(l.AsOf.Known(), len(l.Record.People) > 0, err)
	}
	// Output:
	// true true <nil>
	// true true <nil>
	// true true <nil>
}

// A plan can be changed before the life is made up: the same work, kept well.
func ExamplePlan_Life() {
	p := engagementtest.Draw(7)
	p.Keeping, p.Gaps, p.Flaws, p.Coarse = engagementtest.KeepsAll, 0, 0, 0
	fmt.Println(p.Life().Record.Complete)
	// Output: [all]
}

// A large record for a benchmark.
func ExampleSized() {
	e := engagementtest.Sized(500, 1)
	fmt.Println(len(e.Sessions) > 20, len(e.People) < 20)
	// Output: true true
}
