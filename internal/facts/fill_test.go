package facts

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// Every fact of a record stands in its column, at the row to which its pointer
// leads; and the row and the field lead back to the pointer.
func TestColumnsHoldTheRecord(t *testing.T) {
	lives(t, 60, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		ix := NewIndex(e)
		v := ix.View(asOf, DefaultParams())
		for f := range e.Facts() {
			row, field, ok := locate(ix.columns, f.Pointer)
			require.True(t, ok, f.Pointer)
			require.Equal(t, f.Pointer, v.Pointer(row, field))
			checkFact(t, ix, f, row, &Schema().Tables[row.Table].Fields[field])
		}
	})
}

func checkFact(t *testing.T, ix *Index, f engagement.Fact, row lang.Row, field *lang.Field) {
	c := ix.columns
	switch field.Kind {
	case lang.KindAnswer:
		want, _ := f.Answer()
		assert.Equal(t, want, c.Answers[field.Column][row.N], f.Pointer)
	case lang.KindEvent:
		want, _ := f.Event()
		if got := c.Events[field.Column][row.N]; !got.Unheard {
			assert.Equal(t, event(want), got, f.Pointer)
		} else {
			assert.True(t, field.Own || f.Field.OwnByPerson, f.Pointer)
			assert.False(t, want.SaidBy.ForPerson(), f.Pointer)
		}
	case lang.KindMoment:
		want, _ := f.When()
		assert.Equal(t, lang.MomentOf(want), c.Moments[field.Column][row.N], f.Pointer)
	case lang.KindNumber:
		want, _ := f.Count()
		assert.Equal(t, want, c.Numbers[field.Column][row.N], f.Pointer)
	case lang.KindMoney:
		want, _ := f.Money()
		assert.Equal(t, want, c.Moneys[field.Column][row.N], f.Pointer)
	case lang.KindRef:
		want, _ := f.ID()
		assert.Equal(t, ix.Ref(want), c.Refs[field.Column][row.N], f.Pointer)
		assert.Equal(t, want, ix.ID(c.Refs[field.Column][row.N]), f.Pointer)
	case lang.KindPresent:
		assert.True(t, c.Presents[field.Column][row.N], f.Pointer)
	case lang.KindWord:
		want, _ := f.Word()
		assert.Equal(t, want, Schema().Words[c.Words[field.Column][row.N]], f.Pointer)
	default:
		if !field.OwnFacts {
			checkList(t, ix, f, c.Lists[field.Column][row.N])
		}
	}
}

func checkList(t *testing.T, ix *Index, f engagement.Fact, s lang.Span) {
	require.True(t, s.Known, f.Pointer)
	assert.False(t, f.Field.Whole && s.Open, f.Pointer)
	if words, ok := f.Words(); ok {
		require.Len(t, words, int(s.To-s.From), f.Pointer)
		for i, w := range words {
			assert.Equal(t, w, Schema().Words[ix.columns.WordPool[int(s.From)+i]], f.Pointer)
		}
	}
	if ids, ok := f.IDs(); ok {
		require.Len(t, ids, int(s.To-s.From), f.Pointer)
		for i, id := range ids {
			assert.Equal(t, ix.Ref(id), ix.columns.RefPool[int(s.From)+i], f.Pointer)
		}
	}
}

// A fact that belongs to the person counts in their word, or as an admission.
func TestWhoseWordCounts(t *testing.T) {
	yes, no := cowork.Event{Done: cowork.Yes}, cowork.Event{Done: cowork.No}
	said := func(e cowork.Event, s cowork.SaidBy) cowork.Event { e.SaidBy = s; return e }
	for _, c := range []struct {
		name  string
		p     engagement.Person
		field eventField
		known bool
	}{
		{"the person's yes", engagement.Person{AccountDeclined: said(yes, cowork.SaidByExpert)}, peopleAccountDeclined, true},
		{"a carer's yes", engagement.Person{AccountDeclined: said(yes, cowork.SaidByCarer)}, peopleAccountDeclined, true},
		{"an independent's yes", engagement.Person{AccountDeclined: said(yes, cowork.SaidByIndependent)}, peopleAccountDeclined, true},
		{"the organisation's yes", engagement.Person{AccountDeclined: said(yes, cowork.SaidByOrganisation)}, peopleAccountDeclined, false},
		{"a system's yes", engagement.Person{AccountDeclined: said(yes, cowork.SaidBySystem)}, peopleAccountDeclined, false},
		{"nobody's yes", engagement.Person{AccountDeclined: yes}, peopleAccountDeclined, false},
		{"an admission", engagement.Person{AccountDeclined: said(no, cowork.SaidByOrganisation)}, peopleAccountDeclined, true},
		{"a tie denied", engagement.Person{Ties: engagement.Ties{Depends: said(no, cowork.SaidByOrganisation)}}, peopleTiesDepends, false},
		{"a tie admitted", engagement.Person{Ties: engagement.Ties{Depends: said(yes, cowork.SaidByOrganisation)}}, peopleTiesDepends, true},
		{"a tie told by the person", engagement.Person{Ties: engagement.Ties{Depends: said(no, cowork.SaidByExpert)}}, peopleTiesDepends, true},
		{"a fact that is nobody's own", engagement.Person{Met: yes}, peopleMet, true},
	} {
		ix := NewIndex(&engagement.Record{People: []engagement.Person{c.p}})
		e := ix.columns.Events[columnOf(c.field)][0]
		assert.Equal(t, c.known, e.Known, c.name)
		assert.Equal(t, !c.known, e.Unheard, c.name)
	}
}

// A waiver by the person counts in their word; one by policy in the
// organisation's.
func TestWhoWaives(t *testing.T) {
	made := cowork.Event{Done: cowork.Yes, SaidBy: cowork.SaidByOrganisation}
	ix := NewIndex(&engagement.Record{Waivers: []engagement.Waiver{
		{Kind: engagement.WaiverKindByPerson, Made: made}, {Kind: engagement.WaiverKindByPolicy, Made: made},
	}})
	events := ix.columns.Events[columnOf(waiversMade)]
	assert.True(t, events[0].Unheard)
	assert.True(t, events[1].Known)
}

// Lists say "at least these" until the record says that they hold all there was.
func TestComplete(t *testing.T) {
	record := func(names ...engagement.ListName) *engagement.Record {
		says := []engagement.OfferPart{"time"}
		return &engagement.Record{
			Complete: names,
			About:    engagement.About{Tags: []cowork.Code{"a"}},
			People: []engagement.Person{
				{Offers: []engagement.Offer{{Says: says}}}, {Offers: []engagement.Offer{{Says: says}, {Says: []engagement.OfferPart{}}}},
			},
		}
	}
	open := func(e *engagement.Record, f listField, r int32) bool {
		return NewIndex(e).columns.Lists[columnOf(f)][r].Open
	}
	for _, c := range []struct {
		name string
		open bool
		f    listField
		r    int32
		all  []engagement.ListName
	}{
		{"nothing said", true, recordPeople, 0, nil},
		{"a whole list", false, recordAboutTags, 0, nil},
		{"an empty list", false, peopleOffersSays, 2, nil},
		{"an absent list", false, recordGroups, 0, nil},
		{"named", false, recordPeople, 0, []engagement.ListName{"people"}},
		{"all lists of a name", false, peopleOffersSays, 1, []engagement.ListName{"people.offers.says"}},
		{"another name", true, peopleOffers, 1, []engagement.ListName{"people.offers.says"}},
		{"pointed at", false, peopleOffers, 1, []engagement.ListName{"/people/1/offers"}},
		{"not pointed at", true, peopleOffers, 0, []engagement.ListName{"/people/1/offers"}},
		{"all", false, peopleOffersSays, 0, []engagement.ListName{"all"}},
	} {
		assert.Equal(t, c.open, open(record(c.all...), c.f, c.r), c.name)
	}
}

// A handle and the UUID that it stands for are one id.
// To be offered nothing is an offer that says nothing, for certain.
func TestOfferThatSaysNothing(t *testing.T) {
	ix := indexOf(t, `{"people":[{"id":"expert-1","kind":"expert","offers":[]}]}`)
	v := ix.View(momentOf(t, "2026-06-30"), DefaultParams())
	offer := v.offer(nil, 0)
	for _, list := range []listField{peopleOffersSays, peopleOffersInput} {
		assert.Equal(t, lang.Span{Known: true}, v.span(offer.N, list))
	}
}

func TestHandleAndUUID(t *testing.T) {
	space, err := cowork.ParseID("e0000000-0000-4000-8000-000000000002")
	require.NoError(t, err)
	handle, err := cowork.ParseID("expert-1")
	require.NoError(t, err)
	e := &engagement.Record{
		ID:            space,
		People:        []engagement.Person{{ID: handle}},
		Contributions: []engagement.Contribution{{By: handle.Under(space)}, {By: handle}},
	}
	ix := NewIndex(e)
	assert.Equal(t, ix.Ref(handle), ix.Ref(handle.Under(space)))
	by := ix.columns.Refs[columnOf(contributionsBy)]
	assert.Equal(t, by[0], by[1])
	assert.Equal(t, by[0], ix.columns.Refs[columnOf(peopleId)][0])

	other, err := cowork.ParseID("expert-2")
	require.NoError(t, err)
	both := &engagement.Record{
		ID:            space,
		People:        []engagement.Person{{ID: handle}, {ID: other}},
		Contributions: []engagement.Contribution{{By: handle.Under(space)}, {By: other.Under(space)}},
	}
	ix = NewIndex(both)
	assert.Equal(t, ix.columns.Refs[columnOf(peopleId)][:2], ix.columns.Refs[columnOf(contributionsBy)][:2], "each of several")

	e.Contributions = e.Contributions[1:]
	assert.NotZero(t, NewIndex(e).Ref(handle.Under(space)), "a UUID that only a handle stands for")

	e.People = append(e.People, engagement.Person{ID: other})
	ix = NewIndex(e)
	assert.Equal(t, ix.Ref(other), ix.Ref(other.Under(space)), "of several handles, the one that it stands for")
}
