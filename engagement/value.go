package engagement

import (
	"fmt"
	"io"
	"log/slog"
)

// RuleID is the id of a rule, such as W36, or of one's own, such as HR-1.
type RuleID string

// ListName names a list of the record that holds all there was: its path
// without brackets (people.offers.says: all lists of that name), a pointer to
// one list (/people/0/checks), or AllLists.
type ListName string

// AllLists says of every list in the record that it holds all there was.
const AllLists ListName = "all"

// Value is a value of any shape, kept as compact JSON: a person's own value
// for a fact that they dispute. It does not print itself; convert it to a string
// to show it to somebody who may read it.
type Value string

const withheld = "(withheld)"

// Format prints a mark in place of the value, whatever the verb.
func (v Value) Format(s fmt.State, _ rune) {
	if v != "" {
		_, _ = io.WriteString(s, withheld)
	}
}

// LogValue logs a mark in place of the value.
func (v Value) LogValue() slog.Value {
	if v == "" {
		return slog.StringValue("")
	}
	return slog.StringValue(withheld)
}

// Format prints a mark in place of the value, whatever the verb.
func (OwnValue) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, withheld) }

// LogValue logs a mark in place of the value.
func (OwnValue) LogValue() slog.Value { return slog.StringValue(withheld) }

// Format prints only the name of the type, whatever the verb.
func (OwnFact) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, "engagement.OwnFact"+withheld) }

// LogValue logs only the name of the type.
func (OwnFact) LogValue() slog.Value { return slog.StringValue("engagement.OwnFact" + withheld) }
