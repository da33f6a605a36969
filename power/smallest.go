package power

import (
	"embed"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

//go:embed smallest/*.json
var smallest embed.FS

// SmallestAsOf is the day on which the smallest records are asked.
func SmallestAsOf() cowork.When {
	w, _ := cowork.Day(2026, 12, 1)
	return w
}

// Smallest gives a record that claims a level, in which an expert has work of
// that kind, and that clears both flags on SmallestAsOf with nothing to spare:
// take any fact away and a flag is open. It is a template to start from, and
// made up throughout. There is one for each level from consultation up and each
// kind of time; false for others.
func Smallest(level Level, time engagement.TimeKind) (engagement.Record, bool) {
	data, err := smallest.ReadFile(smallestName(level, time))
	if err != nil {
		return engagement.Record{}, false
	}
	e, err := engagement.DecodeBytes(data)
	return e, err == nil
}

func smallestName(level Level, time engagement.TimeKind) string {
	return "smallest/" + strings.ReplaceAll(string(level), "-", "_") + "-" + string(time) + ".json"
}
