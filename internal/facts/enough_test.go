package facts

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// The items that carry an answer, with the one that is asked about, are enough
// for it: with everything else of the record taken away it stays what it is.
// Lists of items and ids stay, and so do which phases there are and what was kept
// back, which are not named with every answer that they leave as it is. Of a claim,
// level_due names why it is tested, and decisions are counted and not named.
func TestWhatCarriesAnAnswerIsEnough(t *testing.T) {
	asked := 0
	lives(t, 60, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		v := NewIndex(e).View(asOf, DefaultParams())
		for _, q := range v.questions() {
			fact := Schema().Facts[q.fact]
			if fact.Result != lang.KindAnswer || fact.Name == "reached" || fact.Name == "hollow" {
				continue
			}
			var trail lang.Trail
			was := v.Answer(q.fact, &q.args, &trail)
			if was == cowork.Unknown {
				continue
			}
			asked++
			ix := NewIndex(e)
			keep := itemsOf(ix.columns, append(trail.Carried, lang.Seen{Row: q.args.Rows[0], Field: -1}))
			eachFact(ix, func(at lang.Seen, k lang.Kind, column int) {
				if !keep[at.Row] && at.Row.Table != TablePhases && at.Row.Table != TableReserved {
					takeAway(ix.columns, k, column, at.Row.N)
				}
			})
			assert.Equal(t, was, ix.View(asOf, DefaultParams()).Answer(q.fact, &q.args, nil),
				"%s of %s, left with %s", q.name, e.ID, v.places(trail.Carried))
		}
	})
	assert.Greater(t, asked, 5000)
}

// itemsOf are the items of which something was seen; of a list, all of its items.
func itemsOf(c *lang.Columns, seen []lang.Seen) map[lang.Row]bool {
	items := map[lang.Row]bool{}
	for _, s := range seen {
		if s.Param != 0 || s.Row == lang.NoRow {
			continue
		}
		items[s.Row] = true
		if s.Field < 0 {
			continue
		}
		if f := Schema().Tables[s.Row.Table].Fields[s.Field]; f.Kind == lang.KindItems {
			list := c.Lists[f.Column][s.Row.N]
			for r := list.From; r < list.To; r++ {
				items[lang.Row{Table: f.Table, N: r}] = true
			}
		}
	}
	return items
}

// eachFact gives every single fact that the record has room for, to be changed, and
// then makes the ways from ids to rows anew.
func eachFact(ix *Index, do func(at lang.Seen, k lang.Kind, column int)) {
	for t, table := range Schema().Tables {
		for f, field := range table.Fields {
			for r := range ix.columns.Rows[t] {
				do(lang.Seen{Row: lang.Row{Table: lang.TableID(t), N: r}, Field: int32(f)}, field.Kind, field.Column)
			}
		}
	}
	ix.joins, ix.ledger = newJoins(ix.columns), newLedger(ix.columns)
}

func takeAway(c *lang.Columns, k lang.Kind, column int, r int32) {
	switch k {
	case lang.KindAnswer:
		c.Answers[column][r] = cowork.Unknown
	case lang.KindEvent:
		c.Events[column][r] = lang.Event{}
	case lang.KindMoment:
		c.Moments[column][r] = lang.Moment{}
	case lang.KindWord:
		c.Words[column][r] = 0
	case lang.KindNumber:
		c.Numbers[column][r] = cowork.Count{}
	case lang.KindMoney:
		c.Moneys[column][r] = cowork.Money{}
	case lang.KindPresent:
		c.Presents[column][r] = false
	}
}

// What is missing for an answer is all that is: whatever else comes to be known,
// of items that are not named, it stays unknown. Other facts of the record itself
// may settle it (that nobody is under 18), as may an item of which leaving
// something out has a meaning: a line of the ledger, an account, somebody who
// decides alone, a phase.
func TestWhatIsMissingIsAll(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	asked := 0
	lives(t, 60, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		v := NewIndex(e).View(asOf, DefaultParams())
		for _, q := range v.questions() {
			if Schema().Facts[q.fact].Result != lang.KindAnswer {
				continue
			}
			var trail lang.Trail
			if v.Answer(q.fact, &q.args, &trail) != cowork.Unknown {
				continue
			}
			asked++
			ix := NewIndex(e)
			named := itemsOf(ix.columns, trail.Missing)
			eachFact(ix, func(at lang.Seen, k lang.Kind, column int) {
				if !named[at.Row] && !meansByLeavingOut(at.Row.Table) {
					fillIn(ix.columns, random, &Schema().Tables[at.Row.Table].Fields[at.Field], at.Row.N)
				}
			})
			assert.Equal(t, cowork.Unknown, ix.View(asOf, DefaultParams()).Answer(q.fact, &q.args, nil),
				"%s of %s, where %s is missing", q.name, e.ID, v.places(trail.Missing))
		}
	})
	assert.Greater(t, asked, 2000)
}

func meansByLeavingOut(t lang.TableID) bool {
	return t == TableRecord || t == TableConsentEntries || t == TableAccounts ||
		t == TableDecisionsDeciders || t == TablePhases
}

// fillIn gives a fact a value where it has none.
func fillIn(c *lang.Columns, random *rand.Rand, f *lang.Field, r int32) {
	switch f.Kind {
	case lang.KindAnswer:
		if a := &c.Answers[f.Column][r]; *a == cowork.Unknown {
			*a = cowork.AnswerOf(random.IntN(2) == 0)
		}
	case lang.KindEvent:
		if e := &c.Events[f.Column][r]; !e.Known && !f.Own {
			*e = lang.Event{Known: true, Done: cowork.AnswerOf(random.IntN(4) > 0), At: someDay(random)}
		}
	case lang.KindMoment:
		if m := &c.Moments[f.Column][r]; m.State == lang.Absent {
			*m = someDay(random)
		}
	case lang.KindWord:
		if w := &c.Words[f.Column][r]; *w == 0 && len(f.Words) > 0 {
			*w = f.Words[random.IntN(len(f.Words))]
		}
	}
}

func someDay(random *rand.Rand) lang.Moment {
	day := int32(19000 + random.IntN(2000)) // from 2022 to 2027
	return lang.Moment{First: day, Last: day, State: lang.Happened}
}
