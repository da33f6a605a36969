// Command hr is a small HR service as a team would write it: before an offer goes
// out, before somebody's first day, before material is used and before the work
// is closed, it asks the gates of package power about that one person or thing.
//
//	go run ./examples/hr
//
// It keeps its records in memory. A real service would keep them in a database;
// nothing else would change.
package main

import (
	_ "embed" // the rules of our own
	"flag"
	"fmt"
	"log"
	"net/http"
	"strings"
	"time"

	"github.com/powercowork/cowork/power"
)

//go:embed rules.json
var ownRules string

func main() {
	address := flag.String("listen", "127.0.0.1:8080", "address to listen on")
	flag.Parse()
	handler, err := newService(time.Now)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf(`Listening on http://%[1]s. Try:

  curl -T examples/records/co-produced-training.json http://%[1]s/engagements/e0000000-0000-4000-8000-000000000002
  curl -X POST 'http://%[1]s/engagements/e0000000-0000-4000-8000-000000000002/gates/start?person=a1000000-0000-4000-8000-000000000001'
  curl -X POST http://%[1]s/engagements/e0000000-0000-4000-8000-000000000002/gates/close
`, *address)
	server := &http.Server{Addr: *address, Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// rulebook is the standard rulebook with our two rules. They are listed apart and
// shut no gate.
func rulebook() (*power.Rulebook, error) {
	own, err := power.ParseRules(strings.NewReader(ownRules))
	if err != nil {
		return nil, err
	}
	return power.Standard().With(own...)
}
