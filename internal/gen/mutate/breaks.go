package main

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// broken is a file of the package with one thing in it changed.
type broken struct {
	file string
	line int
	what string
	text []byte
}

// find gives every break of every hand-written file of a package.
func find(folder string) ([]broken, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	var all []broken
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_gen.go") {
			continue
		}
		found, err := breaksOf(name)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// breaksOf gives the breaks of one file. Each is made by changing the tree,
// writing it out, and changing it back.
func breaksOf(name string) ([]broken, error) {
	source, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, source, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	var all []broken
	note := func(at token.Pos, what string) error {
		var text bytes.Buffer
		if err := format.Node(&text, set, file); err != nil {
			return err
		}
		all = append(all, broken{filepath.Base(name), set.Position(at).Line, what, text.Bytes()})
		return nil
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if err == nil && n != nil {
			err = breakNode(n, note)
		}
		return err == nil
	})
	return all, err
}

// breakNode makes the breaks of one node.
func breakNode(n ast.Node, note func(token.Pos, string) error) error {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		return breakOperator(n, note)
	case *ast.IfStmt:
		return breakCondition(&n.Cond, note)
	case *ast.BlockStmt:
		return dropStatements(&n.List, note)
	case *ast.CaseClause:
		return dropStatements(&n.Body, note)
	case *ast.ReturnStmt:
		return breakReturn(n, note)
	default:
		return nil
	}
}

var others = map[token.Token][]token.Token{
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR}, token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL}, token.LAND: {token.LOR}, token.LOR: {token.LAND}, token.ADD: {token.SUB}, token.SUB: {token.ADD},
}

func breakOperator(n *ast.BinaryExpr, note func(token.Pos, string) error) error {
	was := n.Op
	defer func() { n.Op = was }()
	for _, op := range others[was] {
		n.Op = op
		if err := note(n.OpPos, was.String()+" becomes "+op.String()); err != nil {
			return err
		}
	}
	return nil
}

// breakCondition makes a condition always hold, and never.
func breakCondition(cond *ast.Expr, note func(token.Pos, string) error) error {
	was := *cond
	defer func() { *cond = was }()
	for _, op := range []token.Token{token.LOR, token.LAND} {
		word := map[token.Token]string{token.LOR: "true", token.LAND: "false"}[op]
		*cond = &ast.BinaryExpr{X: &ast.ParenExpr{X: was}, Op: op, Y: ast.NewIdent(word)}
		if err := note(was.Pos(), "if "+word); err != nil {
			return err
		}
	}
	return nil
}

// dropStatements leaves out one statement that can be left out.
func dropStatements(list *[]ast.Stmt, note func(token.Pos, string) error) error {
	was := *list
	defer func() { *list = was }()
	for i, s := range was {
		switch s.(type) {
		case *ast.ExprStmt, *ast.AssignStmt, *ast.IncDecStmt, *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			if a, ok := s.(*ast.AssignStmt); ok && a.Tok == token.DEFINE {
				continue
			}
			*list = slices.Delete(slices.Clone(was), i, i+1)
			if err := note(s.Pos(), "a statement is left out"); err != nil {
				return err
			}
		}
	}
	return nil
}

// breakReturn gives back the opposite answer, or the other truth.
func breakReturn(n *ast.ReturnStmt, note func(token.Pos, string) error) error {
	for i, r := range n.Results {
		id, ok := r.(*ast.Ident)
		if !ok || id.Name != "true" && id.Name != "false" {
			continue
		}
		was := id.Name
		id.Name = map[string]string{"true": "false", "false": "true"}[was]
		err := note(n.Pos(), "return "+was+" becomes "+id.Name)
		n.Results[i].(*ast.Ident).Name = was
		if err != nil {
			return err
		}
	}
	return nil
}
