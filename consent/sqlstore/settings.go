package sqlstore

import (
	"embed"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// Dialect says which database it is.
type Dialect uint8

// The dialects.
const (
	SQLite Dialect = iota + 1
	PostgreSQL
)

// String gives the name of the dialect.
func (d Dialect) String() string {
	switch d {
	case SQLite:
		return "SQLite"
	case PostgreSQL:
		return "PostgreSQL"
	default:
		return "unknown"
	}
}

// Settings say how a database is used.
type Settings struct {
	// Dialect says which database it is. It is needed.
	Dialect Dialect
	// Prefix goes before the name of each table: a word such as consent_, or in
	// PostgreSQL a schema such as consent. with its point. It may be empty.
	Prefix string
	// Shared says, of a SQLite file, that it belongs to an application with tables
	// of its own. Otherwise a file that is not a ledger is refused.
	Shared bool
	// Reserve is room on the disk that a withdrawal may use when all other room
	// is gone. It is of use with SQLite.
	Reserve Reserve
}

var (
	errDialect = errors.New("sqlstore: the dialect is SQLite or PostgreSQL")
	errPrefix  = errors.New("sqlstore: a prefix is small letters, digits and _, and in PostgreSQL may end with a point")
	// ErrForeign: the database is not a ledger of consent.
	ErrForeign = errors.New("sqlstore: the database belongs to something else")
	// ErrSettings: the database does not keep to what makes it safe.
	ErrSettings = errors.New("sqlstore: the database does not keep a setting that makes it safe")
	// ErrReplica: the server is a replica, which may not know of a withdrawal yet.
	ErrReplica = errors.New("sqlstore: the server is a replica")
)

func refused(setting, got string) error { return fmt.Errorf("%w: %s is %s", ErrSettings, setting, got) }

var prefixForm = regexp.MustCompile(`^([a-z_][a-z0-9_]*\.?)?$`)

func (s Settings) check() error {
	if s.Dialect != SQLite && s.Dialect != PostgreSQL {
		return errDialect
	}
	if !prefixForm.MatchString(s.Prefix) || s.Dialect == SQLite && strings.HasSuffix(s.Prefix, ".") {
		return errPrefix
	}
	return nil
}

//go:embed migrations/*.sql
var migrations embed.FS

// version is the layout of the tables that this package writes.
const version = 1

// Migration gives the SQL that Open runs on a database that has no ledger yet,
// for those who let a role of its own do that.
func (s Settings) Migration() (string, error) { return s.migration("") }

// KeysMigration gives the SQL that OpenKeys runs.
func (s Settings) KeysMigration() (string, error) { return s.migration("_keys") }

func (s Settings) migration(part string) (string, error) {
	if err := s.check(); err != nil {
		return "", err
	}
	b, err := migrations.ReadFile("migrations/" + map[Dialect]string{SQLite: "sqlite", PostgreSQL: "postgres"}[s.Dialect] + part + ".sql")
	text := s.sql(string(b))
	if schema, ok := strings.CutSuffix(s.Prefix, "."); ok {
		text = "CREATE SCHEMA IF NOT EXISTS " + schema + ";\n" + text
	}
	return text, err
}

var tables = regexp.MustCompile(`\$(ledger|event_key|event_next|event_no_update|event_no_delete|event_guard|event|key)\b`)

// sql puts the prefix before the names of tables.
func (s Settings) sql(text string) string { return tables.ReplaceAllString(text, s.Prefix+"$1") }
