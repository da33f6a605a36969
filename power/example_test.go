package power_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// poll reads the worked record of a small consultation.
func poll() engagement.Record {
	f, err := os.Open("../examples/records/small-consultation.json")
	if err != nil {
		panic(err)
	}
	defer func() { _ = f.Close() }()
	e, err := engagement.Decode(f)
	if err != nil {
		panic(err)
	}
	return e
}

func midsummer() power.Asking {
	return power.AsOf(time.Date(2026, time.June, 30, 12, 0, 0, 0, time.UTC))
}

func Example() {
	e := poll()
	a := power.Standard().Assess(&e, midsummer())
	fmt.Println("tokenistic", a.Tokenistic().State)
	fmt.Println("unsafe", a.Unsafe().State)
	// Output:
	// tokenistic cleared
	// unsafe cleared
}

func ExampleAssessment_Findings() {
	e := poll()
	e.Limits.Declared = cowork.Event{Done: cowork.No}
	a := power.Standard().Assess(&e, midsummer())
	for f := range a.Findings() {
		fmt.Println(f.Action, f.Rule, f.Title, f.Outcome)
		break
	}
	// Output:
	// DUE O11 Told what can change and what cannot not met
}

func ExampleAssessment_Questions() {
	var e engagement.Record // nothing is known yet
	a := power.Standard().Assess(&e, midsummer())
	for _, q := range a.Questions()[:2] {
		fmt.Println(q.Words)
	}
	// Output:
	// Who has a part in the work, staff as well as experts?
	// Which consents were asked, given, refused, looked at again or taken back?
}

func ExampleAssessment_Next() {
	e := poll()
	a := power.Standard().Assess(&e, power.Asking{AsOf: when("2026-05-01")})
	for line := range a.Next() {
		fmt.Println(line.Day, line.Rule, line.Title, line.DutyOf)
	}
	// Output:
	// 2026-05-11 E02 Measured as planned evaluator
	// 2026-05-18 E01 The work is evaluated evaluator
	// 2026-06-15 E03 Findings are put to use lead
}

func ExampleAssessment_Gate() {
	e := poll()
	a := power.Standard().Assess(&e, midsummer())
	g := a.Gate(power.Closing())
	fmt.Println(g.Gate, g.State, g.Put)
	// Output:
	// close open 30
}

func ExampleAssessment_For() {
	e := poll()
	a := power.Standard().Assess(&e, midsummer())
	fmt.Println(a.Report().Outcomes["W13"])
	fmt.Println(a.For(power.IndependentContact()).Report().Outcomes["W13"])
	// Output:
	// Ask the independent contact.
	// met
}

func ExampleParsePolicy() {
	p, err := power.ParsePolicy(strings.NewReader(`{"numbers": {"answer_days": 60}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	e := poll()
	q := midsummer()
	q.Policy = p
	for _, l := range power.Standard().Assess(&e, q).Looser() {
		fmt.Println(l.Number.Name, l.Value, "instead of", l.Number.Default, l.Number.Unit)
	}
	// Output:
	// answer_days 60 instead of 30 days
}

func ExampleRulebook_Prepare() {
	e := poll()
	p := power.Standard().Prepare(&e, midsummer())
	outcomes := make([]power.Outcome, 0, 125)
	for range 3 { // as often as one likes, at no cost of memory
		outcomes = p.Judge(outcomes[:0])
	}
	fmt.Println(len(outcomes), outcomes[0])
	// Output:
	// 125 met
}

func ExampleAssessment_Report() {
	e := poll()
	text, err := json.Marshal(power.Standard().Assess(&e, midsummer()).Tokenistic())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(text)[:40])
	// Output:
	// {"flag":"tokenistic","state":"cleared","
}
