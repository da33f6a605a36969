package engagement

// OnwardWish says what the person wants next. The zero value is unknown.
type OnwardWish string

// The words of OnwardWish.
const (
	OnwardWishContinue  OnwardWish = "continue"
	OnwardWishOtherRole OnwardWish = "other_role"
	OnwardWishPause     OnwardWish = "pause"
	OnwardWishStop      OnwardWish = "stop"
	OnwardWishUnsure    OnwardWish = "unsure"
)

// Factor says one of them. The zero value is unknown.
type Factor string

// The words of Factor.
const (
	FactorUnclearMeaning       Factor = "unclear_meaning"
	FactorUnclearMethod        Factor = "unclear_method"
	FactorTime                 Factor = "time"
	FactorCost                 Factor = "cost"
	FactorWelfare              Factor = "welfare"
	FactorBenefits             Factor = "benefits"
	FactorResistanceToChange   Factor = "resistance_to_change"
	FactorCliques              Factor = "cliques"
	FactorCulturalInertia      Factor = "cultural_inertia"
	FactorCoreServiceDemands   Factor = "core_service_demands"
	FactorFertileGround        Factor = "fertile_ground"
	FactorLeadership           Factor = "leadership"
	FactorRelationalStaff      Factor = "relational_staff"
	FactorCommissionerSupport  Factor = "commissioner_support"
	FactorSustainingStructures Factor = "sustaining_structures"
	FactorSupportSystems       Factor = "support_systems"
	FactorFeedbackLoop         Factor = "feedback_loop"
	FactorHonesty              Factor = "honesty"
	FactorDemonstrableBenefit  Factor = "demonstrable_benefit"
	FactorConflictAccepted     Factor = "conflict_accepted"
)

// FactorKind says barrier, enabler or grow factor. The zero value is unknown.
type FactorKind string

// The words of FactorKind.
const (
	FactorKindBarrier FactorKind = "barrier"
	FactorKindEnabler FactorKind = "enabler"
	FactorKindGrow    FactorKind = "grow"
)

// OversightLevel says a group that oversees the work. The zero value is unknown.
type OversightLevel string

// The words of OversightLevel.
const (
	OversightLevelProject      OversightLevel = "project"
	OversightLevelService      OversightLevel = "service"
	OversightLevelDirectorate  OversightLevel = "directorate"
	OversightLevelOrganisation OversightLevel = "organisation"
	OversightLevelBoard        OversightLevel = "board"
	OversightLevelSystem       OversightLevel = "system"
)

// Trigger says what. The zero value is unknown.
type Trigger string

// The words of Trigger.
const (
	TriggerNewPeople      Trigger = "new_people"
	TriggerEconomy        Trigger = "economy"
	TriggerLegislation    Trigger = "legislation"
	TriggerMerger         Trigger = "merger"
	TriggerNewService     Trigger = "new_service"
	TriggerSystemsOrStaff Trigger = "systems_or_staff"
	TriggerNewBehaviour   Trigger = "new_behaviour"
	TriggerOldHabits      Trigger = "old_habits"
	TriggerPurpose        Trigger = "purpose"
	TriggerCircumstances  Trigger = "circumstances"
)
