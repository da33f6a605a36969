package engagement

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// Validate checks a record that was put together in Go as Decode checks one
// that is read: every word, id, name and amount, and that nothing in it is
// nonsense. What is merely unwise is no mistake. The error names every mistake:
// see Problems.
func (e *Record) Validate() error {
	problems := decode(appendRecord(nil, e), new(Record))
	if problems == nil {
		return nil
	}
	for i := range problems {
		problems[i].Line, problems[i].Column = 0, 0
	}
	return problems
}

// problems gives all that is wrong with a record that has been read: what was
// noted while reading, and what the record as a whole makes no sense of.
func problems(r *wire.Reader, e *Record) cowork.ProblemList {
	found := r.Problems()
	if r.Stopped() {
		return onlyVersion(found)
	}
	checkIDs(r, e.ID, len(found) > 0)
	c := checker{record: e}
	c.check()
	if len(c.problems) > 0 {
		c.leaveOutWhatFollows(found)
		r.PointAt(c.problems)
	}
	return onlyVersion(r.Problems())
}

// onlyVersion leaves out what may be right under a version not known here.
func onlyVersion(list cowork.ProblemList) cowork.ProblemList {
	for i, p := range list {
		if p.Code == cowork.CodeVersion {
			return list[i : i+1]
		}
	}
	return list
}

// checker gathers what is wrong with a record as a whole.
type checker struct {
	record   *Record
	problems cowork.ProblemList
}

func (c *checker) note(at cowork.Pointer, code cowork.ProblemCode, expected string) {
	c.problems = append(c.problems, cowork.Problem{Pointer: at, Code: code, Expected: expected})
}

// needs notes what an item lacks.
func (c *checker) needs(there bool, at cowork.Pointer, expected string) {
	if !there {
		c.note(at, cowork.CodeMissing, expected)
	}
}

func (c *checker) check() {
	c.checkComplete()
	c.checkLedger()
	c.checkPersons()
	c.checkWaivers()
	c.checkSpans()
	c.checkDisputes()
}

// leaveOutWhatFollows leaves out mistakes that may only follow from others: the
// lack of something that was there and could not be read.
func (c *checker) leaveOutWhatFollows(found cowork.ProblemList) {
	kept := c.problems[:0]
	for _, p := range c.problems {
		if !anyWithin(found, p.Pointer) {
			kept = append(kept, p)
		}
	}
	c.problems = kept
}

func anyWithin(list cowork.ProblemList, outer cowork.Pointer) bool {
	for _, p := range list {
		if p.Pointer.Within(outer) {
			return true
		}
	}
	return false
}
