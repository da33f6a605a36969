package lang

import (
	"fmt"
	"slices"
	"strings"
)

func (r *random) leaf() string {
	switch r.IntN(11) {
	case 0:
		kind := pick(r, KindAnswer, KindEvent, KindMoment, KindMoney, KindPresent, KindPresents, KindWords, KindRefs, KindItems)
		if paths := r.paths(kind); len(paths) > 0 {
			return pick(r, paths...)
		}
		return "ok"
	case 1, 2:
		return fmt.Sprintf("%s %s %s", r.moment(), pick(r, "before", "after", "by"), r.moment())
	case 3:
		return r.wordLeaf()
	case 4:
		return fmt.Sprintf("%s %s %s", r.number(), pick(r, "<", "<=", ">", ">=", "=", "!="), r.number())
	case 5:
		return fmt.Sprintf("%s %s %s", pick(r, r.paths(KindMoney)...), pick(r, "<", "<=", ">", ">=", "=", "!="), pick(r, r.paths(KindMoney)...))
	case 6:
		return fmt.Sprintf("%s %s %s", pick(r, r.paths(KindRef)...), pick(r, "=", "!="), pick(r, r.paths(KindRef)...))
	case 7:
		return r.listLeaf()
	case 8:
		return fmt.Sprintf("off(%s)", r.moment())
	case 9:
		return r.fact()
	default:
		return pick(r, append(r.paths(KindAnswer), r.paths(KindEvent)...)...)
	}
}

func (r *random) wordLeaf() string {
	p := pick(r, r.paths(KindWord)...)
	switch {
	case r.IntN(3) == 0:
		return pick(r, r.paths(KindEvent)...) + ".said_by in (expert, carer, independent)"
	case strings.HasSuffix(p, "kind") && !strings.HasPrefix(p, "about"):
		return p + pick(r, " = expert", " != staff", " in (expert, other)")
	case strings.HasSuffix(p, "kind") || strings.HasSuffix(p, "about"):
		return p + pick(r, " = work", " != growth", " in (work, other)", " = about.kind")
	default:
		return p + pick(r, " = red", " != blue", " in (red, green)")
	}
}

func (r *random) moment() string {
	switch n := r.IntN(12); {
	case n == 0:
		return "start"
	case n == 1:
		return "as_of"
	case n == 2:
		return r.moment() + " + wait_days"
	case n == 3:
		return pick(r, r.paths(KindEvent)...) + pick(r, ".at", ".recorded_at")
	case n < 6:
		return pick(r, r.paths(KindMoment)...)
	case n == 6:
		if v, ok := r.someone(); ok {
			return "first_seen(" + v + ")"
		}
	}
	return pick(r, r.paths(KindEvent)...)
}

// someone is a person that can be named.
func (r *random) someone() (string, bool) {
	for _, i := range r.Perm(len(r.vars)) {
		if r.vars[i].kind == KindItem && r.vars[i].table == toyPeople {
			return r.vars[i].name, true
		}
	}
	return "", false
}

func (r *random) number() string {
	switch r.IntN(7) {
	case 0:
		return fmt.Sprint(r.IntN(4))
	case 1:
		return "at_least"
	case 2:
		if v, ok := r.someone(); ok {
			return "days(" + v + ")"
		}
	case 3, 4:
		if len(r.vars) < 4 {
			v, list := r.enter()
			defer r.leave()
			if strings.HasPrefix(list, "(") {
				break
			}
			where := r.about(v)
			if v.kind == KindItem && r.IntN(2) == 0 {
				join, _ := r.joinOf(v, 0)
				where = join + " and " + where
			}
			if r.IntN(3) == 0 {
				return fmt.Sprintf("share(%s in %s where %s: (%s))", v.name, list, where, r.about(v))
			}
			return fmt.Sprintf("count(%s in %s where %s)", v.name, list, where)
		}
	}
	return pick(r, r.paths(KindNumber)...)
}

func (r *random) listLeaf() string {
	switch r.IntN(5) {
	case 0:
		return pick(r, r.paths(KindRefs)...) + " has " + pick(r, r.paths(KindRef)...)
	case 1:
		return pick(r, r.paths(KindRefs)...) + " has any " + pick(r, r.paths(KindRefs)...)
	case 2:
		return pick(r, r.paths(KindWords)...) + " has any " + pick(r, r.paths(KindWords)...)
	default:
		return pick(r, r.paths(KindWords)...) + pick(r, " has red", " has all (red, green)", " has any (green, blue)")
	}
}

func (r *random) fact() string {
	v, ok := r.someone()
	switch {
	case !ok && r.plain:
		return "known(lead)"
	case !ok:
		return "said(" + pick(r, r.paths(KindAnswer)...) + ", no)"
	}
	kinds := []string{
		"likes(" + v + ", " + pick(r, append(r.paths(KindRef), v)...) + ")", "known(" + v + ")",
		"mood(" + v + ") = red", "mood(" + v + ") in (blue, green)", "first_seen(" + v + ")",
	}
	if !r.plain {
		kinds = append(kinds, "said("+v+".told.alone, no)")
	}
	return pick(r, kinds...)
}

// lists are the objects of a record, the record first.
func allObjects(o object) []object {
	all := []object{o}
	for _, k := range sortedKeys(o) {
		if l, ok := o[k].(objects); ok {
			for _, x := range l.held {
				all = append(all, allObjects(x)...)
			}
		}
	}
	return all
}

func sortedKeys(o object) []string {
	var keys []string
	for k := range o {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
