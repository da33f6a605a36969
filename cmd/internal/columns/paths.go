package columns

import (
	"strings"
	"sync"

	"github.com/powercowork/cowork/engagement"
)

// fields is the dictionary by path without brackets.
var fields = sync.OnceValue(func() map[string]engagement.Field {
	all := map[string]engagement.Field{}
	for path, f := range engagement.Fields() {
		all[plain(path)] = f
	}
	return all
})

// lists gives, for each list of objects, its path with brackets.
var lists = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for path, f := range engagement.Fields() {
		if f.List {
			all[plain(path)] = path
		}
	}
	return all
})

func plain(path string) string { return strings.ReplaceAll(path, "[]", "") }

// itemPath is the path of what one row is: empty for the engagement.
func itemPath(each string) (string, bool) {
	if each == "engagement" {
		return "", true
	}
	f, ok := fields()[each]
	return each, ok && f.List && f.Kind == engagement.KindObject
}

// fieldAt is the field at a path counted from an item. A path into a further
// list of objects is none: its rows are a sheet of their own.
func fieldAt(item, to string) (engagement.Field, bool) {
	path := strings.TrimPrefix(item+"."+to, ".")
	f, ok := fields()[path]
	if !ok || f.Kind == engagement.KindObject {
		return f, false
	}
	for i := len(item) + 1; i < len(path); i++ {
		if between, ok := fields()[path[:i]]; ok && path[i] == '.' && between.List {
			return f, false
		}
	}
	return f, true
}

func isReference(f engagement.Field) bool { return f.Kind == engagement.KindID && !f.IsItemID() }

// nearest offers the path that was perhaps meant: one that ends alike.
func nearest(item, to string) string {
	last := to[strings.LastIndexByte(to, '.')+1:]
	for path := range engagement.Fields() {
		rest, ok := strings.CutPrefix(plain(path), strings.TrimPrefix(item+".", "."))
		if _, fits := fieldAt(item, rest); ok && fits && (rest == last || strings.HasSuffix(rest, "."+last)) {
			return "; did you mean " + rest + "?"
		}
	}
	return ""
}
