package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/document"
	"github.com/powercowork/cowork/cmd/internal/yamltext"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// gateFor puts the gate to one record.
type gateFor func(*seen) (power.GateReport, error)

// gateAsk checks the flags that belong to a gate.
func (c *checkCommand) gateAsk(sys *system) (gateFor, error) {
	gate := power.GateName(c.Gate)
	if err := c.checkGateFlags(gate); err != nil {
		return nil, err
	}
	if gate == "" {
		return nil, nil
	}
	if gate == power.GateClose {
		return func(s *seen) (power.GateReport, error) { return s.Gate(power.Closing()), nil }, nil
	}
	var who cowork.ID
	if c.Person != "" {
		var err error
		if who, err = cowork.ParseID(c.Person); err != nil {
			return nil, fmt.Errorf("--person: %w", err)
		}
	}
	if gate == power.GateStart {
		return func(s *seen) (power.GateReport, error) {
			return s.Gate(power.StartOf(who)), mustTakePart(s, who)
		}, nil
	}
	draft, err := document.Text(c.Draft, sys.in)
	if err != nil {
		return nil, in(c.Draft, err)
	}
	return func(s *seen) (power.GateReport, error) {
		ask, err := yamltext.Decode(draft, func(text []byte) (power.GateAsk, error) {
			return drafted(s.record, gate, who, text)
		})
		if err != nil {
			return power.GateReport{}, in(c.Draft, err)
		}
		return s.Gate(ask), nil
	}, nil
}

func (c *checkCommand) checkGateFlags(gate power.GateName) error {
	person := gate == power.GateStart || gate == power.GateOffer
	draft := gate == power.GateOffer || gate == power.GateUse
	switch {
	case gate == "" && (c.FailOn == "shut" || c.FailOn == "ask"):
		return fmt.Errorf("--fail-on %s goes with --gate", c.FailOn)
	case gate != "" && (c.FailOn == "raised" || c.FailOn == "open"):
		return fmt.Errorf("--fail-on %s is about flags; with --gate use shut, ask or never", c.FailOn)
	case gate != "" && c.Since != "":
		return errors.New("--since goes without --gate")
	case person && c.Person == "":
		return fmt.Errorf("--gate %s needs --person ID", gate)
	case !person && c.Person != "":
		return errors.New("--person goes with --gate start or --gate offer")
	case draft && c.Draft == "":
		return fmt.Errorf("--gate %s needs --draft FILE", gate)
	case !draft && c.Draft != "":
		return errors.New("--draft goes with --gate offer or --gate use")
	default:
		return nil
	}
}

// mustTakePart refuses to answer about somebody who is not in the record: it would say nothing.
func mustTakePart(s *seen, who cowork.ID) error {
	isPerson := slices.ContainsFunc(s.record.People, func(p engagement.Person) bool { return p.ID == who })
	isGroup := slices.ContainsFunc(s.record.Groups, func(g engagement.Group) bool { return g.ID == who })
	if !isPerson && !isGroup {
		return fmt.Errorf("--person: nobody in %s is %s", s.name(), who)
	}
	return nil
}

// drafted reads a draft as strictly as if it stood in the record, and asks the gate about it.
func drafted(e *engagement.Record, gate power.GateName, who cowork.ID, draft json.RawMessage) (power.GateAsk, error) {
	if gate == power.GateOffer {
		return offerDrafted(e, who, draft)
	}
	use, errUse := withDraft(e, "uses", draft)
	if errUse == nil {
		return power.UseOf(last(use.Uses)), nil
	}
	telling, errTelling := withDraft(e, "tellings", draft)
	if errTelling == nil {
		return power.TellingOf(last(telling.Tellings)), nil
	}
	return power.GateAsk{}, fewer(errUse, errTelling)
}

// fewer gives the error with fewer mistakes: that which the draft was more likely meant to be.
func fewer(a, b error) error {
	if len(slices.Collect(cowork.Problems(b))) < len(slices.Collect(cowork.Problems(a))) {
		return b
	}
	return a
}

// object is an object of JSON whose members are not looked into.
type object map[string]json.RawMessage

// add puts an item at the end of a list, and gives its place.
func (o object) add(list string, item json.RawMessage) (place int, err error) {
	var items []json.RawMessage
	if text, ok := o[list]; ok {
		if err := json.Unmarshal(text, &items); err != nil {
			return 0, err
		}
	}
	o[list], err = json.Marshal(append(items, item))
	return len(items), err
}

// withDraft reads the record with the draft at the end of a list. Mistakes point into the draft.
func withDraft(e *engagement.Record, list string, draft json.RawMessage) (with engagement.Record, err error) {
	record := object{}
	if err := json.Unmarshal(e.AppendJSON(nil), &record); err != nil {
		return with, err
	}
	place, err := record.add(list, draft)
	if err != nil {
		return with, err
	}
	return decodeDrafted(record, cowork.Pointer("").Key(list).Index(place))
}

func decodeDrafted(record object, draft cowork.Pointer) (engagement.Record, error) {
	text, err := json.Marshal(record)
	if err != nil {
		return engagement.Record{}, err
	}
	e, err := engagement.DecodeBytes(text)
	return e, inDraft(err, draft)
}

func offerDrafted(e *engagement.Record, who cowork.ID, draft json.RawMessage) (ask power.GateAsk, err error) {
	at := slices.IndexFunc(e.People, func(p engagement.Person) bool { return p.ID == who })
	if at < 0 {
		return ask, fmt.Errorf("--person: nobody in the record is %s", who)
	}
	record, people, person := object{}, []json.RawMessage{}, object{}
	if err := json.Unmarshal(e.AppendJSON(nil), &record); err != nil {
		return ask, err
	}
	if err := json.Unmarshal(record["people"], &people); err != nil {
		return ask, err
	}
	if err := json.Unmarshal(people[at], &person); err != nil {
		return ask, err
	}
	place, err := person.add("offers", draft)
	if err != nil {
		return ask, err
	}
	if people[at], err = json.Marshal(person); err != nil {
		return ask, err
	}
	if record["people"], err = json.Marshal(people); err != nil {
		return ask, err
	}
	with, err := decodeDrafted(record, cowork.Pointer("").Key("people").Index(at).Key("offers").Index(place))
	if err != nil {
		return ask, err
	}
	return power.OfferOf(who, last(with.People[at].Offers)), nil
}

// inDraft moves mistakes from the record to the draft.
func inDraft(err error, at cowork.Pointer) error {
	var list cowork.ProblemList
	if !errors.As(err, &list) {
		return err
	}
	list = slices.Clone(list)
	for i := range list {
		list[i].Pointer = cowork.Pointer(strings.TrimPrefix(string(list[i].Pointer), string(at)))
		list[i].Line, list[i].Column = 0, 0
	}
	return list
}

func last[T any](list []T) T { return list[len(list)-1] }
