package engagement

import (
	"regexp"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// Schema names the version of the dictionary that this package reads and
// writes. A record that names none is read as one of it.
const Schema = "power-record/1"

func readSchema(r *wire.Reader) string {
	const expected = Schema + ", the only version that is known here"
	s, at, ok := r.String(expected)
	if ok && s != Schema {
		r.Note(at, cowork.CodeVersion, expected)
	}
	return s
}

var ruleForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$`)

const maxRuleID = 40

func readRuleID(r *wire.Reader) RuleID {
	const expected = "the id of a rule, such as W36 or HR-1"
	s, at, ok := r.String(expected)
	if ok && (len(s) > maxRuleID || !ruleForm.MatchString(s)) {
		r.Note(at, cowork.CodeForm, expected)
		return ""
	}
	return RuleID(s)
}

func readListName(r *wire.Reader) ListName {
	const expected = "the name of a list: its path without brackets, a pointer to one list, or all"
	s, at, ok := r.String(expected)
	if !ok {
		return ""
	}
	if strings.HasPrefix(s, "/") {
		if _, err := cowork.ParsePointer(s); err != nil {
			r.Note(at, cowork.CodeForm, expected)
		}
	} else if s == "" {
		r.Note(at, cowork.CodeForm, expected)
	}
	return ListName(s)
}

func readValue(r *wire.Reader) Value { return Value(r.Raw()) }
