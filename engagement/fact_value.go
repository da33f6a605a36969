package engagement

import (
	"fmt"
	"io"
	"log/slog"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// known reports whether anything is said.
func (f Fact) known() bool {
	if f.Part == "" {
		return known(f.value)
	}
	return len(appendPart(nil, f.value, f.Part)) > 0
}

// known reports whether a value, given by its pointer, says anything.
func known(value any) bool { return len(appendValue(nil, value)) > 0 }

// JSON gives the value, or the part of it that was asked for, as compact JSON.
func (f Fact) JSON() Value {
	if f.Part != "" {
		return Value(appendPart(nil, f.value, f.Part))
	}
	return Value(appendValue(nil, f.value))
}

// appendValue appends the JSON of a value that is given by its pointer; nothing
// where it is unknown.
func appendValue(b []byte, value any) []byte {
	switch v := value.(type) {
	case *cowork.Answer:
		return wire.Answer(b, "", *v)
	case *cowork.Event:
		return wire.Event(b, "", v)
	case *cowork.When:
		return wire.When(b, "", *v)
	case *cowork.Count:
		return wire.Count(b, "", *v)
	case *cowork.Money:
		return wire.Money(b, "", *v)
	case *cowork.Decimal:
		return wire.Decimal(b, "", *v)
	case *cowork.ID:
		return wire.ID(b, "", *v)
	case *[]cowork.ID:
		return wire.IDs(b, "", *v)
	case *cowork.Code:
		return wire.String(b, "", *v)
	case *[]cowork.Code:
		return wire.Strings(b, "", *v)
	case *cowork.Text:
		return wire.String(b, "", *v)
	case *string:
		return wire.String(b, "", *v)
	case wordList:
		return v.append(b)
	default:
		return appendRare(b, value)
	}
}

func appendRare(b []byte, value any) []byte {
	switch v := value.(type) {
	case *cowork.Pointer:
		return wire.String(b, "", *v)
	case *RuleID:
		return wire.String(b, "", *v)
	case *[]ListName:
		return wire.Strings(b, "", *v)
	case *Value:
		return wire.JSON(b, "", *v)
	case *Own:
		return appendOwn(b, "", *v)
	case container:
		return append(b, v.json...)
	default:
		return b
	}
}

func appendPart(b []byte, value any, part string) []byte {
	switch v := value.(type) {
	case *cowork.Event:
		switch part {
		case "at":
			return wire.When(b, "", v.At)
		case "done":
			return wire.Answer(b, "", v.Done)
		case "said_by":
			return wire.String(b, "", v.SaidBy)
		case "recorded_at":
			return wire.When(b, "", v.RecordedAt)
		default:
			return wire.String(b, "", v.Note)
		}
	case *cowork.Money:
		if part == "amount" {
			return wire.Decimal(b, "", v.Amount)
		}
		return wire.String(b, "", v.Currency)
	case *Own:
		if own, ok := v.Get(part); ok {
			return appendOwnValue(b, own)
		}
	}
	return b
}

// With gives the same fact with another value, which is read as the field's
// type: what a person holds instead, or a "what if". Where a part was asked for,
// the value is that part's and the rest stays as it is. The record is not
// changed. The error names what was expected, in the manner of Problems.
func (f Fact) With(v Value) (Fact, error) {
	r := wire.NewReader([]byte(v))
	if f.Part != "" {
		f.value = f.readPart(r)
	} else {
		f.value = readValueLike(r, f.value, &f.Field)
	}
	r.End()
	if problems := r.Problems(); problems != nil {
		for i := range problems {
			problems[i].Pointer, problems[i].Line, problems[i].Column = f.Pointer, 0, 0
		}
		return Fact{}, problems
	}
	return f, nil
}

// readValueLike reads a value of the same type as the one given.
func readValueLike(r *wire.Reader, value any, f *Field) any {
	switch v := value.(type) {
	case *cowork.Answer:
		return read(r, (*wire.Reader).Answer)
	case *cowork.Event:
		return read(r, (*wire.Reader).Event)
	case *cowork.When:
		return read(r, (*wire.Reader).When)
	case *cowork.Count:
		return read(r, (*wire.Reader).Count)
	case *cowork.Money:
		return read(r, (*wire.Reader).Money)
	case *cowork.Decimal:
		return read(r, (*wire.Reader).Decimal)
	case *cowork.ID:
		return read(r, (*wire.Reader).ID)
	case *[]cowork.ID:
		ids := wire.Values(r, (*wire.Reader).ID)
		return &ids
	case *cowork.Code:
		return read(r, (*wire.Reader).Code)
	case *[]cowork.Code:
		codes := wire.Values(r, (*wire.Reader).Code)
		return &codes
	case *cowork.Text:
		return read(r, (*wire.Reader).Text)
	case *string:
		if f.Kind == KindWord {
			word := readWord(r, f)
			return &word
		}
		return read(r, readSchema)
	case wordList:
		return v.read(r, f)
	default:
		return readRareLike(r, value)
	}
}

func readRareLike(r *wire.Reader, value any) any {
	switch value.(type) {
	case *cowork.Pointer:
		return read(r, (*wire.Reader).Pointer)
	case *RuleID:
		return read(r, readRuleID)
	case *[]ListName:
		names := wire.Values(r, readListName)
		return &names
	case *Value:
		return read(r, readValue)
	case *Own:
		return read(r, readOwn)
	default:
		r.Refuse("another value than an object or a list of objects: they are put together from their fields")
		return value
	}
}

func read[T any](r *wire.Reader, read func(*wire.Reader) T) *T {
	v := read(r)
	return &v
}

// readPart gives a copy of the value with one part read anew.
func (f Fact) readPart(r *wire.Reader) any {
	switch v := f.value.(type) {
	case *cowork.Event:
		e := *v
		switch f.Part {
		case "at":
			e.At = r.When()
		case "done":
			e.Done = r.Answer()
		case "said_by":
			e.SaidBy = r.SaidBy()
		case "recorded_at":
			e.RecordedAt = r.When()
		default:
			e.Note = r.Text()
		}
		return &e
	case *cowork.Money:
		m := *v
		if f.Part == "amount" {
			m.Amount = r.Amount()
		} else {
			m.Currency = r.Currency()
		}
		return &m
	case *Own:
		own := v.With(f.Part, readOwnValue(r))
		return &own
	default:
		return f.value
	}
}

// Format prints where the fact stands and withholds its value.
func (f Fact) Format(s fmt.State, _ rune) {
	_, _ = io.WriteString(s, "engagement.Fact("+string(f.Pointer)+")")
}

// LogValue logs what Format prints.
func (f Fact) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(f)) }
