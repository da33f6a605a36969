package consent_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// properties are what the register promises, by number.
var properties = [...]string{
	1:  "Nothing known, nothing permitted",
	2:  "One purpose never changes another",
	3:  "After a withdrawal no permit until the person gives again",
	4:  "Append order decides, not the clock",
	5:  "A consent ends at the instant",
	6:  "The past is answered the same for ever",
	7:  "A consent is bound to the wording shown",
	8:  "What releases results waits for the review after the work",
	9:  "Stop and time out deny at once; only the person resumes",
	10: "No wellbeing check blocks a withdrawal",
	11: "Several purposes: each has to permit",
	12: "Any error of the store denies",
	13: "Nothing that is not a consent can become one",
	14: "A withdrawal succeeds for anybody and anything",
	15: "There is no place for a reason",
	16: "Taking back is as easy as giving",
	17: "Taking back all covers what came before it, known or not",
	18: "Repeating is a success; the same key is recorded once",
	19: "An ended context stops no withdrawal",
	20: "A full disk takes a withdrawal",
	21: "With the store down: denied at once, spooled, replayed",
	22: "Observers stop nothing",
	23: "A withdrawal returns within a bound",
	24: "Asking inside a use blocks nothing",
	25: "Consent can be given again, and only by the person",
	26: "On behalf: taking back freely, giving with authority",
	27: "Giving, taking back and asking are linearizable",
	28: "No effect starts after a withdrawal returned",
	29: "Running uses end with the reason",
	30: "A withdrawal lists the uses made",
	31: "Another process sees a withdrawal at once",
	32: "A replica is refused",
	33: "Acknowledged events survive a power cut at every operation",
	34: "An event is wholly there or not at all",
	35: "After one failing operation ledger and acknowledgements agree",
	36: "At least one sync for each acknowledged event",
	37: "Unsafe settings, foreign files and broken versions are refused",
	38: "The database refuses to change or remove an event",
	39: "The same on every store",
	40: "Nanoseconds survive",
	41: "Old ledgers open for ever; newer ones deny and take a withdrawal",
	42: "Every single edit is detected",
	43: "A cut tail or a removed person is detected by a checkpoint",
	44: "One event, one encoding",
	45: "A second implementation verifies a chain",
	46: "Erasure leaves no bytes, and the chain holds",
	47: "Keys are kept apart, and their removal is synced",
	48: "Guessing finds nothing once the key is gone",
	49: "Nothing personal is printed",
	50: "The Wellness Action Plan is apart",
	51: "The person's export holds everything",
	52: "A receipt has the fields of a consent record",
	53: "No giving without the right to withdraw; one event each purpose",
}

// remarks say what a property does not cover, and why.
var remarks = map[int]string{
	27: "a no may come early: from when Withdraw is called, in its own process",
	33: "SQLite; for PostgreSQL its own promise, with fsync and full_page_writes read back",
	35: "SQLite; there is no file store of our own",
	36: "counted with the driver whose file system is a Go interface; for others the setting is read back",
	39: "memory, SQLite and PostgreSQL; there is no file store of our own",
	47: "FileKeys syncs file and directory, Keys in SQLite by its settings; PostgreSQL keeps removed bytes until VACUUM",
}

var named = regexp.MustCompile(`^Propert(?:y|ies) ([0-9, ]+):`)

// proof is a test that names a property.
type proof struct{ test, file, stores string }

// proofs reads the tests of a directory.
func proofs(t *testing.T, dir string, out map[int][]proof) {
	files, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
	require.NoError(t, err)
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, file, source, parser.ParseComments)
		require.NoError(t, err)
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Doc == nil {
				continue
			}
			m := named.FindStringSubmatch(strings.Join(strings.Fields(fn.Doc.Text()), " "))
			if m == nil {
				continue
			}
			body := string(source[set.Position(fn.Pos()).Offset:set.Position(fn.End()).Offset])
			p := proof{fn.Name.Name, filepath.ToSlash(file), storesOf(dir, body)}
			for n := range strings.SplitSeq(m[1], ",") {
				number, err := strconv.Atoi(strings.TrimSpace(n))
				require.NoError(t, err)
				out[number] = append(out[number], p)
			}
		}
	}
}

// storesOf says on which stores a test runs, by what it opens.
func storesOf(dir, body string) string {
	if !strings.HasSuffix(dir, "dbtest") {
		return "memory"
	}
	switch {
	case strings.Contains(body, "range kinds") && strings.Contains(body, "NewMemory"):
		return "memory, SQLite (2 drivers), PostgreSQL"
	case strings.Contains(body, "each(t"), strings.Contains(body, "kinds["):
		return "SQLite (2 drivers), PostgreSQL"
	case strings.Contains(body, "postgres(t)"):
		return "PostgreSQL"
	default:
		return "SQLite"
	}
}

// PROPERTIES.md says which test proves which property on which store, and every
// property is proved by at least one.
func TestEveryPropertyHasItsTest(t *testing.T) {
	found := map[int][]proof{}
	for _, dir := range []string{".", "consenttest", filepath.Join("sqlstore", "dbtest")} {
		proofs(t, dir, found)
	}
	var b strings.Builder
	b.WriteString("# What the register promises, and what proves it\n\nMade from the tests by " +
		"`go test ./consent -run EveryProperty -update`. Tests under `sqlstore/dbtest` are a module of their own; those on\n" +
		"PostgreSQL need a server and say so where they are skipped. Properties 54 to 59 (FHIR) come with that package.\n\n" +
		"| | property | test | store |\n| --- | --- | --- | --- |\n")
	for n, what := range properties {
		if n == 0 {
			continue
		}
		assert.NotEmpty(t, found[n], "property %d has no test", n)
		if remark := remarks[n]; remark != "" {
			what += " (" + remark + ")"
		}
		list := found[n]
		slices.SortFunc(list, func(a, b proof) int { return strings.Compare(a.file+a.test, b.file+b.test) })
		for i, p := range list {
			number := strconv.Itoa(n)
			if i > 0 {
				number, what = "", ""
			}
			fmt.Fprintf(&b, "| %s | %s | [%s](%s) | %s |\n", number, what, p.test, p.file, p.stores)
		}
	}
	for n := range found {
		assert.Less(t, n, len(properties), "there is no property %d", n)
	}
	if *update {
		require.NoError(t, os.WriteFile("PROPERTIES.md", []byte(b.String()), 0o644))
		t.Error("written anew")
	}
	have, err := os.ReadFile("PROPERTIES.md")
	require.NoError(t, err)
	assert.Equal(t, string(have), b.String(), "run with -update")
}
