package engagement_test

import (
	"bytes"
	"encoding/json"
	"io"
	"testing"

	"github.com/powercowork/cowork/engagement"
)

// Ours and encoding/json on the same record in one run; what counts is the
// ratio. Both read the tags of the same types; ours checks the record as well.
func BenchmarkDecode(b *testing.B) {
	_, e := worked(b)
	canonical := e.AppendJSON(nil)
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(int64(len(canonical)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := engagement.DecodeBytes(canonical); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(len(canonical)))
		b.ReportAllocs()
		for b.Loop() {
			var p plain
			if err := json.Unmarshal(canonical, &p); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	_, e := worked(b)
	size := int64(len(e.AppendJSON(nil)))
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(size)
		b.ReportAllocs()
		var buf []byte
		for b.Loop() {
			buf = e.AppendJSON(buf[:0])
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(size)
		b.ReportAllocs()
		p := plain(e)
		enc := json.NewEncoder(io.Discard)
		for b.Loop() {
			if err := enc.Encode(&p); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkRecords(b *testing.B) {
	var lines bytes.Buffer
	for _, text := range records(b) {
		e, err := engagement.DecodeBytes(text)
		if err != nil {
			b.Fatal(err)
		}
		if err := engagement.Encode(&lines, &e); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(lines.Len()))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range engagement.Records(bytes.NewReader(lines.Bytes())) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
