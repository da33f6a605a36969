package experience

// Setting says the settings the work is for. The zero value is unknown. An organisation may add
// words of its own that begin with x-; to a standard rule they are other.
type Setting string

// The words of Setting.
const (
	SettingAny                   Setting = "any"
	SettingMentalHealthInpatient Setting = "mental_health_inpatient"
	SettingMentalHealthCommunity Setting = "mental_health_community"
	SettingLearningDisability    Setting = "learning_disability"
	SettingOlderPeople           Setting = "older_people"
	SettingChildren              Setting = "children"
	SettingResidentialCare       Setting = "residential_care"
	SettingDayServices           Setting = "day_services"
	SettingPrison                Setting = "prison"
	SettingCrisis                Setting = "crisis"
	SettingPrimaryCare           Setting = "primary_care"
	SettingOther                 Setting = "other"
)

// Definition says the sense of "expert by experience" in force here. The zero value is unknown.
// An organisation may add words of its own that begin with x-; to a standard rule they are
// other.
type Definition string

// The words of Definition.
const (
	DefinitionNhsImprovement       Definition = "nhs_improvement"
	DefinitionCqc                  Definition = "cqc"
	DefinitionRrnTrainingStandards Definition = "rrn_training_standards"
	DefinitionRrnExpanded          Definition = "rrn_expanded"
	DefinitionOther                Definition = "other"
)

// Basis says on what footing experience is brought. Lived experience is direct (one's own) or
// indirect (caring for, supporting or living with somebody); learned is gained through work.
// None stands in for another. The zero value is unknown.
type Basis string

// The words of Basis.
const (
	BasisDirect   Basis = "direct"
	BasisIndirect Basis = "indirect"
	BasisLearned  Basis = "learned"
)

// Need says essential or desirable. The zero value is unknown.
type Need string

// The words of Need.
const (
	NeedEssential Need = "essential"
	NeedDesirable Need = "desirable"
)

// Item says the item of the Schedule. The zero value is unknown. An organisation may add words
// of its own that begin with x-; to a standard rule they are other.
type Item string

// The words of Item.
const (
	ItemDiagnosis               Item = "diagnosis"
	ItemCrisis                  Item = "crisis"
	ItemIndexOffence            Item = "index_offence"
	ItemLabelOrRisk             Item = "label_or_risk"
	ItemStatus                  Item = "status"
	ItemTreatment               Item = "treatment"
	ItemRestrictiveIntervention Item = "restrictive_intervention"
	ItemDiscrimination          Item = "discrimination"
	ItemNegligence              Item = "negligence"
	ItemTribunal                Item = "tribunal"
	ItemTrauma                  Item = "trauma"
	ItemStrategies              Item = "strategies"
	ItemRestraintOfFamilyMember Item = "restraint_of_family_member"
	ItemSupervisingCarers       Item = "supervising_carers"
	ItemCarerTraining           Item = "carer_training"
	ItemBehavioursOfConcern     Item = "behaviours_of_concern"
	ItemAdverseIncidents        Item = "adverse_incidents"
	ItemTopic                   Item = "topic"
	ItemWithheld                Item = "withheld"
	ItemOther                   Item = "other"
)

// Detail says a nearer description where the Schedule offers one. The zero value is unknown. An
// organisation may add words of its own that begin with x-; to a standard rule they are other.
type Detail string

// The words of Detail.
const (
	DetailVoluntaryPatient    Detail = "voluntary_patient"
	DetailDetainedPatient     Detail = "detained_patient"
	DetailPrisoner            Detail = "prisoner"
	DetailResidentialCare     Detail = "residential_care"
	DetailDayServices         Detail = "day_services"
	DetailStudent             Detail = "student"
	DetailCarer               Detail = "carer"
	DetailNamedTreatment      Detail = "named_treatment"
	DetailPhysical            Detail = "physical"
	DetailChemical            Detail = "chemical"
	DetailSeclusion           Detail = "seclusion"
	DetailSegregation         Detail = "segregation"
	DetailPrimary             Detail = "primary"
	DetailSecondary           Detail = "secondary"
	DetailTertiary            Detail = "tertiary"
	DetailSpecifying          Detail = "specifying"
	DetailEvaluating          Detail = "evaluating"
	DetailHarmfulIntervention Detail = "harmful_intervention"
	DetailSymptom             Detail = "symptom"
	DetailLifeExperience      Detail = "life_experience"
	DetailOther               Detail = "other"
)
