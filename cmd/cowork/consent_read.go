package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

type consentVerify struct {
	Checkpoint string `placeholder:"FILE" help:"A checkpoint taken before: shows whether an end was cut off or a person removed since."`
	Take       string `placeholder:"FILE" help:"Write a checkpoint of what is there now. Keep it where those who keep the ledger cannot write."`
	Origin     string `default:"cowork/consent" help:"The name of the ledger in the checkpoint."`
}

// Run checks every chain of the ledger.
func (c *consentVerify) Run(sys *system, all *consentCommand) error {
	return all.with(sys, false, func(ctx context.Context, l *ledger) error {
		before := consent.Checkpoint{}
		if c.Checkpoint != "" {
			b, err := os.ReadFile(c.Checkpoint)
			if err != nil {
				return err
			}
			if err := json.Unmarshal(b, &before); err != nil {
				return fmt.Errorf("%s is not a checkpoint: %w", c.Checkpoint, err)
			}
		}
		audit, err := consent.VerifyStore(ctx, l.store, before)
		if errors.Is(err, consent.ErrTampered) || errors.Is(err, consent.ErrCheckpoint) {
			sys.complain("%v", err)
			sys.complain("%d removed, %d cut off, %d written anew, of %d that the checkpoint saw",
				audit.Removed, audit.Cut, audit.Changed, len(before.Heads))
			return status(raised)
		}
		if err != nil {
			return err
		}
		_, _ = fmt.Fprintf(sys.out, "%d events in %d chains hold.\n", audit.Events, audit.Streams)
		if c.Checkpoint == "" {
			_, _ = fmt.Fprintln(sys.out, "Whether an end was cut off, only a checkpoint taken before can show: --checkpoint.")
		}
		return c.take(ctx, sys, l)
	})
}

func (c *consentVerify) take(ctx context.Context, sys *system, l *ledger) error {
	if c.Take == "" {
		return nil
	}
	now, err := consent.TakeCheckpoint(ctx, c.Origin, l.store)
	if err != nil {
		return err
	}
	b, err := json.MarshalIndent(now, "", "  ")
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(sys.out, "Checkpoint %s\n", now.Root())
	return os.WriteFile(c.Take, append(b, '\n'), 0o644)
}

// ofPerson is what the questions about one person have in common.
type ofPerson struct {
	Person cowork.ID `arg:"" help:"The person, by UUID."`
}

type consentStatus struct{ ofPerson }

// Run shows where a person stands.
func (c *consentStatus) Run(sys *system, all *consentCommand) error {
	return all.with(sys, false, func(ctx context.Context, l *ledger) error {
		list, err := l.register.Standings(ctx, c.Person)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			_, _ = fmt.Fprintln(sys.out, "Nothing is on record: nothing is permitted.")
		}
		for _, s := range list {
			_, _ = fmt.Fprintf(sys.out, "%s: %s%s%s\n", scopeWords(s.Scope), s.State, day(", until ", s.Until), day(", review by ", s.ReviewBy))
			if s.AskedAgain > 0 {
				_, _ = fmt.Fprintf(sys.out, "  asked again %d times after a no\n", s.AskedAgain)
			}
		}
		return c.open(ctx, sys, l)
	})
}

// open shows what waits for somebody to do something.
func (c *consentStatus) open(ctx context.Context, sys *system, l *ledger) error {
	calls, err := l.register.Calls(ctx, c.Person)
	if err != nil {
		return err
	}
	for _, call := range calls {
		if call.Answered.IsZero() {
			_, _ = fmt.Fprintf(sys.out, "%s on %s: no response yet\n", call.Kind, call.Given.Format(time.RFC3339))
		}
	}
	due, err := l.register.ChecksDue(ctx, c.Person)
	if err != nil {
		return err
	}
	for _, d := range due {
		_, _ = fmt.Fprintf(sys.out, "wellbeing check (%s) due %s\n", d.Phase, d.Due.Format(time.RFC3339))
	}
	if n := l.register.Waiting(); n > 0 {
		_, _ = fmt.Fprintf(sys.out, "%d withdrawals or stops wait for the ledger\n", n)
	}
	return nil
}

func scopeWords(s consent.Scope) string {
	words := string(s.Purpose)
	for _, w := range []string{string(s.Audience), string(s.Channel)} {
		if w != "" {
			words += ", " + w
		}
	}
	if !s.Output.IsZero() {
		words += ", output " + s.Output.String()
	}
	if !s.Engagement.IsZero() {
		words += ", engagement " + s.Engagement.String()
	}
	return words
}

func day(label string, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return label + t.Format(time.RFC3339)
}

type consentAffected struct{ ofPerson }

// Run lists the uses of what a person took back.
func (c *consentAffected) Run(sys *system, all *consentCommand) error {
	return all.with(sys, false, func(ctx context.Context, l *ledger) error {
		list, err := l.register.Affected(ctx, c.Person)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			_, _ = fmt.Fprintln(sys.out, "No use is touched.")
		}
		writeTouched(sys, list)
		return nil
	})
}

var owedWords = map[consent.Owed]string{
	consent.OwedStop: "stop it now", consent.OwedRecall: "call it back", consent.OwedExplain: "explain why it cannot be called back",
}

func writeTouched(sys *system, list []consent.Touched) {
	for _, t := range list {
		what := owedWords[t.Owes] + day(" by ", t.By)
		switch {
		case !t.Recalled.IsZero():
			what = day("called back on ", t.Recalled)
		case !t.Explained.IsZero():
			what = day("explained on ", t.Explained)
		case t.Unsure:
			what += " (no end of it is on record)"
		}
		_, _ = fmt.Fprintf(sys.out, "use %d, %s, %s: %s\n", t.Use, t.At.Format(time.RFC3339), scopeWords(t.Scope), what)
	}
}

type consentReceipt struct {
	ofPerson
	Format string `enum:"json,html" default:"json" help:"json, or html for a page to read."`
	All    bool   `help:"Everything that is held about the person, in JSON."`
}

// Run writes a receipt.
func (c *consentReceipt) Run(sys *system, all *consentCommand) error {
	return all.with(sys, false, func(ctx context.Context, l *ledger) error {
		var what any
		receipt, err := l.register.Receipt(ctx, c.Person)
		if err != nil {
			return err
		}
		what = receipt
		if c.All {
			if what, err = l.register.Export(ctx, c.Person); err != nil {
				return err
			}
		} else if c.Format == "html" {
			return receipt.WritePage(sys.out)
		}
		e := json.NewEncoder(sys.out)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false)
		return e.Encode(what)
	})
}
