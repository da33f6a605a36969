package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
)

// benchMegabytes is how long the file of BenchmarkPortfolio is. BENCH.md was
// measured with COWORK_BENCH_MB=200.
func benchMegabytes(b *testing.B) int64 {
	n, err := strconv.ParseInt(os.Getenv("COWORK_BENCH_MB"), 10, 64)
	if err != nil {
		n = 8
	}
	return n << 20
}

// writeLives writes made-up engagements to a file of JSON Lines.
func writeLives(b *testing.B, file string, size int64) {
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	var written int64
	for l := range engagementtest.Lives(1, 1<<30) {
		line := append(l.Record.AppendJSON(nil), '\n')
		if _, err := w.Write(line); err != nil {
			b.Fatal(err)
		}
		if written += int64(len(line)); written >= size {
			break
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkPortfolio compares, in one run, what it costs to read a file of
// records, and to put every rule to them and count.
func BenchmarkPortfolio(b *testing.B) {
	file := os.Getenv("COWORK_BENCH_FILE") // kept and used again, so that other programs can be measured on it
	if file == "" {
		file = filepath.Join(b.TempDir(), "lives.jsonl")
	}
	if _, err := os.Stat(file); err != nil {
		writeLives(b, file, benchMegabytes(b))
	}
	text, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	size, records := int64(len(text)), bytes.Count(text, []byte("\n"))
	measure := func(name string, do func(b *testing.B)) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size)
			for b.Loop() {
				do(b)
			}
			b.ReportMetric(float64(records*b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
	measure("encoding-json", func(b *testing.B) {
		eachLine(b, file, func(line []byte) error {
			var e engagement.Record
			type plain engagement.Record // without methods of its own
			return json.Unmarshal(line, (*plain)(&e))
		})
	})
	measure("decode", func(b *testing.B) {
		eachLine(b, file, func(line []byte) error { _, err := engagement.DecodeBytes(line); return err })
	})
	measure("portfolio", func(b *testing.B) {
		sys := &system{in: strings.NewReader(""), out: io.Discard, err: io.Discard, getenv: func(string) string { return "" }, now: time.Now}
		if code := run([]string{"portfolio", "--as-of", "2026-11-25", "--by", "level", "--format", "csv", file}, sys); code != 0 {
			b.Fatal("the portfolio ended with ", code)
		}
	})
}

func eachLine(b *testing.B, file string, do func([]byte) error) {
	f, err := os.Open(file)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewReaderSize(f, 1<<20)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			if err := do(line); err != nil {
				b.Fatal(err)
			}
		}
		if err != nil {
			return
		}
	}
}
