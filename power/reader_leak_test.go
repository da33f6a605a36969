package power_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

// Things that are for the person and the independent contact, and none of which
// raises a flag by itself: whoever leads must read the same whether they are on
// record or not.
func hidden() map[string]map[cowork.Pointer]string {
	return map[string]map[cowork.Pointer]string{
		"an account says that it was bad, and nobody replied": {
			"/accounts/0/says/respected": `"no"`,
		},
		"an account says that it was bad, and it is not known whether anybody replied": {
			"/accounts/0/says/respected": `"no"`, "/account_replies": `[]`,
		},
		"a loss that was made good": {
			"/losses/0": `{"id":"loss-1","person":"a1000000-0000-4000-8000-000000000001","cause":"taking_part",
				"on":{"at":"2026-06-01"},"put_right":{"at":"2026-06-05","said_by":"expert"}}`,
		},
		"a check in which something came up, and was answered": {
			"/people/0/checks/3/raised": `"yes"`, "/people/0/checks/3/response": `{"at":"2026-05-13","said_by":"organisation"}`,
		},
	}
}

// changed is the training record with some facts otherwise.
func (x example) changed(t *testing.T, facts map[cowork.Pointer]string) example {
	t.Helper()
	for at, value := range facts {
		x = x.with(t, at, engagement.Value(value))
	}
	return x
}

// What a person said, lost or raised cannot be worked out from anything that
// whoever leads is shown: not from counts, questions, outcomes or the calendar.
func TestNothingTellsTheLead(t *testing.T) {
	x := worked(t)[1]
	shown := func(a *power.Assessment, r power.Reader) string {
		text, err := json.Marshal(a.For(r).Report())
		require.NoError(t, err)
		return string(text)
	}
	for name, facts := range hidden() {
		a := x.changed(t, facts).assess()
		for _, r := range []power.Reader{{}, power.Lead(), power.Expert(x.record.People[1].ID)} {
			assert.JSONEq(t, shown(x.assess(), r), shown(a, r), name)
		}
		assert.NotEqual(t, shown(x.assess(), power.IndependentContact()), shown(a, power.IndependentContact()), name)
	}
}

// What is asked about a loss says that there is one, so whoever leads is not
// asked; the person and the independent contact are.
func TestQuestionsTellNobodyOfALoss(t *testing.T) {
	x := worked(t)[1].changed(t, map[cowork.Pointer]string{
		"/losses/0": `{"id":"loss-1","person":"a1000000-0000-4000-8000-000000000001","cause":"taking_part","on":{"at":"2026-06-01"}}`,
	})
	a := x.assess()
	for _, r := range []power.Reader{{}, power.Lead(), power.Expert(x.record.People[1].ID)} {
		assert.Empty(t, a.For(r).Questions())
		flag := a.For(r).Unsafe()
		assert.Equal(t, power.Open, flag.State)
		assert.Empty(t, flag.Questions)
		assert.True(t, flag.Elsewhere)
		assert.Empty(t, a.For(r).NotRecorded())
	}
	for _, r := range []power.Reader{power.IndependentContact(), power.Expert(x.record.People[0].ID)} {
		assert.NotEmpty(t, a.For(r).Questions())
	}
}

// A concern of harm of which nobody wrote down whose it is is not shown to every
// expert.
func TestAConcernOfNobodyKnown(t *testing.T) {
	x := worked(t)[1].changed(t, map[cowork.Pointer]string{
		"/concerns/1": `{"id":"concern-2","kind":"harm","raised":{"at":"2026-06-09"},"handler_is_subject":"yes"}`,
	})
	found := func(r power.Reader) (n int) {
		for f := range x.assess().For(r).Findings() {
			if f.Rule == "W03" {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 1, found(power.IndependentContact()))
	for _, p := range x.record.People {
		assert.Zero(t, found(power.Expert(p.ID)))
	}
}

// A waiver of a rule whose findings are kept from whoever leads is kept from
// them too: that it was used would tell what was found.
func TestWaiversOfWhatIsKeptBack(t *testing.T) {
	x := worked(t)[1].changed(t, map[cowork.Pointer]string{
		"/accounts/0/says/for_show": `"yes"`,
		"/waivers/1": `{"id":"waiver-2","rule":"E09","kind":"by_person","by":"a1000000-0000-4000-8000-000000000001",
			"made":{"at":"2026-08-03","said_by":"expert"},"until":"2026-12-31"}`,
	})
	assert.Len(t, x.assess().For(power.Lead()).Waivers(), 1)
	assert.Len(t, x.assess().For(power.IndependentContact()).Waivers(), 2)
}

// Where what is shown would raise the flag by itself, nothing is said of more
// that is shown elsewhere.
func TestElsewhereIsSaidOnlyWhereItMust(t *testing.T) {
	x := worked(t)[1].changed(t, map[cowork.Pointer]string{signal: `{"done":"no","said_by":"organisation"}`})
	require.Equal(t, power.Raised, x.assess().Unsafe().State)
	more := x.changed(t, map[cowork.Pointer]string{"/accounts/0/says/safe": `"no"`})
	for _, y := range []example{x, more} {
		assert.False(t, y.assess().For(power.Lead()).Unsafe().Elsewhere)
	}
	alone := worked(t)[1].changed(t, map[cowork.Pointer]string{"/accounts/0/says/safe": `"no"`})
	assert.True(t, alone.assess().For(power.Lead()).Unsafe().Elsewhere)
}

// The line that names the independent contact stands at a gate whether or not
// anything that is kept back stands in the way.
func TestTheLineAtAGateTellsNothing(t *testing.T) {
	x := worked(t)[1]
	who := power.StartOf(x.record.People[0].ID)
	for _, r := range []power.Reader{{}, power.Lead()} {
		assert.Equal(t, power.ElsewhereLine, x.assess().For(r).Gate(who).Elsewhere)
		assert.Equal(t, power.ElsewhereLine, x.assess().For(r).Gate(power.Closing()).Elsewhere)
	}
	assert.Empty(t, x.assess().For(power.IndependentContact()).Gate(who).Elsewhere)
}

// A concern to which a rule does not apply may be one of harm: it is not listed
// for whoever leads.
func TestAConcernOfHarmIsNotListedForTheLead(t *testing.T) {
	x := worked(t)[1].changed(t, map[cowork.Pointer]string{"/concerns/0/kind": `"harm"`})
	listed := func(r power.Reader) (n int) {
		for range x.assess().For(r).Items("W02") {
			n++
		}
		for range x.assess().For(r).Explain("W02") {
			n++
		}
		return n
	}
	assert.Zero(t, listed(power.Lead()))
	assert.Equal(t, 2, listed(power.IndependentContact()))
}

// What people lost or said is asked of the independent contact, not of whoever is
// to act on it.
func TestWhoIsAskedWhatPeopleLost(t *testing.T) {
	x := worked(t)[1]
	e, err := x.record.Without("/losses")
	require.NoError(t, err)
	x.record = e
	n := 0
	for _, q := range x.assess().For(power.Lead()).Questions() {
		if q.Path == "losses" {
			n++
			assert.Equal(t, string(power.DutyIndependentContact), q.Asks)
		}
	}
	assert.Equal(t, 1, n)
}

// Whoever disputes something else is not named beside a finding.
func TestOnlyThoseWhoDisputeItAreNamed(t *testing.T) {
	x := worked(t)[1]
	who := x.record.Accounts[0].By
	x = x.changed(t, map[cowork.Pointer]string{
		"/accounts/0/disputes": `[{"fact":"/limits/declared","value":{"done":"no"},"made":{"at":"2026-06-30","said_by":"expert"}}]`,
	})
	n := 0
	for f := range x.assess().For(power.Lead()).Findings() {
		if f.Rule == "O11" {
			n++
			require.Len(t, f.Readings, 2)
			assert.Equal(t, who, f.Readings[1].Who)
		}
	}
	assert.Positive(t, n)
}
