// Package sqlstore keeps the events of a consent.Register in SQLite or
// PostgreSQL, over database/sql. It imports no driver: it is given a *sql.DB.
//
// SQLite is the one to embed; the database is a file, and several processes on
// one machine may share it. PostgreSQL is what a service with several processes
// uses. What they need to be safe is set on every connection and read back, and
// a database that does not keep to it is refused.
package sqlstore
