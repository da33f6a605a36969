// Package power holds the five principles of the P.O.W.E.R. model as rules, and
// says what they find in the record of one engagement.
//
// Standard is the standard rulebook. Its Assess puts every rule to a record at a
// moment and cannot fail. What is found is data, not an error, and there is no
// score: an Assessment says what was judged, what could not be, and why.
//
//	a := power.Standard().Assess(&e, power.AsOf(t))
//	a.Tokenistic(), a.Unsafe()          raised, cleared or open, with the reasons
//	for f := range a.Findings() { ... } what to look at, most pressing first
//	a.Next()                            what falls due, by when, and whose duty it is
//	a.Questions()                       what to find out, and what that would settle
//	a.Gate(power.StartOf(person))       what must be settled before somebody starts
//
// Everything is a pure function of record, policy, rulebook and moment. Rules
// read no words for people, and nothing is held against anybody for want of a
// fact.
package power
