package cowork

import "log/slog"

// SaidBy says whose word a recorded fact is. The zero value is unknown.
type SaidBy string

// Who may say something.
const (
	SaidByOrganisation SaidBy = "organisation"
	SaidByExpert       SaidBy = "expert"
	SaidByCarer        SaidBy = "carer"
	SaidByIndependent  SaidBy = "independent"
	SaidBySystem       SaidBy = "system"
)

// ForPerson reports whether the word comes from the person, from a carer or
// from an independent acting for them. Facts that belong to a person count in
// the organisation's favour only then.
func (s SaidBy) ForPerson() bool {
	return s == SaidByExpert || s == SaidByCarer || s == SaidByIndependent
}

// Event is a fact with a day: that something happened, is planned, or is known
// not to have happened. The zero value is unknown. An Event that says anything
// has At or Done.
type Event struct {
	// At is when it happened; a day still ahead means that it is planned.
	At When `json:"at,omitzero"`
	// Done is No where it is known not to have happened, as of RecordedAt, and
	// Yes where it happened. With At it may be left unknown.
	Done Answer `json:"done,omitzero"`
	// SaidBy is whose word it is.
	SaidBy SaidBy `json:"said_by,omitzero"`
	// RecordedAt is when it was written down.
	RecordedAt When `json:"recorded_at,omitzero"`
	// Note holds words for people. No rule reads them.
	Note Text `json:"note,omitzero"`
}

// IsZero reports whether nothing at all is said.
func (e Event) IsZero() bool { return e == Event{} }

// LogValue logs the event without its note.
func (e Event) LogValue() slog.Value {
	attrs := make([]slog.Attr, 0, 4)
	for _, a := range []struct {
		key   string
		value string
		known bool
	}{
		{"at", e.At.String(), !e.At.IsZero()},
		{"done", e.Done.String(), e.Done != Unknown},
		{"said_by", string(e.SaidBy), e.SaidBy != ""},
		{"recorded_at", e.RecordedAt.String(), !e.RecordedAt.IsZero()},
	} {
		if a.known {
			attrs = append(attrs, slog.String(a.key, a.value))
		}
	}
	return slog.GroupValue(attrs...)
}
