package engagement

// EvaluationLevel says the levels looked at. The zero value is unknown.
type EvaluationLevel string

// The words of EvaluationLevel.
const (
	EvaluationLevelProject    EvaluationLevel = "project"
	EvaluationLevelRole       EvaluationLevel = "role"
	EvaluationLevelTeam       EvaluationLevel = "team"
	EvaluationLevelIndividual EvaluationLevel = "individual"
	EvaluationLevelSupport    EvaluationLevel = "support"
)

// MeasureKind says what it counts. The zero value is unknown. An organisation may add words of
// its own that begin with x-; to a standard rule they are other.
type MeasureKind string

// The words of MeasureKind.
const (
	MeasureKindRestriction        MeasureKind = "restriction"
	MeasureKindEarlyRestriction   MeasureKind = "early_restriction"
	MeasureKindDeEscalation       MeasureKind = "de_escalation"
	MeasureKindCrisis             MeasureKind = "crisis"
	MeasureKindQualityOfLife      MeasureKind = "quality_of_life"
	MeasureKindExperience         MeasureKind = "experience"
	MeasureKindEngagement         MeasureKind = "engagement"
	MeasureKindAdmissions         MeasureKind = "admissions"
	MeasureKindComplaints         MeasureKind = "complaints"
	MeasureKindIncidents          MeasureKind = "incidents"
	MeasureKindAttendance         MeasureKind = "attendance"
	MeasureKindCompetence         MeasureKind = "competence"
	MeasureKindObservation        MeasureKind = "observation"
	MeasureKindSupervisionQuality MeasureKind = "supervision_quality"
	MeasureKindConfidence         MeasureKind = "confidence"
	MeasureKindKnowledge          MeasureKind = "knowledge"
	MeasureKindClarity            MeasureKind = "clarity"
	MeasureKindAttitude           MeasureKind = "attitude"
	MeasureKindTurnover           MeasureKind = "turnover"
	MeasureKindInvolvement        MeasureKind = "involvement"
	MeasureKindCost               MeasureKind = "cost"
	MeasureKindSaving             MeasureKind = "saving"
	MeasureKindBudget             MeasureKind = "budget"
	MeasureKindWorkStreams        MeasureKind = "work_streams"
	MeasureKindOther              MeasureKind = "other"
)

// EvidenceSource says where it comes from. The zero value is unknown.
type EvidenceSource string

// The words of EvidenceSource.
const (
	EvidenceSourceAttendance         EvidenceSource = "attendance"
	EvidenceSourceCompetenceCheck    EvidenceSource = "competence_check"
	EvidenceSourceScenarioAssessment EvidenceSource = "scenario_assessment"
	EvidenceSourceReflection         EvidenceSource = "reflection"
	EvidenceSourceSupervision        EvidenceSource = "supervision"
	EvidenceSourceObservation        EvidenceSource = "observation"
	EvidenceSourceIncident           EvidenceSource = "incident"
	EvidenceSourceComplaint          EvidenceSource = "complaint"
	EvidenceSourceFeedback           EvidenceSource = "feedback"
	EvidenceSourceInterview          EvidenceSource = "interview"
	EvidenceSourceTrainingRecord     EvidenceSource = "training_record"
	EvidenceSourceLearning           EvidenceSource = "learning"
	EvidenceSourceMinutes            EvidenceSource = "minutes"
	EvidenceSourceDocument           EvidenceSource = "document"
	EvidenceSourceSelfAssessment     EvidenceSource = "self_assessment"
	EvidenceSourceRecognition        EvidenceSource = "recognition"
	EvidenceSourceReuse              EvidenceSource = "reuse"
)

// Respondent says whose view it is. The zero value is unknown.
type Respondent string

// The words of Respondent.
const (
	RespondentExperts             Respondent = "experts"
	RespondentPeopleUsingServices Respondent = "people_using_services"
	RespondentCarers              Respondent = "carers"
	RespondentTrainees            Respondent = "trainees"
	RespondentStaff               Respondent = "staff"
	RespondentOrganisation        Respondent = "organisation"
	RespondentIndependent         Respondent = "independent"
)

// ScoreArea says what part of it. The zero value is unknown. An organisation may add words of
// its own that begin with x-; to a standard rule they are other.
type ScoreArea string

// The words of ScoreArea.
const (
	ScoreAreaDecisions ScoreArea = "decisions"
	ScoreAreaEquality  ScoreArea = "equality"
	ScoreAreaSupport   ScoreArea = "support"
	ScoreAreaOverall   ScoreArea = "overall"
	ScoreAreaOther     ScoreArea = "other"
)

// FindingKind says success, gap or neither. The zero value is unknown.
type FindingKind string

// The words of FindingKind.
const (
	FindingKindSuccess FindingKind = "success"
	FindingKindGap     FindingKind = "gap"
	FindingKindNeutral FindingKind = "neutral"
)

// PlanKind says the plan it went into. The zero value is unknown.
type PlanKind string

// The words of PlanKind.
const (
	PlanKindOrganisational PlanKind = "organisational"
	PlanKindTeam           PlanKind = "team"
	PlanKindIndividual     PlanKind = "individual"
)

// ShareAudience says with whom findings were shared. The zero value is unknown.
type ShareAudience string

// The words of ShareAudience.
const (
	ShareAudienceExperts             ShareAudience = "experts"
	ShareAudiencePeopleUsingServices ShareAudience = "people_using_services"
	ShareAudienceOrganisation        ShareAudience = "organisation"
	ShareAudienceCommunityOfPractice ShareAudience = "community_of_practice"
	ShareAudiencePartners            ShareAudience = "partners"
	ShareAudiencePublic              ShareAudience = "public"
)
