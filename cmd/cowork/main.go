// Command cowork assesses records of working alongside experts by experience.
package main

import (
	"fmt"

	"github.com/powercowork/cowork"
)

func main() { fmt.Println(cowork.Unknown) }
