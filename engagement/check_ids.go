package engagement

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// checkIDs notes ids that two items have, and ids that no item has. What stands
// outside the record is not among the ids. Where other mistakes were found, an
// item may be in the text though it could not be read; then it is not missed.
func checkIDs(r *wire.Reader, engagement cowork.ID, mistaken bool) {
	ids := r.Named()
	name := oneName(ids, engagement)
	items := make(map[cowork.ID]struct{}, len(ids))
	for _, n := range ids {
		if !n.Item {
			continue
		}
		if _, twice := items[name(n.ID)]; twice {
			r.Note(n.At, cowork.CodeSameID, "an id that no earlier item has")
		}
		items[name(n.ID)] = struct{}{}
	}
	var texts map[string]bool
	for _, n := range ids {
		if n.Item {
			continue
		}
		if _, there := items[name(n.ID)]; there {
			continue
		}
		if mistaken && texts == nil {
			texts = r.IDs()
		}
		if !texts[n.ID.String()] {
			r.Note(n.At, cowork.CodeReference, "the id of an item in this record")
		}
	}
}

// oneName gives the function under which two ids are the same: a handle and the
// UUID that it stands for are. It takes the trouble only where there are both.
func oneName(ids []wire.Named, engagement cowork.ID) func(cowork.ID) cowork.ID {
	const madeFromName = 5
	var handles, uuids bool
	for _, n := range ids {
		u, ok := n.ID.UUID()
		handles = handles || !ok
		uuids = uuids || ok && u.Version() == madeFromName
	}
	if handles && uuids {
		return func(id cowork.ID) cowork.ID { return id.Under(engagement) }
	}
	return func(id cowork.ID) cowork.ID { return id }
}
