package rulestest

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/powercowork/cowork/power"
)

// Run runs the example files at the root of fsys on a rulebook, one subtest for
// each case. A rule without a file fails, and so does a rule without a case for
// each of met, not met and cannot tell, a file without a rule, and a finding that
// names no fact.
//
// If the rulebook holds rules of one's own, files are asked for those alone: the
// standard rules have theirs in this project.
func Run(t *testing.T, rb *power.Rulebook, fsys fs.FS) {
	t.Helper()
	rules := rb.Own()
	if len(rules) == 0 {
		rules = rb.Rules()
	}
	for _, r := range rules {
		t.Run(string(r.ID), func(t *testing.T) { runRule(t, rb, fsys, r.ID) })
	}
	checkFiles(t, rb, fsys)
}

func runRule(t *testing.T, rb *power.Rulebook, fsys fs.FS, id power.RuleID) {
	t.Helper()
	cases, err := Load(fsys, id)
	if err != nil {
		t.Error(err)
	}
	seen := map[power.Outcome]bool{}
	for _, c := range cases {
		seen[c.Want] = true
		t.Run(c.Want.String()+": "+c.Name, func(t *testing.T) {
			if err := c.Check(rb); err != nil {
				t.Errorf("%s: %v", c, err)
			}
		})
	}
	for _, o := range []power.Outcome{power.Met, power.NotMet, power.CannotTell} {
		if !seen[o] {
			t.Errorf("%s.txtar: there is no case %q", id, o)
		}
	}
}

// checkFiles fails for files that belong to no rule.
func checkFiles(t *testing.T, rb *power.Rulebook, fsys fs.FS) {
	t.Helper()
	files, err := fs.Glob(fsys, "*.txtar")
	if err != nil {
		t.Error(err)
	}
	for _, file := range files {
		id := power.RuleID(strings.TrimSuffix(file, ".txtar"))
		if !slices.ContainsFunc(rb.Rules(), func(r power.Rule) bool { return r.ID == id }) {
			t.Errorf("%s: the rulebook has no rule %s", file, id)
		}
	}
}
