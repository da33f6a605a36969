package power_test

import (
	"os"
	"testing"

	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/rulestest"
)

// TestExamples runs the example file of every standard rule.
func TestExamples(t *testing.T) {
	rulestest.Run(t, power.Standard(), os.DirFS("testdata/rules"))
}
