package records

import (
	"bytes"
	"os"
	"testing"
)

// The rulebook for machines is what its schema says, and the schema refuses what
// it is not.
func TestRulesForMachinesAreValidByTheirSchema(t *testing.T) {
	text, err := os.ReadFile("../../rules.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	schema := compiled(t, text)
	rules, err := os.ReadFile("../../rules.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := validate(t, schema, rules); err != nil {
		t.Error(err)
	}
	for _, c := range []struct{ was, is string }{
		{`"action": "LOOK"`, `"action": "WAIT"`},
		{`"duty_of": "commissioner"`, `"duty_of": "somebody"`},
		{`"waivable": "never"`, `"waivable": ""`},
		{`"id": "P01"`, `"id": "01"`},
		{`"each": "engagement",`, ``},
		{`"due": "at recruiting"`, `"due": "soon"`},
		{`"grade": "D"`, `"grade": "F"`},
		{`"worries":`, `"fears":`},
	} {
		other := bytes.Replace(rules, []byte(c.was), []byte(c.is), 1)
		if bytes.Equal(other, rules) {
			t.Fatalf("nowhere %s", c.was)
		}
		if validate(t, schema, other) == nil {
			t.Errorf("%s in place of %s is not refused", c.is, c.was)
		}
	}
}
