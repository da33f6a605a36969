package power

import (
	"encoding/json"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// Fact is one thing of the record on which an outcome rests.
type Fact struct {
	// Pointer is its place in the record.
	Pointer cowork.Pointer `json:"pointer,omitzero"`
	// Path is its path in the dictionary of fields, such as signals[].honoured.
	Path string `json:"path,omitzero"`
	// SaidBy says whose word it is and RecordedAt when it was written down,
	// where the record says so.
	SaidBy     cowork.SaidBy `json:"said_by,omitzero"`
	RecordedAt cowork.When   `json:"recorded_at,omitzero"`
	// Value is what is recorded, as JSON; empty where nothing is, and where it is
	// personal and the reader is not the person.
	Value json.RawMessage `json:"value,omitzero"`
	// Personal says that the value is shown to the person alone.
	Personal bool `json:"personal,omitzero"`
	// Disputes are those who see it otherwise.
	Disputes []FactDispute `json:"disputes,omitzero"`
	// Gap says what is wanting, if something is.
	Gap Gap `json:"gap,omitzero"`
}

// Gap says what is wanting about a fact. The zero value is nothing.
type Gap string

// The gaps.
const (
	// GapMissing: nothing is recorded.
	GapMissing Gap = "not recorded"
	// GapNotAll: it is not known whether the list holds all there was.
	GapNotAll Gap = "not known to be all"
	// GapUnclear: what is recorded does not settle it, such as two events of one
	// day.
	GapUnclear Gap = "not clear enough"
)

// FactDispute says that somebody sees a fact otherwise.
type FactDispute struct {
	Who   cowork.ID   `json:"who,omitzero"`
	Since cowork.When `json:"since,omitzero"`
}

// fact describes one thing that an answer rests on. The flag says that it is
// wanting.
func (a *Assessment) fact(s lang.Seen, wanting bool, experts []cowork.ID) Fact {
	p := a.prepared
	f := Fact{Pointer: p.pointer(s), Path: p.book.path(s), Personal: p.book.personal(s)}
	f.Disputes = p.disputesOf(f.Pointer)
	switch {
	case wanting && s.NotAll:
		f.Gap = GapNotAll
	case wanting && s.Unclear:
		f.Gap = GapUnclear
	case wanting:
		f.Gap = GapMissing
	}
	if s.Field == noField {
		return f
	}
	value := valueAt(p.record, f.Pointer)
	if said, is := value.(cowork.Event); is {
		f.SaidBy, f.RecordedAt = said.SaidBy, said.RecordedAt
	}
	if !s.NotAll && (!f.Personal || a.reader.owns(experts)) {
		f.Value = jsonOf(value)
	}
	return f
}

// pointer is the place in the record of what was read.
func (p *Prepared) pointer(s lang.Seen) cowork.Pointer {
	at := p.readings[0].view.Pointer(s.Row, s.Field)
	if s.Own != "" {
		return at.Key("own").Key(s.Own)
	}
	return at
}

// path is the path in the dictionary of what was read.
func (rb *Rulebook) path(s lang.Seen) string {
	t := rb.schema.Tables[s.Row.Table]
	var path string
	switch {
	case s.Own != "":
		path = "own." + s.Own
	case s.Field != noField:
		path = t.Fields[s.Field].Path
	default:
		return t.Path
	}
	if t.Path != "" {
		path = t.Path + "." + path
	}
	return path
}

// personalLists are the lists whose values are shown to the person alone:
// verdict.md 2.6.
var personalLists = []string{"accounts[]", "people[].checks[]", "losses[]", "concerns[]", "signals[]", "consent.entries[]"}

// personal reports whether a value is shown to the person alone.
func (rb *Rulebook) personal(s lang.Seen) bool {
	t := rb.schema.Tables[s.Row.Table]
	for _, list := range personalLists {
		if strings.HasPrefix(t.Path, list) {
			return true
		}
	}
	return s.Field >= 0 && t.Fields[s.Field].Own
}
