// Command first assesses one record. README.md shows this program.
package main

import (
	"fmt"
	"log"
	"os"
	"time"

	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

func main() {
	e, err := engagement.Decode(os.Stdin)
	if err != nil {
		log.Fatal(err) // every mistake, with its place and never with its value
	}
	a := power.Standard().Assess(&e, power.AsOf(time.Now())).For(power.Lead())
	fmt.Println("tokenistic:", a.State(power.Tokenistic), "unsafe:", a.State(power.Unsafe))
	for f := range a.Findings() {
		fmt.Println(f.Action, f.Rule, f.Item.Pointer, f.Outcome, "-", f.Message)
	}
}
