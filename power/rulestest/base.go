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

// base is a record to start from and the moment at which it is asked, which is
// unknown for one's own.
type base struct {
	doc  document
	asOf cowork.When
}

// loader reads cases. It keeps the bases that it has read.
type loader struct {
	fsys  fs.FS
	bases map[string]base
}

// base gives the base record of a name, one's own before ours.
func (l *loader) base(name string) (base, error) {
	if b, there := l.bases[name]; there {
		return b, nil
	}
	path, day := "base/"+name+".json", ""
	text, err := fs.ReadFile(l.fsys, path)
	if errors.Is(err, fs.ErrNotExist) {
		day = baseDays[name]
		text, err = ourBases.ReadFile(path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return base{}, fmt.Errorf("there is no base record %q", name)
	}
	if err != nil {
		return base{}, err
	}
	var b base
	if b.doc, err = parseDocument(text); err != nil {
		return base{}, fmt.Errorf("%s: %w", path, err)
	}
	if day != "" {
		b.asOf, err = cowork.ParseWhen(day)
	}
	l.bases[name] = b
	return b, err
}
