package consent

import (
	"context"
	"errors"

	"github.com/powercowork/cowork"
)

// Erase makes what is personal of somebody unreadable, for good: it records
// that, and removes the keys of the person's streams. The chains still verify.
// The random id, and when something of which kind and purpose happened, stay, so
// that a later withdrawal can be recorded. Everything is denied, and nothing can
// be given any more.
//
// It cannot promise more than Keys does: a backup of the keys is a copy of the
// person, and what others wrote down elsewhere is not in its reach. If it fails
// half-way, call it again.
func (r *Register) Erase(ctx context.Context, person cowork.ID) error {
	h, err := r.person(person)
	if err != nil {
		return err
	}
	l, _ := h.latch([]Scope{{}})
	for _, s := range []Stream{h.stream, WellnessOf(person)} {
		if err := r.eraseStream(ctx, s); err != nil {
			return errors.Join(err, ctx.Err())
		}
	}
	h.unlatch(l, h.seq())
	return nil
}

func (r *Register) eraseStream(ctx context.Context, s Stream) error {
	h := r.holder(s, true)
	if err := r.catchUp(ctx, h); err != nil {
		return err
	}
	empty := h.seq() == 0 && s.Part == PartWellness
	if !h.isErased() && !empty {
		e := Event{Stream: s, Kind: KindErased, Key: NewKey()}
		if _, err := r.write(ctx, h, []draft{{event: e}}, func(*standing) error { return nil }); err != nil {
			return err
		}
	}
	if err := r.c.Keys.Remove(ctx, s); err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.sealer = nil
	return nil
}
