package consent_test

import (
	"context"
	"fmt"
	"time"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

// exampleRegister is a register in memory on a Monday morning.
func exampleRegister() (*consent.Register, cowork.ID, consent.Hash) {
	clock := func() time.Time { return time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC) }
	r, err := consent.Open(context.Background(), consent.Config{
		Store: consent.NewMemory(), Keys: &consent.MemoryKeys{}, Clock: clock,
	})
	if err != nil {
		panic(err)
	}
	shown, err := r.Publish(context.Background(), consent.Wording{
		Title: "Your story", Words: "May trainees hear your story?",
		Purposes:   []consent.Purpose{consent.PurposeShareNarrative, consent.PurposeTakePart},
		Withdrawal: "Tell anybody in the team, at any time.",
	})
	if err != nil {
		panic(err)
	}
	person, err := cowork.ParseID("a1000000-0000-4000-8000-000000000001")
	if err != nil {
		panic(err)
	}
	return r, person, shown
}

var story = consent.Scope{Purpose: consent.PurposeShareNarrative, Audience: consent.AudienceTrainees}

func ExampleRegister() {
	ctx := context.Background()
	r, person, shown := exampleRegister()
	_, err := r.Give(ctx, consent.Giving{Person: person, Scopes: []consent.Scope{story}, Wording: shown})
	fmt.Println(err)
	fmt.Println(r.Permits(ctx, person, story))
	taken := r.Withdraw(ctx, consent.Withdrawal{Person: person})
	fmt.Println(taken.Durable)
	fmt.Println(r.Permits(ctx, person, story))
	// Output:
	// <nil>
	// true <nil>
	// true
	// false <nil>
}

func ExampleRegister_Begin() {
	ctx := context.Background()
	r, person, shown := exampleRegister()
	_, _ = r.Give(ctx, consent.Giving{Person: person, Scopes: []consent.Scope{story}, Wording: shown})
	u, err := r.Begin(ctx, consent.Using{Person: person, Scopes: []consent.Scope{story}, Recall: consent.RecallPossible})
	if err != nil {
		return
	}
	defer func() { _ = u.Close() }()
	err = u.Commit(ctx, func(context.Context) error {
		fmt.Println("sent")
		return nil
	})
	fmt.Println(err)
	for _, t := range r.Withdraw(ctx, consent.Withdrawal{Person: person}).Touched {
		fmt.Println(t.Owes, "by", t.By.Format(time.DateOnly))
	}
	// Output:
	// sent
	// <nil>
	// recall by 2026-03-09
}

func ExampleRegister_Stop() {
	ctx := context.Background()
	r, person, shown := exampleRegister()
	_, _ = r.Give(ctx, consent.Giving{
		Person: person, Scopes: []consent.Scope{consent.For(consent.PurposeTakePart)}, Wording: shown,
	})
	stop := r.Stop(ctx, consent.Call{Person: person})
	fmt.Println(r.Permits(ctx, person, consent.For(consent.PurposeTakePart)))
	_, _ = r.Respond(ctx, person, stop.Seq)
	calls, _ := r.Calls(ctx, person)
	fmt.Println(calls[0].Kind, !calls[0].Answered.IsZero())
	// Output:
	// false <nil>
	// stopped true
}

func ExampleRegister_Receipt() {
	ctx := context.Background()
	r, person, shown := exampleRegister()
	_, _ = r.Give(ctx, consent.Giving{Person: person, Scopes: []consent.Scope{story}, Wording: shown})
	receipt, _ := r.Receipt(ctx, person)
	for _, c := range receipt.Consents {
		fmt.Println(c.Purpose, c.State, string(c.Withdrawal))
	}
	// Output: share_narrative given Tell anybody in the team, at any time.
}

func ExampleRegister_Fill() {
	ctx := context.Background()
	r, person, shown := exampleRegister()
	_, _ = r.Give(ctx, consent.Giving{Person: person, Scopes: []consent.Scope{story}, Wording: shown})
	filled, _ := r.Fill(ctx, consent.Filling{Persons: []cowork.ID{person}, AsOf: time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC)})
	for _, e := range filled.Record.Entries {
		fmt.Println(e.Act, e.Purpose, e.Audience, e.Method)
	}
	fmt.Println(filled.Complete)
	// Output:
	// give share_narrative trainees explicit
	// [consent.entries]
}

func ExampleTakeCheckpoint() {
	ctx := context.Background()
	store := consent.NewMemory()
	r, err := consent.Open(ctx, consent.Config{Store: store, Keys: &consent.MemoryKeys{}, Clock: consent.SystemClock})
	if err != nil {
		return
	}
	person, _ := cowork.ParseID("a1000000-0000-4000-8000-000000000001")
	r.Withdraw(ctx, consent.Withdrawal{Person: person})
	c, _ := consent.TakeCheckpoint(ctx, "consent.example.org/ledger", store) // keep it elsewhere
	r.Withdraw(ctx, consent.Withdrawal{Person: person})
	audit, err := consent.VerifyStore(ctx, store, c)
	fmt.Println(audit.Streams, audit.Events, err)
	// Output: 1 2 <nil>
}
