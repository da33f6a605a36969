package consent_test

import (
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// kept are the records of a register that holds everything: they assess exactly
// the same when their consent part is rebuilt from one.
var kept = map[string]time.Time{
	"small-consultation":   time.Date(2026, 6, 30, 12, 0, 0, 0, time.UTC),
	"co-produced-training": time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC),
}

// The records of examples/records assess the same when their consent part is
// rebuilt from a register. What a case leaves open a register knows (that
// people were shown a wording, say), so there an outcome may be told that could
// not be told; no other changes. A record with a line that no register takes,
// such as a consent by silence, stays a record.
func TestRecordsAssessTheSameFromARegister(t *testing.T) {
	compared := 0
	for name, asOf := range days(t) {
		t.Run(name, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("..", "examples", "records", name+".json"))
			require.NoError(t, err)
			record, err := engagement.DecodeBytes(b)
			require.NoError(t, err)
			if record.Consent.Entries == nil {
				t.Skip("it has no consent part")
			}
			rebuilt, refused := rebuild(t, &record, asOf)
			if refused != "" {
				t.Skip("a line that a register does not take:", refused)
			}
			compared++
			_, whole := kept[name]
			compare(t, record, rebuilt, asOf, whole)
		})
	}
	assert.GreaterOrEqual(t, compared, 5)
}

func days(t *testing.T) map[string]time.Time {
	f, err := os.Open(filepath.Join("..", "examples", "records", "cases.csv"))
	require.NoError(t, err)
	defer func() { _ = f.Close() }()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	out := map[string]time.Time{}
	for _, row := range rows[1:] {
		day, err := time.Parse(time.DateOnly, row[1])
		require.NoError(t, err)
		out[row[0]] = day.Add(12 * time.Hour)
	}
	for name, at := range kept {
		out[name] = at
	}
	return out
}

func compare(t *testing.T, was, is engagement.Record, asOf time.Time, whole bool) {
	before := power.Standard().Assess(&was, power.AsOf(asOf))
	after := power.Standard().Assess(&is, power.AsOf(asOf))
	results := after.Results()
	for i, b := range before.Results() {
		if whole || b.Outcome != power.CannotTell {
			assert.Equal(t, b.Outcome, results[i].Outcome, b.Rule)
		}
	}
	if whole {
		assert.Equal(t, before.Tokenistic().State, after.Tokenistic().State)
		assert.Equal(t, before.Unsafe().State, after.Unsafe().State)
	}
}

// rebuild plays the consent part of a record into a register, and fills the
// record from it.
func rebuild(t *testing.T, was *engagement.Record, asOf time.Time) (is engagement.Record, refused string) {
	k := newKit(t)
	k.clock.Set(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC))
	c := k.config()
	c.Route = was.Consent.Route
	r, err := consent.Open(ctx, c)
	require.NoError(t, err)
	defer func() { _ = r.Close() }()
	k.Register = r
	k.notice = k.publish(wording())
	seen := map[cowork.ID]bool{}
	f := consent.Filling{Engagement: was.ID, AsOf: asOf}
	for _, e := range was.Consent.Entries {
		at, ok := dayOf(e.Made.At)
		if !ok {
			return is, "its day is not known"
		}
		if at.After(k.clock.Now()) {
			k.clock.Set(at)
		}
		if !seen[e.Person] {
			seen[e.Person] = true
			f.Persons = append(f.Persons, e.Person)
		}
		if refused = k.play(e, was.ID); refused != "" {
			return is, refused
		}
	}
	filled, err := r.Fill(ctx, f)
	require.NoError(t, err)
	assert.Contains(t, filled.Complete, "consent.entries")
	require.Len(t, filled.Record.Entries, len(was.Consent.Entries))
	is = *was
	is.Consent = filled.Record
	again, err := engagement.DecodeBytes(is.AppendJSON(nil))
	require.NoError(t, err, "what a register fills in is a sound record")
	return again, ""
}

// dayOf is noon of a day, or an instant.
func dayOf(w cowork.When) (time.Time, bool) {
	if at, ok := w.Instant(); ok {
		return at, true
	}
	if !w.Known() || w.First() != w.Last() {
		return time.Time{}, false
	}
	return time.Unix(int64(w.First())*24*60*60+12*60*60, 0).UTC(), true
}

// endOf is the moment after the last day.
func endOf(w cowork.When) time.Time {
	if !w.Known() {
		return time.Time{}
	}
	return time.Unix((int64(w.Last())+1)*24*60*60, 0).UTC()
}

// play does one line, and says why a register does not take it.
func (k *kit) play(e consent.Entry, id cowork.ID) (refused string) {
	person := e.Person.Under(id)
	scopes := []consent.Scope{{
		Purpose: e.Purpose, Audience: e.Audience, Channel: e.Channel, Output: e.Output, Engagement: id,
	}}
	how := consent.Circumstances{Asker: e.Asker, IndependentThere: e.IndependentThere.Done, Leverage: e.Leverage}
	var err error
	switch {
	case e.Act == consent.ActGive && e.Method != consent.MethodExplicit:
		return "given by " + string(e.Method)
	case e.Act == consent.ActAsk:
		_, err = k.Ask(ctx, consent.Asking{
			Person: person, Scopes: scopes, Wording: k.notice, Circumstances: how, Reopened: e.ReopenedByPerson,
		})
	case e.Act == consent.ActGive:
		_, err = k.Give(ctx, consent.Giving{
			Person: person, Scopes: scopes, Wording: k.notice, Circumstances: how, Until: endOf(e.Until), ReviewBy: endOf(e.ReviewOn),
		})
	case e.Act == consent.ActReview:
		_, err = k.Review(ctx, consent.Reviewing{Person: person, Scopes: scopes, Result: e.Result})
	case e.Act == consent.ActRefuse:
		err = k.Decline(ctx, consent.Withdrawal{Person: person, Scopes: scopes}).Err
	default:
		err = k.playWithdrawal(e, person, id, scopes)
	}
	if err != nil {
		return strings.TrimPrefix(err.Error(), "consent: ")
	}
	return ""
}

// playWithdrawal uses each output that the withdrawal touches beforehand, takes
// back, and settles what is owed.
func (k *kit) playWithdrawal(e consent.Entry, person, id cowork.ID, scopes []consent.Scope) error {
	if e.Purpose == "" {
		scopes = []consent.Scope{{Engagement: id}}
	}
	for _, a := range e.Affected {
		s := scopes[0]
		s.Output = a.Output
		if s.Purpose == "" {
			s = k.someGiven(person, a.Output)
		}
		u, err := k.Begin(ctx, consent.Using{Person: person, Scopes: []consent.Scope{s}})
		if err != nil {
			return err
		}
		if err := u.Commit(ctx, func(context.Context) error { return nil }); err != nil {
			return err
		}
		_ = u.Close()
	}
	taken := k.Withdraw(ctx, consent.Withdrawal{Person: person, Scopes: scopes})
	for i, a := range e.Affected {
		if at, ok := dayOf(a.Recalled.At); ok && i < len(taken.Touched) {
			k.clock.Set(at)
			if _, err := k.Recalled(ctx, person, taken.Touched[i].Use); err != nil {
				return err
			}
		}
	}
	return taken.Err
}

// someGiven finds a consent for an output.
func (k *kit) someGiven(person, output cowork.ID) consent.Scope {
	list, _ := k.Standings(ctx, person)
	for _, s := range list {
		if s.State == consent.StateGiven && s.Scope.Output == output {
			return s.Scope
		}
	}
	return consent.Scope{}
}
