package dbtest

import (
	"database/sql"
	"fmt"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ncruces/go-sqlite3/vfs"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/sqlstore"
)

var disks atomic.Int64

// mount opens a ledger on a disk. What it gives closes it again.
func mount(d *disk, s sqlstore.Settings) (*sqlstore.Store, func(), error) {
	name := fmt.Sprintf("disk%d", disks.Add(1))
	vfs.Register(name, d)
	db, err := sql.Open("sqlite3", "file:/consent.db?vfs="+name)
	if err != nil {
		return nil, nil, err
	}
	end := func() {
		_ = db.Close()
		vfs.Unregister(name)
	}
	s.Dialect = sqlstore.SQLite
	store, err := sqlstore.Open(ctx, db, s)
	if err != nil {
		end()
		return nil, nil, err
	}
	return store, func() { _ = store.Close(); end() }, nil
}

// workload appends events and gives those that were acknowledged, and those
// that were tried.
func workload(d *disk, n int) (person cowork.ID, acknowledged, tried []consent.Key) {
	person = someone()
	store, end, err := mount(d, sqlstore.Settings{})
	if err != nil {
		return person, nil, nil
	}
	defer end()
	for i := range n {
		e := consent.Event{Kind: consent.KindWithdrawnAll, Key: consent.NewKey(), At: int64(1000 + i)}
		tried = append(tried, e.Key)
		if hold(store, person, e) == nil {
			acknowledged = append(acknowledged, e.Key)
		}
	}
	return person, acknowledged, tried
}

func hold(s consent.Store, person cowork.ID, e consent.Event) error {
	return s.Hold(ctx, consent.ConsentOf(person), consent.Urgent, func(tx consent.Tx) error {
		return tx.Append(func(h consent.Head) []consent.Stored { return []consent.Stored{h.Next(e)} })
	})
}

// audit opens the ledger on what is left of a disk, and checks that everything
// acknowledged is there, whole and in order, and nothing that was not tried.
func audit(t *testing.T, d *disk, person cowork.ID, acknowledged, tried []consent.Key) {
	t.Helper()
	store, end, err := mount(d, sqlstore.Settings{})
	require.NoError(t, err)
	defer end()
	events, err := store.Read(ctx, consent.ConsentOf(person), 0)
	require.NoError(t, err)
	_, err = consent.Verify(consent.ConsentOf(person), events)
	require.NoError(t, err)
	found := map[consent.Key]bool{}
	for _, e := range events {
		found[e.Key] = true
		assert.Contains(t, tried, e.Key)
	}
	for i, k := range acknowledged {
		assert.True(t, found[k], "acknowledged event %d is lost", i+1)
	}
	require.NoError(t, hold(store, person, consent.Event{Kind: consent.KindWithdrawnAll, Key: consent.NewKey()}))
}

// appends is how many events the workloads try; long runs try more.
func appends() int {
	if os.Getenv("COWORK_LONG") != "" {
		return 20
	}
	return 6
}

// shm gives a new directory for shared memory, which does not survive a power cut.
func shm(t *testing.T) string {
	dir, err := os.MkdirTemp(t.TempDir(), "shm")
	require.NoError(t, err)
	return dir
}

// Properties 33, 34, 36: with the power cut at every operation, and what was not
// synced kept, dropped or torn, nothing acknowledged is lost and nothing is half there.
func TestPowerCutAtEveryOperation(t *testing.T) {
	d := newDisk(shm(t))
	_, acknowledged, _ := workload(d, appends())
	require.Len(t, acknowledged, appends())
	assert.GreaterOrEqual(t, d.syncs, len(acknowledged), "at least one sync for each event")
	total := d.ops
	cuts, began := 0, time.Now()
	for at := 1; at <= total; at++ {
		d := newDisk(shm(t))
		d.failAt, d.off = at, true
		person, acknowledged, tried := workload(d, appends())
		for seed, s := range []survive{dropped, kept, torn, torn} {
			audit(t, d.cut(s, uint64(at*10+seed), shm(t)), person, acknowledged, tried)
			cuts++
		}
		if t.Failed() {
			t.Fatalf("at operation %d of %d", at, total)
		}
	}
	t.Logf("%d cuts at %d operations in %v", cuts, total, time.Since(began).Round(time.Second))
}

// Properties 12, 34, 35: with each operation failing once, what is acknowledged and
// what is in the ledger agree, at once and after a power cut.
func TestOneFailureAtEveryOperation(t *testing.T) {
	d := newDisk(shm(t))
	workload(d, appends())
	for at := 1; at <= d.ops; at++ {
		d := newDisk(shm(t))
		d.failAt = at
		person, acknowledged, tried := workload(d, appends())
		d.failAt = -1
		audit(t, d.cut(dropped, 1, shm(t)), person, acknowledged, tried)
		audit(t, d, person, acknowledged, tried)
		if t.Failed() {
			t.Fatalf("at operation %d", at)
		}
	}
}

// Property 20: on a full disk a withdrawal succeeds where a give does not.
func TestFullDiskLetsWithdrawalsIn(t *testing.T) {
	d := newDisk(shm(t))
	reserve := &roomReserve{d: d, size: 256 << 10}
	d.room = 600 << 10
	store, end, err := mount(d, sqlstore.Settings{Reserve: reserve})
	require.NoError(t, err)
	defer end()
	r, notice := register(t, store, &consent.MemoryKeys{})
	person := someone()
	give := consent.Giving{Person: person, Scopes: []consent.Scope{takePart}, Wording: notice}
	_, err = r.Give(ctx, give)
	require.NoError(t, err)
	d.mu.Lock()
	d.room = 0
	d.mu.Unlock()
	_, err = r.Give(ctx, give)
	for i := 0; err == nil && i < 500; i++ { // the log may have room of its own
		_, err = r.Give(ctx, give)
	}
	require.ErrorIs(t, err, consent.ErrFull)
	for range 20 {
		taken := r.Withdraw(ctx, consent.Withdrawal{Person: person})
		require.True(t, taken.Durable, "%v", taken.Err)
	}
	ok, err := r.Permits(ctx, person, takePart)
	require.NoError(t, err)
	assert.False(t, ok)
}
