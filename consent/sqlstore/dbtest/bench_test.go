package dbtest

import (
	"database/sql"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/sqlstore"
)

// naive is what one would otherwise write: a row for each consent, and an UPDATE
// when it is taken back. It keeps no history, proves nothing, and a use that has
// looked goes on although consent is gone.
type naive struct{ db *sql.DB }

func newNaive(b *testing.B, d database) naive {
	db := d.db(b)
	if isSQLite(d) {
		db.SetMaxOpenConns(1)
		_, err := db.Exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
		require.NoError(b, err)
	} else {
		_, err := db.Exec("CREATE SCHEMA " + d.settings.Prefix[:len(d.settings.Prefix)-1])
		require.NoError(b, err)
	}
	_, err := db.Exec("CREATE TABLE " + d.table("naive") + " (person TEXT, purpose TEXT, given BOOLEAN, PRIMARY KEY (person, purpose))")
	require.NoError(b, err)
	return naive{db}
}

// BenchmarkGiveAndWithdraw gives and takes back on a database, beside the naive way.
func BenchmarkGiveAndWithdraw(b *testing.B) {
	for _, name := range []string{"SQLite modernc", "SQLite ncruces", "PostgreSQL"} {
		b.Run(name+"/register", func(b *testing.B) {
			r, notice := register(b, kinds[name](b).open(b), &consent.MemoryKeys{})
			for b.Loop() {
				p := someone()
				_, err := r.Give(ctx, consent.Giving{Person: p, Scopes: []consent.Scope{takePart}, Wording: notice})
				require.NoError(b, err)
				require.True(b, r.Withdraw(ctx, consent.Withdrawal{Person: p}).Durable)
			}
		})
		b.Run(name+"/naive", func(b *testing.B) {
			d := kinds[name](b)
			n := newNaive(b, d)
			for b.Loop() {
				p := someone().String()
				_, err := n.db.Exec("INSERT INTO "+d.table("naive")+" VALUES ($1, $2, true)", p, "take_part")
				require.NoError(b, err)
				_, err = n.db.Exec("UPDATE "+d.table("naive")+" SET given = false WHERE person = $1 AND purpose = $2", p, "take_part")
				require.NoError(b, err)
			}
		})
	}
}

// BenchmarkPermits asks on a database, beside the naive way.
func BenchmarkPermits(b *testing.B) {
	for _, name := range []string{"SQLite modernc", "SQLite ncruces", "PostgreSQL"} {
		b.Run(name+"/register", func(b *testing.B) {
			r, notice := register(b, kinds[name](b).open(b), &consent.MemoryKeys{})
			p := someone()
			_, err := r.Give(ctx, consent.Giving{Person: p, Scopes: []consent.Scope{takePart}, Wording: notice})
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				ok, err := r.Permits(ctx, p, takePart)
				if !ok || err != nil {
					b.Fatal(ok, err)
				}
			}
		})
		b.Run(name+"/naive", func(b *testing.B) {
			d := kinds[name](b)
			n := newNaive(b, d)
			p := someone().String()
			_, err := n.db.Exec("INSERT INTO "+d.table("naive")+" VALUES ($1, $2, true)", p, "take_part")
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				var ok bool
				if err := n.db.QueryRow("SELECT given FROM "+d.table("naive")+" WHERE person = $1 AND purpose = $2", p, "take_part").Scan(&ok); !ok || err != nil {
					b.Fatal(ok, err)
				}
			}
		})
	}
}

// BenchmarkOpenLarge opens a SQLite ledger of COWORK_EVENTS events (2 million in a
// long run), asks about one person, then verifies everything.
func BenchmarkOpenLarge(b *testing.B) {
	events, _ := strconv.Atoi(os.Getenv("COWORK_EVENTS"))
	if events == 0 {
		b.Skip("set COWORK_EVENTS")
	}
	d := modernc(filepath.Join(b.TempDir(), "large.db"))
	require.NoError(b, d.open(b).Close())
	const each = 20
	writeLarge(b, d, events/each, each)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for b.Loop() {
		began := time.Now()
		s, err := sqlstore.Open(ctx, d.db(b), d.settings)
		require.NoError(b, err)
		r, err := consent.Open(ctx, consent.Config{Store: s, Keys: &consent.MemoryKeys{}, Clock: time.Now})
		require.NoError(b, err)
		_, err = r.Permits(ctx, numbered(7), takePart)
		require.ErrorIs(b, err, consent.ErrKeyGone)
		b.ReportMetric(float64(time.Since(began).Microseconds())/1000, "ms/open")
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric((float64(after.HeapAlloc)-float64(before.HeapAlloc))/1e6, "MB/open")
		began = time.Now()
		audit, err := consent.VerifyStore(ctx, s, consent.Checkpoint{})
		require.NoError(b, err)
		b.ReportMetric(time.Since(began).Seconds(), "s/verify")
		b.ReportMetric(float64(audit.Events), "events")
		require.NoError(b, s.Close())
	}
}

func numbered(i int) cowork.ID {
	var u uuid.UUID
	binary.BigEndian.PutUint64(u[8:], uint64(i+1))
	u[6], u[8] = 0x80, 0x80
	return cowork.IDOf(u)
}

func writeLarge(b *testing.B, d database, persons, each int) {
	db := d.db(b)
	tx, err := db.Begin()
	require.NoError(b, err)
	insert, err := tx.Prepare(fmt.Sprintf("INSERT INTO %s (stream, seq, key, hash, body) VALUES (?, ?, ?, ?, ?)", d.table("event")))
	require.NoError(b, err)
	for i := range persons {
		head := consent.Head{Stream: consent.ConsentOf(numbered(i))}
		for range each {
			s := head.Next(consent.Event{Kind: consent.KindGiven, Key: consent.NewKey(), Purpose: "take_part", Body: make([]byte, 60)})
			_, err := insert.Exec(s.Stream.String(), s.Seq, s.Key[:], s.Hash[:], s.Body)
			require.NoError(b, err)
			head = consent.HeadOf(s)
		}
	}
	require.NoError(b, tx.Commit())
}
