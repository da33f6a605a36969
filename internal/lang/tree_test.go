package lang

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
)

// unplaced takes the places out of a tree, so that two can be compared.
func unplaced(n node) node {
	v := reflect.ValueOf(n)
	unplace(v)
	return n
}

func unplace(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			unplace(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			unplace(v.Index(i))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[Pos]() {
			if v.CanSet() {
				v.SetZero()
			}
			return
		}
		for i := range v.NumField() {
			unplace(settable(v.Field(i)))
		}
	}
}

// settable makes a field that is not exported one that can be set.
func settable(v reflect.Value) reflect.Value {
	return reflect.NewAt(v.Type(), v.Addr().UnsafePointer()).Elem()
}

// FuzzParse tries that no text makes the parser fall over, that mistakes have a
// place in the text, and that what is formatted reads the same.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"a.b before c.d + 3 and not x in (y, z)",
		"every x in l where x.a: (some y in (b, c): (x.k = y)) or share(c in l where c.a: (c.b)) >= 50",
		"a has all (b) or a has any b.c or f(a, b).c has any",
		"(((", "a and and b", "a = before or b = (c", "1 2 3", "every in x: (a)", "\x00é\n ü !", "a.b.",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tree, errs := parseCondition(text)
		for _, e := range errs {
			require.Positive(t, e.Line)
			require.Positive(t, e.Column)
			require.NotEmpty(t, e.Message)
		}
		due, dueErrs := parseDue(text)
		if len(dueErrs) == 0 {
			again, errs := parseDue(due.format())
			require.Empty(t, errs)
			require.Equal(t, due.format(), again.format())
		}
		if len(errs) > 0 {
			return
		}
		written := format(tree)
		again, errs := parseCondition(written)
		require.Empty(t, errs, written)
		require.Equal(t, unplaced(tree), unplaced(again), written)
	})
}

// FuzzCheck tries that no text makes the checker fall over, and that what it
// takes can be asked and explained.
func FuzzCheck(f *testing.F) {
	s := toySchema()
	for seed := range uint64(20) {
		f.Add(newRandom(seed, 6).condition(3))
	}
	for _, text := range []string{"people", "start and start.at", "own.x", "some x in x: (x)", "lead = lead.lead", "favourite(person).id = person.id"} {
		f.Add(text)
	}
	scope := Scope{Vars: []Var{
		{Name: "person", Tables: []TableID{toyPeople}},
		{Name: "voice", Tables: []TableID{toyPeople, toyGroups}},
	}, Own: map[string]Kind{"x": KindEvent}}
	f.Fuzz(func(t *testing.T, text string) {
		c, errs := s.Condition(scope, text)
		require.Equal(t, c == nil, len(errs) > 0)
		if c != nil {
			fr := toyFrame(s, newRandom(1, 7).record(), "2026-03-15")
			fr.Rows[0], fr.Rows[1] = NoRow, NoRow
			require.Equal(t, c.Answer(fr), c.Explain(fr, &Trail{}))
			again, errs := s.Condition(scope, c.String())
			require.Empty(t, errs, c.String())
			require.Equal(t, c.String(), again.String())
		}
		_, _ = s.Due(scope, text)
	})
}
