package rulestest_test

import (
	"testing"
	"testing/fstest"

	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// FuzzLoad reads any text as an example file: it is refused with its place, or its
// cases can be put to the rulebook.
func FuzzLoad(f *testing.F) {
	for _, text := range []string{
		"", "words\n-- met: fine --\n", "words\n-- met: fine --\nset /people/expert-1/contacts []\n",
		"words\r\n-- not met: x --\r\nbase empty\r\nappend /people {\"id\": \"expert-1\",\r\n \"kind\": \"expert\"}\r\n",
		"words\n-- cannot tell: x --\nremove /people /groups\nitem /people/0\nfact /x/y\nas-of 2026\nknown-at never\n",
		"words\n-- met: x --\nset / 1\nset /complete null\nremove /schema\nbase empty\n", "-- --\n-- : --\n set\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cases, err := rulestest.Load(fstest.MapFS{"W01.txtar": {Data: []byte(text)}}, "W01")
		if err != nil && err.Error() == "" {
			t.Error("an error without words")
		}
		for _, c := range cases {
			_, _ = c.Outcome(power.Standard())
		}
	})
}
