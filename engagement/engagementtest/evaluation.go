package engagementtest

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// evaluation is what was measured, how and with whom, and what was found.
func (m *maker) evaluation() {
	v := &m.rec.Evaluation
	held := m.length + 20
	v.Planned, v.Designers, v.Due, v.Held = m.on(5), m.withExpert(), m.term(held+10), m.on(held)
	v.Levels = some[engagement.EvaluationLevel](m, 60, "project", "role", "team", "individual", "support")
	v.Worked = m.answer(yes)
	v.Better, v.RollOut, v.GapsSought = m.on(held), m.on(held), m.on(held-5)
	if v.Worked == cowork.No {
		v.WhyNot = m.on(held + 3)
	}
	v.Measures = list(m, m.IntN(3), func(int) engagement.Measure {
		k := engagement.Measure{
			ID: m.id("measure"), Level: word[engagement.EvaluationLevel](m, "project"), Kind: word[engagement.MeasureKind](m, "restriction", "experience"),
			Defined: m.on(6), MethodSet: m.on(6),
			Readings: list(m, m.IntN(3), func(i int) engagement.Reading {
				return engagement.Reading{On: m.rough(30 * i), Value: decimal(itoa(20 - i))}
			}),
		}
		if len(m.rec.Goals) > 0 && !m.gap() {
			k.Goal = one(m, m.rec.Goals...).ID
		}
		return k
	})
	v.Evidence = list(m, 3+m.IntN(3), func(i int) engagement.Evidence { return m.evidence(i, held) })
	v.Scores = list(m, m.IntN(2), func(int) engagement.Score {
		return engagement.Score{
			Instrument: "PEIRS-22", Respondent: "experts", Area: word[engagement.ScoreArea](m, "decisions", "overall"), On: m.on(held - 10),
			Value: decimal("4"), OutOf: decimal("5"),
		}
	})
	v.Findings = list(m, m.IntN(3), func(int) engagement.EvaluationFinding {
		f := engagement.EvaluationFinding{
			ID: m.id("finding"), Kind: word(m, one[engagement.FindingKind](m, "gap", "success", "neutral")), Found: m.on(held - 4),
			Level: word[engagement.EvaluationLevel](m, "support"), Plan: word[engagement.PlanKind](m, "team"), PlanDue: m.term(held + 20), Used: m.on(held + 15),
		}
		if !m.gap() {
			f.PlanOwner = one(m, m.staff...).id
		}
		return f
	})
	v.Shared = list(m, 2, func(i int) engagement.Sharing {
		return engagement.Sharing{Audience: word(m, []engagement.ShareAudience{"experts", "organisation"}[i], "partners"), Sent: m.on(held + 12)}
	})
}

func decimal(text string) cowork.Decimal {
	d, err := cowork.ParseDecimal(text)
	if err != nil {
		panic(err)
	}
	return d
}

func (m *maker) evidence(i, held int) engagement.Evidence {
	e := engagement.Evidence{
		ID: m.id("evidence"), Source: word(m, []engagement.EvidenceSource{"observation", "feedback", "reflection"}[i%3], "attendance"),
		Respondent: word[engagement.Respondent](m, "trainees", "experts"), Gathered: m.on(held - 20), Analysed: m.on(held - 8), ShowsChange: m.answer(yes),
	}
	if len(m.rec.Evaluation.Measures) > 0 && !m.gap() {
		e.Measure = m.rec.Evaluation.Measures[i%len(m.rec.Evaluation.Measures)].ID
	}
	return e
}

// withExpert are some of everybody, an expert among them unless it went wrong.
func (m *maker) withExpert() []cowork.ID {
	picked := m.ids(40, m.everybody())
	if picked != nil && len(m.experts) > 0 && !m.flaw() && !slices.Contains(picked, m.experts[0].id) {
		picked = append(picked, m.experts[0].id)
	}
	return picked
}
