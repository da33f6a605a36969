package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork/power"
)

// mostFacts is how many facts stand behind one ground.
const mostFacts = 3

// because names the facts that something rests on, first those whose values may be shown. That somebody
// is an expert, and which id they have, says little to a reader.
func because(facts []power.Fact) string {
	var valued, others []string
	for _, f := range facts {
		words := factWords(f)
		switch {
		case strings.HasSuffix(f.Path, ".id"), f.Path == "people[].kind":
		case slices.Contains(valued, words), slices.Contains(others, words):
		case strings.Contains(words, " is "):
			valued = append(valued, words)
		default:
			others = append(others, words)
		}
	}
	names := slices.Concat(valued, others)
	switch {
	case len(names) == 0:
		return ""
	case len(names) > mostFacts:
		return fmt.Sprintf(": %s and %d more", strings.Join(names[:mostFacts], "; "), len(names)-mostFacts)
	default:
		return ": " + strings.Join(names, "; ")
	}
}

// longestValue is how much of a value is quoted.
const longestValue = 60

func factWords(f power.Fact) string {
	where := string(f.Pointer)
	if where == "" {
		where = f.Path
	}
	value := valueWords(f.Value)
	if value == "" {
		return where
	}
	return where + " is " + value
}

// valueWords says a value that is not personal, in few words. Notes are left out.
func valueWords(value json.RawMessage) string {
	var event struct {
		At, Done *string
	}
	switch {
	case len(value) == 0:
		return ""
	case value[0] == '{' && json.Unmarshal(value, &event) == nil && event.Done != nil && *event.Done == "no":
		return "no"
	case value[0] == '{' && event.At != nil:
		return *event.At
	case value[0] == '{' && event.Done != nil:
		return *event.Done
	case value[0] == '{', len(value) > longestValue:
		return ""
	case string(value) == "[]":
		return "none"
	default:
		return strings.Trim(string(value), `"`)
	}
}

func said(f power.Fact) string {
	var parts []string
	if f.SaidBy != "" {
		parts = append(parts, "said by "+string(f.SaidBy))
	}
	if !f.RecordedAt.IsZero() {
		parts = append(parts, "written down "+f.RecordedAt.String())
	}
	for _, d := range f.Disputes {
		parts = append(parts, fmt.Sprintf("%s sees it otherwise since %s", d.Who, d.Since))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}
