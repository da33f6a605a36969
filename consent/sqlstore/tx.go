package sqlstore

import (
	"context"
	"database/sql"
	"errors"

	"github.com/powercowork/cowork/consent"
)

// runner is a connection or a transaction.
type runner interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// statements are what a transaction asks, with the prefix in place.
type statements struct {
	read, last, find, insert string
	// beforeAppend is run first; it takes no argument or the name of the stream.
	beforeAppend []statement
}

type statement struct {
	sql  string
	args []any
}

// tx is a stream while it is held.
type tx struct {
	ctx    context.Context
	run    runner
	stream consent.Stream
	s      statements
}

func (t *tx) Read(after uint64) ([]consent.Stored, error) {
	rows, err := t.run.QueryContext(t.ctx, t.s.read, t.stream.String(), int64(after))
	if err != nil {
		return nil, err
	}
	return scan(rows, t.stream)
}

func (t *tx) newest() (e consent.Stored, err error) {
	var key, hash []byte
	e.Stream = t.stream
	err = t.run.QueryRowContext(t.ctx, t.s.last, t.stream.String()).Scan(&e.Seq, &key, &hash, &e.Body)
	if errors.Is(err, sql.ErrNoRows) {
		return consent.Stored{}, nil
	}
	if err != nil {
		return consent.Stored{}, err
	}
	if len(key) != len(e.Key) || len(hash) != len(e.Hash) {
		return consent.Stored{}, consent.ErrTampered
	}
	e.Key, e.Hash = consent.Key(key), consent.Hash(hash)
	return e, nil
}

func (t *tx) Find(key consent.Key) (seq uint64, err error) {
	err = t.run.QueryRowContext(t.ctx, t.s.find, t.stream.String(), key[:]).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return seq, err
}

func (t *tx) Append(chain func(consent.Head) []consent.Stored) error {
	for _, s := range t.s.beforeAppend {
		if _, err := t.run.ExecContext(t.ctx, s.sql, s.args...); err != nil {
			return err
		}
	}
	last, err := t.newest()
	if err != nil {
		return err
	}
	head := consent.Head{Stream: t.stream}
	if last.Seq > 0 {
		head = consent.HeadOf(last)
	}
	for _, e := range chain(head) {
		_, err := t.run.ExecContext(t.ctx, t.s.insert, e.Stream.String(), int64(e.Seq), e.Key[:], e.Hash[:], e.Body)
		if err != nil {
			return err
		}
	}
	return nil
}
