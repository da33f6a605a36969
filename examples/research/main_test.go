package main

import (
	"encoding/csv"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The script writes its tables and charts, the same each time, and nothing small.
func TestRun(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	for _, out := range []string{first, second} {
		if err := run(out, 120); err != nil {
			t.Fatal(err)
		}
	}
	files := 0
	err := filepath.WalkDir(first, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		name, _ := filepath.Rel(first, path)
		a, _ := os.ReadFile(path)
		b, _ := os.ReadFile(filepath.Join(second, name))
		if string(a) != string(b) {
			t.Errorf("%s is not the same each time", name)
		}
		switch filepath.Ext(path) {
		case ".csv":
			if rows, err := csv.NewReader(strings.NewReader(string(a))).ReadAll(); err != nil || len(rows) < 1 {
				t.Errorf("%s: %d rows, %v", name, len(rows), err)
			}
		case ".svg":
			d := xml.NewDecoder(strings.NewReader(string(a)))
			for {
				if _, err := d.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
			}
		}
		return nil
	})
	if err != nil || files != 18 {
		t.Errorf("%d files, %v", files, err)
	}
}

// Nothing is raised from an export that says next to nothing.
func TestExportRaisesNothing(t *testing.T) {
	p := gather("", export())
	if all := p.All(); all.Engagements != 34 || all.Tokenistic.Yes != 0 || all.Unsafe.Yes != 0 {
		t.Errorf("%d engagements, %d and %d raised", all.Engagements, all.Tokenistic.Yes, all.Unsafe.Yes)
	}
}
