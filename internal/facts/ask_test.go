package facts

import (
	"fmt"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// question is one worked-out fact with its arguments.
type question struct {
	name string
	fact lang.FactID
	args lang.Args
}

// questions gives every worked-out fact with every item that it can be asked
// about; items are named by their ids where they have them.
func (v *View) questions() (list []question) {
	for id, fact := range Schema().Facts {
		none := lang.Args{Rows: [2]lang.Row{lang.NoRow, lang.NoRow}}
		if len(fact.Args) == 0 {
			list = append(list, question{fact.Name, lang.FactID(id), none})
			continue
		}
		for _, word := range fact.Args[0].Words {
			a := none
			a.Word = word
			list = append(list, question{fmt.Sprintf("%s(%s)", fact.Name, Schema().Words[word]), lang.FactID(id), a})
		}
		for _, table := range fact.Args[0].Tables {
			for r := range v.columns.Rows[table] {
				if row := (lang.Row{Table: table, N: r}); v.columns.Parents[table][r] >= 0 {
					list = append(list, v.about(lang.FactID(id), row)...)
				}
			}
		}
	}
	return list
}

// about asks one fact about one row, and of whatever else it takes.
func (v *View) about(id lang.FactID, row lang.Row) (list []question) {
	fact := Schema().Facts[id]
	a := lang.Args{Rows: [2]lang.Row{lang.NoRow, lang.NoRow}, Word: wordTakePart}
	name := fmt.Sprintf("%s(%s", fact.Name, v.nameOf(row))
	if fact.Args[0].Kind == lang.KindRef {
		a.Refs[0] = v.idOf(row)
	} else {
		a.Rows[0] = row
	}
	switch last := fact.Args[len(fact.Args)-1]; {
	case len(fact.Args) == 1:
		return []question{{name + ")", id, a}}
	case last.Kind == lang.KindMoment:
		for _, day := range []string{"2023-05-11", "2025-02", "2026-04-01T09:00:00Z"} {
			w, _ := cowork.ParseWhen(day)
			a.Moment = lang.MomentOf(w)
			list = append(list, question{name + ", " + day + ")", id, a})
		}
	default:
		for r := range v.columns.Rows[TablePeople] {
			person := lang.Row{Table: TablePeople, N: r}
			a.Refs = [2]lang.Ref{v.idOf(person), v.idOf(person)}
			list = append(list, question{name + ", " + v.nameOf(person) + ")", id, a})
		}
	}
	return list
}

// nameOf names a row by its id, and where it has none by its place.
func (v *View) nameOf(row lang.Row) string {
	if column := idColumn(row.Table); column >= 0 {
		if id := v.columns.Refs[column][row.N]; id != 0 {
			return v.ix.ID(id).String()
		}
	}
	return string(v.Pointer(row, -1))
}

// answers gives all of them, while judging.
func (v *View) answers() map[string]string {
	all := map[string]string{}
	for _, q := range v.questions() {
		all[q.name] = v.sayOf(q, nil)
	}
	return all
}

// sayOf is say, where an item is named by its id.
func (v *View) sayOf(q question, t *lang.Trail) string {
	if Schema().Facts[q.fact].Result == lang.KindItem {
		row := v.Item(q.fact, &q.args, t)
		if row.N < 0 || v.columns.Parents[row.Table][row.N] < 0 {
			return v.say(q.fact, &q.args, t)
		}
		return v.nameOf(row)
	}
	return v.say(q.fact, &q.args, t)
}
