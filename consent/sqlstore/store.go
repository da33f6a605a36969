package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// Store is a consent.Store in a database. Several processes may each have one on
// the same database.
type Store struct {
	db *sql.DB
	s  Settings
	d  database
	// newer: the tables have a layout that this version does not know. Nothing is
	// read; a withdrawal is let in if the tables take it.
	newer bool
	read  *sql.Stmt
}

// database is what differs between the dialects.
type database interface {
	// prepare sets and checks what makes the database safe, and migrates it.
	prepare(ctx context.Context) (layout int, err error)
	// hold runs f in a transaction that holds the stream.
	hold(ctx context.Context, stream consent.Stream, mode consent.Mode, f func(consent.Tx) error) error
	// in is a transaction that somebody else commits, holding the stream.
	in(ctx context.Context, tx *sql.Tx, stream consent.Stream) (consent.Tx, error)
	readSQL() string
	headsSQL() string
	close() error
}

// Open opens the ledger in a database, and makes it there if there is none. The
// database stays the caller's to close, after the Store.
func Open(ctx context.Context, db *sql.DB, s Settings) (*Store, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	if max := db.Stats().MaxOpenConnections; max == 1 {
		return nil, refused("SetMaxOpenConns", "1; one connection writes, at least one more reads")
	}
	store := &Store{db: db, s: s}
	switch s.Dialect {
	case SQLite:
		store.d = &sqlite{db: db, s: s, turn: make(chan struct{}, 1)}
	case PostgreSQL:
		store.d = &postgres{db: db, s: s}
	}
	if err := store.open(ctx); err != nil {
		return nil, errors.Join(err, store.d.close())
	}
	return store, nil
}

func (s *Store) open(ctx context.Context) error {
	layout, err := s.d.prepare(ctx)
	if err != nil {
		return err
	}
	s.newer = layout > version
	if s.s.Reserve != nil {
		if err := s.s.Reserve.Take(); err != nil {
			return fmt.Errorf("sqlstore: the reserve: %w", err)
		}
	}
	s.read, err = s.db.PrepareContext(ctx, s.s.sql(s.d.readSQL()))
	return err
}

// Close lets go of what the store holds of the database.
func (s *Store) Close() error { return errors.Join(s.read.Close(), s.d.close()) }

// Read gives the events of a stream after a number.
func (s *Store) Read(ctx context.Context, stream consent.Stream, after uint64) ([]consent.Stored, error) {
	if s.newer {
		return nil, consent.ErrNewer
	}
	rows, err := s.read.QueryContext(ctx, stream.String(), int64(after))
	if err != nil {
		return nil, err
	}
	return scan(rows, stream)
}

// scan reads events. A row with the number 0 says whether the server is a
// replica: there is always an answer, also when there is no event.
func scan(rows *sql.Rows, stream consent.Stream) (events []consent.Stored, err error) {
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		e := consent.Stored{Stream: stream}
		var seq int64
		var key, hash []byte
		if err := rows.Scan(&seq, &key, &hash, &e.Body); err != nil {
			return nil, err
		}
		if seq == 0 {
			if len(e.Body) > 0 {
				return nil, ErrReplica
			}
			continue
		}
		if len(key) != len(e.Key) || len(hash) != len(e.Hash) {
			return nil, consent.ErrTampered
		}
		e.Seq, e.Key, e.Hash = uint64(seq), consent.Key(key), consent.Hash(hash)
		events = append(events, e)
	}
	return events, rows.Err()
}

// Hold calls f while it holds the stream. A withdrawal that finds no room gets
// the reserve.
func (s *Store) Hold(ctx context.Context, stream consent.Stream, mode consent.Mode, f func(consent.Tx) error) error {
	if s.newer && mode != consent.Urgent {
		return consent.ErrNewer
	}
	err := s.d.hold(ctx, stream, mode, f)
	if mode == consent.Urgent && s.s.Reserve != nil && isFull(err) {
		if err := s.s.Reserve.Release(); err != nil {
			return err
		}
		err = s.d.hold(ctx, stream, mode, f)
	}
	if isFull(err) {
		return errors.Join(consent.ErrFull, err)
	}
	return err
}

// isFull knows a full disk by its words: the drivers have no type in common.
func isFull(err error) bool {
	return err != nil && (strings.Contains(err.Error(), "disk is full") ||
		strings.Contains(err.Error(), "No space left on device") || strings.Contains(err.Error(), "no space left on device"))
}

// Refill takes the reserve again, once there is room.
func (s *Store) Refill() error {
	if s.s.Reserve == nil {
		return nil
	}
	return s.s.Reserve.Take()
}

// Heads gives the last event of every stream.
func (s *Store) Heads(ctx context.Context) iter.Seq2[consent.Stored, error] {
	return func(yield func(consent.Stored, error) bool) {
		if s.newer {
			yield(consent.Stored{}, consent.ErrNewer)
			return
		}
		rows, err := s.db.QueryContext(ctx, s.s.sql(s.d.headsSQL()))
		if err != nil {
			yield(consent.Stored{}, err)
			return
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			e, err := scanHead(rows)
			if !yield(e, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(consent.Stored{}, err)
		}
	}
}

func scanHead(rows *sql.Rows) (e consent.Stored, err error) {
	var name string
	var key, hash []byte
	if err := rows.Scan(&name, &e.Seq, &key, &hash, &e.Body); err != nil {
		return e, err
	}
	if len(key) != len(e.Key) || len(hash) != len(e.Hash) {
		return e, consent.ErrTampered
	}
	e.Key, e.Hash = consent.Key(key), consent.Hash(hash)
	e.Stream, err = consent.ParseStream(name)
	return e, err
}

// GiveTx records consent in a transaction of the caller, so that a portal can
// write it together with rows of its own; until the caller commits, nothing is
// permitted. The transaction has to be one that is durable when it commits (in
// PostgreSQL at READ COMMITTED), and is refused otherwise.
//
// There is no WithdrawTx. A withdrawal in a transaction that is rolled back for
// some other reason would be lost although the person was told that it was done;
// so it goes through Register.Withdraw, which nothing else can undo.
func (s *Store) GiveTx(
	ctx context.Context, r *consent.Register, tx *sql.Tx, g consent.Giving,
) (consent.Recorded, error) {
	if s.newer {
		return consent.Recorded{}, consent.ErrNewer
	}
	if g.Person == (cowork.ID{}) {
		return consent.Recorded{}, consent.ErrNobody
	}
	held, err := s.d.in(ctx, tx, consent.ConsentOf(g.Person))
	if err != nil {
		return consent.Recorded{}, err
	}
	return r.GiveIn(ctx, held, g)
}
