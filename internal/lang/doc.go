// Package lang is the rule language: sentences that are put to a record and
// answered yes, no or unknown. A sentence is parsed, checked against a Schema of
// fields, words, worked-out facts and numbers, with all mistakes told at once,
// and made ready as closures over columns. It is asked in two ways: judging stops
// as soon as the answer is settled and allocates nothing; explaining walks the
// same sentence and keeps what the answer rests on. The package knows nothing of
// engagements.
//
// The language is described in power/LANGUAGE.md.
package lang
