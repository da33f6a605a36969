package wire

import "github.com/powercowork/cowork"

var (
	eventNames = []string{"at", "done", "said_by", "recorded_at", "note"}
	moneyNames = []string{"amount", "currency"}
	saidBy     = []string{"organisation", "expert", "carer", "independent", "system"}
)

// Event reads an event. One that says neither when nor whether is refused.
func (r *Reader) Event() cowork.Event {
	var e cowork.Event
	var seen uint64
	isObject := r.peek() == '{'
	at, noted := r.pos, len(r.mistakes)
	for ok := r.Object(); ok; ok = r.Member() {
		switch string(r.Name) {
		case "at":
			if r.Once(&seen, 1) {
				e.At = r.When()
			}
		case "done":
			if r.Once(&seen, 2) {
				e.Done = r.Answer()
			}
		case "said_by":
			if r.Once(&seen, 4) {
				e.SaidBy = r.SaidBy()
			}
		case "recorded_at":
			if r.Once(&seen, 8) {
				e.RecordedAt = r.When()
			}
		case "note":
			if r.Once(&seen, 16) {
				e.Note = r.Text()
			}
		default:
			r.Unknown(eventNames)
		}
	}
	if isObject && !r.stopped && e.At.IsZero() && e.Done == cowork.Unknown && noted == len(r.mistakes) {
		r.note(at, cowork.CodeMissing, `an event with "at" or "done"`)
	}
	return e
}

// SaidBy reads whose word it is.
func (r *Reader) SaidBy() cowork.SaidBy {
	w, at, ok := r.Word()
	if !ok {
		return ""
	}
	switch string(w) {
	case "organisation":
		return cowork.SaidByOrganisation
	case "expert":
		return cowork.SaidByExpert
	case "carer":
		return cowork.SaidByCarer
	case "independent":
		return cowork.SaidByIndependent
	case "system":
		return cowork.SaidBySystem
	default:
		return cowork.SaidBy(r.Other(w, at, saidBy, false))
	}
}

// Money reads an amount that is not negative and its currency; both are needed.
func (r *Reader) Money() cowork.Money {
	var m cowork.Money
	var seen uint64
	isObject := r.peek() == '{'
	at, noted := r.pos, len(r.mistakes)
	for ok := r.Object(); ok; ok = r.Member() {
		switch string(r.Name) {
		case "amount":
			if r.Once(&seen, 1) {
				m.Amount = r.Amount()
			}
		case "currency":
			if r.Once(&seen, 2) {
				m.Currency = r.Currency()
			}
		default:
			r.Unknown(moneyNames)
		}
	}
	if isObject && !r.stopped && seen != 3 && noted == len(r.mistakes) {
		r.note(at, cowork.CodeMissing, "an amount and a currency")
	}
	return m
}

// Amount reads a decimal that is not negative.
func (r *Reader) Amount() cowork.Decimal {
	r.peek()
	at := r.pos
	d := r.Decimal()
	if d.Negative() {
		r.note(at, cowork.CodeForm, "an amount that is not negative")
	}
	return d
}

// Currency reads three capital letters.
func (r *Reader) Currency() cowork.Currency {
	s, at, ok := r.plainText("a currency of three capital letters")
	if !ok {
		return ""
	}
	c, err := cowork.ParseCurrency(string(s))
	if err != nil {
		r.note(at, cowork.CodeForm, "a currency of three capital letters")
	}
	return c
}
