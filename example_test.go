package cowork_test

import (
	"fmt"
	"time"

	"github.com/powercowork/cowork"
)

// Nothing said is nothing known, and unknown is never no.
func ExampleAnswer() {
	var invited cowork.Answer // nobody wrote it down
	paid := cowork.Yes
	fmt.Println(invited, paid.And(invited), paid.Or(invited), invited.Not())
	// Output: unknown unknown yes unknown
}

// A time is the stretch that it names, and is compared without a guess.
func ExampleParseWhen() {
	asked, _ := cowork.ParseWhen("2026-05-11")
	settled, _ := cowork.ParseWhen("2026-05")
	june, _ := cowork.ParseWhen("2026-06-01")
	fmt.Println("asked before it was settled:", asked.Before(settled))
	fmt.Println("settled before June:", settled.Before(june))

	_, err := cowork.ParseWhen("2026-02-30")
	fmt.Println(err)
	// Output:
	// asked before it was settled: unknown
	// settled before June: yes
	// a time: a year, a month, a day, an instant with seconds and offset, a stretch of two of them, or never; only days of the calendar, years 0001 to 9999
}

func ExampleDay() {
	day, err := cowork.Day(2026, time.May, 11)
	fmt.Println(day, err)
	// Output: 2026-05-11 <nil>
}

func ExampleInstant() {
	at := time.Date(2026, time.May, 11, 10, 40, 0, 0, time.FixedZone("", 3600))
	fmt.Println(cowork.Instant(at))
	// Output: 2026-05-11T10:40:00+01:00
}

func ExampleCount() {
	var offers cowork.Count
	none, _ := cowork.CountOf(0)
	fmt.Println(offers, none)
	// Output: unknown 0
}

// Amounts are exact, and are never compared across currencies.
func ExampleMoney_Compare() {
	paid, _ := cowork.ParseMoney("25.00", "GBP")
	agreed, _ := cowork.ParseMoney("25", "GBP")
	euros, _ := cowork.ParseMoney("30", "EUR")
	order, known := paid.Compare(agreed)
	fmt.Println(order, known)
	_, known = paid.Compare(euros)
	fmt.Println(known)
	// Output:
	// 0 true
	// false
}

// A handle stands for a UUID under the engagement, so that expert-1 of two records is two people.
func ExampleID_Under() {
	engagement, _ := cowork.ParseID("e0000000-0000-4000-8000-000000000002")
	expert, _ := cowork.ParseID("expert-1")
	fmt.Println(expert.Under(engagement))

	_, err := cowork.ParseID("mary-1")
	fmt.Println(err)
	// Output:
	// 5b6cc4f1-ac7f-5e56-8fb9-98b7bbeb2cf0
	// an id is a UUID of 36 characters, or a handle such as expert-1 with a number from 1 to 9999
}

// An export carries the pseudonym and never the number.
func ExamplePseudonym() {
	key := []byte("keep 32 random bytes of your own") // never in the code: this one is for show
	id, err := cowork.Pseudonym(key, "payroll", "100234")
	fmt.Println(id, err)
	again, _ := cowork.Pseudonym(key, "payroll", "100234")
	fmt.Println(id == again)
	// Output:
	// ab8e1854-050c-82a9-ae91-67e2b40eba84 <nil>
	// true
}

// Words for people do not print themselves.
func ExampleText() {
	e := cowork.Event{Done: cowork.Yes, Note: "what was said over tea"}
	fmt.Printf("%v %s\n", e.Done, e.Note)
	fmt.Println(string(e.Note))
	// Output:
	// yes (withheld)
	// what was said over tea
}

func ExamplePointer() {
	p := cowork.Pointer("").Key("people").Index(0).Key("role")
	fmt.Println(p, p.Within("/people"))
	// Output: /people/0/role true
}

func ExampleProblems() {
	err := error(cowork.ProblemList{{
		Pointer: "/people/0/kind", Line: 4, Column: 15, Code: "word", Expected: "expert, staff, supporter, independent or body",
	}})
	for p := range cowork.Problems(err) {
		fmt.Println(p.Line, p.Pointer, p.Expected)
	}
	// Output: 4 /people/0/kind expert, staff, supporter, independent or body
}
