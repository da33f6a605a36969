package power

import (
	"slices"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/facts"
	"github.com/powercowork/cowork/internal/lang"
)

// people knows whom an item concerns: the experts named in it.
type people struct {
	// experts are all experts on record, unsure those who may be experts: nobody
	// wrote down on what footing they are here.
	experts, unsure []lang.Ref
	// named are the fields of each table that name a person, lists those that list
	// several.
	named, lists map[lang.TableID][]lang.FieldRef
	deciders     lang.FieldRef
	decider      lang.FieldRef
	id           lang.FieldRef
	schema       *lang.Schema
	columns      *lang.Columns
}

// newPeople finds the experts and the fields that name them.
func newPeople(s *lang.Schema, v *facts.View) people {
	c := v.Columns()
	p := people{
		named: map[lang.TableID][]lang.FieldRef{}, lists: map[lang.TableID][]lang.FieldRef{},
		deciders: fieldOf(s, facts.TableDecisions, "deciders"),
		decider:  fieldOf(s, facts.TableDecisionsDeciders, "person"),
		id:       fieldOf(s, facts.TablePeople, "id"),
		schema:   s, columns: c,
	}
	for t := range s.Tables {
		id := lang.TableID(t)
		for _, path := range []string{"person", "by"} {
			if f, ok := findField(s, id, path); ok && s.Tables[t].Fields[f.Field].Kind == lang.KindRef {
				p.named[id] = append(p.named[id], f)
			}
		}
		for _, path := range []string{"present", "invited", "makers"} {
			if f, ok := findField(s, id, path); ok && s.Tables[t].Fields[f.Field].Kind == lang.KindRefs {
				p.lists[id] = append(p.lists[id], f)
			}
		}
	}
	kind := column(s, c.Words, fieldOf(s, facts.TablePeople, "kind"))
	all := spanOf(c, s, fieldOf(s, 0, "people"), 0)
	for n := all.From; n < all.To; n++ {
		switch id := column(s, c.Refs, p.id)[n]; {
		case id == 0:
		case kind[n] == 0:
			p.unsure = append(p.unsure, id)
		case s.Words[kind[n]] == "expert":
			p.experts = append(p.experts, id)
		}
	}
	return p
}

// column is the column of a field.
func column[T any](s *lang.Schema, columns [][]T, f lang.FieldRef) []T {
	return columns[s.Tables[f.Table].Fields[f.Field].Column]
}

// concerned gives the experts whom an item concerns, in order of their Refs;
// none where it concerns the engagement as a whole.
func (p *people) concerned(s subject) []lang.Ref {
	var ids []lang.Ref
	if s.owner.N >= 0 && s.owner.Table == facts.TablePeople {
		ids = append(ids, column(p.schema, p.columns.Refs, p.id)[s.owner.N])
	}
	if s.row.N >= 0 && s.row.Table != 0 {
		ids = p.appendNamed(ids, s.row)
	}
	ids = slices.DeleteFunc(ids, func(r lang.Ref) bool {
		return !slices.Contains(p.experts, r) && !slices.Contains(p.unsure, r)
	})
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (p *people) appendNamed(ids []lang.Ref, r lang.Row) []lang.Ref {
	if r.Table == facts.TablePeople {
		ids = append(ids, column(p.schema, p.columns.Refs, p.id)[r.N])
	}
	for _, f := range p.named[r.Table] {
		ids = append(ids, column(p.schema, p.columns.Refs, f)[r.N])
	}
	for _, f := range p.lists[r.Table] {
		span := column(p.schema, p.columns.Lists, f)[r.N]
		ids = append(ids, p.columns.RefPool[span.From:span.To]...)
	}
	if r.Table == facts.TableDecisions {
		span := column(p.schema, p.columns.Lists, p.deciders)[r.N]
		ids = append(ids, column(p.schema, p.columns.Refs, p.decider)[span.From:span.To]...)
	}
	return ids
}

// who gives the ids of the concerned.
func (p *Prepared) who(s subject) []cowork.ID {
	var ids []cowork.ID
	for _, r := range p.people.concerned(s) {
		ids = append(ids, p.index.ID(r))
	}
	return ids
}
