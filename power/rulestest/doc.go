// Package rulestest runs example files on rules: those of the standard rulebook,
// and rules of one's own, in the manner of testing/fstest.
//
// Each rule has one file, named after it: HR-1.txtar. It begins with a few words
// on the rule. Each case then has a heading with the outcome that is expected and
// what is special about it, and says how it differs from a good base record:
//
//	A background check comes before a person's first session.
//
//	-- met: checked four days before --
//	set /people/expert-1/own/dbs_checked {"at": "2026-02-12"}
//	-- not met: checked the day after --
//	set /people/expert-1/own/dbs_checked {"at": "2026-02-17"}
//	-- cannot tell: it is not recorded whether it was checked --
//	-- not yet due: the first session is tomorrow --
//	as-of 2026-02-15
//
// These lines may stand in a case; a line that begins with a space goes on with
// the line before, and one that begins with # is a remark:
//
//	base NAME             the record to start from: training (if none is
//	                      named), consultation, empty, or base/NAME.json
//	as-of WHEN            the moment of asking, if not that of the base record
//	known-at WHEN         leaves out what was written down later
//	set POINTER JSON      puts a value there, and objects on the way to it
//	append POINTER JSON   adds a value to a list
//	remove POINTER ...    takes something out of the record
//	policy NUMBER N       sets a number of the policy
//	item POINTER          asks for the outcome of this one item of the rule
//	                      instead of that of the rule as a whole
//	fact POINTER          expects the finding to rest on this fact, or to miss it
//
// A pointer is a JSON pointer, in which an item of a list may be called by its
// id: /people/expert-1/told/uses.
package rulestest
