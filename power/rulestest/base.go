package rulestest

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/powercowork/cowork"
)

//go:embed base
var ourBases embed.FS

// defaultBase is the record from which a case differs if it names none.
const defaultBase = "training"

// baseDays are the moments at which our base records are asked.
var baseDays = map[string]string{"training": "2026-12-01", "consultation": "2026-06-30", "empty": "2026-06-30"}

// readBase gives the text of a base record, one's own before ours, and the
// moment at which it is asked: unknown for one's own.
func readBase(fsys fs.FS, name string) (text []byte, asOf cowork.When, err error) {
	path := "base/" + name + ".json"
	text, err = fs.ReadFile(fsys, path)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return text, asOf, err
	}
	text, err = ourBases.ReadFile(path)
	if err != nil {
		return nil, asOf, fmt.Errorf("there is no base record %q", name)
	}
	asOf, err = cowork.ParseWhen(baseDays[name])
	return text, asOf, err
}
