package wire

import (
	"github.com/powercowork/cowork"
)

// Close ends an object that began at mark. Members are written with a comma
// before each, `,"name":value`; Close turns the first comma into the bracket.
func Close(b []byte, mark int) []byte {
	if len(b) == mark {
		return append(b, "{}"...)
	}
	b[mark] = '{'
	return append(b, '}')
}

// CloseList ends a list in the same way.
func CloseList(b []byte, mark int) []byte {
	if len(b) == mark {
		return append(b, "[]"...)
	}
	b[mark] = '['
	return append(b, ']')
}

// Member appends an object that is left out where it says nothing. The name is
// written `,"name":`.
func Member[T any](b []byte, name string, v *T, object func([]byte, *T) []byte) []byte {
	mark := len(b)
	b = append(b, name...)
	start := len(b)
	b = object(b, v)
	if len(b) == start+len("{}") {
		return b[:mark]
	}
	return b
}

// Objects appends a list of objects; nothing where it is absent.
func Objects[T any](b []byte, name string, list []T, object func([]byte, *T) []byte) []byte {
	if list == nil {
		return b
	}
	b = append(b, name...)
	mark := len(b)
	for i := range list {
		b = append(b, ',')
		b = object(b, &list[i])
	}
	return CloseList(b, mark)
}

// Strings appends a list of words, codes or names; nothing where it is absent.
func Strings[T ~string](b []byte, name string, list []T) []byte {
	if list == nil {
		return b
	}
	b = append(b, name...)
	mark := len(b)
	for _, s := range list {
		b = append(b, ',')
		b = AppendString(b, string(s))
	}
	return CloseList(b, mark)
}

// IDs appends a list of ids; nothing where it is absent.
func IDs(b []byte, name string, list []cowork.ID) []byte {
	if list == nil {
		return b
	}
	b = append(b, name...)
	mark := len(b)
	for _, id := range list {
		b = append(b, ',')
		b = appendID(b, id)
	}
	return CloseList(b, mark)
}

// Answer appends an answer; nothing where it is unknown.
func Answer(b []byte, name string, a cowork.Answer) []byte {
	switch a {
	case cowork.Yes:
		b = append(b, name...)
		return append(b, `"yes"`...)
	case cowork.No:
		b = append(b, name...)
		return append(b, `"no"`...)
	default:
		return b
	}
}

// When appends a time; nothing where it is unknown.
func When(b []byte, name string, w cowork.When) []byte {
	if w.IsZero() {
		return b
	}
	b = append(b, name...)
	b = append(b, '"')
	b = w.Append(b)
	return append(b, '"')
}

// Count appends a number; nothing where it is unknown.
func Count(b []byte, name string, c cowork.Count) []byte {
	if _, known := c.Value(); !known {
		return b
	}
	return AppendCount(append(b, name...), c)
}

// Decimal appends an exact decimal; nothing where it is unknown.
func Decimal(b []byte, name string, d cowork.Decimal) []byte {
	if !d.Known() {
		return b
	}
	b = append(b, name...)
	b = append(b, '"')
	b = append(b, d.String()...)
	return append(b, '"')
}

// ID appends an id; nothing where it is unknown.
func ID(b []byte, name string, id cowork.ID) []byte {
	if id.IsZero() {
		return b
	}
	return appendID(append(b, name...), id)
}

func appendID(b []byte, id cowork.ID) []byte {
	b = append(b, '"')
	if u, ok := id.UUID(); ok {
		b = appendUUID(b, u)
	} else {
		b = append(b, id.String()...)
	}
	return append(b, '"')
}

func appendUUID(b []byte, u [16]byte) []byte {
	const digits = "0123456789abcdef"
	for i, c := range u {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			b = append(b, '-')
		}
		b = append(b, digits[c>>4], digits[c&15])
	}
	return b
}

// String appends a word, a code or words for people; nothing where there are
// none.
func String[T ~string](b []byte, name string, s T) []byte {
	if s == "" {
		return b
	}
	return AppendString(append(b, name...), string(s))
}

// JSON appends a value that is compact JSON already; nothing where it is absent.
func JSON[T ~string](b []byte, name string, v T) []byte {
	if v == "" {
		return b
	}
	return append(append(b, name...), v...)
}

// Event appends an event; nothing where it says nothing.
func Event(b []byte, name string, e *cowork.Event) []byte {
	if e.At.IsZero() && e.IsZero() {
		return b
	}
	return AppendEvent(append(b, name...), e)
}

// AppendEvent appends an event without a name.
func AppendEvent(b []byte, e *cowork.Event) []byte {
	mark := len(b)
	b = When(b, `,"at":`, e.At)
	b = Answer(b, `,"done":`, e.Done)
	b = String(b, `,"said_by":`, e.SaidBy)
	b = When(b, `,"recorded_at":`, e.RecordedAt)
	b = String(b, `,"note":`, e.Note)
	return Close(b, mark)
}

// Money appends an amount; nothing where it is unknown.
func Money(b []byte, name string, m cowork.Money) []byte {
	if m.IsZero() {
		return b
	}
	b = append(b, name...)
	mark := len(b)
	b = Decimal(b, `,"amount":`, m.Amount)
	b = String(b, `,"currency":`, m.Currency)
	return Close(b, mark)
}

// AppendString appends a string of JSON. Only what must be escaped is.
func AppendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := range len(s) {
		if plain[s[i]] {
			continue
		}
		b = append(b, s[start:i]...)
		b = appendEscape(b, s[i])
		start = i + 1
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

func appendEscape(b []byte, c byte) []byte {
	const digits = "0123456789abcdef"
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	default:
		return append(b, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
	}
}
