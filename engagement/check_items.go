package engagement

import (
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/internal/wire"
)

func (c *checker) checkComplete() {
	var lists []string
	for i, name := range c.record.Complete {
		if name == AllLists {
			continue
		}
		if strings.HasPrefix(string(name), "/") {
			f, ok := c.record.Lookup(cowork.Pointer(name))
			if !ok || !f.Field.List || f.Part != "" {
				c.note(item("/complete", i), cowork.CodeList, "a pointer to a list that is in this record")
			}
			continue
		}
		if lists == nil {
			lists = listNames()
		}
		c.checkListName(i, string(name), lists)
	}
}

func (c *checker) checkListName(i int, name string, lists []string) {
	for _, l := range lists {
		if l == name {
			return
		}
	}
	expected := "the path of a list without brackets, such as people.offers.says, or all"
	if near := wire.Nearest(name, lists); near != "" {
		expected += "; did you mean " + near + "?"
	}
	c.note(item("/complete", i), cowork.CodeList, expected)
}

// listNames gives the path of every list of the dictionary, without brackets.
func listNames() []string {
	var names []string
	for path, f := range Fields() {
		if f.List {
			names = append(names, strings.ReplaceAll(path, "[]", ""))
		}
	}
	return names
}

// item is the pointer to one item of a list.
func item(list cowork.Pointer, i int) cowork.Pointer {
	return list + "/" + cowork.Pointer(strconv.Itoa(i))
}

// checkLedger checks the lines of the consent ledger, each by itself and their
// order. A withdrawal needs no purpose and no reason.
func (c *checker) checkLedger() {
	var last cowork.When
	for i := range c.record.Consent.Entries {
		e := &c.record.Consent.Entries[i]
		at := item("/consent/entries", i)
		c.needs(!e.Person.IsZero(), at, "person: a line of the ledger says whose consent it is")
		c.needs(e.Act != "", at, "act: a line of the ledger says what was done")
		c.needs(!e.Made.IsZero(), at, "made: a line of the ledger says when")
		c.needs(e.Purpose != "" || e.Act == consent.ActWithdraw, at, "a line of the ledger names one purpose, unless it is a withdrawal")
		c.needs(e.Result != "" || e.Act != consent.ActReview, at, "result: a review says what the person said")
		written := e.Made.RecordedAt
		if written.Before(last) == cowork.Yes {
			c.note(at.Key("made").Key("recorded_at"), cowork.CodeOrder, "a time not before that of the line above: the ledger only grows")
		}
		if written.Known() {
			last = written
		}
		if happened(e.Made) && e.Until.Before(e.Made.At) == cowork.Yes {
			c.note(at.Key("until"), cowork.CodeOrder, "an end that is not before the consent was made")
		}
	}
}

// checkPersons checks what means nothing without somebody whom it concerns.
func (c *checker) checkPersons() {
	e := c.record
	for i := range e.Uses {
		c.needs(!e.Uses[i].Person.IsZero(), item("/uses", i), "person: a use says whose material it is")
	}
	for i := range e.Tellings {
		c.needs(!e.Tellings[i].Person.IsZero(), item("/tellings", i), "person: a telling says who tells")
	}
	for i := range e.Signals {
		c.needs(!e.Signals[i].Person.IsZero(), item("/signals", i), "person: a signal says who gave it")
	}
	for i := range e.Losses {
		c.needs(!e.Losses[i].Person.IsZero(), item("/losses", i), "person: a loss says whose it is")
	}
	for i := range e.Accounts {
		c.needs(!e.Accounts[i].By.IsZero(), item("/accounts", i), "by: an account says whose it is")
	}
	for i := range e.CapacityNotes {
		c.needs(!e.CapacityNotes[i].Decision.IsZero(), item("/capacity_notes", i),
			"decision: a note on capacity names the one decision it is about")
	}
}

func (c *checker) checkWaivers() {
	for i := range c.record.Waivers {
		v, at := &c.record.Waivers[i], item("/waivers", i)
		c.needs(v.Rule != "", at, "rule: a waiver names its rule")
		c.needs(v.Kind != "", at, "kind: a waiver says of which kind it is")
		c.needs(!v.By.IsZero(), at, "by: a waiver says who waives")
		c.needs(!v.Made.IsZero(), at, "made: a waiver says when it was made")
		c.needs(!v.Until.IsZero(), at, "until: a waiver has an end")
	}
}

// checkSpans notes what ends before it begins.
func (c *checker) checkSpans() {
	s := &c.record.Stages
	c.span("/stages/ended", s.Started, s.Ended)
	c.span("/stages/closed", s.Started, s.Closed)
	if s.PlannedEnd.Before(s.PlannedStart) == cowork.Yes {
		c.note("/stages/planned_end", cowork.CodeOrder, expectedEnd)
	}
	for i := range c.record.Phases {
		p := &c.record.Phases[i]
		c.span(item("/phases", i).Key("ended"), p.Started, p.Ended)
	}
	for i := range c.record.Workforce.Themes {
		t := &c.record.Workforce.Themes[i]
		if t.To.Before(t.From) == cowork.Yes {
			c.note(item("/workforce/themes", i).Key("to"), cowork.CodeOrder, expectedEnd)
		}
	}
}

const expectedEnd = "an end that is not before the beginning"

func (c *checker) span(at cowork.Pointer, began, ended cowork.Event) {
	if happened(began) && happened(ended) && ended.At.Before(began.At) == cowork.Yes {
		c.note(at, cowork.CodeOrder, expectedEnd)
	}
}

// happened reports whether the event has a day and is not said to have been
// called off.
func happened(e cowork.Event) bool { return e.At.Known() && e.Done != cowork.No }
