package dbtest

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/sqlstore"
)

// The tests start this test binary again as another process; what it is to do
// stands in the environment.
const (
	childTask   = "COWORK_CHILD_TASK"
	childDriver = "COWORK_CHILD_DRIVER"
	childDSN    = "COWORK_CHILD_DSN"
	childPrefix = "COWORK_CHILD_PREFIX"
	childKeys   = "COWORK_CHILD_KEYS"
	childPerson = "COWORK_CHILD_PERSON"
)

func TestMain(m *testing.M) {
	switch os.Getenv(childTask) {
	case "":
		os.Exit(m.Run())
	case "append":
		childAppends()
	case "use":
		childUses()
	}
}

// child starts another process on the database.
func (d database) child(t *testing.T, task, keys string, person cowork.ID) (*exec.Cmd, io.ReadCloser) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(
		os.Environ(), childTask+"="+task, childDriver+"="+d.driver, childDSN+"="+d.dsn, childPrefix+"="+d.settings.Prefix,
		childKeys+"="+keys, childPerson+"="+person.String(),
	)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return cmd, out
}

func childStore() (*sqlstore.Store, cowork.ID) {
	d := database{driver: os.Getenv(childDriver), dsn: os.Getenv(childDSN), settings: sqlstore.Settings{Dialect: sqlstore.SQLite}}
	if d.driver == "pgx" {
		d.settings = sqlstore.Settings{Dialect: sqlstore.PostgreSQL, Prefix: os.Getenv(childPrefix)}
	}
	person, err := cowork.ParseID(os.Getenv(childPerson))
	panicOn(err)
	db, err := sql.Open(d.driver, d.dsn)
	panicOn(err)
	s, err := sqlstore.Open(ctx, db, d.settings)
	panicOn(err)
	return s, person
}

func panicOn(err error) {
	if err != nil {
		panic(err)
	}
}

// childAppends appends until it is killed, and prints what was acknowledged.
func childAppends() {
	s, person := childStore()
	for {
		e := consent.Event{Kind: consent.KindWithdrawnAll, Key: consent.NewKey(), At: time.Now().UnixNano()}
		panicOn(hold(s, person, e))
		fmt.Println(hex.EncodeToString(e.Key[:]))
	}
}

// childUses uses until its input ends, and prints when each effect took place.
func childUses() {
	s, person := childStore()
	keys, err := consent.OpenFileKeys(os.Getenv(childKeys))
	panicOn(err)
	r, err := consent.Open(ctx, consent.Config{Store: s, Keys: keys, Clock: time.Now})
	panicOn(err)
	fmt.Println("ready")
	for {
		u, err := r.Begin(ctx, consent.Using{Person: person, Scopes: []consent.Scope{takePart}})
		if err != nil {
			time.Sleep(time.Millisecond)
			continue
		}
		_ = u.Commit(ctx, func(context.Context) error {
			time.Sleep(time.Millisecond)
			fmt.Println(time.Now().UnixNano())
			return nil
		})
		_ = u.Close()
	}
}

// Properties 18, 34: after kill -9 everything acknowledged is there, nothing is
// half there, and what was written without an acknowledgement is found by its key.
func TestKilledProcessLosesNothing(t *testing.T) {
	each(t, func(t *testing.T, d database) {
		person := someone()
		d.open(t)
		var acknowledged []string
		for round := range 5 {
			cmd, out := d.child(t, "append", "", person)
			lines := bufio.NewScanner(out)
			for range 20 + round*7 {
				require.True(t, lines.Scan())
				acknowledged = append(acknowledged, lines.Text())
			}
			require.NoError(t, cmd.Process.Kill())
			for lines.Scan() {
				if len(lines.Text()) == 32 {
					acknowledged = append(acknowledged, lines.Text())
				}
			}
			_ = cmd.Wait()
		}
		events, err := d.open(t).Read(ctx, consent.ConsentOf(person), 0)
		require.NoError(t, err)
		_, err = consent.Verify(consent.ConsentOf(person), events)
		require.NoError(t, err)
		found := map[string]bool{}
		for _, e := range events {
			found[hex.EncodeToString(e.Key[:])] = true
		}
		for _, key := range acknowledged {
			assert.True(t, found[key])
		}
		t.Logf("%d acknowledged, %d written", len(acknowledged), len(events))
	})
}

// Properties 28, 31: no effect in one process takes place after a withdrawal in
// another one returned.
func TestTwoProcesses(t *testing.T) {
	each(t, func(t *testing.T, d database) {
		dir := t.TempDir()
		keys, err := consent.OpenFileKeys(dir)
		require.NoError(t, err)
		r, notice := register(t, d.open(t), keys)
		person := someone()
		give := consent.Giving{Person: person, Scopes: []consent.Scope{takePart}, Wording: notice}
		_, err = r.Give(ctx, give)
		require.NoError(t, err)
		_, out := d.child(t, "use", dir, person)
		lines := bufio.NewScanner(out)
		require.True(t, lines.Scan())
		effects := make(chan int64, 1<<16)
		go func() {
			defer close(effects)
			for lines.Scan() {
				if n, err := strconv.ParseInt(strings.TrimSpace(lines.Text()), 10, 64); err == nil {
					effects <- n
				}
			}
		}()
		var closed [][2]int64 // from a withdrawal's return to the next give
		for range 15 {
			time.Sleep(10 * time.Millisecond)
			taken := r.Withdraw(ctx, consent.Withdrawal{Person: person})
			require.True(t, taken.Durable, "%v", taken.Err)
			from := time.Now().UnixNano()
			time.Sleep(5 * time.Millisecond)
			closed = append(closed, [2]int64{from, time.Now().UnixNano()})
			_, err := r.Give(ctx, give)
			require.NoError(t, err)
		}
		time.Sleep(20 * time.Millisecond)
		n := 0
		for len(effects) > 0 {
			at := <-effects
			n++
			for _, c := range closed {
				assert.False(t, at > c[0] && at < c[1], "an effect outran a withdrawal")
			}
		}
		assert.Positive(t, n)
		t.Log("effects:", n)
	})
}
