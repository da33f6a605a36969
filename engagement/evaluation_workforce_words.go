package engagement

// EmbeddingArea says where lived experience is built in. The zero value is unknown.
type EmbeddingArea string

// The words of EmbeddingArea.
const (
	EmbeddingAreaTraining      EmbeddingArea = "training"
	EmbeddingAreaInduction     EmbeddingArea = "induction"
	EmbeddingAreaCarePlanning  EmbeddingArea = "care_planning"
	EmbeddingAreaQualityReview EmbeddingArea = "quality_review"
	EmbeddingAreaSupervision   EmbeddingArea = "supervision"
)

// ModuleKind says what sort. The zero value is unknown.
type ModuleKind string

// The words of ModuleKind.
const (
	ModuleKindInduction   ModuleKind = "induction"
	ModuleKindTraining    ModuleKind = "training"
	ModuleKindRefresher   ModuleKind = "refresher"
	ModuleKindLanguageLab ModuleKind = "language_lab"
	ModuleKindSupervision ModuleKind = "supervision"
)

// StaffLevel says the staff levels whose expected skills it is linked to. The zero value is
// unknown.
type StaffLevel string

// The words of StaffLevel.
const (
	StaffLevelClinician         StaffLevel = "clinician"
	StaffLevelRegisteredManager StaffLevel = "registered_manager"
	StaffLevelTeamLeader        StaffLevel = "team_leader"
	StaffLevelSenior            StaffLevel = "senior"
	StaffLevelSupportWorker     StaffLevel = "support_worker"
)

// ObservationKind says what was watched. The zero value is unknown. An organisation may add
// words of its own that begin with x-; to a standard rule they are other.
type ObservationKind string

// The words of ObservationKind.
const (
	ObservationKindShadowShift      ObservationKind = "shadow_shift"
	ObservationKindLanguageLab      ObservationKind = "language_lab"
	ObservationKindKeyworkSession   ObservationKind = "keywork_session"
	ObservationKindCrisisDebrief    ObservationKind = "crisis_debrief"
	ObservationKindMedicationPrompt ObservationKind = "medication_prompt"
	ObservationKindTrainingSession  ObservationKind = "training_session"
	ObservationKindOther            ObservationKind = "other"
)

// TouchpointKind says one point in the yearly cycle. The zero value is unknown.
type TouchpointKind string

// The words of TouchpointKind.
const (
	TouchpointKindInduction        TouchpointKind = "induction"
	TouchpointKindRefresher        TouchpointKind = "refresher"
	TouchpointKindIncidentLearning TouchpointKind = "incident_learning"
	TouchpointKindSupervisionTheme TouchpointKind = "supervision_theme"
)

// LearningSource says where it came from. The zero value is unknown.
type LearningSource string

// The words of LearningSource.
const (
	LearningSourceIncident  LearningSource = "incident"
	LearningSourceComplaint LearningSource = "complaint"
	LearningSourceFeedback  LearningSource = "feedback"
)

// FedInto says what it was fed into. The zero value is unknown.
type FedInto string

// The words of FedInto.
const (
	FedIntoTraining    FedInto = "training"
	FedIntoSupervision FedInto = "supervision"
	FedIntoPractice    FedInto = "practice"
	FedIntoPolicy      FedInto = "policy"
)

// ControlKind says one control. The zero value is unknown.
type ControlKind string

// The words of ControlKind.
const (
	ControlKindQuality          ControlKind = "quality"
	ControlKindSafeguarding     ControlKind = "safeguarding"
	ControlKindAnnualPlan       ControlKind = "annual_plan"
	ControlKindAttendance       ControlKind = "attendance"
	ControlKindRefreshers       ControlKind = "refreshers"
	ControlKindCompetence       ControlKind = "competence"
	ControlKindContentApproval  ControlKind = "content_approval"
	ControlKindVersionControl   ControlKind = "version_control"
	ControlKindSupervisionAudit ControlKind = "supervision_audit"
	ControlKindLearningLoop     ControlKind = "learning_loop"
)
