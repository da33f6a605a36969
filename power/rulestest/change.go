package rulestest

import (
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
)

// change is one difference from the base record.
type change struct {
	line    int
	verb    string // set, append or remove
	pointer cowork.Pointer
	value   json.RawMessage
}

// edit changes what the tokens lead to below a node, and gives the node anew.
func edit(node any, tokens []string, verb string, value any) (any, error) {
	if len(tokens) == 0 {
		return editHere(node, verb, value)
	}
	switch n := node.(type) {
	case nil:
		if verb == "remove" {
			return nil, errAbsent
		}
		return edit(map[string]any{}, tokens, verb, value)
	case map[string]any:
		return n, editMember(n, tokens, verb, value)
	case []any:
		return editItem(n, tokens, verb, value)
	default:
		return node, errNoWay
	}
}

var (
	errAbsent = errors.New("there is nothing there")
	errNoWay  = errors.New("there is no object or list there")
	errNoList = errors.New("there is no list there")
)

// editHere changes the node itself.
func editHere(node any, verb string, value any) (any, error) {
	if verb == "set" {
		return value, nil
	}
	list, ok := node.([]any)
	if node != nil && !ok {
		return node, errNoList
	}
	return append(slices.Clone(list), value), nil
}

func editMember(object map[string]any, tokens []string, verb string, value any) error {
	name := tokens[0]
	if _, there := object[name]; verb == "remove" && !there {
		return errAbsent
	}
	if verb == "remove" && len(tokens) == 1 {
		delete(object, name)
		return nil
	}
	child, err := edit(object[name], tokens[1:], verb, value)
	if err == nil {
		object[name] = child
	}
	return err
}

func editItem(list []any, tokens []string, verb string, value any) (any, error) {
	i := place(list, tokens[0])
	if i < 0 {
		return list, errAbsent
	}
	if verb == "remove" && len(tokens) == 1 {
		return slices.Delete(list, i, i+1), nil
	}
	child, err := edit(list[i], tokens[1:], verb, value)
	list[i] = child
	return list, err
}

// place finds an item by its number or its id, and gives -1 if there is none.
func place(list []any, token string) int {
	if n, err := strconv.Atoi(token); err == nil && n >= 0 && n < len(list) {
		return n
	}
	return slices.IndexFunc(list, func(item any) bool {
		object, ok := item.(map[string]any)
		return ok && object["id"] == token
	})
}

// cutWord splits a line at its first space.
func cutWord(line string) (word, rest string) {
	word, rest, _ = strings.Cut(strings.TrimSpace(line), " ")
	return word, strings.TrimSpace(rest)
}
