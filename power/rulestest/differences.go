package rulestest

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// differences is what the lines of a case say.
type differences struct {
	base          string
	asOf, knownAt cowork.When
	changes       []change
	policy        power.Policy
	item          cowork.Pointer
	facts         []cowork.Pointer
}

func parseDifferences(s section) (differences, error) {
	d := differences{base: defaultBase}
	for _, l := range joinLines(s) {
		if err := d.add(l); err != nil {
			return d, fmt.Errorf("line %d: %w", l.n, err)
		}
	}
	return d, nil
}

// numbered is a line and its place in the file.
type numbered struct {
	n    int
	text string
}

// joinLines leaves out remarks and empty lines, and joins lines that go on.
func joinLines(s section) (lines []numbered) {
	for i, text := range s.lines {
		switch last := len(lines) - 1; {
		case strings.TrimSpace(text) == "" || text[0] == '#':
		case (text[0] == ' ' || text[0] == '\t') && last >= 0:
			lines[last].text += " " + strings.TrimSpace(text)
		default:
			lines = append(lines, numbered{s.line + 1 + i, text})
		}
	}
	return lines
}

// add takes in one line.
func (d *differences) add(l numbered) (err error) {
	verb, rest := cutWord(l.text)
	switch verb {
	case "base":
		d.base = rest
	case "as-of":
		d.asOf, err = cowork.ParseWhen(rest)
	case "known-at":
		d.knownAt, err = cowork.ParseWhen(rest)
	case "set", "append":
		return d.addValue(l.n, verb, rest)
	case "remove":
		return d.addRemovals(l.n, rest)
	case "policy":
		return d.addNumber(rest)
	case "item":
		d.item, err = cowork.ParsePointer(rest)
	case "fact":
		var p cowork.Pointer
		p, err = cowork.ParsePointer(rest)
		d.facts = append(d.facts, p)
	default:
		err = fmt.Errorf("%q is no line of a case", verb)
	}
	return err
}

func (d *differences) addValue(line int, verb, rest string) error {
	at, value := cutWord(rest)
	p, err := cowork.ParsePointer(at)
	if err != nil {
		return err
	}
	if !json.Valid([]byte(value)) {
		return fmt.Errorf("what follows %s is no JSON", at)
	}
	d.changes = append(d.changes, change{line, verb, p, json.RawMessage(value)})
	return nil
}

func (d *differences) addRemovals(line int, rest string) error {
	for _, at := range strings.Fields(rest) {
		p, err := cowork.ParsePointer(at)
		if err != nil {
			return err
		}
		d.changes = append(d.changes, change{line: line, verb: "remove", pointer: p})
	}
	return nil
}

func (d *differences) addNumber(rest string) error {
	name, value := cutWord(rest)
	n, err := strconv.Atoi(value)
	if err != nil {
		return fmt.Errorf("%q is no whole number", value)
	}
	d.policy.Numbers = append(d.policy.Numbers, power.Setting{Number: power.NumberName(name), Value: n})
	return nil
}
