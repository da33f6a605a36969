package facts

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/internal/lang"
)

func lives(t *testing.T, n int, test func(t *testing.T, e *engagement.Record, asOf lang.Moment)) {
	t.Helper()
	for life := range engagementtest.Lives(1, n) {
		test(t, &life.Record, lang.MomentOf(life.AsOf))
	}
}

// What is worked out beforehand for judging is what is worked out while
// explaining.
func TestJudgingIsExplaining(t *testing.T) {
	lives(t, 150, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		v := NewIndex(e).View(asOf, DefaultParams())
		for _, q := range v.questions() {
			require.Equal(t, v.sayOf(q, nil), v.sayOf(q, &lang.Trail{}), "%s of %s", q.name, e.ID)
		}
	})
}

// An answer that is not known says what is missing, and one that is known says
// what carried it; and so do moments.
func TestEveryAnswerRestsOnSomething(t *testing.T) {
	lives(t, 60, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		v := NewIndex(e).View(asOf, DefaultParams())
		for _, q := range v.questions() {
			fact := Schema().Facts[q.fact]
			if fact.Name == "says" || fact.Name == "past" { // what they are asked of carries them
				continue
			}
			var trail lang.Trail
			known := false
			switch fact.Result {
			case lang.KindAnswer:
				known = v.Answer(q.fact, &q.args, &trail) != cowork.Unknown
			case lang.KindMoment:
				known = v.Moment(q.fact, &q.args, &trail).State != lang.Absent
			case lang.KindNumber:
				known = v.Number(q.fact, &q.args, &trail).Known
			default:
				continue
			}
			if known {
				assert.NotEmpty(t, trail.Carried, q.name)
			} else {
				assert.NotEmpty(t, trail.Missing, q.name)
			}
		}
	})
}

// The order of a list that is no ledger is of no account.
func TestOrderOfLists(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	lives(t, 60, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		dropPointers(e)
		before := withoutPlaces(NewIndex(e).View(asOf, DefaultParams()).answers())
		shuffle(reflect.ValueOf(e).Elem(), random)
		after := withoutPlaces(NewIndex(e).View(asOf, DefaultParams()).answers())
		require.Equal(t, before, after, e.ID)
	})
}

// dropPointers drops what points at places of lists.
func dropPointers(e *engagement.Record) {
	var complete []engagement.ListName
	for _, name := range e.Complete {
		if !strings.HasPrefix(string(name), "/") {
			complete = append(complete, name)
		}
	}
	e.Complete = complete
}

// withoutPlaces leaves out what is named by its place.
func withoutPlaces(answers map[string]string) map[string]string {
	for name := range answers {
		if strings.Contains(name, "/") {
			delete(answers, name)
		}
	}
	return answers
}

// shuffle shuffles every list of objects but the ledger, and offers: of two of
// one version the later counts.
func shuffle(v reflect.Value, random *rand.Rand) {
	switch {
	case v.Kind() == reflect.Struct && v.Type().PkgPath() != reflect.TypeFor[cowork.When]().PkgPath():
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "Entries" && name != "Offers" && v.Field(i).CanSet() {
				shuffle(v.Field(i), random)
			}
		}
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct:
		for i := range v.Len() {
			shuffle(v.Index(i), random)
		}
		random.Shuffle(v.Len(), reflect.Swapper(v.Interface()))
	}
}

// Judging asks every worked-out fact without allocating.
func TestAskingAllocatesNothing(t *testing.T) {
	lives(t, 12, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		v := NewIndex(e).View(asOf, DefaultParams())
		for _, q := range v.questions() {
			args := q.args
			ask := func() { v.Answer(q.fact, &args, nil) }
			switch Schema().Facts[q.fact].Result {
			case lang.KindMoment:
				ask = func() { v.Moment(q.fact, &args, nil) }
			case lang.KindNumber:
				ask = func() { v.Number(q.fact, &args, nil) }
			case lang.KindWord:
				ask = func() { v.Word(q.fact, &args, nil) }
			case lang.KindItem:
				ask = func() { v.Item(q.fact, &args, nil) }
			case lang.KindItems:
				ask = func() { v.Items(q.fact, &args, nil) }
			}
			require.Zero(t, testing.AllocsPerRun(1, ask), q.name)
		}
	})
}
