package rulestest

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// Case is one example of a rule: a record, a moment, and the outcome that is
// expected.
type Case struct {
	Rule power.RuleID
	// Want is the outcome that is expected.
	Want power.Outcome
	// Name says what is special about the case.
	Name string
	// File and Line are where it stands.
	File string
	Line int
	// Record is the base record with the differences of the case.
	Record engagement.Record
	// Asking is the moment and the policy. Unless the case says otherwise the
	// record counts as written, whenever that was.
	Asking power.Asking
	// Item is the item that is meant; empty for the rule as a whole.
	Item cowork.Pointer
	// Facts are those that the finding must name.
	Facts []cowork.Pointer
	// Changed are the places at which the record differs from the base record.
	Changed []cowork.Pointer
}

// Place is where the case stands, as file:line.
func (c Case) Place() string { return c.File + ":" + strconv.Itoa(c.Line) }

// String gives the place, the outcome and the name.
func (c Case) String() string { return c.Place() + ": " + c.Want.String() + ": " + c.Name }

// Load reads the cases of one rule from the file of its name. The error holds
// every mistake of the file.
func Load(fsys fs.FS, id power.RuleID) ([]Case, error) {
	file := string(id) + ".txtar"
	text, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	l := loader{fsys, map[string]base{}}
	words, sections := splitArchive(string(text))
	var cases []Case
	var errs []error
	if words == "" {
		errs = append(errs, fmt.Errorf("%s:1: the file begins with a few words on the rule", file))
	}
	for _, s := range sections {
		c := Case{Rule: id, File: file, Line: s.line}
		if err := c.read(&l, s); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", c.Place(), err))
			continue
		}
		cases = append(cases, c)
	}
	return cases, errors.Join(errs...)
}

// read fills the case from its section.
func (c *Case) read(l *loader, s section) error {
	outcome, name, ok := strings.Cut(s.name, ": ")
	if !ok {
		return errors.New(`the heading is an outcome, a colon and a few words: "not met: paid a day late"`)
	}
	want, err := power.ParseOutcome(outcome)
	if err != nil {
		return err
	}
	c.Want, c.Name = want, name
	d, err := parseDifferences(s)
	if err != nil {
		return err
	}
	return c.build(l, d)
}

// build makes the record of the case.
func (c *Case) build(l *loader, d differences) error {
	from, err := l.base(d.base)
	if err != nil {
		return err
	}
	doc := from.doc
	for _, change := range d.changes {
		if at, err := doc.byNumber(change.pointer); err == nil {
			c.Changed = append(c.Changed, at)
		}
		if doc, err = doc.with(change); err != nil {
			return err
		}
	}
	if c.Record, err = engagement.Decode(bytes.NewReader(doc.text())); err != nil {
		return err
	}
	if err := c.ask(d, from.asOf); err != nil {
		return err
	}
	return c.point(doc, d)
}

// ask settles what is asked of the record.
func (c *Case) ask(d differences, asOf cowork.When) error {
	c.Asking = power.Asking{AsOf: asOf, KnownAt: everything, Policy: d.policy}
	if d.asOf.Known() {
		c.Asking.AsOf = d.asOf
	}
	if d.knownAt.Known() {
		c.Asking.KnownAt = d.knownAt
	}
	if !c.Asking.AsOf.Known() {
		return fmt.Errorf("say with as-of at which moment %s is asked", d.base)
	}
	return nil
}

// everything is a moment of knowing that leaves nothing out.
var everything = func() cowork.When {
	w, err := cowork.ParseWhen("9999-12-31")
	if err != nil {
		panic(err) // a constant
	}
	return w
}()

// point notes the item and the facts by number.
func (c *Case) point(doc document, d differences) (err error) {
	if d.item != "" {
		if c.Item, err = doc.byNumber(d.item); err != nil {
			return err
		}
	}
	for _, p := range d.facts {
		if p, err = doc.byNumber(p); err != nil {
			return err
		}
		c.Facts = append(c.Facts, p)
	}
	return nil
}
