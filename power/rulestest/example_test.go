package rulestest_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// One call in a test runs every example file of one's own rules, which most teams
// keep in a folder: os.DirFS("testdata/rules").
func ExampleRun() {
	_ = func(t *testing.T) {
		book, err := power.Standard().With() // and rules of one's own
		if err != nil {
			t.Fatal(err)
		}
		rulestest.Run(t, book, fstest.MapFS{})
	}
}

func ExampleLoad() {
	fsys := fstest.MapFS{"W01.txtar": {Data: []byte(`Each expert knows somebody to turn to.

-- not met: told the day after she began --
set /people/expert-1/contacts/0/told {"at": "2026-02-17"}
-- met: told the day after she began, as somebody thought --
set /people/expert-1/contacts/0/told {"at": "2026-02-17"}
`)}}
	cases, err := rulestest.Load(fsys, "W01")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range cases {
		if err := c.Check(power.Standard()); err != nil {
			fmt.Println(c.Place(), err)
		}
	}
	// Output:
	// W01.txtar:5 got not met
}
