package power

import (
	"io"

	"github.com/powercowork/cowork/internal/wire"
)

// ParseRules reads rules of one's own: a JSON list of objects whose members are
// the fields of Rule in small letters, such as
//
//	[{
//	  "id": "HR-1", "title": "Background check", "asks": "Was each expert checked before the first session?",
//	  "each": "expert", "when": "meets_experts", "holds": "expert.own.dbs_checked before work_starts(expert)",
//	  "due": "at work_starts(expert)", "action": "DUE", "concern": "safety", "expression": "over",
//	  "message": "...", "remedy": "...", "duty_of": "lead", "audience": ["expert", "lead"],
//	  "waivable": "never", "own": [{"name": "dbs_checked", "kind": "event"}]
//	}]
//
// It refuses what has another shape, with all mistakes at once: see
// cowork.Problems. The sentences of the rule language are checked by With.
func ParseRules(in io.Reader) ([]Rule, error) {
	var rules []Rule
	err := readDocument(in, func(r *wire.Reader) { rules = wire.List(r, readRule) })
	if err != nil {
		return nil, err
	}
	return rules, nil
}

func readRule(r *wire.Reader, v *Rule) {
	object(r,
		text(r, "id", &v.ID), text(r, "title", &v.Title), text(r, "asks", &v.Asks), text(r, "each", &v.Each),
		sentence(r, "when", &v.When), sentence(r, "holds", &v.Holds), sentence(r, "due", &v.Due), text(r, "unclear", &v.Unclear),
		text(r, "action", &v.Action), text(r, "concern", &v.Concern), text(r, "expression", &v.Expression),
		text(r, "message", &v.Message), text(r, "remedy", &v.Remedy), text(r, "question", &v.Question),
		text(r, "easy_read", &v.EasyRead), text(r, "duty_of", &v.DutyOf), texts(r, "audience", &v.Audience),
		member{"waivable", func() { v.Waivable = readWaivable(r) }},
		texts(r, "sources", &v.Sources), texts(r, "standards", &v.Standards),
		text(r, "folds_into", &v.FoldsInto),
		member{"own", func() { v.Own = wire.List(r, readOwnFact) }},
	)
}

// readWaivable reads the word; never is the zero value.
func readWaivable(r *wire.Reader) Waivable {
	s, _, _ := r.String("never, by_person or by_policy")
	if s == "never" {
		return WaivableNever
	}
	return Waivable(s)
}

func readOwnFact(r *wire.Reader, v *OwnFact) {
	object(r, text(r, "name", &v.Name), text(r, "kind", &v.Kind))
}
