package dbtest

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/ncruces/go-sqlite3/vfs"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/consenttest"
	"github.com/powercowork/cowork/consent/sqlstore"
)

// brokenPatience keeps the checks of what must fail short.
const brokenPatience = time.Second

// broken opens a database through a driver that puts a fault in.
func (d database) broken(t testing.TB, r rewriting) consent.Store {
	db := d.db(t)
	r.driver, r.dsn = db.Driver(), d.dsn
	faulty := r.open()
	t.Cleanup(func() { _ = faulty.Close() })
	s, err := sqlstore.Open(ctx, faulty, d.settings)
	require.NoError(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// mustFail asserts that some check catches the store.
func mustFail(t *testing.T, made func() consenttest.Subject) {
	t.Helper()
	for _, c := range consenttest.Checks() {
		s := made()
		s.Patience = brokenPatience
		if err := c.Run(s); err != nil {
			t.Logf("caught by %q: %.120v", c.Name, err)
			return
		}
	}
	assert.Fail(t, "nothing caught it")
}

func unchanged(q string, _ []driver.NamedValue) string { return q }

// Property 28: transactions that read first and take the lock of the file later are caught.
func TestBrokenSQLiteDeferred(t *testing.T) {
	mustFail(t, func() consenttest.Subject {
		d := modernc(t.TempDir() + "/consent.db")
		r := rewriting{sql: func(q string, _ []driver.NamedValue) string {
			return strings.Replace(q, "BEGIN IMMEDIATE", "BEGIN DEFERRED", 1)
		}}
		return consenttest.Subject{Store: d.broken(t, r), Again: d.broken(t, r)}
	})
}

// Property 28: a PostgreSQL store without the lock is caught.
func TestBrokenPostgresNoLock(t *testing.T) {
	postgres(t) // skips where there is none
	mustFail(t, func() consenttest.Subject {
		d := postgres(t)
		r := rewriting{sql: func(q string, args []driver.NamedValue) string {
			if isStreamLock(q, args) {
				return "SELECT $1::text, $2::bigint"
			}
			return q
		}}
		return consenttest.Subject{Store: d.broken(t, r), Again: d.broken(t, r)}
	})
}

// lockStream is the number of the lock that guards what is permitted.
const lockStream = 7355608

func isStreamLock(q string, args []driver.NamedValue) bool {
	if !strings.Contains(q, "pg_advisory_xact_lock") || len(args) != 2 {
		return false
	}
	return fmt.Sprint(args[1].Value) == fmt.Sprint(lockStream)
}

// Property 28: SERIALIZABLE with retry does not replace the lock, and is caught.
func TestBrokenPostgresSerializable(t *testing.T) {
	postgres(t)
	mustFail(t, func() consenttest.Subject {
		d := postgres(t)
		r := rewriting{level: sql.LevelSerializable, sql: func(q string, args []driver.NamedValue) string {
			if isStreamLock(q, args) {
				return "SELECT $1::text, $2::bigint"
			}
			return q
		}}
		return consenttest.Subject{Store: retrying{d.broken(t, r)}, Again: retrying{d.broken(t, r)}}
	})
}

// Property 28: a snapshot that is older than the wait for the lock is caught.
func TestBrokenPostgresRepeatableRead(t *testing.T) {
	postgres(t)
	mustFail(t, func() consenttest.Subject {
		d := postgres(t)
		r := rewriting{level: sql.LevelRepeatableRead, sql: unchanged}
		return consenttest.Subject{Store: retrying{d.broken(t, r)}, Again: retrying{d.broken(t, r)}}
	})
}

// retrying tries again what could not be serialised.
type retrying struct{ consent.Store }

func (s retrying) Hold(ctx context.Context, st consent.Stream, m consent.Mode, f func(consent.Tx) error) error {
	for range 20 {
		err := s.Store.Hold(ctx, st, m, f)
		if err == nil || !strings.Contains(err.Error(), "40001") {
			return err
		}
	}
	return context.DeadlineExceeded
}

// Property 23: a row lock keeps a withdrawal out while uses overlap, and is caught.
func TestBrokenPostgresRowLock(t *testing.T) {
	postgres(t)
	mustFail(t, func() consenttest.Subject {
		d := postgres(t)
		d.open(t)
		db := d.db(t)
		_, err := db.Exec("CREATE TABLE " + d.table("person") + " AS SELECT 1 AS n")
		require.NoError(t, err)
		r := rewriting{sql: func(q string, args []driver.NamedValue) string {
			if !isStreamLock(q, args) {
				return q
			}
			row := "SELECT n FROM " + d.table("person") + " WHERE $1::text <> '' AND $2::bigint > 0 FOR "
			if strings.Contains(q, "_shared") {
				return row + "SHARE"
			}
			return row + "UPDATE"
		}}
		return consenttest.Subject{Store: d.broken(t, r), Again: d.broken(t, r)}
	})
}

// Properties 33, 36: a store that syncs less than it says loses acknowledged
// events in the sweep of power cuts.
func TestBrokenSQLiteNormal(t *testing.T) {
	lost := 0
	for at := 20; at <= 90; at += 2 {
		d := newDisk(shm(t))
		d.failAt, d.off = at, true
		lost += lostByNormal(t, d)
	}
	assert.Positive(t, lost, "nothing caught it")
	t.Logf("%d acknowledged events lost", lost)
}

func lostByNormal(t *testing.T, d *disk) (lost int) {
	name := fmt.Sprintf("disk%d", disks.Add(1))
	vfs.Register(name, d)
	defer vfs.Unregister(name)
	db := ncruces("/consent.db").db(t)
	r := rewriting{driver: db.Driver(), dsn: "file:/consent.db?vfs=" + name, sql: func(q string, _ []driver.NamedValue) string {
		switch q {
		case "PRAGMA synchronous = EXTRA":
			return "PRAGMA synchronous = NORMAL"
		case "PRAGMA synchronous":
			return "SELECT '3'"
		}
		return q
	}}
	faulty := r.open()
	defer func() { _ = faulty.Close() }()
	person := someone()
	acknowledged := 0
	if s, err := sqlstore.Open(ctx, faulty, sqlstore.Settings{Dialect: sqlstore.SQLite}); err == nil {
		for range appends() {
			e := consent.Event{Kind: consent.KindWithdrawnAll, Key: consent.NewKey()}
			if hold(s, person, e) == nil {
				acknowledged++
			}
		}
		_ = s.Close()
	}
	store, end, err := mount(d.cut(dropped, 1, shm(t)), sqlstore.Settings{})
	require.NoError(t, err)
	defer end()
	events, err := store.Read(ctx, consent.ConsentOf(person), 0)
	require.NoError(t, err)
	return max(0, acknowledged-len(events))
}
