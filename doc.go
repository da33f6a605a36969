// Package cowork holds the words that every part of this module shares: Answer,
// When, Event, Money, Count, ID and Pseudonym. In all of them the zero value is
// unknown, and unknown is never no.
//
// # The house
//
// The module is a library for the P.O.W.E.R. model of co-working with experts by
// experience: right People with the right experience; clear Outcomes and
// expectations; inclusive Work and support arrangements; effective Evaluation and
// learning; future-oriented Review. Its packages are floors, and each floor may
// only look down:
//
//	cmd/cowork, examples   the command; how an HR system, a portal and a researcher use the library
//	evaluation             what many assessments show together, and what may not be concluded from them
//	power                  the five principles, the rules, the assessment of one engagement
//	engagement             the record of one engagement: facts, not judgements
//	consent                what people allowed and took back; nothing can outrun a withdrawal
//	experience             what lived, caring or learned experience is needed and offered
//	cowork                 the words (this package)
//
// Begin with engagement.Decode, which reads a record, and with power.Standard,
// which assesses it.
package cowork
