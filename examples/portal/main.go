// Command portal is a small involvement portal as a team would write it. People
// say yes to what they were shown, see what they allowed and take it back; they
// stop, take time out and say how it was. Staff answer calls and use a story only
// through the register, so that no use outruns a withdrawal.
//
//	go run ./examples/portal
//
// What must not be lost is kept in one folder: consent and the record in SQLite,
// keys and waiting withdrawals beside it. In earnest, keep the keys elsewhere: a
// copy of them is a copy of the people.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/powercowork/cowork/consent"
)

func main() {
	address := flag.String("listen", "127.0.0.1:8081", "address to listen on")
	folder := flag.String("store", "", "folder to keep everything in (default a new temporary one)")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *address, *folder, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

const (
	cutting = 5 * time.Second  // how long a recording is got ready
	grace   = 10 * time.Second // how long a request may last once the portal is told to stop
)

// run serves until the context ends. The register is closed last, when nobody
// uses it any more.
func run(ctx context.Context, address, folder string, out io.Writer) (err error) {
	if folder == "" {
		if folder, err = os.MkdirTemp("", "portal"); err != nil {
			return err
		}
	}
	s, err := openStore(ctx, folder, consent.SystemClock)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	people := newDoor(s.record.People)
	handler, err := newService(ctx, s, people, cut, func(context.Context) error {
		log.Print("a recording was sent")
		return nil
	})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	greet(out, listener.Addr().String(), folder, people)
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second,
		WriteTimeout: 30 * time.Second, IdleTimeout: time.Minute,
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	for again := time.NewTicker(time.Second); ; { // a withdrawal that waits in the spool is tried again
		select {
		case <-again.C:
			_ = s.register.Flush(ctx) // what is not taken goes on waiting, and is denied meanwhile
		case err := <-served:
			return err
		case <-ctx.Done():
			last, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
			defer cancel()
			return server.Shutdown(last)
		}
	}
}

// cut stands for long work on a recording. It ends with its context: nothing is
// made of a story that was taken back.
func cut(ctx context.Context) error {
	select {
	case <-time.After(cutting):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func greet(out io.Writer, address, folder string, people door) {
	expert, staff := people[0], people[len(people)-1]
	fmt.Fprintf(out, `Listening on http://%[1]s, keeping everything in %[2]s.
The page of one expert: http://%[1]s/me?secret=%[3]s
Try, in their name:

  me='Authorization: Bearer %[3]s'
  shown=$(curl -s http://%[1]s/wording | grep -o 'sha256:[0-9a-f]*')
  curl -H "$me" -d wording=$shown -d purpose=take_part http://%[1]s/me/consents
  curl -H "$me" -d wording=$shown -d purpose=share_narrative http://%[1]s/me/consents
  curl -H "$me" http://%[1]s/me/receipt
  curl -H "$me" -X POST 'http://%[1]s/me/time-out?session=session-1'
  curl -H "$me" -X POST http://%[1]s/me/return
  curl -H "$me" -d '{"listened_to": "yes", "for_show": "no"}' 'http://%[1]s/me/feedback?moment=during'
  curl -H "$me" http://%[1]s/me/engagement

and as staff, with a withdrawal while the recording is got ready:

  staff='Authorization: Bearer %[4]s'
  curl -H "$staff" http://%[1]s/staff/calls
  curl -H "$staff" -d person=%[5]s -d purpose=share_narrative http://%[1]s/staff/uses
  curl -H "$staff" -d person=%[5]s -d purpose=share_narrative http://%[1]s/staff/uses &
  sleep 1; curl -H "$me" -X POST http://%[1]s/me/withdrawals; wait

`, address, folder, expert.secret, staff.secret, expert.id)
}
