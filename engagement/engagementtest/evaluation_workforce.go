package engagementtest

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

var controlKinds = []engagement.ControlKind{
	"quality", "safeguarding", "annual_plan", "attendance", "refreshers", "competence", "content_approval", "version_control",
	"supervision_audit", "learning_loop",
}

// workforce is where lived experience is part of training and supervision. Half
// of all work has none of it.
func (m *maker) workforce() {
	if m.chance(50) {
		return
	}
	w := &m.rec.Workforce
	w.Areas = some[engagement.EmbeddingArea](m, 50, "training", "induction", "supervision")
	w.Modules = list(m, m.IntN(3), func(int) engagement.Module {
		return engagement.Module{
			ID: m.id("module"), Kind: word[engagement.ModuleKind](m, "training", "induction"), TeachesRestraint: m.answer(yes),
			ReducesRestriction: m.answer(yes), LivedComponent: m.answer(yes), LivedFirst: m.answer(yes),
			Versions: list(m, 1+m.IntN(2), func(i int) engagement.ModuleVersion { return m.version(i) }),
		}
	})
	w.Observations = list(m, m.IntN(2), func(int) engagement.Observation {
		return engagement.Observation{
			On: m.on(40), Kind: "shadow_shift", Week: m.count(2), Strengths: m.count(2), Developments: m.count(1), AgreedByPerson: m.answer(yes),
		}
	})
	w.Themes = list(m, m.IntN(3), func(i int) engagement.Theme { return m.theme(20 + 90*i) })
	w.Touchpoints = list(m, 2+m.IntN(3), func(int) engagement.Touchpoint {
		n := m.IntN(m.length)
		return engagement.Touchpoint{
			Kind: one[engagement.TouchpointKind](m, "induction", "refresher"), Planned: m.term(n), Held: m.on(n), WithExperts: m.answer(yes),
		}
	})
	w.Learning = list(m, m.IntN(2), func(int) engagement.Learning {
		n := m.IntN(m.length)
		return engagement.Learning{
			ID: m.id("learning"), Source: one[engagement.LearningSource](m, "incident", "complaint"), Found: m.on(n),
			FedInto: one[engagement.FedInto](m, "training", "policy"), Due: m.term(n + 60), Changed: m.on(n + 50), Confirmed: m.on(n + 58),
		}
	})
	w.Controls = list(m, len(controlKinds), func(i int) engagement.Control {
		return engagement.Control{Kind: word(m, controlKinds[i]), Last: m.on(-5), Next: m.term(m.asOf + 30 + m.IntN(200))}
	})
}

func (m *maker) version(i int) engagement.ModuleVersion {
	from := 30 + 60*i
	v := engagement.ModuleVersion{
		ID: m.id("version"), Number: m.count(i + 1), Designers: m.withExpert(), Approvers: m.withExpert(),
		Approved: m.on(from - 8), From: m.term(from), SafeguardingReview: m.on(from - 9), StandardsKept: m.answer(yes),
		Competencies: some[engagement.StaffLevel](m, 50, "support_worker", "senior"), ImpactTested: m.on(from - 15),
	}
	if !m.gap() {
		v.Accountable = one(m, m.staff...).id
	}
	if m.chance(30) {
		v.Superseded = m.on(from + 60)
	}
	for j := range m.rec.Sessions {
		if s := &m.rec.Sessions[j]; s.Kind == "training" && m.chance(60) {
			s.Version = v.ID
		}
	}
	return v
}

func (m *maker) theme(from int) engagement.Theme {
	t := engagement.Theme{ID: m.id("theme"), From: m.term(from), PanelInput: m.on(from - 12), FeltLow: m.answer(cowork.No)}
	t.To = m.notBefore(t.From, m.term(from+80))
	if from+85 <= m.asOf {
		t.FitTold, t.FeltTold = m.on(from+85), m.on(from+85)
	}
	if t.FeltLow == yes {
		t.Response = m.on(from + 90)
	}
	return t
}
