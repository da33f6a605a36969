package engagement

// OrganisationKind says what sort of organisation that is. The zero value is unknown. An
// organisation may add words of its own that begin with x-; to a standard rule they are other.
type OrganisationKind string

// The words of OrganisationKind.
const (
	OrganisationKindLocalAuthority      OrganisationKind = "local_authority"
	OrganisationKindNhsProvider         OrganisationKind = "nhs_provider"
	OrganisationKindIndependentProvider OrganisationKind = "independent_provider"
	OrganisationKindCharity             OrganisationKind = "charity"
	OrganisationKindNetwork             OrganisationKind = "network"
	OrganisationKindCollege             OrganisationKind = "college"
	OrganisationKindUniversity          OrganisationKind = "university"
	OrganisationKindCommissioner        OrganisationKind = "commissioner"
	OrganisationKindRegulator           OrganisationKind = "regulator"
	OrganisationKindOther               OrganisationKind = "other"
)

// Jurisdiction says whose law applies. The zero value is unknown. An organisation may add words
// of its own that begin with x-; to a standard rule they are other.
type Jurisdiction string

// The words of Jurisdiction.
const (
	JurisdictionEngland         Jurisdiction = "england"
	JurisdictionWales           Jurisdiction = "wales"
	JurisdictionScotland        Jurisdiction = "scotland"
	JurisdictionNorthernIreland Jurisdiction = "northern_ireland"
	JurisdictionOther           Jurisdiction = "other"
)

// Domain says the field or fields of work; some rules only apply in some of them. The zero
// value is unknown. An organisation may add words of its own that begin with x-; to a standard
// rule they are other.
type Domain string

// The words of Domain.
const (
	DomainRestraintReduction Domain = "restraint_reduction"
	DomainWorkforce          Domain = "workforce"
	DomainTraining           Domain = "training"
	DomainCourse             Domain = "course"
	DomainService            Domain = "service"
	DomainStrategy           Domain = "strategy"
	DomainCommissioning      Domain = "commissioning"
	DomainResearch           Domain = "research"
	DomainStandards          Domain = "standards"
	DomainOther              Domain = "other"
)

// Target says what the work is meant to improve. The zero value is unknown.
type Target string

// The words of Target.
const (
	TargetPolicy   Target = "policy"
	TargetPractice Target = "practice"
	TargetTraining Target = "training"
	TargetService  Target = "service"
	TargetStandard Target = "standard"
)

// Scope says whether someone shapes their own support, or a group shapes a service. The zero
// value is unknown.
type Scope string

// The words of Scope.
const (
	ScopeOwnSupport Scope = "own_support"
	ScopeService    Scope = "service"
)

// Focus says the nine kinds of work. The zero value is unknown.
type Focus string

// The words of Focus.
const (
	FocusConsultation       Focus = "consultation"
	FocusNarrative          Focus = "narrative"
	FocusTrainingDesign     Focus = "training_design"
	FocusTrainingDelivery   Focus = "training_delivery"
	FocusServiceDesign      Focus = "service_design"
	FocusPeerSupport        Focus = "peer_support"
	FocusTrainingEvaluation Focus = "training_evaluation"
	FocusServiceEvaluation  Focus = "service_evaluation"
	FocusPolicyEvaluation   Focus = "policy_evaluation"
)

// Touch says painful matters the work will come near; `[]` means none. The zero value is
// unknown.
type Touch string

// The words of Touch.
const (
	TouchRestriction Touch = "restriction"
	TouchTrauma      Touch = "trauma"
	TouchOtherHarm   Touch = "other_harm"
)

// Stakeholder says whom the result is for. The zero value is unknown. An organisation may add
// words of its own that begin with x-; to a standard rule they are other.
type Stakeholder string

// The words of Stakeholder.
const (
	StakeholderPerson             Stakeholder = "person"
	StakeholderPersonNotYetServed Stakeholder = "person_not_yet_served"
	StakeholderFamily             Stakeholder = "family"
	StakeholderFriend             Stakeholder = "friend"
	StakeholderCarer              Stakeholder = "carer"
	StakeholderSupporter          Stakeholder = "supporter"
	StakeholderCommunity          Stakeholder = "community"
	StakeholderStaff              Stakeholder = "staff"
	StakeholderCommissioner       Stakeholder = "commissioner"
	StakeholderExternalPartner    Stakeholder = "external_partner"
	StakeholderOther              Stakeholder = "other"
)

// Phase is one of the six stages of a project. Words used elsewhere map here: scoping and
// preparation are design; commissioning is planning; delivery and execution are implementation;
// evaluation is review. The zero value is unknown.
type Phase string

// The words of Phase.
const (
	PhaseDesign         Phase = "design"
	PhasePlanning       Phase = "planning"
	PhaseOrganisation   Phase = "organisation"
	PhaseImplementation Phase = "implementation"
	PhaseReview         Phase = "review"
	PhaseRevision       Phase = "revision"
)

// EndKind says how it ended. The zero value is unknown.
type EndKind string

// The words of EndKind.
const (
	EndKindCompleted             EndKind = "completed"
	EndKindStoppedByPeople       EndKind = "stopped_by_people"
	EndKindStoppedByOrganisation EndKind = "stopped_by_organisation"
	EndKindMerged                EndKind = "merged"
)
