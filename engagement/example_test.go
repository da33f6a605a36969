package engagement_test

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

func ExampleDecode() {
	text := `{"schema": "power-record/1", "title": "Night checks", "people": [{"id": "expert-1", "kind": "expert"}]}`
	e, err := engagement.Decode(strings.NewReader(text))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(e.People), e.People[0].Kind, e.People[0].ID)
	// Output: 1 expert expert-1
}

func ExampleProblems() {
	text := `{
  "titel": "Night checks",
  "stages": {"started": {"at": "2026-02-30"}}
}`
	_, err := engagement.Decode(strings.NewReader(text))
	for p := range engagement.Problems(err) {
		fmt.Println(p.Line, p.Column, p.Pointer, p.Code)
	}
	// Output:
	// 2 3 /titel unknown_field
	// 3 32 /stages/started/at wrong_form
}

func ExampleRecords() {
	lines := `{"title": "one"}
{"title": }
{"title": "three"}`
	for e, err := range engagement.Records(strings.NewReader(lines)) {
		if err != nil {
			fmt.Println("refused:", err)
			continue
		}
		fmt.Println("read:", string(e.Title))
	}
	// Output:
	// read: one
	// refused: line 2, column 11, the document: expected a text (syntax)
	// read: three
}

func ExampleEncode() {
	day, err := cowork.ParseWhen("2026-02-16")
	if err != nil {
		log.Fatal(err)
	}
	e := engagement.Record{
		Schema: engagement.Schema,
		Stages: engagement.Stages{Started: cowork.Event{At: day, SaidBy: cowork.SaidByOrganisation}},
		People: []engagement.Person{}, // none; left out, it would be unknown
	}
	if err := engagement.Encode(os.Stdout, &e); err != nil {
		log.Fatal(err)
	}
	// Output: {"schema":"power-record/1","stages":{"started":{"at":"2026-02-16","said_by":"organisation"}},"people":[]}
}

func ExampleEncodeIndented() {
	e, err := engagement.DecodeBytes([]byte(`{"title":"Night checks","people":[{"id":"expert-1","kind":"expert"},{"id":"staff-1","kind":"staff"}],"about":{"jurisdiction":"england"}}`))
	if err != nil {
		log.Fatal(err)
	}
	if err := engagement.EncodeIndented(os.Stdout, &e); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {
	//  "title": "Night checks", "about": {"jurisdiction": "england"},
	//  "people": [{"id": "expert-1", "kind": "expert"}, {"id": "staff-1", "kind": "staff"}]
	// }
}

func ExampleRecord_Validate() {
	e := engagement.Record{Uses: []engagement.Use{{Purpose: "sell"}, {}}}
	fmt.Println(e.Validate())
	// Output:
	// /uses/0/purpose: expected one of the words take_part, record, brief, share_narrative, distribute, publish, monetise, contact, or one of your own that begins with x- (unknown_word)
	// /uses/1: expected person: a use says whose material it is (missing)
}

func ExampleRecord_Lookup() {
	e, err := engagement.DecodeBytes([]byte(`{"stages":{"started":{"at":"2026-02-16"}}}`))
	if err != nil {
		log.Fatal(err)
	}
	f, ok := e.Lookup("/stages/started")
	fmt.Println(ok, f.Path, string(f.JSON()))
	fmt.Println(f.Field.Meaning)
	// Output:
	// true stages.started {"at":"2026-02-16"}
	// Work began.
}

func ExampleRecord_Facts() {
	e, err := engagement.DecodeBytes([]byte(`{"about":{"scope":"service"},"groups":[{"id":"group-1","reached":31}]}`))
	if err != nil {
		log.Fatal(err)
	}
	for f := range e.Facts() {
		fmt.Println(f.Pointer, string(f.JSON()))
	}
	// Output:
	// /about/scope "service"
	// /groups/0/id "group-1"
	// /groups/0/reached 31
}

func ExampleRecord_With() {
	var e engagement.Record
	e, err := e.With("/stages/started", `{"at": "2026-02-16"}`)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(e.Stages.Started.At)
	_, err = e.With("/stages/ended", `{"at": "2026-01-31"}`)
	fmt.Println(err)
	// Output:
	// 2026-02-16
	// /stages/ended: expected an end that is not before the beginning (wrong_order)
}

func ExampleRecord_Without() {
	e, err := engagement.DecodeBytes([]byte(`{"title":"Night checks","stages":{"started":{"at":"2026-02-16"}}}`))
	if err != nil {
		log.Fatal(err)
	}
	less, err := e.Without("/title")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(less.AppendJSON(nil)))
	// Output: {"stages":{"started":{"at":"2026-02-16"}}}
}

func ExampleFields() {
	for path, f := range engagement.Fields() {
		if f.Own && strings.HasPrefix(path, "signals") {
			fmt.Println(path, "-", f.Meaning)
		}
	}
	// Output: signals[].at_once - Whether that was there and then.
}

func ExampleFact_With() {
	e, err := engagement.DecodeBytes([]byte(`{"signals":[{"honoured":{"at":"2026-05-11","said_by":"organisation"},"person":"expert-1"}],"people":[{"id":"expert-1"}]}`))
	if err != nil {
		log.Fatal(err)
	}
	f, _ := e.Lookup("/signals/0/honoured")
	other, err := f.With(`{"done": "no"}`)
	if err != nil {
		log.Fatal(err)
	}
	event, _ := other.Event()
	fmt.Println(event.Done)
	// Output: no
}

func ExampleOwn() {
	day, err := cowork.ParseWhen("2026-02-10")
	if err != nil {
		log.Fatal(err)
	}
	var own engagement.Own
	own = own.With("insurance_checked", engagement.OwnEvent(cowork.Event{At: day}))
	e := engagement.Record{Own: own}
	fmt.Println(string(e.AppendJSON(nil)))
	// Output: {"own":{"insurance_checked":{"at":"2026-02-10"}}}
}

func ExampleJSONSchema() {
	var schema struct {
		Dialect string `json:"$schema"`
		Title   string `json:"title"`
	}
	if err := json.Unmarshal(engagement.JSONSchema(), &schema); err != nil {
		log.Fatal(err)
	}
	fmt.Println(schema.Title)
	fmt.Println(schema.Dialect)
	// Output:
	// Engagement record, power-record/1
	// https://json-schema.org/draft/2020-12/schema
}
