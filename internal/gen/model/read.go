package model

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// packages are the folders that are read, lowest floor first.
var packages = []struct{ name, dir string }{
	{"cowork", "."}, {"experience", "experience"}, {"consent", "consent"}, {"engagement", "engagement"},
}

// basic are the types that are values and not objects.
var basic = map[string]Kind{
	"cowork.Answer": Answer, "cowork.Event": Event, "cowork.When": When, "cowork.Count": Count, "cowork.Money": Money,
	"cowork.Decimal": Decimal, "cowork.ID": ID, "cowork.Code": Code, "cowork.Text": Text, "cowork.Pointer": Pointer,
	"string": Schema, "engagement.RuleID": RuleID, "engagement.ListName": ListName, "engagement.Value": Any,
	"engagement.Own": OwnFacts,
}

// openByNature are the lists without `other` to which an organisation may add.
var openByNature = []string{"experience.Item", "consent.Purpose"}

// Read reads the packages below the root of the module.
func Read(root string) (*Model, error) {
	r := &reader{structs: map[string]*rawStruct{}, enums: map[string]*Enum{}, used: map[*Enum]bool{}}
	for _, p := range packages {
		if err := r.readPackage(p.name, filepath.Join(root, p.dir)); err != nil {
			return nil, err
		}
	}
	return r.model()
}

// FindRoot gives the nearest folder at or above dir that holds the root
// module's go.mod.
func FindRoot(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for {
		data, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(data), "module github.com/powercowork/cowork\n") {
			return dir, nil
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("the root of the module is not above this folder")
		}
		dir = up
	}
}

type rawStruct struct {
	model   *Struct
	spec    *ast.StructType
	reached bool
}

type reader struct {
	order   []*rawStruct
	structs map[string]*rawStruct
	enums   map[string]*Enum
	// enumOrder lists the string types in the order of the source.
	enumOrder []*Enum
	used      map[*Enum]bool
}

func (r *reader) readPackage(name, dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !isSource(e.Name()) {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, e.Name()), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		r.readFile(name, strings.TrimSuffix(e.Name(), ".go"), file)
	}
	return nil
}

// isSource leaves out tests and what is itself generated.
func isSource(file string) bool {
	return strings.HasSuffix(file, ".go") && !strings.HasSuffix(file, "_test.go") && !strings.HasSuffix(file, "_gen.go")
}

func (r *reader) readFile(pkg, fileName string, file *ast.File) {
	for _, d := range file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range decl.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				r.readType(pkg, fileName, doc(s.Doc, decl.Doc), s)
			case *ast.ValueSpec:
				if decl.Tok == token.CONST {
					r.readConstant(pkg, s)
				}
			}
		}
	}
}

func doc(groups ...*ast.CommentGroup) string {
	for _, g := range groups {
		if text := strings.Join(strings.Fields(g.Text()), " "); text != "" {
			return text
		}
	}
	return ""
}

func (r *reader) readType(pkg, fileName, doc string, s *ast.TypeSpec) {
	key := pkg + "." + s.Name.Name
	switch t := s.Type.(type) {
	case *ast.StructType:
		if basic[key] != 0 {
			return
		}
		raw := &rawStruct{model: &Struct{Package: pkg, Name: s.Name.Name, Doc: doc, File: fileName}, spec: t}
		r.structs[key] = raw
		r.order = append(r.order, raw)
	case *ast.Ident:
		if t.Name == "string" && basic[key] == 0 {
			e := &Enum{Package: pkg, Name: s.Name.Name, Doc: doc, File: fileName}
			r.enums[key] = e
			r.enumOrder = append(r.enumOrder, e)
		}
	}
}

func (r *reader) readConstant(pkg string, s *ast.ValueSpec) {
	name, ok := s.Type.(*ast.Ident)
	if !ok || r.enums[pkg+"."+name.Name] == nil || len(s.Names) != 1 || len(s.Values) != 1 {
		return
	}
	if lit, ok := s.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
		word, err := strconv.Unquote(lit.Value)
		if err == nil {
			e := r.enums[pkg+"."+name.Name]
			e.Words = append(e.Words, Constant{GoName: s.Names[0].Name, Word: word})
		}
	}
}

// model takes what can be reached from the record; the packages hold other
// types too.
func (r *reader) model() (*Model, error) {
	root := r.structs["engagement.Record"]
	if root == nil {
		return nil, errors.New("there is no engagement.Record")
	}
	if err := r.reach(root); err != nil {
		return nil, err
	}
	m := &Model{Root: root.model}
	for _, e := range r.enumOrder {
		if r.used[e] || e.Package == "cowork" && e.Name == "SaidBy" {
			e.Open = e.Words[len(e.Words)-1].Word == "other" || slices.Contains(openByNature, e.Package+"."+e.Name)
			m.Enums = append(m.Enums, e)
		}
	}
	for _, raw := range r.order {
		if raw.reached {
			m.Structs = append(m.Structs, raw.model)
		}
	}
	return m, nil
}

// reach reads the fields of a struct and of all that it holds.
func (r *reader) reach(raw *rawStruct) error {
	if raw.reached {
		return nil
	}
	raw.reached = true
	for _, a := range raw.spec.Fields.List {
		if len(a.Names) != 1 {
			return fmt.Errorf("%s: one name a field, please", raw.model.Name)
		}
		f, err := r.readField(raw.model.Package, a)
		if err != nil {
			return fmt.Errorf("%s.%s: %w", raw.model.Name, a.Names[0].Name, err)
		}
		raw.model.Fields = append(raw.model.Fields, f)
		if f.Enum != nil {
			r.used[f.Enum] = true
		}
		if f.Struct != nil {
			if err := r.reach(r.structs[f.Struct.Package+"."+f.Struct.Name]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *reader) readField(pkg string, a *ast.Field) (*Field, error) {
	f := &Field{GoName: a.Names[0].Name}
	if a.Tag == nil {
		return nil, errors.New("every field of the record has a json tag")
	}
	quoted, err := strconv.Unquote(a.Tag.Value)
	if err != nil {
		return nil, err
	}
	tag := reflect.StructTag(quoted)
	name, options, _ := strings.Cut(tag.Get("json"), ",")
	if name == "" || options != "omitzero" {
		return nil, errors.New("the json tag is the name and omitzero")
	}
	f.Name = name
	f.Comment, f.Example, _ = strings.Cut(doc(a.Doc), "Example: ")
	f.Comment = strings.TrimSpace(f.Comment)
	if err := f.readFlags(tag.Get("power")); err != nil {
		return nil, err
	}
	return f, r.readFieldType(f, pkg, a.Type)
}

func (f *Field) readFlags(tag string) error {
	if tag == "" {
		return nil
	}
	flags := strings.Split(tag, ",")
	f.Serves = flags[0]
	for _, flag := range flags[1:] {
		switch flag {
		case "own":
			f.Own = true
		case "own_by_person":
			f.OwnByPerson = true
		case "whole":
			f.Whole = true
		case "minutes":
			f.Minutes = true
		case "days":
			f.Days = true
		default:
			return fmt.Errorf("the power tag has an unknown flag %q", flag)
		}
	}
	return nil
}

func (r *reader) readFieldType(f *Field, pkg string, t ast.Expr) error {
	if list, ok := t.(*ast.ArrayType); ok {
		f.List = true
		t = list.Elt
	}
	key, err := typeKey(pkg, t)
	if err != nil {
		return err
	}
	switch {
	case basic[key] != 0:
		f.Kind = basic[key]
	case r.enums[key] != nil && len(r.enums[key].Words) > 0:
		f.Kind, f.Enum = Word, r.enums[key]
	case r.structs[key] != nil:
		f.Kind, f.Struct = Object, r.structs[key].model
	default:
		return fmt.Errorf("the generator does not know the type %s", key)
	}
	return nil
}

func typeKey(pkg string, t ast.Expr) (string, error) {
	switch t := t.(type) {
	case *ast.Ident:
		if t.Name == "string" {
			return t.Name, nil
		}
		return pkg + "." + t.Name, nil
	case *ast.SelectorExpr:
		if x, ok := t.X.(*ast.Ident); ok {
			return x.Name + "." + t.Sel.Name, nil
		}
	}
	return "", errors.New("the generator does not know this form of type")
}
