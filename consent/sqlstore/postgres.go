package sqlstore

import (
	"context"
	"database/sql"

	"github.com/powercowork/cowork/consent"
)

// postgres holds a stream by advisory locks, which are given in turn, so that
// uses that overlap without end do not keep out a withdrawal. (Row locks do.)
// The lock is the first statement of a transaction at READ COMMITTED, and each
// statement after it sees all that was committed before it. At a higher level
// the snapshot would be older than the wait.
type postgres struct {
	db *sql.DB
	s  Settings
}

// The two locks of a stream: one for what is permitted, one for appending.
const (
	lockStream = 7355608
	lockAppend = 7355609
	// lockMigrate is held while tables are made.
	lockMigrate = 7355610
)

// readSQL gives one row more, with the number 0, whose body is not empty on a
// replica: a server may become one while we are connected.
func (d *postgres) readSQL() string {
	return `SELECT 0::bigint AS seq, ''::bytea, ''::bytea, CASE WHEN pg_is_in_recovery() THEN '\x01'::bytea ELSE ''::bytea END
UNION ALL SELECT seq, key, hash, body FROM $event WHERE stream = $1 AND seq > $2 ORDER BY seq`
}

func (d *postgres) headsSQL() string {
	return `SELECT DISTINCT ON (stream) stream, seq, key, hash, body FROM $event ORDER BY stream, seq DESC`
}

func (d *postgres) statements(stream consent.Stream) statements {
	return statements{
		read:   d.s.sql(d.readSQL()),
		last:   d.s.sql(`SELECT seq, key, hash, body FROM $event WHERE stream = $1 ORDER BY seq DESC LIMIT 1`),
		find:   d.s.sql(`SELECT seq FROM $event WHERE stream = $1 AND key = $2`),
		insert: d.s.sql(`INSERT INTO $event (stream, seq, key, hash, body) VALUES ($1, $2, $3, $4, $5)`),
		beforeAppend: []statement{
			{sql: "SET LOCAL synchronous_commit = on"}, // a role may have turned it off
			{sql: "SELECT pg_advisory_xact_lock(hashtextextended($1, $2))", args: []any{d.name(stream), lockAppend}},
		},
	}
}

// name keeps the locks of two ledgers in one database apart.
func (d *postgres) name(stream consent.Stream) string { return d.s.Prefix + stream.String() }

func (d *postgres) prepare(ctx context.Context) (layout int, err error) {
	if err := d.secure(ctx); err != nil {
		return 0, err
	}
	t, err := d.begin(ctx)
	if err != nil {
		return 0, err
	}
	defer func() { _ = t.Rollback() }()
	if _, err := t.ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", lockMigrate); err != nil {
		return 0, err
	}
	var there bool
	err = t.QueryRowContext(ctx, "SELECT to_regclass($1) IS NOT NULL", d.s.sql("$ledger")).Scan(&there)
	if err != nil {
		return 0, err
	}
	if !there {
		text, err := d.s.Migration()
		if err != nil {
			return 0, err
		}
		if _, err := t.ExecContext(ctx, text); err != nil {
			return 0, err
		}
	}
	if err := t.QueryRowContext(ctx, d.s.sql("SELECT max(version) FROM $ledger")).Scan(&layout); err != nil {
		return 0, err
	}
	return layout, t.Commit()
}

func (d *postgres) secure(ctx context.Context) error {
	var replica bool
	if err := d.db.QueryRowContext(ctx, "SELECT pg_is_in_recovery()").Scan(&replica); err != nil {
		return err
	}
	if replica {
		return ErrReplica
	}
	for _, setting := range []string{"fsync", "full_page_writes"} {
		got, err := ask(ctx, d.db, "SHOW "+setting)
		if err != nil {
			return err
		}
		if got != "on" {
			return refused(setting, got)
		}
	}
	return nil
}

func (d *postgres) begin(ctx context.Context) (*sql.Tx, error) {
	return d.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelReadCommitted})
}

func (d *postgres) hold(ctx context.Context, stream consent.Stream, mode consent.Mode, f func(consent.Tx) error) error {
	t, err := d.begin(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = t.Rollback() }() // after a commit it does nothing
	lock := "SELECT pg_advisory_xact_lock(hashtextextended($1, $2))"
	if mode == consent.Shared {
		lock = "SELECT pg_advisory_xact_lock_shared(hashtextextended($1, $2))"
	}
	if _, err := t.ExecContext(ctx, lock, d.name(stream), lockStream); err != nil {
		return err
	}
	if err := f(&tx{ctx: ctx, run: t, stream: stream, s: d.statements(stream)}); err != nil {
		return err
	}
	return t.Commit()
}

func (d *postgres) in(ctx context.Context, t *sql.Tx, stream consent.Stream) (consent.Tx, error) {
	level, err := ask(ctx, t, "SHOW transaction_isolation")
	if err != nil {
		return nil, err
	}
	if level != "read committed" {
		return nil, refused("the isolation of the transaction", level)
	}
	_, err = t.ExecContext(ctx, "SELECT pg_advisory_xact_lock(hashtextextended($1, $2))", d.name(stream), lockStream)
	if err != nil {
		return nil, err
	}
	return &tx{ctx: ctx, run: t, stream: stream, s: d.statements(stream)}, nil
}

func (d *postgres) close() error { return nil }
