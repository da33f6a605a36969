package engagement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/engagement"
)

const (
	people  = `"people":[{"id":"expert-1","kind":"expert","under_18":"no","wishes":{"level":"participation"}},{"id":"staff-1"}]`
	line    = `"person":"expert-1","act":"give","purpose":"record","made":{"at":"2026-02-01","recorded_at":"2026-02-02"}`
	dispute = `{"accounts":[{"by":"expert-1","says":{"safe":"no"},"disputes":[{"fact":"`
	waiver  = `"rule":"P06","kind":"by_person","by":"expert-1","made":{"at":"2026"},"until":"2027"`
)

// What record.md calls nonsense, and beside it the nearest thing that is not.
func TestNonsenseIsRefusedAndTheUnwiseIsKept(t *testing.T) {
	for _, c := range []struct {
		name, text string
		pointer    cowork.Pointer
		code       cowork.ProblemCode // none: the record is read
	}{
		{"two items share an id", `{"people":[{"id":"expert-1"}],"groups":[{"id":"expert-1"}]}`, "/groups/0/id", cowork.CodeSameID},
		{"a handle and the UUID it stands for", `{"id":"e0000000-0000-4000-8000-000000000002","people":[{"id":"expert-1"},{"id":"` + underExpert1 + `"}]}`, "/people/1/id", cowork.CodeSameID},
		{"a person named by the UUID of a handle", `{"id":"e0000000-0000-4000-8000-000000000002","people":[{"id":"expert-1"}],"signals":[{"person":"` + underExpert1 + `"}]}`, "", ""},
		{"an id that names nothing", `{` + people + `,"signals":[{"person":"expert-2"}]}`, "/signals/0/person", cowork.CodeReference},
		{"an item that another names has no id", `{"people":[{"kind":"expert"}],"signals":[{"person":"expert-1"}]}`, "/signals/0/person", cowork.CodeReference},
		{"an id in a list that names nothing", `{` + people + `,"sessions":[{},{"present":["expert-1","expert-3"]}]}`, "/sessions/1/present/1", cowork.CodeReference},
		{"organisation and programme stand outside", `{"about":{"organisation":"0a000000-0000-4000-8000-000000000001","programme":"0b000000-0000-4000-8000-000000000001"}}`, "", ""},
		{"an item without id that nobody names", `{"sessions":[{"minutes":60}]}`, "", ""},

		{"a line without person", `{"consent":{"entries":[{"act":"withdraw","made":{"at":"2026"}}]}}`, "/consent/entries/0", cowork.CodeMissing},
		{"a line without act", `{` + people + `,"consent":{"entries":[{"person":"expert-1","purpose":"record","made":{"at":"2026"}}]}}`, "/consent/entries/0", cowork.CodeMissing},
		{"a line without made", `{` + people + `,"consent":{"entries":[{"person":"expert-1","act":"withdraw"}]}}`, "/consent/entries/0", cowork.CodeMissing},
		{"a consent without purpose", `{` + people + `,"consent":{"entries":[{"person":"expert-1","act":"give","made":{"at":"2026"}}]}}`, "/consent/entries/0", cowork.CodeMissing},
		{"a withdrawal without purpose", `{` + people + `,"consent":{"entries":[{"person":"expert-1","act":"withdraw","made":{"at":"2026"}}]}}`, "", ""},
		{"a review without result", `{` + people + `,"consent":{"entries":[{"person":"expert-1","act":"review","purpose":"record","made":{"at":"2026"}}]}}`, "/consent/entries/0", cowork.CodeMissing},
		{"a line written down before the last", `{` + people + `,"consent":{"entries":[{` + line + `},{"person":"expert-1","act":"withdraw","made":{"at":"2026","recorded_at":"2026-02-01"}}]}}`, "/consent/entries/1/made/recorded_at", cowork.CodeOrder},
		{"a line about an earlier day", `{` + people + `,"consent":{"entries":[{` + line + `},{"person":"expert-1","act":"withdraw","made":{"at":"2025","recorded_at":"2026-02-02"}}]}}`, "", ""},
		{"a consent that ends before it begins", `{` + people + `,"consent":{"entries":[{` + line + `,"until":"2026-01"}]}}`, "/consent/entries/0/until", cowork.CodeOrder},
		{"a consent that ends in the month it began", `{` + people + `,"consent":{"entries":[{` + line + `,"until":"2026-02"}]}}`, "", ""},

		{"complete names no list", `{"complete":["people","signal"]}`, "/complete/1", cowork.CodeList},
		{"complete names a field", `{"complete":["about.scope"]}`, "/complete/0", cowork.CodeList},
		{"complete points at no list", `{"complete":["/people/0/checks"],"people":[{}]}`, "/complete/0", cowork.CodeList},
		{"complete points at a field", `{"complete":["/about/scope"],"about":{"scope":"service"}}`, "/complete/0", cowork.CodeList},
		{"complete points at a list", `{"complete":["/people/0/checks","people.offers.says","all","consent.entries"],"people":[{"checks":[]}]}`, "", ""},
		{"all, and nothing is there", `{"complete":["all"]}`, "", ""},

		{"a use without person", `{"uses":[{"purpose":"record"}]}`, "/uses/0", cowork.CodeMissing},
		{"a telling without person", `{"tellings":[{}]}`, "/tellings/0", cowork.CodeMissing},
		{"a signal without person", `{"signals":[{"kind":"stop"}]}`, "/signals/0", cowork.CodeMissing},
		{"a loss without person", `{"losses":[{"kind":"pay"}]}`, "/losses/0", cowork.CodeMissing},
		{"an account without by", `{"accounts":[{}]}`, "/accounts/0", cowork.CodeMissing},
		{"a note on capacity in general", `{` + people + `,"capacity_notes":[{"person":"expert-1"}]}`, "/capacity_notes/0", cowork.CodeMissing},
		{"a waiver with all its parts", `{` + people + `,"waivers":[{` + waiver + `}]}`, "", ""},
		{"a waiver without end", `{` + people + `,"waivers":[{"rule":"P06","kind":"by_person","by":"expert-1","made":{"at":"2026"}}]}`, "/waivers/0", cowork.CodeMissing},
		{"a payment without anything", `{"people":[{"reward":{"payments":[{}]}}]}`, "", ""},

		{"a stage that ends before it begins", `{"stages":{"started":{"at":"2026-03"},"ended":{"at":"2026-02"}}}`, "/stages/ended", cowork.CodeOrder},
		{"a stage that ends in the month it began", `{"stages":{"started":{"at":"2026-03-15"},"ended":{"at":"2026-03"}}}`, "", ""},
		{"a plan that ends before it begins", `{"stages":{"planned_start":"2026-03","planned_end":"2026-02"}}`, "/stages/planned_end", cowork.CodeOrder},
		{"a phase that ends before it begins", `{"phases":[{"started":{"at":"2026-03"},"ended":{"at":"2025"}}]}`, "/phases/0/ended", cowork.CodeOrder},
		{"a theme that ends before it begins", `{"workforce":{"themes":[{"from":"2026-03","to":"2026-02-28"}]}}`, "/workforce/themes/0/to", cowork.CodeOrder},

		{"a dispute", `{` + people + `,` + dispute[1:] + `/people/0/under_18","value":"yes"}]}]}`, "", ""},
		{"a dispute about one's own fact", `{` + people + `,` + dispute[1:] + `/people/0/wishes/level","value":"consultation"}]}]}`, "", ""},
		{"a dispute about a part of an event", `{"purpose":{"at":"2026"},` + people + `,` + dispute[1:] + `/purpose/at","value":"2025"}]}]}`, "", ""},
		{"a dispute about a list of people", `{"sessions":[{"present":["staff-1"]}],` + people + `,` + dispute[1:] + `/sessions/0/present","value":["expert-1"]}]}]}`, "", ""},
		{"a dispute without fact", `{` + people + `,"accounts":[{"by":"expert-1","disputes":[{"value":"yes"}]}]}`, "/accounts/0/disputes/0", cowork.CodeMissing},
		{"a dispute about nothing", `{` + people + `,` + dispute[1:] + `/people/0/joined","value":{"at":"2026"}}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute about what never was", `{` + people + `,` + dispute[1:] + `/people/9/joined","value":{"at":"2026"}}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute about an account", `{` + people + `,` + dispute[1:] + `/accounts/0/says/safe","value":"yes"}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute about an id", `{` + people + `,` + dispute[1:] + `/people/0/id","value":"expert-3"}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute about a person", `{` + people + `,` + dispute[1:] + `/people/0","value":{}}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute about a list of items", `{` + people + `,` + dispute[1:] + `/people","value":[]}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute about the version", `{"schema":"power-record/1",` + people + `,` + dispute[1:] + `/schema","value":"power-record/1"}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute about what is complete", `{"complete":["people"],` + people + `,` + dispute[1:] + `/complete","value":[]}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute about whose line it is", `{"consent":{"entries":[{` + line + `}]},` + people + `,` + dispute[1:] + `/consent/entries/0/person","value":"staff-1"}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute about another's own fact", `{"signals":[{"person":"staff-1","at_once":"yes"}],` + people + `,` + dispute[1:] + `/signals/0/at_once","value":"no"}]}]}`, "/accounts/0/disputes/0/fact", cowork.CodeDispute},
		{"a dispute with a value of another type", `{` + people + `,` + dispute[1:] + `/people/0/under_18","value":{"done":"yes"}}]}]}`, "/accounts/0/disputes/0/value", cowork.CodeDispute},
		{"a dispute with a word of another list", `{` + people + `,` + dispute[1:] + `/people/0/kind","value":"core"}]}]}`, "/accounts/0/disputes/0/value", cowork.CodeDispute},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := engagement.DecodeBytes([]byte(c.text))
			if c.code == "" {
				require.NoError(t, err)
				return
			}
			list := problemsOf(err)
			require.Len(t, list, 1, "%v", err)
			assert.Equal(t, c.pointer, list[0].pointer)
			assert.Equal(t, c.code, list[0].code)
			assert.Positive(t, list[0].line)
		})
	}
}

// underExpert1 is what expert-1 stands for in the engagement of the tests.
var underExpert1 = func() string {
	engagementID, _ := cowork.ParseID("e0000000-0000-4000-8000-000000000002")
	handle, _ := cowork.ParseID("expert-1")
	return handle.Under(engagementID).String()
}()

func TestARecordMadeInGoIsCheckedToo(t *testing.T) {
	expert, err := cowork.ParseID("expert-1")
	require.NoError(t, err)
	e := engagement.Record{
		About:   engagement.About{Scope: "moon", Service: "Ward 7"},
		People:  []engagement.Person{{ID: expert}, {ID: expert}},
		Purpose: cowork.Event{SaidBy: cowork.SaidByExpert},
		Context: engagement.Context{Budget: cowork.Money{Currency: "GBP"}},
		Title:   "\xff",
		Uses:    []engagement.Use{{Purpose: "x-", Audience: consent.AudienceTeam}},
		Own:     engagement.Own{{Name: "Name"}},
	}
	want := []found{
		{"/title", 0, 0, cowork.CodeEncoding},
		{"/own", 0, 0, cowork.CodeForm},
		{"/about/service", 0, 0, cowork.CodeForm},
		{"/about/scope", 0, 0, cowork.CodeWord},
		{"/purpose", 0, 0, cowork.CodeMissing},
		{"/people/1/id", 0, 0, cowork.CodeSameID},
		{"/uses/0/purpose", 0, 0, cowork.CodeWord},
		{"/context/budget", 0, 0, cowork.CodeMissing},
	}
	assert.Equal(t, want, problemsOf(e.Validate()))
	assert.NoError(t, (&engagement.Record{}).Validate())
}
