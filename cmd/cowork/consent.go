package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // PostgreSQL
	_ "modernc.org/sqlite"             // SQLite

	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/sqlstore"
)

// consentCommand works on a ledger of consent, for those who run it.
type consentCommand struct {
	DSN    string `name:"dsn" required:"" placeholder:"DSN" help:"The ledger: a SQLite file, or postgres://... for PostgreSQL."`
	Prefix string `placeholder:"NAME" help:"What goes before the names of its tables; in PostgreSQL a schema with its point."`
	Shared bool   `help:"The SQLite file has tables of another application too."`
	Keys   string `placeholder:"DIR" help:"The directory of the keys (default: the SQLite file with .keys after it)."`
	Spool  string `placeholder:"FILE" help:"Where a withdrawal waits while the ledger cannot be reached (default: the SQLite file with .spool after it)."`

	Verify   consentVerify   `cmd:"" help:"Check that nothing in the ledger was changed, removed or cut off."`
	Status   consentStatus   `cmd:"" help:"Show where a person stands: each consent, open calls, checks that are due."`
	Affected consentAffected `cmd:"" help:"List the uses of what a person took back, with what is owed for each."`
	Receipt  consentReceipt  `cmd:"" help:"Write a person's receipt, or everything that is held about them."`
	Give     consentGive     `cmd:"" help:"Record that a person said yes."`
	Withdraw consentWithdraw `cmd:"" help:"Record that a person takes consent back. It needs no reason."`
}

// ledger is an open ledger.
type ledger struct {
	store    *sqlstore.Store
	register *consent.Register
	closers  []func() error
}

func (l *ledger) close() error {
	var err error
	for i := len(l.closers) - 1; i >= 0; i-- {
		err = errors.Join(err, l.closers[i]())
	}
	return err
}

// open opens the ledger, and makes a SQLite file that is not there only where
// something is to be written.
func (c *consentCommand) open(ctx context.Context, sys *system, writes bool) (*ledger, error) {
	driver, settings := "sqlite", sqlstore.Settings{Dialect: sqlstore.SQLite, Prefix: c.Prefix, Shared: c.Shared}
	dsn := c.DSN
	if strings.Contains(dsn, "://") {
		driver, settings.Dialect = "pgx", sqlstore.PostgreSQL
	} else {
		path, _, _ := strings.Cut(strings.TrimPrefix(dsn, "file:"), "?")
		if _, err := os.Stat(path); err != nil && !writes {
			return nil, fmt.Errorf("there is no ledger: %w", err)
		}
		c.beside(path)
		dsn = "file:" + path + "?_pragma=busy_timeout(5000)"
	}
	db, err := sql.Open(driver, dsn)
	if err != nil {
		return nil, err
	}
	l := &ledger{closers: []func() error{db.Close}}
	if err := l.open(ctx, sys, c, db, settings); err != nil {
		return nil, errors.Join(err, l.close())
	}
	return l, nil
}

// beside puts keys and spool beside a SQLite file, where nothing else was said.
func (c *consentCommand) beside(path string) {
	if c.Keys == "" {
		c.Keys = path + ".keys"
	}
	if c.Spool == "" {
		c.Spool = path + ".spool"
	}
}

func (l *ledger) open(ctx context.Context, sys *system, c *consentCommand, db *sql.DB, settings sqlstore.Settings) (err error) {
	if l.store, err = sqlstore.Open(ctx, db, settings); err != nil {
		return err
	}
	l.closers = append(l.closers, l.store.Close)
	if c.Keys == "" {
		return errors.New("--keys: say where the keys are kept")
	}
	keys, err := consent.OpenFileKeys(c.Keys)
	if err != nil {
		return err
	}
	config := consent.Config{Store: l.store, Keys: keys, Clock: sys.now}
	if c.Spool != "" {
		spool, err := consent.OpenFileSpool(c.Spool)
		if err != nil {
			return err
		}
		l.closers = append(l.closers, spool.Close)
		config.Spool = spool
	}
	if l.register, err = consent.Open(ctx, config); err != nil {
		return err
	}
	l.closers = append(l.closers, l.register.Close)
	return nil
}

// with opens the ledger, lets f work on it and closes it.
func (c *consentCommand) with(sys *system, writes bool, f func(context.Context, *ledger) error) error {
	ctx := context.Background()
	l, err := c.open(ctx, sys, writes)
	if err != nil {
		return err
	}
	return errors.Join(f(ctx, l), l.close())
}
