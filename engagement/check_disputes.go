package engagement

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

// checkDisputes checks that each dispute points at a value of the record that
// the person may see differently, and gives a value of the same type.
func (c *checker) checkDisputes() {
	for i := range c.record.Accounts {
		a := &c.record.Accounts[i]
		for j := range a.Disputes {
			c.checkDispute(a, &a.Disputes[j], item(item("/accounts", i).Key("disputes"), j))
		}
	}
}

func (c *checker) checkDispute(a *Account, d *Dispute, at cowork.Pointer) {
	if d.Fact == "" {
		c.note(at, cowork.CodeMissing, "fact: a dispute points at a recorded fact")
		return
	}
	f, ok := c.record.Lookup(d.Fact)
	if expected := c.undisputable(a, f, ok); expected != "" {
		c.note(at.Key("fact"), cowork.CodeDispute, expected)
		return
	}
	if d.Value == "" {
		return
	}
	if _, err := f.With(d.Value); err != nil {
		for p := range Problems(err) {
			c.note(at.Key("value"), cowork.CodeDispute, "a value as the disputed fact has: "+p.Expected)
		}
	}
}

// undisputable says what should be pointed at instead, if the person cannot
// dispute this fact.
func (c *checker) undisputable(a *Account, f Fact, there bool) string {
	switch {
	case !there:
		return "a pointer to a value that is recorded"
	case f.Pointer.Within("/accounts"):
		return "a pointer to a fact outside the accounts: an account is its giver's own word"
	case f.Field.Kind == KindObject:
		return "a pointer to one value, not to an object or a list of them"
	case f.Field.IsItemID() || f.Path == "schema" || f.Path == "complete[]":
		return "a pointer to a fact, not to what holds the record together"
	case f.Path == "consent.entries[].person" || f.Path == "consent.entries[].act":
		return "a pointer to another part of the line: whose line it is and what was done stands"
	case c.belongsToAnother(a, f):
		return "a pointer to a fact that does not belong to another person"
	default:
		return ""
	}
}

// belongsToAnother reports whether the fact is marked as a person's own and the
// person is known to be somebody else.
func (c *checker) belongsToAnother(a *Account, f Fact) bool {
	if !f.Field.Own && !f.Field.OwnByPerson {
		return false
	}
	owners := c.owners(f)
	return len(owners) > 0 && !slices.Contains(owners, a.By)
}

// owners gives the persons of the innermost item around the fact that names any.
func (c *checker) owners(f Fact) []cowork.ID {
	at := string(f.Pointer)
	for {
		i := strings.LastIndexByte(at, '/')
		if i < 0 {
			return nil
		}
		at = at[:i]
		for _, name := range []string{"person", "by", "to"} {
			if who := c.idsAt(cowork.Pointer(at).Key(name)); len(who) > 0 {
				return who
			}
		}
		if strings.HasPrefix(at, "/people/") && strings.Count(at, "/") == 2 {
			return c.idsAt(cowork.Pointer(at).Key("id"))
		}
	}
}

func (c *checker) idsAt(p cowork.Pointer) []cowork.ID {
	f, ok := c.record.Lookup(p)
	if !ok {
		return nil
	}
	if id, ok := f.ID(); ok {
		return []cowork.ID{id}
	}
	ids, _ := f.IDs()
	return ids
}
