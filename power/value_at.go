package power

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// valueAt finds the value at a pointer by the names of the record's fields; nil
// where there is none, or an object or a list of them. Its cost does not grow with the record, since every
// finding shows many values. It is never used while judging.
func valueAt(e *engagement.Record, at cowork.Pointer) any {
	v := reflect.ValueOf(e).Elem()
	for _, token := range at.Tokens() {
		if v.Type() == reflect.TypeFor[engagement.Own]() {
			value, _ := v.Interface().(engagement.Own).Get(token)
			return plain(value)
		}
		if v = child(v, token); !v.IsValid() {
			return nil
		}
	}
	if isObject(v.Type()) || v.IsZero() {
		return nil
	}
	return v.Interface()
}

// plain is a fact of one's own as the kind that it can be read as.
func plain(own engagement.OwnValue) any {
	if e, ok := own.Event(); ok {
		return e
	}
	if n, ok := own.Count(); ok {
		return n
	}
	if a, ok := own.Answer(); ok {
		return a
	}
	if w, ok := own.When(); ok {
		return w
	}
	if c, ok := own.Code(); ok {
		return c
	}
	return nil
}

// child is the member or the item of that name.
func child(v reflect.Value, token string) reflect.Value {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ","); name == token {
				return v.Field(i)
			}
		}
	case reflect.Slice:
		if i, err := strconv.Atoi(token); err == nil && i >= 0 && i < v.Len() {
			return v.Index(i)
		}
	}
	return reflect.Value{}
}

// jsonOf is a value as the record writes it, for people to see. Words for people
// are left out, of events too.
func jsonOf(value any) json.RawMessage {
	switch v := value.(type) {
	case nil, cowork.Text:
		return nil
	case cowork.Event:
		v.Note = ""
		value = v
	}
	text, err := json.Marshal(value)
	if err != nil {
		return nil
	}
	return text
}

// isObject reports whether a type is an object of the record or a list of such:
// it has fields with names.
func isObject(t reflect.Type) bool {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t.Kind() == reflect.Struct && t != reflect.TypeFor[cowork.Event]() && t != reflect.TypeFor[cowork.Money]() &&
		t.NumField() > 0 && t.Field(0).Tag.Get("json") != ""
}
