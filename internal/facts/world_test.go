package facts

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// Of an id that names nobody, and of no id, nothing is known.
func TestOfNobodyNothingIsKnown(t *testing.T) {
	e, err := engagement.DecodeBytes([]byte(`{"people":[{"id":"expert-1","kind":"expert","under_18":"no","credit_choice":"named","told":{"limits":{"at":"2026-01-02"}},"checks":[]}],
		"sessions":[{"id":"session-1","held":{"at":"2026-02-16"},"present":["expert-1"],"modes":["in_person"]}]}`))
	require.NoError(t, err)
	e.Sessions[0].Present = append(e.Sessions[0].Present, idOf(t, "expert-2"))
	ix := NewIndex(&e)
	v := ix.View(momentOf(t, "2026-06-30"), DefaultParams())
	somebody := ix.Ref(idOf(t, "expert-2"))
	assert.NotZero(t, somebody)
	for _, id := range []lang.Ref{0, somebody} {
		a := &lang.Args{Rows: [2]lang.Row{{Table: TableSessions}, lang.NoRow}, Refs: [2]lang.Ref{id, id}}
		asked := 0
		for f, fact := range Schema().Facts {
			if len(fact.Args) == 0 || fact.Args[len(fact.Args)-1].Kind != lang.KindRef {
				continue
			}
			asked++
			var trail lang.Trail
			switch f := lang.FactID(f); fact.Result {
			case lang.KindAnswer:
				assert.Equal(t, cowork.Unknown, v.Answer(f, a, nil), fact.Name)
				assert.Equal(t, cowork.Unknown, v.Answer(f, a, &trail), fact.Name)
			default:
				assert.Equal(t, "unknown", v.say(f, a, &trail), fact.Name)
			}
			assert.Empty(t, trail.Carried, fact.Name)
		}
		assert.Equal(t, 8, asked)
	}
}

// An id that the record does not hold is nobody's, and the offer that says nothing
// stands nowhere.
func TestWhatStandsNowhere(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert","offers":[]}]}`)
	v := ix.View(momentOf(t, "2026-06-30"), DefaultParams())
	for _, id := range []lang.Ref{-1, 0, lang.Ref(v.columns.RefCount), 9999} {
		assert.Equal(t, lang.NoRow, v.Owner(id), id)
		assert.True(t, ix.ID(id).IsZero(), id)
	}
	assert.Equal(t, lang.Row{Table: TablePeople}, v.Owner(ix.Ref(idOf(t, "expert-1"))))
	blank := v.offer(nil, 0)
	assert.Empty(t, v.Pointer(blank, -1))
	assert.Empty(t, v.Pointer(blank, 0))
}

// Word and Items give one fact each, and need not be told which.
func TestOneWordAndOneListOfRows(t *testing.T) {
	var words, lists []string
	for _, f := range Schema().Facts {
		switch f.Result {
		case lang.KindWord:
			words = append(words, f.Name)
		case lang.KindItems:
			lists = append(lists, f.Name)
		}
	}
	assert.Equal(t, []string{"credit"}, words)
	assert.Equal(t, []string{"checks"}, lists)
}

// At a moment that is not known nothing is known to be in force.
func TestAtAMomentThatIsNotKnown(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert"}],"complete":["consent.entries"],"decisions":[{"id":"decision-1","opened":{"at":"2026-01-02"},"decided":{"done":"no"}}],
		"consent":{"entries":[{"id":"consent-1","person":"expert-1","act":"give","made":{"at":"2026-01-02"},"purpose":"take_part"}]}}`)
	v := ix.View(momentOf(t, "2026-06-30"), DefaultParams())
	for fact, table := range map[lang.FactID]lang.TableID{factGranted: TablePeople, factInForce: TableConsentEntries, factOpenWhen: TableDecisions} {
		a := &lang.Args{Rows: [2]lang.Row{{Table: table}, lang.NoRow}, Word: wordTakePart, Moment: momentOf(t, "2026-03-01")}
		assert.Equal(t, cowork.Yes, v.Answer(fact, a, nil), Schema().Facts[fact].Name)
		a.Moment = lang.Moment{}
		assert.Equal(t, cowork.Unknown, v.Answer(fact, a, nil), Schema().Facts[fact].Name)
	}
}
