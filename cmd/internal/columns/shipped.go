package columns

import (
	"embed"
	"fmt"
	"iter"
	"path"
	"strings"
)

//go:embed maps/*.yaml
var shipped embed.FS

// Shipped gives the names of the maps that come with the command, and each map.
func Shipped() iter.Seq2[string, Map] {
	return func(yield func(string, Map) bool) {
		entries, _ := shipped.ReadDir("maps")
		for _, e := range entries {
			name := strings.TrimSuffix(e.Name(), path.Ext(e.Name()))
			m, err := Named(name)
			if err == nil && !yield(name, m) {
				return
			}
		}
	}
}

// Named gives a map that comes with the command.
func Named(name string) (Map, error) {
	data, err := shipped.ReadFile("maps/" + name + ".yaml")
	if err != nil {
		return Map{}, fmt.Errorf("no map of that name comes with the command")
	}
	return Parse(data)
}
