// Package experience is the Schedule of Experience: which lived, caring or
// learned experience a piece of work needs, and who brings it.
//
// It can be used by itself, before any engagement exists. Write down what the
// work needs as a Schedule, and who might come to the table as a Table;
// Schedule.Standing then says how each need stands, and Schedule.Sought whom the
// work is still missing and whom to ask. Inside an engagement the same Schedule
// is a part of the record.
//
// # What it does not do
//
// It never says which diagnosis, medicine or offence is meant, and it never
// decides that somebody's experience fits. Only they can say so: the fit is
// agreed in conversation, and what is recorded is that they agreed. A fit shows
// that an experience bears on the work. It proves nothing about insight
// (RRN-SCH-28).
//
// The three footings are kept apart. To care for somebody is not to have lived
// it, and to have learned about it at work is neither: each is worth having, and
// none stands in for another in silence (RRN-SCH-04).
package experience
