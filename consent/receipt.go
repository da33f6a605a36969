package consent

import (
	"context"
	"slices"
	"time"

	"github.com/powercowork/cowork"
)

// ReceiptSchema names the form of a Receipt.
const ReceiptSchema = "power.cowork/consent-receipt/1"

// Receipt is what a person gets of their consent: what they allowed, on which
// wording, what became of it, and how to take it back. Its members carry the
// fields that ISO/IEC TS 27560 asks of a consent record.
type Receipt struct {
	SchemaVersion string    `json:"schema_version"`
	Made          time.Time `json:"made"`
	// Person is the pseudonymous id; no name is held here.
	Person cowork.ID `json:"pii_principal_id"`
	// Erased says that the person was erased: then little is left to show.
	Erased   bool             `json:"erased,omitzero"`
	Consents []ReceiptConsent `json:"consents"`
}

// ReceiptConsent is one scope, with everything that happened to it.
type ReceiptConsent struct {
	RecordID cowork.ID `json:"record_id"`
	// Purpose, Audience, Channel, Output and Engagement are the scope.
	Purpose    Purpose       `json:"purpose"`
	Audience   Audience      `json:"audience,omitzero"`
	Channel    Channel       `json:"channel,omitzero"`
	Output     cowork.ID     `json:"output,omitzero"`
	Engagement cowork.ID     `json:"engagement,omitzero"`
	Basis      string        `json:"lawful_basis_claimed"`
	State      State         `json:"event_state"`
	Until      time.Time     `json:"valid_until,omitzero"`
	ReviewBy   time.Time     `json:"review_by,omitzero"`
	Notice     ReceiptNotice `json:"privacy_notice"`
	// Withdrawal is how to take it back, Withdrawn when that was done.
	Withdrawal cowork.Text    `json:"withdrawal_method"`
	Withdrawn  time.Time      `json:"withdrawn,omitzero"`
	Events     []ReceiptEvent `json:"events"`
}

// ReceiptNotice is the wording that was shown, word for word.
type ReceiptNotice struct {
	Fingerprint Hash `json:"fingerprint"`
	Wording
}

// ReceiptEvent is one thing that happened.
type ReceiptEvent struct {
	Seq  uint64    `json:"seq"`
	Time time.Time `json:"event_time"`
	// Since is when it was done, where it could not be recorded at once.
	Since time.Time `json:"done_at,omitzero"`
	Type  string    `json:"event_type"`
	// By says whether the person acted or somebody else for them.
	By By `json:"by"`
	// Actor and Authority say who, and by what right.
	Actor     cowork.ID   `json:"entity_id,omitzero"`
	Authority cowork.Text `json:"authority,omitzero"`
}

// Receipt gives a person's receipt as of now. Wellbeing checks and the Wellness
// Action Plan are not in it; see Export.
func (r *Register) Receipt(ctx context.Context, person cowork.ID) (Receipt, error) {
	w, err := r.wordings(ctx)
	if err != nil {
		return Receipt{}, err
	}
	l, err := r.Ledger(ctx, person)
	if err != nil {
		return Receipt{}, err
	}
	now := max(r.now(), w.head.At)
	t := l.standing()
	out := Receipt{SchemaVersion: ReceiptSchema, Made: moment(now), Person: person, Erased: t.erased, Consents: []ReceiptConsent{}}
	if t.erased {
		return out, nil
	}
	for _, x := range t.scopes {
		if l.onlyTakesBack(&t, x.scope) {
			continue
		}
		c, err := l.receiptConsent(&t, x, now, w)
		if err != nil {
			return Receipt{}, err
		}
		out.Consents = append(out.Consents, c)
	}
	return out, nil
}

// onlyTakesBack reports whether all that was ever said of a scope took back others
// that it covers: it stands with each of those, and is no consent of its own.
func (l Ledger) onlyTakesBack(t *standing, s Scope) bool {
	covers := slices.ContainsFunc(t.scopes, func(x scopeStanding) bool { return x.scope != s && s.Covers(x.scope) })
	return covers && !slices.ContainsFunc(l.lines, func(line Line) bool { return line.concerns(s) && !line.takesBack() })
}

func (l Ledger) receiptConsent(t *standing, x scopeStanding, now int64, w *Wordings) (c ReceiptConsent, err error) {
	s := x.scope
	c = ReceiptConsent{
		Purpose: s.Purpose, Audience: s.Audience, Channel: s.Channel, Output: s.Output, Engagement: s.Engagement,
		Basis: "consent", Until: moment(x.until), ReviewBy: moment(x.reviewBy), Events: []ReceiptEvent{},
	}
	if c.State, err = t.state(s, now, w); err != nil {
		return c, err
	}
	shown := x.wording
	for _, line := range l.lines {
		if !line.concerns(s) {
			continue
		}
		if len(c.Events) == 0 {
			c.RecordID = filler{l: l}.id(line.Seq, "entry")
		}
		if !line.Wording.IsZero() {
			shown = line.Wording
		}
		if line.takesBack() {
			c.Withdrawn = line.Time()
		} else if line.Kind == KindGiven {
			c.Withdrawn = time.Time{}
		}
		c.Events = append(c.Events, line.receipt())
	}
	wording, _ := w.Wording(shown)
	c.Notice, c.Withdrawal = ReceiptNotice{Fingerprint: shown, Wording: wording}, wording.Withdrawal
	return c, nil
}

// concerns reports whether a line of consent bears on a scope.
func (l Line) concerns(s Scope) bool {
	if _, ok := acts[l.Kind]; !ok {
		return false
	}
	return l.Scope() == s || l.takesBack() && l.Scope().Covers(s)
}

func (l Line) receipt() ReceiptEvent {
	by := BySelf
	if l.Other {
		by = ByOther
	}
	return ReceiptEvent{
		Seq: l.Seq, Time: l.Time(), Since: moment(l.Since), Type: l.Kind.String(), By: by, Actor: l.Details.Actor, Authority: l.Details.Authority,
	}
}

// Export is everything that is held about a person.
type Export struct {
	Receipt Receipt `json:"receipt"`
	// Events are all events, also those of no consent, in order.
	Events []ExportEvent `json:"events"`
	// Wellness is what is known of the Wellness Action Plan; the plan itself is
	// sealed with the person's own key.
	Wellness *Plan `json:"wellness_plan,omitempty"`
}

// ExportEvent is one event with all its details.
type ExportEvent struct {
	ReceiptEvent
	Purpose Purpose `json:"purpose,omitzero"`
	// About is the number of an earlier event that it speaks of.
	About   uint64  `json:"about,omitzero"`
	Details Details `json:"details,omitzero"`
	// Sealed says that the details cannot be read any more.
	Sealed bool `json:"sealed,omitzero"`
}

// Export gives everything that is held about a person, for the person.
func (r *Register) Export(ctx context.Context, person cowork.ID) (Export, error) {
	receipt, err := r.Receipt(ctx, person)
	if err != nil {
		return Export{}, err
	}
	l, err := r.Ledger(ctx, person)
	if err != nil {
		return Export{}, err
	}
	plan, err := r.ledger(ctx, WellnessOf(person))
	if err != nil {
		return Export{}, err
	}
	out := Export{Receipt: receipt, Events: []ExportEvent{}}
	for _, line := range slices.Concat(l.lines, plan.lines) {
		out.Events = append(out.Events, ExportEvent{
			ReceiptEvent: line.receipt(), Purpose: line.Purpose, About: line.Ref, Details: line.Details, Sealed: line.Sealed,
		})
	}
	if plan.Len() > 0 {
		p := plan.plan()
		out.Wellness = &p
	}
	return out, nil
}
