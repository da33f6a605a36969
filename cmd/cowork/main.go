// Command cowork assesses records of working alongside experts by experience.
//
//	cowork check FILE...   says what the standard rules make of records
//	cowork new             prints a record to start from
//
// See cowork --help for the rest.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"github.com/powercowork/cowork"
)

type commands struct {
	Check     checkCommand     `cmd:"" help:"Assess records: what is met, what is due, what is not known, and whether anything is raised."`
	Next      nextCommand      `cmd:"" help:"List what falls due, by day."`
	Ask       askCommand       `cmd:"" help:"List the few questions whose answers would settle most."`
	New       newCommand       `cmd:"" help:"Print a record to start from."`
	Rules     rulesCommand     `cmd:"" help:"List the rules, or explain one."`
	Schema    schemaCommand    `cmd:"" help:"Print the JSON Schema of a record."`
	Portfolio portfolioCommand `cmd:"" help:"Show what many records show together, as bounds, by group."`
	Explain   explainCommand   `cmd:"" help:"Say why a rule came out as it did: what was asked, which facts, what would clear it."`
	Whatif    whatifCommand    `cmd:"" help:"Show what would change if facts of a record were others."`
	Diff      diffCommand      `cmd:"" help:"Show what is new, cleared and aged between two states of one record."`
	Checklist checklistCommand `cmd:"" help:"Fill the checklist of co-production of a recovery college, and leave the rest as questions."`
	Map       mapCommand       `cmd:"" help:"Turn spreadsheets into records."`
	Sources   sourcesCommand   `cmd:"" help:"Show what each clause of the sources became, and what a rule rests on."`
	Consent   consentCommand   `cmd:"" help:"Work on a ledger of consent: verify, status, affected, receipt, give, withdraw."`
}

// The statuses with which the command ends.
const (
	nothingRaised = 0
	raised        = 1 // a flag is raised, or the gate is shut
	wrong         = 2 // input or usage; never a verdict
	notSettled    = 3 // open or ask first, where --fail-on asked for it
)

// status ends the command with a number.
type status int

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// system is all that the command knows of where it runs.
type system struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
	now      func() time.Time
}

func main() {
	os.Exit(run(os.Args[1:], &system{in: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv, now: time.Now}))
}

func run(args []string, sys *system) int {
	helped := false
	parser, err := kong.New(
		&commands{},
		kong.Name("cowork"),
		kong.Description("Assess records of working alongside experts by experience, by the P.O.W.E.R. model.\n\n"+
			"Exit status: 0 nothing raised; 1 a flag is raised or the gate is shut; 2 input or usage is wrong; "+
			"3 open or ask first, where --fail-on asked for it."),
		kong.Writers(sys.out, sys.err),
		kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Vars{"formats": "text,json,ndjson,csv,wide"},
	)
	if err != nil {
		sys.complain("%v", err)
		return wrong
	}
	if len(args) == 0 {
		_, _ = parser.Parse([]string{"--help"})
		return wrong
	}
	ctx, err := parser.Parse(args)
	if helped {
		return nothingRaised
	}
	if err != nil {
		sys.complain("%v", err)
		sys.complain("see cowork --help")
		return wrong
	}
	return sys.statusOf(ctx.Run(sys))
}

// statusOf says what went wrong, if anything did, and gives the status to end with.
func (s *system) statusOf(err error) int {
	var code status
	switch {
	case err == nil:
		return nothingRaised
	case errors.As(err, &code):
		return int(code)
	default:
		s.explain("", err)
		return wrong
	}
}

// complain writes one line to standard error.
func (s *system) complain(format string, args ...any) {
	_, _ = fmt.Fprintf(s.err, "cowork: "+format+"\n", args...)
}

// explain writes every mistake that an error reports, each with its place, on a line of its own.
func (s *system) explain(file string, err error) {
	var named inFile
	if errors.As(err, &named) {
		file, err = named.file, named.err
	}
	found := false
	for p := range cowork.Problems(err) {
		found = true
		s.complain("%s", problemLine(file, p))
	}
	if found {
		return
	}
	for line := range strings.Lines(err.Error()) {
		if line = strings.TrimRight(line, "\n"); file != "" && !strings.HasPrefix(line, file+":") {
			line = file + ": " + line
		}
		s.complain("%s", line)
	}
}

func problemLine(file string, p cowork.Problem) string {
	place := file
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", file, p.Line, p.Column)
	}
	where := string(p.Pointer)
	if where == "" {
		where = "the document"
	}
	return fmt.Sprintf("%s: %s: expected %s (%s)", place, where, p.Expected, p.Code)
}
