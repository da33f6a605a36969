package experience

import (
	"slices"
	"strings"
)

// Entry is one item of the Schedule of Experience as the source lists it.
type Entry struct {
	// Item is the word that a record uses.
	Item Item
	// Basis is the footing under which the source lists it. A need may ask for
	// the item on another footing; Requirement.Questions then asks which is meant.
	Basis Basis
	// Title says in plain words what the experience is.
	Title string
	// Details are the nearer descriptions that the source offers; none for most.
	Details []Detail
	// Tender says that work which touches it needs particular care, and that
	// nobody is told more of it than the person wishes.
	Tender bool
	// Source is the clause it rests on.
	Source string
}

// Catalogue lists every item of the source's Schedule in its order, those that
// are lived first, then those of carers and families. An organisation may use
// words of its own beside them, which begin with x-.
func Catalogue() []Entry {
	entries := slices.Clone(catalogue[:])
	for i := range entries {
		entries[i].Details = slices.Clone(entries[i].Details)
	}
	return entries
}

var catalogue = [...]Entry{
	{ItemDiagnosis, BasisDirect, "living with a particular diagnosis", nil, true, "RRN-SCH-07"},
	{ItemCrisis, BasisDirect, "living through times of crisis", nil, true, "RRN-SCH-08"},
	{ItemIndexOffence, BasisDirect, "living with an index offence", nil, true, "RRN-SCH-09"},
	{ItemLabelOrRisk, BasisDirect, "living with a label or a risk that others put on you", nil, true, "RRN-SCH-10"},
	{ItemStatus, BasisDirect, "living with a particular status", []Detail{
		DetailVoluntaryPatient, DetailDetainedPatient, DetailPrisoner, DetailResidentialCare, DetailDayServices,
		DetailStudent, DetailCarer, DetailOther,
	}, false, "RRN-SCH-11"},
	{ItemTreatment, BasisDirect, "receiving a particular treatment", []Detail{DetailNamedTreatment}, true, "RRN-SCH-13"},
	{ItemRestrictiveIntervention, BasisDirect, "being restrained, secluded or restricted", []Detail{
		DetailPhysical, DetailChemical, DetailSeclusion, DetailSegregation, DetailOther,
	}, true, "RRN-SCH-14"},
	{ItemDiscrimination, BasisDirect, "being discriminated against", nil, true, "RRN-SCH-17"},
	{ItemNegligence, BasisDirect, "being neglected by those who should have cared", nil, true, "RRN-SCH-18"},
	{ItemTribunal, BasisDirect, "taking part in a mental health tribunal", nil, false, "RRN-SCH-19"},
	{ItemTrauma, BasisDirect, "living with trauma", nil, true, "RRN-SCH-20"},
	{ItemStrategies, BasisIndirect, "using strategies to support somebody", []Detail{
		DetailPrimary, DetailSecondary, DetailTertiary,
	}, false, "RRN-SCH-21"},
	{ItemRestraintOfFamilyMember, BasisIndirect, "having had to restrain or restrict a member of the family", nil, true, "RRN-SCH-22"},
	{ItemSupervisingCarers, BasisIndirect, "overseeing carers who are allowed to restrain", nil, false, "RRN-SCH-23"},
	{ItemCarerTraining, BasisIndirect, "asking for training for carers, or judging it", []Detail{
		DetailSpecifying, DetailEvaluating,
	}, false, "RRN-SCH-24"},
	{ItemBehavioursOfConcern, BasisIndirect, "handling behaviours of concern", nil, false, "RRN-SCH-25"},
	{ItemAdverseIncidents, BasisIndirect, "handling incidents that went badly", []Detail{DetailHarmfulIntervention}, true, "RRN-SCH-26"},
}

// Entry gives what the source's Schedule says of an item; false for words that
// it does not list, such as an organisation's own.
func (i Item) Entry() (e Entry, ok bool) {
	place := slices.IndexFunc(catalogue[:], func(e Entry) bool { return e.Item == i })
	if place < 0 {
		return Entry{}, false
	}
	e = catalogue[place]
	e.Details = slices.Clone(e.Details)
	return e, true
}

// Own reports whether the item is an organisation's own.
func (i Item) Own() bool { return strings.HasPrefix(string(i), ownPrefix) }

const ownPrefix = "x-"

// Title says in plain words what the item is. For an organisation's own it is
// the word itself: x-night-shifts is "night shifts".
func (i Item) Title() string {
	if e, ok := i.Entry(); ok {
		return e.Title
	}
	switch i {
	case "":
		return "an experience not yet named"
	case ItemTopic:
		return "knowing the subject of the work"
	case ItemWithheld:
		return "an experience kept to oneself"
	case ItemOther:
		return "another experience"
	default:
		return plain(string(i))
	}
}

// detailTitles are those that are not the word itself with spaces.
var detailTitles = map[Detail]string{
	DetailVoluntaryPatient:    "as a patient by one's own choice",
	DetailDetainedPatient:     "as a patient who was detained",
	DetailPrisoner:            "as a prisoner",
	DetailResidentialCare:     "living in residential care",
	DetailDayServices:         "using day services",
	DetailStudent:             "as a student",
	DetailCarer:               "as a carer",
	DetailNamedTreatment:      "a treatment named in conversation",
	DetailPhysical:            "held or pinned by others",
	DetailChemical:            "given medicine to control behaviour",
	DetailSeclusion:           "shut in a room alone",
	DetailSegregation:         "kept apart from other people for long",
	DetailPrimary:             "before anything happens",
	DetailSecondary:           "when things begin to go wrong",
	DetailTertiary:            "when it is happening",
	DetailSpecifying:          "saying what the training must hold",
	DetailEvaluating:          "judging how good the training was",
	DetailHarmfulIntervention: "among them interventions that did harm",
	DetailSymptom:             "a symptom",
	DetailLifeExperience:      "something lived through",
	DetailOther:               "of another kind",
}

// Title says in plain words what the nearer description is; nothing if there is
// none.
func (d Detail) Title() string {
	if t, ok := detailTitles[d]; ok {
		return t
	}
	return plain(string(d))
}

// Title says in plain words on what footing the experience is brought.
func (b Basis) Title() string {
	switch b {
	case BasisDirect:
		return "lived by the person"
	case BasisIndirect:
		return "lived alongside somebody, as carer, family or friend"
	case BasisLearned:
		return "learned through work"
	default:
		return "on a footing not yet said"
	}
}

// Title says the setting in plain words; nothing if none is said.
func (s Setting) Title() string { return plain(string(s)) }

// plain is a word of a record as one would say it.
func plain(word string) string {
	return strings.NewReplacer("_", " ", "-", " ", ".", " ", ":", " ").Replace(strings.TrimPrefix(word, ownPrefix))
}
