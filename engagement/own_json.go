package engagement

import (
	"github.com/powercowork/cowork/internal/wire"
)

// MarshalJSON writes the value as it is; null where there is none.
func (v Value) MarshalJSON() ([]byte, error) {
	if v == "" {
		return []byte("null"), nil
	}
	return []byte(v), nil
}

// UnmarshalJSON keeps any value but null as compact JSON.
func (v *Value) UnmarshalJSON(data []byte) error { return unmarshal(data, readValue, v) }

// MarshalJSON writes an object; null where the facts are absent.
func (o Own) MarshalJSON() ([]byte, error) {
	if o == nil {
		return []byte("null"), nil
	}
	return appendOwn(nil, "", o), nil
}

// UnmarshalJSON reads what MarshalJSON writes, but no null.
func (o *Own) UnmarshalJSON(data []byte) error { return unmarshal(data, readOwn, o) }

func unmarshal[T any](data []byte, read func(*wire.Reader) T, to *T) error {
	r := wire.NewReader(data)
	v := read(r)
	r.End()
	if problems := r.Problems(); problems != nil {
		return problems
	}
	*to = v
	return nil
}
