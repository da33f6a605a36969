package main

import (
	"context"
	"database/sql"
	_ "embed" // the record that a new portal begins with
	"errors"
	"os"
	"path/filepath"
	"slices"
	"time"

	_ "modernc.org/sqlite" // the driver

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/sqlstore"
	"github.com/powercowork/cowork/engagement"
)

//go:embed record.json
var firstRecord []byte

// store is what must not be lost: the register of consent, and the record of the
// one engagement that this portal is for.
type store struct {
	db       *sql.DB
	register *consent.Register
	record   engagement.Record
	now      func() time.Time
	closers  []func() error
}

// openStore opens what is kept in a folder, and makes it if nothing is there.
func openStore(ctx context.Context, folder string, clock func() time.Time) (*store, error) {
	s := &store{now: clock}
	if err := s.open(ctx, folder); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *store) open(ctx context.Context, folder string) (err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	in := func(name string) string { return filepath.Join(folder, name) }
	if s.db, err = sql.Open("sqlite", "file:"+in("portal.db")+"?_pragma=busy_timeout(5000)"); err != nil {
		return err
	}
	s.closers = append(s.closers, s.db.Close)
	settings := sqlstore.Settings{
		Dialect: sqlstore.SQLite, Prefix: "consent_", Shared: true, // a table of our own stands in the same file
		Reserve: sqlstore.FileReserve{Path: in("reserve")}, // a full disk still takes withdrawals
	}
	events, err := sqlstore.Open(ctx, s.db, settings)
	if err != nil {
		return err
	}
	s.closers = append(s.closers, events.Close)
	keys, err := consent.OpenFileKeys(in("keys"))
	if err != nil {
		return err
	}
	spool, err := consent.OpenFileSpool(in("spool"))
	if err != nil {
		return err
	}
	s.closers = append(s.closers, spool.Close)
	steps := consent.Route{GiveSteps: count(2), WithdrawSteps: count(1), ReasonNeeded: cowork.No}
	s.register, err = consent.Open(ctx, consent.Config{Store: events, Keys: keys, Spool: spool, Clock: s.now, Route: steps})
	if err != nil {
		return err
	}
	s.closers = append(s.closers, s.register.Close)
	return s.readRecord(ctx)
}

func count(n int) cowork.Count {
	c, _ := cowork.CountOf(n)
	return c
}

// close closes in the order in which nothing is used that is closed already.
func (s *store) close() (err error) {
	for _, closer := range slices.Backward(s.closers) {
		err = errors.Join(err, closer())
	}
	return err
}

func (s *store) readRecord(ctx context.Context) error {
	_, err := s.db.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS record (id INTEGER PRIMARY KEY CHECK (id = 1), json BLOB NOT NULL) STRICT`)
	if err != nil {
		return err
	}
	text := firstRecord
	err = s.db.QueryRowContext(ctx, `SELECT json FROM record`).Scan(&text)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	s.record, err = engagement.DecodeBytes(text)
	return err
}

// keepRecord keeps another record in place of the one before, whole or not at all.
func (s *store) keepRecord(ctx context.Context, e engagement.Record) error {
	_, err := s.db.ExecContext(ctx,
		`INSERT INTO record VALUES (1, ?) ON CONFLICT DO UPDATE SET json = excluded.json`, e.AppendJSON(nil))
	if err == nil {
		s.record = e
	}
	return err
}

// filled gives the record with what the register knows now.
func (s *store) filled(ctx context.Context, e engagement.Record) (engagement.Record, error) {
	asking := consent.Filling{AsOf: s.now()}
	for _, p := range e.People {
		asking.Persons = append(asking.Persons, p.ID)
	}
	known, err := s.register.Fill(ctx, asking)
	if err != nil {
		return e, err
	}
	return e.WithRegister(known)
}

func event(at time.Time, by cowork.SaidBy) cowork.Event {
	return cowork.Event{At: cowork.Instant(at), SaidBy: by, RecordedAt: cowork.Instant(at)}
}
