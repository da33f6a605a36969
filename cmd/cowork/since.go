package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/power"
)

// earlier is what an earlier run found, read from its NDJSON.
type earlier struct {
	records map[string]*state // by engagement, or by file where its id is not known
}

// state is how a record stood: of a line of an earlier run, what is read of it.
type state struct {
	File     string      `json:"file"`
	ID       cowork.ID   `json:"id"`
	AsOf     cowork.When `json:"as_of"`
	Findings []mark      `json:"findings"`
	Tokens   struct {
		State power.FlagState `json:"state"`
	} `json:"tokenistic"`
	Unsafe struct {
		State power.FlagState `json:"state"`
	} `json:"unsafe"`
	seenAgain bool
}

// mark is what tells one finding from another, and how old it was.
type mark struct {
	Fingerprint power.Fingerprint `json:"fingerprint"`
	Rule        power.RuleID      `json:"rule"`
	Title       string            `json:"title"`
	Outcome     power.Outcome     `json:"outcome"`
	Item        struct {
		Pointer cowork.Pointer `json:"pointer"`
	} `json:"item"`
	PastDue  bool `json:"past_due"`
	DaysPast int  `json:"days_past"`
}

// change is what is otherwise than in the earlier run.
type change struct {
	// Unknown says that the earlier run did not hold this record.
	Unknown bool `json:"unknown,omitempty"`
	// New are findings that were not there, and those that could not be told then
	// and are not met or disputed now.
	New     []mark `json:"new"`
	Cleared []mark `json:"cleared"`
	// Aged are findings of both runs that have been past their day for longer.
	Aged []mark `json:"aged"`
	// Flags are the flags whose state is another, with both states.
	Flags []flagChange `json:"flags,omitempty"`
}

type flagChange struct {
	Flag power.Flag      `json:"flag"`
	From power.FlagState `json:"from"`
	To   power.FlagState `json:"to"`
}

// readEarlier reads what an earlier run wrote. Without a file there is nothing earlier.
func readEarlier(file string) (*earlier, error) {
	if file == "" {
		return nil, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("--since: %w", err)
	}
	defer f.Close()
	e := &earlier{map[string]*state{}}
	d := json.NewDecoder(bufio.NewReader(f))
	for n := 1; ; n++ {
		var r state
		switch err := d.Decode(&r); {
		case errors.Is(err, io.EOF):
			return e, nil
		case err != nil, r.File == "", r.Tokens.State == "":
			return nil, fmt.Errorf("--since: %s: object %d is not what check --format ndjson writes", file, n)
		}
		e.records[recordKey(r.ID, r.File)] = &r
	}
}

func recordKey(id cowork.ID, file string) string {
	if id.IsZero() {
		return file
	}
	return id.String()
}

// compare says what is otherwise now; nothing where there is nothing earlier.
func (e *earlier) compare(s *seen) *change {
	if e == nil {
		return nil
	}
	before, ok := e.records[recordKey(s.record.ID, s.File)]
	if !ok {
		return &change{Unknown: true}
	}
	before.seenAgain = true
	return before.changedTo(stateOf(s.Assessment))
}

// stateOf is how a record stands, as the reader may see it.
func stateOf(a *power.Assessment) *state {
	now := &state{}
	for f := range a.Findings() {
		now.Findings = append(now.Findings, markOf(f))
	}
	now.Tokens.State, now.Unsafe.State = a.Tokenistic().State, a.Unsafe().State
	return now
}

// changedTo says what is otherwise in another state of the same record.
func (before *state) changedTo(after *state) *change {
	c := &change{New: []mark{}, Cleared: []mark{}, Aged: []mark{}}
	left := slices.Clone(before.Findings)
	for _, now := range after.Findings {
		at := slices.IndexFunc(left, func(m mark) bool { return m.Fingerprint == now.Fingerprint })
		if at < 0 {
			c.New = append(c.New, now)
			continue
		}
		then := left[at]
		left = slices.Delete(left, at, at+1)
		switch {
		case then.Outcome == power.CannotTell && now.Outcome != power.CannotTell:
			c.New = append(c.New, now)
		case now.PastDue && (!then.PastDue || now.DaysPast > then.DaysPast):
			c.Aged = append(c.Aged, now)
		}
	}
	c.Cleared = append(c.Cleared, left...)
	c.addFlag(power.Tokenistic, before.Tokens.State, after.Tokens.State)
	c.addFlag(power.Unsafe, before.Unsafe.State, after.Unsafe.State)
	return c
}

func (c *change) addFlag(flag power.Flag, from, to power.FlagState) {
	if from != to {
		c.Flags = append(c.Flags, flagChange{flag, from, to})
	}
}

func markOf(f power.Finding) mark {
	m := mark{
		Fingerprint: f.Fingerprint, Rule: f.Rule, Title: f.Title, Outcome: f.Outcome,
		PastDue: f.PastDue, DaysPast: f.DaysPast,
	}
	m.Item.Pointer = f.Item.Pointer
	return m
}

// notSeen are the files of the records of the earlier run that were not read this time, in order.
func (e *earlier) notSeen() (files []string) {
	if e == nil {
		return nil
	}
	for _, r := range e.records {
		if !r.seenAgain {
			files = append(files, r.File)
		}
	}
	slices.Sort(files)
	return files
}
