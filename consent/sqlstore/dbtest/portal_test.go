package dbtest

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/sqlstore"
)

// A portal writes consent in a transaction of its own: it is there when that
// commits, and not before, and not if it is rolled back.
func TestGiveTx(t *testing.T) {
	each(t, func(t *testing.T, d database) {
		s := d.open(t)
		r, notice := register(t, s, &consent.MemoryKeys{})
		person := someone()
		give := consent.Giving{Person: person, Scopes: []consent.Scope{takePart}, Wording: notice}
		permits := func(want bool) {
			t.Helper()
			ok, err := r.Permits(ctx, person, takePart)
			require.NoError(t, err)
			assert.Equal(t, want, ok)
		}
		if isSQLite(d) {
			d.dsn += "&_pragma=synchronous(full)" // not every driver's default
		}
		portal := d.db(t)
		for _, commit := range []bool{false, true} {
			tx, err := portal.BeginTx(ctx, nil)
			require.NoError(t, err)
			got, err := s.GiveTx(ctx, r, tx, give)
			require.NoError(t, err)
			assert.Equal(t, uint64(1), got.Seq)
			permits(false)
			if commit {
				require.NoError(t, tx.Commit())
			} else {
				require.NoError(t, tx.Rollback())
			}
			permits(commit)
		}
		require.True(t, r.Withdraw(ctx, consent.Withdrawal{Person: person}).Durable)
		permits(false)
	})
}

// A transaction that would not be durable, or reads an old snapshot, is refused.
func TestGiveTxRefusesUnsafeTransactions(t *testing.T) {
	each(t, func(t *testing.T, d database) {
		s := d.open(t)
		r, notice := register(t, s, &consent.MemoryKeys{})
		give := consent.Giving{Person: someone(), Scopes: []consent.Scope{takePart}, Wording: notice}
		portal := d.db(t)
		portal.SetMaxOpenConns(1)
		options := &sql.TxOptions{Isolation: sql.LevelSerializable}
		if isSQLite(d) {
			_, err := portal.Exec("PRAGMA synchronous = NORMAL")
			require.NoError(t, err)
			options = nil
		}
		tx, err := portal.BeginTx(ctx, options)
		require.NoError(t, err)
		defer func() { _ = tx.Rollback() }()
		_, err = s.GiveTx(ctx, r, tx, give)
		assert.ErrorIs(t, err, sqlstore.ErrSettings)
	})
}

// Properties 46, 47: after erasure the bytes of a canary are in no file: not of
// the events, their log, the keys or the spool. The chain verifies, everything is
// denied, a later withdrawal is recorded and a give refused.
func TestErasureLeavesNoBytes(t *testing.T) {
	const canary = "canary-of-somebodys-own"
	dir := t.TempDir()
	d := modernc(filepath.Join(dir, "consent.db"))
	kd := modernc(filepath.Join(dir, "keys.db"))
	keys, err := sqlstore.OpenKeys(ctx, kd.db(t), kd.settings)
	require.NoError(t, err)
	spool, err := consent.OpenFileSpool(filepath.Join(dir, "spool"))
	require.NoError(t, err)
	defer func() { _ = spool.Close() }()
	s := d.open(t)
	r, notice := register(t, s, keys)
	person := someone()
	_, err = r.Give(ctx, consent.Giving{
		Person: person, Scopes: []consent.Scope{takePart}, Wording: notice,
		Behalf: consent.Behalf{Actor: someone(), Authority: canary},
	})
	require.NoError(t, err)
	key, err := keys.Key(ctx, consent.ConsentOf(person), false)
	require.NoError(t, err)
	require.NotNil(t, key)
	assert.False(t, inFiles(t, dir, []byte(canary)), "it is sealed from the start")
	assert.True(t, inFiles(t, dir, key), "the key is kept")
	require.NoError(t, r.Erase(ctx, person))
	assert.False(t, inFiles(t, dir, []byte(canary)))
	assert.False(t, inFiles(t, dir, key), "the key is gone, byte for byte")

	r2, _ := register(t, s, keys)
	for _, r := range []*consent.Register{r, r2} {
		ok, err := r.Permits(ctx, person, takePart)
		assert.NoError(t, err)
		assert.False(t, ok)
	}
	assert.True(t, r2.Withdraw(ctx, consent.Withdrawal{Person: person, Scopes: []consent.Scope{takePart}}).Durable)
	_, err = r2.Give(ctx, consent.Giving{Person: person, Scopes: []consent.Scope{takePart}, Wording: notice})
	assert.ErrorIs(t, err, consent.ErrErased)
	l, err := r2.Ledger(ctx, person)
	require.NoError(t, err)
	assert.Equal(t, 3, l.Len())
}

func inFiles(t *testing.T, dir string, what []byte) bool {
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(dir, f.Name()))
		require.NoError(t, err)
		if bytes.Contains(b, what) {
			return true
		}
	}
	return false
}

// The keys of a database are made once, whoever asks first, and removed for good.
func TestKeysInADatabase(t *testing.T) {
	each(t, func(t *testing.T, d database) {
		d.open(t) // in PostgreSQL it makes the schema
		if isSQLite(d) {
			d = modernc(filepath.Join(t.TempDir(), "keys.db"))
		}
		one, err := sqlstore.OpenKeys(ctx, d.db(t), d.settings)
		require.NoError(t, err)
		two, err := sqlstore.OpenKeys(ctx, d.db(t), d.settings)
		require.NoError(t, err)
		stream := consent.ConsentOf(someone())
		none, err := one.Key(ctx, stream, false)
		require.NoError(t, err)
		assert.Nil(t, none)
		first, err := one.Key(ctx, stream, true)
		require.NoError(t, err)
		assert.Len(t, first, consent.KeySize)
		second, err := two.Key(ctx, stream, true)
		require.NoError(t, err)
		assert.Equal(t, first, second)
		require.NoError(t, two.Remove(ctx, stream))
		gone, err := one.Key(ctx, stream, false)
		require.NoError(t, err)
		assert.Nil(t, gone)
	})
}

// Property 40: nothing is lost of a nanosecond, and a NUL stops no withdrawal.
func TestNanosecondsAndNUL(t *testing.T) {
	each(t, func(t *testing.T, d database) {
		s := d.open(t)
		person := someone()
		e := consent.Event{Kind: consent.KindAsked, Key: consent.NewKey(), At: 1763800000123456789}
		require.NoError(t, hold(s, person, e))
		events, err := s.Read(ctx, consent.ConsentOf(person), 0)
		require.NoError(t, err)
		got, err := consent.DecodeEvent(events[0].Body)
		require.NoError(t, err)
		assert.Equal(t, e.At, got.At)
		r, _ := register(t, s, &consent.MemoryKeys{})
		taken := r.Withdraw(ctx, consent.Withdrawal{Person: person, Scopes: []consent.Scope{consent.For("x-\x00\xff'; --")}})
		assert.True(t, taken.Durable, "%v", taken.Err)
	})
}
