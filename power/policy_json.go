package power

import (
	"io"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// ParsePolicy reads a policy of JSON:
//
//	{
//	  "numbers": {"answer_days": 14},
//	  "waivers": [{"rule": "P08", "reason": "...", "by": "board", "made": "2026-01-12", "until": "2026-12-31"}],
//	  "off":     [{"rule": "E13", "reason": "...", "by": "board"}]
//	}
//
// It refuses what has another shape, with all mistakes at once: see
// cowork.Problems. What a rulebook admits is settled by Policy.Check.
func ParsePolicy(in io.Reader) (Policy, error) {
	var p Policy
	err := readDocument(in, func(r *wire.Reader) { readPolicy(r, &p) })
	if err != nil {
		return Policy{}, err
	}
	return p, nil
}

func readPolicy(r *wire.Reader, p *Policy) {
	object(r,
		member{"numbers", func() { p.Numbers = readNumbers(r) }},
		member{"waivers", func() { p.Waivers = wire.List(r, readPolicyWaiver) }},
		member{"off", func() { p.Off = wire.List(r, readRuleOff) }},
	)
}

func readNumbers(r *wire.Reader) (list []Setting) {
	var seen uint64
	for ok := r.Object(); ok; ok = r.Member() {
		name := NumberName(strings.Clone(string(r.Name)))
		_, id, known := numberNamed(name)
		if !known {
			r.Unknown(numberNames())
			continue
		}
		if !r.Once(&seen, 1<<id) {
			continue
		}
		if n, there := r.Count().Value(); there {
			list = append(list, Setting{name, n})
		}
	}
	return list
}

func readPolicyWaiver(r *wire.Reader, w *PolicyWaiver) {
	object(r,
		text(r, "rule", &w.Rule),
		member{"reason", func() { w.Reason = r.Text() }},
		member{"by", func() { w.By = r.Code() }},
		member{"made", func() { w.Made = r.When() }},
		member{"until", func() { w.Until = r.When() }},
	)
}

func readRuleOff(r *wire.Reader, o *RuleOff) {
	object(r,
		text(r, "rule", &o.Rule),
		member{"reason", func() { o.Reason = r.Text() }},
		member{"by", func() { o.By = r.Code() }},
	)
}

// MarshalJSON writes the policy as ParsePolicy reads it.
func (p Policy) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	b = append(b, `"numbers":{`...)
	for i, n := range p.Numbers {
		if i > 0 {
			b = append(b, ',')
		}
		count, err := cowork.CountOf(n.Value)
		if err != nil {
			return nil, err
		}
		b = append(wire.AppendString(b, string(n.Number)), ':')
		b = wire.AppendCount(b, count)
	}
	b = append(b, '}')
	b = wire.Objects(b, `,"waivers":`, p.Waivers, appendPolicyWaiver)
	b = wire.Objects(b, `,"off":`, p.Off, appendRuleOff)
	return append(b, '}'), nil
}

func appendPolicyWaiver(b []byte, w *PolicyWaiver) []byte {
	mark := len(b)
	b = wire.String(b, `,"rule":`, w.Rule)
	b = wire.String(b, `,"reason":`, w.Reason)
	b = wire.String(b, `,"by":`, w.By)
	b = wire.When(b, `,"made":`, w.Made)
	b = wire.When(b, `,"until":`, w.Until)
	return wire.Close(b, mark)
}

func appendRuleOff(b []byte, o *RuleOff) []byte {
	mark := len(b)
	b = wire.String(b, `,"rule":`, o.Rule)
	b = wire.String(b, `,"reason":`, o.Reason)
	b = wire.String(b, `,"by":`, o.By)
	return wire.Close(b, mark)
}
