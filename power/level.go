package power

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// Level is how far a say reached. A low level is no fault; only a claim above it
// is. The zero value is unknown.
type Level string

// The levels of verdict.md 3, lowest first.
const (
	LevelNone              Level = "none"
	LevelBelowConsultation Level = "below consultation"
	LevelConsultation      Level = "consultation"
	LevelParticipation     Level = "participation"
	LevelCoProduction      Level = "co-production"
	LevelUserControlled    Level = "user-controlled"
)

// Levels gives the levels, lowest first.
func Levels() []Level {
	return []Level{
		LevelNone, LevelBelowConsultation, LevelConsultation, LevelParticipation,
		LevelCoProduction, LevelUserControlled,
	}
}

// PhaseLevel is what was claimed for a phase and what was enacted in it.
type PhaseLevel struct {
	Phase engagement.Phase `json:"phase,omitzero"`
	// Claimed is the highest level that a claim now standing names for the phase;
	// unknown where none does.
	Claimed Level `json:"claimed,omitzero"`
	// AtLeast is the highest level that is certain, AtMost the highest that is not
	// excluded.
	AtLeast Level `json:"at_least,omitzero"`
	AtMost  Level `json:"at_most,omitzero"`
}

// Levels gives for each phase that belongs to the work, or is claimed, the level
// claimed and the level enacted, side by side, as the record is written.
func (a *Assessment) Levels() []PhaseLevel {
	var list []PhaseLevel
	claims := a.liveClaims()
	for _, phase := range phases {
		claimed := claimedFor(claims, phase)
		if claimed == "" && !belongs(a.prepared.record, phase) {
			continue
		}
		least, most := a.prepared.readings[0].view.LevelOf(a.wordOf(string(phase)))
		list = append(list, PhaseLevel{phase, claimed, Levels()[least], Levels()[most]})
	}
	return list
}

// phases are the six phases in their order.
var phases = []engagement.Phase{
	engagement.PhaseDesign, engagement.PhasePlanning, engagement.PhaseOrganisation,
	engagement.PhaseImplementation, engagement.PhaseReview, engagement.PhaseRevision,
}

// belongs reports whether a phase belongs to the engagement, as recorded.
func belongs(e *engagement.Record, phase engagement.Phase) bool {
	return slices.ContainsFunc(e.Phases, func(p engagement.PhaseOfWork) bool {
		return p.Phase == phase && p.Planned != cowork.No
	})
}

// liveClaims are the claims that now stand.
func (a *Assessment) liveClaims() (live []engagement.Claim) {
	p := a.prepared
	f := p.frame(p.readings[0])
	defer p.done(f)
	claims := spanOf(f.Columns, p.book.schema, fieldOf(p.book.schema, 0, "claims"), 0)
	for n := claims.From; n < claims.To; n++ {
		f.Rows[0] = lang.Row{Table: facts.TableClaims, N: n}
		if p.book.live.Answer(f) == cowork.Yes {
			live = append(live, p.record.Claims[f.Columns.Places[facts.TableClaims][n]])
		}
	}
	return live
}

// claimLevels are the levels that a claim may name.
var claimLevels = map[engagement.Level]Level{
	engagement.LevelConsultation: LevelConsultation, engagement.LevelParticipation: LevelParticipation,
	engagement.LevelCoProduction: LevelCoProduction, engagement.LevelUserControlled: LevelUserControlled,
}

// claimedFor is the highest level claimed for a phase.
func claimedFor(claims []engagement.Claim, phase engagement.Phase) (highest Level) {
	for _, c := range claims {
		covers := c.Phases != nil && len(c.Phases) == 0 || slices.Contains(c.Phases, phase)
		level := claimLevels[c.Level]
		if covers && slices.Index(Levels(), level) > slices.Index(Levels(), highest) {
			highest = level
		}
	}
	return highest
}

// wordOf is the place of a word among all words.
func (a *Assessment) wordOf(word string) lang.Word {
	return lang.Word(slices.Index(a.prepared.book.schema.Words, word))
}
