package engagement

// GroupBasis says what they bring. The zero value is unknown.
type GroupBasis string

// The words of GroupBasis.
const (
	GroupBasisDirect   GroupBasis = "direct"
	GroupBasisIndirect GroupBasis = "indirect"
	GroupBasisMixed    GroupBasis = "mixed"
	GroupBasisLearned  GroupBasis = "learned"
	GroupBasisNone     GroupBasis = "none"
)

// Route says the ways in which the opportunity was made known. The zero value is unknown.
type Route string

// The words of Route.
const (
	RouteOpenAdvert          Route = "open_advert"
	RouteRegister            Route = "register"
	RoutePartnerOrganisation Route = "partner_organisation"
	RouteForum               Route = "forum"
	RouteWordOfMouth         Route = "word_of_mouth"
	RoutePickedByStaff       Route = "picked_by_staff"
)

// PersonKind says on what footing the person is here; `body` where one entry stands for a
// board, committee or panel. The zero value is unknown.
type PersonKind string

// The words of PersonKind.
const (
	PersonKindExpert      PersonKind = "expert"
	PersonKindStaff       PersonKind = "staff"
	PersonKindSupporter   PersonKind = "supporter"
	PersonKindIndependent PersonKind = "independent"
	PersonKindBody        PersonKind = "body"
)

// Sits says for a body: who has a seat and a say on it. The zero value is unknown.
type Sits string

// The words of Sits.
const (
	SitsExperts Sits = "experts"
	SitsStaff   Sits = "staff"
	SitsBoth    Sits = "both"
)

// LeftKind says how; never why. The zero value is unknown. An organisation may add words of its
// own that begin with x-; to a standard rule they are other.
type LeftKind string

// The words of LeftKind.
const (
	LeftKindOwnChoice           LeftKind = "own_choice"
	LeftKindWorkDone            LeftKind = "work_done"
	LeftKindEndedByOrganisation LeftKind = "ended_by_organisation"
	LeftKindOther               LeftKind = "other"
)

// RoleType says the part the person plays. The zero value is unknown. An organisation may add
// words of its own that begin with x-; to a standard rule they are other.
type RoleType string

// The words of RoleType.
const (
	RoleTypeExpertByExperience    RoleType = "expert_by_experience"
	RoleTypePeerSupportWorker     RoleType = "peer_support_worker"
	RoleTypeVolunteer             RoleType = "volunteer"
	RoleTypeTrainingCoFacilitator RoleType = "training_co_facilitator"
	RoleTypeInductionReviewer     RoleType = "induction_reviewer"
	RoleTypeFeedbackPanelMember   RoleType = "feedback_panel_member"
	RoleTypePanelMember           RoleType = "panel_member"
	RoleTypeCoreGroupMember       RoleType = "core_group_member"
	RoleTypeLead                  RoleType = "lead"
	RoleTypeFacilitator           RoleType = "facilitator"
	RoleTypeCoWorker              RoleType = "co_worker"
	RoleTypeClinician             RoleType = "clinician"
	RoleTypeCommissioner          RoleType = "commissioner"
	RoleTypeNamedContact          RoleType = "named_contact"
	RoleTypeSupporter             RoleType = "supporter"
	RoleTypeInterpreter           RoleType = "interpreter"
	RoleTypeIndependentContact    RoleType = "independent_contact"
	RoleTypeOther                 RoleType = "other"
)

// TimeKind says standalone commission, specified project or enduring role. The zero value is
// unknown.
type TimeKind string

// The words of TimeKind.
const (
	TimeKindStandalone   TimeKind = "standalone"
	TimeKindProject      TimeKind = "project"
	TimeKindEnduringRole TimeKind = "enduring_role"
)

// WorkBasis says the working basis. The zero value is unknown.
type WorkBasis string

// The words of WorkBasis.
const (
	WorkBasisEmployee         WorkBasis = "employee"
	WorkBasisRegularAssociate WorkBasis = "regular_associate"
	WorkBasisCasual           WorkBasis = "casual"
	WorkBasisVolunteer        WorkBasis = "volunteer"
	WorkBasisNone             WorkBasis = "none"
)

// TermPart says what those terms cover. The zero value is unknown.
type TermPart string

// The words of TermPart.
const (
	TermPartScope              TermPart = "scope"
	TermPartBoundaries         TermPart = "boundaries"
	TermPartConfidentiality    TermPart = "confidentiality"
	TermPartSafeguardingLimits TermPart = "safeguarding_limits"
	TermPartPayment            TermPart = "payment"
	TermPartExpenses           TermPart = "expenses"
	TermPartSupport            TermPart = "support"
	TermPartDebrief            TermPart = "debrief"
)

// Level says how far people are involved. Informed is below consultation. User-controlled is
// co-production in which experts hold every say; placing it above co-production is our reading.
// The zero value is unknown.
type Level string

// The words of Level.
const (
	LevelInformed       Level = "informed"
	LevelConsultation   Level = "consultation"
	LevelParticipation  Level = "participation"
	LevelCoProduction   Level = "co_production"
	LevelUserControlled Level = "user_controlled"
)

// Mode says ways of taking part that suit. The zero value is unknown.
type Mode string

// The words of Mode.
const (
	ModeInPerson  Mode = "in_person"
	ModePhone     Mode = "phone"
	ModeVideo     Mode = "video"
	ModeInWriting Mode = "in_writing"
)

// ContactChannel says how the person likes to be contacted. The zero value is unknown.
type ContactChannel string

// The words of ContactChannel.
const (
	ContactChannelPhone            ContactChannel = "phone"
	ContactChannelText             ContactChannel = "text"
	ContactChannelEmail            ContactChannel = "email"
	ContactChannelLetter           ContactChannel = "letter"
	ContactChannelInPerson         ContactChannel = "in_person"
	ContactChannelThroughSupporter ContactChannel = "through_supporter"
)

// Format says the formats they use. The zero value is unknown. An organisation may add words of
// its own that begin with x-; to a standard rule they are other.
type Format string

// The words of Format.
const (
	FormatWritten       Format = "written"
	FormatLargePrint    Format = "large_print"
	FormatEasyRead      Format = "easy_read"
	FormatAudio         Format = "audio"
	FormatBraille       Format = "braille"
	FormatBsl           Format = "bsl"
	FormatMakaton       Format = "makaton"
	FormatSupporter     Format = "supporter"
	FormatPlainText     Format = "plain_text"
	FormatOtherLanguage Format = "other_language"
	FormatOther         Format = "other"
)

// CreditChoice says how the person wants to be credited. The zero value is unknown.
type CreditChoice string

// The words of CreditChoice.
const (
	CreditChoiceNamed     CreditChoice = "named"
	CreditChoicePseudonym CreditChoice = "pseudonym"
	CreditChoiceNone      CreditChoice = "none"
)

// OwnGoalKind says personal, professional or recovery. The zero value is unknown.
type OwnGoalKind string

// The words of OwnGoalKind.
const (
	OwnGoalKindPersonal     OwnGoalKind = "personal"
	OwnGoalKindProfessional OwnGoalKind = "professional"
	OwnGoalKindRecovery     OwnGoalKind = "recovery"
)

// Progress says how far the person says they have come. The zero value is unknown.
type Progress string

// The words of Progress.
const (
	ProgressNone    Progress = "none"
	ProgressSome    Progress = "some"
	ProgressReached Progress = "reached"
	ProgressChanged Progress = "changed"
)

// ParityItem says where the person stands worse than comparable others; `[]` means nowhere. The
// zero value is unknown. An organisation may add words of its own that begin with x-; to a
// standard rule they are other.
type ParityItem string

// The words of ParityItem.
const (
	ParityItemPayBasis    ParityItem = "pay_basis"
	ParityItemExpenses    ParityItem = "expenses"
	ParityItemDocuments   ParityItem = "documents"
	ParityItemAgenda      ParityItem = "agenda"
	ParityItemVotes       ParityItem = "votes"
	ParityItemCredit      ParityItem = "credit"
	ParityItemFacilities  ParityItem = "facilities"
	ParityItemInvitations ParityItem = "invitations"
	ParityItemOther       ParityItem = "other"
)
