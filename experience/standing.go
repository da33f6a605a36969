package experience

import (
	"slices"

	"github.com/powercowork/cowork"
)

// Cover says how far a needed kind of experience is there. The zero value is
// unknown: it was not written down who brings it.
type Cover string

// The words of Cover, from best to worst.
const (
	// Covered: somebody brings it on the footing and in the setting that is
	// needed, and says in their own word that it fits.
	Covered Cover = "covered"
	// Partly: somebody brings it on the footing that is needed; the setting
	// differs without a reason, their own word is missing, or one of these was
	// not written down.
	Partly Cover = "partly"
	// StoodIn: it is brought on another footing only, such as by a carer where
	// it had to be lived, or by training where it had to be cared through. That
	// is worth having, and it is not the same.
	StoodIn Cover = "stood_in"
	// Missing: nobody on record brings it.
	Missing Cover = "missing"
)

// Standing is how one needed kind of experience stands.
type Standing struct {
	Requirement Requirement
	Cover       Cover
	// Fits has one entry for each of Requirement.Matched, in its order.
	Fits []Fit
}

// Fit is how one person's or group's experience answers a need. Each Answer is
// unknown where the record does not say.
type Fit struct {
	Who cowork.ID
	// Basis is the footing on which they bring it, and LikeForLike whether that
	// is the footing that is needed.
	Basis       Basis
	LikeForLike cowork.Answer
	// Setting is whether it was lived where it is needed, or a reason for taking
	// another setting was written down.
	Setting cowork.Answer
	// OwnWord is whether they said themselves that it fits, or a carer or an
	// independent said so for them. For learned experience and for groups it is
	// enough that somebody looked at it.
	OwnWord cowork.Answer
	// NotTheirs is whether they say that this experience is not theirs. Then it
	// covers nothing, whatever else is written.
	NotTheirs bool
}

// Full is whether the need is met by this person alone: like for like, in the
// setting, in their own word.
func (f Fit) Full() cowork.Answer {
	if f.NotTheirs {
		return cowork.No
	}
	return f.LikeForLike.And(f.Setting).And(f.OwnWord)
}

// Standing says how each requirement stands at the moment asOf, in the order in
// which they are written. A day of agreeing that lies ahead is no agreement yet.
// The table tells groups from people; it may be left empty where there are none.
func (s Schedule) Standing(table Table, asOf cowork.When) []Standing {
	standings := make([]Standing, len(s.Requirements))
	for i, r := range s.Requirements {
		standings[i] = r.standing(table, asOf)
	}
	return standings
}

func (r Requirement) standing(table Table, asOf cowork.When) Standing {
	st := Standing{Requirement: r}
	for _, m := range r.Matched {
		st.Fits = append(st.Fits, r.fit(m, table, asOf))
	}
	st.Cover = cover(st.Fits, r.Matched != nil)
	return st
}

func (r Requirement) fit(m Match, table Table, asOf cowork.When) Fit {
	f := Fit{Who: m.Who, Basis: m.Basis, LikeForLike: sameWord(m.Basis, r.Basis), Setting: cowork.Yes}
	if r.Setting != SettingAny {
		f.Setting = sameWord(m.Setting, r.Setting).Or(happened(m.SettingReason, asOf))
	}
	agreed := happened(m.Agreed, asOf)
	// P11 and P02 of the standard rules.
	personal := r.Basis != BasisLearned && !table.isGroup(m.Who)
	f.OwnWord = agreed
	if personal {
		f.OwnWord = agreed.And(forPerson(m.Agreed.SaidBy))
		// A day of agreeing that lies ahead is a no for now, and no refusal.
		f.NotTheirs = m.Agreed.SaidBy.ForPerson() && (m.Agreed.Done == cowork.No || m.Agreed.At.IsNever())
	}
	return f
}

// cover weighs what each person brings; the best there is decides.
func cover(fits []Fit, recorded bool) Cover {
	if !recorded {
		return ""
	}
	best := Missing
	for _, f := range fits {
		if !f.NotTheirs {
			best = better(best, f.cover())
		}
	}
	return best
}

func (f Fit) cover() Cover {
	switch {
	case f.Full() == cowork.Yes:
		return Covered
	case f.LikeForLike == cowork.Yes:
		return Partly
	case f.LikeForLike == cowork.No:
		return StoodIn
	default:
		return "" // it is brought, but on what footing was not written down
	}
}

func better(a, b Cover) Cover {
	order := []Cover{Covered, Partly, "", StoodIn, Missing}
	return order[min(slices.Index(order, a), slices.Index(order, b))]
}

func sameWord[W ~string](a, b W) cowork.Answer {
	if a == "" || b == "" {
		return cowork.Unknown
	}
	return cowork.AnswerOf(a == b)
}

func forPerson(s cowork.SaidBy) cowork.Answer {
	if s == "" {
		return cowork.Unknown
	}
	return cowork.AnswerOf(s.ForPerson())
}

// happened is whether an event has happened by the moment of asking. What is
// written with a day that lies ahead has not, whatever else is written.
func happened(e cowork.Event, asOf cowork.When) cowork.Answer {
	switch {
	case e.Done == cowork.No || e.At.IsNever() || e.At.Known() && e.At.First() > asOf.Last():
		return cowork.No
	case e.At.IsZero():
		return e.Done
	case e.At.First() == e.At.Last(): // a single day counts from its start
		return cowork.AnswerOf(e.At.After(asOf) != cowork.Yes)
	default:
		return e.Done.Or(e.At.By(asOf))
	}
}

// Questions asks in plain words what is not yet clear about a need before
// anybody is looked for.
func (r Requirement) Questions() (questions []string) {
	entry, listed := r.Item.Entry()
	switch {
	case r.Item == "":
		questions = append(questions, "Which experience does the work need here?")
	case r.Item == ItemStatus && r.Detail == DetailCarer && r.Basis != BasisLearned:
		// The source lists the carer among the statuses that are lived, and calls caring indirect (RRN-SCH-12).
		questions = append(questions, "Do you mean the life of a carer itself, or what a carer knows of the person they care for?")
	case listed && r.Basis != "" && r.Basis != BasisLearned && r.Basis != entry.Basis:
		questions = append(questions, "This is usually "+entry.Basis.Title()+". Is that what you mean, or "+r.Basis.Title()+"?")
	}
	if r.Basis == "" {
		questions = append(questions, "Must it be lived by the person, lived alongside somebody, or learned through work?")
	}
	if r.Need == "" {
		questions = append(questions, "Can the work do without it?")
	}
	if r.Setting == "" {
		questions = append(questions, "Where must it have been lived, or does that not matter?")
	}
	if listed && r.Detail != "" && r.Detail != DetailOther && !slices.Contains(entry.Details, r.Detail) && !isOwn(r.Detail) {
		questions = append(questions, "What does \""+r.Detail.Title()+"\" mean for "+entry.Title+"?")
	}
	return questions
}

func isOwn(d Detail) bool { return Item(d).Own() }
