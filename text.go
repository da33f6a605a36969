package cowork

import (
	"fmt"
	"io"
	"log/slog"
)

// withheld stands in print for what is personal.
const withheld = "(withheld)"

// Text is words for people. No rule reads it, and a report is the same when
// all text is removed. It does not print itself: fmt and slog show only that
// there is something. Convert it to a string to show it to somebody who may
// read it.
type Text string

// Format prints a mark in place of the words, whatever the verb.
func (t Text) Format(f fmt.State, _ rune) {
	if t != "" {
		_, _ = io.WriteString(f, withheld)
	}
}

// LogValue logs a mark in place of the words.
func (t Text) LogValue() slog.Value {
	if t == "" {
		return slog.StringValue("")
	}
	return slog.StringValue(withheld)
}
