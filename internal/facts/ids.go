package facts

import (
	"github.com/google/uuid"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// interner makes ids small. A handle and the UUID for which it stands in this
// record are one.
type interner struct {
	refs map[cowork.ID]lang.Ref
	all  []cowork.ID // by Ref, from 1
	// named says that a UUID was met that a handle may stand for.
	named bool
}

const handleVersion = 5 // of the UUIDs for which handles stand

func newInterner(size int) interner {
	return interner{refs: make(map[cowork.ID]lang.Ref, size), all: make([]cowork.ID, 1, size+1)}
}

func (in *interner) ref(id cowork.ID) lang.Ref {
	if id.IsZero() {
		return 0
	}
	if r, ok := in.refs[id]; ok {
		return r
	}
	if u, ok := id.UUID(); ok && u.Version() == uuid.Version(handleVersion) {
		in.named = true
	}
	r := lang.Ref(len(in.all))
	in.refs[id] = r
	in.all = append(in.all, id)
	return r
}

// unite gives for each Ref the one that takes its place: a handle gives way to
// its UUID if the record holds both. It is nil where nothing changes.
func (in *interner) unite(engagement cowork.ID) []lang.Ref {
	if !in.named {
		return nil
	}
	var instead []lang.Ref
	for r, id := range in.all {
		if _, _, handle := id.Handle(); !handle {
			continue
		}
		u, ok := in.refs[id.Under(engagement)]
		if !ok || u == lang.Ref(r) {
			continue
		}
		if instead == nil {
			instead = make([]lang.Ref, len(in.all))
			for i := range instead {
				instead[i] = lang.Ref(i)
			}
		}
		instead[r] = u
	}
	return instead
}

// find gives the Ref of an id that the record holds, by whichever of its two
// names; 0 if it does not.
func (f *filler) find(id, engagement cowork.ID) lang.Ref {
	if r, ok := f.ids.refs[id]; ok {
		return r
	}
	if _, _, handle := id.Handle(); handle {
		return f.ids.refs[id.Under(engagement)]
	}
	if u, ok := id.UUID(); !ok || u.Version() != uuid.Version(handleVersion) {
		return 0
	}
	for r, known := range f.ids.all {
		if _, _, handle := known.Handle(); handle && known.Under(engagement) == id {
			return lang.Ref(r)
		}
	}
	return 0
}
