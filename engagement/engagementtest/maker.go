package engagementtest

import (
	"math/rand/v2"
	"time"

	"github.com/google/uuid"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// maker makes up one life. Days are counted from the day on which work began.
type maker struct {
	*rand.Rand
	plan   Plan
	size   int // of the lists from which the rest follows
	rec    engagement.Record
	zero   time.Time // the day work began
	length int       // days from then to the end of the work
	asOf   int
	counts map[string]int // how many ids of each word there are

	experts, staff []party
	others         []party // supporters, independents and bodies
	groups         []party
	independent    cowork.ID
	sessions       []meeting
	open           []question
	outputs        []product
	planned        []use
	lines          []line
}

// party is somebody with a part in the work: from their first day of work, to
// their last.
type party struct {
	id       cowork.ID
	kind     engagement.PersonKind
	from, to int
	tells    bool // tells a story of their own
}

// meeting is a session: what others of the record need to know of it.
type meeting struct {
	id      cowork.ID
	on      int
	phase   engagement.Phase
	experts []cowork.ID
	staff   []cowork.ID
	heavy   bool
}

// question is a decision and the days between which it is open.
type question struct {
	id       cowork.ID
	from, to int
}

// product is an output, the day it was finished and who made it.
type product struct {
	id     cowork.ID
	final  int
	makers []cowork.ID
}

func newMaker(p Plan) *maker {
	m := &maker{
		Rand:   rand.New(rand.NewPCG(p.Seed, uint64(p.Events))),
		plan:   p,
		size:   p.Events * 45 / 100,
		counts: map[string]int{},
	}
	m.zero = time.Date(2021+m.IntN(6), time.January, 1+m.IntN(365), 0, 0, 0, 0, time.UTC)
	m.length = 40 + m.IntN(120) + p.Events
	switch p.Stage {
	case Planned:
		m.asOf = -60 + m.IntN(15)
	case Recruiting:
		m.asOf = -45 + m.IntN(45)
	case UnderWay:
		m.asOf = m.IntN(m.length)
	case Ended:
		m.asOf = m.length + m.IntN(60)
	default:
		m.asOf = m.length + 60 + m.IntN(400)
	}
	if p.Stage == UnderWay && p.Gaps == 0 { // well on
		m.asOf = m.length - 1 - m.IntN(20)
	}
	return m
}

// chance is true so many times in a hundred.
func (m *maker) chance(percent int) bool { return m.IntN(100) < percent }

// gap reports whether nobody wrote a fact down; flaw whether it went wrong.
func (m *maker) gap() bool  { return m.chance(m.plan.Gaps) }
func (m *maker) flaw() bool { return m.chance(m.plan.Flaws) }

// one picks one of several.
func one[T any](m *maker, of ...T) T { return of[m.IntN(len(of))] }

// some picks each of several so many times in a hundred, and now and then
// nothing is known of it.
func some[T any](m *maker, percent int, of ...T) []T {
	if m.gap() {
		return nil
	}
	picked := []T{}
	for _, v := range of {
		if m.chance(percent) {
			picked = append(picked, v)
		}
	}
	return picked
}

// word is a word that somebody may have left out, or that went wrong.
func word[T ~string](m *maker, good T, others ...T) T {
	switch {
	case m.gap():
		return ""
	case len(others) > 0 && m.flaw():
		return one(m, others...)
	default:
		return good
	}
}

// list makes up n items. A list of none may be absent or empty.
func list[T any](m *maker, n int, item func(i int) T) []T {
	if m.gap() || n <= 0 && m.plan.Gaps > 0 && m.chance(40) {
		return nil
	}
	items := make([]T, 0, max(n, 0))
	for i := range n {
		items = append(items, item(i))
	}
	return items
}

func (m *maker) uuid() cowork.ID {
	var u uuid.UUID
	for i := range u {
		u[i] = byte(m.Uint32())
	}
	u[6], u[8] = u[6]&0x0f|0x40, u[8]&0x3f|0x80
	return cowork.IDOf(u)
}

// id names an item; the word is what its handle would begin with.
func (m *maker) id(word string) cowork.ID {
	m.counts[word]++
	if !m.plan.Handles {
		return m.uuid()
	}
	id, err := cowork.ParseID(word + "-" + itoa(m.counts[word]))
	if err != nil { // more than a handle can count
		return m.uuid()
	}
	return id
}

func (m *maker) count(n int) cowork.Count {
	if m.gap() {
		return cowork.Count{}
	}
	return number(n)
}

func number(n int) cowork.Count {
	c, err := cowork.CountOf(n)
	if err != nil {
		panic(err)
	}
	return c
}

func (m *maker) pounds(n int) cowork.Money {
	currency := "GBP"
	if m.chance(2) {
		currency = "EUR"
	}
	amount := itoa(n) + one(m, "", ".00", ".5")
	money, err := cowork.ParseMoney(amount, currency)
	if err != nil {
		panic(err)
	}
	return money
}

// answer is the good answer, or the other where it went wrong.
func (m *maker) answer(good cowork.Answer) cowork.Answer {
	switch {
	case m.gap():
		return cowork.Unknown
	case m.flaw():
		return good.Not()
	default:
		return good
	}
}
