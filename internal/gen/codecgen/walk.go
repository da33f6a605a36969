package codecgen

import (
	"fmt"
	"strings"

	"github.com/powercowork/cowork/internal/gen/model"
)

// kindNames are the names of the kinds in package engagement.
var kindNames = map[model.Kind]string{
	model.Answer: "KindAnswer", model.Event: "KindEvent", model.When: "KindWhen", model.Count: "KindCount",
	model.Money: "KindMoney", model.Decimal: "KindDecimal", model.ID: "KindID", model.Code: "KindCode",
	model.Text: "KindText", model.Schema: "KindSchema", model.Pointer: "KindPointer", model.RuleID: "KindRuleID",
	model.ListName: "KindListName", model.Any: "KindAny", model.OwnFacts: "KindOwn", model.Word: "KindWord",
	model.Object: "KindObject",
}

// fields writes the table of an object's fields.
func (w *writer) fields(s *model.Struct) {
	w.line("\nvar %sFields = [...]Field{", lower(ident(s.Package, s.Name)))
	for _, f := range s.Fields {
		w.line("{%s},", strings.Join(attributes(f), ", "))
	}
	w.line("}")
}

func attributes(f *model.Field) []string {
	a := []string{fmt.Sprintf("Name: %q", f.Name), "Kind: " + kindNames[f.Kind]}
	for _, flag := range []struct {
		set  bool
		name string
	}{
		{f.List, "List"},
		{f.Own, "Own"},
		{f.OwnByPerson, "OwnByPerson"},
		{f.Whole, "Whole"},
		{f.Minutes, "Minutes"},
		{f.Days, "Days"},
	} {
		if flag.set {
			a = append(a, flag.name+": true")
		}
	}
	for _, text := range []struct{ name, value string }{
		{"Serves", f.Serves}, {"Meaning", f.Comment}, {"Example", f.Example},
	} {
		if text.value != "" {
			a = append(a, fmt.Sprintf("%s: %q", text.name, text.value))
		}
	}
	if f.Enum != nil {
		a = append(a, fmt.Sprintf("words: %sWords, open: %t", lower(ident(f.Enum.Package, f.Enum.Name)), f.Enum.Open))
	}
	return a
}

// walk writes the function that shows every value of an object to a walker.
func (w *writer) walk(s *model.Struct) {
	id := ident(s.Package, s.Name)
	w.line("\nfunc walk%s(w *walker, v *%s) {\nf := &%sFields", id, s.QualifiedName(home), lower(id))
	for i, f := range s.Fields {
		value := "&v." + f.GoName
		switch {
		case f.Struct != nil && f.List:
			w.line("walkList(w, &f[%d], %s, walk%s)", i, value, ident(f.Struct.Package, f.Struct.Name))
		case f.Struct != nil:
			w.line("if w.enter(&f[%d]) {\nwalk%s(w, %s)\nw.leave()\n}", i, ident(f.Struct.Package, f.Struct.Name), value)
		case f.Enum != nil && f.List:
			w.line("w.value(&f[%d], words[%s]{%s})", i, f.Enum.QualifiedName(home), value)
		case f.Enum != nil:
			w.line("w.value(&f[%d], (*string)(%s))", i, value)
		default:
			w.line("w.value(&f[%d], %s)", i, value)
		}
	}
	w.line("}")
}
