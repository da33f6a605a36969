package engagement_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/engagement"
)

// structs gives every struct type of the record, found by reflection and so
// without the generator.
func structs(typ reflect.Type, seen map[reflect.Type]bool) {
	switch {
	case typ.Kind() == reflect.Slice:
		structs(typ.Elem(), seen)
	case typ.Kind() == reflect.Struct && !seen[typ] && typ.PkgPath() != "github.com/powercowork/cowork":
		seen[typ] = true
		for i := range typ.NumField() {
			structs(typ.Field(i).Type, seen)
		}
	}
}

var verbs = []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%T%v", "%10v"}

func TestNoObjectPrintsWhatItHolds(t *testing.T) {
	seen := map[reflect.Type]bool{}
	structs(reflect.TypeFor[engagement.Record](), seen)
	require.Greater(t, len(seen), 90)
	for typ := range seen {
		value := reflect.New(typ).Elem()
		fill(value)
		for _, print := range []any{value.Interface(), value.Addr().Interface(), reflect.Append(reflect.MakeSlice(reflect.SliceOf(typ), 0, 1), value).Interface()} {
			for _, verb := range verbs {
				assert.NotContains(t, fmt.Sprintf(verb, print), "marmalade", "%s %s", typ, verb)
			}
		}
		for _, logged := range []string{logText(value.Interface()), logText(value.Addr().Interface())} {
			assert.NotContains(t, logged, "marmalade", typ)
			assert.Contains(t, logged, "withheld", typ)
		}
	}
}

// fill puts a word into every text field that it can reach.
func fill(v reflect.Value) {
	for i := range v.NumField() {
		switch f := v.Field(i); {
		case !f.CanSet():
		case f.Kind() == reflect.String:
			f.SetString("marmalade")
		case f.Kind() == reflect.Struct:
			fill(f)
		case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.String:
			f.Set(reflect.MakeSlice(f.Type(), 1, 1))
			f.Index(0).SetString("marmalade")
		}
	}
}

func logText(v any) string {
	var b bytes.Buffer
	log := slog.New(slog.NewTextHandler(&b, nil))
	log.Info("x", "value", v)
	slog.New(slog.NewJSONHandler(&b, nil)).Info("x", "value", v)
	return b.String()
}

func TestWhatIsPrintedSaysWhatItWas(t *testing.T) {
	_, e := worked(t)
	for _, verb := range verbs[:7] {
		assert.Equal(t, "engagement.Person(withheld)", fmt.Sprintf(verb, e.People[0]), verb)
	}
	assert.Contains(t, fmt.Sprint(e), "engagement.Record(withheld)")
	f, ok := e.Lookup("/people/0/joined")
	require.True(t, ok)
	assert.Equal(t, "engagement.Fact(/people/0/joined)", fmt.Sprintf("%+v", f))
	assert.Equal(t, "(withheld)", fmt.Sprintf("%#v", engagement.Value(`"x"`)))
	assert.Empty(t, fmt.Sprint(engagement.Value("")))
	assert.NotContains(t, fmt.Sprintf("%+v", engagement.Own{{Name: "dbs", Value: engagement.OwnCode("marmalade")}}), "marmalade")
}
