// Package facts makes a record ready to be asked, in two steps. An Index is
// what depends on the record alone: its facts in columns, its ids made small,
// the joins between its lists. A View lays on it what depends on the moment of
// asking, the policy and an overlay of changes, and answers the facts that are
// worked out from others. The record is never copied and never changed.
package facts
