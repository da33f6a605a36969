// Package consent holds what people allowed and what they took back.
//
// It is one model in three forms:
//
//   - Record is the consent part of the record of one engagement: facts for the
//     rules.
//   - Ledger is the consent of one person as a pure value: events that are only
//     ever added, each chained to the one before. States are worked out at a
//     moment, never stored.
//   - Register is the live ledger of many people that a service asks before it
//     uses what somebody shared. Nothing can outrun a withdrawal: once Withdraw
//     has returned, no use takes effect until the person gives consent again.
//
// A Register keeps its events in a Store. Memory is one for tests and short
// lives; package sqlstore keeps them in SQLite or PostgreSQL; package
// consenttest tells whether a store of one's own keeps the promises.
package consent
