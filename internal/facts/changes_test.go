package facts

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/engagement/engagementtest"
	"github.com/powercowork/cowork/internal/lang"
)

// Setting a fact of the view is setting it in the record.
func TestSetIsWith(t *testing.T) {
	values := map[engagement.Kind]engagement.Value{
		engagement.KindAnswer: `"no"`, engagement.KindEvent: `{"at":"2025-03-01","said_by":"expert"}`,
		engagement.KindWhen: `"2025-04"`, engagement.KindCount: `3`, engagement.KindMoney: `{"amount":"12.50","currency":"GBP"}`,
		engagement.KindText: `"words"`, engagement.KindCode: `"a-code"`,
	}
	n, lists, asked := 0, 0, map[engagement.Kind]int{}
	lives(t, 20, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		ix := NewIndex(e)
		for f := range e.Facts() {
			if n++; n%11 != 0 { // one in so many, to be quick
				continue
			}
			value, ok := values[f.Field.Kind]
			if other, is := otherValue(e, f); is {
				value, ok = other, true
			}
			other, err := e.With(f.Pointer, value)
			if !ok || err != nil {
				continue
			}
			changed, err := f.With(value)
			require.NoError(t, err, f.Pointer)
			v := ix.View(asOf, DefaultParams(), Set(changed))
			require.Equal(t, NewIndex(&other).View(asOf, DefaultParams()).explained(), v.explained(), "%s of %s", f.Pointer, e.ID)
			if now, there := other.Lookup(f.Pointer); there {
				row, field, _ := locate(v.columns, f.Pointer)
				checkFact(t, &Index{columns: v.columns, record: ix.record, filler: ix.filler}, now, row, &Schema().Tables[row.Table].Fields[field])
			}
			asked[f.Field.Kind]++
			if f.Field.List {
				lists++
			}
		}
	})
	for k := range values {
		assert.NotZero(t, asked[k], k)
	}
	assert.NotZero(t, asked[engagement.KindWord])
	assert.NotZero(t, asked[engagement.KindID])
	assert.NotZero(t, lists)
}

// otherValue is another value of a fact that is a word or an id, or a list of them.
func otherValue(e *engagement.Record, f engagement.Fact) (engagement.Value, bool) {
	var value string
	switch words := f.Field.Words(); {
	case len(words) > 0:
		value = words[len(words)-1]
	case f.Field.Kind == engagement.KindID && f.Path != "id" && !strings.HasSuffix(f.Path, ".id"):
		value = e.People[len(e.People)-1].ID.String()
	default:
		return "", false
	}
	if f.Field.List {
		return engagement.Value(`["` + value + `"]`), true
	}
	return engagement.Value(`"` + value + `"`), true
}

// Words of an organisation's own, heard of or not, are read as those of the record.
func TestSetOwnWords(t *testing.T) {
	text := func(used, given string) string {
		return `{"people":[{"id":"expert-1","kind":"expert"}],"complete":["consent.entries"],
		"uses":[{"id":"use-1","person":"expert-1","used":{"at":"2026-02-02"},"purpose":"` + used + `","audience":"public","channel":"audio"}],
		"consent":{"entries":[{"id":"consent-1","person":"expert-1","act":"give","made":{"at":"2026-01-02"},"purpose":"` + given + `","audience":"public","channel":"audio"}]}}`
	}
	for _, c := range []struct{ used, given, instead, want string }{
		{"x-podcast", "x-poster", "x-poster", "yes"},
		{"x-podcast", "x-poster", "x-unheard", "no"},
		{"x-podcast", "x-podcast", "x-unheard", "no"},
		{"x-podcast", "x-podcast", "publish", "no"},
		{"publish", "publish", "x-unheard", "no"},
	} {
		ix := indexOf(t, text(c.used, c.given))
		f, ok := ix.record.Lookup("/uses/0/purpose")
		require.True(t, ok)
		f, err := f.With(engagement.Value(`"` + c.instead + `"`))
		require.NoError(t, err)
		assert.Equal(t, c.want, ix.View(momentOf(t, "2026-06-30"), DefaultParams(), Set(f)).told(t, "permitted", "/uses/0"), "%+v", c)
	}
}

func TestSetNumber(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert","wishes":{"telling_limit":2}}]}`)
	f, ok := ix.record.Lookup("/people/0/wishes/telling_limit")
	require.True(t, ok)
	f, err := f.With(`1`)
	require.NoError(t, err)
	assert.Equal(t, "1", ix.View(momentOf(t, "2026-06-30"), DefaultParams(), Set(f)).told(t, "telling_limit", "/people/0"))
}

// A draft leaves every fact of the record where it was, and its items where their
// ids and pointers lead.
func TestDraftsLeaveTheRecord(t *testing.T) {
	lives(t, 40, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		if len(e.People) == 0 {
			return
		}
		who := e.People[0].ID
		for name, c := range map[string]Change{
			"an offer": OfferNow(who, engagement.Offer{}), "a telling": TellingNow(engagement.Telling{Person: who}),
			"a use": UseNow(engagement.Use{Person: who}),
		} {
			ix := NewIndex(e)
			v := ix.View(asOf, DefaultParams(), c)
			ix.columns = v.columns // to be looked through as a record is
			for f := range e.Facts() {
				row, field, ok := locate(v.columns, f.Pointer)
				require.True(t, ok, f.Pointer)
				require.Equal(t, f.Pointer, v.Pointer(row, field), name)
				if !f.Field.Whole {
					checkFact(t, ix, f, row, &Schema().Tables[row.Table].Fields[field])
				}
			}
		}
	})
}

// A view leaves the index and other views as they are.
func TestViewsAreApart(t *testing.T) {
	e := engagementtest.Sized(100, 3)
	ix := NewIndex(&e)
	asOf := momentOf(t, "2026-06-30")
	before := ix.View(asOf, DefaultParams()).answers()
	for f := range e.Facts() {
		if f.Field.Kind == engagement.KindEvent {
			no, err := f.With(`{"done":"no"}`)
			require.NoError(t, err)
			ix.View(asOf, DefaultParams(), Set(no), KnownAt(momentOf(t, "2020-01-01")))
		}
	}
	require.Equal(t, before, ix.View(asOf, DefaultParams()).answers())
}

func indexOf(t *testing.T, text string) *Index {
	t.Helper()
	e, err := engagement.DecodeBytes([]byte(text))
	require.NoError(t, err)
	return NewIndex(&e)
}

func idOf(t *testing.T, s string) cowork.ID {
	t.Helper()
	id, err := cowork.ParseID(s)
	require.NoError(t, err)
	return id
}

func (v *View) told(t *testing.T, name, p string) string {
	t.Helper()
	b := block{t: t, view: v}
	id, args := b.question(name + "(" + p + ")")
	return v.say(id, args, nil)
}

// What was written down later was not known: events, and the items all of whose
// events were. The others keep their places. Where it is not recorded when
// something was written down, it stays.
func TestKnownAt(t *testing.T) {
	ix := indexOf(t, `{"people":[
		{"id":"expert-1","kind":"expert","joined":{"at":"2026-01-30"},"met":{"at":"2026-01-10","recorded_at":"2026-05-01"}},
		{"id":"expert-2","kind":"expert","joined":{"at":"2026-01-02","recorded_at":"2026-05-01"}},
		{"id":"expert-3","kind":"expert"},
		{"id":"expert-4","kind":"expert","joined":{"at":"2026-01-02","recorded_at":"2026-05-02"},"offers":[{"id":"offer-1","given":{"at":"2026-01-02"}},{"id":"offer-2","given":{"at":"2026-02-02","recorded_at":"2026-04-02"}}]}],
		"sessions":[{"id":"session-1","held":{"at":"2026-02-01","recorded_at":"2026-05-01"},"present":["expert-2"]},{"id":"session-2","planned":"2026-06-01","present":["expert-3"]},
		{"id":"session-3","held":{"done":"no","recorded_at":"2026-05-01"}},{"id":"session-4","held":{"at":"2026-02-16"},"present":["expert-4"]}],
		"contributions":[],"tellings":[]}`)
	v := ix.View(momentOf(t, "2026-03-03"), DefaultParams(), KnownAt(momentOf(t, "2026-03-03")))
	pointers := func(list listField, table lang.TableID) (out []string) {
		s := v.span(0, list)
		for r := s.From; r < s.To; r++ {
			out = append(out, string(v.Pointer(lang.Row{Table: table, N: r}, -1)))
		}
		return out
	}
	assert.Equal(t, []string{"/people/0", "/people/2", "/people/3"}, pointers(recordPeople, TablePeople))
	assert.Equal(t, []string{"/sessions/1", "/sessions/3"}, pointers(recordSessions, TableSessions))
	assert.Equal(t, lang.NoRow, v.Owner(ix.Ref(idOf(t, "expert-2"))))

	row, field, ok := locate(v.columns, "/people/0/met")
	require.True(t, ok)
	assert.False(t, v.columns.Events[Schema().Tables[TablePeople].Fields[field].Column][row.N].Known)
	row, field, ok = locate(v.columns, "/people/3/offers")
	require.True(t, ok)
	offers := v.columns.Lists[Schema().Tables[TablePeople].Fields[field].Column][row.N]
	assert.EqualValues(t, 1, offers.To-offers.From)
	_, _, ok = locate(v.columns, "/people/1/joined")
	assert.False(t, ok, "an item that was not known")
	assert.Equal(t, "2026-02-16", v.told(t, "work_starts", "/people/3"))
}

// Two moments of one day are told apart where both are exact, and never where
// one of them is only a day.
func TestKnownAtWithinADay(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert","joined":{"at":"2026-01-05"},"met":{"at":"2026-01-10","recorded_at":"2026-05-01T15:00:00Z"}}]}`)
	for known, want := range map[string]bool{
		"2026-05-01T14:59:59Z": false, "2026-05-01T15:00:00Z": true, "2026-05-01": true, "2026-04-30": false,
	} {
		v := ix.View(momentOf(t, "2026-06-30"), DefaultParams(), KnownAt(momentOf(t, known)))
		assert.Equal(t, want, v.columns.Events[columnOf(peopleMet)][0].Known, known)
	}
}

// Facts of an organisation's own are known from the day they were written down.
func TestOwnFactsKnownAt(t *testing.T) {
	ix := indexOf(t, `{"own":{"insured":{"at":"2026-01-02","recorded_at":"2026-05-01"},"checked":"yes","visits":3,"until":"2026-04-01","site":"ward-7"},
		"people":[{"id":"expert-1","own":{"dbs_checked":{"at":"2026-02-12"}}}]}`)
	asOf := momentOf(t, "2026-06-30")
	v := ix.View(asOf, DefaultParams())
	person := lang.Row{Table: TablePeople}
	assert.True(t, v.Own(record, "insured", lang.KindEvent).Event.Known)
	assert.Equal(t, cowork.Yes, v.Own(record, "checked", lang.KindAnswer).Answer)
	assert.EqualValues(t, 3, v.Own(record, "visits", lang.KindNumber).Number.Low)
	assert.Equal(t, lang.Happened, v.Own(record, "until", lang.KindMoment).Moment.State)
	assert.True(t, v.Own(record, "site", lang.KindPresent).There)
	assert.True(t, v.Own(person, "dbs_checked", lang.KindEvent).There)
	for _, name := range []string{"visits", "nothing", "insured"} {
		assert.False(t, v.Own(record, name, lang.KindAnswer).There, name)
	}
	assert.False(t, v.Own(lang.Row{Table: TableSessions}, "insured", lang.KindEvent).There)
	assert.False(t, v.Own(lang.NoRow, "insured", lang.KindEvent).There)
	v = ix.View(asOf, DefaultParams(), KnownAt(momentOf(t, "2026-03-01")))
	assert.False(t, v.Own(record, "insured", lang.KindEvent).There)
	assert.True(t, v.Own(person, "dbs_checked", lang.KindEvent).There)
}

// What is known at the end of time is the record as it stands.
func TestKnownAtTheEnd(t *testing.T) {
	lives(t, 40, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		ix := NewIndex(e)
		require.Equal(t, ix.View(asOf, DefaultParams()).answers(),
			ix.View(asOf, DefaultParams(), KnownAt(momentOf(t, "9999-12-31"))).answers(), e.ID)
	})
}

// A fact that belongs to the person counts in a dispute of theirs without
// further word.
func TestDisputed(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert","left":{"at":"2026-04-01"},"account_declined":{"done":"no"}}]}`)
	f, ok := ix.record.Lookup("/people/0/account_declined")
	require.True(t, ok)
	yes, err := f.With(`{"done":"yes"}`)
	require.NoError(t, err)
	known := func(c Change) bool {
		v := ix.View(momentOf(t, "2026-06-30"), DefaultParams(), c)
		return v.columns.Events[columnOf(peopleAccountDeclined)][0].Known
	}
	assert.True(t, known(Disputed(yes)))
	assert.False(t, known(Set(yes)))

	part, ok := ix.record.Lookup("/people/0/left/at")
	require.True(t, ok)
	later, err := part.With(`"2026-05-01"`)
	require.NoError(t, err)
	v := ix.View(momentOf(t, "2026-06-30"), DefaultParams(), Disputed(later))
	assert.Equal(t, "2026-05-01", v.told(t, "work_ends", "/people/0"))
}

func TestAllThereWas(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert"}],"consent":{"entries":[
		{"id":"consent-1","person":"expert-1","act":"give","made":{"at":"2026-01-02"},"purpose":"take_part"}]}}`)
	asOf := momentOf(t, "2026-06-30")
	assert.Equal(t, "unknown", ix.View(asOf, DefaultParams()).told(t, "reviewed", "/consent/entries/0"))
	assert.Equal(t, "no", ix.View(asOf, DefaultParams(), AllThereWas("/consent/entries")).told(t, "reviewed", "/consent/entries/0"))
	for _, p := range []cowork.Pointer{"/nothing", "/people/7/offers", "/people/0/kind", ""} {
		ix.View(asOf, DefaultParams(), AllThereWas(p))
	}
}

// A gate takes an event as happening at the moment of asking.
func TestStartNow(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert"},{"id":"expert-2","kind":"expert"}],"groups":[{"id":"group-1"}],
		"sessions":[{"id":"session-1","held":{"at":"2026-02-16"},"present":["expert-1"]}],"contributions":[],"tellings":[]}`)
	v := ix.View(momentOf(t, "2026-06-30"), DefaultParams(), StartNow(idOf(t, "expert-2")))
	assert.Equal(t, "2026-02-16", v.told(t, "work_starts", "/people/0"))
	assert.Equal(t, "2026-06-30", v.told(t, "work_starts", "/people/1"))
	v = ix.View(momentOf(t, "2026-06-30"), DefaultParams(), StartNow(idOf(t, "group-1")))
	assert.Equal(t, "2026-06-30", v.told(t, "work_starts", "/groups/0"))
	v = ix.View(momentOf(t, "2026-06-30"), DefaultParams(), StartNow(idOf(t, "expert-9")))
	assert.Equal(t, "never", v.told(t, "work_starts", "/people/1"))
}

func TestOfferNow(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert","offers":[{"id":"offer-1","version":1,"accepted":{"at":"2026-01-02"}}]},
		{"id":"expert-2","kind":"expert","offers":[{"id":"offer-2","version":1}]},{"id":"expert-3","kind":"expert"},{"id":"expert-4","kind":"expert","offers":[]}]}`)
	asOf := momentOf(t, "2026-06-30")
	says := engagement.Offer{Says: []engagement.OfferPart{engagement.OfferPartTime}}
	for i, who := range []string{"expert-1", "expert-2", "expert-3", "expert-4"} {
		v := ix.View(asOf, DefaultParams(), OfferNow(idOf(t, who), says))
		person := int32(i)
		draft := v.Draft()
		require.Equal(t, draft, v.offer(nil, person), who)
		assert.Equal(t, asOf, v.columns.Events[columnOf(peopleOffersGiven)][draft.N].At)
		assert.Equal(t, []lang.Word{wordTime}, v.wordsOf(v.span(draft.N, peopleOffersSays)))
		list := v.span(person, peopleOffers)
		assert.Equal(t, draft.N+1, list.To, "the draft is the last of the list")
		assert.Equal(t, i != 3, list.Open, "one offer is not known to be all")
		if i < 2 {
			assert.EqualValues(t, 2, list.To-list.From)
			assert.Equal(t, ix.Ref(idOf(t, "offer-"+string(rune('1'+i)))), v.ref(nil, list.From, peopleOffersId), "the offer that was there is still itself")
			assert.Equal(t, cowork.Pointer("/people/"+string(rune('0'+i))+"/offers/0"), v.Pointer(lang.Row{Table: TablePeopleOffers, N: list.From}, -1))
		}
		for other := range int32(4) {
			if other != person {
				assert.Equal(t, ix.View(asOf, DefaultParams()).told(t, "offer", "/people/"+string(rune('0'+other))),
					v.told(t, "offer", "/people/"+string(rune('0'+other))))
			}
		}
	}
	v := ix.View(asOf, DefaultParams(), OfferNow(idOf(t, "expert-9"), says))
	assert.Equal(t, lang.NoRow, v.Draft())
}

func TestTellingAndUseNow(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert"}],"outputs":[{"id":"output-1"}],"complete":["consent.entries"],
		"tellings":[{"id":"telling-1","person":"expert-1"}],
		"consent":{"entries":[{"id":"consent-1","person":"expert-1","act":"give","made":{"at":"2026-01-02"},"purpose":"share_narrative","audience":"trainees","channel":"in_person"},
		{"id":"consent-2","person":"expert-1","act":"give","made":{"at":"2026-01-02"},"purpose":"x-podcast","audience":"public","channel":"audio","output":"output-1"}]}}`)
	asOf := momentOf(t, "2026-06-30")
	telling := engagement.Telling{Person: idOf(t, "expert-1"), Audience: "trainees", Channel: "in_person"}
	v := ix.View(asOf, DefaultParams(), TellingNow(telling))
	assert.Equal(t, lang.Row{Table: TableTellings, N: 1}, v.Draft())
	assert.Equal(t, "yes", v.told(t, "permitted", "/tellings/1"))
	telling.Audience = "public"
	assert.Equal(t, "no", ix.View(asOf, DefaultParams(), TellingNow(telling)).told(t, "permitted", "/tellings/1"))

	telling.Person = idOf(t, "expert-9")
	v = ix.View(asOf, DefaultParams(), TellingNow(telling))
	assert.Equal(t, "no", v.told(t, "permitted", "/tellings/1"), "of somebody whom the record does not hold")
	assert.Less(t, int(v.ref(nil, 1, tellingsPerson)), v.columns.RefCount)

	use := engagement.Use{Person: idOf(t, "expert-1"), Purpose: "x-podcast", Audience: "public", Channel: "audio", Output: idOf(t, "output-1")}
	v = ix.View(asOf, DefaultParams(), UseNow(use))
	assert.Equal(t, lang.Row{Table: TableUses}, v.Draft())
	assert.True(t, v.span(0, recordUses).Open, "one use is not known to be all")
	assert.Equal(t, "yes", v.told(t, "permitted", "/uses/0"))
	use.Purpose = "x-poster"
	assert.Equal(t, "no", ix.View(asOf, DefaultParams(), UseNow(use)).told(t, "permitted", "/uses/0"))
	use.Output = idOf(t, "output-9")
	use.Purpose = "x-podcast"
	assert.Equal(t, "no", ix.View(asOf, DefaultParams(), UseNow(use)).told(t, "permitted", "/uses/0"))
}
