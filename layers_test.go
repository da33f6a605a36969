package cowork_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/powercowork/cowork"

// floors says which package of ours each package may import. A package below a
// floor's directory stands on the same floor and may import the floor itself.
var floors = []struct {
	dir string
	// sees are the directories of ours that its code may import.
	sees []string
}{
	{".", nil},
	{"experience", []string{"."}},
	{"consent", []string{".", "experience", "internal/wire"}},
	{"engagement", []string{".", "experience", "consent", "internal/wire"}},
	{"internal/near", nil},
	{"internal/wire", []string{".", "internal/near"}},
	{"internal/lang", []string{".", "internal/near"}},
	{"internal/facts", []string{".", "experience", "consent", "engagement", "internal/lang"}},
	{"internal/gen", []string{".", "internal/lang", "internal/wire"}},
	{"power", []string{".", "experience", "consent", "engagement", "internal/wire", "internal/lang", "internal/facts"}},
	{"evaluation", []string{".", "experience", "consent", "engagement", "power"}},
}

// others are the modules that the root module may import: in its code, and in
// its tests besides.
var (
	others     = []string{"github.com/google/uuid"}
	testOthers = []string{"github.com/stretchr/testify", "pgregory.net/rapid", "go.uber.org/goleak"}
)

// clocks are the files that may ask what time it is. A live consent register is
// given a clock; this is where the usual one is made.
var clocks = []string{"consent/clock.go"}

// vagueNames say nothing of what a package is for.
var vagueNames = []string{"util", "utils", "common", "helper", "helpers", "misc", "shared", "base"}

type source struct {
	path string // with slashes, from the root of the module
	dir  string
	file *ast.File
	set  *token.FileSet
	test bool
}

// sources gives every Go file of the root module, parsed once.
func sources(t *testing.T) []source {
	t.Helper()
	files, err := parsed()
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

var parsed = sync.OnceValues(func() (files []source, err error) {
	set := token.NewFileSet()
	err = fs.WalkDir(os.DirFS("."), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if p != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || isModule(p)) {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(p) != ".go" {
			return nil
		}
		f, err := parser.ParseFile(set, filepath.FromSlash(p), nil, parser.ParseComments|parser.SkipObjectResolution)
		files = append(files, source{p, path.Dir(p), f, set, strings.HasSuffix(p, "_test.go")})
		return err
	})
	return files, err
})

func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(filepath.FromSlash(dir), "go.mod"))
	return err == nil
}

func TestFloorsOnlyLookDown(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue // a test may fetch its records from any floor
		}
		for _, spec := range s.file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			if why := forbidden(s.dir, imported); why != "" {
				t.Errorf("%s imports %s: %s", s.path, imported, why)
			}
		}
	}
}

// forbidden says why a package may not import another, or nothing.
func forbidden(dir, imported string) string {
	switch {
	case isStandard(imported):
		return ""
	case !within(imported, module):
		if slices.ContainsFunc(others, func(m string) bool { return within(imported, m) }) {
			return ""
		}
		return "the code of the root module uses the standard library and google/uuid alone"
	}
	target := strings.TrimPrefix(strings.TrimPrefix(imported, module), "/")
	if target == "" {
		target = "."
	}
	from, to := floorOf(dir), floorOf(target)
	switch {
	case from < 0:
		return dir + " stands on no floor; add it to the floors of this test"
	case to < 0:
		return target + " stands on no floor; add it to the floors of this test"
	case from == to || slices.Contains(floors[from].sees, floors[to].dir):
		return ""
	default:
		return "a floor may only look down"
	}
}

// floorOf finds the floor on which a directory stands.
func floorOf(dir string) int {
	return slices.IndexFunc(floors, func(f struct {
		dir  string
		sees []string
	},
	) bool {
		return dir == f.dir || f.dir != "." && strings.HasPrefix(dir, f.dir+"/")
	})
}

func isStandard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".")
}

func within(imported, of string) bool {
	return imported == of || strings.HasPrefix(imported, of+"/")
}

func TestTestsUseFewOtherModules(t *testing.T) {
	allowed := slices.Concat(others, testOthers)
	for _, s := range sources(t) {
		for _, spec := range s.file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			ok := isStandard(imported) || within(imported, module) ||
				slices.ContainsFunc(allowed, func(m string) bool { return within(imported, m) })
			assert.True(t, ok, "%s imports %s", s.path, imported)
		}
	}
}

func TestTimeIsAnArgument(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || slices.Contains(clocks, s.path) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			pkg, ok := sel.X.(*ast.Ident)
			if ok && pkg.Name == "time" && slices.Contains([]string{"Now", "Since", "Until"}, sel.Sel.Name) {
				t.Errorf("%s asks what time it is; let the caller say", s.path)
			}
			return true
		})
	}
}

func TestNothingHappensOnImport(t *testing.T) {
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			assert.False(t, ok && f.Recv == nil && f.Name.Name == "init", "%s has a func init", s.path)
		}
	}
}

func TestPackagesAreNamedForWhatTheyDo(t *testing.T) {
	for _, s := range sources(t) {
		assert.NotContains(t, vagueNames, strings.TrimSuffix(s.file.Name.Name, "_test"), s.path)
		assert.NotContains(t, vagueNames, path.Base(s.dir), s.path)
	}
}

func TestForbiddenKnowsUpFromDown(t *testing.T) {
	tests := []struct {
		dir, imported string
		allowed       bool
	}{
		{"power", module + "/engagement", true},
		{"power", module + "/internal/facts", true},
		{"engagement", module + "/power", false},
		{".", module + "/experience", false},
		{"experience", module, true},
		{"experience", module + "/consent", false},
		{"evaluation", module + "/internal/lang", false},
		{"evaluation/report", module + "/evaluation", true},
		{"evaluation/report", module + "/power", true},
		{"internal/lang", module + "/engagement", false},
		{"consent/sqlstore", "database/sql", true},
		{"consent/sqlstore", "modernc.org/sqlite", false},
		{"power", "github.com/google/uuid", true},
		{"power", "github.com/stretchr/testify/assert", false},
		{"attic", module, false},
		{"power", module + "/attic", false},
	}
	for _, tt := range tests {
		why := forbidden(tt.dir, tt.imported)
		assert.Equal(t, tt.allowed, why == "", "%s imports %s: %s", tt.dir, tt.imported, why)
	}
}
