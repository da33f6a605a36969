package sqlstore

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"strconv"
	"strings"
	"time"

	"github.com/powercowork/cowork/consent"
)

// sqlite writes through one connection of its own, in turn, each write in a
// transaction that takes the lock of the file first: a transaction that reads
// and then wants to write is refused when another one wrote in between.
type sqlite struct {
	db   *sql.DB
	s    Settings
	turn chan struct{} // holds one token while somebody writes; waiters come in turn
	conn *sql.Conn
	gap  <-chan time.Time // open once some time has gone by since this handle let go of the file
}

// SQLite gives the lock of a file to whoever asks at the right moment, so uses
// that overlap without end in one process could keep out a withdrawal in another.
// A withdrawal therefore asks often, a use seldom, and a use leaves a gap after
// this handle let go.
const (
	askOften  = 500 * time.Microsecond
	askSeldom = 5 * time.Millisecond
	useGap    = 1500 * time.Microsecond
)

func (d *sqlite) readSQL() string {
	return `SELECT seq, key, hash, body FROM $event WHERE stream = ?1 AND seq > ?2 ORDER BY seq`
}

func (d *sqlite) headsSQL() string {
	return `SELECT stream, max(seq), key, hash, body FROM $event GROUP BY stream`
}

func (d *sqlite) statements() statements {
	return statements{
		read:   d.s.sql(d.readSQL()),
		last:   d.s.sql(`SELECT seq, key, hash, body FROM $event WHERE stream = ?1 ORDER BY seq DESC LIMIT 1`),
		find:   d.s.sql(`SELECT seq FROM $event WHERE stream = ?1 AND key = ?2`),
		insert: d.s.sql(`INSERT INTO $event (stream, seq, key, hash, body) VALUES (?1, ?2, ?3, ?4, ?5)`),
	}
}

func (d *sqlite) prepare(ctx context.Context) (layout int, err error) {
	err = d.locked(ctx, func(conn *sql.Conn) error {
		layout, err = d.migrate(ctx, conn)
		return err
	})
	return layout, err
}

// locked gives the one connection that writes, in turn. A connection on which
// something went wrong is closed, and the next writer gets a fresh one.
func (d *sqlite) locked(ctx context.Context, f func(*sql.Conn) error) error {
	select {
	case d.turn <- struct{}{}:
	case <-ctx.Done():
		return context.Cause(ctx)
	}
	defer func() { <-d.turn }()
	if d.conn == nil {
		conn, err := d.connect(ctx)
		if err != nil {
			return err
		}
		d.conn = conn
	}
	return f(d.conn)
}

func (d *sqlite) connect(ctx context.Context) (*sql.Conn, error) {
	conn, err := d.db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if err := d.secure(ctx, conn); err != nil {
		drop(conn)
		return nil, err
	}
	return conn, nil
}

// drop closes a connection for good, and does not give it back to the pool.
func drop(conn *sql.Conn) { _ = conn.Raw(func(any) error { return driver.ErrBadConn }) }

func (d *sqlite) discard() {
	drop(d.conn)
	d.conn = nil
}

func (d *sqlite) migrate(ctx context.Context, conn *sql.Conn) (layout int, err error) {
	err = d.transact(ctx, conn, consent.Alone, func() error {
		there, err := ask(ctx, conn, `SELECT count(*) FROM sqlite_schema WHERE name = '`+d.s.sql("$ledger")+`'`)
		if err != nil {
			return err
		}
		if there == "0" {
			if err := d.create(ctx, conn); err != nil {
				return err
			}
		}
		return conn.QueryRowContext(ctx, d.s.sql("SELECT max(version) FROM $ledger")).Scan(&layout)
	})
	return layout, err
}

func (d *sqlite) create(ctx context.Context, conn *sql.Conn) error {
	text, err := d.s.Migration()
	if err != nil {
		return err
	}
	if !d.s.Shared {
		text += "PRAGMA application_id = " + strconv.Itoa(applicationID) + ";\n"
	}
	_, err = conn.ExecContext(ctx, text)
	return err
}

// begin takes the lock of the file.
func (d *sqlite) begin(ctx context.Context, conn *sql.Conn, mode consent.Mode) error {
	every := askOften
	if mode == consent.Shared {
		every = askSeldom
		if err := d.leaveGap(ctx); err != nil {
			return err
		}
	}
	for {
		_, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE")
		if err == nil || !isBusy(err) {
			return err
		}
		if err := pause(ctx, every); err != nil {
			return err
		}
	}
}

func (d *sqlite) leaveGap(ctx context.Context) error {
	if d.gap == nil {
		return nil
	}
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-d.gap:
		d.gap = nil
		return nil
	}
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-time.After(d):
		return nil
	}
}

// isBusy knows a locked file by its words: the drivers have no type in common.
func isBusy(err error) bool {
	return strings.Contains(err.Error(), "database is locked") || strings.Contains(err.Error(), "SQLITE_BUSY")
}

// transact runs f in a transaction. What f did is durable when it returns nil.
func (d *sqlite) transact(ctx context.Context, conn *sql.Conn, mode consent.Mode, f func() error) (err error) {
	if err := d.begin(ctx, conn, mode); err != nil {
		d.discardBroken()
		return err
	}
	defer func() { d.gap = time.After(useGap) }()
	committed := false
	defer func() {
		if !committed { // also where f panics
			if _, err := conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK"); err != nil {
				d.discardBroken()
			}
		}
	}()
	if err := f(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if _, err := conn.ExecContext(context.WithoutCancel(ctx), "COMMIT"); err != nil {
		d.discardBroken()
		return err
	}
	committed = true
	return nil
}

// discardBroken closes a connection after an error of the database: after a
// failed sync nothing that it remembers can be trusted.
func (d *sqlite) discardBroken() {
	if d.conn != nil {
		d.discard()
	}
}

func (d *sqlite) hold(ctx context.Context, stream consent.Stream, mode consent.Mode, f func(consent.Tx) error) error {
	return d.locked(ctx, func(conn *sql.Conn) error {
		return d.transact(ctx, conn, mode, func() error {
			return f(&tx{ctx: ctx, run: conn, stream: stream, s: d.statements()})
		})
	})
}

func (d *sqlite) in(ctx context.Context, t *sql.Tx, stream consent.Stream) (consent.Tx, error) {
	level, err := ask(ctx, t, "PRAGMA synchronous")
	if err != nil {
		return nil, err
	}
	if n, _ := strconv.Atoi(level); n < synchronousFull {
		return nil, refused("synchronous", level)
	}
	// A write first, so that the transaction holds the lock before it reads.
	if _, err := t.ExecContext(ctx, d.s.sql("UPDATE $ledger SET version = version")); err != nil {
		return nil, err
	}
	return &tx{ctx: ctx, run: t, stream: stream, s: d.statements()}, nil
}

func (d *sqlite) close() error {
	d.turn <- struct{}{}
	defer func() { <-d.turn }()
	if d.conn == nil {
		return nil
	}
	conn := d.conn
	d.conn = nil
	return conn.Close()
}
