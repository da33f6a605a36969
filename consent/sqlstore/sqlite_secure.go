package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// applicationID marks a SQLite file as a ledger of consent: "cwkL".
const applicationID = 0x63776b4c

// The oldest SQLite that is let in: those before may corrupt a file when they
// reset its write-ahead log. 3.52.0 was withdrawn.
var (
	oldest    = [3]int{3, 51, 3}
	withdrawn = [3]int{3, 52, 0}
)

// synchronousFull is the least that survives a power cut.
const synchronousFull = 2

// pragmas are set on the connection that writes, in this order, and read back.
// The switch to the log needs EXTRA already: at FULL its rollback journal may come
// back after a power cut, and with it an empty file.
var pragmas = []struct{ name, set, want string }{
	{"busy_timeout", "5000", "5000"},
	{"synchronous", "EXTRA", "3"},
	{"journal_mode", "WAL", "wal"},
	{"foreign_keys", "ON", "1"},
	{"recursive_triggers", "ON", "1"},
	{"trusted_schema", "OFF", "0"},
	{"fullfsync", "ON", "1"},
	{"secure_delete", "ON", "1"},
}

// secure checks the version and whose file it is before it changes anything,
// then sets what makes the file safe and reads it back.
func (d *sqlite) secure(ctx context.Context, conn *sql.Conn) error {
	if err := checkVersion(ctx, conn); err != nil {
		return err
	}
	if err := d.checkOwner(ctx, conn); err != nil {
		return err
	}
	for _, p := range pragmas {
		if _, err := conn.ExecContext(ctx, "PRAGMA "+p.name+" = "+p.set); err != nil {
			return fmt.Errorf("sqlstore: %s: %w", p.name, err)
		}
		got, err := ask(ctx, conn, "PRAGMA "+p.name)
		if err != nil {
			return err
		}
		if got != p.want {
			return refused(p.name, got)
		}
	}
	_, err := conn.ExecContext(ctx, "PRAGMA busy_timeout = 0") // begin waits by itself
	return err
}

func ask(ctx context.Context, run runner, query string) (got string, err error) {
	err = run.QueryRowContext(ctx, query).Scan(&got)
	return got, err
}

func checkVersion(ctx context.Context, conn *sql.Conn) error {
	text, err := ask(ctx, conn, "SELECT sqlite_version()")
	if err != nil && strings.Contains(err.Error(), "not a database") {
		return errors.Join(ErrForeign, err)
	}
	if err != nil {
		return err
	}
	var v [3]int
	for i, part := range strings.SplitN(text, ".", len(v)) {
		v[i], _ = strconv.Atoi(part)
	}
	older := v[0] < oldest[0] || v[0] == oldest[0] && (v[1] < oldest[1] || v[1] == oldest[1] && v[2] < oldest[2])
	if older || v == withdrawn {
		return refused("the version of SQLite", text)
	}
	return nil
}

// checkOwner refuses a file that is not a ledger, unless it is said to be shared.
func (d *sqlite) checkOwner(ctx context.Context, conn *sql.Conn) error {
	if d.s.Shared {
		return nil
	}
	id, err := ask(ctx, conn, "PRAGMA application_id")
	if err != nil {
		return errors.Join(ErrForeign, err)
	}
	objects, err := ask(ctx, conn, "SELECT count(*) FROM sqlite_schema")
	if err != nil {
		return errors.Join(ErrForeign, err)
	}
	if id != strconv.Itoa(applicationID) && (id != "0" || objects != "0") {
		return ErrForeign
	}
	return nil
}
