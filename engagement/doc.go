// Package engagement holds the record of one piece of working alongside experts
// by experience: facts with a day and whose word they are, not judgements. The
// field dictionary for people is FIELDS.md, that for programs JSONSchema and
// Fields.
//
// Decode reads one record of JSON, and Records reads JSON Lines. Both are
// strict: what the dictionary does not know, what is written twice, and what
// makes no sense is refused, all mistakes at once, each with its place and never
// with its value; see Problems and the codes of package cowork. What is merely
// unwise is kept, for it is what an assessment is for. A record that is put
// together in Go is held to the same by Validate.
//
// Encode and AppendJSON write one canonical form; EncodeIndented writes a form
// for people. Lookup finds a value by its JSON pointer, Facts goes over all of
// them, With and Without give the record with one fact otherwise.
//
// In every type the zero value is unknown. A nil list is unknown too; an empty
// one that is not nil says that there are none. The types of the record print
// nothing of what they hold.
//
// The Go types are the single source: decoder, encoder, schema and dictionary are
// generated from them (go generate ./...).
package engagement
