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

// ofScope says what for.
type ofScope struct {
	Purpose    consent.Purpose  `help:"What for, such as publish."`
	Audience   consent.Audience `help:"To whom."`
	Channel    consent.Channel  `help:"In what way."`
	Output     cowork.ID        `help:"Which product, by UUID."`
	Engagement cowork.ID        `help:"Which piece of work, by UUID."`
}

func (s ofScope) scope() consent.Scope { return consent.Scope(s) }

// onBehalf says who acts for the person.
type onBehalf struct {
	Actor     cowork.ID   `help:"Who acts for the person, if somebody does."`
	Authority cowork.Text `help:"By what right; needed to give for somebody."`
}

func (b onBehalf) behalf() consent.Behalf { return consent.Behalf(b) }

type consentGive struct {
	ofPerson
	ofScope
	onBehalf
	Wording string    `required:"" placeholder:"FILE" help:"The wording that the person was shown, as JSON; it has to state how to withdraw."`
	Until   time.Time `format:"2006-01-02T15:04:05Z07:00" help:"When it ends."`
	Review  time.Time `name:"review-by" format:"2006-01-02T15:04:05Z07:00" help:"When it will be asked about again."`
}

// Run records that a person said yes.
func (c *consentGive) Run(sys *system, all *consentCommand) error {
	b, err := os.ReadFile(c.Wording)
	if err != nil {
		return err
	}
	var w consent.Wording
	if err := json.Unmarshal(b, &w); err != nil {
		return fmt.Errorf("%s is not a wording: %w", c.Wording, err)
	}
	if !w.StatesWithdrawal() {
		return consent.ErrNoRightStated
	}
	return all.with(sys, true, func(ctx context.Context, l *ledger) error {
		shown, err := l.register.Publish(ctx, w)
		if err != nil {
			return err
		}
		got, err := l.register.Give(ctx, consent.Giving{
			Person: c.Person, Scopes: []consent.Scope{c.scope()}, Wording: shown, Until: c.Until, ReviewBy: c.Review, Behalf: c.behalf(),
		})
		if err != nil {
			return err
		}
		_, _ = fmt.Fprintf(sys.out, "Recorded as event %d on %s.\n", got.Seq, got.At.Format(time.RFC3339))
		return nil
	})
}

type consentWithdraw struct {
	ofPerson
	ofScope
	onBehalf
}

// Run takes consent back: all that the flags cover, everything without a flag.
func (c *consentWithdraw) Run(sys *system, all *consentCommand) error {
	return all.with(sys, true, func(ctx context.Context, l *ledger) error {
		w := consent.Withdrawal{Person: c.Person, Behalf: c.behalf()}
		if s := c.scope(); s != (consent.Scope{}) {
			w.Scopes = []consent.Scope{s}
		}
		taken := l.register.Withdraw(ctx, w)
		switch {
		case taken.Durable:
			_, _ = fmt.Fprintf(sys.out, "Taken back: event %d on %s. Nothing is used from now on.\n", taken.Seq, taken.At.Format(time.RFC3339))
		case taken.Spooled:
			sys.complain("the ledger could not be reached; the withdrawal waits in %s and is not known to others yet", all.Spool)
		default:
			return errors.Join(errors.New("the withdrawal was not recorded anywhere"), taken.Err)
		}
		writeTouched(sys, taken.Touched)
		if !taken.Durable {
			return status(raised)
		}
		return taken.Err
	})
}
