package dbtest

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "github.com/ncruces/go-sqlite3/driver"
	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/consenttest"
	"github.com/powercowork/cowork/consent/sqlstore"
)

var ctx = context.Background()

// postgresDSN is the environment variable that names a PostgreSQL server.
const postgresDSN = "COWORK_POSTGRES_DSN"

// database is a database that can be opened several times, as several processes
// would.
type database struct {
	driver, dsn string
	settings    sqlstore.Settings
}

func (d database) db(t testing.TB) *sql.DB {
	db, err := sql.Open(d.driver, d.dsn)
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func (d database) open(t testing.TB) *sqlstore.Store {
	s, err := sqlstore.Open(ctx, d.db(t), d.settings)
	require.NoError(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func (d database) subject(t testing.TB) consenttest.Subject {
	return consenttest.Subject{Store: d.open(t), Again: d.open(t)}
}

// kinds are the databases that every test runs on.
var kinds = map[string]func(testing.TB) database{
	"SQLite modernc": func(t testing.TB) database { return modernc(filepath.Join(t.TempDir(), "consent.db")) },
	"SQLite ncruces": func(t testing.TB) database { return ncruces(filepath.Join(t.TempDir(), "consent.db")) },
	"PostgreSQL":     postgres,
}

// each runs a test on every database.
func each(t *testing.T, f func(*testing.T, database)) {
	for _, name := range []string{"SQLite modernc", "SQLite ncruces", "PostgreSQL"} {
		t.Run(name, func(t *testing.T) { f(t, kinds[name](t)) })
	}
}

func modernc(path string) database {
	return database{"sqlite", "file:" + path + "?_pragma=busy_timeout(5000)", sqlstore.Settings{Dialect: sqlstore.SQLite}}
}

func ncruces(path string) database {
	return database{"sqlite3", "file:" + path + "?_pragma=busy_timeout(5000)", sqlstore.Settings{Dialect: sqlstore.SQLite}}
}

var schemas atomic.Int64

// postgres is a schema of its own on the server that the environment names.
func postgres(t testing.TB) database {
	dsn := os.Getenv(postgresDSN)
	if dsn == "" {
		t.Skip("SKIPPED: no PostgreSQL server; set " + postgresDSN)
	}
	schema := fmt.Sprintf("consent_%d_%d", os.Getpid(), schemas.Add(1))
	d := database{"pgx", dsn, sqlstore.Settings{Dialect: sqlstore.PostgreSQL, Prefix: schema + "."}}
	db := d.db(t)
	t.Cleanup(func() { _, _ = db.Exec("DROP SCHEMA IF EXISTS " + schema + " CASCADE") })
	return d
}

// table is the name of a table of the database.
func (d database) table(name string) string { return d.settings.Prefix + name }

func someone() cowork.ID { return cowork.IDOf(uuid.New()) }

// register opens a register on a store, with a wording published.
func register(t testing.TB, s consent.Store, keys consent.Keys) (*consent.Register, consent.Hash) {
	r, err := consent.Open(ctx, consent.Config{Store: s, Keys: keys, Clock: time.Now})
	require.NoError(t, err)
	t.Cleanup(func() { _ = r.Close() })
	h, err := r.Publish(ctx, wording())
	require.NoError(t, err)
	return r, h
}

func wording() consent.Wording {
	return consent.Wording{
		Title: "A question", Withdrawal: "Say so, at any time.",
		Purposes: []consent.Purpose{consent.PurposeTakePart, consent.PurposePublish, consent.PurposeRecord},
	}
}

var takePart = consent.For(consent.PurposeTakePart)

func isSQLite(d database) bool { return d.settings.Dialect == sqlstore.SQLite }

// file is the path of a SQLite database.
func (d database) file() string {
	path, _, _ := strings.Cut(strings.TrimPrefix(d.dsn, "file:"), "?")
	return path
}
