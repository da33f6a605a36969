package cowork_test

import (
	"go/ast"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every exported name says what it means. A name in a group of constants or a field may say it at
// the end of its line, or together with the names above it.
func TestEveryExportedNameIsExplained(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || strings.HasPrefix(s.dir, "internal/") {
			continue
		}
		for _, d := range s.file.Decls {
			for _, name := range unexplained(d) {
				t.Errorf("%s: %s has no comment", s.path, name)
			}
		}
	}
}

func unexplained(d ast.Decl) (names []string) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && d.Doc == nil && onExported(d) {
			names = append(names, d.Name.Name)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if spec.Name.IsExported() && d.Doc == nil && spec.Doc == nil && spec.Comment == nil {
					names = append(names, spec.Name.Name)
				}
			case *ast.ValueSpec:
				if spec.Names[0].IsExported() && d.Doc == nil && spec.Doc == nil && spec.Comment == nil {
					names = append(names, spec.Names[0].Name)
				}
			}
		}
	}
	return names
}

// onExported reports whether a function is one that users can see.
func onExported(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	expr := d.Recv.List[0].Type
	if star, ok := expr.(*ast.StarExpr); ok {
		expr = star.X
	}
	if generic, ok := expr.(*ast.IndexExpr); ok {
		expr = generic.X
	}
	name, ok := expr.(*ast.Ident)
	return !ok || name.IsExported()
}

const longestFunction = 60 // lines

// isTable reports whether a function does nothing but give a list that is written out.
func isTable(f *ast.FuncDecl) bool {
	if f.Body == nil || len(f.Body.List) == 0 {
		return false
	}
	last := len(f.Body.List) - 1
	for _, stmt := range f.Body.List[:last] {
		if _, ok := stmt.(*ast.DeclStmt); !ok {
			return false
		}
	}
	give, ok := f.Body.List[last].(*ast.ReturnStmt)
	if !ok || len(give.Results) != 1 {
		return false
	}
	_, ok = give.Results[0].(*ast.CompositeLit)
	return ok
}

func TestFunctionsAreShortEnoughToSeeWhole(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || ast.IsGenerated(s.file) {
			continue
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && !isTable(f) {
				lines := s.set.Position(f.End()).Line - s.set.Position(f.Pos()).Line + 1
				assert.LessOrEqual(t, lines, longestFunction, "%s: %s", s.path, f.Name.Name)
			}
		}
	}
}
