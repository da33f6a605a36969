package main

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// everything is what complete says of a record whose system keeps all lists.
const everything = "all"

// absentThoughComplete gives the lists that are not there though the record says that it holds all
// there was of them. Only lists that stand in the record by themselves are looked at: of a list inside
// another, each item may have one or not.
func absentThoughComplete(e *engagement.Record) (absent []string) {
	all := false
	named := map[string]bool{}
	for _, name := range e.Complete {
		all = all || string(name) == everything
		named[string(name)] = true
	}
	if len(named) == 0 {
		return nil
	}
	for path, f := range engagement.Fields() {
		path = strings.TrimSuffix(path, "[]")
		if !f.List || strings.Contains(path, "[]") || path == "complete" || f.Whole || !all && !named[path] {
			continue
		}
		if _, there := e.Lookup(pointerOf(path)); !there {
			absent = append(absent, path)
		}
	}
	return absent
}

// pointerOf is the pointer to a path without brackets.
func pointerOf(path string) cowork.Pointer {
	var p cowork.Pointer
	for name := range strings.SplitSeq(path, ".") {
		p = p.Key(name)
	}
	return p
}

func isExpert(e *engagement.Record, id cowork.ID) bool {
	return slices.ContainsFunc(e.People, func(p engagement.Person) bool {
		return p.ID == id && p.Kind == engagement.PersonKindExpert
	})
}
