package power

import (
	"encoding/json"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// eventAt gives the event at a pointer, if one is recorded there.
func eventAt(e *engagement.Record, at cowork.Pointer) cowork.Event {
	f, _ := e.Lookup(at)
	event, _ := f.Event()
	return event
}

// jsonAt is the value at a pointer as the record writes it, for people to see;
// empty where nothing is recorded, for objects, and for words for people, which
// are left out of events too.
func jsonAt(e *engagement.Record, at cowork.Pointer) json.RawMessage {
	f, ok := e.Lookup(at)
	if !ok || f.Field.Kind == engagement.KindText || f.Field.Kind == engagement.KindObject {
		return nil
	}
	if event, is := f.Event(); is {
		event.Note = ""
		text, err := json.Marshal(event)
		if err != nil {
			return nil
		}
		return text
	}
	return json.RawMessage(f.JSON())
}
