package experience_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/experience"
)

// Before any engagement exists: what does the work need, and whom are we still missing?
func ExampleSchedule_Sought() {
	var needs experience.Schedule
	if err := json.Unmarshal([]byte(`{"requirements": [
	  {"item": "restrictive_intervention", "basis": "direct", "need": "essential", "setting": "mental_health_inpatient"},
	  {"item": "behaviours_of_concern", "basis": "indirect", "need": "desirable", "setting": "any"}
	]}`), &needs); err != nil {
		fmt.Println(err)
		return
	}
	carer, _ := cowork.ParseID("expert-1")
	table := experience.Table{People: []experience.Person{{Who: carer, Brings: []experience.Brought{
		{Item: experience.ItemBehavioursOfConcern, Basis: experience.BasisIndirect},
		{Item: experience.ItemRestrictiveIntervention, Basis: experience.BasisIndirect},
	}}}}
	today, _ := cowork.ParseWhen("2026-01-12")

	for _, s := range needs.Sought(table, today) {
		fmt.Printf("%s: %s, %s\n", s.Requirement.Need, s.Requirement.Item.Title(), s.Requirement.Basis.Title())
		fmt.Println("  ask whether theirs fits:", s.Ask)
		fmt.Println("  can stand beside:", s.Near)
	}
	// Output:
	// essential: being restrained, secluded or restricted, lived by the person
	//   ask whether theirs fits: []
	//   can stand beside: [expert-1]
	// desirable: handling behaviours of concern, lived alongside somebody, as carer, family or friend
	//   ask whether theirs fits: [expert-1]
	//   can stand beside: []
}

// Caring for somebody is not the same as living it.
func ExampleSchedule_Standing() {
	carer, _ := cowork.ParseID("expert-1")
	asked, _ := cowork.ParseWhen("2026-01-28")
	today, _ := cowork.ParseWhen("2026-02-16")
	needs := experience.Schedule{Requirements: []experience.Requirement{{
		Item: experience.ItemRestrictiveIntervention, Basis: experience.BasisDirect, Need: experience.NeedEssential, Setting: experience.SettingAny,
		Matched: []experience.Match{{
			Who: carer, Basis: experience.BasisIndirect, Agreed: cowork.Event{At: asked, SaidBy: cowork.SaidByExpert},
		}},
	}}}
	for _, s := range needs.Standing(experience.Table{}, today) {
		fmt.Println(s.Cover, "like for like:", s.Fits[0].LikeForLike, "own word:", s.Fits[0].OwnWord)
	}
	// Output: stood_in like for like: no own word: yes
}

func ExampleCatalogue() {
	for _, e := range experience.Catalogue()[4:6] {
		fmt.Println(e.Item, "-", e.Title)
		var details []string
		for _, d := range e.Details {
			details = append(details, d.Title())
		}
		fmt.Println("  " + strings.Join(details, "; "))
	}
	// Output:
	// status - living with a particular status
	//   as a patient by one's own choice; as a patient who was detained; as a prisoner; living in residential care; using day services; as a student; as a carer; of another kind
	// treatment - receiving a particular treatment
	//   a treatment named in conversation
}

func ExampleRequirement_Questions() {
	r := experience.Requirement{
		Item: experience.ItemStatus, Detail: experience.DetailCarer, Need: experience.NeedEssential, Setting: experience.SettingAny,
		Basis: experience.BasisDirect,
	}
	fmt.Println(r.Questions()[0])
	// Output: Do you mean the life of a carer itself, or what a carer knows of the person they care for?
}
