package dbtest

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/sqlstore"
)

// A register that survives a restart, in fifteen lines; each error would be looked
// at in earnest.
func Example() {
	ctx := context.Background()
	dir, _ := os.MkdirTemp("", "consent")
	defer func() { _ = os.RemoveAll(dir) }()
	person, _ := cowork.ParseID("a1000000-0000-4000-8000-000000000001")
	story := consent.Scope{Purpose: consent.PurposeShareNarrative, Audience: consent.AudienceTrainees}

	open := func() (*consent.Register, func()) {
		db, _ := sql.Open("sqlite", "file:"+filepath.Join(dir, "consent.db")+"?_pragma=busy_timeout(5000)")
		store, _ := sqlstore.Open(ctx, db, sqlstore.Settings{Dialect: sqlstore.SQLite})
		keys, _ := consent.OpenFileKeys(filepath.Join(dir, "consent-keys"))
		spool, _ := consent.OpenFileSpool(filepath.Join(dir, "consent-spool"))
		r, err := consent.Open(ctx, consent.Config{Store: store, Keys: keys, Spool: spool, Clock: consent.SystemClock})
		if err != nil {
			panic(err)
		}
		return r, func() { _, _, _, _ = r.Close(), spool.Close(), store.Close(), db.Close() }
	}

	r, end := open()
	shown, _ := r.Publish(ctx, consent.Wording{
		Title: "Your story", Words: "May trainees hear your story?", Purposes: []consent.Purpose{consent.PurposeShareNarrative},
		Withdrawal: "Tell anybody in the team, at any time. You need no reason.",
	})
	_, err := r.Give(ctx, consent.Giving{Person: person, Scopes: []consent.Scope{story}, Wording: shown})
	fmt.Println(err)
	end()

	r, end = open()
	fmt.Println(r.Permits(ctx, person, story))
	fmt.Println(r.Withdraw(ctx, consent.Withdrawal{Person: person}).Durable)
	end()

	r, end = open()
	fmt.Println(r.Permits(ctx, person, story))
	end()
	// Output:
	// <nil>
	// true <nil>
	// true
	// false <nil>
}
