package cowork

import (
	"fmt"
	"iter"
	"strings"
)

// ProblemCode says what kind of mistake a Problem is. A code keeps its meaning
// for ever.
type ProblemCode string

// Problem is one mistake in a document: where it is and what was expected. It
// never holds the value that was found there, which may be personal.
type Problem struct {
	// Pointer is the place in the document.
	Pointer Pointer
	// Line and Column are that place in the text, from 1; 0 where the document
	// did not come from text.
	Line, Column int
	// Code is the kind of mistake.
	Code ProblemCode
	// Expected says in words what should be there.
	Expected string
}

// Error gives the place, what was expected and the code.
func (p Problem) Error() string {
	place := string(p.Pointer)
	if place == "" {
		place = "the document"
	}
	if p.Line > 0 {
		place = fmt.Sprintf("line %d, column %d, %s", p.Line, p.Column, place)
	}
	return fmt.Sprintf("%s: expected %s (%s)", place, p.Expected, p.Code)
}

// ProblemList is all the mistakes of one document, in the order of the text.
type ProblemList []Problem

// Error gives one line a mistake.
func (l ProblemList) Error() string {
	lines := make([]string, len(l))
	for i, p := range l {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Problems gives the mistakes that an error reports, one by one; none if the
// error is of another kind.
func Problems(err error) iter.Seq[Problem] {
	return func(yield func(Problem) bool) { eachProblem(err, yield) }
}

// eachProblem goes through an error and those in it; false once yield has had enough.
func eachProblem(err error, yield func(Problem) bool) bool {
	switch err := err.(type) {
	case Problem:
		return yield(err)
	case ProblemList:
		for _, p := range err {
			if !yield(p) {
				return false
			}
		}
	case interface{ Unwrap() error }:
		return eachProblem(err.Unwrap(), yield)
	case interface{ Unwrap() []error }:
		for _, e := range err.Unwrap() {
			if !eachProblem(e, yield) {
				return false
			}
		}
	}
	return true
}
