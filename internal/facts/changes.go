package facts

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// Change is one thing that a view shows otherwise than the record: a fact of
// another value, what was not yet known, what is taken as happening now.
type Change struct {
	do    changeKind
	row   lang.Row
	field int32
	point cowork.Pointer
	value fieldValue
	whole bool // a list that always holds all there was
	heard bool
	at    lang.Moment
	who   cowork.ID

	offer   engagement.Offer
	telling engagement.Telling
	use     engagement.Use
}

// changeKind is in the order in which changes are laid.
type changeKind uint8

const (
	_ changeKind = iota
	hideLater
	setField
	closeList
	startNow
	offerNow
	tellingNow
	useNow
)

// fieldValue is the value of one field: the one of its kind is read.
type fieldValue struct {
	Answer cowork.Answer
	Event  cowork.Event
	When   cowork.When
	Word   string
	Count  cowork.Count
	Money  cowork.Money
	ID     cowork.ID
	Words  []string
	IDs    []cowork.ID
	// Present is for texts, decimals and codes.
	Present bool
}

// KnownAt leaves out what was written down later: events, and the items all of
// whose events were.
func KnownAt(m lang.Moment) Change { return Change{do: hideLater, at: m} }

// Set gives a fact another value, as of engagement's Fact.With.
func Set(f engagement.Fact) Change {
	return Change{do: setField, point: f.Pointer, value: valueOf(f), whole: f.Field.Whole}
}

// Disputed is Set with the word of the person whose dispute it is: where the fact
// belongs to the person, it counts.
func Disputed(f engagement.Fact) Change {
	c := Set(f)
	c.heard = true
	return c
}

// AllThereWas says of the list at the pointer that it holds all there was.
func AllThereWas(list cowork.Pointer) Change { return Change{do: closeList, point: list} }

// StartNow takes the work of a person or group as beginning at the moment of
// asking.
func StartNow(who cowork.ID) Change { return Change{do: startNow, who: who} }

// OfferNow takes an offer to a person as given at the moment of asking. It
// stands as the offer in force, over any accepted version.
func OfferNow(to cowork.ID, o engagement.Offer) Change {
	return Change{do: offerNow, who: to, offer: o}
}

// TellingNow takes a telling as happening at the moment of asking.
func TellingNow(t engagement.Telling) Change { return Change{do: tellingNow, telling: t} }

// UseNow takes a use as happening at the moment of asking.
func UseNow(u engagement.Use) Change { return Change{do: useNow, use: u} }

func valueOf(f engagement.Fact) (v fieldValue) {
	v.Answer, _ = f.Answer()
	v.Event, _ = f.Event()
	v.When, _ = f.When()
	v.Word, _ = f.Word()
	v.Count, _ = f.Count()
	v.Money, _ = f.Money()
	v.ID, _ = f.ID()
	v.Words, _ = f.Words()
	v.IDs, _ = f.IDs()
	v.Present = true
	return v
}

// lay lays the changes over the index: what was not yet known first, drafts
// last.
func (v *View) lay(changes []Change) {
	if len(changes) == 0 {
		return
	}
	changes = slices.Clone(changes)
	slices.SortStableFunc(changes, func(a, b Change) int { return int(a.do) - int(b.do) })
	o := &overlay{View: v}
	o.share()
	for i := range changes {
		o.lay(&changes[i])
	}
	if o.rejoin {
		v.joins, v.ledger = newJoins(v.columns), newLedger(v.columns)
	}
}

// overlay is a view while changes are laid over it.
type overlay struct {
	*View
	rejoin bool // ids, scopes or rows have changed
}

// share makes the columns the view's own, while their contents stay shared.
func (o *overlay) share() {
	c := *o.columns
	c.Rows = slices.Clone(c.Rows)
	c.Parents, c.Places = slices.Clone(c.Parents), slices.Clone(c.Places)
	c.Answers, c.Events, c.Moments = slices.Clone(c.Answers), slices.Clone(c.Events), slices.Clone(c.Moments)
	c.Words, c.Numbers, c.Moneys = slices.Clone(c.Words), slices.Clone(c.Numbers), slices.Clone(c.Moneys)
	c.Refs, c.Presents, c.Lists = slices.Clone(c.Refs), slices.Clone(c.Presents), slices.Clone(c.Lists)
	c.WordPool, c.RefPool = slices.Clip(c.WordPool), slices.Clip(c.RefPool)
	c.Joins = lang.NewJoins(len(c.Refs), len(c.Lists))
	o.columns = &c
}

func (o *overlay) lay(c *Change) {
	switch c.do {
	case hideLater:
		o.hideLater(c.at)
	case setField:
		var ok bool
		if c.row, c.field, ok = locate(o.columns, c.point); ok && c.field >= 0 {
			o.set(c)
		}
	case closeList:
		o.closeList(c.point)
	case startNow:
		o.taken.start = o.ix.Ref(c.who)
	case offerNow:
		o.addOffer(c)
	case tellingNow:
		r := o.addRow(recordTellings, func(f *filler) { f.fillTellings([]engagement.Telling{c.telling}, 0) })
		o.happensNow(r, tellingsTold)
		o.taken.draft = lang.Row{Table: TableTellings, N: r}
	case useNow:
		r := o.addRow(recordUses, func(f *filler) { f.fillUses([]engagement.Use{c.use}, 0) })
		o.happensNow(r, usesUsed)
		o.taken.draft = lang.Row{Table: TableUses, N: r}
	}
}

// write gives a cell of a column a value, in a copy of the column.
func write[T any](columns [][]T, column int, r int32, value T) {
	columns[column] = slices.Clone(columns[column])
	columns[column][r] = value
}

// set gives one field its value.
func (o *overlay) set(c *Change) {
	f, r, to := &Schema().Tables[c.row.Table].Fields[c.field], c.row.N, o.columns
	switch f.Kind {
	case lang.KindAnswer:
		write(to.Answers, f.Column, r, c.value.Answer)
	case lang.KindEvent:
		write(to.Events, f.Column, r, o.eventOf(c, f))
	case lang.KindMoment:
		write(to.Moments, f.Column, r, lang.MomentOf(c.value.When))
	case lang.KindNumber:
		write(to.Numbers, f.Column, r, c.value.Count)
	case lang.KindMoney:
		write(to.Moneys, f.Column, r, c.value.Money)
	case lang.KindPresent:
		write(to.Presents, f.Column, r, c.value.Present)
	case lang.KindWord:
		write(to.Words, f.Column, r, o.wordFor(c.value.Word, f))
		o.rejoin = true
	case lang.KindRef:
		write(to.Refs, f.Column, r, o.ix.Ref(c.value.ID))
		o.rejoin = true
	case lang.KindWords, lang.KindRefs:
		write(to.Lists, f.Column, r, o.listFor(c, f))
		o.rejoin = true
	}
}

// eventOf reads an event as the record's own are read.
func (o *overlay) eventOf(c *Change, f *lang.Field) lang.Event {
	e := c.value.Event
	if c.heard && e.SaidBy == "" {
		e.SaidBy = cowork.SaidByExpert
	}
	switch {
	case c.row.Table == TablePeople && c.field == placeOf(peopleTiesDepends):
		return ownEvent(e, cowork.Yes)
	case c.row.Table == TableWaivers && c.field == placeOf(waiversMade):
		return ownEventIf(o.word(nil, c.row.N, waiversKind) == wordByPerson, e)
	case f.Own:
		return ownEvent(e, cowork.No)
	default:
		return event(e)
	}
}

// wordFor reads a word as the record's own are read.
func (o *overlay) wordFor(text string, f *lang.Field) lang.Word {
	switch {
	case !isOwnWord(text):
		return wordOf(text)
	case slices.Contains(f.Words, wordOther):
		return wordOther
	default:
		for i, w := range o.ix.filler.ownWords {
			if w == text {
				return wordCount + lang.Word(i)
			}
		}
		return wordCount + lang.Word(len(o.ix.filler.ownWords))
	}
}

// listFor reads a list as the record's own are read: of one that nobody called
// complete it holds at least these.
func (o *overlay) listFor(c *Change, f *lang.Field) lang.Span {
	to, column := o.columns, f.Column
	if was := to.Lists[column][c.row.N]; c.whole || was.From < was.To && !was.Open {
		column = -1
	}
	if f.Kind == lang.KindWords {
		from := len(to.WordPool)
		for _, w := range c.value.Words {
			to.WordPool = append(to.WordPool, o.wordFor(w, f))
		}
		return o.ix.filler.items(c.value.Words == nil, len(c.value.Words), int32(from), column)
	}
	from := len(to.RefPool)
	for _, id := range c.value.IDs {
		to.RefPool = append(to.RefPool, o.ix.Ref(id))
	}
	return o.ix.filler.items(c.value.IDs == nil, len(c.value.IDs), int32(from), column)
}

// closeList says that a list holds all there was.
func (o *overlay) closeList(p cowork.Pointer) {
	row, field, ok := locate(o.columns, p)
	if !ok || field < 0 {
		return
	}
	f := &Schema().Tables[row.Table].Fields[field]
	if isList(f.Kind) {
		s := o.columns.Lists[f.Column][row.N]
		s.Open = false
		write(o.columns.Lists, f.Column, row.N, s)
	}
}
