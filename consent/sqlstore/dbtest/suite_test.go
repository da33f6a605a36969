package dbtest

import (
	"testing"

	"github.com/powercowork/cowork/consent/consenttest"
)

// Properties 3, 17, 18, 19, 23, 24, 25, 28, 31, 34: the suite holds on each
// database, with two handles on it.
func TestDatabasesKeepThePromises(t *testing.T) {
	for _, name := range []string{"SQLite modernc", "SQLite ncruces", "PostgreSQL"} {
		t.Run(name, func(t *testing.T) {
			consenttest.Run(t, func(t testing.TB) consenttest.Subject { return kinds[name](t).subject(t) })
		})
	}
}
