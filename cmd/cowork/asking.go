package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/document"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// asking are the flags of every command that puts rules to records.
type asking struct {
	AsOf    string `placeholder:"DAY" help:"The moment of asking: a day, or an instant such as 2026-03-03T09:00:00Z. Now, if left out."`
	KnownAt string `placeholder:"DAY" help:"The moment of knowing: events written down later are left out."`
	Policy  string `placeholder:"FILE" help:"Numbers, waivers and switched-off rules of your organisation, in JSON or YAML."`
	Rules   string `placeholder:"FILE" help:"Rules of your own, in JSON or YAML."`
	Words   string `placeholder:"FILE" help:"What the rules say in another language, in JSON or YAML: a translation of cowork rules --format words."`
	Ladder  string `placeholder:"FILE" help:"Which levels the words of your ladder mean, in JSON or YAML, or the name of one that is known: sun, tlap, iap2, arnstein, involvement_matrix."`
	For     string `placeholder:"WHO" help:"Who reads: expert=ID, lead or independent. What is not for them is not shown."`
}

// asked is what the flags mean.
type asked struct {
	book   *power.Rulebook
	asking power.Asking
	ladder *power.Ladder
	reader power.Reader
	expert cowork.ID // where an expert reads
}

func (q *asking) resolve(sys *system) (a asked, err error) {
	a.asking.AsOf, err = momentOf("--as-of", q.AsOf, cowork.Instant(sys.now().Truncate(time.Second)))
	if err != nil {
		return a, err
	}
	if a.asking.KnownAt, err = momentOf("--known-at", q.KnownAt, cowork.When{}); err != nil {
		return a, err
	}
	if a.book, err = q.rulebook(sys); err != nil {
		return a, err
	}
	if q.Policy != "" {
		if a.asking.Policy, err = readPolicy(sys, q.Policy, a.book); err != nil {
			return a, err
		}
	}
	if a.ladder, err = readLadder(sys, q.Ladder); err != nil {
		return a, err
	}
	a.reader, a.expert, err = readerOf(q.For)
	return a, err
}

func (q *asking) rulebook(sys *system) (*power.Rulebook, error) {
	book := power.Standard()
	if q.Rules != "" {
		own, err := document.Read(q.Rules, sys.in, func(data []byte) ([]power.Rule, error) {
			return power.ParseRules(bytes.NewReader(data))
		})
		if err == nil {
			book, err = book.With(own...)
		}
		if err != nil {
			return nil, in(q.Rules, err)
		}
	}
	if q.Words == "" {
		return book, nil
	}
	words, err := document.Read(q.Words, sys.in, func(data []byte) (power.Words, error) {
		return power.ParseWords(bytes.NewReader(data))
	})
	if err == nil {
		book, err = book.Say(words)
	}
	return book, in(q.Words, err)
}

func readLadder(sys *system, name string) (*power.Ladder, error) {
	if name == "" {
		return nil, nil
	}
	for _, l := range power.Ladders() {
		if string(l.Scheme) == name {
			return &l, nil
		}
	}
	l, err := document.Read(name, sys.in, func(data []byte) (power.Ladder, error) {
		return power.ParseLadder(bytes.NewReader(data))
	})
	return &l, in(name, err)
}

func readPolicy(sys *system, file string, book *power.Rulebook) (power.Policy, error) {
	p, err := document.Read(file, sys.in, func(data []byte) (power.Policy, error) {
		return power.ParsePolicy(bytes.NewReader(data))
	})
	if err == nil {
		err = p.Check(book)
	}
	return p, in(file, err)
}

// inFile says in which file mistakes are.
type inFile struct {
	file string
	err  error
}

func (e inFile) Error() string { return e.file + ": " + e.err.Error() }
func (e inFile) Unwrap() error { return e.err }

func in(file string, err error) error {
	if err == nil {
		return nil
	}
	return inFile{file, err}
}

// momentOf reads a day or an instant.
func momentOf(flag, s string, otherwise cowork.When) (cowork.When, error) {
	if s == "" {
		return otherwise, nil
	}
	w, err := cowork.ParseWhen(s)
	if _, instant := w.Instant(); err != nil || !instant && len(s) != len("2026-03-03") {
		return cowork.When{}, fmt.Errorf("%s: a day such as 2026-03-03, or an instant such as 2026-03-03T09:00:00Z", flag)
	}
	return w, nil
}

func readerOf(s string) (power.Reader, cowork.ID, error) {
	kind, who, named := strings.Cut(s, "=")
	switch {
	case s == "":
		return power.Reader{}, cowork.ID{}, nil
	case s == "lead":
		return power.Lead(), cowork.ID{}, nil
	case s == "independent":
		return power.IndependentContact(), cowork.ID{}, nil
	case kind == "expert" && named:
		id, err := cowork.ParseID(who)
		if err != nil {
			return power.Reader{}, id, fmt.Errorf("--for expert=ID: %w", err)
		}
		return power.Expert(id), id, nil
	default:
		return power.Reader{}, cowork.ID{}, errors.New("--for: expert=ID, lead or independent; an expert is always one person")
	}
}

// assess puts the rules to a record and shows what the reader may see.
func (a *asked) assess(e *engagement.Record) *power.Assessment {
	if a.ladder != nil {
		read := a.ladder.Read(*e)
		e = &read
	}
	return a.book.Assess(e, a.asking).For(a.reader)
}

// inHand is a record that was read, and where it comes from.
type inHand struct {
	// File is the name of its file, and Number its place in it, from 1, where there are several.
	File   string
	Number int
	record *engagement.Record
}

// name is what a person calls it.
func (r inHand) name() string {
	if r.Number > 0 {
		return fmt.Sprintf("%s, record %d", r.File, r.Number)
	}
	return r.File
}

// each reads the records that the arguments name and hands them on one by one. What cannot be read is
// named on standard error; the others are handed on all the same, and the error then is wrong.
func (s *system) each(args []string, step func(done, of int), do func(inHand) error) error {
	sources, err := document.Find(args, s.in)
	bad := err != nil
	if bad {
		s.explain("", err)
	}
	for i, source := range sources {
		good, err := s.eachOf(source, do)
		if err != nil {
			return err
		}
		bad = bad || !good
		step(i+1, len(sources))
	}
	if bad {
		return status(wrong)
	}
	return nil
}

// eachOf reads one source. A record has a number only where it is not alone, so the first waits for the
// second.
func (s *system) eachOf(source document.Source, do func(inHand) error) (good bool, err error) {
	good = true
	var first *inHand
	number := 0
	for e, err := range source.Records() {
		number++
		if number == 2 && first != nil {
			first.Number = 1
			if err := do(*first); err != nil {
				return good, err
			}
			first = nil
		}
		switch {
		case err != nil:
			good = false
			s.explain(source.Name, err)
		case number == 1:
			first = &inHand{File: source.Name, record: &e}
		default:
			if err := do(inHand{source.Name, number, &e}); err != nil {
				return good, err
			}
		}
	}
	if first != nil {
		return good, do(*first)
	}
	return good, nil
}
