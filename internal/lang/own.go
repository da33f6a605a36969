package lang

import "github.com/powercowork/cowork"

// ownPlace is a fact of an organisation's own of an item.
type ownPlace struct {
	place
	name string
	kind Kind
}

// read puts the value in the frame: it is used before the next one is read.
func (p *ownPlace) read(f *Frame, t *Trail) *OwnValue {
	r, _ := p.find(f, t)
	f.own = OwnValue{}
	if r.N >= 0 {
		f.own = f.World.Own(r, p.name, p.kind)
		p.note(t, r, f.own.There)
	}
	return &f.own
}

func (p *ownPlace) note(t *Trail, r Row, there bool) {
	s := Seen{Row: r, Field: -1, Own: p.name}
	if there {
		t.Carry(s)
	} else {
		t.Miss(s)
	}
}

func (p *ownPlace) answer(f *Frame, t *Trail) cowork.Answer { return p.read(f, t).Answer }

func (p *ownPlace) happened(f *Frame, t *Trail) cowork.Answer {
	return p.read(f, t).Event.Happened(f.AsOf)
}

func (p *ownPlace) moment(f *Frame, t *Trail) Moment { return p.read(f, t).Event.Moment(f.AsOf) }

func (p *ownPlace) when(f *Frame, t *Trail) Moment { return p.read(f, t).Moment }

func (p *ownPlace) number(f *Frame, t *Trail) Bounds { return p.read(f, t).Number }

func (p *ownPlace) present(f *Frame, t *Trail) bool { return p.read(f, t).There }

func (p *ownPlace) eventAt(f *Frame, t *Trail) Moment { return p.read(f, t).Event.At }

func (p *ownPlace) eventRecorded(f *Frame, t *Trail) Moment { return p.read(f, t).Event.Recorded }

func (p *ownPlace) eventDone(f *Frame, t *Trail) cowork.Answer { return p.read(f, t).Event.Done }

func (p *ownPlace) eventSaidBy(f *Frame, t *Trail) Word { return p.read(f, t).Event.SaidBy }
