// Package dbtest tries package sqlstore on real databases: SQLite by two drivers,
// and PostgreSQL where COWORK_POSTGRES_DSN names a server (a role that may create
// schemas); without it those tests are skipped. It is a module of its own, so that
// nobody who uses the library gets the drivers.
package dbtest
