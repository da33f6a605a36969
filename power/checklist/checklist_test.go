package checklist_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
	"github.com/powercowork/cowork/power/checklist"
	"github.com/powercowork/cowork/power/sources"
)

const records = "../../examples/records"

func read(t *testing.T, file string) engagement.Record {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	e, err := engagement.DecodeBytes(data)
	require.NoError(t, err)
	return e
}

func fill(t *testing.T, e engagement.Record) checklist.Checklist {
	t.Helper()
	asOf, err := cowork.ParseWhen("2026-12-01")
	require.NoError(t, err)
	return checklist.Of(power.Standard().Assess(&e, power.Asking{AsOf: asOf}))
}

func all(c checklist.Checklist) []checklist.Point {
	return append(append([]checklist.Point{}, c.Points...), c.KeptAway...)
}

func answer(t *testing.T, c checklist.Checklist, id power.ClauseID) checklist.Point {
	t.Helper()
	for _, p := range all(c) {
		if p.Clause == id {
			return p
		}
	}
	require.Fail(t, "no such point", id)
	return checklist.Point{}
}

// The record supports every point of a course that was made together.
func TestChecklistOfWorkDoneTogether(t *testing.T) {
	c := fill(t, read(t, records+"/co-produced-training.json"))
	for _, p := range c.Points {
		assert.Equal(t, cowork.Yes, p.Answer, p.Words)
		assert.Equal(t, checklist.Expand, p.Question)
	}
	assert.NotEmpty(t, c.Levels)
	assert.NotEmpty(t, c.Together)
	assert.Equal(t, power.ElsewhereLine, c.Elsewhere)
}

func TestChecklistPointByPoint(t *testing.T) {
	whole := read(t, records+"/co-produced-training.json")
	for _, c := range []struct {
		name   string
		at     cowork.Pointer
		value  engagement.Value
		clause power.ClauseID
		want   cowork.Answer
		// others is another point that must stay a yes.
		others power.ClauseID
	}{
		{"nobody says the lived experience is theirs", "/experience/requirements/0/matched", `[]`, "RCG-CHK-05", cowork.No, "RCG-CHK-04"},
		{"nobody says the learned experience is theirs", "/experience/requirements/2/matched", `[]`, "RCG-CHK-04", cowork.No, "RCG-CHK-05"},
		{"a maker did not agree to a product", "/outputs/0/agreed", `[]`, "RCG-CHK-08", cowork.No, "RCG-CHK-09"},
		{"tasks were handed out", "/people/0/role/tasks_chosen", `{"done":"no"}`, "RCG-NOT-03", cowork.No, "RCG-NOT-05"},
		{"a matter was kept back on no recognised ground", "/reserved/0/ground", `"other"`, "RCG-EXC-10", cowork.No, "RCG-NOT-03"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, err := whole.With(c.at, c.value)
			require.NoError(t, err)
			list := fill(t, e)
			got := answer(t, list, c.clause)
			assert.Equal(t, c.want, got.Answer)
			assert.NotEqual(t, checklist.Expand, got.Question)
			assert.Equal(t, cowork.Yes, answer(t, list, c.others).Answer)
		})
	}
}

// An exception that was declared is honoured, and one without a ground is not.
func TestExceptionsAreHonouredWhenDeclared(t *testing.T) {
	whole := read(t, records+"/co-produced-training.json")
	for _, ground := range []engagement.Value{`"health_and_safety"`, `"decided_elsewhere"`, `"urgent"`, `"managerial"`, `"host_rule"`} {
		e, err := whole.With("/reserved/0/ground", ground)
		require.NoError(t, err)
		require.Len(t, fill(t, e).KeptBack, 1)
		assert.Equal(t, cowork.Yes, fill(t, e).KeptBack[0].Honoured, "%s", ground)
	}
	e, err := whole.With("/reserved/0/ground", `"other"`)
	require.NoError(t, err)
	assert.Equal(t, cowork.No, fill(t, e).KeptBack[0].Honoured)
	e, err = whole.Without("/reserved/0/explained")
	require.NoError(t, err)
	assert.Equal(t, cowork.Unknown, fill(t, e).KeptBack[0].Honoured)
}

func TestFocusGroupsInAnyForm(t *testing.T) {
	for _, c := range []struct {
		name, record string
		want         cowork.Answer
	}{
		{"a meeting", `"sessions":[{"id":"session-1","kind":"focus_group","held":{"at":"2026-03-01"}}]`, cowork.Yes},
		{"a survey", `"contributions":[{"id":"contribution-1","method":"survey","made":{"at":"2026-03-01"}}]`, cowork.Yes},
		{"only planned", `"sessions":[{"id":"session-1","kind":"focus_group","planned":"2027-03-01"}]`, cowork.Unknown},
		{"still ahead", `"sessions":[{"id":"session-1","kind":"focus_group","held":{"at":"2027-03-01"}}]`, cowork.Unknown},
		{"nothing is recorded", `"title":"x"`, cowork.Unknown},
		{"there were no meetings and no contributions", `"sessions":[],"contributions":[]`, cowork.No},
		{"other meetings, and perhaps more", `"sessions":[{"id":"session-1","kind":"workshop"}],"contributions":[]`, cowork.Unknown},
		{"other meetings, and those were all", `"complete":["sessions"],"sessions":[{"id":"session-1","kind":"workshop"}],"contributions":[]`, cowork.No},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, err := engagement.DecodeBytes([]byte("{" + c.record + "}"))
			require.NoError(t, err)
			assert.Equal(t, c.want, answer(t, fill(t, e), "RCG-CHK-07").Answer)
		})
	}
}

// A tick with nothing behind it is not co-production: whatever the record, a yes
// names what it rests on, and nothing else goes without a question.
func TestNoTickWithNothingBehindIt(t *testing.T) {
	files, err := filepath.Glob(records + "/*.json")
	require.NoError(t, err)
	require.Greater(t, len(files), 30)
	for _, file := range files {
		for _, p := range all(fill(t, read(t, file))) {
			assert.NotEmpty(t, p.Question, "%s: %s", file, p.Words)
			if p.Answer == cowork.Yes {
				assert.NotEmpty(t, p.Behind, "%s: %s", file, p.Words)
			}
		}
	}
	for _, p := range fill(t, engagement.Record{}).Points {
		assert.Equal(t, cowork.Unknown, p.Answer, p.Words)
	}
}

// Every point of the source's checklist is a point here.
func TestEveryPointOfTheChecklistIsHere(t *testing.T) {
	c := fill(t, engagement.Record{})
	for clause := range sources.Clauses() {
		if clause.Source == sources.RCG && clause.Kind == "antipattern" && clause.How == sources.ByRule &&
			clause.ID != "RCG-CHK-03" || len(clause.Text) > 10 && clause.Text[:10] == "Checklist:" {
			assert.NotEmpty(t, answer(t, c, clause.ID).Words, clause.ID)
		}
	}
}
