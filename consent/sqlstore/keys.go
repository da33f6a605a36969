package sqlstore

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"

	"github.com/powercowork/cowork/consent"
)

// Keys keeps the keys that seal in a database. Give it another file, or another
// database, than the events: a copy of it is a copy of the people.
type Keys struct {
	db *sql.DB
	s  Settings
}

// OpenKeys opens the keys in a database, and makes the table if there is none.
// For SQLite, set the least that survives a power cut and the removal of
// what is deleted on every connection, by the driver's means: it is read back.
func OpenKeys(ctx context.Context, db *sql.DB, s Settings) (*Keys, error) {
	text, err := s.KeysMigration()
	if err != nil {
		return nil, err
	}
	k := &Keys{db: db, s: s}
	there, err := k.there(ctx)
	if err != nil {
		return nil, err
	}
	if !there {
		if _, err := db.ExecContext(ctx, text); err != nil {
			return nil, err
		}
	}
	return k, nil
}

func (k *Keys) there(ctx context.Context) (there bool, err error) {
	query := "SELECT to_regclass($1) IS NOT NULL"
	if k.s.Dialect == SQLite {
		query = "SELECT count(*) > 0 FROM sqlite_schema WHERE name = ?1"
	}
	err = k.db.QueryRowContext(ctx, query, k.s.sql("$key")).Scan(&there)
	return there, err
}

// Key gives the key of a stream.
func (k *Keys) Key(ctx context.Context, s consent.Stream, create bool) (key []byte, err error) {
	key, err = k.find(ctx, s)
	if key != nil || err != nil || !create {
		return key, err
	}
	fresh := make([]byte, consent.KeySize)
	_, _ = rand.Read(fresh)
	err = k.write(ctx, "INSERT INTO $key (stream, key) VALUES ($1, $2) ON CONFLICT (stream) DO NOTHING", s.String(), fresh)
	if err != nil {
		return nil, err
	}
	return k.find(ctx, s)
}

func (k *Keys) find(ctx context.Context, s consent.Stream) (key []byte, err error) {
	err = k.db.QueryRowContext(ctx, k.s.sql("SELECT key FROM $key WHERE stream = $1"), s.String()).Scan(&key)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return key, err
}

// Remove removes the key of a stream. In SQLite the bytes are written over, in
// the file and in its log. In PostgreSQL they stay until the table is vacuumed,
// and in the write-ahead log and its archive for as long as those are kept.
func (k *Keys) Remove(ctx context.Context, s consent.Stream) error {
	return k.write(ctx, "DELETE FROM $key WHERE stream = $1", s.String())
}

// write makes one change on a connection that is durable.
func (k *Keys) write(ctx context.Context, query string, args ...any) error {
	conn, err := k.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	if k.s.Dialect != SQLite {
		_, err := conn.ExecContext(ctx, "SET synchronous_commit = on")
		if err == nil {
			_, err = conn.ExecContext(ctx, k.s.sql(query), args...)
		}
		return err
	}
	for _, set := range []string{"synchronous = EXTRA", "secure_delete = ON", "busy_timeout = 5000"} {
		if _, err := conn.ExecContext(ctx, "PRAGMA "+set); err != nil {
			return err
		}
	}
	if got, err := ask(ctx, conn, "PRAGMA synchronous"); err != nil || got != "3" {
		return errors.Join(refused("synchronous", got), err)
	}
	if _, err := conn.ExecContext(ctx, k.s.sql(query), args...); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}
