package sqlstore_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/consent/sqlstore"
)

// The SQL of a migration is what Open runs, with the prefix before each name.
func TestMigration(t *testing.T) {
	for _, c := range []struct {
		s    sqlstore.Settings
		want []string
	}{
		{sqlstore.Settings{Dialect: sqlstore.SQLite}, []string{"CREATE TABLE event (", "TRIGGER event_no_delete", "STRICT"}},
		{
			sqlstore.Settings{Dialect: sqlstore.SQLite, Prefix: "consent_"},
			[]string{"CREATE TABLE consent_event (", "TRIGGER consent_event_no_update BEFORE UPDATE ON consent_event"},
		},
		{
			sqlstore.Settings{Dialect: sqlstore.PostgreSQL, Prefix: "consent."},
			[]string{"CREATE SCHEMA IF NOT EXISTS consent;", "CREATE TABLE consent.event (", "FUNCTION consent.event_guard()", "BEFORE TRUNCATE ON consent.event"},
		},
	} {
		text, err := c.s.Migration()
		require.NoError(t, err)
		for _, want := range c.want {
			assert.Contains(t, text, want)
		}
		for _, left := range []string{"$event", "$ledger", "$key"} {
			assert.NotContains(t, text, left)
		}
		text, err = c.s.KeysMigration()
		require.NoError(t, err)
		assert.Contains(t, text, "CREATE TABLE "+c.s.Prefix+"key (")
	}
}

// A prefix is part of the SQL, so it is a plain word or nothing.
func TestPrefixIsAWord(t *testing.T) {
	for _, s := range []sqlstore.Settings{
		{},
		{Dialect: 9},
		{Dialect: sqlstore.SQLite, Prefix: "a; DROP TABLE event"},
		{Dialect: sqlstore.SQLite, Prefix: "schema."},
		{Dialect: sqlstore.PostgreSQL, Prefix: "a.b."},
		{Dialect: sqlstore.PostgreSQL, Prefix: "1a"},
		{Dialect: sqlstore.PostgreSQL, Prefix: `"`},
	} {
		_, err := s.Migration()
		assert.Error(t, err)
		_, err = sqlstore.Open(context.Background(), sql.OpenDB(nowhere{}), s)
		assert.Error(t, err)
	}
}

// nowhere is a database that cannot be reached.
type nowhere struct{}

func (nowhere) Connect(context.Context) (driver.Conn, error) { return nil, errors.New("nowhere") }
func (nowhere) Driver() driver.Driver                        { return nil }

// A reserve takes its room once and gives it back.
func TestFileReserve(t *testing.T) {
	r := sqlstore.FileReserve{Path: filepath.Join(t.TempDir(), "reserve"), Size: 4096}
	require.NoError(t, r.Take())
	require.NoError(t, r.Take())
	assert.FileExists(t, r.Path)
	require.NoError(t, r.Release())
	require.NoError(t, r.Release())
	assert.NoFileExists(t, r.Path)
}
