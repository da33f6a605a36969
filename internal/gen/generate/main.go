// Command generate writes all generated files of the module.
package main

import (
	"fmt"
	"os"

	"github.com/powercowork/cowork/internal/gen"
	"github.com/powercowork/cowork/internal/gen/model"
)

func main() {
	root, err := model.FindRoot(".")
	if err == nil {
		err = gen.Write(root)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
