package dbtest

import (
	"database/sql/driver"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/sqlstore"
)

// openThrough opens a database through a driver that changes statements.
func (d database) openThrough(t *testing.T, change func(string) string) (*sqlstore.Store, error) {
	r := rewriting{
		driver: d.db(t).Driver(), dsn: d.dsn,
		sql: func(q string, _ []driver.NamedValue) string { return change(q) },
	}
	db := r.open()
	t.Cleanup(func() { _ = db.Close() })
	s, err := sqlstore.Open(ctx, db, d.settings)
	if err == nil {
		t.Cleanup(func() { _ = s.Close() })
	}
	return s, err
}

// Property 37: a setting that does not read back as asked is refused.
func TestSettingsAreReadBack(t *testing.T) {
	sqliteOnly := map[string]string{
		"PRAGMA synchronous":        "SELECT '1'",
		"PRAGMA journal_mode":       "SELECT 'delete'",
		"PRAGMA recursive_triggers": "SELECT '0'",
		"PRAGMA trusted_schema":     "SELECT '1'",
		"SELECT sqlite_version()":   "SELECT '3.51.2'",
	}
	each(t, func(t *testing.T, d database) {
		if !isSQLite(d) {
			sqliteOnly = map[string]string{
				"SHOW fsync":                 "SELECT 'off'",
				"SHOW full_page_writes":      "SELECT 'off'",
				"SELECT pg_is_in_recovery()": "SELECT true",
			}
		}
		for asked, answer := range sqliteOnly {
			_, err := d.openThrough(t, func(q string) string {
				if q == asked {
					return answer
				}
				return q
			})
			if asked == "SELECT pg_is_in_recovery()" {
				assert.ErrorIs(t, err, sqlstore.ErrReplica)
				continue
			}
			assert.ErrorIs(t, err, sqlstore.ErrSettings, asked)
		}
	})
}

// Property 37: the version of SQLite that was withdrawn is refused too.
func TestWithdrawnSQLiteIsRefused(t *testing.T) {
	_, err := modernc(filepath.Join(t.TempDir(), "a.db")).openThrough(t, func(q string) string {
		return strings.Replace(q, "SELECT sqlite_version()", "SELECT '3.52.0'", 1)
	})
	assert.ErrorIs(t, err, sqlstore.ErrSettings)
}

// Property 37: a file of somebody else is refused and left as it is.
func TestForeignFileIsRefused(t *testing.T) {
	d := modernc(filepath.Join(t.TempDir(), "foreign.db"))
	_, err := d.db(t).Exec("CREATE TABLE customers (name TEXT); INSERT INTO customers VALUES ('x')")
	require.NoError(t, err)
	before, err := os.ReadFile(d.file())
	require.NoError(t, err)
	_, err = sqlstore.Open(ctx, d.db(t), d.settings)
	require.ErrorIs(t, err, sqlstore.ErrForeign)
	after, err := os.ReadFile(d.file())
	require.NoError(t, err)
	assert.Equal(t, before, after)
	d.settings.Shared, d.settings.Prefix = true, "consent_"
	s := d.open(t)
	assert.NoError(t, hold(s, someone(), consent.Event{Kind: consent.KindAsked, Key: consent.NewKey()}))
	require.NoError(t, os.WriteFile(d.file()+".txt", []byte("not a database at all, only some words that are long enough"), 0o600))
	_, err = sqlstore.Open(ctx, modernc(d.file()+".txt").db(t), sqlstore.Settings{Dialect: sqlstore.SQLite})
	assert.ErrorIs(t, err, sqlstore.ErrForeign)
}

// Property 32: a server that is a replica is refused, also when it becomes one later.
func TestReplicaIsRefused(t *testing.T) {
	d := postgres(t)
	replica := false
	s, err := d.openThrough(t, func(q string) string {
		if replica {
			return strings.ReplaceAll(q, "pg_is_in_recovery()", "true")
		}
		return strings.ReplaceAll(q, "CASE WHEN pg_is_in_recovery()", "CASE WHEN current_setting('cowork.replica', true) = 'yes'")
	})
	require.NoError(t, err)
	_, err = s.Read(ctx, consent.ConsentOf(someone()), 0)
	require.NoError(t, err)
	replica = true
	_, err = d.openThrough(t, func(q string) string { return strings.ReplaceAll(q, "pg_is_in_recovery()", "true") })
	assert.ErrorIs(t, err, sqlstore.ErrReplica)
	late := d.db(t)
	_, err = late.Exec("SELECT 1")
	require.NoError(t, err)
	err = s.Hold(ctx, consent.ConsentOf(someone()), consent.Shared, func(tx consent.Tx) error { _, err := tx.Read(0); return err })
	assert.ErrorIs(t, err, sqlstore.ErrReplica)
}

// Property 38: the database refuses to change, remove or replace an event.
func TestDatabaseRefusesChanges(t *testing.T) {
	each(t, func(t *testing.T, d database) {
		s, person := d.open(t), someone()
		for range 3 {
			require.NoError(t, hold(s, person, consent.Event{Kind: consent.KindWithdrawnAll, Key: consent.NewKey()}))
		}
		event := d.table("event")
		attempts := []string{
			"UPDATE " + event + " SET seq = seq + 10",
			"UPDATE " + event + " SET body = hash",
			"DELETE FROM " + event,
			"INSERT INTO " + event + " SELECT stream, seq, key, hash, body FROM " + event,
			"INSERT INTO " + event + " SELECT stream, seq, key, hash, body FROM " + event + " ON CONFLICT (stream, seq) DO UPDATE SET body = '\\x00'",
		}
		if isSQLite(d) {
			attempts[4] = "INSERT INTO " + event + " SELECT * FROM " + event + " WHERE true ON CONFLICT DO UPDATE SET body = x'00'"
			attempts = append(attempts,
				"REPLACE INTO "+event+" SELECT stream, seq, key, hash, x'00' FROM "+event,
				"INSERT INTO "+event+" VALUES ('consent/x', 7, zeroblob(16), zeroblob(32), x'00')",
				"INSERT INTO "+event+" VALUES ('consent/x', 1, 'text of sixteen.', zeroblob(32), x'00')")
		} else {
			attempts = append(attempts, "TRUNCATE "+event)
		}
		db := d.db(t)
		for _, attempt := range attempts {
			_, err := db.Exec(attempt)
			assert.Error(t, err, attempt)
		}
		events, err := s.Read(ctx, consent.ConsentOf(person), 0)
		require.NoError(t, err)
		_, err = consent.Verify(consent.ConsentOf(person), events)
		assert.NoError(t, err)
		assert.Len(t, events, 3)
	})
}

// Property 41: tables of a newer layout answer nothing, and take a withdrawal.
func TestNewerLayout(t *testing.T) {
	each(t, func(t *testing.T, d database) {
		r, notice := register(t, d.open(t), &consent.MemoryKeys{})
		person := someone()
		_, err := r.Give(ctx, consent.Giving{Person: person, Scopes: []consent.Scope{takePart}, Wording: notice})
		require.NoError(t, err)
		_, err = d.db(t).Exec("UPDATE " + d.table("ledger") + " SET version = 2")
		require.NoError(t, err)
		s := d.open(t)
		r, err = consent.Open(ctx, consent.Config{Store: s, Keys: &consent.MemoryKeys{}, Clock: time.Now})
		require.NoError(t, err)
		defer func() { _ = r.Close() }()
		ok, err := r.Permits(ctx, person, takePart)
		assert.ErrorIs(t, err, consent.ErrNewer)
		assert.False(t, ok)
		taken := r.Withdraw(ctx, consent.Withdrawal{Person: person})
		assert.True(t, taken.Durable)
	})
}

// Properties 12, 33, 42: a database file cut at any byte gives an error or whole
// events; it never permits what was taken back.
func TestFileCutAtAnyByte(t *testing.T) {
	d := ncruces(filepath.Join(t.TempDir(), "consent.db"))
	keys := &consent.MemoryKeys{}
	s := d.open(t)
	r, notice := register(t, s, keys)
	person := someone()
	_, err := r.Give(ctx, consent.Giving{Person: person, Scopes: []consent.Scope{takePart}, Wording: notice})
	require.NoError(t, err)
	require.True(t, r.Withdraw(ctx, consent.Withdrawal{Person: person}).Durable)
	require.NoError(t, r.Close())
	require.NoError(t, s.Close())
	db := d.db(t)
	_, err = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	whole, err := os.ReadFile(d.file())
	require.NoError(t, err)
	step := 331
	if os.Getenv("COWORK_LONG") != "" {
		step = 1
	}
	opened := 0
	for n := 0; n < len(whole); n += step {
		if permitsOnCut(t, whole[:n], keys, person) {
			t.Fatalf("cut at byte %d it permits what was taken back", n)
		}
		opened++
	}
	t.Log("cuts:", opened)
}

// permitsOnCut opens what is left of a file. An error is as good as a no.
func permitsOnCut(t *testing.T, b []byte, keys consent.Keys, person cowork.ID) bool {
	d := ncruces(filepath.Join(t.TempDir(), "cut.db"))
	require.NoError(t, os.WriteFile(d.file(), b, 0o600))
	defer func() { _ = os.Remove(d.file()) }()
	db := d.db(t)
	defer func() { _ = db.Close() }()
	s, err := sqlstore.Open(ctx, db, d.settings)
	if err != nil {
		return false
	}
	defer func() { _ = s.Close() }()
	r, err := consent.Open(ctx, consent.Config{Store: s, Keys: keys, Clock: time.Now})
	if err != nil {
		return false
	}
	defer func() { _ = r.Close() }()
	ok, err := r.Permits(ctx, person, takePart)
	return ok && err == nil
}

// Two connections at least: one writes, another reads.
func TestOneConnectionIsRefused(t *testing.T) {
	d := modernc(filepath.Join(t.TempDir(), "one.db"))
	db := d.db(t)
	db.SetMaxOpenConns(1)
	_, err := sqlstore.Open(ctx, db, d.settings)
	assert.ErrorIs(t, err, sqlstore.ErrSettings)
}
