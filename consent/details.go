package consent

import (
	"encoding/binary"

	"github.com/powercowork/cowork"
)

// Details are encoded as fields in growing order of their number: the number,
// a varint length, the bytes. A field is there if it is not empty; Leverage is
// there if it is not nil. A number that this version does not know is ErrNewer.
const (
	fieldAudience = iota + 1
	fieldChannel
	fieldOutput
	fieldEngagement
	fieldUntil
	fieldReviewBy
	fieldDue
	fieldActor
	fieldAuthority
	fieldAsker
	fieldIndependent
	fieldLeverage
	fieldReopened
	fieldResult
	fieldSession
	fieldRecall
	fieldCheck
	fieldPlan
	fieldContent
)

// fields writes fields in growing order.
type fields struct{ b []byte }

func (f *fields) text(n byte, s string) {
	if s != "" {
		f.b = appendBytes(append(f.b, n), s)
	}
}

func (f *fields) number(n byte, v int64) {
	if v != 0 {
		f.b = append(f.b, n, 8)
		f.b = binary.BigEndian.AppendUint64(f.b, uint64(v))
	}
}

func (f *fields) id(n byte, id cowork.ID) {
	if !id.IsZero() {
		f.b = appendBytes(append(f.b, n), appendPerson(nil, id))
	}
}

func (f *fields) answer(n byte, a cowork.Answer) {
	if a != cowork.Unknown {
		f.b = append(f.b, n, 1, byte(a))
	}
}

// encode gives the canonical encoding; nothing if there is nothing to say.
func (d Details) encode() []byte {
	f := fields{}
	f.text(fieldAudience, string(d.Audience))
	f.text(fieldChannel, string(d.Channel))
	f.id(fieldOutput, d.Output)
	f.id(fieldEngagement, d.Engagement)
	f.number(fieldUntil, d.Until)
	f.number(fieldReviewBy, d.ReviewBy)
	f.number(fieldDue, d.Due)
	f.id(fieldActor, d.Actor)
	f.text(fieldAuthority, string(d.Authority))
	f.text(fieldAsker, string(d.Asker))
	f.answer(fieldIndependent, d.IndependentThere)
	if d.Leverage != nil {
		f.b = appendBytes(append(f.b, fieldLeverage), encodeList(d.Leverage))
	}
	f.answer(fieldReopened, d.Reopened)
	f.text(fieldResult, string(d.Result))
	f.id(fieldSession, d.Session)
	f.text(fieldRecall, string(d.Recall))
	if !d.Check.isZero() {
		f.b = appendBytes(append(f.b, fieldCheck), d.Check.encode())
	}
	if !d.Plan.isZero() {
		f.b = appendBytes(append(f.b, fieldPlan), d.Plan.encode())
	}
	if d.Plan.Content != nil {
		f.b = appendBytes(append(f.b, fieldContent), d.Plan.Content)
	}
	return f.b
}

func decodeDetails(b []byte) (d Details, err error) {
	r := decoder{b: b}
	last := byte(0)
	for len(r.b) > 0 && !r.bad {
		n := r.byte()
		v := decoder{b: r.bytes()}
		if n <= last || r.bad {
			return Details{}, ErrEncoding
		}
		if n > fieldContent {
			return Details{}, ErrNewer
		}
		last = n
		d.field(n, &v)
		if v.bad || len(v.b) > 0 {
			return Details{}, ErrEncoding
		}
	}
	return d, nil
}

func (d *Details) field(n byte, v *decoder) {
	switch n {
	case fieldAudience:
		d.Audience = Audience(v.rest())
	case fieldChannel:
		d.Channel = Channel(v.rest())
	case fieldOutput:
		d.Output = v.someone()
	case fieldEngagement:
		d.Engagement = v.someone()
	case fieldUntil:
		d.Until = v.number()
	case fieldReviewBy:
		d.ReviewBy = v.number()
	case fieldDue:
		d.Due = v.number()
	case fieldActor:
		d.Actor = v.someone()
	case fieldAuthority:
		d.Authority = cowork.Text(v.rest())
	case fieldAsker:
		d.Asker = Asker(v.rest())
	case fieldIndependent:
		d.IndependentThere = v.answer()
	case fieldLeverage:
		d.Leverage = decodeList[Leverage](v)
	case fieldReopened:
		d.Reopened = v.answer()
	case fieldResult:
		d.Result = ReviewResult(v.rest())
	case fieldSession:
		d.Session = v.someone()
	case fieldRecall:
		d.Recall = Recall(v.rest())
	case fieldCheck:
		d.Check = decodeCheck(v)
	case fieldPlan:
		content := d.Plan.Content
		d.Plan = decodePlan(v)
		d.Plan.Content = content
	case fieldContent:
		d.Plan.Content = append([]byte{}, v.take(len(v.b))...)
	}
}

// rest reads text that is not empty to the end.
func (r *decoder) rest() string {
	r.bad = r.bad || len(r.b) == 0
	return string(r.take(len(r.b)))
}

// someone reads an id that is not unknown.
func (r *decoder) someone() cowork.ID {
	id := r.person()
	r.bad = r.bad || id.IsZero()
	return id
}

func (r *decoder) number() int64 {
	v := int64(r.uint64())
	r.bad = r.bad || v == 0
	return v
}

func (r *decoder) answer() cowork.Answer {
	a := cowork.Answer(r.byte())
	r.bad = r.bad || a != cowork.Yes && a != cowork.No
	return a
}

func encodeList[T ~string](list []T) []byte {
	b := []byte{}
	for _, v := range list {
		b = appendBytes(b, string(v))
	}
	return b
}

// decodeList gives a list that is never nil.
func decodeList[T ~string](r *decoder) []T {
	list := []T{}
	for len(r.b) > 0 && !r.bad {
		list = append(list, T(r.bytes()))
	}
	return list
}
